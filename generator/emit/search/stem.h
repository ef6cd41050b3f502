/*
 * stem.h - from a form to the stem that all forms of its word share.
 *
 * Inflection only: huizen, huisje -> huis; gewerkt -> werk; werking is another word.  A stem
 * is a key and not always a word: kanaal, kanalen -> kanal (see spelling.h).
 *
 * The way: a function word stays.  Of each step of language.h the first rule that fits is
 * used.  Before the first step and after each rule, a form that the tables know settles the
 * word: its base comes in its place, and no further rule is tried.  The past participle of a
 * weak verb loses its ge-.  Last, the spelling is made the same.
 */
#ifndef STEM_H
#define STEM_H

#include "core/span.h"
#include "emit/search/form.h"
#include "emit/search/language.h"

#define STEM_BYTES_MAX (FORM_BYTES_MAX + 16)

struct stemmer;

/* It lives in the arena and does not change: any number of threads may use it. */
struct stemmer *stemmer_new(struct arena *, const struct language *);

/*
 * Write the stem of a folded form (form.h) to OUT, which has room for STEM_BYTES_MAX, and
 * return its length.  Any bytes may come in: what is not made of a-z and apostrophes is its own
 * stem; what is longer than a form may be has none, and the length is 0.
 */
size_t stem_put(const struct stemmer *, struct span form, char *out);

/* What stands behind an unstressed prefix of a verb (ver-strek); empty if there is none. */
struct span stem_without_prefix(const struct stemmer *, struct span form);

bool stem_is_function_word(const struct stemmer *, struct span form);

#endif

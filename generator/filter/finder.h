/*
 * finder.h - look for many words in a text at a time.
 *
 * A word may hold spaces and other signs.  It is found where no letter or digit stands right
 * before or behind it.  Ended by '*' it is a stem: "integrat*" is found in "integration", all
 * of which it takes.  White space of any kind and length is alike, and so are apostrophes.
 *
 * The words make a trie (Knuth, TAOCP 3, section 6.3), so a text takes time by its length,
 * at worst FINDER_WORD_BYTES_MAX times.  Knows nothing of Lua.
 */
#ifndef FINDER_H
#define FINDER_H

#include <stdint.h>

#include "core/span.h"

#define FINDER_WORD_BYTES_MAX 200u

struct finder_word {
	struct span text;
	uint32_t number; /* what is found with it; of equal words the first counts */
};

struct finder_options {
	bool fold;  /* case and diacritics of Latin letters do not count (text_fold()) */
	bool whole; /* a hyphen is as a letter: "Oss" is not found in "Oss-Zuid" */
};

struct finder;

/* Words that hold nothing but white space, or are longer than the limit, are passed over. */
struct finder *finder_new(const struct finder_word *, size_t count, struct finder_options);
void finder_free(struct finder *); /* NULL is fine */

/* What a finder for words of so many bytes together takes, at most. */
size_t finder_bytes_max(size_t word_bytes);

struct finder_match {
	size_t start, end; /* offsets in the text */
	uint32_t number;
};

/*
 * The first match that starts at FROM or behind it; the longest of those that start at the
 * same place.  STEPS grows by the work that it took.
 */
bool finder_next(
	const struct finder *, struct span text, size_t from, struct finder_match *, size_t *steps);

#endif

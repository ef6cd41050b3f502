/*
 * stem_tables.h - the tables of a language as the stemmer looks things up in them.  Shared by
 * the stem*.c files only.
 */
#ifndef STEM_TABLES_H
#define STEM_TABLES_H

#include "core/map.h"
#include "emit/search/stem.h"

/* a-z, and one place for the apostrophe. */
#define STEM_LETTERS 27

static inline size_t
stem_letter(char c)
{
	return c == '\'' ? STEM_LETTERS - 1 : (size_t)(c - 'a');
}

struct rule {
	uint32_t seconds; /* which letters may stand before the word's last: 1 << stem_letter() */
	struct span before;
	struct span cut;
	struct span put;
	size_t syllables;
};

struct rules {
	struct rule *rules;
	size_t count;
};

/* Where a form of a verb counts. */
enum verb_place { VERB_ALONE = 1, VERB_BEHIND_PREFIX = 2, VERB_BEHIND_GE = 4 };

struct verb_form {
	struct span base;
	unsigned places;
};

struct words {
	struct span *words;
	size_t count;
};

struct stemmer {
	struct rules steps[STEM_STEPS][STEM_LETTERS]; /* by the last letter of the word */
	struct map known;          /* what the rules left of a word -> its base, a struct span */
	struct map adjectives;     /* stem -> itself */
	struct map verbs;          /* stem of a form -> struct verb_form */
	struct map function_words; /* word -> itself */
	size_t known_len_max;      /* bytes of the longest key */
	size_t verb_len_max;
	struct span participle_prefix;
	struct span participle_ends;
	struct words prefixes;
	struct words particles[STEM_LETTERS]; /* by their first letter */
};

/* A word on its way to a stem. */
struct word {
	char s[STEM_BYTES_MAX];
	size_t len;
	bool open;       /* the ending that was taken off last starts with a vowel */
	bool participle; /* an ending of the past participle was taken off */
	bool settled;
};

static inline struct span
word_span(const struct word *w)
{
	return (struct span){w->s, w->len};
}

/* Put TAIL behind the first KEEP letters; if it does not fit, the word stays. */
void word_put(struct word *, size_t keep, struct span tail);

void word_spell(struct word *);

/* Use the first rule of the step that fits; true if it changed the word. */
bool word_step(const struct stemmer *, struct word *, enum stem_step);

bool stemmer_ends_as_participle(const struct stemmer *, struct span);

#endif

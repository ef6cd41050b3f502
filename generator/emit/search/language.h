/*
 * language.h - what the analyser must know of a language, as tables.
 *
 * The tables stand in a folder of their own (nl/), as lists with a source at each group, and
 * one file (dutch.c) makes them a struct; so another language is another folder.  All words
 * are written as token.h folds them: small letters, no diacritics, ij for y.  A list of words
 * is a NULL-ended array of texts with words separated by spaces.
 */
#ifndef LANGUAGE_H
#define LANGUAGE_H

#include "core/span.h"

/* In the order in which stem.h takes them. */
enum stem_step {
	STEM_IRREGULAR,
	STEM_S,
	STEM_DIMINUTIVE,
	STEM_E,
	STEM_INNER,
	STEM_DEGREE,
	STEM_PARTICIPLE,
	STEM_VERB,
	STEM_STEPS
};

/* See nl/rules_list.h. */
struct stem_rule {
	enum stem_step step;
	const char *before;
	const char *cut;
	const char *put;
	size_t syllables;
};

/* Forms that have BASE as their stem. */
struct word_family {
	const char *base; /* NULL ends a list */
	const char *forms;
};

/* What may stand between two parts of a compound. */
struct linker {
	struct span letters;
	unsigned share; /* of all compounds, in hundredths of a percent; 0 ends a list */
};

struct language {
	const struct stem_rule *rules; /* those of a step stand together, the steps in order */
	size_t rule_count;
	const char *const *kept;             /* words that only look inflected */
	const struct word_family *irregular; /* forms beside the rules */
	const char *const *adjectives;       /* whose degrees of comparison are taken off */
	const struct word_family *verbs;     /* forms beside the rules, also behind a prefix */
	const char *participle_prefix;       /* ge-; stands behind a particle; may be "" */
	const char *participle_ends;         /* the last letters that weak participles may have */
	const char *const *prefixes;         /* unstressed, of verbs: no ge- behind them */
	const char *const *particles;        /* of verbs, in front of all */
	const char *const *function_words;

	const struct linker *linkers;
	const char *const *no_first;    /* words that are never the first part of a compound */
	const char *const *no_last;     /* nor the last */
	const char *const *whole_words; /* look like compounds, and are none */
	const char *const *bound_parts; /* that are no words on their own, and are never last */
	const char *const *short_parts; /* parts of three letters */
};

extern const struct language language_dutch;

/* Cut the first word off a text of words with spaces between them; empty if none is left. */
static inline struct span
language_next_word(struct span *words)
{
	*words = span_trim(*words);
	size_t len = span_find(*words, ' ', 0);
	struct span word = span_sub(*words, 0, len);
	*words = span_sub(*words, len, words->len);
	return word;
}

#endif

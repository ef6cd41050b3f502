/*
 * words.h - what editors say of words: a file of `data` that the schema's search names.
 *
 * By the roles of its properties:
 *   synonyms      a list of objects: the first list of texts in one is a group, in which
 *                 each word, or phrase, means the same as the others
 *   whole_words   a list of texts: words that only look like compounds
 *   splits        a list of objects: the first text is a word, the first list of texts its parts
 *
 * What the schema cannot see is reported: a word without a letter or digit or more than one
 * where one is meant, a word in two groups or twice, parts that do not make their word.  Such
 * an entry is left out.
 */
#ifndef WORDS_H
#define WORDS_H

#include "model/portfolio.h"

/* One word or several, as forms (token.h). */
struct search_word {
	struct span *forms;
	size_t count;
};

struct synonyms {
	struct search_word *items;
	size_t count;
};

struct search_split {
	struct span form;
	struct span *parts;
	size_t count; /* to COMPOUND_PARTS_MAX */
};

struct search_words {
	struct synonyms *groups;
	size_t group_count;
	struct span *whole;
	size_t whole_count;
	struct search_split *splits;
	size_t split_count;
};

/* In the arena; empty if the schema names no file. */
struct search_words words_read(struct arena *, const struct portfolio *, struct diag *);

#endif

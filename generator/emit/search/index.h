/*
 * index.h - the index of a search, before it is cut into files.
 */
#ifndef INDEX_H
#define INDEX_H

#include "emit/search/search_facets.h"
#include "emit/search/term_parts.h"
#include "emit/search/vocabulary.h"

struct index_setup {
	const struct portfolio *portfolio;
	const struct search_words *words; /* the editors' */
	const char *list;                 /* file with a word a line; NULL: none */
	struct search_strings strings;
	size_t workers;
	struct diag *diag;
};

struct index {
	const struct index_setup *setup;
	struct arena *arena;
	struct stemmer *stemmer;
	struct lexicon *lexicon;
	struct documents documents;
	struct forms forms;
	struct postings postings;
	struct vocabulary vocabulary;
	struct term_parts terms;
	struct search_facets facets;
};

/*
 * Make the index; the setup must outlive it.  A list that cannot be read is reported.  False after
 * an interrupt: then it is of no use.  Call index_clear() in either case.
 */
bool index_make(struct index *, const struct index_setup *);
void index_clear(struct index *);

#endif

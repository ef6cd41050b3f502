/*
 * search_facets.h - by what a reader narrows a search: the parts fN of the index.
 *
 * The first is the collection, the others are the facets of all collections that are searched.
 * Those of one name are one, and so are their values with one key.
 */
#ifndef SEARCH_FACETS_H
#define SEARCH_FACETS_H

#include "emit/search/documents.h"

/* The name of the first facet; `q` is what a reader asks for. */
#define SEARCH_FACET_COLLECTION SPAN("is")

struct search_facet_value {
	struct span key;
	struct span title;
	size_t place; /* orders them: records in theirs, others as they are met */
	uint32_t number;
};

struct search_facet {
	struct span name;
	struct span title;
	struct search_facet_value **values; /* in order */
	size_t value_count;
	size_t *starts; /* of document N, the values from starts[N] to starts[N + 1] */
	struct search_facet_value **had;
};

struct search_facets {
	struct search_facet *items;
	size_t count;
	size_t document_count;
};

/* What readers see for the first facet, and for a boolean. */
struct search_strings {
	struct span is, yes, no;
};

/* In the arena. */
struct search_facets search_facets_make(
	struct arena *, const struct documents *, const struct search_strings *);

/*
 * Append one: how many values, per value its key and its title as texts; per document how many
 * values, and their numbers.
 */
void search_facets_put(const struct search_facets *, size_t facet, struct buf *);

#endif

/*
 * texts.h - what stands in a record, for searching.
 *
 * In the order of a page: the title and its aliases, what the schema says the record is also
 * found by, the summary, the body, and then the other fields as the schema has them: texts,
 * Markdown, numbers as readers see them, the labels of enums, the titles of references.  Not
 * those that the program fills in, those with a role that is not for readers, dates, integers
 * (they mostly order something), addresses and booleans; nor what the schema excepts.
 */
#ifndef TEXTS_H
#define TEXTS_H

#include "model/portfolio.h"

/* Where a text stands says how much its words count. */
enum texts_place { TEXTS_TITLE, TEXTS_BY, TEXTS_HEADING, TEXTS_REST, TEXTS_PLACES };

/* A text holds of one block: a paragraph, a row of a table, a value.  It lives for the call. */
typedef void texts_visit(void *context, enum texts_place, struct span text);

void texts_each(const struct portfolio *, const struct record *, texts_visit *, void *context);

/* The titles at the routes' ends, " · " between them; none behind so many bytes. */
#define TEXTS_LABEL_BYTES 400
struct span texts_label(struct arena *, const struct portfolio *, const struct record *,
	const struct route *, size_t route_count);

#endif

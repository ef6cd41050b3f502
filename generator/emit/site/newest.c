/*
 * newest.c - records by date, the newest first.
 *
 * Part of emit/site/: includes render/, model/ and core/ only.
 */
#include <stdlib.h>

#include "core/arena.h"
#include "emit/site/site_room.h"

struct dated {
	struct span date;
	const struct record *record;
};

/* Newest first; on the same day in the portfolio's order. */
static int
compare_dated(const void *pa, const void *pb)
{
	const struct dated *a = pa, *b = pb;
	int order = span_cmp(b->date, a->date);
	if (order)
		return order;
	return (a->record->number > b->record->number) - (a->record->number < b->record->number);
}

struct newest
site_newest(const struct portfolio *p, struct arena *a,
	struct span (*date_of)(const struct record *), size_t limit)
{
	struct dated *dated = ARENA_ARRAY(a, p->record_count, struct dated);
	size_t count = 0;
	for (size_t i = 0; i < p->schema->collection_count; i++) {
		for (size_t k = 0; k < p->collections[i].count; k++) {
			const struct record *r = p->collections[i].records[k];
			struct span date = date_of(r);
			if (date.len && !r->withdrawn)
				dated[count++] = (struct dated){date, r};
		}
	}
	if (count)
		qsort(dated, count, sizeof *dated, compare_dated);
	struct newest newest = {.count = count < limit ? count : limit};
	newest.records = ARENA_ARRAY(a, newest.count, const struct record *);
	for (size_t i = 0; i < newest.count; i++)
		newest.records[i] = dated[i].record;
	return newest;
}

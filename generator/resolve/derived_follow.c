/*
 * derived_follow.c - the records that one reaches by following references.
 *
 * Part of resolve/: includes model/ and core/ only.
 */
#include <stdlib.h>

#include "core/arena.h"
#include "resolve/derived.h"
#include "model/route.h"

/* A set of records that is being made, and the one before it. */
struct sets {
	struct record **now, **before;
	size_t count, count_before;
	size_t *member_of; /* by record number: of which set last */
	size_t number;     /* of this set */
};

static void
next_set(struct sets *s)
{
	struct record **swap = s->before;
	s->before = s->now;
	s->now = swap;
	s->count_before = s->count;
	s->count = 0;
	s->number++;
}

static void
add(struct sets *s, struct record *r)
{
	if (s->member_of[r->number] == s->number)
		return;
	s->member_of[r->number] = s->number;
	s->now[s->count++] = r;
}

static void
add_target(void *context, const struct value *v)
{
	add(context, v->u.ref.target);
}

/* The steps from FROM up to and with the next reference: from records to records. */
static struct route
hop_from(const struct route *whole, size_t from)
{
	size_t to = from + 1;
	while (field_item(whole->steps[to - 1])->type != FIELD_REF)
		to++;
	return (struct route){.steps = whole->steps + from, .count = to - from};
}

/*
 * Hop by hop, so that a record that is reached along several ways is left once: the work is
 * at most all references of the records on the way.
 */
static void
follow(struct sets *s, const struct route *route, struct record *start)
{
	next_set(s);
	add(s, start);
	for (size_t from = 0; from < route->count;) {
		struct route hop = hop_from(route, from);
		next_set(s);
		for (size_t i = 0; i < s->count_before; i++)
			route_each(&hop, s->before[i], add_target, s);
		from += hop.count;
	}
}

static int
compare_numbers(const void *pa, const void *pb)
{
	const struct record *a = *(struct record *const *)pa, *b = *(struct record *const *)pb;
	return (a->number > b->number) - (a->number < b->number);
}

/* The set, in order, without R itself and the records that it excepts. */
static struct value
make_list(struct arena *a, struct sets *s, struct record *r, const struct derive *d)
{
	struct value list = {.type = VALUE_LIST, .pos = r->pos};
	if (!s->count)
		return list;
	qsort(s->now, s->count, sizeof *s->now, compare_numbers);
	next_set(s);
	add(s, r);
	if (d->except.count)
		route_each(&d->except, r, add_target, s);
	size_t limit = d->limit && d->limit < s->count_before ? d->limit : s->count_before;
	list.u.list.items = ARENA_ARRAY(a, limit, struct value);
	for (size_t i = 0; i < s->count_before && list.u.list.count < limit; i++) {
		if (s->member_of[s->before[i]->number] != s->number)
			list.u.list.items[list.u.list.count++] = derived_reference(s->before[i]);
	}
	return list;
}

void
derive_follow(struct portfolio *p, struct collection_records *all, const struct field *f)
{
	struct arena *scratch = arena_new();
	struct sets s = {
		.now = ARENA_ARRAY(scratch, p->record_count, struct record *),
		.before = ARENA_ARRAY(scratch, p->record_count, struct record *),
		.member_of = ARENA_ARRAY(scratch, p->record_count, size_t),
	};
	for (size_t i = 0; i < all->count; i++) {
		follow(&s, &f->derive.route, all->records[i]);
		struct value list = make_list(p->arena, &s, all->records[i], &f->derive);
		if (list.u.list.count)
			derived_put(all->records[i], f, list);
	}
	arena_free(scratch);
}

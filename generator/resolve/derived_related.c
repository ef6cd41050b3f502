/*
 * derived_related.c - the records that share the most with one.
 *
 * A value that is shared counts by what it tells: log(N / n), where n of the N records have
 * it.  That is how unlikely it is that a record has it by chance, and as such chances
 * multiply, their logarithms add up (K. Sparck Jones, Journal of Documentation 28, 1972).
 * 1 / n would fall too steeply: one value of two records would weigh as much as ten values
 * of twenty records each.  What more than half of the records have counts for nothing.
 *
 * The weights are whole numbers, so that equal sums are equal on any machine.
 * Part of resolve/: includes model/ and core/ only.
 */
#include <math.h>
#include <stdlib.h>

#include "core/arena.h"
#include "resolve/derived.h"
#include "model/route.h"

#define WEIGHT_UNIT 1024 /* of a value that half of the records have */

/*
 * Of a value that more records have, only those that stand nearest to the record are looked
 * at: so the work grows as the number of records, and what is missed counts for little.
 */
#define HOLDERS_MAX 128

/* One value of one of the fields.  A place is an index in the collection's records. */
struct shared {
	struct span title;
	unsigned weight;   /* 0: it does not count */
	unsigned *holders; /* the places that have it, in order; only if it counts */
	size_t count;      /* of the holders ... */
	size_t last;       /* ... and one more than the place of the last that was read */
};

/* That a record has a value. */
struct holding {
	struct shared *value;
	size_t at; /* index in its holders */
};

struct candidate {
	unsigned score;
	unsigned place;
};

struct relating {
	struct portfolio *portfolio;
	const struct collection_records *all;
	const struct derive *derive;
	struct arena *scratch;
	struct map *values;       /* for each field of `by`: key -> struct shared */
	struct holding *holdings; /* of all records, one behind the other */
	size_t holding_count, holding_cap;
	size_t *first; /* by place, and one more: its first holding */

	/* Of the record at hand. */
	size_t place;
	size_t by;         /* the field that is being read */
	unsigned *scores;  /* by place; all 0 before and after */
	unsigned *touched; /* places that got a score, and room for one more */
	size_t touched_count;
	struct candidate *best;
};

static struct shared *
find_value(struct relating *r, const struct value *v)
{
	const struct route *route = &r->derive->by[r->by];
	char room[ROUTE_KEY_ROOM];
	struct span key = route_key(route, v, room);
	struct shared *value = map_get(&r->values[r->by], key);
	if (value)
		return value;
	value = ARENA_NEW(r->scratch, struct shared);
	key = span_copy(r->portfolio->arena, key);
	value->title = v->type == VALUE_BOOL
		? label_text(&route->steps[route->count - 1]->title, r->portfolio->language)
		: route_title(r->portfolio, route, v, key);
	map_add(&r->values[r->by], key, value);
	return value;
}

static void
hold(void *context, const struct value *v)
{
	struct relating *r = context;
	if (v->type == VALUE_BOOL && !v->u.boolean)
		return; /* to lack something is nothing to share */
	struct shared *value = find_value(r, v);
	if (value->last == r->place + 1)
		return;
	value->last = r->place + 1;
	if (r->holding_count == r->holding_cap) {
		r->holding_cap = r->holding_cap ? r->holding_cap * 2 : 1024;
		r->holdings = heap_resize(r->holdings, r->holding_cap * sizeof *r->holdings);
	}
	r->holdings[r->holding_count++] = (struct holding){value, value->count++};
}

/* Returns how many records there are, without withdrawn ones. */
static size_t
read_values(struct relating *r)
{
	size_t listed = 0;
	for (r->place = 0; r->place < r->all->count; r->place++) {
		const struct record *record = r->all->records[r->place];
		r->first[r->place] = r->holding_count;
		for (r->by = 0; !record->withdrawn && r->by < r->derive->by_count; r->by++)
			route_each(&r->derive->by[r->by], record, hold, r);
		listed += !record->withdrawn;
	}
	r->first[r->place] = r->holding_count;
	return listed;
}

static void
weigh_values(struct relating *r, size_t listed)
{
	for (size_t by = 0; by < r->derive->by_count; by++) {
		for (size_t i = 0; i < r->values[by].len; i++) {
			struct shared *value = r->values[by].entries[i].value;
			if (value->count < 2 || value->count > listed / 2)
				continue;
			double rarity = log2((double)listed / (double)value->count);
			value->weight = (unsigned)lround(WEIGHT_UNIT * rarity);
			value->holders = ARENA_ARRAY(r->scratch, value->count, unsigned);
		}
	}
	for (size_t place = 0; place < r->all->count; place++) {
		for (size_t i = r->first[place]; i < r->first[place + 1]; i++) {
			const struct holding *h = &r->holdings[i];
			if (h->value->weight)
				h->value->holders[h->at] = (unsigned)place;
		}
	}
}

static void
score_holders(struct relating *r, const struct holding *h)
{
	size_t to = h->at + HOLDERS_MAX / 2;
	if (to < HOLDERS_MAX)
		to = HOLDERS_MAX;
	if (to > h->value->count)
		to = h->value->count;
	size_t from = to > HOLDERS_MAX ? to - HOLDERS_MAX : 0;
	const unsigned *holders = h->value->holders;
	unsigned *scores = r->scores, *touched = r->touched, weight = h->value->weight;
	size_t count = r->touched_count;
	for (size_t i = from; i < to; i++) { /* without branches: it is what takes the time */
		touched[count] = holders[i];
		count += !scores[holders[i]];
		scores[holders[i]] += weight;
	}
	r->touched_count = count;
}

static void
drop(void *context, const struct value *v)
{
	struct relating *r = context;
	r->scores[v->u.ref.target->number - r->all->records[0]->number] = 0;
}

static bool
is_better(const struct candidate *a, const struct candidate *b)
{
	return a->score != b->score ? a->score > b->score : a->place < b->place;
}

/* Those with the highest scores, the best first; returns how many.  Clears the scores. */
static size_t
choose(struct relating *r)
{
	size_t count = 0, limit = r->derive->limit;
	unsigned least = 1, *scores = r->scores;
	for (size_t i = 0; i < r->touched_count; i++) {
		struct candidate c = {scores[r->touched[i]], r->touched[i]};
		scores[c.place] = 0;
		if (c.score < least)
			continue;
		size_t at = count;
		while (at > 0 && is_better(&c, &r->best[at - 1]))
			at--;
		if (at == limit)
			continue;
		count += count < limit;
		memmove(&r->best[at + 1], &r->best[at], (count - at - 1) * sizeof *r->best);
		r->best[at] = c;
		if (count == limit)
			least = r->best[limit - 1].score;
	}
	return count;
}

static bool
holds(const struct shared *value, size_t place)
{
	size_t from = 0, to = value->count;
	while (from < to) {
		size_t middle = from + (to - from) / 2;
		if (value->holders[middle] == place)
			return true;
		if (value->holders[middle] < place)
			from = middle + 1;
		else
			to = middle;
	}
	return false;
}

/* {REF: the record at PLACE, SHARED: [what it shares with the one at hand]} */
static struct value
make_item(struct relating *r, size_t place)
{
	struct arena *a = r->portfolio->arena;
	struct value titles = {.type = VALUE_LIST};
	size_t from = r->first[r->place], to = r->first[r->place + 1];
	titles.u.list.items = ARENA_ARRAY(a, to - from, struct value);
	for (size_t i = from; i < to; i++) {
		const struct shared *value = r->holdings[i].value;
		if (value->weight && holds(value, place))
			titles.u.list.items[titles.u.list.count++] = value_string(value->title);
	}
	struct value_builder b = {0};
	value_builder_reserve(a, &b, 2);
	value_builder_put(a, &b, r->derive->ref->name, derived_reference(r->all->records[place]));
	value_builder_put(a, &b, r->derive->shared->name, titles);
	return value_builder_map(&b);
}

static struct value
relate(struct relating *r)
{
	struct record *record = r->all->records[r->place];
	r->touched_count = 0;
	for (size_t i = r->first[r->place]; i < r->first[r->place + 1]; i++) {
		if (r->holdings[i].value->weight)
			score_holders(r, &r->holdings[i]);
	}
	r->scores[r->place] = 0;
	if (r->derive->except.count)
		route_each(&r->derive->except, record, drop, r);
	struct value list = {.type = VALUE_LIST, .pos = record->pos};
	list.u.list.count = choose(r);
	list.u.list.items = ARENA_ARRAY(r->portfolio->arena, list.u.list.count, struct value);
	for (size_t i = 0; i < list.u.list.count; i++)
		list.u.list.items[i] = make_item(r, r->best[i].place);
	return list;
}

void
derive_related(struct portfolio *p, struct collection_records *all, const struct field *f)
{
	struct arena *a = arena_new();
	struct relating r = {
		.portfolio = p,
		.all = all,
		.derive = &f->derive,
		.scratch = a,
		.values = ARENA_ARRAY(a, f->derive.by_count, struct map),
		.first = ARENA_ARRAY(a, all->count + 1, size_t),
		.scores = ARENA_ARRAY(a, all->count, unsigned),
		.touched = ARENA_ARRAY(a, all->count + 1, unsigned),
		.best = ARENA_ARRAY(a, f->derive.limit, struct candidate),
	};
	for (size_t by = 0; by < f->derive.by_count; by++)
		map_init(&r.values[by], a);
	weigh_values(&r, read_values(&r));
	for (r.place = 0; r.place < all->count; r.place++) {
		struct value list = relate(&r);
		if (list.u.list.count)
			derived_put(all->records[r.place], f, list);
	}
	free(r.holdings);
	arena_free(a);
}

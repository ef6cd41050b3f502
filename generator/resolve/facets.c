/*
 * facets.c - the records of a collection by the values of each facet.
 *
 * Part of resolve/: includes model/ and core/ only.
 */
#include <stdlib.h>

#include "core/arena.h"
#include "core/text.h"
#include "resolve/resolve.h"
#include "model/route.h"

/* The records of one value, while they are collected. */
struct group {
	struct facet_value value;
	size_t cap;
	int64_t place;        /* orders the groups ... */
	struct span sort_key; /* ... and those in one place */
};

/* The groups of one facet, while they are collected. */
struct gathering {
	struct portfolio *portfolio;
	struct arena *scratch;
	const struct facet *facet;
	struct map groups; /* key -> struct group */
	struct group without;
	struct record *record; /* whose values are being added */
	bool has_value;
};

/* A record that has a value twice counts once. */
static void
group_add(struct arena *a, struct group *g, struct record *r)
{
	struct facet_value *v = &g->value;
	if (v->count && v->records[v->count - 1] == r)
		return;
	if (v->count == g->cap) {
		g->cap = g->cap ? g->cap * 2 : 4;
		struct record **grown = ARENA_ARRAY(a, g->cap, struct record *);
		if (v->count)
			memcpy(grown, v->records, v->count * sizeof *grown);
		v->records = grown;
	}
	v->records[v->count++] = r;
}

/* Enums as declared, references as their collection, years from the newest, true before false. */
static int64_t
place_of(const struct field *f, const struct value *v, struct span key)
{
	switch (f->type) {
	case FIELD_ENUM:
		return field_enum_item(f, key) - f->enum_items;
	case FIELD_REF:
		return (int64_t)v->u.ref.target->number;
	case FIELD_BOOLEAN:
		return !v->u.boolean;
	case FIELD_INTEGER:
		return v->u.integer;
	case FIELD_DATE:
		return -strtoll(key.s, NULL, 10);
	default:
		return 0;
	}
}

static struct group *
new_group(struct gathering *g, const struct value *v, struct span key)
{
	struct group *made = ARENA_NEW(g->scratch, struct group);
	const struct route *route = &g->facet->route;
	made->value.key = span_copy(g->portfolio->arena, key);
	made->value.title = route_title(g->portfolio, route, v, made->value.key);
	made->value.target = v->type == VALUE_REF ? v->u.ref.target : NULL;
	made->place = place_of(route->end, v, made->value.key);
	if (route->end->type == FIELD_TEXT)
		made->sort_key = text_sort_key(g->scratch, key);
	map_add(&g->groups, made->value.key, made);
	return made;
}

static void
add_value(void *context, const struct value *v)
{
	struct gathering *g = context;
	char room[ROUTE_KEY_ROOM];
	struct span key = route_key(&g->facet->route, v, room);
	struct group *group = map_get(&g->groups, key);
	if (!group)
		group = new_group(g, v, key);
	group_add(g->portfolio->arena, group, g->record);
	g->has_value = true;
}

static int
compare_groups(const void *pa, const void *pb)
{
	const struct group *a = ((const struct map_entry *)pa)->value;
	const struct group *b = ((const struct map_entry *)pb)->value;
	if (a->place != b->place)
		return a->place < b->place ? -1 : 1;
	int order = span_cmp(a->sort_key, b->sort_key);
	return order ? order : span_cmp(a->value.key, b->value.key);
}

static void
add_record(struct gathering *g, struct record *r)
{
	g->record = r;
	g->has_value = false;
	route_each(&g->facet->route, r, add_value, g);
	if (!g->has_value)
		group_add(g->portfolio->arena, &g->without, r);
}

static void
finish(struct gathering *g, struct facet_records *out)
{
	struct map_entry *entries = g->groups.entries; /* the map is not asked any more */
	size_t count = g->groups.len;
	if (count)
		qsort(entries, count, sizeof *entries, compare_groups);
	out->values = ARENA_ARRAY(g->portfolio->arena, count, struct facet_value);
	out->value_count = count;
	for (size_t i = 0; i < count; i++)
		out->values[i] = ((const struct group *)entries[i].value)->value;
	out->without = g->without.value;
}

/* Record by record: what is read of one for a facet is at hand for the next. */
static void
gather(struct portfolio *p, const struct collection_records *all, struct facet_records *facets,
	size_t count)
{
	struct arena *scratch = arena_new();
	struct gathering *gatherings = ARENA_ARRAY(scratch, count, struct gathering);
	for (size_t k = 0; k < count; k++) {
		gatherings[k] = (struct gathering){
			.portfolio = p, .scratch = scratch, .facet = facets[k].facet};
		map_init(&gatherings[k].groups, scratch);
	}
	for (size_t i = 0; i < all->count; i++) {
		for (size_t k = 0; k < count && !all->records[i]->withdrawn; k++)
			add_record(&gatherings[k], all->records[i]);
	}
	for (size_t k = 0; k < count; k++)
		finish(&gatherings[k], &facets[k]);
	arena_free(scratch);
}

static void
gather_book_facets(struct portfolio *p)
{
	const struct book_selections *books = &p->schema->books;
	p->book_facets = ARENA_ARRAY(p->arena, books->facet_count, struct facet_records);
	for (size_t i = 0; i < books->facet_count; i++)
		p->book_facets[i].facet = books->facets[i];
	if (books->of)
		gather(p, &p->collections[books->of->index_number], p->book_facets,
			books->facet_count);
}

void
resolve_facets(struct portfolio *p)
{
	for (size_t i = 0; i < p->schema->collection_count; i++) {
		struct collection_records *all = &p->collections[i];
		gather(p, all, all->facets, all->collection->facet_count);
	}
	gather_book_facets(p);
}

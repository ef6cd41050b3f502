/*
 * derived.c - fields that the program fills in: reverse references, counts, nearest.
 *
 * Part of resolve/: includes model/ and core/ only.
 */
#include "resolve/resolve.h"

#include <math.h>
#include <stdlib.h>

#include "core/arena.h"

/* The records that point at one record, while they are collected. */
struct pointers {
	struct value *items;
	size_t count;
	size_t cap;
};

static struct value
reference_to(struct record *r)
{
	struct value v = {.type = VALUE_REF, .pos = r->pos};
	v.u.ref.slug = r->slug;
	v.u.ref.target = r;
	return v;
}

/* A record that points twice at the same record counts once. */
static void
pointers_add(struct arena *a, struct pointers *p, struct record *from)
{
	if (p->count && p->items[p->count - 1].u.ref.target == from)
		return;
	if (p->count == p->cap) {
		p->cap = p->cap ? p->cap * 2 : 4;
		struct value *grown = ARENA_ARRAY(a, p->cap, struct value);
		if (p->count)
			memcpy(grown, p->items, p->count * sizeof *grown);
		p->items = grown;
	}
	p->items[p->count++] = reference_to(from);
}

struct reversal {
	struct arena *arena;
	const struct collection *collection; /* whose records are pointed at */
	size_t first;                        /* number of its first record */
	struct pointers *pointers;           /* by number - first */
};

/* All references below V that point into the collection. */
static void
collect(const struct reversal *r, const struct value *v, struct record *from)
{
	if (v->type == VALUE_REF) {
		const struct record *target = v->u.ref.target;
		if (target && target->collection == r->collection)
			pointers_add(r->arena, &r->pointers[target->number - r->first], from);
	} else if (v->type == VALUE_LIST) {
		for (size_t i = 0; i < v->u.list.count; i++)
			collect(r, &v->u.list.items[i], from);
	} else if (v->type == VALUE_MAP) {
		for (size_t i = 0; i < v->u.map.count; i++)
			collect(r, &v->u.map.members[i].value, from);
	}
}

static void
put_field(struct record *r, const struct field *f, struct value v)
{
	struct value_builder b = {0};
	value_builder_reserve(r->file->arena, &b, r->data.u.map.count + 1);
	for (size_t i = 0; i < r->data.u.map.count; i++) {
		const struct member *m = &r->data.u.map.members[i];
		value_builder_put(r->file->arena, &b, m->key, m->value);
		b.members[i].key_pos = m->key_pos;
	}
	value_builder_put(r->file->arena, &b, f->name, v);
	struct pos pos = r->data.pos;
	r->data = value_builder_map(&b);
	r->data.pos = pos;
}

static void
derive_reverse(struct portfolio *p, struct collection_records *all, const struct field *f)
{
	const struct collection_records *from = &p->collections[f->derive.collection->index_number];
	struct reversal r = {
		.arena = p->arena,
		.collection = all->collection,
		.first = all->records[0]->number,
		.pointers = ARENA_ARRAY(p->arena, all->count, struct pointers),
	};
	for (size_t i = 0; i < from->count; i++) {
		const struct value *v = value_get(&from->records[i]->data, f->derive.field);
		if (v && !from->records[i]->withdrawn)
			collect(&r, v, from->records[i]);
	}
	for (size_t i = 0; i < all->count; i++) {
		struct value list = {.type = VALUE_LIST, .pos = all->records[i]->pos};
		list.u.list.items = r.pointers[i].items;
		list.u.list.count = r.pointers[i].count;
		if (list.u.list.count)
			put_field(all->records[i], f, list);
	}
}

static void
derive_count(struct collection_records *all, const struct field *f)
{
	for (size_t i = 0; i < all->count; i++) {
		const struct value *v = value_get(&all->records[i]->data, f->derive.field);
		bool is_list = v && v->type == VALUE_LIST;
		put_field(all->records[i], f, value_int(is_list ? (int64_t)v->u.list.count : 0));
	}
}

struct place {
	struct record *record;
	double latitude;  /* radians */
	double longitude; /* radians */
	double distance;  /* from the record at hand, in radians, squared */
};

static double
radians(const struct record *r, enum field_role role)
{
	const struct value *v = role_value(r->collection->roles, &r->data, role);
	if (!v)
		return NAN;
	double degrees = v->type == VALUE_NUMBER ? v->u.number
		: v->type == VALUE_INT           ? (double)v->u.integer
						 : NAN;
	return degrees * 0.017453292519943295;
}

static struct place
place_of(struct record *r)
{
	return (struct place){r, radians(r, ROLE_LATITUDE), radians(r, ROLE_LONGITUDE), 0};
}

/* Equirectangular: at the size of a country its order is that of the great circle. */
static double
distance_squared(const struct place *a, const struct place *b)
{
	double x = (a->longitude - b->longitude) * cos((a->latitude + b->latitude) / 2);
	double y = a->latitude - b->latitude;
	return x * x + y * y;
}

static int
compare_places(const void *pa, const void *pb)
{
	const struct place *a = pa, *b = pb;
	if (a->distance < b->distance)
		return -1;
	if (a->distance > b->distance)
		return 1;
	return (a->record->number > b->record->number) - (a->record->number < b->record->number);
}

static void
put_nearest(struct arena *a, struct record *r, const struct field *f, struct place *places,
	size_t count)
{
	struct place here = place_of(r);
	if (isnan(here.latitude) || isnan(here.longitude))
		return;
	for (size_t i = 0; i < count; i++)
		places[i].distance = distance_squared(&here, &places[i]);
	qsort(places, count, sizeof *places, compare_places);
	struct value list = {.type = VALUE_LIST, .pos = r->pos};
	list.u.list.items = ARENA_ARRAY(a, f->derive.limit, struct value);
	for (size_t i = 0; i < count && list.u.list.count < f->derive.limit; i++) {
		if (places[i].record != r)
			list.u.list.items[list.u.list.count++] = reference_to(places[i].record);
	}
	if (list.u.list.count)
		put_field(r, f, list);
}

static void
derive_nearest(struct portfolio *p, struct collection_records *all, const struct field *f)
{
	struct place *places = ARENA_ARRAY(p->arena, all->count, struct place);
	size_t count = 0;
	for (size_t i = 0; i < all->count; i++) {
		struct place place = place_of(all->records[i]);
		bool has = value_is_truthy(value_get(&all->records[i]->data, f->derive.field));
		if (has && !isnan(place.latitude) && !isnan(place.longitude))
			places[count++] = place;
	}
	if (!count)
		return;
	for (size_t i = 0; i < all->count; i++)
		put_nearest(p->arena, all->records[i], f, places, count);
}

/* Counts and nearest may look at reverse references, so these come first. */
void
resolve_derived(struct portfolio *p)
{
	static const enum derive_kind order[] = {DERIVE_REVERSE, DERIVE_COUNT, DERIVE_NEAREST};
	for (size_t k = 0; k < sizeof order / sizeof *order; k++) {
		for (size_t i = 0; i < p->schema->collection_count; i++) {
			struct collection_records *all = &p->collections[i];
			const struct fields *fields = &all->collection->fields;
			for (size_t n = 0; n < fields->count && all->count; n++) {
				const struct field *f = &fields->items[n];
				if (f->derive.kind != order[k])
					continue;
				if (f->derive.kind == DERIVE_REVERSE)
					derive_reverse(p, all, f);
				else if (f->derive.kind == DERIVE_COUNT)
					derive_count(all, f);
				else
					derive_nearest(p, all, f);
			}
		}
	}
}

/*
 * derived_nearest.c - the records that are nearest on the map.
 *
 * Part of resolve/: includes model/ and core/ only.
 */
#include <math.h>

#include "core/arena.h"
#include "resolve/derived.h"

struct place {
	struct record *record;
	double latitude;  /* radians */
	double longitude; /* radians */
	double distance;  /* from the record at hand, in radians, squared */
};

#define RADIANS 0.017453292519943295

static bool
find_place(struct record *r, struct place *out)
{
	struct coordinates at;
	if (!record_coordinates(r, &at))
		return false;
	*out = (struct place){r, at.latitude * RADIANS, at.longitude * RADIANS, 0};
	return true;
}

/* Equirectangular: at the size of a country its order is that of the great circle. */
static double
distance_squared(const struct place *a, const struct place *b)
{
	double x = (a->longitude - b->longitude) * cos((a->latitude + b->latitude) / 2);
	double y = a->latitude - b->latitude;
	return x * x + y * y;
}

static bool
is_nearer(const struct place *a, const struct place *b)
{
	return a->distance != b->distance ? a->distance < b->distance
					  : a->record->number < b->record->number;
}

/* Put P among the COUNT nearest so far, of which LIMIT are kept; returns how many there are. */
static size_t
keep_nearest(struct place *nearest, size_t count, size_t limit, const struct place *p)
{
	size_t at = count;
	while (at > 0 && is_nearer(p, &nearest[at - 1]))
		at--;
	if (at == limit)
		return count;
	count += count < limit;
	memmove(&nearest[at + 1], &nearest[at], (count - at - 1) * sizeof *nearest);
	nearest[at] = *p;
	return count;
}

static void
put_nearest(struct arena *a, struct record *r, const struct field *f, const struct place *places,
	size_t count, struct place *nearest)
{
	struct place here;
	size_t found = 0;
	if (!find_place(r, &here))
		return;
	for (size_t i = 0; i < count; i++) {
		struct place there = places[i];
		there.distance = distance_squared(&here, &there);
		if (there.record != r)
			found = keep_nearest(nearest, found, f->derive.limit, &there);
	}
	struct value list = {.type = VALUE_LIST, .pos = r->pos};
	list.u.list.items = ARENA_ARRAY(a, found, struct value);
	list.u.list.count = found;
	for (size_t i = 0; i < found; i++)
		list.u.list.items[i] = derived_reference(nearest[i].record);
	if (found)
		derived_put(r, f, list);
}

void
derive_nearest(struct portfolio *p, struct collection_records *all, const struct field *f)
{
	struct place *places = ARENA_ARRAY(p->arena, all->count, struct place);
	size_t count = 0;
	for (size_t i = 0; i < all->count; i++) {
		bool has = value_is_truthy(value_get(&all->records[i]->data, f->derive.field));
		count += has && find_place(all->records[i], &places[count]);
	}
	struct place *nearest = ARENA_ARRAY(p->arena, f->derive.limit, struct place);
	for (size_t i = 0; i < all->count; i++)
		put_nearest(p->arena, all->records[i], f, places, count, nearest);
}

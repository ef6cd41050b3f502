/*
 * map.c - the records of a collection as points on a map.
 *
 * Part of emit/site/: includes render/, model/ and core/ only.
 */
#include "emit/site/map.h"

#include "core/arena.h"
#include "emit/site/map_links.h"

#define MAP_WIDTH  1000
#define MAP_MARGIN 20 /* half a symbol, at least */

struct points {
	struct map_point *items;
	size_t count;
};

static const struct record *
kind_of(const struct record *r, struct span by)
{
	const struct value *v = by.len ? value_get(&r->data, by) : NULL;
	const struct record *kind = v && v->type == VALUE_REF ? v->u.ref.target : NULL;
	return kind && !kind->withdrawn ? kind : NULL;
}

/*
 * A list counts for its items, anything else that is filled in for one.  As readers see the
 * record: without references to what is withdrawn.
 */
static size_t
count_marks(const struct site *s, const struct record *r)
{
	struct value card = context_card(s->contexts, r);
	const struct value *v = value_get(&card, s->portfolio->schema->map.mark);
	if (!value_is_truthy(v))
		return 0;
	return v->type == VALUE_LIST ? v->u.list.count : 1;
}

static struct points
find_points(const struct site *s, struct arena *a)
{
	const struct portfolio *p = s->portfolio;
	const struct site_map *map = &p->schema->map;
	const struct collection_records *all = &p->collections[map->of->index_number];
	struct points points = {ARENA_ARRAY(a, all->count, struct map_point), 0};
	for (size_t i = 0; i < all->count; i++) {
		const struct record *r = all->records[i];
		struct coordinates at;
		if (r->withdrawn || value_is_truthy(value_get(&r->data, map->except))
			|| !record_coordinates(r, &at))
			continue;
		points.items[points.count++] = (struct map_point){
			.record = r,
			.kind = kind_of(r, map->by),
			.at = at,
			.marks = count_marks(s, r),
		};
	}
	return points;
}

static struct projection
fit(const struct outline *outline, const struct points *points)
{
	struct bounds b = BOUNDS_EMPTY;
	for (size_t i = 0; i < points->count; i++)
		bounds_add(&b, points->items[i].at);
	for (size_t i = 0; i < outline->count; i++) {
		for (size_t k = 0; k < outline->shapes[i].count; k++) {
			const struct outline_line *line = &outline->shapes[i].lines[k];
			for (size_t n = 0; n < line->count; n++)
				bounds_add(&b, line->points[n]);
		}
	}
	return projection_make(&b, MAP_WIDTH, MAP_MARGIN);
}

static struct value
make_shapes(struct arena *a, const struct outline *outline, const struct projection *p)
{
	struct value list = {.type = VALUE_LIST};
	list.u.list.items = ARENA_ARRAY(a, outline->count, struct value);
	list.u.list.count = outline->count;
	for (size_t i = 0; i < outline->count; i++) {
		struct value_builder b = {0};
		struct buf path = {0};
		projection_put_path(p, &path, &outline->shapes[i]);
		value_builder_put(a, &b, SPAN("kind"), value_string(outline->shapes[i].kind));
		value_builder_put(a, &b, SPAN("path"), value_string(buf_take(&path, a)));
		list.u.list.items[i] = value_builder_map(&b);
	}
	return list;
}

/* Where a point's name begins or ends, so that it stays on the map: SVG's text-anchor. */
static struct span
anchor_of(struct place p)
{
	if (p.x < MAP_WIDTH / 3)
		return SPAN("start");
	return p.x > 2 * MAP_WIDTH / 3 ? SPAN("end") : SPAN("middle");
}

static struct value
make_points(const struct contexts *c, struct arena *a, const struct points *points)
{
	struct value list = {.type = VALUE_LIST};
	list.u.list.items = ARENA_ARRAY(a, points->count, struct value);
	list.u.list.count = points->count;
	for (size_t i = 0; i < points->count; i++) {
		const struct map_point *p = &points->items[i];
		struct value_builder b = {0};
		value_builder_reserve(a, &b, 7);
		value_builder_put(a, &b, SPAN("x"), value_int(p->place.x));
		value_builder_put(a, &b, SPAN("y"), value_int(p->place.y));
		value_builder_put(a, &b, SPAN("anchor"), value_string(anchor_of(p->place)));
		value_builder_put(a, &b, SPAN("record"), context_card(c, p->record));
		value_builder_put(a, &b, SPAN("kind"),
			p->kind ? context_card(c, p->kind) : value_bool(false));
		value_builder_put(a, &b, SPAN("marked"), value_bool(p->marks > 0));
		value_builder_put(a, &b, SPAN("link"), value_bool(p->is_link));
		list.u.list.items[i] = value_builder_map(&b);
	}
	return list;
}

/* How many points are of a kind; NULL: of no kind. */
static int64_t
count_kind(const struct points *points, const struct record *kind)
{
	int64_t count = 0;
	for (size_t i = 0; i < points->count; i++)
		count += points->items[i].kind == kind;
	return count;
}

static struct value
make_kinds(const struct site *s, struct arena *a, const struct points *points)
{
	const struct portfolio *p = s->portfolio;
	const struct site_map *map = &p->schema->map;
	struct value list = {.type = VALUE_LIST};
	const struct field *by = fields_find(&map->of->fields, map->by);
	if (!by)
		return list;
	const struct collection_records *kinds = &p->collections[by->collection->index_number];
	list.u.list.items = ARENA_ARRAY(a, kinds->count, struct value);
	for (size_t i = 0; i < kinds->count; i++) {
		const struct record *kind = kinds->records[i];
		int64_t count = count_kind(points, kind);
		if (!count)
			continue;
		struct value_builder b = {0};
		value_builder_put(a, &b, SPAN("record"), context_card(s->contexts, kind));
		value_builder_put(a, &b, SPAN("count"), value_int(count));
		list.u.list.items[list.u.list.count++] = value_builder_map(&b);
	}
	return list;
}

static int64_t
count_marked(const struct points *points)
{
	int64_t count = 0;
	for (size_t i = 0; i < points->count; i++)
		count += points->items[i].marks > 0;
	return count;
}

struct value
map_make(const struct site *s, struct arena *a)
{
	const struct portfolio *p = s->portfolio;
	if (!p->schema->map.of)
		return (struct value){.type = VALUE_NULL};
	struct points points = find_points(s, a);
	struct projection projection = fit(&p->outline, &points);
	int reach = map_reach(MAP_WIDTH, s->theme->map_width);
	for (size_t i = 0; i < points.count; i++)
		points.items[i].place = projection_place(&projection, points.items[i].at);
	map_choose_links(points.items, points.count, reach);
	struct value_builder b = {0};
	value_builder_put(a, &b, SPAN("width"), value_int(projection.size.x));
	value_builder_put(a, &b, SPAN("height"), value_int(projection.size.y));
	value_builder_put(a, &b, SPAN("reach"), value_int(reach));
	value_builder_put(a, &b, SPAN("shapes"), make_shapes(a, &p->outline, &projection));
	value_builder_put(a, &b, SPAN("points"), make_points(s->contexts, a, &points));
	value_builder_put(a, &b, SPAN("kinds"), make_kinds(s, a, &points));
	value_builder_put(a, &b, SPAN("without"), value_int(count_kind(&points, NULL)));
	value_builder_put(a, &b, SPAN("marked"), value_int(count_marked(&points)));
	return value_builder_map(&b);
}

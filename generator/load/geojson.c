/*
 * geojson.c - read the shapes of a map.  Part of load/.
 */
#include "load/geojson.h"

#include "core/arena.h"
#include "load/json.h"
#include "load/scalar.h"

#define RING_MIN 4 /* RFC 7946, 3.1.6: the last position is the first again */
#define LINE_MIN 2

struct reader {
	struct arena *arena;
	const struct source *source;
	struct span kind;
	struct diag *diag;
	size_t point_count;
};

/* EXPECTED: what belongs here. */
static bool
fail(const struct reader *r, const struct value *at, const char *expected)
{
	diag_reportf(r->diag, DIAG_GEOJSON, r->source, at->pos, "%s", expected);
	return false;
}

/* The member of an object, which must be of this type. */
static const struct value *
member(const struct reader *r, const struct value *object, const char *name, enum value_type type,
	const char *expected)
{
	const struct value *v = value_get(object, span_of(name));
	if (v && v->type == type)
		return v;
	fail(r, v ? v : object, expected);
	return NULL;
}

/* A third number, the altitude, is passed over. */
static bool
read_position(const struct reader *r, const struct value *v, struct coordinates *out)
{
	if (v->type != VALUE_LIST || v->u.list.count < 2)
		return fail(r, v, "[longitude, latitude]");
	const struct value *items = v->u.list.items;
	*out = (struct coordinates){value_number(&items[0]), value_number(&items[1])};
	/* Also false for what is no number. */
	if (!(out->longitude >= -180 && out->longitude <= 180))
		return fail(r, &items[0], "-180 <= longitude <= 180");
	if (!(out->latitude > -90 && out->latitude < 90))
		return fail(r, &items[1], "-90 < latitude < 90");
	return true;
}

static bool
read_line(struct reader *r, const struct value *v, bool is_ring, struct outline_line *out)
{
	size_t least = is_ring ? RING_MIN : LINE_MIN;
	if (v->type != VALUE_LIST || v->u.list.count < least)
		return fail(r, v, is_ring ? "[[x, y], ...] (>= 4)" : "[[x, y], ...] (>= 2)");
	size_t count = v->u.list.count;
	r->point_count += count;
	if (r->point_count > OUTLINE_POINTS_MAX) {
		diag_reportf(r->diag, DIAG_GEOJSON_POINTS, r->source, v->pos, "> %u",
			OUTLINE_POINTS_MAX);
		return false;
	}
	struct coordinates *points = ARENA_ARRAY(r->arena, count, struct coordinates);
	for (size_t i = 0; i < count; i++) {
		if (!read_position(r, &v->u.list.items[i], &points[i]))
			return false;
	}
	const struct coordinates *last = &points[count - 1];
	if (is_ring
		&& (points[0].longitude != last->longitude || points[0].latitude != last->latitude))
		return fail(r, &v->u.list.items[count - 1], "[[x, y], ..., [x, y]]");
	*out = (struct outline_line){points, is_ring ? count - 1 : count};
	return true;
}

/* The lines of coordinates are DEPTH lists deep; add them to those of SHAPE, which has room. */
static bool
read_lines(struct reader *r, const struct value *v, unsigned depth, struct outline_shape *shape)
{
	if (!depth)
		return read_line(r, v, shape->is_area, &shape->lines[shape->count++]);
	for (size_t i = 0; v->type == VALUE_LIST && i < v->u.list.count; i++) {
		if (!read_lines(r, &v->u.list.items[i], depth - 1, shape))
			return false;
	}
	return v->type == VALUE_LIST || fail(r, v, "[[x, y], ...]");
}

static size_t
count_lines(const struct value *v, unsigned depth)
{
	if (!depth)
		return 1;
	size_t count = 0;
	for (size_t i = 0; v->type == VALUE_LIST && i < v->u.list.count; i++)
		count += count_lines(&v->u.list.items[i], depth - 1);
	return count;
}

static bool
read_geometry(struct reader *r, const struct value *geometry, struct outline_shape *shape)
{
	static const struct {
		const char *name;
		unsigned depth;
		bool is_area;
	} types[] = {
		{"LineString", 0, false},
		{"MultiLineString", 1, false},
		{"Polygon", 1, true},
		{"MultiPolygon", 2, true},
	};
	const char *expected = "\"type\": (Multi)LineString | (Multi)Polygon";
	const struct value *type = member(r, geometry, "type", VALUE_STRING, expected);
	if (!type)
		return false;
	const struct value *all =
		member(r, geometry, "coordinates", VALUE_LIST, "\"coordinates\": [...]");
	if (!all)
		return false;
	for (size_t i = 0; i < sizeof types / sizeof *types; i++) {
		if (!span_eq(type->u.string, span_of(types[i].name)))
			continue;
		shape->is_area = types[i].is_area;
		shape->lines = ARENA_ARRAY(
			r->arena, count_lines(all, types[i].depth), struct outline_line);
		return read_lines(r, all, types[i].depth, shape);
	}
	return fail(r, type, expected);
}

static bool
read_feature(struct reader *r, const struct value *feature, struct outline_shape *shape)
{
	const char *expected = "{\"properties\": {...}, \"geometry\": {...}}";
	const struct value *properties = member(r, feature, "properties", VALUE_MAP, expected);
	if (!properties)
		return false;
	const struct value *geometry = member(r, feature, "geometry", VALUE_MAP, expected);
	if (!geometry)
		return false;
	const struct value *kind = value_get(properties, r->kind);
	if (!kind || kind->type != VALUE_STRING || !scalar_is_slug(kind->u.string)) {
		diag_reportf(r->diag, DIAG_GEOJSON, r->source, kind ? kind->pos : properties->pos,
			"\"%.*s\": a-z 0-9 -", SPAN_ARG(r->kind));
		return false;
	}
	shape->kind = kind->u.string;
	return read_geometry(r, geometry, shape);
}

bool
geojson_load(struct arena *a, const struct source *source, struct span kind, struct diag *d,
	struct outline *out)
{
	struct reader r = {.arena = a, .source = source, .kind = kind, .diag = d};
	struct value root;
	if (!json_load(a, source, d, &root))
		return false;
	const char *expected = "{\"type\": \"FeatureCollection\", \"features\": [...]}";
	const struct value *features = member(&r, &root, "features", VALUE_LIST, expected);
	if (!features)
		return false;
	size_t count = features->u.list.count;
	struct outline_shape *shapes = ARENA_ARRAY(a, count, struct outline_shape);
	for (size_t i = 0; i < count; i++) {
		if (!read_feature(&r, &features->u.list.items[i], &shapes[i]))
			return false;
	}
	*out = (struct outline){shapes, count};
	return true;
}

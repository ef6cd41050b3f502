/*
 * test_map.c - the map: its outline from GeoJSON, the projection, and which points are links.
 */
#include <math.h>
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>

#include <cmocka.h>

#include "core/arena.h"
#include "emit/site/map_links.h"
#include "load/geojson.h"
#include "messages.h"
#include "model/portfolio.h"

struct fixture {
	struct arena *arena;
	struct diag *diag;
	struct source source;
	struct outline outline;
	bool ok;
};

static void
load(struct fixture *f, const char *json)
{
	*f = (struct fixture){.arena = arena_new(), .diag = diag_new()};
	f->source = (struct source){SPAN("in.geojson"), span_of(json)};
	f->ok = geojson_load(f->arena, &f->source, SPAN("what"), f->diag, &f->outline);
	assert_int_equal(f->ok, diag_count(f->diag, DIAG_ERROR) == 0);
}

static void
unload(struct fixture *f)
{
	diag_free(f->diag);
	arena_free(f->arena);
}

#define FEATURE(what, geometry)                                                                    \
	"{\"type\":\"FeatureCollection\",\"features\":[{\"type\":\"Feature\",\n"                   \
	"\"properties\":{\"what\":" what "},\n"                                                    \
	"\"geometry\":" geometry "}]}"

static void
shapes_are_read(void **state)
{
	(void)state;
	struct fixture f;
	load(&f,
		FEATURE("\"lake\"",
			"{\"type\":\"MultiPolygon\",\"coordinates\":"
			"[[[[1,2],[3,2.5],[3,4],[1,2]],[[2,3],[2.5,3],[2.5,3.5],[2,3]]],"
			"[[[8,8],[9,8,100],[9,9],[8,8]]]]}"));
	assert_true(f.ok);
	assert_int_equal(f.outline.count, 1);
	const struct outline_shape *shape = &f.outline.shapes[0];
	assert_true(span_eq(shape->kind, SPAN("lake")));
	assert_true(shape->is_area);
	assert_int_equal(shape->count, 3);
	assert_int_equal(shape->lines[0].count, 3);
	assert_true(shape->lines[0].points[1].longitude == 3);
	assert_true(shape->lines[0].points[1].latitude == 2.5);
	assert_true(shape->lines[2].points[1].longitude == 9);
	unload(&f);
	load(&f, FEATURE("\"road\"", "{\"type\":\"LineString\",\"coordinates\":[[1,2],[3,4]]}"));
	assert_true(f.ok);
	assert_false(f.outline.shapes[0].is_area);
	assert_int_equal(f.outline.shapes[0].lines[0].count, 2);
	unload(&f);
	load(&f, "{\"type\":\"FeatureCollection\",\"features\":[]}");
	assert_true(f.ok);
	assert_int_equal(f.outline.count, 0);
	unload(&f);
}

static void
mistakes_are_told_at_their_place(void **state)
{
	(void)state;
	static const struct {
		const char *json, *codes;
	} cases[] = {
		{"[]", "M110 1:1"},
		{"{\"features\": {}}", "M110 1:14"},
		{"{\"features\": [1]}", "M110 1:15"},
		{"{\"features\": [{\"properties\": {}}]}", "M110 1:15"},
		{"{\"features\": [{\"properties\": {}, \"geometry\": null}]}", "M110 1:46"},
		{FEATURE("1", "{}"), "M110 2:22"},
		{FEATURE("\"A b\"", "{}"), "M110 2:22"},
		{FEATURE("\"a\"", "{\"type\":\"Point\",\"coordinates\":[1,2]}"), "M110 3:20"},
		{FEATURE("\"a\"", "{\"type\":\"LineString\"}"), "M110 3:12"},
		{FEATURE("\"a\"", "{\"type\":\"LineString\",\"coordinates\":[[1,2]]}"),
			"M110 3:47"},
		{FEATURE("\"a\"", "{\"type\":\"LineString\",\"coordinates\":[[1,2],[3]]}"),
			"M110 3:54"},
		{FEATURE("\"a\"", "{\"type\":\"LineString\",\"coordinates\":[[1,2],[\"3\",4]]}"),
			"M110 3:55"},
		{FEATURE("\"a\"", "{\"type\":\"LineString\",\"coordinates\":[[1,2],[3,90]]}"),
			"M110 3:57"},
		{FEATURE("\"a\"", "{\"type\":\"LineString\",\"coordinates\":[[1,2],[181,4]]}"),
			"M110 3:55"},
		{FEATURE("\"a\"", "{\"type\":\"Polygon\",\"coordinates\":[[[1,2],[3,4],[1,2]]]}"),
			"M110 3:45"},
		{FEATURE("\"a\"",
			 "{\"type\":\"Polygon\",\"coordinates\":[[[1,2],[3,4],[5,6],[7,8]]]}"),
			"M110 3:64"},
		{FEATURE("\"a\"", "{\"type\":\"MultiPolygon\",\"coordinates\":[[1]]}"),
			"M110 3:51"},
		{FEATURE("\"a\"", "{\"type\":\"MultiPolygon\",\"coordinates\":[1]}"), "M110 3:50"},
		{"{\"features\": [", "C101 1:15"},
	};
	for (size_t i = 0; i < sizeof cases / sizeof *cases; i++) {
		struct fixture f;
		load(&f, cases[i].json);
		char *codes = messages_codes(f.diag);
		assert_string_equal(codes, cases[i].codes);
		free(codes);
		unload(&f);
	}
}

/* Ten degrees wide and five high around 60 degrees north, where cos is a half: a square. */
static const struct bounds square = {{0, 57.5}, {10, 62.5}};

static void
a_degree_is_as_long_to_the_east_as_to_the_north(void **state)
{
	(void)state;
	struct projection p = projection_make(&square, 1020, 10);
	assert_int_equal(p.size.x, 1020);
	assert_int_equal(p.size.y, 1020);
	struct place corner = projection_place(&p, (struct coordinates){0, 62.5});
	assert_int_equal(corner.x, 10);
	assert_int_equal(corner.y, 10);
	corner = projection_place(&p, (struct coordinates){10, 57.5});
	assert_int_equal(corner.x, 1010);
	assert_int_equal(corner.y, 1010);
	struct place middle = projection_place(&p, (struct coordinates){5, 60});
	assert_int_equal(middle.x, 510);
	assert_int_equal(middle.y, 510);
}

static void
a_map_of_one_place_or_none_has_a_size(void **state)
{
	(void)state;
	struct bounds one = BOUNDS_EMPTY;
	struct projection p = projection_make(&one, 1000, 20);
	assert_true(p.size.y > 0 && p.size.y <= 4000);
	bounds_add(&one, (struct coordinates){5, 52});
	p = projection_make(&one, 1000, 20);
	struct place place = projection_place(&p, (struct coordinates){5, 52});
	assert_true(place.x >= 20 && place.x <= 980 && place.y >= 20 && place.y <= p.size.y - 20);
	/* A meridian: not endlessly high, and in the middle. */
	bounds_add(&one, (struct coordinates){5, -60});
	p = projection_make(&one, 1000, 20);
	assert_int_equal(p.size.y, 4000);
	place = projection_place(&p, (struct coordinates){5, -60});
	assert_int_equal(place.x, 500);
	assert_int_equal(place.y, 3980);
}

static void
check_path(const struct coordinates *points, size_t count, bool is_area, const char *expected)
{
	struct projection p = projection_make(&square, 1020, 10);
	struct outline_line line = {points, count};
	struct outline_shape shape = {SPAN("a"), is_area, &line, 1};
	struct buf out = {0};
	projection_put_path(&p, &out, &shape);
	buf_putc(&out, '\0');
	assert_string_equal(out.s, expected);
	buf_clear(&out);
}

static void
lines_become_path_data(void **state)
{
	(void)state;
	const struct coordinates points[] = {{0, 62.5}, {1, 62.5}, {1, 62}, {0.5, 62.25}};
	check_path(points, 4, false, "M10 10l100 0 0 100-50-50");
	check_path(points, 4, true, "M10 10l100 0 0 100-50-50z");
	/* Places are rounded before they are compared: what rounds to the same is one. */
	const struct coordinates near[] = {{0, 62.5}, {0.001, 62.5}, {0.004, 62.5}, {0.006, 62.5}};
	check_path(near, 4, false, "M10 10l1 0");
}

static struct map_point
point(int x, int y, size_t marks, bool has_kind)
{
	static const struct record *const some = (const void *)"";
	return (struct map_point){.place = {x, y}, .marks = marks, .kind = has_kind ? some : NULL};
}

static void
links_have_room(void **state)
{
	(void)state;
	assert_int_equal(map_reach(1000, 288), 42); /* 41.67, rounded up */
	assert_int_equal(map_reach(1000, 1000), 12);
	struct map_point points[] = {
		point(0, 0, 0, false),     /* near the marked one */
		point(50, 0, 0, true),     /* near it too */
		point(80, 0, 1, false),    /* marked, but near the one with two marks */
		point(100, 0, 2, true),    /* first of all */
		point(184, 0, 0, false),   /* its target just touches nothing */
		point(100, 83, 1, false),  /* one unit too near */
		point(300, 300, 0, false), /* the first of two alike */
		point(300, 310, 0, false),
		point(600, 0, 0, false), /* near one of a kind, which goes first */
		point(620, 0, 0, true),
	};
	const bool expected[] = {true, false, false, true, true, false, true, false, false, true};
	map_choose_links(points, 10, 42);
	for (size_t i = 0; i < 10; i++)
		assert_int_equal(points[i].is_link, expected[i]);
	map_choose_links(NULL, 0, 42);
}

static void
coordinates_are_places_on_earth(void **state)
{
	(void)state;
	const struct field latitude = {.name = SPAN("lat")}, longitude = {.name = SPAN("lon")};
	static const struct {
		double latitude, longitude;
		bool is_place;
	} cases[] = {
		{52, 5, true},
		{-89.9, -180, true},
		{90, 5, false},
		{52, 180.5, false},
		{NAN, 5, false},
		{52, INFINITY, false},
	};
	struct collection c = {
		.roles = {[ROLE_LATITUDE] = &latitude, [ROLE_LONGITUDE] = &longitude}};
	for (size_t i = 0; i < sizeof cases / sizeof *cases; i++) {
		struct member members[] = {
			{.key = SPAN("lat"),
				.value = {.type = VALUE_NUMBER, .u.number = cases[i].latitude}},
			{.key = SPAN("lon"),
				.value = {.type = VALUE_NUMBER, .u.number = cases[i].longitude}},
		};
		struct record r = {
			.collection = &c, .data = {.type = VALUE_MAP, .u.map = {members, 2}}};
		struct coordinates at;
		assert_int_equal(record_coordinates(&r, &at), cases[i].is_place);
		r.data.u.map.count = 1;
		assert_false(record_coordinates(&r, &at));
	}
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(shapes_are_read),
		cmocka_unit_test(mistakes_are_told_at_their_place),
		cmocka_unit_test(a_degree_is_as_long_to_the_east_as_to_the_north),
		cmocka_unit_test(a_map_of_one_place_or_none_has_a_size),
		cmocka_unit_test(lines_become_path_data),
		cmocka_unit_test(links_have_room),
		cmocka_unit_test(coordinates_are_places_on_earth),
	};
	return cmocka_run_group_tests_name("map", tests, NULL, NULL);
}

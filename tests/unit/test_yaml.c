/*
 * test_yaml.c - YAML to values: places, refusals, limits, and hostile bytes.
 */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>

#include "core/arena.h"
#include "core/buf.h"
#include "load/yaml.h"
#include "messages.h"
#include "model/portfolio.h"

#define COUNT(array) (sizeof(array) / sizeof *(array))

struct loaded {
	struct arena *arena;
	struct diag *diag;
	struct source source;
	struct value value;
	bool ok;
};

static void
load(struct loaded *l, struct span text)
{
	*l = (struct loaded){.arena = arena_new(), .diag = diag_new()};
	l->source = (struct source){SPAN("in.yaml"), text};
	l->ok = yaml_load(l->arena, &l->source, text, 1, l->diag, &l->value);
}

static void
unload(struct loaded *l)
{
	diag_free(l->diag);
	arena_free(l->arena);
}

static const struct value *
at(const struct value *v, const char *key)
{
	const struct value *found = value_get(v, span_of(key));
	assert_non_null(found);
	return found;
}

static void
assert_pos(struct pos pos, unsigned line, unsigned column)
{
	assert_int_equal(pos.line, line);
	assert_int_equal(pos.column, column);
}

static void
scalars_stay_as_they_are_written(void **state)
{
	(void)state;
	struct loaded l;
	load(&l, SPAN("a: no\nb: 2019-05\nc: 'no'\nd: \"x\\ty\"\ne:\nf: ~\ng: 012\n"));
	assert_true(l.ok);
	assert_true(span_eq(at(&l.value, "a")->u.string, SPAN("no")));
	assert_true(at(&l.value, "a")->plain);
	assert_true(span_eq(at(&l.value, "b")->u.string, SPAN("2019-05")));
	assert_true(span_eq(at(&l.value, "c")->u.string, SPAN("no")));
	assert_false(at(&l.value, "c")->plain);
	assert_true(span_eq(at(&l.value, "d")->u.string, SPAN("x\ty")));
	assert_int_equal(at(&l.value, "e")->type, VALUE_NULL);
	assert_true(at(&l.value, "e")->plain);
	assert_true(span_eq(at(&l.value, "f")->u.string, SPAN("~")));
	assert_true(span_eq(at(&l.value, "g")->u.string, SPAN("012")));
	unload(&l);
	load(&l, SPAN("# only a remark\n"));
	assert_true(l.ok && l.value.type == VALUE_NULL && l.value.plain);
	unload(&l);
	load(&l, (struct span){0});
	assert_true(l.ok && l.value.type == VALUE_NULL);
	unload(&l);
}

static void
places_are_bytes_from_one(void **state)
{
	(void)state;
	struct loaded l;
	load(&l,
		SPAN("caf\xC3\xA9: {\xE2\x82\xAC: x, y: [1, 2]}\r\n"
		     "deep:\r\n"
		     "  - a: 'q'\r\n"
		     "    b: z\r\n"));
	assert_true(l.ok);
	const struct member *cafe = &l.value.u.map.members[0];
	assert_pos(cafe->key_pos, 1, 1);
	assert_pos(cafe->value.pos, 1, 8);
	assert_pos(cafe->value.u.map.members[0].value.pos, 1, 14);
	assert_pos(at(&cafe->value, "y")->u.list.items[1].pos, 1, 24);
	const struct value *item = &at(&l.value, "deep")->u.list.items[0];
	assert_pos(item->pos, 3, 5);
	assert_pos(at(item, "a")->pos, 3, 8);
	assert_pos(item->u.map.members[1].key_pos, 4, 5);
	unload(&l);
}

static void
byte_order_mark_is_passed_over(void **state)
{
	(void)state;
	struct loaded l;
	load(&l,
		SPAN("\xEF\xBB\xBF"
		     "a: 1\nb: 2\n"));
	assert_true(l.ok);
	assert_true(span_eq(l.value.u.map.members[0].key, SPAN("a")));
	assert_pos(at(&l.value, "a")->pos, 1, 7);
	assert_pos(at(&l.value, "b")->pos, 2, 4);
	unload(&l);
}

static void
block_text_stands_below_its_header(void **state)
{
	(void)state;
	struct loaded l;
	load(&l, SPAN("a: |\n  one\n  two\nb:\n    c: >-\n\n        x\n        y\nd: |\n"));
	assert_true(l.ok);
	assert_true(span_eq(at(&l.value, "a")->u.string, SPAN("one\ntwo\n")));
	assert_pos(at(&l.value, "a")->pos, 2, 3);
	assert_pos(at(at(&l.value, "b"), "c")->pos, 6, 9);
	assert_int_equal(at(&l.value, "d")->type, VALUE_STRING);
	unload(&l);
}

static void
front_matter_counts_on_from_its_first_line(void **state)
{
	(void)state;
	struct loaded l = {.arena = arena_new(), .diag = diag_new()};
	l.source = (struct source){SPAN("in.md"), SPAN("---\na: 1\na: 2\n---\n")};
	struct span text = span_sub(l.source.text, 4, 10);
	assert_true(yaml_load(l.arena, &l.source, text, 2, l.diag, &l.value));
	assert_pos(at(&l.value, "a")->pos, 2, 4);
	assert_true(span_eq(at(&l.value, "a")->u.string, SPAN("1")));
	char *messages = messages_text(l.diag);
	assert_non_null(strstr(messages, "in.md:3:1: error M013"));
	assert_non_null(strstr(messages, "first here: in.md:2\n"));
	free(messages);
	unload(&l);
}

static void
mistakes_have_their_own_message_and_place(void **state)
{
	(void)state;
	const struct {
		struct span text;
		const char *codes;
		bool ok;
	} cases[] = {
		{SPAN("title: Soup: a story\n"), "M003 1:12", false},
		{SPAN("title: @home\n"), "M004 1:8", false},
		{SPAN("title: `x`\n"), "M004 1:8", false},
		{SPAN("title: *Fast* soup\n"), "M004 1:8", false},
		{SPAN("title: *\n"), "M004 1:8", false},
		{SPAN("title: 's evenings\nx: 1\n"), "M005 1:8", false},
		{SPAN("title: \"open\n---\n"), "M005 1:8", false},
		{SPAN("title: \"C:\\pots\"\n"), "M006 1:11", false},
		{SPAN("list:\n\t- a\n"), "M007 2:1", false},
		{SPAN("list: [a, b\nx: 1\n"), "M008 1:7", false},
		{SPAN("map: {a: 1, b: 2\n"), "M008 1:6", false},
		{SPAN("a: 1\n  b: 2\n"), "M003 2:4", false},
		{SPAN("a: 'x' y\n"), "M009 1:8", false},
		{SPAN("a: 1\nloose words\nb: 2\n"), "M009 2:1", false},
		{SPAN("a: x\0y\n"), "M010 1:5", false},
		{SPAN("\xEF\xBB\xBF"
		      "a: x\0y\n"),
			"M010 1:6", false},
		{SPAN("a: \"x\\0y\"\nb: \"\\uFFFF\"\n"), "M010 1:4, M010 2:4", true},
		{SPAN("a: &x 1\nb: *x\n"), "M011 1:4, M011 2:4", true},
		{SPAN("a: !!str 1\nb: ! 2\nc: !x [1]\n"), "M012 1:4, M012 2:4, M012 3:4", true},
		{SPAN("a: 1\nb: 2\na: 3\na: 4\n"), "M013 3:1, M013 4:1", true},
		{SPAN("[a]: 1\n{b: c}: 2\n?\n: 3\n"), "M014 1:1, M014 2:1, M014 3:2", true},
		{SPAN("a: 1\n---\nb: 2\n"), "M016 2:1", false},
		{SPAN("a: 1\nb: x\xE2\x80\xA8y\n"), "M010 2:5", false},
		{SPAN("a: 'x\xC2\x85y'\n"), "M010 1:6", false},
		{SPAN("a: 1\nb: \xFFz\n"), "M001 2:4", false},
		{SPAN("a: \xED\xA0\x80\n"), "M001 1:4", false},
		{SPAN("%YAML 3.0\n---\na: 1\n"), "M002 1:1", false},
	};
	for (size_t i = 0; i < COUNT(cases); i++) {
		struct loaded l;
		load(&l, cases[i].text);
		char *codes = messages_codes(l.diag);
		assert_string_equal(codes, cases[i].codes);
		assert_int_equal(l.ok, cases[i].ok);
		free(codes);
		unload(&l);
	}
}

static void
assert_refused(struct buf *text, bool refused)
{
	struct loaded l;
	load(&l, buf_span(text));
	char *codes = messages_codes(l.diag);
	assert_int_equal(l.ok, !refused);
	assert_int_equal(strncmp(codes, "M015", 4) == 0, refused);
	free(codes);
	unload(&l);
	buf_clear(text);
}

static void
depth_and_size_have_limits(void **state)
{
	(void)state;
	for (unsigned extra = 0; extra < 2; extra++) {
		struct buf deep = {0}, wide = {0}, many = {0};
		for (unsigned i = 0; i < CONTENT_YAML_DEPTH_MAX - 1 + extra; i++)
			buf_puts(&deep, "[");
		buf_puts(&deep, "x");
		for (unsigned i = 0; i < CONTENT_YAML_DEPTH_MAX - 1 + extra; i++)
			buf_puts(&deep, "]");
		assert_refused(&deep, extra);
		for (unsigned i = 0; i < CONTENT_YAML_KEYS_MAX + extra; i++)
			buf_printf(&wide, "k%u: 1\n", i);
		assert_refused(&wide, extra);
		for (unsigned i = 0; i < CONTENT_YAML_NODES_MAX - 1 + extra; i++)
			buf_puts(&many, "- 1\n");
		assert_refused(&many, extra);
	}
}

/* Nothing is asserted but that it ends: the sanitizers watch. */
static void
hostile_bytes_do_no_harm(void **state)
{
	(void)state;
	static const char seed_text[] = "title: 'Soup: a story'\n"
					"list: [a, {b: c, \"d\\n\": e}, *x]\n"
					"text: |2-\n    one\n   two\n"
					"? [k]\n: &x !!t >+\n  folded\n"
					"- caf\xC3\xA9 # remark\n...\n---\n%TAG ! x\n";
	static const char alphabet[] = "\0\t\n\r -?:,[]{}#&*!|>'\"%@`\\ax0\xC3\xA9\xE2\x80\xA8\xFF";
	uint32_t random = 1;
	for (unsigned round = 0; round < 20000; round++) {
		char text[sizeof seed_text];
		memcpy(text, seed_text, sizeof text);
		for (unsigned n = 0; n < 1 + round % 8; n++) {
			random = random * 1664525u + 1013904223u;
			size_t place = (random >> 8) % (sizeof text - 1);
			text[place] = alphabet[(random >> 4) % (sizeof alphabet - 1)];
		}
		struct loaded l;
		load(&l, (struct span){text, random % sizeof text});
		assert_true(l.ok || diag_count(l.diag, DIAG_ERROR) > 0);
		unload(&l);
	}
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(scalars_stay_as_they_are_written),
		cmocka_unit_test(places_are_bytes_from_one),
		cmocka_unit_test(byte_order_mark_is_passed_over),
		cmocka_unit_test(block_text_stands_below_its_header),
		cmocka_unit_test(front_matter_counts_on_from_its_first_line),
		cmocka_unit_test(mistakes_have_their_own_message_and_place),
		cmocka_unit_test(depth_and_size_have_limits),
		cmocka_unit_test(hostile_bytes_do_no_harm),
	};
	return cmocka_run_group_tests_name("yaml", tests, NULL, NULL);
}

/*
 * test_json.c - reading JSON: values, places, and what RFC 8259 refuses.
 */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>

#include <cmocka.h>

#include "core/arena.h"
#include "core/buf.h"
#include "load/json.h"

struct fixture {
	struct arena *arena;
	struct diag *diag;
	struct source source;
	struct value value;
	bool ok;
};

static void
load(struct fixture *f, struct span text)
{
	*f = (struct fixture){
		.arena = arena_new(), .diag = diag_new(), .source = {SPAN("in.json"), text}};
	f->ok = json_load(f->arena, &f->source, f->diag, &f->value);
	assert_int_equal(f->ok, diag_count(f->diag, DIAG_ERROR) == 0);
}

static void
unload(struct fixture *f)
{
	diag_free(f->diag);
	arena_free(f->arena);
}

static void
check_string(const char *json, struct span expected)
{
	struct fixture f;
	load(&f, span_of(json));
	assert_true(f.ok);
	assert_int_equal(f.value.type, VALUE_STRING);
	assert_int_equal(f.value.u.string.len, expected.len);
	assert_memory_equal(f.value.u.string.s, expected.s, expected.len);
	unload(&f);
}

static void
strings_are_decoded(void **state)
{
	(void)state;
	check_string("\"a b\"", SPAN("a b"));
	check_string("\"\\\"\\\\\\/\\b\\f\\n\\r\\t\"", SPAN("\"\\/\b\f\n\r\t"));
	check_string("\"x\\u0041\\u00e9\\u20AC\"", SPAN("xA\u00e9\u20ac"));
	check_string("\"\\uD83D\\uDE00y\"", SPAN("\U0001f600y"));
	check_string("\"a\\u0000b\"", SPAN("a\0b"));
	check_string("\"\u00e9\"", SPAN("\u00e9"));
}

static void
check_int(const char *json, int64_t expected)
{
	struct fixture f;
	load(&f, span_of(json));
	assert_int_equal(f.value.type, VALUE_INT);
	assert_true(f.value.u.integer == expected);
	unload(&f);
}

static void
check_number(const char *json, double expected)
{
	struct fixture f;
	load(&f, span_of(json));
	assert_int_equal(f.value.type, VALUE_NUMBER);
	assert_memory_equal(&f.value.u.number, &expected, sizeof expected);
	unload(&f);
}

static void
numbers_are_whole_if_they_can_be(void **state)
{
	(void)state;
	check_int("0", 0);
	check_int("-0", 0);
	check_int("-12", -12);
	check_int("9223372036854775807", INT64_MAX);
	check_int("-9223372036854775808", INT64_MIN);
	check_number("9223372036854775808", 9223372036854775808.0);
	check_number("-9223372036854775809", -9223372036854775808.0);
	check_number("1.210", 1.21);
	check_number("1E+2", 100);
	check_number("-2.5e-1", -0.25);
	check_number("1e-400", 0);
}

static void
values_know_their_place(void **state)
{
	(void)state;
	struct fixture f;
	load(&f, SPAN(" {\n  \"a\": [true,\r\n   null, {}],\n\"b\":\tfalse}\n"));
	assert_true(f.ok);
	const struct value *a = value_get(&f.value, SPAN("a"));
	const struct value *b = value_get(&f.value, SPAN("b"));
	assert_int_equal(f.value.u.map.count, 2);
	assert_int_equal(f.value.u.map.members[0].key_pos.line, 2);
	assert_int_equal(f.value.u.map.members[0].key_pos.column, 3);
	assert_int_equal(a->pos.column, 8);
	assert_int_equal(a->u.list.count, 3);
	assert_int_equal(a->u.list.items[0].type, VALUE_BOOL);
	assert_true(a->u.list.items[0].u.boolean);
	assert_int_equal(a->u.list.items[1].type, VALUE_NULL);
	assert_int_equal(a->u.list.items[1].pos.line, 3);
	assert_int_equal(a->u.list.items[1].pos.column, 4);
	assert_int_equal(a->u.list.items[2].type, VALUE_MAP);
	assert_int_equal(b->pos.line, 4);
	assert_int_equal(b->pos.column, 6);
	assert_false(b->u.boolean);
	unload(&f);
}

/* TEXT is refused with a message that starts with PLACE ("line:column: error CODE"). */
static void
check_refused(struct span text, const char *place)
{
	struct fixture f;
	load(&f, text);
	assert_false(f.ok);
	char expected[100], *messages;
	snprintf(expected, sizeof expected, "in.json:%s: ", place);
	size_t len;
	FILE *file = open_memstream(&messages, &len);
	diag_print_text(f.diag, DIAG_EN, file);
	fclose(file);
	if (strncmp(messages, expected, strlen(expected)) != 0)
		fail_msg("%.*s: not \"%s\" but:\n%s", SPAN_ARG(text), expected, messages);
	free(messages);
	unload(&f);
}

static void
mistakes_are_reported_at_their_place(void **state)
{
	(void)state;
	check_refused(SPAN(""), "1:1: error C101");
	check_refused(SPAN("{} x"), "1:4: error C101");
	check_refused(SPAN("[1,\n 2,]"), "2:4: error C101");
	check_refused(SPAN("[1 2]"), "1:4: error C101");
	check_refused(SPAN("{\"a\" 1}"), "1:6: error C101");
	check_refused(SPAN("{a: 1}"), "1:2: error C101");
	check_refused(SPAN("{\"a\": 1,}"), "1:9: error C101");
	check_refused(SPAN("[\"a\""), "1:5: error C101");
	check_refused(SPAN("tru"), "1:1: error C101");
	check_refused(SPAN("nul\0"), "1:1: error C101");
	check_refused(SPAN("\0"), "1:1: error C101");
	check_refused(SPAN("\"a"), "1:3: error C102");
	check_refused(SPAN("\"a\nb\""), "1:3: error C102");
	check_refused(SPAN("\"a\\x\""), "1:3: error C102");
	check_refused(SPAN("\"\\u12g4\""), "1:2: error C102");
	check_refused(SPAN("\"\\ud83d\""), "1:2: error C102");
	check_refused(SPAN("\"\\ud83d\\u0041\""), "1:2: error C102");
	check_refused(SPAN("\"\\ude00\""), "1:2: error C102");
	check_refused(SPAN("\"\\"), "1:2: error C102");
	check_refused(SPAN("[01]"), "1:3: error C101");
	check_refused(SPAN("-"), "1:1: error C103");
	check_refused(SPAN("1."), "1:1: error C103");
	check_refused(SPAN(".5"), "1:1: error C101");
	check_refused(SPAN("1e"), "1:1: error C103");
	check_refused(SPAN("1e400"), "1:1: error C103");
	check_refused(SPAN("{\"a\": 1,\n \"b\": 2, \"a\": 3}"), "2:10: error C104");
	check_refused(SPAN("\n\n x\xff"), "3:3: error C106");
}

static struct span
nest(struct arena *a, int depth)
{
	struct buf text = {0};
	for (int i = 0; i < depth; i++)
		buf_putc(&text, '[');
	for (int i = 0; i < depth; i++)
		buf_putc(&text, ']');
	struct span s = span_copy(a, buf_span(&text));
	buf_clear(&text);
	return s;
}

static void
depth_is_limited(void **state)
{
	(void)state;
	struct arena *a = arena_new();
	struct fixture f;
	load(&f, nest(a, JSON_DEPTH_MAX));
	assert_true(f.ok);
	unload(&f);
	check_refused(nest(a, JSON_DEPTH_MAX + 1), "1:101: error C105");
	check_refused(nest(a, 1000000), "1:101: error C105");
	arena_free(a);
}

/* Every start of a good text is refused, and read without looking past its end. */
static void
cut_texts_are_refused(void **state)
{
	(void)state;
	static const char whole[] =
		"{\"a\": [true, null, \"\\ud83d\\ude00\u00e9\", -1.5e3, 12], \"b\": {\"c\": []}}";
	for (size_t len = 0; len + 1 < sizeof whole; len++) {
		char *copy = malloc(len + 1);
		memcpy(copy, whole, len);
		char *exact = realloc(copy, len ? len : 1);
		struct fixture f;
		load(&f, (struct span){exact, len});
		assert_false(f.ok);
		unload(&f);
		free(exact);
	}
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(strings_are_decoded),
		cmocka_unit_test(numbers_are_whole_if_they_can_be),
		cmocka_unit_test(values_know_their_place),
		cmocka_unit_test(mistakes_are_reported_at_their_place),
		cmocka_unit_test(depth_is_limited),
		cmocka_unit_test(cut_texts_are_refused),
	};
	return cmocka_run_group_tests_name("json", tests, NULL, NULL);
}

/*
 * test_template.c - what tests/spec/mustache.mjs does not see: messages, strict sets, limits,
 * and templates that make no sense.
 */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>

#include <cmocka.h>

#include "core/arena.h"
#include "load/json.h"
#include "render/template.h"

struct fixture {
	struct arena *arena;
	struct diag *diag;
	struct template_set *set;
	struct buf out;
	char *messages; /* after print() */
};

static void
open_fixture(struct fixture *f, bool strict)
{
	*f = (struct fixture){.arena = arena_new(), .diag = diag_new()};
	f->set = template_set_new(f->arena, f->diag, strict);
}

static void
close_fixture(struct fixture *f)
{
	free(f->messages);
	buf_clear(&f->out);
	diag_free(f->diag);
	arena_free(f->arena);
}

static bool
add(struct fixture *f, const char *name, struct span text)
{
	struct source *source = ARENA_NEW(f->arena, struct source);
	*source = (struct source){span_printf(f->arena, "%s.mustache", name), text};
	return template_set_add(f->set, span_of(name), source);
}

static bool
render(struct fixture *f, const char *name, const char *json)
{
	struct source source = {SPAN("data.json"), span_of(json)};
	struct value data;
	assert_true(json_load(f->arena, &source, f->diag, &data));
	buf_reset(&f->out);
	return template_render(
		f->set, template_find(f->set, span_of(name)), &data, SPAN("a record"), &f->out);
}

static void
assert_output(struct fixture *f, const char *expected)
{
	buf_putc(&f->out, '\0');
	assert_string_equal(f->out.s, expected);
}

static void
assert_message(struct fixture *f, const char *expected)
{
	size_t len;
	free(f->messages);
	FILE *file = open_memstream(&f->messages, &len);
	diag_print_text(f->diag, DIAG_EN, file);
	fclose(file);
	if (!strstr(f->messages, expected))
		fail_msg("no \"%s\" in:\n%s", expected, f->messages);
}

/* A template with one mistake: the message starts with PLACE ("line:column: error CODE"). */
static void
check_mistake(const char *text, const char *place)
{
	struct fixture f;
	open_fixture(&f, true);
	assert_false(add(&f, "in", span_of(text)));
	char expected[100];
	snprintf(expected, sizeof expected, "in.mustache:%s", place);
	assert_message(&f, expected);
	assert_int_equal(diag_count(f.diag, DIAG_ERROR), 1);
	close_fixture(&f);
}

static void
mistakes_are_reported_at_their_place(void **state)
{
	(void)state;
	check_mistake("a\n b {{c", "2:4: error T001: ");
	check_mistake("{{{a}}", "1:1: error T001: ");
	check_mistake("{{=<% %>}}", "1:1: error T001: ");
	check_mistake("{{a}}\n{{#b}}", "2:1: error T002: ");
	check_mistake("{{#a}}\n{{#b}}\n{{/a}}", "3:1: error T003: ");
	check_mistake("x{{/a}}", "1:2: error T003: ");
	check_mistake("{{#a}}{{/a b}}", "1:7: error T008: ");
	check_mistake("{{=<% =>=}}", "1:1: error T004: ");
	check_mistake("{{=<%=}}", "1:1: error T004: ");
	check_mistake("{{=a b c=}}", "1:1: error T004: ");
	check_mistake("{{}}", "1:1: error T008: ");
	check_mistake("{{> }}", "1:1: error T008: ");
	check_mistake("{{a b}}", "1:1: error T008: ");
}

static void
a_wrong_closing_tag_names_both_places(void **state)
{
	(void)state;
	struct fixture f;
	open_fixture(&f, true);
	add(&f, "in", SPAN("{{#a}}\n  {{#b}}\n{{/a}}"));
	assert_message(&f, "in.mustache:3:1: error T003");
	assert_message(&f, "\"/a\" \u2260 \"/b\" (2:3)");
	close_fixture(&f);
}

static void
a_set_with_a_mistake_still_renders(void **state)
{
	(void)state;
	struct fixture f;
	open_fixture(&f, true);
	assert_false(add(&f, "bad", SPAN("{{#")));
	assert_true(add(&f, "good", SPAN("[{{>bad}}]")));
	assert_true(template_set_link(f.set));
	assert_true(render(&f, "good", "{}"));
	assert_output(&f, "[]");
	close_fixture(&f);
}

static void
the_first_template_of_a_name_stays(void **state)
{
	(void)state;
	struct fixture f;
	open_fixture(&f, true);
	assert_true(add(&f, "a", SPAN("first")));
	assert_true(add(&f, "a", SPAN("second {{")));
	assert_true(render(&f, "a", "{}"));
	assert_output(&f, "first");
	close_fixture(&f);
}

static void
strict_sets_miss_partials(void **state)
{
	(void)state;
	struct fixture f;
	open_fixture(&f, true);
	add(&f, "page", SPAN("{{#x}}\n  {{>heder}}{{/x}}{{<base}}{{/base}}"));
	add(&f, "header", SPAN("h"));
	assert_false(template_set_link(f.set));
	assert_message(&f, "page.mustache:2:3: error T005");
	assert_message(&f, "\"heder\"");
	assert_message(&f, "\"header\"?");
	assert_message(&f, "page.mustache:2:19: error T005");
	close_fixture(&f);
}

static void
loose_sets_do_not(void **state)
{
	(void)state;
	struct fixture f;
	open_fixture(&f, false);
	add(&f, "page", SPAN("[{{>gone}}{{>*kind}}]"));
	assert_true(template_set_link(f.set));
	assert_true(render(&f, "page", "{\"kind\": \"gone\"}"));
	assert_output(&f, "[]");
	close_fixture(&f);
}

static void
a_wrong_dynamic_name_tells_the_record(void **state)
{
	(void)state;
	struct fixture f;
	open_fixture(&f, true);
	add(&f, "page", SPAN("\n{{>*kind}}"));
	assert_true(template_set_link(f.set));
	assert_false(render(&f, "page", "{\"kind\": \"card\"}"));
	assert_message(&f, "page.mustache:2:1: error T005");
	assert_message(&f, "\"card\" (a record)");
	close_fixture(&f);
}

/* Each level puts one x, so its number tells how deep it went. */
static void
endless_inclusion_ends(void **state)
{
	(void)state;
	struct fixture f;
	open_fixture(&f, true);
	add(&f, "self", SPAN("x{{>self}}{{>self}}"));
	add(&f, "parent", SPAN("{{<parent}}{{$a}}{{<parent}}{{/parent}}{{/a}}{{/parent}}"));
	assert_true(template_set_link(f.set));
	assert_false(render(&f, "self", "{}"));
	assert_int_equal(f.out.len, TEMPLATE_DEPTH_MAX + 1);
	assert_message(&f, "self.mustache:1:2: error T006");
	assert_false(render(&f, "parent", "{}"));
	assert_message(&f, "parent.mustache:1:1: error T006");
	close_fixture(&f);
}

/* N sections inside each other. */
static struct span
nest(struct fixture *f, int n)
{
	struct buf text = {0};
	for (int i = 0; i < n; i++)
		buf_puts(&text, "{{#a}}");
	buf_puts(&text, "x");
	for (int i = 0; i < n; i++)
		buf_puts(&text, "{{/a}}");
	struct span s = span_copy(f->arena, buf_span(&text));
	buf_clear(&text);
	return s;
}

static void
sections_nest_to_the_limit(void **state)
{
	(void)state;
	struct fixture f;
	open_fixture(&f, true);
	assert_true(add(&f, "deep", nest(&f, TEMPLATE_DEPTH_MAX)));
	assert_true(render(&f, "deep", "{\"a\": true}"));
	assert_output(&f, "x");
	assert_false(add(&f, "deeper", nest(&f, TEMPLATE_DEPTH_MAX + 1)));
	assert_message(&f, "deeper.mustache:1:601: error T006");
	close_fixture(&f);
}

/* Each template includes the next twice: 2 to the power 40 without a limit. */
static void
growth_is_limited(void **state)
{
	(void)state;
	struct fixture f;
	open_fixture(&f, true);
	for (int i = 0; i < 40; i++) {
		char *name = span_cstr(f.arena, span_printf(f.arena, "t%d", i));
		add(&f, name, span_printf(f.arena, "{{>t%d}}{{>t%d}}", i + 1, i + 1));
	}
	add(&f, "t40", SPAN(""));
	assert_true(template_set_link(f.set));
	assert_false(render(&f, "t0", "{}"));
	assert_message(&f, "error T007");
	assert_int_equal(diag_count(f.diag, DIAG_ERROR), 1);
	close_fixture(&f);
}

static void
output_is_limited(void **state)
{
	(void)state;
	struct fixture f;
	open_fixture(&f, true);
	struct buf json = {0};
	buf_puts(&json, "{\"v\": \"");
	for (int i = 0; i < 1 << 20; i++)
		buf_putc(&json, 'v');
	buf_puts(&json, "\", \"l\": [0");
	for (int i = 0; i < 99; i++)
		buf_puts(&json, ",0");
	buf_puts(&json, "]}");
	buf_putc(&json, '\0');
	add(&f, "page", SPAN("{{#l}}{{v}}{{/l}}"));
	assert_false(render(&f, "page", json.s));
	assert_message(&f, "page.mustache:1:1: error T007");
	assert_true(f.out.len > TEMPLATE_OUTPUT_MAX_BYTES);
	assert_true(f.out.len <= TEMPLATE_OUTPUT_MAX_BYTES + (1 << 20));
	buf_clear(&json);
	close_fixture(&f);
}

/* A deep indentation before many lines: one text must not fill the memory. */
static void
indentation_is_limited(void **state)
{
	(void)state;
	struct fixture f;
	struct buf text = {0}, lines = {0};
	open_fixture(&f, true);
	for (int i = 0; i < 20000; i++) {
		buf_putc(&text, ' ');
		buf_putc(&lines, '\n');
	}
	buf_puts(&text, "{{>lines}}");
	add(&f, "page", buf_span(&text));
	add(&f, "lines", buf_span(&lines));
	assert_false(render(&f, "page", "{}"));
	assert_message(&f, "page.mustache: error T007");
	assert_true(f.out.len < TEMPLATE_OUTPUT_MAX_BYTES + 100000);
	buf_clear(&text);
	buf_clear(&lines);
	close_fixture(&f);
}

/* xorshift32 (Marsaglia 2003): the same mutations each time. */
static uint32_t
next_random(uint32_t *x)
{
	*x ^= *x << 13;
	*x ^= *x >> 17;
	*x ^= *x << 5;
	return *x;
}

/* A template of random pieces, with one byte spoilt. */
static struct span
make_template(struct fixture *f, uint32_t *x)
{
	static const char *const pieces[] = {"{{", "}}", "{{{", "}}}", "{{#a}}", "{{/a}}", "{{^b}}",
		"{{/b}}", "{{<in}}", "{{/in}}", "{{$x}}", "{{/x}}", "{{>in}}", "{{>*n}}",
		"{{=[ ]=}}", "[a]", "[={{ }}=]", "\n", "\r\n", "  ", "\t", "{{.}}", "{{a.b}}",
		"{{!", "text", "\xff"};
	struct buf text = {0};
	for (uint32_t n = next_random(x) % 40; n > 0; n--)
		buf_puts(&text, pieces[next_random(x) % (sizeof pieces / sizeof *pieces)]);
	if (text.len)
		text.s[next_random(x) % text.len] = (char)next_random(x);
	struct span s = span_copy(f->arena, buf_span(&text));
	buf_clear(&text);
	return s;
}

static void
any_template_is_survived(void **state)
{
	(void)state;
	uint32_t x = 20261121;
	unsigned good = 0, rendered = 0;
	for (int i = 0; i < 20000; i++) {
		struct fixture f;
		open_fixture(&f, next_random(&x) % 2);
		bool ok = add(&f, "in", make_template(&f, &x));
		assert_int_equal(ok, diag_count(f.diag, DIAG_ERROR) == 0);
		good += ok;
		ok = template_set_link(f.set) && ok;
		ok = render(&f, "in", "{\"a\": [1, {\"b\": \"<\\n\"}], \"n\": \"in\"}") && ok;
		assert_int_equal(ok, diag_count(f.diag, DIAG_ERROR) == 0);
		rendered += ok;
		close_fixture(&f);
	}
	/* The pieces must not be so wild that only the scanner is tried. */
	assert_true(good > 1000);
	assert_true(rendered > 500);
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(mistakes_are_reported_at_their_place),
		cmocka_unit_test(a_wrong_closing_tag_names_both_places),
		cmocka_unit_test(a_set_with_a_mistake_still_renders),
		cmocka_unit_test(the_first_template_of_a_name_stays),
		cmocka_unit_test(strict_sets_miss_partials),
		cmocka_unit_test(loose_sets_do_not),
		cmocka_unit_test(a_wrong_dynamic_name_tells_the_record),
		cmocka_unit_test(endless_inclusion_ends),
		cmocka_unit_test(sections_nest_to_the_limit),
		cmocka_unit_test(growth_is_limited),
		cmocka_unit_test(output_is_limited),
		cmocka_unit_test(indentation_is_limited),
		cmocka_unit_test(any_template_is_survived),
	};
	return cmocka_run_group_tests_name("template", tests, NULL, NULL);
}

/*
 * test_diag.c - how messages are collected, ordered and shown.
 */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <stdlib.h>

#include <cmocka.h>

#include "core/diag.h"
#include "core/pool.h"

typedef void printer(const struct diag *, enum diag_language, FILE *);

/* The caller frees. */
static char *
printed(const struct diag *d, printer *print, enum diag_language language)
{
	static char *text; /* static, or gcc 12 takes what is returned for a pointer to a local */
	static size_t len;
	FILE *f = open_memstream(&text, &len);
	print(d, language, f);
	fclose(f);
	return text;
}

static void
assert_printed(struct diag *d, enum diag_language language, const char *expected)
{
	char *text = printed(d, diag_print_text, language);
	assert_string_equal(text, expected);
	free(text);
	diag_free(d);
}

static void
a_message_has_place_line_caret_and_suggestion(void **state)
{
	(void)state;
	struct source s = {SPAN("a.md"), SPAN("een\nCafé [x](y.md) z\n")};
	struct diag *d = diag_new();
	/* Byte column 7 is character 6: é has two bytes. */
	diag_report(d,
		&(struct diag_item){.code = DIAG_LINK_TARGET,
			.source = &s,
			.pos = {2, 7},
			.detail = SPAN("\"y.md\""),
			.suggestion = SPAN("yy.md")});
	assert_printed(d, DIAG_NL,
		"a.md:2:6: fout L001: koppeling naar een onbekende pagina: \"y.md\"\n"
		"    Café [x](y.md) z\n"
		"         ^\n"
		"    bedoelde u \"yy.md\"?\n");
}

static void
a_message_without_source_names_the_program(void **state)
{
	(void)state;
	struct diag *d = diag_new();
	diag_reportf(d, DIAG_OUTPUT_LOCKED, NULL, (struct pos){0}, "%s", "x");
	assert_int_equal(diag_exit_status(d), 1);
	assert_printed(d, DIAG_EN, "portfolio: error E003: another build is running: x\n");
}

static void
a_long_line_is_cut_around_the_caret(void **state)
{
	(void)state;
	char text[401];
	memset(text, 'a', 400);
	text[300] = 'X';
	text[400] = '\0';
	struct source s = {SPAN("a.md"), span_of(text)};
	struct diag *d = diag_new();
	diag_reportf(d, DIAG_LINK_TARGET, &s, (struct pos){1, 301}, "x");
	char *shown = printed(d, diag_print_text, DIAG_NL);
	char *line = strchr(shown, '\n') + 1, *caret = strchr(line, '\n') + 1;
	assert_true(caret - line < 130);
	assert_int_equal(line[strchr(caret, '^') - caret], 'X');
	free(shown);
	diag_free(d);
}

static void
control_characters_never_reach_the_terminal(void **state)
{
	(void)state;
	struct source s = {SPAN("a\033[2J.md"), SPAN("x\033]0;y\007z")};
	struct diag *d = diag_new();
	diag_reportf(d, DIAG_LINK_TARGET, &s, (struct pos){1, 1}, "\033[31m");
	char *shown = printed(d, diag_print_text, DIAG_NL);
	assert_null(strchr(shown, '\033'));
	assert_null(strchr(shown, '\007'));
	free(shown);
	diag_free(d);
}

static struct source sources[] = {{{"b.md", 4}, {0}}, {{"a.md", 4}, {0}}};

static void
report_many(void *context, size_t job, size_t worker)
{
	(void)worker;
	struct pos pos = {(uint32_t)(job % 7) + 1, (uint32_t)(job % 3)};
	diag_reportf(context, job % 2 ? DIAG_LINK_TARGET : DIAG_LINK_ANCHOR, &sources[job % 2], pos,
		"%zu", job / 42);
}

static void
the_order_does_not_depend_on_the_threads(void **state)
{
	(void)state;
	char *shown[2];
	for (size_t i = 0; i < 2; i++) {
		struct diag *d = diag_new();
		pool_run(i ? 8 : 1, 500, report_many, d);
		assert_int_equal(diag_count(d, DIAG_ERROR), 500);
		shown[i] = printed(d, diag_print_text, DIAG_NL);
		diag_free(d);
	}
	assert_string_equal(shown[0], shown[1]);
	assert_memory_equal(shown[0], "a.md:1: fout L001: ", 19);
	free(shown[0]);
	free(shown[1]);
}

static void
only_a_thousand_are_listed(void **state)
{
	(void)state;
	struct diag *d = diag_new();
	for (size_t i = 0; i < 1005; i++)
		diag_reportf(d, DIAG_LINK_TARGET, &sources[0], (struct pos){1, 1}, "%zu", i);
	char *shown = printed(d, diag_print_text, DIAG_NL);
	assert_non_null(strstr(shown, "... en nog 5 meldingen\n"));
	free(shown);
	diag_free(d);
}

static void
the_same_mistake_counts_once(void **state)
{
	(void)state;
	struct diag *d = diag_new();
	for (size_t i = 0; i < 3; i++)
		diag_reportf(d, DIAG_LINK_TARGET, &sources[0], (struct pos){1, 1}, "x");
	diag_reportf(d, DIAG_LINK_TARGET, &sources[0], (struct pos){1, 2}, "x");
	assert_int_equal(diag_count(d, DIAG_ERROR), 2);
	diag_free(d);
}

/* As a filter that errs on all of COUNT records, and once on something else. */
static struct diag *
report_about(size_t count)
{
	struct diag *d = diag_new();
	char about[20];
	for (size_t i = count; i-- > 0;) {
		snprintf(about, sizeof about, "r%05zu", i);
		diag_report(d,
			&(struct diag_item){.code = DIAG_FILTER_ERROR,
				.source = &sources[0],
				.pos = {1, 0},
				.about = span_of(about),
				.detail = SPAN("x")});
	}
	diag_report(d,
		&(struct diag_item){.code = DIAG_FILTER_ERROR,
			.source = &sources[0],
			.pos = {1, 0},
			.about = SPAN("r00001"),
			.detail = SPAN("y")});
	return d;
}

static void
what_differs_only_in_what_it_is_about_is_told_once(void **state)
{
	(void)state;
	assert_printed(report_about(1), DIAG_EN,
		"b.md:1: error F002: a filter failed: r00000: x\n"
		"b.md:1: error F002: a filter failed: r00001: y\n");
	assert_printed(report_about(3), DIAG_NL,
		"b.md:1: fout F002: een filter liep vast: r00000: x\n"
		"    ook bij r00001, r00002\n"
		"b.md:1: fout F002: een filter liep vast: r00001: y\n");
	assert_printed(report_about(10000), DIAG_NL,
		"b.md:1: fout F002: een filter liep vast: r00000: x\n"
		"    ook bij r00001, r00002, r00003 en nog 9996\n"
		"b.md:1: fout F002: een filter liep vast: r00001: y\n");
	assert_printed(report_about(5), DIAG_EN,
		"b.md:1: error F002: a filter failed: r00000: x\n"
		"    also for r00001, r00002, r00003 and 1 more\n"
		"b.md:1: error F002: a filter failed: r00001: y\n");
}

static void
json_tells_it_once_too(void **state)
{
	(void)state;
	struct diag *d = report_about(10000);
	char *shown = printed(d, diag_print_json, DIAG_EN);
	assert_string_equal(shown,
		"[\n{\"code\":\"F002\",\"severity\":\"error\",\"file\":\"b.md\",\"line\":1,"
		"\"message\":\"a filter failed\",\"about\":\"r00000\",\"detail\":\"x\","
		"\"occurrences\":10000,\"also\":[\"r00001\",\"r00002\",\"r00003\"]},\n"
		"{\"code\":\"F002\",\"severity\":\"error\",\"file\":\"b.md\",\"line\":1,"
		"\"message\":\"a filter failed\",\"about\":\"r00001\",\"detail\":\"y\"}\n]\n");
	assert_int_equal(diag_count(d, DIAG_ERROR), 10001);
	free(shown);
	diag_free(d);
}

static void
a_branch_counts_what_is_new(void **state)
{
	(void)state;
	struct diag *d = diag_new(), *branch = diag_branch(d);
	diag_reportf(d, DIAG_LINK_TARGET, &sources[0], (struct pos){1, 1}, "x");
	diag_reportf(branch, DIAG_LINK_TARGET, &sources[0], (struct pos){1, 1}, "x");
	assert_int_equal(diag_count(branch, DIAG_REMARK), 0);
	diag_reportf(branch, DIAG_LINK_TARGET, &sources[0], (struct pos){1, 2}, "x");
	assert_int_equal(diag_count(branch, DIAG_ERROR), 1);
	diag_free(branch);
	assert_int_equal(diag_count(d, DIAG_ERROR), 2);
	diag_free(d);
}

static void
json_lists_what_text_says(void **state)
{
	(void)state;
	struct source s = {SPAN("a.md"), SPAN("é<x")};
	struct diag *d = diag_new();
	diag_report(d,
		&(struct diag_item){.code = DIAG_IMAGE_ALT,
			.source = &s,
			.pos = {1, 3},
			.detail = SPAN("\"q\"")});
	char *shown = printed(d, diag_print_json, DIAG_EN);
	assert_string_equal(shown,
		"[\n{\"code\":\"L010\",\"severity\":\"warning\",\"file\":\"a.md\","
		"\"line\":1,\"column\":2,\"message\":\"image without a description\","
		"\"detail\":\"\\\"q\\\"\"}\n]\n");
	free(shown);
	assert_int_equal(diag_exit_status(d), 0);
	diag_free(d);
}

static void
severities_decide_the_exit_status(void **state)
{
	(void)state;
	struct diag *d = diag_new();
	assert_int_equal(diag_exit_status(d), 0);
	diag_reportf(d, DIAG_LINK_TARGET, NULL, (struct pos){0}, "x");
	assert_int_equal(diag_exit_status(d), 1);
	diag_reportf(d, DIAG_OUTPUT_WRITE, NULL, (struct pos){0}, "x");
	assert_int_equal(diag_exit_status(d), 70);
	diag_free(d);
}

static void
codes_are_found_whatever_their_case(void **state)
{
	(void)state;
	assert_string_equal(diag_find(SPAN("l001"))->code, "L001");
	assert_null(diag_find(SPAN("L0011")));
	assert_null(diag_find(SPAN("")));
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(a_message_has_place_line_caret_and_suggestion),
		cmocka_unit_test(a_message_without_source_names_the_program),
		cmocka_unit_test(a_long_line_is_cut_around_the_caret),
		cmocka_unit_test(control_characters_never_reach_the_terminal),
		cmocka_unit_test(the_order_does_not_depend_on_the_threads),
		cmocka_unit_test(only_a_thousand_are_listed),
		cmocka_unit_test(the_same_mistake_counts_once),
		cmocka_unit_test(what_differs_only_in_what_it_is_about_is_told_once),
		cmocka_unit_test(json_tells_it_once_too),
		cmocka_unit_test(a_branch_counts_what_is_new),
		cmocka_unit_test(json_lists_what_text_says),
		cmocka_unit_test(severities_decide_the_exit_status),
		cmocka_unit_test(codes_are_found_whatever_their_case),
	};
	return cmocka_run_group_tests(tests, NULL, NULL);
}

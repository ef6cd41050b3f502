/*
 * test_filter_os.c - the time that filters see: of the build, in UTC, as Lua's manual has it.
 */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <stdlib.h>
#include <time.h>

#include <cmocka.h>

#include "core/arena.h"
#include "core/buf.h"
#include "filtered.h"
#include "messages.h"
#include "parse/markdown.h"

/* Of every conversion of C99, those with E and O too. */
#define ALL                                                                                        \
	"%a|%A|%b|%B|%c|%C|%d|%D|%e|%F|%g|%G|%h|%H|%I|%j|%m|%M|%n|%p|%r|%R|%S|%t|%T|%u|%U|%V|%w|"  \
	"%W|%x|%X|%y|%Y|%z|%Z|%%|%Ec|%EC|%Ex|%EX|%Ey|%EY|%Od|%Oe|%OH|%OI|%Om|%OM|%OS|%Ou|%OU|"     \
	"%OV|%Ow|%OW|%Oy"

/* Through a pointer, or compilers warn of years in two digits. */
static size_t (*const format_date)(char *, size_t, const char *, const struct tm *) = strftime;

/* A script says one thing, with print(). */
static void
assert_says(const char *lua, const char *expected)
{
	char line[200];
	struct arena *arena = arena_new();
	struct diag *diag = diag_new();
	struct source in = {SPAN("in.md"), {0}}, script_source = {SPAN("f.lua"), span_of(lua)};
	struct filter_script script = {&script_source};
	struct filtered f;
	filtered_init(&f, arena, "in.md",
		markdown_parse(arena, &in, in.text, (struct pos){1, 1}, diag),
		(struct value){.type = VALUE_MAP});
	filtered_run(&f, &script, 1, diag);
	snprintf(line, sizeof line, " F008: a filter says: %s\n", expected);
	char *text = messages_text(diag);
	if (!strstr(text, line))
		fail_msg("%s\nnot: %s", text, expected);
	free(text);
	diag_free(diag);
	arena_free(arena);
}

/* The error that a call gives. */
static void
assert_errs(const char *arguments, const char *expected)
{
	char lua[200];
	snprintf(lua, sizeof lua, "print(select(2, pcall(%s)))", arguments);
	assert_says(lua, expected);
}

static void
the_time_is_that_of_the_build(void **state)
{
	(void)state;
	unsetenv("SOURCE_DATE_EPOCH");
	assert_says("print(os.time(), os.date())", "315532800 Tue Jan  1 00:00:00 1980");
	setenv("SOURCE_DATE_EPOCH", "1700000000", 1);
	assert_says("print(os.time(), os.date())", "1700000000 Tue Nov 14 22:13:20 2023");
	assert_says("local t = os.date('!*t') print(t.year, t.month, t.day, t.hour, t.min, t.sec,\n"
		    "t.yday, t.wday, t.isdst, os.time(t))",
		"2023 11 14 22 13 20 318 3 false 1700000000");
	assert_says("print(os.difftime(os.time(), 1699999990))", "10.0");
	unsetenv("SOURCE_DATE_EPOCH");
}

static void
conversions_are_those_of_c(void **state)
{
	(void)state;
	char lua[4000], expected[1000];
	/* All kinds of weeks at the turn of the year; then far back and ahead. */
	time_t times[60] = {-30610224000, -1, 951782400, 68169600000};
	for (int year = 0; year < 28; year++) {
		times[4 + 2 * year] = timegm(&(struct tm){.tm_year = 98 + year, .tm_mday = 1});
		times[5 + 2 * year] = times[4 + 2 * year] - 1;
	}
	for (size_t i = 0; i < sizeof times / sizeof *times; i++) {
		struct tm tm;
		format_date(expected, sizeof expected, ALL, gmtime_r(&times[i], &tm));
		snprintf(lua, sizeof lua,
			"local got = os.date('%s', %lld)\n"
			"print(got == [==[%s]==] and 'same' or got)",
			ALL, (long long)times[i], expected);
		assert_says(lua, "same");
	}
}

static void
parts_that_do_not_fit_are_carried(void **state)
{
	(void)state;
	assert_says("local t = {year = 2024, month = 14, day = -3, min = 90}\n"
		    "print(os.time(t), t.year, t.month, t.day, t.hour, t.min, t.yday, t.wday)",
		"1738071000 2025 1 28 13 30 28 3");
}

static void
mistakes_are_told_as_lua_does(void **state)
{
	(void)state;
	assert_errs("os.date, 'x%Q'", "bad argument #1 to '?' (invalid conversion specifier '%Q')");
	assert_errs(
		"os.date, '%Ez'", "bad argument #1 to '?' (invalid conversion specifier '%Ez')");
	assert_errs("os.date, '%'", "bad argument #1 to '?' (invalid conversion specifier '%')");
	assert_errs(
		"os.date, '%F', 2^62", "date result cannot be represented in this installation");
	assert_errs("os.time, {year = 2024, month = 1}", "field 'day' missing in date table");
	assert_errs("os.time, {year = 'x'}", "field 'year' is not an integer");
	assert_errs("os.time, {year = 2^40}", "field 'year' is out-of-bound");
	assert_errs("os.clock", "os.clock is not supported here");
	assert_errs("os.getenv, 'HOME'", "os.getenv is not supported here");
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(the_time_is_that_of_the_build),
		cmocka_unit_test(conversions_are_those_of_c),
		cmocka_unit_test(parts_that_do_not_fit_are_carried),
		cmocka_unit_test(mistakes_are_told_as_lua_does),
	};
	return cmocka_run_group_tests(tests, NULL, NULL);
}

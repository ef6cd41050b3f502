/*
 * test_scalar.c - what the text of a scalar means.
 */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <stdlib.h>

#include <cmocka.h>

#include "core/arena.h"
#include "load/scalar.h"

#define COUNT(array) (sizeof(array) / sizeof *(array))

static void
integers_are_those_of_json(void **state)
{
	(void)state;
	int64_t i;
	assert_true(scalar_integer(SPAN("0"), &i) && i == 0);
	assert_true(scalar_integer(SPAN("-12"), &i) && i == -12);
	assert_true(scalar_integer(SPAN("9223372036854775807"), &i) && i == INT64_MAX);
	const char *const wrong[] = {"", "-", "+1", "01", "1.0", "1e3", " 1", "1 ", "0x10",
		"9223372036854775808", "1_000", "11111111111111111111111111111111111111111111"};
	for (size_t k = 0; k < COUNT(wrong); k++)
		assert_false(scalar_integer(span_of(wrong[k]), &i));
}

static void
numbers_are_those_of_json(void **state)
{
	(void)state;
	double d;
	assert_true(scalar_number(SPAN("4.760"), &d) && d == 4.76);
	assert_true(scalar_number(SPAN("-0.5e2"), &d) && d == -50);
	assert_true(scalar_number(SPAN("2000"), &d) && d == 2000);
	const char *const wrong[] = {
		"", ".5", "1.", "1,5", "1e", "inf", "nan", "1e999", "0x1p3", "1.5.2", "--1"};
	for (size_t k = 0; k < COUNT(wrong); k++)
		assert_false(scalar_number(span_of(wrong[k]), &d));
}

static void
dates_exist_in_the_calendar(void **state)
{
	(void)state;
	enum date_precision p;
	assert_true(scalar_date(SPAN("2019"), &p) && p == DATE_YEAR);
	assert_true(scalar_date(SPAN("2019-05"), &p) && p == DATE_MONTH);
	assert_true(scalar_date(SPAN("2019-05-09"), &p) && p == DATE_DAY);
	assert_true(scalar_date(SPAN("2024-02-29"), &p) && scalar_date(SPAN("1600-02-29"), &p));
	const char *const wrong[] = {"", "19", "0000", "2019-5", "2019-13", "2019-00", "2019-05-32",
		"2019-04-31", "2023-02-29", "1900-02-29", "2019/05/09", "2019-05-0x", "20190509xx"};
	for (size_t k = 0; k < COUNT(wrong); k++)
		assert_false(scalar_date(span_of(wrong[k]), &p));
}

static void
addresses_have_the_form_of_the_web(void **state)
{
	(void)state;
	const char *const urls[] = {"https://example.org", "http://example.org/a?b=c#d",
		"https://example.org/caf\xC3\xA9"};
	const char *const no_urls[] = {"", "example.org", "ftp://example.org", "https://",
		"https:///x", "https://exa mple.org", "https://example.org/<x>", "javascript:x",
		"https://example.org/\"", "https://example.org/\n"};
	const char *const emails[] = {"a@example.org", "first.last+tag@sub.example.org"};
	const char *const no_emails[] = {"", "@example.org", "a@", "a@example", "a b@example.org",
		"a@example..org", "a@.org", "a@example.org.", "a@b@example.org", "<a@example.org>"};
	for (size_t k = 0; k < COUNT(urls); k++)
		assert_true(scalar_is_url(span_of(urls[k])));
	for (size_t k = 0; k < COUNT(no_urls); k++)
		assert_false(scalar_is_url(span_of(no_urls[k])));
	for (size_t k = 0; k < COUNT(emails); k++)
		assert_true(scalar_is_email(span_of(emails[k])));
	for (size_t k = 0; k < COUNT(no_emails); k++)
		assert_false(scalar_is_email(span_of(no_emails[k])));
	assert_false(scalar_is_email(SPAN("a\0b@example.org")));
}

static void
slugs_are_words_with_dashes(void **state)
{
	(void)state;
	assert_true(scalar_is_slug(SPAN("a")) && scalar_is_slug(SPAN("s-gravenhage-2")));
	const char *const wrong[] = {
		"", "-", "-a", "a-", "a--b", "A", "a_b", "a b", "caf\xC3\xA9", "../a"};
	for (size_t k = 0; k < COUNT(wrong); k++)
		assert_false(scalar_is_slug(span_of(wrong[k])));
}

static void
dutch_forms_are_understood(void **state)
{
	(void)state;
	struct arena *a = arena_new();
	const char *const numbers[][2] = {{"2.000", "2000"}, {"1.234.567", "1234567"},
		{"1,5", "1.5"}, {"-2.000,50", "-2000.50"}, {"53,005", "53.005"}, {"2000", ""},
		{"2.00", ""}, {"0.500", ""}, {"1.23.456", ""}, {"x", ""}, {"", ""}, {"1,", ""},
		{"1234.567", ""}};
	const char *const dates[][2] = {{"9-5-2019", "2019-05-09"}, {"09/05/2019", "2019-05-09"},
		{"2019/5/9", "2019-05-09"}, {"31-2-2019", ""}, {"9-5", ""}, {"9-5-2019-1", ""},
		{"mei 2019", ""}, {"", ""}, {"2019-05-09", "2019-05-09"}};
	for (size_t k = 0; k < COUNT(numbers); k++)
		assert_true(span_eq(
			scalar_dutch_number(a, span_of(numbers[k][0])), span_of(numbers[k][1])));
	for (size_t k = 0; k < COUNT(dates); k++)
		assert_true(
			span_eq(scalar_dutch_date(a, span_of(dates[k][0])), span_of(dates[k][1])));
	arena_free(a);
}

static void
yes_and_no_in_two_languages(void **state)
{
	(void)state;
	bool b;
	assert_true(scalar_boolean(SPAN("ja"), &b) && b);
	assert_true(scalar_boolean(SPAN("true"), &b) && b);
	assert_true(scalar_boolean(SPAN("nee"), &b) && !b);
	assert_true(scalar_boolean(SPAN("false"), &b) && !b);
	assert_false(scalar_boolean(SPAN("yes"), &b));
	assert_false(scalar_boolean(SPAN("Ja"), &b));
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(integers_are_those_of_json),
		cmocka_unit_test(numbers_are_those_of_json),
		cmocka_unit_test(dates_exist_in_the_calendar),
		cmocka_unit_test(addresses_have_the_form_of_the_web),
		cmocka_unit_test(slugs_are_words_with_dashes),
		cmocka_unit_test(dutch_forms_are_understood),
		cmocka_unit_test(yes_and_no_in_two_languages),
	};
	return cmocka_run_group_tests_name("scalar", tests, NULL, NULL);
}

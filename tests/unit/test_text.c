/*
 * test_text.c - UTF-8, folding, sort keys, anchors, nearness, dates and numbers.
 */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>

#include "core/arena.h"
#include "core/buf.h"
#include "core/text.h"
#include "render/format.h"

static struct arena *arena;

static int
set_up(void **state)
{
	(void)state;
	arena = arena_new();
	return 0;
}

static int
tear_down(void **state)
{
	(void)state;
	arena_free(arena);
	return 0;
}

static void
assert_span(struct span s, const char *expected)
{
	assert_string_equal(span_cstr(arena, s), expected);
}

static void
invalid_utf8_is_found_at_its_place(void **state)
{
	(void)state;
	assert_int_equal(
		text_find_invalid(SPAN("caf\xc3\xa9 \xe2\x82\xac \xf0\x9f\x98\x80")), TEXT_INVALID);
	assert_int_equal(text_find_invalid(SPAN("ab\xff")), 2);
	assert_int_equal(text_find_invalid(SPAN("\xc3")), 0);             /* cut off */
	assert_int_equal(text_find_invalid(SPAN("\xc0\xaf")), 0);         /* too long a form */
	assert_int_equal(text_find_invalid(SPAN("\xed\xa0\x80")), 0);     /* a surrogate */
	assert_int_equal(text_find_invalid(SPAN("\xf4\x90\x80\x80")), 0); /* over U+10FFFF */
	assert_int_equal(text_find_invalid(SPAN("x\xe2\x82")), 1);
}

/* Every character comes back as it was put. */
static void
characters_survive_a_round_trip(void **state)
{
	(void)state;
	struct buf b = {0};
	for (uint32_t c = 1; c < 0x110000; c += c < 0x3000 ? 1 : 251) {
		if (c >= 0xD800 && c < 0xE000)
			continue;
		buf_reset(&b);
		text_put(&b, c);
		size_t offset = 0;
		assert_int_equal(text_next(buf_span(&b), &offset), c);
		assert_int_equal(offset, b.len);
	}
	buf_clear(&b);
	size_t offset = 0;
	assert_int_equal(text_next(SPAN("\xff"
					"a"),
				 &offset),
		0xFFFD);
	assert_int_equal(offset, 1);
}

static void
words_and_characters_are_counted(void **state)
{
	(void)state;
	assert_int_equal(text_count_chars(SPAN("caf\xc3\xa9")), 4);
	assert_int_equal(
		text_count_words(SPAN("Zo\xe2\x80\x99n goed-bedoeld plan \xe2\x80\x93 2019.")), 4);
	assert_int_equal(text_count_words(SPAN(" \n\t")), 0);
}

static struct span
fold(const char *s)
{
	struct buf b = {0};
	text_fold(&b, span_of(s));
	struct span copy = span_copy(arena, buf_span(&b));
	buf_clear(&b);
	return copy;
}

static void
folding_takes_marks_and_case_away(void **state)
{
	(void)state;
	assert_span(fold("Súdwest-Fryslân"), "sudwest-fryslan");
	assert_span(fold("\xc4\xb2sselstein"), "ijsselstein");
	assert_span(fold("\xe2\x80\x99s-Gravenhage"), "'s-gravenhage");
	assert_span(fold("Stra\xc3\x9f"
			 "e \xc5\x92uvre \xc5\x81\xc3\xb3"
			 "d\xc5\xba"),
		"strasse oeuvre lodz");
	assert_span(fold("e\xcc\x81"), "e");
	assert_span(fold("\xce\xb1"), "\xce\xb1");
	for (uint32_t c = 0; c <= 0x10FFFF; c++) {
		struct buf one = {0};
		char folded[TEXT_FOLD_BYTES_MAX];
		text_put(&one, c);
		assert_true(text_fold_char(c, folded) <= one.len);
		buf_clear(&one);
	}
}

static void
lower_case_follows_the_pairs_of_latin_extended_a(void **state)
{
	(void)state;
	static const uint32_t pairs[][2] = {{'A', 'a'}, {0xC9, 0xE9}, {0xD7, 0xD7}, {0x100, 0x101},
		{0x101, 0x101}, {0x132, 0x133}, {0x139, 0x13A}, {0x13A, 0x13A}, {0x14A, 0x14B},
		{0x178, 0xFF}, {0x179, 0x17A}, {0x17D, 0x17E}, {0x17E, 0x17E}, {0x17F, 0x17F}};
	for (size_t i = 0; i < sizeof pairs / sizeof *pairs; i++)
		assert_int_equal(text_lower(pairs[i][0]), pairs[i][1]);
}

static void
sort_keys_pass_over_leading_punctuation(void **state)
{
	(void)state;
	assert_span(text_sort_key(arena,
			    SPAN("\xe2\x80\x98"
				 "Een\xe2\x80\x99 stad")),
		"een' stad");
	assert_span(text_sort_key(arena, SPAN("\xc3\x89\xc3\xa9n")), "een");
	assert_span(text_sort_key(arena, SPAN("...")), "...");
}

static void
ids_are_ascii_and_start_with_a_letter(void **state)
{
	(void)state;
	assert_span(text_id(arena, SPAN("Wat werkte, wat schuurde?")), "wat-werkte-wat-schuurde");
	assert_span(text_id(arena, SPAN("2018: \xc3\xa9\xc3\xa9n jaar")), "x-2018-een-jaar");
	assert_span(text_id(arena, SPAN("\xe2\x80\x99s-Hertogenbosch")), "s-hertogenbosch");
	assert_span(text_id(arena, SPAN("\xce\xb1!")), "x");
	assert_span(text_id(arena, SPAN("")), "x");
}

/* As the repository's web view makes them. */
static void
anchors_follow_github(void **state)
{
	(void)state;
	assert_span(text_github_anchor(arena, SPAN("Wat werkte, wat schuurde?")),
		"wat-werkte-wat-schuurde");
	assert_span(text_github_anchor(arena, SPAN("Rijk & gemeenten")), "rijk--gemeenten");
	assert_span(text_github_anchor(arena, SPAN("\xc3\x89\xc3\xa9n_twee-drie 4")),
		"\xc3\xa9\xc3\xa9n_twee-drie-4");
}

static void
the_nearest_candidate_is_suggested(void **state)
{
	(void)state;
	const struct span names[] = {SPAN("rotterdam"), SPAN("amsterdam"), SPAN("tiel")};
	assert_int_equal(text_nearest(SPAN("Rotterdm"), names, 3), 0);
	assert_int_equal(text_nearest(SPAN("amstredam"), names, 3), 1);
	assert_int_equal(text_nearest(SPAN("teil"), names, 3), 2);
	assert_int_equal(text_nearest(SPAN("groningen"), names, 3), 3);
	assert_int_equal(text_nearest(SPAN(""), names, 3), 3);
}

static void
dates_and_numbers_are_written_for_readers(void **state)
{
	(void)state;
	assert_span(format_date(arena, SPAN("2019-05-09"), DIAG_NL), "9 mei 2019");
	assert_span(format_date(arena, SPAN("2019-05"), DIAG_EN), "May 2019");
	assert_span(format_date(arena, SPAN("2019"), DIAG_NL), "2019");
	assert_span(format_number(arena, 2000, DIAG_NL), "2.000");
	assert_span(format_number(arena, 1234567.25, DIAG_EN), "1,234,567.25");
	assert_span(format_number(arena, 25.8, DIAG_NL), "25,8");
	assert_span(format_number(arena, 999, DIAG_NL), "999");
	assert_span(format_number(arena, -0.5, DIAG_NL), "-0,5");
	assert_span(format_number(arena, -1200, DIAG_NL), "-1.200");
	assert_span(format_number(arena, 0, DIAG_NL), "0");
	assert_span(format_number(arena, -0.00000001, DIAG_NL), "0");
}

static void
sizes_are_told_in_decimal_units(void **state)
{
	(void)state;
	assert_span(format_size(arena, 0, DIAG_NL), "1\u00a0kB");
	assert_span(format_size(arena, 260298, DIAG_NL), "260\u00a0kB");
	assert_span(format_size(arena, 999499, DIAG_NL), "999\u00a0kB");
	assert_span(format_size(arena, 999500, DIAG_NL), "1\u00a0MB");
	assert_span(format_size(arena, 1250000, DIAG_NL), "1,3\u00a0MB");
	assert_span(format_size(arena, 1249999, DIAG_EN), "1.2\u00a0MB");
}

static void
assert_case(uint32_t capital, uint32_t small)
{
	uint32_t upper[TEXT_UPPER_MAX];
	assert_int_equal(text_lower(capital), small);
	assert_int_equal(text_lower(small), small);
	assert_int_equal(text_upper(small, upper), 1);
	assert_int_equal(upper[0], capital);
	assert_int_equal(text_upper(capital, upper), 1);
	assert_int_equal(upper[0], capital);
}

static void
letters_have_two_cases(void **state)
{
	(void)state;
	assert_case('A', 'a');
	assert_case(0xC9, 0xE9);     /* e with an acute accent */
	assert_case(0x160, 0x161);   /* s with a caron */
	assert_case(0x17D, 0x17E);   /* z with a caron: here the odd one is the capital */
	assert_case(0x178, 0xFF);    /* y with two dots */
	assert_case(0x218, 0x219);   /* s with a comma */
	assert_case(0x3A9, 0x3C9);   /* omega */
	assert_case(0x416, 0x436);   /* zhe */
	assert_case(0x1EF8, 0x1EF9); /* y with a tilde */
	uint32_t upper[TEXT_UPPER_MAX];
	assert_int_equal(text_upper(0xDF, upper), 2); /* sharp s */
	assert_int_equal(upper[0], 'S');
	assert_int_equal(upper[1], 'S');
	assert_int_equal(text_upper(0x3C2, upper), 1); /* sigma at the end of a word */
	assert_int_equal(upper[0], 0x3A3);
	assert_int_equal(text_lower(0xD7), 0xD7); /* the sign of multiplication */
	assert_int_equal(text_upper(0xF7, upper), 1);
	assert_int_equal(upper[0], 0xF7);
	assert_int_equal(text_upper('5', upper), 1);
	assert_int_equal(upper[0], '5');
}

static void
characters_are_written_as_utf8(void **state)
{
	(void)state;
	static const uint32_t characters[] = {0x24, 0xA2, 0x20AC, 0x10348};
	struct buf out = {0};
	for (size_t i = 0; i < 4; i++)
		text_put(&out, characters[i]);
	assert_true(span_eq(buf_span(&out), SPAN("$\xC2\xA2\xE2\x82\xAC\xF0\x90\x8D\x88")));
	buf_clear(&out);
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(letters_have_two_cases),
		cmocka_unit_test(characters_are_written_as_utf8),
		cmocka_unit_test(invalid_utf8_is_found_at_its_place),
		cmocka_unit_test(characters_survive_a_round_trip),
		cmocka_unit_test(words_and_characters_are_counted),
		cmocka_unit_test(folding_takes_marks_and_case_away),
		cmocka_unit_test(lower_case_follows_the_pairs_of_latin_extended_a),
		cmocka_unit_test(sort_keys_pass_over_leading_punctuation),
		cmocka_unit_test(ids_are_ascii_and_start_with_a_letter),
		cmocka_unit_test(anchors_follow_github),
		cmocka_unit_test(the_nearest_candidate_is_suggested),
		cmocka_unit_test(dates_and_numbers_are_written_for_readers),
		cmocka_unit_test(sizes_are_told_in_decimal_units),
	};
	return cmocka_run_group_tests(tests, set_up, tear_down);
}

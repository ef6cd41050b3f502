/*
 * test_search_token.c - text to words: their forms, their places, what joins and what parts them.
 */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <stdlib.h>

#include <cmocka.h>

#include "emit/search/token.h"

/* "form form form": all tokens; a name in [ ]. */
static char *
read_forms(struct span text)
{
	struct token_reader r = {.text = text};
	struct buf out = {0};
	struct token token;
	while (token_next(&r, &token))
		buf_printf(&out, token.name ? "%s[%.*s]" : "%s%.*s", out.len ? " " : "",
			SPAN_ARG(token.form));
	buf_putc(&out, '\0');
	token_reader_clear(&r);
	return out.s;
}

static void
assert_forms(const char *text, const char *expected)
{
	char *forms = read_forms(span_of(text));
	assert_string_equal(forms, expected);
	free(forms);
}

static void
words_are_folded(void **state)
{
	(void)state;
	assert_forms("COÖRDINATIE, één reëel!", "coordinatie een reeel");
	assert_forms("IJburg Ĳburg ijburg Yburg ÿburg ĳburg",
		"ijburg [ijburg] ijburg [ijburg] ijburg ijburg");
	assert_forms("re\xcc\x88"
		     "el",
		"reel");
	assert_forms("co\xc2\xador\xe2\x80\x8b"
		     "dinatie",
		"coordinatie");
	assert_forms("ελλάδα", "ελλάδα");
	assert_forms(" – … \xc2\xad \xcc\x81 !", "");
}

static void
apostrophes_join_letters_and_are_alike(void **state)
{
	(void)state;
	assert_forms("foto's foto’s foto‘s", "foto's foto's foto's");
	assert_forms("'citaat' ‘citaat’ zo’n", "citaat citaat zo'n");
	assert_forms("'s avonds in ’t Gooi", "s avonds in t [gooi]");
}

static void
what_hyphens_join_is_one_word_and_its_parts(void **state)
{
	(void)state;
	assert_forms("in Noord-Holland", "in [noordholland] [noord] [holland]");
	assert_forms("zzp-er e\xe2\x80\x91mail", "zzper zzp er email e mail");
	assert_forms("arbeids- en -markt a--b", "arbeids en markt a b");
	assert_forms("naar 's-Hertogenbosch", "naar [shertogenbosch] s [hertogenbosch]");
	assert_forms("a-b-c-d-e-f-g-h-i-j", "abcdefgh a b c d e f g h ij i j");
}

static void
numbers_keep_the_points_of_thousands(void **state)
{
	(void)state;
	assert_forms("10.000 2.5 1.2345 1.000.000 12.", "10000 2 5 1 2345 1000000 12");
	assert_forms("covid-19 G4 2019/2020 3,5%", "covid19 covid 19 [g4] 2019 2020 3 5");
}

static void
a_capital_within_a_sentence_makes_a_name(void **state)
{
	(void)state;
	assert_forms("De Wolden. Hij woont in Tiel? Ja: In Tiel",
		"de [wolden] hij woont in [tiel] ja in [tiel]");
	assert_forms("Kop\nRegel", "kop regel");
}

static void
places_are_bytes_of_the_text(void **state)
{
	(void)state;
	struct span text = SPAN("Één café-eigenaar’s");
	static const struct {
		size_t start, end, position;
	} expected[] = {{0, 5, 0}, {6, 24, 1}, {6, 11, 1}, {12, 24, 2}};
	struct token_reader r = {.text = text};
	struct token token;
	for (size_t i = 0; i < sizeof expected / sizeof *expected; i++) {
		assert_true(token_next(&r, &token));
		assert_int_equal(token.start, expected[i].start);
		assert_int_equal(token.end, expected[i].end);
		assert_int_equal(token.position, expected[i].position);
	}
	assert_false(token_next(&r, &token));
	token_reader_start(&r, SPAN("nog een"));
	assert_true(token_next(&r, &token));
	assert_int_equal(token.position, 0);
	assert_int_equal(token.end, 3);
	token_reader_clear(&r);
}

static void
long_words_are_passed_over(void **state)
{
	(void)state;
	char text[2 * FORM_BYTES_MAX + 40];
	memset(text, 'a', sizeof text);
	text[FORM_BYTES_MAX + 1] = ' ';     /* one too long */
	text[2 * FORM_BYTES_MAX + 2] = '-'; /* just fits; with its other part it does not */
	memcpy(text + 2 * FORM_BYTES_MAX + 3, "b c", 3);
	char *forms = read_forms((struct span){text, 2 * FORM_BYTES_MAX + 6});
	assert_int_equal(strlen(forms), FORM_BYTES_MAX + 4);
	assert_string_equal(forms + FORM_BYTES_MAX, " b c");
	free(forms);
	memset(text, 'y', sizeof text); /* grows when it is folded */
	forms = read_forms((struct span){text, FORM_BYTES_MAX / 2});
	assert_int_equal(strlen(forms), FORM_BYTES_MAX);
	free(forms);
	forms = read_forms((struct span){text, FORM_BYTES_MAX / 2 + 1});
	assert_string_equal(forms, "");
	free(forms);
}

/* Of a word of BYTES bytes no more is kept than of any other; nor of many hyphens or signs. */
static void
assert_bounded(char filling, size_t bytes)
{
	char *text = malloc(bytes);
	struct token_reader r = {.text = {text, bytes}};
	struct token token;
	assert_non_null(text);
	memset(text, filling, bytes);
	text[bytes - 2] = ' ';
	text[bytes - 1] = 'b';
	assert_true(token_next(&r, &token));
	assert_int_equal(token.end, bytes);
	assert_true(span_eq(token.form, SPAN("b")));
	assert_false(token_next(&r, &token));
	assert_in_range(r.forms.cap, 1, 4 * FORM_BYTES_MAX * TOKEN_PARTS_MAX);
	token_reader_clear(&r);
	free(text);
}

static void
huge_words_take_no_memory(void **state)
{
	(void)state;
	static const char fillings[] = "y0-'.\xad\xff";
	assert_bounded('a', 100u << 20);
	for (size_t i = 0; i < sizeof fillings - 1; i++)
		assert_bounded(fillings[i], 1u << 20);
}

static void
what_is_no_utf_8_parts_words(void **state)
{
	(void)state;
	assert_forms("a\xff"
		     "b a\xc3",
		"a b a");
	assert_forms("\xe2\x80", "");
	assert_forms("a-\xff-b ---- -", "a b");
}

/* Whatever the bytes: places in order and inside the text, forms not empty and not too long. */
static void
any_bytes_may_come_in(void **state)
{
	(void)state;
	static const char pieces[] =
		"aIjYy0.'-- "
		"\xc3\xa9\xe2\x80\x99\xe2\x80\x91\xc2\xad\xcc\x88\xff\xf0\x9f\x98\x80\xe2";
	uint32_t seed = 1;
	struct token_reader r = {0};
	for (size_t round = 0; round < 20000; round++) {
		char text[80];
		size_t len = round % sizeof text;
		for (size_t i = 0; i < len; i++) {
			seed = seed * 1664525u + 1013904223u;
			text[i] = pieces[(seed >> 16) % (sizeof pieces - 1)];
		}
		token_reader_start(&r, (struct span){text, len});
		size_t before = 0;
		for (struct token token; token_next(&r, &token); before = token.start) {
			assert_true(token.start >= before && token.start < token.end);
			assert_true(token.end <= len);
			assert_in_range(token.form.len, 1, FORM_BYTES_MAX);
		}
	}
	token_reader_clear(&r);
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(words_are_folded),
		cmocka_unit_test(apostrophes_join_letters_and_are_alike),
		cmocka_unit_test(what_hyphens_join_is_one_word_and_its_parts),
		cmocka_unit_test(numbers_keep_the_points_of_thousands),
		cmocka_unit_test(a_capital_within_a_sentence_makes_a_name),
		cmocka_unit_test(places_are_bytes_of_the_text),
		cmocka_unit_test(long_words_are_passed_over),
		cmocka_unit_test(huge_words_take_no_memory),
		cmocka_unit_test(what_is_no_utf_8_parts_words),
		cmocka_unit_test(any_bytes_may_come_in),
	};
	return cmocka_run_group_tests(tests, NULL, NULL);
}

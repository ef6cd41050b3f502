/*
 * test_finder.c - many words in a text.
 */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <stdlib.h>

#include <cmocka.h>

#include "core/arena.h"
#include "core/buf.h"
#include "core/text.h"
#include "filter/finder.h"

static struct finder *
new_finder(const char *const *words, struct finder_options options)
{
	struct finder_word list[16];
	size_t count = 0;
	for (; words[count]; count++)
		list[count] = (struct finder_word){span_of(words[count]), (uint32_t)count};
	return finder_new(list, count, options);
}

/* All matches, as "0:text 2:text". */
static void
assert_found_with(struct finder_options options, const char *const *words, const char *text,
	const char *expected)
{
	struct finder *f = new_finder(words, options);
	struct finder_match m = {0};
	struct buf found = {0};
	size_t steps = 0;
	while (finder_next(f, span_of(text), m.end, &m, &steps)) {
		assert_true(m.end > m.start);
		buf_printf(&found, "%s%u:%.*s", found.len ? " " : "", m.number,
			SPAN_ARG(span_sub(span_of(text), m.start, m.end - m.start)));
	}
	buf_putc(&found, '\0');
	assert_string_equal(found.s, expected);
	assert_true(steps >= text_count_chars(span_of(text)) / 2);
	buf_clear(&found);
	finder_free(f);
}

static void
assert_found(const char *const *words, bool fold, const char *text, const char *expected)
{
	assert_found_with((struct finder_options){.fold = fold}, words, text, expected);
}

#define WORDS(...) ((const char *const[]){__VA_ARGS__, NULL})

static void
words_are_found_at_their_edges(void **state)
{
	(void)state;
	assert_found(WORDS("Ede", "Oss"), false, "Ede, Oss. (Ede) Mede Edelman Osse xOss",
		"0:Ede 1:Oss 0:Ede");
	assert_found(WORDS("Ede"), false,
		"Ede-Zuid Ede1 2Ede \xC3\xA9"
		"Ede Ede\xC3\xA9 \xE2\x80\x98"
		"Ede\xE2\x80\x99",
		"0:Ede 0:Ede");
	assert_found(WORDS("c++", "'t Zand", "-"), false, "c++ c++x 't Zand -a -",
		"0:c++ 1:'t Zand 2:-");
}

static void
a_hyphen_can_count_as_a_letter(void **state)
{
	(void)state;
	const struct finder_options whole = {.whole = true};
	assert_found_with(whole, WORDS("Oss", "Den Haag"),
		"Oss-Zuid, West-Oss, Oss- en Den Haag-West, Oss\xE2\x80\x91Noord", "");
	assert_found_with(whole, WORDS("Oss", "Den Haag-West"),
		"Oss - Den Haag-West -\nOss\xE2\x80\x93", "0:Oss 1:Den Haag-West 0:Oss");
	assert_found_with(whole, WORDS("inte*"), "integratie-beleid inte- her-integratie",
		"0:integratie-beleid 0:inte-");
}

static void
the_longest_of_the_earliest_is_found(void **state)
{
	(void)state;
	assert_found(WORDS("Bergen", "Bergen op Zoom", "op", "Zoom"), false,
		"Bergen op Zoom Bergen op Zo Zoom", "1:Bergen op Zoom 0:Bergen 2:op 3:Zoom");
	assert_found(WORDS("a b c", "b"), false, "a b d", "1:b");
	assert_found(WORDS("x", "x"), false, "x", "0:x");
}

static void
white_space_and_apostrophes_are_alike(void **state)
{
	(void)state;
	assert_found(WORDS("Den  Haag"), false, "Den Haag Den\n\tHaag Den\xC2\xA0Haag DenHaag",
		"0:Den Haag 0:Den\n\tHaag 0:Den\xC2\xA0Haag");
	assert_found(WORDS("'s-Gravenhage"), false, "in \xE2\x80\x99s-Gravenhage en 's-Gravenhage",
		"0:\xE2\x80\x99s-Gravenhage 0:'s-Gravenhage");
	assert_found(WORDS(" \t Ede \xC2\xA0"), false, " Ede ", "0:Ede");
}

static void
case_and_diacritics_count_unless_folded(void **state)
{
	(void)state;
	assert_found(WORDS("caf\xC3\xA9"), false, "caf\xC3\xA9 Caf\xC3\xA9 cafe", "0:caf\xC3\xA9");
	assert_found(WORDS("Caf\xC3\xA9"), true, "caf\xC3\xA9 CAFE cafe\xCC\x81 CAF\xC3\x89 cafes",
		"0:caf\xC3\xA9 0:CAFE 0:cafe\xCC\x81 0:CAF\xC3\x89");
	assert_found(WORDS("\xC4\xB2sselstein"), true, "IJsselstein ijsselstein \xC4\xB3sselstein",
		"0:IJsselstein 0:ijsselstein 0:\xC4\xB3sselstein");
}

static void
a_stem_takes_the_rest_of_the_word(void **state)
{
	(void)state;
	assert_found(WORDS("integrat*"), false, "integratie desintegratie integraal integrat!",
		"0:integratie 0:integrat");
	assert_found(WORDS("werk*", "werkplek", "werk op maat", "werkpl*"), false,
		"werk werkplek werkplaats werk op maat",
		"0:werk 1:werkplek 3:werkplaats 2:werk op maat");
	assert_found(WORDS("jonge men*"), true, "Jonge mensen, jonge man", "0:Jonge mensen");
	assert_found(WORDS("*", "a*b"), false, "* a*b ab", "0:* 1:a*b");
}

static void
words_of_nothing_are_passed_over(void **state)
{
	(void)state;
	assert_found(WORDS("", " ", " *", "\xCC\x81", "x"), true, "a  x", "4:x");
	char *long_word = malloc(FINDER_WORD_BYTES_MAX + 2);
	memset(long_word, 'y', FINDER_WORD_BYTES_MAX + 1);
	long_word[FINDER_WORD_BYTES_MAX + 1] = '\0';
	assert_found(WORDS(long_word, "x"), false, "x", "1:x");
	assert_found(WORDS(long_word, "x"), false, long_word, "");
	assert_found(WORDS(long_word + 1, "x"), false, "yy x", "1:x");
	free(long_word);
	struct finder *none = finder_new(NULL, 0, (struct finder_options){0});
	struct finder_match m;
	size_t steps = 0;
	assert_false(finder_next(none, SPAN("a b"), 0, &m, &steps));
	assert_false(finder_next(none, (struct span){0}, 0, &m, &steps));
	finder_free(none);
	finder_free(NULL);
}

static void
a_search_can_start_within_a_word(void **state)
{
	(void)state;
	struct finder *f =
		new_finder(WORDS("een", "\xC3\xA9\xC3\xA9n"), (struct finder_options){0});
	struct finder_match m;
	size_t steps = 0;
	assert_false(finder_next(f, SPAN("steen"), 2, &m, &steps));
	assert_false(finder_next(f,
		SPAN("\xC3\xA9"
		     "een"),
		2, &m, &steps));
	assert_true(finder_next(f, SPAN("een een"), 1, &m, &steps));
	assert_int_equal(m.start, 4);
	finder_free(f);
}

static char
random_byte(void)
{
	static const char bytes[] = "aaAb ' *-\xC3\xA9\xCC\x81\n\x80";
	return bytes[(size_t)rand() % sizeof bytes]; /* NUL too */
}

#define HOSTILE_WORDS 8

struct hostile {
	char bytes[HOSTILE_WORDS][8];
	struct finder_word words[HOSTILE_WORDS];
	char text[64];
};

static void
fill(struct hostile *h)
{
	for (size_t i = 0; i < HOSTILE_WORDS; i++) {
		size_t len = (size_t)rand() % sizeof h->bytes[i];
		for (size_t k = 0; k < len; k++)
			h->bytes[i][k] = random_byte();
		h->words[i] = (struct finder_word){{h->bytes[i], len}, (uint32_t)i};
	}
	for (size_t k = 0; k < sizeof h->text; k++)
		h->text[k] = random_byte();
}

/* The first and longest of what is found with a finder for each word. */
static struct finder_match
find_by_force(const struct hostile *h, size_t from, struct finder_options options)
{
	struct finder_match best = {.start = SIZE_MAX};
	for (size_t i = 0; i < HOSTILE_WORDS; i++) {
		struct finder *f = finder_new(&h->words[i], 1, options);
		struct finder_match m;
		size_t steps = 0;
		if (finder_next(f, (struct span){h->text, sizeof h->text}, from, &m, &steps)
			&& (m.start < best.start || (m.start == best.start && m.end > best.end)))
			best = m;
		finder_free(f);
	}
	return best;
}

static void
many_words_find_what_each_finds(void **state)
{
	(void)state;
	size_t found = 0;
	srand(20261121);
	for (int round = 0; round < 3000; round++) {
		struct hostile h;
		const struct finder_options options = {.fold = round % 2, .whole = round % 3 == 0};
		fill(&h);
		struct finder *f = finder_new(h.words, HOSTILE_WORDS, options);
		struct finder_match m = {0};
		size_t steps = 0, from = 0;
		struct span text = {h.text, sizeof h.text};
		for (; finder_next(f, text, from, &m, &steps); from = m.end, found++) {
			struct finder_match expected = find_by_force(&h, from, options);
			assert_int_equal(m.start, expected.start);
			assert_int_equal(m.end, expected.end);
			assert_true(m.end > m.start && m.end <= text.len);
			assert_true(m.number < HOSTILE_WORDS);
		}
		assert_int_equal(find_by_force(&h, from, options).start, SIZE_MAX);
		finder_free(f);
	}
	assert_true(found > 10000);
}

static void
a_text_takes_time_by_its_length(void **state)
{
	(void)state;
	struct buf word = {0}, text = {0};
	while (word.len < FINDER_WORD_BYTES_MAX - 2)
		buf_puts(&word, "a ");
	buf_puts(&word, "b");
	while (text.len < 100000)
		buf_puts(&text, "a ");
	struct finder_word list[] = {{buf_span(&word), 0}, {{"a*", 2}, 1}};
	struct finder *f = finder_new(list, 1, (struct finder_options){.fold = true});
	struct finder_match m;
	size_t steps = 0;
	assert_false(finder_next(f, buf_span(&text), 0, &m, &steps));
	assert_true(steps > text.len * 10 && steps < text.len * FINDER_WORD_BYTES_MAX);
	finder_free(f);
	buf_reset(&text);
	while (text.len < 100000)
		buf_puts(&text, "a");
	f = finder_new(list + 1, 1, (struct finder_options){0});
	steps = 0;
	assert_true(finder_next(f, buf_span(&text), 0, &m, &steps));
	assert_int_equal(m.end, text.len);
	finder_free(f);
	buf_clear(&word);
	buf_clear(&text);
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(words_are_found_at_their_edges),
		cmocka_unit_test(a_hyphen_can_count_as_a_letter),
		cmocka_unit_test(the_longest_of_the_earliest_is_found),
		cmocka_unit_test(white_space_and_apostrophes_are_alike),
		cmocka_unit_test(case_and_diacritics_count_unless_folded),
		cmocka_unit_test(a_stem_takes_the_rest_of_the_word),
		cmocka_unit_test(words_of_nothing_are_passed_over),
		cmocka_unit_test(a_search_can_start_within_a_word),
		cmocka_unit_test(many_words_find_what_each_finds),
		cmocka_unit_test(a_text_takes_time_by_its_length),
	};
	return cmocka_run_group_tests(tests, NULL, NULL);
}

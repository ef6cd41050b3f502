/*
 * test_search_stem.c - forms of one word share a stem, forms of two words do not.
 *
 * The lists in tests/search/ tell how they were made.  Debian's libstemmer, whose Dutch stemmer
 * is Porter's, stands beside it as the least that must be reached.
 */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <stdio.h>

#include <cmocka.h>
#include <libstemmer.h>

#include "emit/search/spelling.h"
#include "emit/search/stem.h"
#include "search_list.h"

static struct arena *arena;
static struct stemmer *stemmer;

static int
set_up(void **state)
{
	(void)state;
	arena = arena_new();
	stemmer = stemmer_new(arena, &language_dutch);
	return 0;
}

static int
tear_down(void **state)
{
	(void)state;
	arena_free(arena);
	return 0;
}

static struct span
stem_of(struct span word)
{
	char stem[STEM_BYTES_MAX];
	size_t len = stem_put(stemmer, search_form(arena, word), stem);
	return span_copy(arena, (struct span){stem, len});
}

static void
assert_stem(const char *word, const char *expected)
{
	assert_string_equal(stem_of(span_of(word)).s, expected);
}

static struct span
porter(struct sb_stemmer *s, struct span word)
{
	const sb_symbol *stem = sb_stemmer_stem(s, (const sb_symbol *)word.s, (int)word.len);
	return span_copy(arena, (struct span){(const char *)stem, (size_t)sb_stemmer_length(s)});
}

struct score {
	unsigned pairs;
	unsigned same;
	unsigned same_porter;
};

/* How many pairs of a set have one stem? */
static struct score
count_same(const char *path, const char *set)
{
	size_t count;
	struct search_row *rows = search_list_read(arena, path, &count);
	struct sb_stemmer *s = sb_stemmer_new("dutch", NULL);
	struct score score = {0};
	assert_non_null(rows);
	assert_non_null(s);
	for (size_t i = 0; i < count; i++) {
		if (!span_eq(rows[i].set, span_of(set)))
			continue;
		const struct span *pair = rows[i].cells;
		score.pairs++;
		score.same += span_eq(stem_of(pair[0]), stem_of(pair[1]));
		score.same_porter += span_eq(porter(s, pair[0]), porter(s, pair[1]));
	}
	sb_stemmer_delete(s);
	printf("%s, %s: %u of %u have one stem; libstemmer %u\n", path, set, score.same,
		score.pairs, score.same_porter);
	return score;
}

#define SAME  "tests/search/nl-same.tsv"
#define APART "tests/search/nl-apart.tsv"

static void
forms_of_one_word_come_together(void **state)
{
	(void)state;
	static const char *const sets[] = {"gate", "fresh"};
	for (size_t i = 0; i < 2; i++) {
		struct score score = count_same(SAME, sets[i]);
		assert_int_equal(score.pairs, 40);
		assert_in_range(score.same, 36, 40);
		assert_true(score.same > score.same_porter);
	}
	struct score more = count_same(SAME, "more");
	assert_true(more.pairs >= 200);
	assert_in_range(more.same * 100, more.pairs * 98, more.pairs * 100);
}

static void
words_stay_apart(void **state)
{
	(void)state;
	static const char *const sets[] = {"gate", "fresh"};
	for (size_t i = 0; i < 2; i++) {
		struct score score = count_same(APART, sets[i]);
		assert_int_equal(score.pairs, 40);
		assert_in_range(score.same, 0, 3);
		assert_true(score.same <= score.same_porter);
	}
	struct score more = count_same(APART, "more");
	assert_true(more.pairs >= 150);
	assert_in_range(more.same * 100, 0, more.pairs * 2);
}

/* One word for each way through the stemmer. */
static void
each_step_does_its_work(void **state)
{
	(void)state;
	static const struct {
		const char *word, *stem;
	} words[] = {{"steden", "stad"}, {"hoofdsteden", "hoofdstad"}, {"foto’s", "foto"},
		{"processen", "proces"}, {"proces", "proces"}, {"woninkje", "woning"},
		{"ideeën", "idee"}, {"koloniën", "kolonie"}, {"beweegredenen", "beweegred"},
		{"beweegreden", "beweegred"}, {"zomerse", "zomer"}, {"grotere", "groot"},
		{"duurder", "duur"}, {"eerlijkste", "eerlijk"}, {"lopende", "loop"},
		{"wandelt", "wandel"}, {"markten", "markt"}, {"gewerkt", "werk"},
		{"aangelegd", "aanleg"}, {"uitgesproken", "uitsprek"}, {"gebruikt", "gebruik"},
		{"gezondheid", "gezondheid"}, {"geëist", "eis"}, {"geest", "geest"},
		{"bomen", "boom"}, {"bommen", "bom"}, {"kanalen", "kanal"}, {"kanaal", "kanal"},
		{"ideële", "ideel"}, {"ideëel", "ideel"}, {"brieven", "brief"}, {"vng", "vng"},
		{"ggz", "ggz"}, {"meldt", "mel"}, {"meldde", "mel"}, {"melden", "mel"},
		{"geldpot", "geldpot"}, {"expats", "expat"}, {"interviews", "interview"},
		{"tips", "tip"}, {"ellips", "ellips"}, {"radiootje", "radio"}, {"zaten", "zit"},
		{"nazaten", "nazat"}, {"vermeden", "vermijd"}};
	for (size_t i = 0; i < sizeof words / sizeof *words; i++)
		assert_stem(words[i].word, words[i].stem);
}

static void
function_words_and_what_is_no_word_stay(void **state)
{
	(void)state;
	assert_stem("alle", "alle");
	assert_true(stem_is_function_word(stemmer, SPAN("alle")));
	assert_false(stem_is_function_word(stemmer, SPAN("beleid")));
	assert_stem("g4en", "g4en");
	assert_stem("αβγen", "αβγen");
	assert_stem("", "");
}

static void
syllables_and_patterns(void **state)
{
	(void)state;
	static const struct {
		const char *word;
		size_t syllables;
	} words[] = {{"draai", 1}, {"bijeen", 2}, {"partijen", 3}, {"creeer", 2}, {"viool", 2},
		{"bureau", 2}, {"leeuw", 1}, {"nieuw", 1}, {"ideeen", 3}, {"vng", 0}, {"", 0}};
	for (size_t i = 0; i < sizeof words / sizeof *words; i++)
		assert_int_equal(
			spelling_count_syllables(span_of(words[i].word)), words[i].syllables);
	assert_true(spelling_ends_in(SPAN("kann"), SPAN("aG")));
	assert_false(spelling_ends_in(SPAN("kaan"), SPAN("G")));
	assert_true(spelling_ends_in(SPAN("woon"), SPAN("Dn")));
	assert_false(spelling_ends_in(SPAN("won"), SPAN("Dn")));
	assert_true(spelling_ends_in(SPAN("rijk"), SPAN("ijC")));
	assert_false(spelling_ends_in(SPAN("rij"), SPAN("C")));
	assert_false(spelling_ends_in(SPAN("n"), SPAN("Cn")));
}

/* Stems of anything: not empty, within their room, the same a second time. */
static void
any_bytes_may_come_in(void **state)
{
	(void)state;
	static const char letters[] = "aeiouenstdgjvz'klr\x80\xff"
				      "1";
	uint32_t seed = 7;
	for (size_t round = 0; round < 50000; round++) {
		char form[FORM_BYTES_MAX + 2], stem[STEM_BYTES_MAX], again[STEM_BYTES_MAX];
		size_t len = round % sizeof form;
		size_t choice = round % 3 ? sizeof letters - 4 : sizeof letters - 1;
		for (size_t i = 0; i < len; i++) {
			seed = seed * 1664525u + 1013904223u;
			form[i] = letters[(seed >> 16) % choice];
		}
		size_t got = stem_put(stemmer, (struct span){form, len}, stem);
		if (len > FORM_BYTES_MAX) {
			assert_int_equal(got, 0);
			continue;
		}
		assert_true(len ? got > 0 : got == 0);
		assert_true(got < STEM_BYTES_MAX);
		assert_int_equal(stem_put(stemmer, (struct span){form, len}, again), got);
		assert_memory_equal(stem, again, got);
	}
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(forms_of_one_word_come_together),
		cmocka_unit_test(words_stay_apart),
		cmocka_unit_test(each_step_does_its_work),
		cmocka_unit_test(function_words_and_what_is_no_word_stay),
		cmocka_unit_test(syllables_and_patterns),
		cmocka_unit_test(any_bytes_may_come_in),
	};
	return cmocka_run_group_tests(tests, set_up, tear_down);
}

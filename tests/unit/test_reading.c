/*
 * test_reading.c - words, sentences and syllables of a Dutch text, and the level they give.
 */
#include <math.h>
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>

#include "emit/report/reading.h"

static struct reading
count(const char *text)
{
	struct reading r = {0};
	reading_add_text(&r, span_of(text));
	return r;
}

static void
syllables_follow_dutch_spelling(void **state)
{
	(void)state;
	static const struct {
		const char *word;
		size_t syllables;
	} words[] = {{"huis", 1}, {"huizen", 2}, {"nieuwe", 2}, {"leeuw", 1}, {"mooie", 2},
		{"bloeien", 2}, {"draaien", 2}, {"vrije", 2}, {"gemeente", 3}, {"financieel", 4},
		{"ideeën", 3}, {"reünie", 3}, {"cliënt", 2}, {"Efteling", 3}, {"één", 1},
		{"theater", 3}, {"arbeidsmigranten", 5}, {"thema’s", 2}, {"hmm", 1}};
	for (size_t i = 0; i < sizeof words / sizeof *words; i++) {
		struct reading r = count(words[i].word);
		assert_int_equal(r.words, 1);
		if (r.syllables != words[i].syllables)
			fail_msg("%s: %zu", words[i].word, r.syllables);
	}
}

static void
sentences_end_at_marks_and_at_the_end(void **state)
{
	(void)state;
	assert_int_equal(count("Een. Twee! Drie? Vier").sentences, 4);
	assert_int_equal(count("Zie www.vng.nl voor meer.").sentences, 1);
	assert_int_equal(count("Wacht... klaar.").sentences, 2);
	assert_int_equal(count("... ?").sentences, 0);
	assert_int_equal(count("").words, 0);
}

static void
names_numbers_and_quotations_do_not_count(void **state)
{
	(void)state;
	assert_int_equal(count("Zij woont in Den Haag.").words, 3);
	assert_int_equal(count("Er zijn 2.000 bedden in 2018.").words, 4);
	assert_int_equal(count("Hij zegt: ‘Ga nooit terug.’ Dan zwijgt hij.").words, 5);
	assert_int_equal(count("Dat heet “verkamerd” in de stad.").words, 5);
	/* An apostrophe opens nothing, and what is never closed is no quotation. */
	assert_int_equal(count("De thema’s van dit jaar.").words, 5);
	assert_int_equal(count("Een ‘open einde blijft staan.").words, 5);
	assert_int_equal(count("Een niet-westers land.").words, 4);
}

static void
bytes_that_are_no_text_do_no_harm(void **state)
{
	(void)state;
	assert_int_equal(count("\xff\xe2\x80 \xc3").words, 0);
	assert_int_equal(count("a\xe2\x80\x98").words, 1);
}

static void
level_is_that_of_the_formula(void **state)
{
	(void)state;
	struct reading r = count("De kat zat op de mat. Hij sliep.");
	assert_int_equal(r.words, 8);
	assert_int_equal(r.sentences, 2);
	assert_int_equal(r.syllables, 8);
	assert_int_equal(lround(1000 * reading_level(&r)), 126120);
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(syllables_follow_dutch_spelling),
		cmocka_unit_test(sentences_end_at_marks_and_at_the_end),
		cmocka_unit_test(names_numbers_and_quotations_do_not_count),
		cmocka_unit_test(bytes_that_are_no_text_do_no_harm),
		cmocka_unit_test(level_is_that_of_the_formula),
	};
	return cmocka_run_group_tests_name("reading", tests, NULL, NULL);
}

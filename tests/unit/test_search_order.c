/*
 * test_search_order.c - the analysis of words is the same whatever the order in which a lexicon
 * was filled, and on any number of threads.
 */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <stdlib.h>

#include <cmocka.h>

#include "core/arena.h"
#include "core/fs.h"
#include "core/pool.h"
#include "emit/search/analysis.h"

#define WORKERS 4

/* Of Debian's list the short words and one in so many others, to be quick under ThreadSanitizer. */
#define SHORT_BYTES 7
#define SAMPLE_STEP 16

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

static struct span *
read_words(size_t *count)
{
	struct span text;
	assert_true(fs_read(arena, LEXICON_LIST_PATH, LEXICON_LIST_BYTES_MAX, &text));
	struct span *words = ARENA_ARRAY(arena, text.len, struct span);
	size_t line = 0;
	*count = 0;
	for (size_t i = 0; i < text.len; line++) {
		size_t end = span_find(text, '\n', i);
		if (end - i <= SHORT_BYTES || line % SAMPLE_STEP == 0)
			words[(*count)++] = span_sub(text, i, end + 1 - i);
		i = end + 1;
	}
	return words;
}

/* The words as a list and three as forms of a portfolio; or the other way round. */
static struct lexicon *
make_lexicon(const struct span *words, size_t count, bool forward)
{
	const struct span own[] = {SPAN("beleid"), SPAN("huisvesting"), SPAN("beleid")};
	struct lexicon *lexicon = lexicon_new(&language_dutch, stemmer);
	for (size_t i = 0; i < 3 && !forward; i++)
		lexicon_add_form(lexicon, own[2 - i], 3 - i);
	for (size_t i = 0; i < count; i++)
		lexicon_add_list(lexicon, words[forward ? i : count - 1 - i]);
	for (size_t i = 0; i < 3 && forward; i++)
		lexicon_add_form(lexicon, own[i], i + 1);
	lexicon_finish(lexicon);
	return lexicon;
}

struct job {
	const struct lexicon *lexicon;
	const struct lexicon *forms;
	struct analysis *results; /* of each form of FORMS */
};

static void
analyse_one(void *context, size_t number, size_t worker)
{
	(void)worker;
	struct job *job = context;
	analyse(job->lexicon, lexicon_form(job->forms, number), &job->results[number]);
}

static struct analysis *
analyse_all(const struct lexicon *lexicon, const struct lexicon *forms, size_t workers)
{
	size_t count = lexicon_count(forms);
	struct job job = {lexicon, forms, ARENA_ARRAY(arena, count, struct analysis)};
	pool_run(workers, count, analyse_one, &job);
	return job.results;
}

static void
neither_order_nor_threads_matter(void **state)
{
	(void)state;
	size_t count, parts = 0;
	struct span *words = read_words(&count);
	struct lexicon *there = make_lexicon(words, count, true);
	struct lexicon *back = make_lexicon(words, count, false);
	assert_int_equal(lexicon_count(there), lexicon_count(back));
	struct analysis *expected = analyse_all(there, there, 1);
	struct analysis *got = analyse_all(back, there, WORKERS);
	for (size_t i = 0; i < lexicon_count(there); i++) {
		assert_int_equal(got[i].text_len, expected[i].text_len);
		assert_memory_equal(got[i].text, expected[i].text, expected[i].text_len);
		assert_int_equal(got[i].part_count, expected[i].part_count);
		for (size_t k = 0; k < got[i].part_count; k++)
			assert_true(span_eq(got[i].parts[k], expected[i].parts[k]));
		parts += got[i].part_count;
	}
	assert_true(parts > count / 20);
	lexicon_free(there);
	lexicon_free(back);
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(neither_order_nor_threads_matter),
	};
	return cmocka_run_group_tests(tests, set_up, tear_down);
}

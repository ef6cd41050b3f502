/*
 * words.c - how fast are texts made ready for searching?  On one processor: cut the files into
 * words, count them, read the word list, split and stem each different word.
 * usage: words <LIST-OF-FILES
 */
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <time.h>

#include "core/arena.h"
#include "core/fs.h"
#include "core/map.h"
#include "emit/search/analysis.h"
#include "emit/search/token.h"

#define FILE_BYTES_MAX (64u << 20)

static double
seconds(void)
{
	struct timespec now;
	clock_gettime(CLOCK_PROCESS_CPUTIME_ID, &now);
	return (double)now.tv_sec + (double)now.tv_nsec / 1e9;
}

/* Count the forms of a text. */
static size_t
count_words(struct token_reader *reader, struct span text, struct map *forms)
{
	size_t words = 0;
	struct token token;
	token_reader_start(reader, text);
	for (; token_next(reader, &token); words++) {
		size_t *count = map_get(forms, token.form);
		if (!count) {
			count = ARENA_NEW(forms->arena, size_t);
			map_add(forms, span_copy(forms->arena, token.form), count);
		}
		++*count;
	}
	return words;
}

int
main(void)
{
	struct arena *arena = arena_new(), *file = arena_new();
	struct map forms;
	struct token_reader reader = {0};
	size_t words = 0, parts = 0;
	double cutting = 0;
	char path[4096];
	map_init(&forms, arena);
	while (fgets(path, sizeof path, stdin)) {
		struct span text;
		path[strcspn(path, "\n")] = '\0';
		arena_reset(file);
		if (!fs_read(file, path, FILE_BYTES_MAX, &text))
			return EXIT_FAILURE;
		double start = seconds();
		words += count_words(&reader, text, &forms);
		cutting += seconds() - start;
	}
	double start = seconds();
	struct stemmer *stemmer = stemmer_new(arena, &language_dutch);
	struct lexicon *lexicon = lexicon_new(&language_dutch, stemmer);
	for (size_t i = 0; i < forms.len; i++)
		lexicon_add_form(lexicon, forms.entries[i].key, *(size_t *)forms.entries[i].value);
	bool listed = lexicon_add_file(lexicon, LEXICON_LIST_PATH);
	lexicon_finish(lexicon);
	double reading = seconds() - start;
	start = seconds();
	for (size_t i = 0; i < forms.len; i++) {
		struct analysis analysis;
		analyse(lexicon, forms.entries[i].key, &analysis);
		parts += analysis.part_count;
	}
	printf("%zu words, %zu different, %zu parts%s: %.2f s to cut, %.2f s for the lexicon, "
	       "%.2f s to analyse\n",
		words, forms.len, parts, listed ? "" : " (no word list)", cutting, reading,
		seconds() - start);
	lexicon_free(lexicon);
	token_reader_clear(&reader);
	arena_free(file);
	arena_free(arena);
	return EXIT_SUCCESS;
}

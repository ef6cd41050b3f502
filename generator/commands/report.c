/*
 * report.c - `portfolio report`: how easy each text is to read, the hardest first.
 *
 * A remark for editors: nothing fails by it.  Part of commands/.
 */
#include <math.h>
#include <stdio.h>
#include <stdlib.h>

#include "commands/commands.h"
#include "commands/options.h"
#include "commands/pipeline.h"
#include "core/arena.h"
#include "core/pool.h"
#include "emit/report/reading.h"

struct row {
	const struct record *record;
	struct reading reading;
	double level;
};

struct table {
	struct row *rows;
	size_t count;
};

/* Rounded levels, so that what the reader sees as equal stays in the order of the records. */
static int
compare_rows(const void *a, const void *b)
{
	const struct row *x = a, *y = b;
	long difference = lround(x->level) - lround(y->level);
	if (difference)
		return difference < 0 ? -1 : 1;
	return x->record->number < y->record->number ? -1 : x->record->number > y->record->number;
}

static struct table
make_table(const struct pipeline *p)
{
	struct table t = {ARENA_ARRAY(p->arena, p->portfolio->record_count, struct row), 0};
	for (size_t i = 0; i < p->portfolio->schema->collection_count; i++) {
		const struct collection_records *all = &p->portfolio->collections[i];
		for (size_t k = 0; k < all->count; k++) {
			struct reading reading = reading_of_record(all->records[k]);
			if (reading.words)
				t.rows[t.count++] = (struct row){
					all->records[k], reading, reading_level(&reading)};
		}
	}
	qsort(t.rows, t.count, sizeof *t.rows, compare_rows);
	return t;
}

/* As a link names it: a file, or an item of a register. */
static void
print_place(const struct record *r)
{
	printf("%.*s", SPAN_ARG(r->file->source.path));
	if (r->collection->reg_file.len)
		printf("#%.*s", SPAN_ARG(r->slug));
	putchar('\n');
}

static void
print_rows(const struct table *t, bool nl)
{
	puts(nl ? "niveau  woorden  per zin  lettergrepen per 100 woorden"
		: " level    words  per sentence  syllables per 100 words");
	for (size_t i = 0; i < t->count; i++) {
		const struct row *row = &t->rows[i];
		const struct reading *r = &row->reading;
		long tenths = lround(10 * (double)r->words / (double)r->sentences);
		printf("%6ld  %7zu  %*ld%c%ld  %*.0f  ", lround(row->level), r->words, nl ? 5 : 10,
			tenths / 10, nl ? ',' : '.', tenths % 10, nl ? 28 : 23,
			100 * (double)r->syllables / (double)r->words);
		print_place(row->record);
	}
}

static void
print_summary(const struct table *t, bool nl)
{
	size_t hard = 0;
	while (hard < t->count && lround(t->rows[hard].level) < READING_LEVEL_PLAIN)
		hard++;
	const struct row *low = &t->rows[(t->count - 1) / 2], *high = &t->rows[t->count / 2];
	long median = lround((low->level + high->level) / 2);
	printf(nl ? "mediaan: %ld; onder %d: %zu van %zu\n" : "median: %ld; below %d: %zu of %zu\n",
		median, READING_LEVEL_PLAIN, hard, t->count);
}

int
command_report(int argc, char **argv, const struct command_options *options)
{
	const char *content = NULL;
	const struct option_entry entries[] = {
		{"--content", OPTION_TEXT, &content, NULL},
		{0},
	};
	if (!options_read(argc, argv, entries, NULL, 0))
		return 2;
	struct pipeline p;
	struct pipeline_options pipeline = {
		.content_dir = content ? content : "content",
		.drafts = true,
		.workers = pool_default_workers(),
	};
	bool nl = options->language == DIAG_NL;
	if (pipeline_run(&p, &pipeline)) {
		struct table t = make_table(&p);
		if (!options->quiet)
			print_rows(&t, nl);
		if (t.count)
			print_summary(&t, nl);
	}
	diag_print_text(p.diag, options->language, stderr);
	int status = diag_exit_status(p.diag);
	pipeline_free(&p);
	return status;
}

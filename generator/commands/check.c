/*
 * check.c - `portfolio check`: what is wrong in the content, and nothing is written.
 *
 * The only command that looks at the clock.  Part of commands/.
 */
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <time.h>

#include "commands/commands.h"
#include "commands/options.h"
#include "commands/pipeline.h"
#include "commands/progress.h"
#include "core/arena.h"
#include "core/interrupt.h"
#include "core/pool.h"
#include "emit/epub/epub.h"

#define STALE_YEARS 2

/* Today two years ago, as "2024-11-21": dates before it are stale. */
static struct span
stale_before(struct arena *a)
{
	const char *epoch = getenv("SOURCE_DATE_EPOCH");
	time_t now = epoch ? (time_t)strtoll(epoch, NULL, 10) : time(NULL);
	struct tm day;
	gmtime_r(&now, &day);
	return span_printf(
		a, "%04d-%02d-%02d", day.tm_year + 1900 - STALE_YEARS, day.tm_mon + 1, day.tm_mday);
}

static void
check_age(const struct pipeline *p)
{
	struct span limit = stale_before(p->arena);
	for (size_t i = 0; i < p->portfolio->schema->collection_count; i++) {
		const struct collection_records *all = &p->portfolio->collections[i];
		for (size_t k = 0; k < all->count; k++) {
			const struct record *r = all->records[k];
			const struct value *checked =
				role_value(r->collection->roles, &r->data, ROLE_CHECKED);
			if (checked && checked->type == VALUE_STRING
				&& span_cmp(checked->u.string, limit) < 0)
				diag_reportf(p->diag, DIAG_CHECKED_LONG_AGO, &r->file->source,
					checked->pos, "%.*s", SPAN_ARG(checked->u.string));
		}
	}
}

static void
print_summary(const struct pipeline *p, enum diag_language language)
{
	bool nl = language == DIAG_NL;
	size_t errors = diag_count(p->diag, DIAG_ERROR);
	size_t warnings = diag_count(p->diag, DIAG_WARNING) - errors;
	if (errors || warnings)
		printf(nl ? "fouten: %zu, waarschuwingen: %zu\n" : "errors: %zu, warnings: %zu\n",
			errors, warnings);
	else
		printf(nl ? "%zu records in orde\n" : "%zu records are fine\n",
			p->portfolio->record_count);
}

int
command_check(int argc, char **argv, const struct command_options *options)
{
	const char *content = NULL, *format = NULL;
	const struct option_entry entries[] = {
		{"--content", OPTION_TEXT, &content, NULL},
		{"--format", OPTION_TEXT, &format, NULL},
		{0},
	};
	if (!options_read(argc, argv, entries, NULL, 0))
		return 2;
	bool json = format && strcmp(format, "json") == 0;
	if (format && !json && strcmp(format, "text") != 0) {
		fprintf(stderr, "portfolio check: --format %s?  (text, json)\n", format);
		return 2;
	}
	interrupt_watch();
	progress_start(options);
	struct pipeline p;
	struct pipeline_options pipeline = {
		.content_dir = content ? content : "content",
		.drafts = true,
		.workers = pool_default_workers(),
	};
	bool loaded = pipeline_run(&p, &pipeline);
	if (loaded) {
		check_age(&p);
		epub_check(p.portfolio, p.diag);
	}
	progress_end();
	interrupt_finish(); /* what half the work says is wrong may not be */
	if (json)
		diag_print_json(p.diag, options->language, stdout);
	else
		diag_print_text(p.diag, options->language, stderr);
	if (loaded && !json && !options->quiet)
		print_summary(&p, options->language);
	int status = diag_exit_status(p.diag);
	pipeline_free(&p);
	return status;
}

/*
 * build.c - `portfolio build`: content/ to output/.  Part of commands/.
 */
#include <errno.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#include "commands/commands.h"
#include "commands/options.h"
#include "commands/pipeline.h"
#include "commands/progress.h"
#include "core/arena.h"
#include "core/interrupt.h"
#include "core/pool.h"
#include "core/system_error.h"
#include "emit/epub/epub.h"
#include "emit/publish.h"
#include "emit/search/search.h"
#include "emit/site/site.h"

struct arguments {
	const char *dir;
	const char *output;
	bool site;
	bool epub;
	const char *selection; /* of the only book to write; NULL: all */
	struct pipeline_options pipeline;
};

static bool
read_only(const char *text, struct arguments *out)
{
	out->site = !text || strcmp(text, "site") == 0;
	out->epub = !text || strcmp(text, "epub") == 0;
	if (text && (strcmp(text, "site,epub") == 0 || strcmp(text, "epub,site") == 0))
		out->site = out->epub = true;
	return out->site || out->epub;
}

static bool
read_jobs(const char *text, size_t *workers)
{
	char *end;
	errno = 0;
	unsigned long n = text ? strtoul(text, &end, 10) : pool_default_workers();
	*workers = n;
	return n >= 1 && n <= POOL_WORKERS_MAX && (!text || (*end == '\0' && text[0] != '-'));
}

static bool
read_arguments(int argc, char **argv, struct arguments *out)
{
	const char *only = NULL, *jobs = NULL;
	*out = (struct arguments){.pipeline.needs_theme = true};
	const struct option_entry entries[] = {
		{"-C", OPTION_TEXT, &out->dir, NULL},
		{"--content", OPTION_TEXT, &out->pipeline.content_dir, NULL},
		{"--theme", OPTION_TEXT, &out->pipeline.theme, NULL},
		{"--output", OPTION_TEXT, &out->output, NULL},
		{"--only", OPTION_TEXT, &only, NULL},
		{"--epub", OPTION_TEXT, &out->selection, NULL},
		{"--jobs", OPTION_TEXT, &jobs, NULL},
		{"--drafts", OPTION_FLAG, NULL, &out->pipeline.drafts},
		{0},
	};
	if (!options_read(argc, argv, entries, NULL, 0))
		return false;
	if (!out->output)
		out->output = "output";
	if (!out->pipeline.content_dir)
		out->pipeline.content_dir = "content";
	if (!read_only(only, out)) {
		fprintf(stderr, "portfolio build: --only %s?  (site, epub)\n", only);
		return false;
	}
	if (out->selection && only) {
		fprintf(stderr, "portfolio build: --only --epub?  (portfolio --help)\n");
		return false;
	}
	if (out->selection)
		out->site = false;
	if (!read_jobs(jobs, &out->pipeline.workers)) {
		fprintf(stderr, "portfolio build: --jobs %s?  (1..%d)\n", jobs, POOL_WORKERS_MAX);
		return false;
	}
	return true;
}

/* What one build writes; nothing is published before all of it is written. */
struct outputs {
	struct publish *site;
	struct publish *epub;
	struct book_list books;
	bool has_books; /* they are written */
	struct site_count count;
	bool published; /* the site is, whatever happens to the book */
};

static bool
write_site(struct pipeline *p, const struct arguments *args, struct outputs *out)
{
	const char *target = span_printf(p->arena, "%s/site", args->output).s;
	progress_stage("Site", "Site");
	out->site = publish_begin(target, p->diag);
	if (!out->site)
		return false;
	struct span index = {0};
	bool lists_books = p->portfolio->schema->pages[SITE_DOWNLOADS].path.len > 0;
	const struct book_list *offered = out->has_books && lists_books ? &out->books : NULL;
	const char *dir = publish_staging(out->site);
	size_t workers = args->pipeline.workers;
	bool has_search = p->portfolio->schema->pages[SITE_SEARCH].template.len;
	if (has_search && !p->theme->plain
		&& !search_write(
			p->portfolio, &p->words, p->theme, dir, workers, p->diag, p->arena, &index))
		return false;
	return site_write(
		p->portfolio, p->theme, index, offered, dir, workers, p->diag, &out->count);
}

static bool
write_epub(struct pipeline *p, const struct arguments *args, struct outputs *out)
{
	const char *target = span_printf(p->arena, "%s/epub", args->output).s;
	progress_stage("E-boeken", "Books");
	out->epub = publish_begin(target, p->diag);
	if (!out->epub)
		return false;
	const char *dir = publish_staging(out->epub);
	return epub_list(p->arena, p->portfolio, args->selection, &out->books, p->diag)
		&& epub_write(
			p->portfolio, p->theme, &out->books, dir, args->pipeline.workers, p->diag);
}

static bool
write_outputs(struct pipeline *p, const struct arguments *args, struct outputs *out)
{
	out->has_books = args->epub && write_epub(p, args, out);
	bool ok = out->has_books || !args->epub;
	/* Also after a mistake in a book: all that is wrong is told at once. */
	ok = (!args->site || write_site(p, args, out)) && ok;
	ok = ok && !interrupt_seen();
	ok = ok && (!out->site || publish_commit(out->site, p->diag));
	out->published = ok && out->site;
	ok = ok && (!out->epub || publish_commit(out->epub, p->diag));
	publish_end(out->site);
	publish_end(out->epub);
	return ok;
}

static void
print_summary(const struct arguments *args, const struct outputs *out, enum diag_language language)
{
	bool nl = language == DIAG_NL;
	double seconds = progress_seconds();
	if (args->site)
		printf(nl ? "%zu pagina's in %s/site (%.2f s)\n"
			  : "%zu pages in %s/site (%.2f s)\n",
			out->count.pages, args->output, seconds);
	if (args->epub)
		printf(nl ? "e-boeken in %s/epub: %zu (%.2f s)\n"
			  : "books in %s/epub: %zu (%.2f s)\n",
			args->output, out->books.count, seconds);
}

static void
print_failure(enum diag_language language)
{
	fputs(language == DIAG_NL ? "Niets gepubliceerd; wat er stond is niet veranderd.\n"
				  : "Nothing was published; what was there has not changed.\n",
		stderr);
}

int
command_build(int argc, char **argv, const struct command_options *options)
{
	struct arguments args;
	if (!read_arguments(argc, argv, &args))
		return 2;
	if (args.dir && chdir(args.dir) != 0) {
		fprintf(stderr, "portfolio build: -C %s: %s\n", args.dir,
			system_error_text(errno, options->language));
		return 2;
	}
	interrupt_watch();
	progress_start(options);
	struct pipeline p;
	struct outputs out = {0};
	bool ok = pipeline_run(&p, &args.pipeline) && diag_count(p.diag, DIAG_ERROR) == 0;
	args.epub = args.epub && ok && (p.portfolio->schema->book_count > 0 || args.selection);
	ok = ok && write_outputs(&p, &args, &out);
	progress_end();
	interrupt_finish(); /* what half the work says is wrong may not be */
	diag_print_text(p.diag, options->language, stderr);
	int status = diag_exit_status(p.diag);
	if (!ok && !out.published)
		print_failure(options->language);
	else if (ok && !options->quiet)
		print_summary(&args, &out, options->language);
	pipeline_free(&p);
	return status;
}

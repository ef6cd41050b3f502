/*
 * pipeline.c - load, parse, filter, resolve.  Part of commands/.
 */
#include "commands/pipeline.h"

#include "commands/filtering.h"
#include "commands/find_data.h"
#include "commands/progress.h"
#include "core/arena.h"
#include "core/interrupt.h"
#include "core/pool.h"
#include "load/yaml.h"
#include "parse/markdown.h"
#include "resolve/resolve.h"

#define DEFAULT_THEME "standaard"

static bool
load_yaml(struct arena *a, const struct source *source, struct diag *d, struct value *out)
{
	return yaml_load(a, source, source->text, 1, d, out);
}

static bool
load_theme(struct pipeline *p, const char *chosen)
{
	struct span name = span_of(chosen);
	if (!name.len)
		name = portfolio_setting(p->content->portfolio, ROLE_THEME);
	if (!name.len)
		name = SPAN(DEFAULT_THEME);
	bool is_path = span_find(name, '/', 0) < name.len;
	const char *dir = is_path ? span_cstr(p->arena, name) : find_data(p->arena, "themes", name);
	p->theme = theme_load(p->arena, dir, PORTFOLIO_DATA_DIR "/themes",
		p->content->portfolio->language, load_yaml, p->diag);
	return p->theme != NULL;
}

static void
load_file(void *content, size_t job, size_t worker)
{
	(void)worker;
	content_load_file(content, job);
}

/* All records are loaded before the first is filtered: a filter may ask for any. */
static void
load_records(struct pipeline *p, const struct pipeline_options *options)
{
	pool_run(options->workers, p->content->job_count, load_file, p->content);
	p->portfolio = content_collect(p->content, options->drafts);
	if (filtering_run(p->arena, p->content, options->workers, p->diag))
		p->portfolio = content_collect(p->content, options->drafts);
}

struct resolving {
	const struct portfolio *portfolio;
	struct record **records; /* of the collection at hand */
	struct reserved_ids reserved;
	struct diag *diag;
};

static void
resolve_ids_of(void *context, size_t job, size_t worker)
{
	const struct resolving *r = context;
	(void)worker;
	resolve_documents(r->records[job], r->reserved, r->diag);
}

static void
resolve_links_of(void *context, size_t job, size_t worker)
{
	const struct resolving *r = context;
	(void)worker;
	resolve_links(r->portfolio, r->records[job], r->diag);
}

/*
 * Records of one register share their file's arena, which belongs to one thread at a time;
 * so they have one worker.
 */
static void
resolve_all(struct pipeline *p, size_t workers)
{
	struct portfolio *portfolio = p->portfolio;
	resolve_addresses(portfolio, p->diag);
	resolve_menu(portfolio, p->diag);
	resolve_references(portfolio, p->diag);
	resolve_derived(portfolio);
	resolve_facets(portfolio);
	struct resolving r = {.portfolio = portfolio, .diag = p->diag};
	if (p->theme)
		r.reserved =
			(struct reserved_ids){p->theme->reserved_ids, p->theme->reserved_id_count};
	for (size_t pass = 0; pass < 2; pass++) {
		pool_job *job = pass == 0 ? resolve_ids_of : resolve_links_of;
		for (size_t i = 0; i < portfolio->schema->collection_count; i++) {
			const struct collection_records *all = &portfolio->collections[i];
			r.records = all->records;
			bool own_arenas = all->collection->files.len > 0;
			pool_run(own_arenas ? workers : 1, all->count, job, &r);
		}
	}
}

bool
pipeline_run(struct pipeline *p, const struct pipeline_options *options)
{
	*p = (struct pipeline){.arena = arena_new(), .diag = diag_new()};
	progress_stage("Lezen", "Reading");
	p->content = content_open(options->content_dir, markdown_parse, p->diag);
	if (!p->content)
		return false;
	if (options->needs_theme && !load_theme(p, options->theme))
		return false;
	load_records(p, options);
	if (interrupt_seen())
		return false;
	progress_stage("Koppelen", "Linking");
	resolve_all(p, options->workers);
	p->words = words_read(p->arena, p->portfolio, p->diag);
	return true;
}

void
pipeline_free(struct pipeline *p)
{
	content_free(p->content);
	diag_free(p->diag);
	arena_free(p->arena);
}

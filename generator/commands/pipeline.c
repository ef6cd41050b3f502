/*
 * pipeline.c - load, parse, filter, resolve.  Part of commands/.
 */
#include "commands/pipeline.h"

#include <errno.h>
#include <stdlib.h>

#include "commands/progress.h"
#include "core/arena.h"
#include "core/fs.h"
#include "core/interrupt.h"
#include "core/pool.h"
#include "filter/filter.h"
#include "load/yaml.h"
#include "parse/markdown.h"
#include "resolve/resolve.h"

#define DEFAULT_THEME         "standaard"
#define FILTER_FILE_BYTES_MAX ((size_t)1 << 20)

struct loading {
	struct content *content;
	const struct filter_script *scripts;
	size_t script_count;
	struct filters **filters; /* by worker; made by the worker when it first needs them */
	struct diag *diag;
};

/* "themes" and a name: in the working folder, or where the program was installed. */
static const char *
find_data(struct arena *a, const char *folder, struct span name)
{
	const char *here = span_printf(a, "%s/%.*s", folder, SPAN_ARG(name)).s;
	if (fs_exists(here))
		return here;
	const char *installed =
		span_printf(a, PORTFOLIO_DATA_DIR "/%s/%.*s", folder, SPAN_ARG(name)).s;
	return fs_exists(installed) ? installed : here;
}

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
load_script(struct pipeline *p, struct loading *l, struct filter_script *scripts,
	const struct value *name)
{
	struct source *source = ARENA_NEW(p->arena, struct source);
	source->path = span_of(find_data(p->arena, "filters", name->u.string));
	if (fs_read(p->arena, source->path.s, FILTER_FILE_BYTES_MAX, &source->text))
		scripts[l->script_count++] = (struct filter_script){source};
	else
		diag_report(p->diag,
			&(struct diag_item){.code = DIAG_FILTER_MISSING,
				.source = &p->content->portfolio->settings_file->source,
				.pos = name->pos,
				.detail = source->path,
				.system_error = errno});
}

static void
load_scripts(struct pipeline *p, struct loading *l)
{
	const struct portfolio *portfolio = p->content->portfolio;
	const struct value *names =
		role_value(portfolio->schema->settings_roles, &portfolio->settings, ROLE_FILTERS);
	if (!names || names->type != VALUE_LIST)
		return;
	struct filter_script *scripts =
		ARENA_ARRAY(p->arena, names->u.list.count, struct filter_script);
	for (size_t i = 0; i < names->u.list.count; i++)
		load_script(p, l, scripts, &names->u.list.items[i]);
	l->scripts = scripts;
}

static void
filter_record(struct loading *l, struct record *r, size_t worker)
{
	if (!l->script_count || !r->body)
		return;
	if (!l->filters[worker])
		l->filters[worker] = filters_new(
			l->scripts, l->script_count, &l->content->portfolio->tables, l->diag);
	if (!filters_run(l->filters[worker], r->body, r->file->path, &r->data))
		return;
	/* What was reported before counts once. */
	struct check check = {
		.arena = r->file->arena,
		.source = &r->file->source,
		.diag = l->diag,
		.markdown = markdown_parse,
	};
	check_fields(&check, &r->collection->fields, &r->data, r->pos);
}

static void
load_file(void *context, size_t job, size_t worker)
{
	struct loading *l = context;
	content_load_file(l->content, job);
	for (size_t i = 0; i < content_job_record_count(l->content, job); i++)
		filter_record(l, content_job_record(l->content, job, i), worker);
}

static void
load_files(struct pipeline *p, const struct pipeline_options *options)
{
	struct filters *filters[POOL_WORKERS_MAX] = {0};
	struct loading l = {.content = p->content, .filters = filters, .diag = p->diag};
	load_scripts(p, &l);
	pool_run(options->workers, p->content->job_count, load_file, &l);
	for (size_t i = 0; i < options->workers; i++)
		filters_free(filters[i]);
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
	load_files(p, options);
	if (interrupt_seen())
		return false;
	p->portfolio = content_close(p->content, options->drafts);
	progress_stage("Koppelen", "Linking");
	resolve_all(p, options->workers);
	return true;
}

void
pipeline_free(struct pipeline *p)
{
	content_free(p->content);
	diag_free(p->diag);
	arena_free(p->arena);
}

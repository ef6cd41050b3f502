/*
 * filtering.c - read the scripts, run them, keep what they made.  Part of commands/.
 */
#include "commands/filtering.h"

#include <errno.h>

#include "commands/find_data.h"
#include "commands/progress.h"
#include "core/arena.h"
#include "core/fs.h"
#include "core/interrupt.h"
#include "core/pool.h"
#include "filter/filter.h"
#include "parse/markdown.h"
#include "resolve/resolve.h"

#define FILTER_FILE_BYTES_MAX ((size_t)1 << 20)

struct filtering {
	struct content *content;
	struct filter_setup setup;
	struct filters **filters; /* by worker; made by the worker when it first needs them */
	struct value **data;      /* by job: of each of its records what filters made */
};

static void
load_script(struct arena *a, const struct value *name, const struct source *settings,
	struct filter_script *scripts, struct filter_setup *setup)
{
	struct source *source = ARENA_NEW(a, struct source);
	source->path = span_of(find_data(a, "filters", name->u.string));
	if (fs_read(a, source->path.s, FILTER_FILE_BYTES_MAX, &source->text))
		scripts[setup->script_count++] = (struct filter_script){source};
	else
		diag_report(setup->diag,
			&(struct diag_item){.code = DIAG_FILTER_MISSING,
				.source = settings,
				.pos = name->pos,
				.detail = source->path,
				.system_error = errno});
}

static void
load_scripts(struct arena *a, const struct portfolio *p, struct filter_setup *setup)
{
	const struct value *names =
		role_value(p->schema->settings_roles, &p->settings, ROLE_FILTERS);
	if (!names || names->type != VALUE_LIST)
		return;
	struct filter_script *scripts = ARENA_ARRAY(a, names->u.list.count, struct filter_script);
	for (size_t i = 0; i < names->u.list.count; i++)
		load_script(a, &names->u.list.items[i], &p->settings_file->source, scripts, setup);
	setup->scripts = scripts;
}

/* A filter_check: the schema's fields, and that references lead somewhere. */
static bool
check_data(void *context, const struct record *r, const struct value *before, struct value *data)
{
	const struct filtering *f = context;
	const struct fields *fields = &r->collection->fields;
	struct diag *found = diag_branch(f->setup.diag);
	struct check check = {
		.arena = r->file->arena,
		.source = &r->file->source,
		.diag = found,
		.markdown = markdown_parse,
	};
	check_fields(&check, fields, data, r->pos);
	bool ok = diag_count(found, DIAG_ERROR) == 0;
	diag_free(found);
	/* resolve_references() reports those, for all records. */
	return resolve_count_unknown(f->setup.portfolio, fields, data)
		<= resolve_count_unknown(f->setup.portfolio, fields, before)
		&& ok;
}

/* Items of a register share their file's arena, which is one worker's at a time. */
static void
filter_file(void *context, size_t job, size_t worker)
{
	struct filtering *f = context;
	if (!f->filters[worker])
		f->filters[worker] = filters_new(&f->setup);
	for (size_t i = 0; i < content_job_record_count(f->content, job); i++)
		filters_run(f->filters[worker], content_job_record(f->content, job, i),
			&f->data[job][i]);
}

static void
keep_data(const struct filtering *f)
{
	for (size_t job = 0; job < f->content->job_count; job++) {
		for (size_t i = 0; i < content_job_record_count(f->content, job); i++)
			content_job_record(f->content, job, i)->data = f->data[job][i];
	}
}

static void
tell(const struct filtering *f, size_t workers)
{
	for (size_t i = 0; i < f->setup.script_count; i++) {
		struct filter_count total = {0};
		for (size_t w = 0; w < workers; w++) {
			struct filter_count count = {0};
			if (f->filters[w])
				count = filters_count(f->filters[w], i);
			total.records += count.records;
			total.seconds += count.seconds;
			total.cpu_seconds += count.cpu_seconds;
		}
		progress_filter(f->setup.scripts[i].source->path, total.records, total.seconds,
			total.cpu_seconds);
	}
}

bool
filtering_run(struct arena *a, struct content *content, size_t workers, struct diag *diag)
{
	struct filters *filters[POOL_WORKERS_MAX] = {0};
	struct filtering f = {.content = content, .filters = filters};
	f.setup = (struct filter_setup){.portfolio = content->portfolio,
		.check = check_data,
		.check_context = &f,
		.diag = diag};
	load_scripts(a, content->portfolio, &f.setup);
	if (!f.setup.script_count)
		return false;
	progress_stage("Filteren", "Filtering");
	f.data = ARENA_ARRAY(a, content->job_count, struct value *);
	for (size_t job = 0; job < content->job_count; job++)
		f.data[job] = ARENA_ARRAY(a, content_job_record_count(content, job), struct value);
	pool_run(workers, content->job_count, filter_file, &f);
	bool done = !interrupt_seen();
	progress_end();
	if (done) {
		tell(&f, workers);
		keep_data(&f);
	}
	for (size_t i = 0; i < workers; i++)
		filters_free(filters[i]);
	return done;
}

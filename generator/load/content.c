/*
 * content.c - the content folder as a whole.  Part of load/.
 */
#include "load/content.h"

#include <errno.h>

#include "core/arena.h"
#include "core/fs.h"
#include "core/text.h"
#include "load/content_file.h"
#include "load/scalar.h"
#include "load/schema.h"
#include "load/yaml.h"

#define SETTINGS_FILE "portfolio.yaml"
#define SCHEMA_FILE   "schema.yaml"

/* A path below the folder as messages show it, and as it is opened. */
static struct span
shown_path(const struct content *c, struct span path)
{
	struct portfolio *p = c->portfolio;
	if (span_eq(p->content_dir, SPAN(".")))
		return span_copy(p->arena, path);
	return span_printf(p->arena, "%.*s/%.*s", SPAN_ARG(p->content_dir), SPAN_ARG(path));
}

/* About a file as a whole, which is not read. */
static void
report_path(const struct content *c, enum diag_code code, struct span path)
{
	struct source *source = ARENA_NEW(c->portfolio->arena, struct source);
	source->path = shown_path(c, path);
	diag_report(c->diag, &(struct diag_item){.code = code, .source = source});
}

struct listing {
	struct span *paths; /* sorted */
	size_t count;
};

static bool
listing_has(const struct listing *l, struct span path)
{
	for (size_t i = 0; i < l->count; i++) {
		if (span_eq(l->paths[i], path))
			return true;
	}
	return false;
}

/* Only regular files are listed, so what is read never leads out of the folder. */
static bool
list_files(const struct content *c, struct listing *out)
{
	struct arena *arena = c->portfolio->arena;
	const char *dir = c->portfolio->content_dir.s;
	struct listing links;
	if (!fs_list(arena, dir, (struct span){0}, true, &out->paths, &out->count)
		|| !fs_list_links(arena, dir, &links.paths, &links.count)) {
		struct source *source = ARENA_NEW(arena, struct source);
		source->path = c->portfolio->content_dir;
		content_report_unreadable(c->diag, source);
		return false;
	}
	for (size_t i = 0; i < links.count; i++)
		report_path(c, DIAG_FILE_LINK, links.paths[i]);
	return true;
}

struct content_file *
content_new_file(const struct content *c, struct span path)
{
	struct content_file *file = ARENA_NEW(c->portfolio->arena, struct content_file);
	file->path = path;
	file->source.path = shown_path(c, path);
	return file;
}

static struct content_file *
read_config(const struct content *c, const struct listing *files, struct span name)
{
	struct content_file *file = content_new_file(c, name);
	if (!listing_has(files, name)) {
		errno = ENOENT;
		content_report_unreadable(c->diag, &file->source);
		return NULL;
	}
	return content_file_read(file, c->portfolio->arena, c->diag) ? file : NULL;
}

/* It is a path's last part: never one that leads elsewhere. */
static void
check_file_name(const struct content *c)
{
	const struct portfolio *p = c->portfolio;
	const struct value *name =
		role_value(p->schema->settings_roles, &p->settings, ROLE_FILE_NAME);
	if (name && name->type == VALUE_STRING && !scalar_is_slug(name->u.string))
		diag_reportf(c->diag, DIAG_SETTING_FILE_NAME, &p->settings_file->source, name->pos,
			"\"%.*s\"", SPAN_ARG(name->u.string));
}

static void
load_settings(struct content *c)
{
	struct portfolio *p = c->portfolio;
	const struct source *source = &p->settings_file->source;
	struct check check = {
		.arena = p->arena, .source = source, .diag = c->diag, .markdown = c->markdown};
	if (!yaml_load(p->arena, source, source->text, 1, c->diag, &p->settings))
		return;
	if (p->settings.type == VALUE_MAP)
		check_fields(&check, &p->schema->settings, &p->settings, (struct pos){1, 1});
	else
		diag_report(c->diag,
			&(struct diag_item){
				.code = DIAG_RECORD_MAP, .source = source, .pos = {1, 1}});
	check_file_name(c);
	p->language = span_eq(portfolio_setting(p, ROLE_LANGUAGE), SPAN("en")) ? DIAG_EN : DIAG_NL;
}

/* Files for people who work on the content, wherever they stand. */
static bool
is_for_people(struct span path)
{
	struct span name = fs_basename(path);
	return span_eq(name, SPAN("README.md")) || span_eq(name, SPAN("CONTRIBUTING.md"))
		|| span_starts(name, SPAN("LICENSE"));
}

static const struct collection *
collection_of(const struct schema *s, struct span path)
{
	for (size_t i = 0; i < s->collection_count; i++) {
		const struct collection *c = &s->collections[i];
		if (c->reg_file.len && span_eq(path, c->reg_file))
			return c;
		if (c->files.len && span_eq(fs_dirname(path), c->files)
			&& span_ends(path, SPAN(".md")))
			return c;
	}
	return NULL;
}

static void
make_jobs(struct content *c, const struct listing *files)
{
	struct portfolio *p = c->portfolio;
	const struct schema *s = p->schema;
	bool *present = ARENA_ARRAY(p->arena, s->collection_count, bool);
	c->jobs = ARENA_ARRAY(p->arena, files->count, struct content_job);
	for (size_t i = 0; i < files->count; i++) {
		struct span path = files->paths[i];
		if (is_for_people(path) || schema_has_asset(s, path) || fields_find(&s->data, path)
			|| span_eq(path, s->map.outline) || span_eq(path, SPAN(SETTINGS_FILE))
			|| span_eq(path, SPAN(SCHEMA_FILE)))
			continue;
		const struct collection *collection = collection_of(s, path);
		if (!collection) {
			report_path(c, DIAG_FILE_STRAY, path);
			continue;
		}
		struct content_job *job = &c->jobs[c->job_count++];
		job->collection = collection;
		job->file.path = path;
		job->file.source.path = shown_path(c, path);
		present[collection->index_number] = true;
	}
	for (size_t i = 0; i < s->collection_count; i++) {
		const struct collection *collection = &s->collections[i];
		struct span path = collection->files.len ? collection->files : collection->reg_file;
		if (!present[i])
			diag_reportf(c->diag, DIAG_CONTENT_ABSENT, s->source, collection->pos,
				"\"%.*s\"", SPAN_ARG(path));
	}
}

static bool
open_all(struct content *c)
{
	struct portfolio *p = c->portfolio;
	struct listing files;
	if (!list_files(c, &files))
		return false;
	p->settings_file = read_config(c, &files, SPAN(SETTINGS_FILE));
	const struct content_file *schema_file = read_config(c, &files, SPAN(SCHEMA_FILE));
	if (!p->settings_file || !schema_file)
		return false;
	c->schema = schema_load(p->arena, &schema_file->source, c->diag);
	p->schema = c->schema;
	if (!p->schema)
		return false;
	load_settings(c);
	content_load_tables(c, files.paths, files.count);
	content_load_data(c, files.paths, files.count);
	content_load_outline(c, files.paths, files.count);
	make_jobs(c, &files);
	return true;
}

struct content *
content_open(const char *dir, check_markdown *markdown, struct diag *diag)
{
	struct arena *arena = arena_new();
	struct content *c = ARENA_NEW(arena, struct content);
	*c = (struct content){.markdown = markdown, .diag = diag};
	c->portfolio = ARENA_NEW(arena, struct portfolio);
	c->portfolio->arena = arena;
	struct span path = span_of(dir);
	while (path.len > 1 && path.s[path.len - 1] == '/')
		path.len--;
	c->portfolio->content_dir = span_copy(arena, path);
	if (open_all(c))
		return c;
	diag_keep(diag, arena); /* what was reported lies in it */
	return NULL;
}

void
content_load_file(struct content *c, size_t number)
{
	struct content_job *job = &c->jobs[number];
	if (!content_file_read(&job->file, arena_new(), c->diag))
		return;
	if (job->collection->files.len)
		content_file_load_page(job, c->markdown, c->diag);
	else
		content_file_load_register(job, c->markdown, c->diag);
}

size_t
content_job_record_count(const struct content *c, size_t job)
{
	return c->jobs[job].record_count;
}

struct record *
content_job_record(const struct content *c, size_t job, size_t number)
{
	return &c->jobs[job].records[number];
}

static void
set_state(struct record *r)
{
	const struct field *const *roles = r->collection->roles;
	r->draft = value_is_truthy(role_value(roles, &r->data, ROLE_DRAFT));
	r->withdrawn = value_is_truthy(role_value(roles, &r->data, ROLE_WITHDRAWN));
}

static void
add_record(struct content *c, struct record *r)
{
	struct collection_records *all = &c->portfolio->collections[r->collection->index_number];
	const struct record *first = map_add(&all->by_slug, r->slug, r);
	if (first) {
		diag_reportf(c->diag, DIAG_SLUG_TWICE, &r->file->source, r->pos, "%.*s:%u",
			SPAN_ARG(first->file->source.path), first->pos.line);
		return;
	}
	c->portfolio->record_count++;
	all->records[all->count++] = r;
	if (r->collection->files.len)
		map_add(&c->portfolio->records_by_path, r->file->path, r);
}

static void
add_records(struct content *c, bool drafts)
{
	struct portfolio *p = c->portfolio;
	size_t *counts = ARENA_ARRAY(p->arena, p->schema->collection_count, size_t);
	size_t total = 0;
	p->record_count = 0;
	for (size_t i = 0; i < c->job_count; i++) {
		counts[c->jobs[i].collection->index_number] += c->jobs[i].record_count;
		total += c->jobs[i].record_count;
	}
	p->collections =
		ARENA_ARRAY(p->arena, p->schema->collection_count, struct collection_records);
	for (size_t i = 0; i < p->schema->collection_count; i++) {
		struct collection_records *all = &p->collections[i];
		all->collection = &p->schema->collections[i];
		all->records = ARENA_ARRAY(p->arena, counts[i], struct record *);
		map_init(&all->by_slug, p->arena);
	}
	if (total > CONTENT_RECORDS_MAX) {
		diag_reportf(c->diag, DIAG_RECORDS_MANY, &p->settings_file->source, (struct pos){0},
			"%zu > %u", total, CONTENT_RECORDS_MAX);
		return;
	}
	for (size_t i = 0; i < c->job_count; i++) {
		for (size_t k = 0; k < c->jobs[i].record_count; k++) {
			struct record *r = &c->jobs[i].records[k];
			set_state(r);
			if (!r->draft || drafts)
				add_record(c, r);
		}
	}
}

/* A scalar as text, to compare; the empty span for what has none. */
static struct span
scalar_text(struct arena *a, const struct value *v)
{
	switch (v->type) {
	case VALUE_STRING:
		return v->u.string;
	case VALUE_REF:
		return v->u.ref.slug;
	case VALUE_INT:
		return span_printf(a, "%lld", (long long)v->u.integer);
	case VALUE_NUMBER:
		return span_printf(a, "%.17g", v->u.number);
	default:
		return (struct span){0};
	}
}

static void
check_unique(struct content *c, const struct collection_records *all, const struct field *field)
{
	struct map seen;
	map_init(&seen, c->portfolio->arena);
	for (size_t i = 0; i < all->count; i++) {
		const struct record *r = all->records[i];
		const struct value *v = value_get(&r->data, field->name);
		struct span text = v ? scalar_text(c->portfolio->arena, v) : (struct span){0};
		if (!text.len)
			continue;
		const struct record *first = map_add(&seen, text, all->records[i]);
		if (first)
			diag_reportf(c->diag, DIAG_VALUE_TWICE, &r->file->source, v->pos, "%.*s:%u",
				SPAN_ARG(first->file->source.path),
				value_get(&first->data, field->name)->pos.line);
	}
}

struct portfolio *
content_collect(struct content *c, bool drafts)
{
	struct portfolio *p = c->portfolio;
	p->files = ARENA_ARRAY(p->arena, c->job_count, struct content_file *);
	p->file_count = c->job_count;
	map_init(&p->files_by_path, p->arena);
	map_init(&p->records_by_path, p->arena);
	for (size_t i = 0; i < c->job_count; i++) {
		p->files[i] = &c->jobs[i].file;
		map_add(&p->files_by_path, p->files[i]->path, p->files[i]);
	}
	add_records(c, drafts);
	for (size_t i = 0; i < p->schema->collection_count; i++) {
		const struct collection_records *all = &p->collections[i];
		for (size_t k = 0; k < all->collection->fields.count; k++) {
			if (all->collection->fields.items[k].unique)
				check_unique(c, all, &all->collection->fields.items[k]);
		}
	}
	return p;
}

void
content_free(struct content *c)
{
	if (!c)
		return;
	for (size_t i = 0; i < c->job_count; i++)
		arena_free(c->jobs[i].file.arena);
	schema_free(c->schema);
	arena_free(c->portfolio->arena);
}

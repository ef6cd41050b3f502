/*
 * content_file.c - a Markdown file with front matter, or a register, to records.  Part of load/.
 */
#include "load/content_file.h"

#include <errno.h>

#include "core/arena.h"
#include "core/fs.h"
#include "core/text.h"
#include "load/scalar.h"
#include "load/yaml.h"

static const struct pos file_start = {1, 1};

void
content_report_unreadable(struct diag *diag, const struct source *source)
{
	if (errno == ENOENT)
		diag_report(diag, &(struct diag_item){.code = DIAG_FILE_ABSENT, .source = source});
	else if (errno == EFBIG)
		diag_reportf(diag, DIAG_FILE_LARGE, source, (struct pos){0}, "> %u",
			CONTENT_FILE_BYTES_MAX);
	else
		diag_report(diag,
			&(struct diag_item){
				.code = DIAG_CONFIG_READ, .source = source, .system_error = errno});
}

bool
content_file_read(struct content_file *file, struct arena *arena, struct diag *diag)
{
	file->arena = arena;
	if (fs_read(arena, file->source.path.s, CONTENT_FILE_BYTES_MAX, &file->source.text))
		return true;
	content_report_unreadable(diag, &file->source);
	return false;
}

static struct check
check_of(const struct content_job *job, check_markdown *markdown, struct diag *diag)
{
	return (struct check){
		.arena = job->file.arena,
		.source = &job->file.source,
		.diag = diag,
		.markdown = markdown,
	};
}

static void
report(const struct check *c, enum diag_code code, struct pos pos)
{
	diag_report(c->diag, &(struct diag_item){.code = code, .source = c->source, .pos = pos});
}

/* A name that is no slug, with the slug nearest to it. */
static void
report_slug(const struct check *c, enum diag_code code, struct pos pos, struct span name)
{
	struct span nearest = name.len ? text_id(c->arena, name) : name;
	diag_report(c->diag,
		&(struct diag_item){
			.code = code, .source = c->source, .pos = pos, .suggestion = nearest});
}

/* Take the first line off REST. */
static struct span
take_line(struct span *rest)
{
	size_t end = span_find(*rest, '\n', 0);
	struct span line = span_sub(*rest, 0, end);
	*rest = span_sub(*rest, end + 1, rest->len);
	return line;
}

/* Three dashes at the start of a line, and nothing after them that shows. */
static bool
is_fence(struct span line)
{
	return span_starts(line, SPAN("---")) && span_eq(span_trim(line), SPAN("---"));
}

struct page_parts {
	struct span yaml;
	struct span body;
	uint32_t body_line;
};

/* Cut a file at its two fences.  A byte order mark, which some editors write, is passed over. */
static bool
split_page(const struct check *c, struct page_parts *out)
{
	struct span rest = c->source->text;
	if (span_starts(rest, SPAN("\xEF\xBB\xBF")))
		rest = span_sub(rest, 3, rest.len);
	if (!is_fence(take_line(&rest))) {
		report(c, DIAG_FRONT_MATTER_MISSING, file_start);
		return false;
	}
	out->yaml = (struct span){rest.s, 0};
	out->body_line = 2;
	while (rest.len) {
		const char *line_start = rest.s;
		out->body_line++;
		if (is_fence(take_line(&rest))) {
			out->yaml.len = (size_t)(line_start - out->yaml.s);
			out->body = rest;
			return true;
		}
	}
	report(c, DIAG_FRONT_MATTER_UNCLOSED, file_start);
	return false;
}

void
content_file_load_page(struct content_job *job, check_markdown *markdown, struct diag *diag)
{
	struct check c = check_of(job, markdown, diag);
	struct page_parts parts;
	struct span name = fs_basename(job->file.path);
	struct record *r = ARENA_NEW(c.arena, struct record);
	*r = (struct record){.collection = job->collection, .file = &job->file, .pos = file_start};
	r->slug = span_sub(name, 0, name.len - SPAN(".md").len);
	bool named = scalar_is_slug(r->slug);
	if (!named)
		report_slug(&c, DIAG_FILE_NAME, (struct pos){0}, r->slug);
	if (!split_page(&c, &parts))
		return;
	bool loaded = yaml_load(c.arena, c.source, parts.yaml, 2, diag, &r->data);
	r->body = markdown(c.arena, c.source, parts.body, (struct pos){parts.body_line, 1}, diag);
	if (!loaded)
		return;
	if (r->data.type != VALUE_MAP) {
		report(&c, DIAG_RECORD_MAP, file_start);
		return;
	}
	check_fields(&c, &job->collection->fields, &r->data, file_start);
	check_body(&c, job->collection, &r->data, r->body);
	job->records = r;
	job->record_count = named;
}

/* The slug is not a field: take it out of the map. */
static bool
take_slug(const struct check *c, struct record *r)
{
	struct value_map *map = &r->data.u.map;
	size_t i = 0;
	while (i < map->count && !span_eq(map->members[i].key, SPAN("slug")))
		i++;
	if (i == map->count) {
		report(c, DIAG_SLUG_MISSING, r->data.pos);
		return false;
	}
	struct value slug = map->members[i].value;
	map->count--;
	memmove(map->members + i, map->members + i + 1, (map->count - i) * sizeof *map->members);
	r->pos = slug.pos;
	r->slug = slug.type == VALUE_STRING ? slug.u.string : (struct span){0};
	if (scalar_is_slug(r->slug))
		return true;
	report_slug(c, DIAG_SLUG_FORM, slug.pos, r->slug);
	return false;
}

void
content_file_load_register(struct content_job *job, check_markdown *markdown, struct diag *diag)
{
	struct check c = check_of(job, markdown, diag);
	struct value list;
	if (!yaml_load(c.arena, c.source, c.source->text, 1, diag, &list))
		return;
	if (list.type == VALUE_NULL && list.plain) {
		report(&c, DIAG_REGISTER_EMPTY, (struct pos){0});
		return;
	}
	if (list.type != VALUE_LIST) {
		report(&c, DIAG_REGISTER_LIST, list.pos);
		return;
	}
	job->records = ARENA_ARRAY(c.arena, list.u.list.count, struct record);
	for (size_t i = 0; i < list.u.list.count; i++) {
		struct record r = {.collection = job->collection, .file = &job->file};
		r.data = list.u.list.items[i];
		if (r.data.type != VALUE_MAP) {
			report(&c, DIAG_RECORD_MAP, r.data.pos);
			continue;
		}
		bool named = take_slug(&c, &r);
		check_fields(&c, &job->collection->fields, &r.data, r.data.pos);
		if (named)
			job->records[job->record_count++] = r;
	}
}

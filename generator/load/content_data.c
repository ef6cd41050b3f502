/*
 * content_data.c - tables of figures, YAML for filters, and the outline of the map.  Part of load/.
 */
#include <errno.h>
#include <strings.h>

#include "core/arena.h"
#include "core/fs.h"
#include "load/content_file.h"
#include "load/csv.h"
#include "load/geojson.h"
#include "load/yaml.h"

static bool
is_csv(struct span path)
{
	struct span ending = SPAN(".csv");
	return path.len > ending.len
		&& strncasecmp(path.s + path.len - ending.len, ending.s, ending.len) == 0;
}

void
content_load_tables(const struct content *c, const struct span *paths, size_t count)
{
	struct portfolio *p = c->portfolio;
	map_init(&p->tables, p->arena);
	for (size_t i = 0; i < count; i++) {
		struct span path = paths[i];
		if (!is_csv(path) || !schema_has_asset(p->schema, path))
			continue;
		struct content_file *file = content_new_file(c, path);
		struct data_table *table = ARENA_NEW(p->arena, struct data_table);
		*table = (struct data_table){.source = &file->source, .row_count = 1};
		if (content_file_read(file, p->arena, c->diag))
			csv_load(p->arena, &file->source, c->diag, table);
		map_add(&p->tables, path, table);
	}
}

/* Read a file that the schema names, which must be one of PATHS. */
static bool
read_listed(
	const struct content *c, struct content_file *file, const struct span *paths, size_t count)
{
	for (size_t i = 0; i < count; i++) {
		if (span_eq(paths[i], file->path))
			return content_file_read(file, c->portfolio->arena, c->diag);
	}
	errno = ENOENT; /* or no regular file, which is not followed */
	content_report_unreadable(c->diag, &file->source);
	return false;
}

static void
load_data_file(const struct content *c, struct content_file *file, struct data_file *data)
{
	struct arena *arena = c->portfolio->arena;
	struct check check = {
		.arena = arena, .source = &file->source, .diag = c->diag, .markdown = c->markdown};
	if (yaml_load(arena, &file->source, file->source.text, 1, c->diag, &data->value))
		check_value(&check, data->field, &data->value);
}

void
content_load_data(const struct content *c, const struct span *paths, size_t count)
{
	struct portfolio *p = c->portfolio;
	map_init(&p->data, p->arena);
	for (size_t i = 0; i < p->schema->data.count; i++) {
		const struct field *field = &p->schema->data.items[i];
		struct content_file *file = content_new_file(c, field->name);
		struct data_file *data = ARENA_NEW(p->arena, struct data_file);
		*data = (struct data_file){.field = field, .source = &file->source};
		map_add(&p->data, field->name, data);
		if (read_listed(c, file, paths, count))
			load_data_file(c, file, data);
	}
}

void
content_load_outline(const struct content *c, const struct span *paths, size_t count)
{
	struct portfolio *p = c->portfolio;
	const struct site_map *map = &p->schema->map;
	if (!map->outline.len)
		return;
	struct content_file *file = content_new_file(c, map->outline);
	if (read_listed(c, file, paths, count))
		geojson_load(p->arena, &file->source, map->kind, c->diag, &p->outline);
}

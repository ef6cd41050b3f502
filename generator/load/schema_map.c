/*
 * schema_map.c - the site's map: whose records are its points, and what lies behind them.
 * Part of load/.
 */
#include "load/schema_read.h"

void
schema_read_map_of(struct schema_loader *l, const struct member *m, void *target)
{
	(void)target;
	schema_read_collection(l, m, &l->schema->map.of);
}

void
schema_read_points(struct schema_loader *l, const struct member *m, void *target)
{
	static const struct keyword keywords[] = {
		{"by", schema_read_text, offsetof(struct site_map, by), 0},
		{"mark", schema_read_text, offsetof(struct site_map, mark), 0},
		{"except", schema_read_text, offsetof(struct site_map, except), 0},
	};
	(void)target;
	if (schema_expect(l, &m->value, VALUE_MAP, m->key, "{by: FIELD, mark: FIELD}"))
		schema_read_map(l, &m->value, keywords, COUNT(keywords), &l->schema->map);
}

void
schema_read_outline(struct schema_loader *l, const struct member *m, void *target)
{
	static const struct keyword keywords[] = {
		{"file", schema_read_path, offsetof(struct site_map, outline), 0},
		{"kind", schema_read_text, offsetof(struct site_map, kind), 0},
	};
	(void)target;
	if (!schema_expect(l, &m->value, VALUE_MAP, m->key, "{file: FILE.geojson, kind: ...}"))
		return;
	schema_read_map(l, &m->value, keywords, COUNT(keywords), &l->schema->map);
	if (!value_get(&m->value, SPAN("file")) || !value_get(&m->value, SPAN("kind")))
		diag_reportf(l->diag, DIAG_SCHEMA_MISSING, l->source, m->value.pos, "file, kind");
}

/* NULL if NAME is empty, or names no field, which is reported. */
static const struct field *
find_field(struct schema_loader *l, struct span name)
{
	const struct fields *fields = &l->schema->map.of->fields;
	const struct field *f = fields_find(fields, name);
	if (name.len && !f)
		schema_report_unknown_field(l, fields, name, l->schema->pages[SITE_MAP].pos);
	return f;
}

void
schema_check_map(struct schema_loader *l)
{
	const struct site_map *map = &l->schema->map;
	struct pos pos = l->schema->pages[SITE_MAP].pos;
	if (!map->of)
		return;
	if (!map->of->roles[ROLE_LATITUDE] || !map->of->roles[ROLE_LONGITUDE])
		diag_reportf(l->diag, DIAG_SCHEMA_MISSING, l->source, map->of->pos,
			"role: latitude, role: longitude");
	const struct field *by = find_field(l, map->by);
	if (by && by->type != FIELD_REF)
		diag_reportf(l->diag, DIAG_SCHEMA_FIT, l->source, pos, "by: \"%.*s\"",
			SPAN_ARG(map->by));
	find_field(l, map->mark);
	find_field(l, map->except);
}

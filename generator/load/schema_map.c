/*
 * schema_map.c - the site's map: whose records are its points, and what lies behind them.
 * Part of load/.
 */
#include "load/schema_read.h"

void
schema_read_map_page(struct schema_loader *l, const struct member *m, void *target)
{
	static const struct keyword keywords[] = {
		{"template", schema_read_name, offsetof(struct site_map, template), 0},
		{"of", schema_read_collection, offsetof(struct site_map, of), 0},
		{"by", schema_read_text, offsetof(struct site_map, by), 0},
		{"mark", schema_read_text, offsetof(struct site_map, mark), 0},
		{"except", schema_read_text, offsetof(struct site_map, except), 0},
		{"outline", schema_read_path, offsetof(struct site_map, outline), 0},
		{"kind", schema_read_text, offsetof(struct site_map, kind), 0},
	};
	struct site_map *map = target;
	if (!schema_expect(l, &m->value, VALUE_MAP, m->key, "{template: ..., of: ...}"))
		return;
	map->pos = m->key_pos;
	schema_read_map(l, &m->value, keywords, COUNT(keywords), map);
	const char *missing = NULL;
	if (!value_get(&m->value, SPAN("template")))
		missing = "template";
	else if (!value_get(&m->value, SPAN("of")))
		missing = "of";
	else if (!value_get(&m->value, SPAN("outline")) != !value_get(&m->value, SPAN("kind")))
		missing = "outline, kind";
	if (missing)
		diag_reportf(l->diag, DIAG_SCHEMA_MISSING, l->source, m->key_pos, "%s", missing);
}

/* NULL if NAME is empty, or names no field, which is reported. */
static const struct field *
find_field(struct schema_loader *l, struct span name)
{
	const struct site_map *map = &l->schema->map;
	const struct field *f = fields_find(&map->of->fields, name);
	if (name.len && !f)
		schema_report_unknown_field(l, &map->of->fields, name, map->pos);
	return f;
}

void
schema_check_map(struct schema_loader *l)
{
	const struct site_map *map = &l->schema->map;
	if (!map->template.len || !map->of)
		return;
	schema_check_page_name(l, map->template, map->pos);
	if (!map->of->roles[ROLE_LATITUDE] || !map->of->roles[ROLE_LONGITUDE])
		diag_reportf(l->diag, DIAG_SCHEMA_MISSING, l->source, map->of->pos,
			"role: latitude, role: longitude");
	const struct field *by = find_field(l, map->by);
	if (by && by->type != FIELD_REF)
		diag_reportf(l->diag, DIAG_SCHEMA_FIT, l->source, map->pos, "by: \"%.*s\"",
			SPAN_ARG(map->by));
	find_field(l, map->mark);
	find_field(l, map->except);
}

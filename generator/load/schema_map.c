/*
 * schema_map.c - the site's map, and the finder of places by name.  Part of load/.
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

void
schema_read_finder(struct schema_loader *l, const struct member *m, void *target)
{
	static const struct keyword keywords[] = {
		{"of", schema_read_collection, offsetof(struct site_finder, of), 0},
		{"follow", schema_read_text, offsetof(struct site_finder, follow), 0},
	};
	struct site_finder *finder = target;
	if (!schema_expect(l, &m->value, VALUE_MAP, m->key, "{of: COLLECTION}"))
		return;
	finder->pos = m->key_pos;
	schema_read_map(l, &m->value, keywords, COUNT(keywords), finder);
	if (!value_get(&m->value, SPAN("of")))
		diag_reportf(l->diag, DIAG_SCHEMA_MISSING, l->source, m->key_pos, "of");
}

/* NULL if NAME is empty, or names no field, which is reported. */
static const struct field *
find_field(struct schema_loader *l, const struct collection *c, struct span name, struct pos pos)
{
	const struct field *f = fields_find(&c->fields, name);
	if (name.len && !f)
		schema_report_unknown_field(l, &c->fields, name, pos);
	return f;
}

/* It must be a reference, and if COLLECTION is given, to a record of that. */
static void
check_ref(struct schema_loader *l, const struct field *f, const struct collection *c,
	const char *keyword, struct pos pos)
{
	if (f && (f->type != FIELD_REF || (c && f->collection != c)))
		diag_reportf(l->diag, DIAG_SCHEMA_FIT, l->source, pos, "%s: \"%.*s\"", keyword,
			SPAN_ARG(f->name));
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
	check_ref(l, find_field(l, map->of, map->by, pos), NULL, "by", pos);
	find_field(l, map->of, map->mark, pos);
	find_field(l, map->of, map->except, pos);
}

void
schema_check_finder(struct schema_loader *l)
{
	const struct site_finder *finder = &l->schema->finder;
	if (finder->of)
		check_ref(l, find_field(l, finder->of, finder->follow, finder->pos), finder->of,
			"follow", finder->pos);
}

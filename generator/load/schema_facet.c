/*
 * schema_facet.c - by which fields readers find the records of a collection.  Part of load/.
 */
#include "core/arena.h"
#include "core/text.h"
#include "load/schema_read.h"

static void
read_facet(struct schema_loader *l, const struct value *v, struct facet *facet)
{
	static const struct keyword keywords[] = {
		{"field", schema_read_route, offsetof(struct facet, route), 0},
		{"name", schema_read_name, offsetof(struct facet, name), 0},
		{"title", schema_read_label, offsetof(struct facet, title), 0},
		{"absent", schema_read_label, offsetof(struct facet, absent), 0},
	};
	struct member whole = {.key = SPAN("facets"), .value = *v};
	if (v->type != VALUE_MAP)
		schema_read_route(l, &whole, &facet->route);
	else if (value_get(v, SPAN("field")))
		schema_read_map(l, v, keywords, COUNT(keywords), facet);
	else
		diag_reportf(l->diag, DIAG_SCHEMA_MISSING, l->source, v->pos, "field");
}

void
schema_read_facet_list(
	struct schema_loader *l, const struct member *m, struct facet **facets, size_t *count)
{
	if (!schema_expect(l, &m->value, VALUE_LIST, m->key, "[PATH, {field: PATH, ...}]"))
		return;
	const struct value_list *list = &m->value.u.list;
	*facets = ARENA_ARRAY(l->arena, list->count, struct facet);
	*count = list->count;
	for (size_t i = 0; i < list->count; i++)
		read_facet(l, &list->items[i], &(*facets)[i]);
}

void
schema_read_facets(struct schema_loader *l, const struct member *m, void *target)
{
	struct collection *c = target;
	schema_read_facet_list(l, m, &c->facets, &c->facet_count);
}

/* What is left out follows from the last field of the route. */
static void
complete_facet(struct schema_loader *l, struct facet *facet)
{
	const struct field *last = facet->route.steps[facet->route.count - 1];
	if (!facet->name.len)
		facet->name = text_id(l->arena, last->name);
	if (!label_text(&facet->title, DIAG_NL).len)
		facet->title = last->title;
}

static void
check_name(struct schema_loader *l, const struct facet *facets, const struct facet *facet)
{
	for (const struct facet *other = facets; other < facet; other++) {
		if (span_eq(other->name, facet->name))
			diag_reportf(l->diag, DIAG_SCHEMA_TWICE, l->source, facet->route.pos,
				"facets: \"%.*s\"", SPAN_ARG(facet->name));
	}
}

void
schema_check_facet_list(
	struct schema_loader *l, const struct collection *c, struct facet *facets, size_t count)
{
	for (struct facet *facet = facets; facet < facets + count; facet++) {
		if (!facet->route.text.len || !schema_find_route(l, &c->fields, &facet->route))
			continue;
		complete_facet(l, facet);
		check_name(l, facets, facet);
		if (!field_makes_groups(facet->route.end))
			diag_reportf(l->diag, DIAG_SCHEMA_FIT, l->source, facet->route.pos,
				"facets: \"%.*s\"", SPAN_ARG(facet->route.text));
	}
}

void
schema_check_facets(struct schema_loader *l, struct collection *c)
{
	schema_check_facet_list(l, c, c->facets, c->facet_count);
	if (c->facet_count && !c->facet.len)
		diag_reportf(l->diag, DIAG_SCHEMA_MISSING, l->source, c->pos, "facet");
}

/*
 * references.c - references in the data find their record.
 *
 * Part of resolve/: includes model/ and core/ only.
 */
#include "resolve/resolve.h"

#include "core/arena.h"
#include "resolve/nearest.h"

struct search {
	const struct portfolio *portfolio;
	const struct source *source;
	struct diag *diag;
	struct nearest nearest;
};

/* Is there a file for this slug that gave no record: a draft, or one with mistakes? */
static bool
has_file(const struct portfolio *p, const struct collection *c, struct span slug)
{
	if (!c->files.len)
		return false;
	struct arena *a = arena_new();
	struct span path = span_printf(a, "%.*s/%.*s.md", SPAN_ARG(c->files), SPAN_ARG(slug));
	bool found = map_get(&p->files_by_path, path) != NULL;
	arena_free(a);
	return found;
}

static void
report_unknown(struct search *s, const struct collection *c, const struct value *v)
{
	bool unpublished = has_file(s->portfolio, c, v->u.ref.slug);
	struct diag_item item = {
		.code = unpublished ? DIAG_REF_UNPUBLISHED : DIAG_REF_UNKNOWN,
		.source = s->source,
		.pos = v->pos,
	};
	struct arena *a = arena_new();
	item.detail = span_printf(a, "\"%.*s\" (%.*s)", SPAN_ARG(v->u.ref.slug), SPAN_ARG(c->name));
	if (!unpublished)
		item.suggestion = nearest_slug(
			&s->nearest, &s->portfolio->collections[c->index_number], v->u.ref.slug);
	diag_report(s->diag, &item);
	arena_free(a);
}

static void resolve_map(struct search *, const struct fields *, struct value *map);

static void
resolve_value(struct search *s, const struct field *f, struct value *v)
{
	if (f->type == FIELD_REF && v->type == VALUE_REF) {
		v->u.ref.target = portfolio_find(s->portfolio, f->collection, v->u.ref.slug);
		if (!v->u.ref.target)
			report_unknown(s, f->collection, v);
	} else if (f->type == FIELD_LIST && v->type == VALUE_LIST) {
		for (size_t i = 0; i < v->u.list.count; i++)
			resolve_value(s, f->items, &v->u.list.items[i]);
	} else if (f->type == FIELD_OBJECT && v->type == VALUE_MAP) {
		resolve_map(s, &f->properties, v);
	}
}

static void
resolve_map(struct search *s, const struct fields *fields, struct value *map)
{
	for (size_t i = 0; i < map->u.map.count; i++) {
		struct member *m = &map->u.map.members[i];
		const struct field *f = fields_find(fields, m->key);
		if (f)
			resolve_value(s, f, &m->value);
	}
}

void
resolve_references(struct portfolio *p, struct diag *d)
{
	struct search s = {.portfolio = p, .diag = d};
	for (size_t i = 0; i < p->schema->collection_count; i++) {
		struct collection_records *all = &p->collections[i];
		for (size_t k = 0; k < all->count; k++) {
			struct record *r = all->records[k];
			s.source = &r->file->source;
			resolve_map(&s, &r->collection->fields, &r->data);
		}
	}
	for (size_t i = 0; i < p->data.len; i++) {
		struct data_file *data = p->data.entries[i].value;
		s.source = data->source;
		resolve_value(&s, data->field, &data->value);
	}
}

static size_t
count_in_value(const struct portfolio *p, const struct field *f, const struct value *v)
{
	size_t count = 0;
	if (f->type == FIELD_REF && v->type == VALUE_REF)
		count = !portfolio_find(p, f->collection, v->u.ref.slug);
	for (size_t i = 0; f->type == FIELD_LIST && v->type == VALUE_LIST && i < v->u.list.count;
		i++)
		count += count_in_value(p, f->items, &v->u.list.items[i]);
	if (f->type == FIELD_OBJECT)
		count = resolve_count_unknown(p, &f->properties, v);
	return count;
}

size_t
resolve_count_unknown(
	const struct portfolio *p, const struct fields *fields, const struct value *map)
{
	size_t count = 0;
	for (size_t i = 0; map->type == VALUE_MAP && i < map->u.map.count; i++) {
		const struct member *m = &map->u.map.members[i];
		const struct field *f = fields_find(fields, m->key);
		if (f)
			count += count_in_value(p, f, &m->value);
	}
	return count;
}

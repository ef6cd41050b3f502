/*
 * schema_route.c - from a field to other fields, with dots between them.  Part of load/.
 */
#include "core/arena.h"
#include "load/schema_read.h"

void
schema_read_route(struct schema_loader *l, const struct member *m, void *target)
{
	struct route *route = target;
	schema_read_text(l, m, &route->text);
	route->pos = m->value.pos;
}

void
schema_read_routes(
	struct schema_loader *l, const struct member *m, struct route **out, size_t *count)
{
	if (!schema_expect(l, &m->value, VALUE_LIST, m->key, "[...]"))
		return;
	const struct value_list *list = &m->value.u.list;
	*out = ARENA_ARRAY(l->arena, list->count, struct route);
	for (size_t i = 0; i < list->count; i++) {
		struct member item = {.key = m->key, .value = list->items[i]};
		schema_read_route(l, &item, &(*out)[(*count)++]);
	}
}

/* The fields that stand below this one; of most fields none. */
static const struct fields *
fields_below(const struct field *f)
{
	static const struct fields none;
	if (f->type == FIELD_REF && f->collection)
		return &f->collection->fields;
	return f->type == FIELD_OBJECT ? &f->properties : &none;
}

static size_t
count_steps(struct span text)
{
	size_t count = 1;
	for (size_t i = span_find(text, '.', 0); i < text.len; i = span_find(text, '.', i + 1))
		count++;
	return count;
}

bool
schema_find_route(struct schema_loader *l, const struct fields *fields, struct route *r)
{
	size_t from = 0;
	r->steps = ARENA_ARRAY(l->arena, count_steps(r->text), const struct field *);
	r->count = 0;
	do {
		size_t dot = span_find(r->text, '.', from);
		struct span name = span_sub(r->text, from, dot - from);
		const struct field *f = fields_find(fields, name);
		if (!f) {
			schema_report_unknown_field(l, fields, name, r->pos);
			return false;
		}
		r->steps[r->count++] = f;
		r->end = field_item(f);
		fields = fields_below(r->end);
		from = dot + 1;
	} while (from <= r->text.len);
	return r->end->type != FIELD_TYPE_COUNT;
}

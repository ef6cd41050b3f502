/*
 * value.c - look up, compare and make values.  Part of model/.
 */
#include "model/value.h"

#include <math.h>

#include "core/arena.h"
#include "model/document.h"

struct value *
value_get(const struct value *map, struct span key)
{
	if (!map || map->type != VALUE_MAP)
		return NULL;
	for (size_t i = 0; i < map->u.map.count; i++) {
		if (span_eq(map->u.map.members[i].key, key))
			return &map->u.map.members[i].value;
	}
	return NULL;
}

struct span
value_get_string(const struct value *map, struct span key)
{
	const struct value *v = value_get(map, key);
	return v && v->type == VALUE_STRING ? v->u.string : (struct span){0};
}

bool
value_is_truthy(const struct value *v)
{
	if (!v)
		return false;
	switch (v->type) {
	case VALUE_NULL:
		return false;
	case VALUE_BOOL:
		return v->u.boolean;
	case VALUE_STRING:
		return v->u.string.len > 0;
	case VALUE_LIST:
		return v->u.list.count > 0;
	case VALUE_INT:
	case VALUE_NUMBER:
	case VALUE_MAP:
	case VALUE_REF:
	case VALUE_DOCUMENT:
		return true;
	}
	return false;
}

double
value_number(const struct value *v)
{
	if (v->type == VALUE_INT)
		return (double)v->u.integer;
	return v->type == VALUE_NUMBER ? v->u.number : NAN;
}

static bool
list_equal(const struct value_list *a, const struct value_list *b)
{
	if (a->count != b->count)
		return false;
	for (size_t i = 0; i < a->count; i++) {
		if (!value_equal(&a->items[i], &b->items[i]))
			return false;
	}
	return true;
}

/* Maps are equal if they have the same members, in whatever order. */
static bool
map_equal(const struct value *a, const struct value *b)
{
	if (a->u.map.count != b->u.map.count)
		return false;
	for (size_t i = 0; i < a->u.map.count; i++) {
		const struct member *m = &a->u.map.members[i], *same = &b->u.map.members[i];
		const struct value *other =
			span_eq(m->key, same->key) ? &same->value : value_get(b, m->key);
		if (!other || !value_equal(&m->value, other))
			return false;
	}
	return true;
}

bool
value_equal(const struct value *a, const struct value *b)
{
	if (a->type != b->type)
		return false;
	switch (a->type) {
	case VALUE_NULL:
		return true;
	case VALUE_BOOL:
		return a->u.boolean == b->u.boolean;
	case VALUE_INT:
		return a->u.integer == b->u.integer;
	case VALUE_NUMBER:
		return a->u.number == b->u.number;
	case VALUE_STRING:
		return span_eq(a->u.string, b->u.string);
	case VALUE_LIST:
		return list_equal(&a->u.list, &b->u.list);
	case VALUE_MAP:
		return map_equal(a, b);
	case VALUE_REF:
		return span_eq(a->u.ref.slug, b->u.ref.slug);
	case VALUE_DOCUMENT:
		return a->u.document == b->u.document;
	}
	return false;
}

void
value_each_document(const struct value *v, void (*visit)(void *, struct document *), void *context)
{
	if (v->type == VALUE_DOCUMENT) {
		visit(context, v->u.document);
	} else if (v->type == VALUE_LIST) {
		for (size_t i = 0; i < v->u.list.count; i++)
			value_each_document(&v->u.list.items[i], visit, context);
	} else if (v->type == VALUE_MAP) {
		for (size_t i = 0; i < v->u.map.count; i++)
			value_each_document(&v->u.map.members[i].value, visit, context);
	}
}

struct value
value_copy(struct arena *a, const struct value *v)
{
	struct value copy = *v;
	if (v->type == VALUE_DOCUMENT) {
		copy.u.document = document_copy(a, v->u.document);
	} else if (v->type == VALUE_LIST) {
		copy.u.list.items = ARENA_ARRAY(a, v->u.list.count, struct value);
		for (size_t i = 0; i < v->u.list.count; i++)
			copy.u.list.items[i] = value_copy(a, &v->u.list.items[i]);
	} else if (v->type == VALUE_MAP) {
		copy.u.map.members = ARENA_ARRAY(a, v->u.map.count, struct member);
		for (size_t i = 0; i < v->u.map.count; i++) {
			struct member *m = &copy.u.map.members[i];
			*m = v->u.map.members[i];
			m->value = value_copy(a, &m->value);
		}
	}
	return copy;
}

struct value
value_string(struct span s)
{
	return (struct value){.type = VALUE_STRING, .u.string = s};
}

struct value
value_bool(bool boolean)
{
	return (struct value){.type = VALUE_BOOL, .u.boolean = boolean};
}

struct value
value_int(int64_t integer)
{
	return (struct value){.type = VALUE_INT, .u.integer = integer};
}

void
value_builder_reserve(struct arena *a, struct value_builder *b, size_t cap)
{
	if (cap <= b->cap)
		return;
	struct member *grown = ARENA_ARRAY(a, cap, struct member);
	if (b->count)
		memcpy(grown, b->members, b->count * sizeof *grown);
	b->members = grown;
	b->cap = cap;
}

void
value_builder_put(struct arena *a, struct value_builder *b, struct span key, struct value v)
{
	if (b->count == b->cap)
		value_builder_reserve(a, b, b->cap ? b->cap * 2 : 4);
	b->members[b->count++] = (struct member){.key = key, .value = v};
}

struct value
value_builder_map(const struct value_builder *b)
{
	return (struct value){.type = VALUE_MAP, .u.map = {b->members, b->count}};
}

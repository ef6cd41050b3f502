/*
 * derived_reverse.c - the records that refer to one.
 *
 * Part of resolve/: includes model/ and core/ only.
 */
#include "core/arena.h"
#include "resolve/derived.h"

/* The records that point at one record, while they are collected. */
struct pointers {
	struct value *items;
	size_t count;
	size_t cap;
};

/* One field, of all records of a collection. */
struct reversal {
	const struct field *field;
	const struct collection_records *all;
	struct pointers *pointers; /* as all->records */
};

struct reversing {
	struct arena *arena;
	struct reversal *reversals;
	size_t count;
};

/* A record that points twice at the same record counts once. */
static void
pointers_add(struct arena *a, struct pointers *p, struct record *from)
{
	if (p->count && p->items[p->count - 1].u.ref.target == from)
		return;
	if (p->count == p->cap) {
		p->cap = p->cap ? p->cap * 2 : 4;
		struct value *grown = ARENA_ARRAY(a, p->cap, struct value);
		if (p->count)
			memcpy(grown, p->items, p->count * sizeof *grown);
		p->items = grown;
	}
	p->items[p->count++] = derived_reference(from);
}

/* All references below V that point into the collection. */
static void
collect(struct arena *a, const struct reversal *r, const struct value *v, struct record *from)
{
	if (v->type == VALUE_REF) {
		const struct record *target = v->u.ref.target;
		if (target && target->collection == r->all->collection)
			pointers_add(
				a, &r->pointers[target->number - r->all->records[0]->number], from);
	} else if (v->type == VALUE_LIST) {
		for (size_t i = 0; i < v->u.list.count; i++)
			collect(a, r, &v->u.list.items[i], from);
	} else if (v->type == VALUE_MAP) {
		for (size_t i = 0; i < v->u.map.count; i++)
			collect(a, r, &v->u.map.members[i].value, from);
	}
}

static size_t
count_fields(const struct schema *s)
{
	size_t count = 0;
	for (size_t i = 0; i < s->collection_count; i++)
		count += s->collections[i].fields.count;
	return count;
}

static void
find_reversals(struct portfolio *p, struct reversing *r)
{
	r->reversals = ARENA_ARRAY(r->arena, count_fields(p->schema), struct reversal);
	for (size_t i = 0; i < p->schema->collection_count; i++) {
		const struct collection_records *all = &p->collections[i];
		const struct fields *fields = &all->collection->fields;
		for (size_t n = 0; n < fields->count && all->count; n++) {
			if (fields->items[n].derive.kind == DERIVE_REVERSE)
				r->reversals[r->count++] = (struct reversal){&fields->items[n], all,
					ARENA_ARRAY(r->arena, all->count, struct pointers)};
		}
	}
}

static void
read_record(const struct reversing *r, struct record *from)
{
	for (size_t i = 0; i < r->count; i++) {
		const struct derive *d = &r->reversals[i].field->derive;
		const struct value *v =
			d->collection == from->collection ? value_get(&from->data, d->field) : NULL;
		if (v)
			collect(r->arena, &r->reversals[i], v, from);
	}
}

static void
fill_in(const struct reversal *r)
{
	for (size_t i = 0; i < r->all->count; i++) {
		struct record *record = r->all->records[i];
		struct value list = {.type = VALUE_LIST, .pos = record->pos};
		list.u.list.items = r->pointers[i].items;
		list.u.list.count = r->pointers[i].count;
		if (list.u.list.count)
			derived_put(record, r->field, list);
	}
}

/* Each record is read once, for all fields: to fetch it is what takes the time. */
void
derive_reverse(struct portfolio *p)
{
	struct reversing r = {.arena = p->arena};
	find_reversals(p, &r);
	for (size_t i = 0; i < p->schema->collection_count; i++) {
		const struct collection_records *from = &p->collections[i];
		for (size_t k = 0; k < from->count; k++) {
			if (!from->records[k]->withdrawn)
				read_record(&r, from->records[k]);
		}
	}
	for (size_t i = 0; i < r.count; i++)
		fill_in(&r.reversals[i]);
}

/*
 * derived.c - the fields that the program fills in, kind by kind.
 *
 * Part of resolve/: includes model/ and core/ only.
 */
#include "resolve/derived.h"

#include "core/arena.h"
#include "resolve/resolve.h"

struct value
derived_reference(struct record *r)
{
	struct value v = {.type = VALUE_REF, .pos = r->pos};
	v.u.ref.slug = r->slug;
	v.u.ref.target = r;
	return v;
}

void
derived_put(struct record *r, const struct field *f, struct value v)
{
	struct value_builder b = {0};
	value_builder_reserve(r->file->arena, &b, r->data.u.map.count + 1);
	for (size_t i = 0; i < r->data.u.map.count; i++) {
		const struct member *m = &r->data.u.map.members[i];
		value_builder_put(r->file->arena, &b, m->key, m->value);
		b.members[i].key_pos = m->key_pos;
	}
	value_builder_put(r->file->arena, &b, f->name, v);
	struct pos pos = r->data.pos;
	r->data = value_builder_map(&b);
	r->data.pos = pos;
}

static void
derive_count(struct portfolio *p, struct collection_records *all, const struct field *f)
{
	(void)p;
	for (size_t i = 0; i < all->count; i++) {
		const struct value *v = value_get(&all->records[i]->data, f->derive.field);
		bool is_list = v && v->type == VALUE_LIST;
		derived_put(all->records[i], f, value_int(is_list ? (int64_t)v->u.list.count : 0));
	}
}

static void (*const fill_in[DERIVE_KIND_COUNT])(
	struct portfolio *, struct collection_records *, const struct field *) = {
	[DERIVE_FOLLOW] = derive_follow,
	[DERIVE_RELATED] = derive_related,
	[DERIVE_COUNT] = derive_count,
	[DERIVE_NEAREST] = derive_nearest,
};

/* Kind by kind, for one may look at what another filled in. */
void
resolve_derived(struct portfolio *p)
{
	derive_reverse(p);
	for (enum derive_kind kind = DERIVE_FOLLOW; kind < DERIVE_KIND_COUNT; kind++) {
		for (size_t i = 0; i < p->schema->collection_count; i++) {
			struct collection_records *all = &p->collections[i];
			const struct fields *fields = &all->collection->fields;
			for (size_t n = 0; n < fields->count && all->count; n++) {
				if (fields->items[n].derive.kind == kind)
					fill_in[kind](p, all, &fields->items[n]);
			}
		}
	}
}

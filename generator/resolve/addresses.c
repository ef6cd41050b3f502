/*
 * addresses.c - titles, order and addresses of all records.
 *
 * Part of resolve/: includes model/ and core/ only.
 */
#include "resolve/resolve.h"

#include <assert.h>
#include <stdlib.h>

#include "core/arena.h"
#include "core/text.h"
#include "resolve/former.h"

static void
name_record(struct record *r)
{
	r->title = record_text(r, ROLE_TITLE);
	if (!r->title.len)
		r->title = r->slug;
	struct span key = record_text(r, ROLE_SORT_KEY);
	r->sort_key = text_sort_key(r->file->arena, key.len ? key : r->title);
}

static int
compare_values(const struct value *a, const struct value *b)
{
	if (!a || !b)
		return !a - !b; /* what lacks the field comes last */
	if (a->type != b->type)
		return (int)a->type - (int)b->type;
	if (a->type == VALUE_INT)
		return (a->u.integer > b->u.integer) - (a->u.integer < b->u.integer);
	if (a->type == VALUE_NUMBER)
		return (a->u.number > b->u.number) - (a->u.number < b->u.number);
	return 0;
}

/* Text and dates: by the field's sort key; the title has its own, made once. */
static int
compare_by_field(const struct record *a, const struct record *b, struct span field)
{
	const struct value *va = value_get(&a->data, field), *vb = value_get(&b->data, field);
	if (!va || !vb || va->type != VALUE_STRING || vb->type != VALUE_STRING)
		return compare_values(va, vb);
	return span_cmp(va->u.string, vb->u.string);
}

static bool
orders_by_title(const struct collection *c, struct span field)
{
	const struct field *title = c->roles[ROLE_TITLE], *key = c->roles[ROLE_SORT_KEY];
	return (title && span_eq(title->name, field)) || (key && span_eq(key->name, field));
}

static int
compare_records(const void *pa, const void *pb)
{
	const struct record *a = *(struct record *const *)pa, *b = *(struct record *const *)pb;
	const struct collection *c = a->collection;
	for (size_t i = 0; i < c->order_count && !orders_by_title(c, c->order[i]); i++) {
		int order = compare_by_field(a, b, c->order[i]);
		if (order)
			return order;
	}
	int order = span_cmp(a->sort_key, b->sort_key);
	return order ? order : span_cmp(a->slug, b->slug);
}

static struct span
index_path(struct arena *a, const struct collection *c)
{
	if (!c->index.len)
		return (struct span){0};
	return span_printf(a, c->page.len ? "%.*s/index.html" : "%.*s.html", SPAN_ARG(c->name));
}

/* In the collection's folder, also if its index stands beside that. */
static void
address_facets(struct arena *a, struct collection_records *all)
{
	const struct collection *c = all->collection;
	all->facets = ARENA_ARRAY(a, c->facet_count, struct facet_records);
	for (size_t i = 0; i < c->facet_count; i++) {
		all->facets[i].facet = &c->facets[i];
		all->facets[i].path = span_printf(
			a, "%.*s/per-%.*s.html", SPAN_ARG(c->name), SPAN_ARG(c->facets[i].name));
	}
}

static void
address_record(struct arena *a, const struct collection_records *all, struct record *r)
{
	const struct collection *c = r->collection;
	if (c->page.len && c->at_root) {
		r->path = span_printf(a, "%.*s.html", SPAN_ARG(r->slug));
	} else if (c->page.len) {
		r->path = span_printf(a, "%.*s/%.*s.html", SPAN_ARG(c->name), SPAN_ARG(r->slug));
	} else if (all->index_path.len) {
		r->path = all->index_path;
		r->fragment = text_id(a, r->slug);
	}
	r->address = r->path;
	if (r->fragment.len)
		r->address = span_printf(a, "%.*s#%.*s", SPAN_ARG(r->path), SPAN_ARG(r->fragment));
}

/* Paths that are taken: by a page of the site itself, or by a record. */
static void
claim_path(struct map *taken, struct record *r, struct diag *d)
{
	if (!r->path.len || r->fragment.len)
		return;
	if (map_add(taken, r->path, r))
		diag_reportf(
			d, DIAG_ADDRESS_TWICE, &r->file->source, r->pos, "%.*s", SPAN_ARG(r->path));
}

static void
claim_own_paths(const struct portfolio *p, struct map *taken)
{
	static char owner; /* any address will do: it says "not a record" */
	for (size_t i = 0; i < SITE_PAGE_COUNT; i++) {
		if (p->schema->pages[i].path.len)
			map_add(taken, p->schema->pages[i].path, &owner);
	}
	for (size_t i = 0; i < p->schema->collection_count; i++) {
		const struct collection_records *all = &p->collections[i];
		if (all->index_path.len)
			map_add(taken, all->index_path, &owner);
		for (size_t k = 0; k < all->collection->facet_count; k++)
			map_add(taken, all->facets[k].path, &owner);
	}
}

void
resolve_addresses(struct portfolio *p, struct diag *d)
{
	struct map taken;
	map_init(&taken, p->arena);
	for (size_t i = 0; i < p->schema->collection_count; i++) {
		struct collection_records *all = &p->collections[i];
		all->index_path = index_path(p->arena, all->collection);
		address_facets(p->arena, all);
	}
	claim_own_paths(p, &taken);
	size_t number = 0;
	for (size_t i = 0; i < p->schema->collection_count; i++) {
		struct collection_records *all = &p->collections[i];
		for (size_t k = 0; k < all->count; k++)
			name_record(all->records[k]);
		if (all->count)
			qsort(all->records, all->count, sizeof *all->records, compare_records);
		for (size_t k = 0; k < all->count; k++) {
			struct record *r = all->records[k];
			r->number = number++;
			address_record(p->arena, all, r);
			claim_path(&taken, r, d);
		}
	}
	resolve_former_paths(p, &taken, d);
}

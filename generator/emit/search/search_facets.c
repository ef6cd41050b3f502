/*
 * search_facets.c - see search_facets.h.  Part of emit/search/.
 */
#include "emit/search/search_facets.h"

#include <stdlib.h>

#include "core/arena.h"
#include "emit/search/bytes.h"

struct having {
	uint32_t document;
	struct search_facet_value *value;
};

/* A facet, while it is gathered. */
struct gathering {
	struct span name;
	struct span title;
	struct map values; /* key -> struct search_facet_value */
	struct buf having; /* struct having */
};

struct making {
	struct arena *arena;
	const struct documents *documents;
	const struct search_strings *strings;
	uint32_t *numbers;  /* by record number: of the document */
	struct map by_name; /* struct gathering, in order */
};

static struct gathering *
find_facet(struct making *m, struct span name, struct span title)
{
	struct gathering *g = map_get(&m->by_name, name);
	if (g)
		return g;
	g = ARENA_NEW(m->arena, struct gathering);
	*g = (struct gathering){.name = name, .title = title};
	map_init(&g->values, m->arena);
	map_add(&m->by_name, name, g);
	return g;
}

static struct search_facet_value *
find_value(struct making *m, struct gathering *g, struct span key, struct span title, size_t place)
{
	struct search_facet_value *v = map_get(&g->values, key);
	if (v)
		return v;
	v = ARENA_NEW(m->arena, struct search_facet_value);
	*v = (struct search_facet_value){key, title, place, 0};
	map_add(&g->values, key, v);
	return v;
}

static void
add_having(struct gathering *g, uint32_t document, struct search_facet_value *value)
{
	struct having having = {document, value};
	buf_put(&g->having, (struct span){(const char *)&having, sizeof having});
}

static void
gather_collections(struct making *m)
{
	const struct documents *ds = m->documents;
	struct gathering *g = find_facet(m, SEARCH_FACET_COLLECTION, m->strings->is);
	for (size_t i = 0; i < ds->count; i++) {
		const struct collection *c = ds->items[i].record->collection;
		struct span title = label_text(&c->title, ds->portfolio->language);
		add_having(g, (uint32_t)i, find_value(m, g, c->name, title, i));
	}
}

static struct span
title_of(const struct making *m, const struct facet_value *v)
{
	if (v->title.len)
		return v->title;
	return span_eq(v->key, SPAN("true")) ? m->strings->yes : m->strings->no;
}

static void
gather_facet(struct making *m, const struct facet_records *facet)
{
	const struct portfolio *p = m->documents->portfolio;
	struct gathering *g =
		find_facet(m, facet->facet->name, label_text(&facet->facet->title, p->language));
	for (size_t i = 0; i < facet->value_count; i++) {
		const struct facet_value *v = &facet->values[i];
		size_t place = v->target ? v->target->number : p->record_count + g->values.len;
		struct search_facet_value *value = find_value(m, g, v->key, title_of(m, v), place);
		for (size_t k = 0; k < v->count; k++)
			add_having(g, m->numbers[v->records[k]->number], value);
	}
}

static int
compare_values(const void *a, const void *b)
{
	const struct search_facet_value *x = *(struct search_facet_value *const *)a;
	const struct search_facet_value *y = *(struct search_facet_value *const *)b;
	return (x->place > y->place) - (x->place < y->place);
}

static void
order_values(struct arena *a, const struct gathering *g, struct search_facet *out)
{
	out->value_count = g->values.len;
	out->values = ARENA_ARRAY(a, out->value_count, struct search_facet_value *);
	for (size_t i = 0; i < out->value_count; i++)
		out->values[i] = g->values.entries[i].value;
	if (out->value_count)
		qsort(out->values, out->value_count, sizeof *out->values, compare_values);
	for (size_t i = 0; i < out->value_count; i++)
		out->values[i]->number = (uint32_t)i;
}

/* What each document has, from what was gathered value by value. */
static void
order_having(struct arena *a, const struct gathering *g, size_t documents, struct search_facet *out)
{
	const struct having *having = (const struct having *)(const void *)g->having.s;
	size_t count = g->having.len / sizeof *having;
	size_t *starts = ARENA_ARRAY(a, documents + 2, size_t);
	out->had = ARENA_ARRAY(a, count, struct search_facet_value *);
	for (size_t i = 0; i < count; i++)
		starts[having[i].document + 2]++;
	for (size_t i = 2; i <= documents + 1; i++)
		starts[i] += starts[i - 1];
	for (size_t i = 0; i < count; i++)
		out->had[starts[having[i].document + 1]++] = having[i].value;
	out->starts = starts;
}

struct search_facets
search_facets_make(
	struct arena *a, const struct documents *ds, const struct search_strings *strings)
{
	const struct portfolio *p = ds->portfolio;
	const struct site_page *search = &p->schema->pages[SITE_SEARCH];
	struct making m = {a, ds, strings, ARENA_ARRAY(a, p->record_count, uint32_t), {0}};
	map_init(&m.by_name, a);
	for (size_t i = 0; i < ds->count; i++)
		m.numbers[ds->items[i].record->number] = (uint32_t)i;
	gather_collections(&m);
	for (size_t i = 0; i < search->of_count; i++) {
		const struct collection_records *all = &p->collections[search->of[i]->index_number];
		for (size_t k = 0; k < all->collection->facet_count; k++) {
			if (all->facets[k].value_count)
				gather_facet(&m, &all->facets[k]);
		}
	}
	struct search_facets facets = {
		ARENA_ARRAY(a, m.by_name.len, struct search_facet), m.by_name.len, ds->count};
	for (size_t i = 0; i < facets.count; i++) {
		struct gathering *g = m.by_name.entries[i].value;
		struct search_facet *f = &facets.items[i];
		*f = (struct search_facet){.name = g->name, .title = g->title};
		order_values(a, g, f);
		order_having(a, g, ds->count, f);
		buf_clear(&g->having);
	}
	return facets;
}

void
search_facets_put(const struct search_facets *facets, size_t facet, struct buf *out)
{
	const struct search_facet *f = &facets->items[facet];
	bytes_put_number(out, f->value_count);
	for (size_t i = 0; i < f->value_count; i++) {
		bytes_put_text(out, f->values[i]->key);
		bytes_put_text(out, f->values[i]->title);
	}
	for (size_t i = 0; i < facets->document_count; i++) {
		bytes_put_number(out, f->starts[i + 1] - f->starts[i]);
		for (size_t k = f->starts[i]; k < f->starts[i + 1]; k++)
			bytes_put_number(out, f->had[k]->number);
	}
}

/*
 * context_facets.c - the facets of a collection as template values.
 *
 * Part of render/: includes model/ and core/ only.
 */
#include "core/arena.h"
#include "core/text.h"
#include "render/context_room.h"

/* What the values of one facet have in common. */
struct making {
	const struct contexts *contexts;
	struct arena *arena;
	const struct facet_records *facet;
	struct map *ids;   /* taken */
	bool with_records; /* for the facet's own page */
};

static struct value
make_records(const struct making *m, const struct facet_value *v)
{
	struct value list = {.type = VALUE_LIST};
	list.u.list.items = ARENA_ARRAY(m->arena, v->count, struct value);
	list.u.list.count = v->count;
	for (size_t i = 0; i < v->count; i++)
		list.u.list.items[i] = context_card(m->contexts, v->records[i]);
	return list;
}

/* An id starts with a letter: "year-2019". */
static struct span
make_id(const struct making *m, struct span key)
{
	if (key.len && key.s[0] >= '0' && key.s[0] <= '9')
		key = span_printf(
			m->arena, "%.*s-%.*s", SPAN_ARG(m->facet->facet->name), SPAN_ARG(key));
	return map_make_unique(m->arena, m->ids, text_id(m->arena, key), 2);
}

struct span
context_facet_key(struct arena *a, const struct field *field, struct span text)
{
	return span_printf(a, "%p %.*s", (const void *)field, SPAN_ARG(text));
}

/* KEY: what the id is made of. */
static struct value
make_value(const struct making *m, const struct facet_value *v, struct span key, struct span title)
{
	struct arena *a = m->arena;
	struct span id = make_id(m, key);
	struct span path = span_printf(a, "%.*s#%.*s", SPAN_ARG(m->facet->path), SPAN_ARG(id));
	struct value_builder b = {0};
	value_builder_reserve(a, &b, 8);
	value_builder_put(a, &b, SPAN("title"), value_string(title));
	if (v != &m->facet->without)
		value_builder_put(a, &b, SPAN("key"), value_string(v->key));
	value_builder_put(a, &b, SPAN("id"), value_string(id));
	value_builder_put(a, &b, SPAN("path"), value_string(path));
	value_builder_put(a, &b, SPAN("count"), value_int((int64_t)v->count));
	value_builder_put(a, &b, SPAN("absent"), value_bool(v == &m->facet->without));
	const struct field *field = m->facet->facet->route.end;
	if (field->type == FIELD_TEXT && v != &m->facet->without && !m->with_records)
		map_add(m->contexts->text_facets, context_facet_key(a, field, v->key),
			(void *)path.s);
	if (m->with_records) {
		if (v->target)
			value_builder_put(
				a, &b, SPAN("record"), context_card(m->contexts, v->target));
		value_builder_put(a, &b, SPAN("records"), make_records(m, v));
	}
	return value_builder_map(&b);
}

static struct span
title_of(const struct contexts *c, const struct facet_value *v)
{
	if (v->title.len)
		return v->title;
	return context_string(c, span_eq(v->key, SPAN("true")) ? SPAN("yes") : SPAN("no"));
}

static struct value
make_values(const struct making *m)
{
	const struct facet_records *facet = m->facet;
	const struct contexts *c = m->contexts;
	struct value list = {.type = VALUE_LIST};
	list.u.list.items = ARENA_ARRAY(m->arena, facet->value_count + 1, struct value);
	for (size_t i = 0; i < facet->value_count; i++) {
		const struct facet_value *v = &facet->values[i];
		list.u.list.items[list.u.list.count++] = make_value(m, v, v->key, title_of(c, v));
	}
	struct span absent = label_text(&facet->facet->absent, c->language);
	if (!absent.len)
		absent = context_string(c, SPAN("absent"));
	if (facet->without.count)
		list.u.list.items[list.u.list.count++] =
			make_value(m, &facet->without, absent, absent);
	return list;
}

static struct value
make_facet(const struct contexts *c, struct arena *a, const struct facet_records *facet,
	bool with_records)
{
	struct map ids;
	map_init(&ids, a);
	for (size_t i = 0; i < c->theme->reserved_id_count; i++)
		map_make_unique(a, &ids, c->theme->reserved_ids[i], 2);
	const struct making m = {c, a, facet, &ids, with_records};
	struct span title = label_text(&facet->facet->title, c->language);
	struct value_builder b = {0};
	value_builder_put(a, &b, SPAN("name"), value_string(facet->facet->name));
	value_builder_put(a, &b, SPAN("title"), value_string(title));
	value_builder_put(a, &b, SPAN("path"), value_string(facet->path));
	value_builder_put(a, &b, SPAN("values"), make_values(&m));
	return value_builder_map(&b);
}

struct value
context_facet(const struct contexts *c, struct arena *a, const struct facet_records *facet)
{
	return make_facet(c, a, facet, true);
}

struct value
context_selection(const struct contexts *c, struct arena *a, struct selection s)
{
	if (!s.facet)
		return value_bool(false);
	struct span facet_title = label_text(&s.facet->facet->title, c->language);
	struct value_builder facet = {0}, b = {0};
	value_builder_put(a, &facet, SPAN("name"), value_string(s.facet->facet->name));
	value_builder_put(a, &facet, SPAN("title"), value_string(facet_title));
	value_builder_put(a, &b, SPAN("facet"), value_builder_map(&facet));
	value_builder_put(a, &b, SPAN("title"), value_string(s.value->title));
	value_builder_put(a, &b, SPAN("record"),
		s.value->target ? context_card(c, s.value->target) : value_bool(false));
	return value_builder_map(&b);
}

struct value
context_facets(const struct contexts *c, const struct collection_records *all)
{
	struct value list = {.type = VALUE_LIST};
	size_t most = all->collection->facet_count;
	list.u.list.items = ARENA_ARRAY(c->arena, most, struct value);
	for (size_t i = 0; i < most; i++) {
		if (all->facets[i].value_count)
			list.u.list.items[list.u.list.count++] =
				make_facet(c, c->arena, &all->facets[i], false);
	}
	return list;
}

/* {key title}: what all records that have the value share. */
static struct value
make_had(const struct contexts *c, const struct facet_value *v)
{
	struct value_builder b = {0};
	value_builder_reserve(c->arena, &b, 2);
	value_builder_put(c->arena, &b, SPAN("key"), value_string(v->key));
	value_builder_put(c->arena, &b, SPAN("title"), value_string(title_of(c, v)));
	return value_builder_map(&b);
}

/* The values of one facet by record number. */
static void
list_had(const struct contexts *c, const struct facet_records *facet, struct value_list *had)
{
	for (size_t i = 0; i < facet->value_count; i++) {
		const struct facet_value *v = &facet->values[i];
		struct value value = make_had(c, v);
		for (size_t k = 0; k < v->count; k++) {
			struct value_list *list = &had[v->records[k]->number];
			list->items[list->count++] = value;
		}
	}
}

/* Room for the values of one facet in each record's list; all of them are empty. */
static void
make_room(const struct contexts *c, const struct facet_records *facet, struct value_list *had)
{
	for (size_t i = 0; i < facet->value_count; i++) {
		for (size_t k = 0; k < facet->values[i].count; k++)
			had[facet->values[i].records[k]->number].count++;
	}
	for (size_t i = 0; i < c->portfolio->record_count; i++) {
		if (had[i].count)
			had[i].items = ARENA_ARRAY(c->arena, had[i].count, struct value);
		had[i].count = 0;
	}
}

static void
add_facet(
	struct contexts *c, const struct collection_records *all, const struct facet_records *facet)
{
	struct arena *scratch = arena_new();
	struct value_list *had =
		ARENA_ARRAY(scratch, c->portfolio->record_count, struct value_list);
	make_room(c, facet, had);
	list_had(c, facet, had);
	struct span title = label_text(&facet->facet->title, c->language);
	for (size_t i = 0; i < all->count; i++) {
		const struct value_list *list = &had[all->records[i]->number];
		struct value_list *facets = &c->facets[all->records[i]->number].u.list;
		if (!list->count)
			continue;
		struct value_builder b = {0};
		value_builder_reserve(c->arena, &b, 3);
		value_builder_put(c->arena, &b, SPAN("name"), value_string(facet->facet->name));
		value_builder_put(c->arena, &b, SPAN("title"), value_string(title));
		value_builder_put(c->arena, &b, SPAN("values"),
			(struct value){.type = VALUE_LIST, .u.list = *list});
		facets->items[facets->count++] = value_builder_map(&b);
	}
	arena_free(scratch);
}

void
context_find_facets(struct contexts *c, const struct collection_records *all)
{
	size_t most = all->collection->facet_count;
	for (size_t i = 0; i < all->count; i++) {
		struct value *facets = &c->facets[all->records[i]->number];
		*facets = (struct value){.type = VALUE_LIST};
		facets->u.list.items = ARENA_ARRAY(c->arena, most, struct value);
	}
	for (size_t i = 0; i < most; i++)
		add_facet(c, all, &all->facets[i]);
}

/*
 * schema.c - settings and collections of a schema.  Part of load/.
 */
#include "load/schema.h"

#include "core/arena.h"
#include "core/text.h"
#include "load/schema_read.h"
#include "load/yaml.h"

static void
read_at(struct schema_loader *l, const struct member *m, void *target)
{
	bool *at_root = target;
	*at_root = m->value.type == VALUE_STRING && span_eq(m->value.u.string, SPAN("root"));
	if (!*at_root)
		diag_reportf(l->diag, DIAG_SCHEMA_VALUE, l->source, m->value.pos, "at: root");
}

static void
read_order(struct schema_loader *l, const struct member *m, void *target)
{
	struct collection *c = target;
	schema_read_texts(l, m, &c->order, &c->order_count);
}

static void
read_sections(struct schema_loader *l, const struct member *m, void *target)
{
	static const struct keyword keywords[] = {
		{"title", schema_read_text, offsetof(struct section, title), 0},
		{"required", schema_read_true, offsetof(struct section, required), 0},
	};
	struct body_rule *rule = target;
	if (!schema_expect(l, &m->value, VALUE_LIST, m->key, "[{title: ...}]"))
		return;
	const struct value_list *list = &m->value.u.list;
	rule->sections = ARENA_ARRAY(l->arena, list->count, struct section);
	for (size_t i = 0; i < list->count; i++) {
		if (!schema_expect(l, &list->items[i], VALUE_MAP, m->key, "[{title: ...}]"))
			continue;
		struct section *s = &rule->sections[rule->section_count++];
		schema_read_map(l, &list->items[i], keywords, COUNT(keywords), s);
		s->id = text_id(l->arena, s->title);
		if (!value_get(&list->items[i], SPAN("title")))
			diag_reportf(l->diag, DIAG_SCHEMA_MISSING, l->source, list->items[i].pos,
				"title");
	}
}

static void
read_body(struct schema_loader *l, const struct member *m, void *target)
{
	static const struct keyword keywords[] = {
		{"when", schema_read_text, offsetof(struct body_rule, condition.when), 0},
		{"is", schema_read_text, offsetof(struct body_rule, condition.is), 0},
		{"sections", read_sections, 0, 0},
	};
	struct collection *c = target;
	if (!schema_expect(l, &m->value, VALUE_LIST, m->key, "[{sections: [...]}]"))
		return;
	const struct value_list *list = &m->value.u.list;
	c->bodies = ARENA_ARRAY(l->arena, list->count, struct body_rule);
	for (size_t i = 0; i < list->count; i++) {
		if (!schema_expect(l, &list->items[i], VALUE_MAP, m->key, "[{sections: [...]}]"))
			continue;
		schema_read_map(
			l, &list->items[i], keywords, COUNT(keywords), &c->bodies[c->body_count++]);
	}
}

static void
read_settings(struct schema_loader *l, const struct member *m, void *target)
{
	static const struct keyword keywords[] = {
		{"properties", schema_read_fields, 0, 0},
	};
	if (schema_expect(l, &m->value, VALUE_MAP, m->key, "{properties: {...}}"))
		schema_read_map(l, &m->value, keywords, COUNT(keywords), target);
}

static void
check_complete(struct schema_loader *l, const struct member *m)
{
	const struct value *v = &m->value;
	const char *missing = NULL;
	if (!value_get(v, SPAN("files")) == !value_get(v, SPAN("register")))
		missing = "files | register";
	else if (!value_get(v, SPAN("page")) && !value_get(v, SPAN("index")))
		missing = "page | index";
	else if (!value_get(v, SPAN("properties")))
		missing = "properties";
	if (missing)
		diag_reportf(l->diag, DIAG_SCHEMA_MISSING, l->source, m->key_pos, "%s", missing);
}

/* The collections themselves were made by declare_collections(). */
static void
read_collections(struct schema_loader *l, const struct member *m, void *target)
{
	static const struct keyword keywords[] = {
		{"title", schema_read_label, offsetof(struct collection, title), 0},
		{"singular", schema_read_label, offsetof(struct collection, singular), 0},
		{"files", schema_read_path, offsetof(struct collection, files), 0},
		{"register", schema_read_path, offsetof(struct collection, reg_file), 0},
		{"page", schema_read_name, offsetof(struct collection, page), 0},
		{"index", schema_read_name, offsetof(struct collection, index), 0},
		{"facet", schema_read_name, offsetof(struct collection, facet), 0},
		{"facets", schema_read_facets, 0, 0},
		{"search", schema_read_rules, offsetof(struct collection, search), 0},
		{"at", read_at, offsetof(struct collection, at_root), 0},
		{"order", read_order, 0, 0},
		{"properties", schema_read_fields, offsetof(struct collection, fields), 0},
		{"body", read_body, 0, 0},
	};
	(void)target;
	for (size_t i = 0; i < l->schema->collection_count; i++) {
		const struct member *each = &m->value.u.map.members[i];
		struct collection *c = &l->schema->collections[i];
		if (schema_expect(l, &each->value, VALUE_MAP, each->key, "{properties: {...}}")) {
			schema_read_map(l, &each->value, keywords, COUNT(keywords), c);
			check_complete(l, each);
		}
		if (!label_text(&c->title, DIAG_NL).len)
			c->title.text[DIAG_NL] = c->name;
		if (!label_text(&c->singular, DIAG_NL).len)
			c->singular = c->title;
	}
}

static void
read_assets(struct schema_loader *l, const struct member *m, void *target)
{
	struct schema *s = target;
	if (!schema_expect(l, &m->value, VALUE_LIST, m->key, "[...]"))
		return;
	const struct value_list *list = &m->value.u.list;
	s->assets = ARENA_ARRAY(l->arena, list->count, struct span);
	for (size_t i = 0; i < list->count; i++) {
		struct member folder = {.key = m->key, .value = list->items[i]};
		schema_read_path(l, &folder, &s->assets[s->asset_count]);
		s->asset_count += s->assets[s->asset_count].len > 0;
	}
}

/* Names first: a collection may refer to one that comes after it. */
static void
declare_collections(struct schema_loader *l, const struct value *root)
{
	struct schema *s = l->schema;
	const struct value *v = value_get(root, SPAN("collections"));
	map_init(&s->by_name, l->arena);
	if (!v || v->type != VALUE_MAP || !v->u.map.count) {
		diag_reportf(l->diag, DIAG_SCHEMA_MISSING, l->source, v ? v->pos : root->pos,
			"collections: {...}");
		return;
	}
	s->collections = ARENA_ARRAY(l->arena, v->u.map.count, struct collection);
	s->collection_count = v->u.map.count;
	for (size_t i = 0; i < s->collection_count; i++) {
		const struct member *m = &v->u.map.members[i];
		struct collection *c = &s->collections[i];
		c->name = m->key;
		c->pos = m->key_pos;
		c->index_number = i;
		map_add(&s->by_name, c->name, c);
	}
}

struct schema *
schema_load(struct arena *arena, const struct source *source, struct diag *diag)
{
	static const struct keyword keywords[] = {
		{"settings", read_settings, offsetof(struct schema, settings), 0},
		{"collections", read_collections, 0, 0},
		{"site", schema_read_site, 0, 0},
		{"book", schema_read_book, 0, 0},
		{"books", schema_read_books, offsetof(struct schema, books), 0},
		{"assets", read_assets, 0, 0},
		{"data", schema_read_data, offsetof(struct schema, data), 0},
	};
	struct schema_loader l = {arena, source, diag, ARENA_NEW(arena, struct schema)};
	size_t errors = diag_count(diag, DIAG_ERROR);
	struct value root;
	if (!yaml_load(arena, source, source->text, 1, diag, &root))
		return NULL;
	if (!schema_expect(&l, &root, VALUE_MAP, SPAN("schema"), "{collections: {...}}"))
		return NULL;
	l.schema->source = source;
	declare_collections(&l, &root);
	schema_read_map(&l, &root, keywords, COUNT(keywords), l.schema);
	schema_check(&l);
	if (diag_count(diag, DIAG_ERROR) == errors)
		return l.schema;
	schema_free(l.schema);
	return NULL;
}

static void
free_patterns(struct fields *fields)
{
	for (size_t i = 0; i < fields->count; i++) {
		/* A list's items are one field: walk down them. */
		for (struct field *f = &fields->items[i]; f; f = f->items) {
			if (f->has_pattern)
				regfree(&f->pattern);
			free_patterns(&f->properties);
		}
	}
}

void
schema_free(struct schema *s)
{
	if (!s)
		return;
	free_patterns(&s->settings);
	free_patterns(&s->data);
	for (size_t i = 0; i < s->collection_count; i++)
		free_patterns(&s->collections[i].fields);
}

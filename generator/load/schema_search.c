/*
 * schema_search.c - the site's search: what it finds, and by which words.  Part of load/.
 */
#include "load/schema_read.h"

#define BIT(type) (1u << FIELD_##type)

/* The fields that have a title of a word or some. */
#define TITLED (BIT(TEXT) | BIT(ENUM) | BIT(REF) | BIT(INTEGER) | BIT(DATE))

void
schema_read_words(struct schema_loader *l, const struct member *m, void *target)
{
	struct site_search *search = &l->schema->search;
	(void)target;
	schema_read_text(l, m, &search->words_path);
	search->words_pos = m->value.pos;
}

static void
read_by(struct schema_loader *l, const struct member *m, void *target)
{
	struct search_rules *rules = target;
	schema_read_routes(l, m, &rules->by, &rules->by_count);
}

static void
read_label(struct schema_loader *l, const struct member *m, void *target)
{
	struct search_rules *rules = target;
	schema_read_routes(l, m, &rules->label, &rules->label_count);
}

static void
read_except(struct schema_loader *l, const struct member *m, void *target)
{
	struct search_rules *rules = target;
	schema_read_routes(l, m, &rules->except, &rules->except_count);
}

void
schema_read_rules(struct schema_loader *l, const struct member *m, void *target)
{
	static const struct keyword keywords[] = {
		{"by", read_by, 0, 0},
		{"label", read_label, 0, 0},
		{"except", read_except, 0, 0},
	};
	if (schema_expect(l, &m->value, VALUE_MAP, m->key, "{by: [PATH], label: [PATH]}"))
		schema_read_map(l, &m->value, keywords, COUNT(keywords), target);
}

static void
report_fit(struct schema_loader *l, struct pos pos, struct span what)
{
	diag_reportf(l->diag, DIAG_SCHEMA_FIT, l->source, pos, "search: \"%.*s\"", SPAN_ARG(what));
}

static void
find_routes(struct schema_loader *l, const struct collection *c, struct route *routes, size_t count,
	unsigned types)
{
	for (size_t i = 0; i < count; i++) {
		struct route *r = &routes[i];
		if (r->text.len && schema_find_route(l, &c->fields, r)
			&& !(types & 1u << r->end->type))
			report_fit(l, r->pos, r->text);
	}
}

/* In the address of a page of results these stand for something else. */
static void
check_facet_names(struct schema_loader *l)
{
	const struct site_page *page = &l->schema->pages[SITE_SEARCH];
	for (size_t i = 0; i < page->of_count; i++) {
		const struct collection *c = page->of[i];
		for (size_t k = 0; k < c->facet_count; k++) {
			struct span name = c->facets[k].name;
			if (span_eq(name, SPAN("is")) || span_eq(name, SPAN("q")))
				diag_reportf(l->diag, DIAG_SCHEMA_TWICE, l->source, page->pos,
					"search: \"%.*s\"", SPAN_ARG(name));
		}
	}
}

void
schema_check_search(struct schema_loader *l)
{
	struct schema *s = l->schema;
	for (size_t i = 0; i < s->collection_count; i++) {
		const struct collection *c = &s->collections[i];
		find_routes(l, c, c->search.by, c->search.by_count, TITLED);
		find_routes(l, c, c->search.label, c->search.label_count, TITLED);
		find_routes(l, c, c->search.except, c->search.except_count, ~0u);
	}
	struct site_search *search = &s->search;
	check_facet_names(l);
	if (!search->words_path.len)
		return;
	search->words = fields_find(&s->data, search->words_path);
	if (!search->words)
		schema_report_unknown_field(l, &s->data, search->words_path, search->words_pos);
	else if (search->words->type != FIELD_OBJECT)
		report_fit(l, search->words_pos, search->words_path);
}

void
schema_check_words(struct schema_loader *l)
{
	const struct field *const *roles = l->schema->search.roles;
	const struct field *groups = roles[ROLE_SYNONYMS], *splits = roles[ROLE_SPLITS];
	if (groups && !fields_find_texts(&groups->items->properties))
		report_fit(l, groups->pos, groups->name);
	if (splits
		&& (!fields_find_text(&splits->items->properties)
			|| !fields_find_texts(&splits->items->properties)))
		report_fit(l, splits->pos, splits->name);
}

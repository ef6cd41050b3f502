/*
 * schema_selection.c - what readers can collect on the site.  Part of load/.
 */
#include "load/schema_read.h"

void
schema_read_selection(struct schema_loader *l, const struct member *m, void *target)
{
	static const struct keyword keywords[] = {
		{"template", schema_read_name, offsetof(struct site_selection, template), 0},
		{"of", schema_read_collection, offsetof(struct site_selection, of), 0},
		{"chapter", schema_read_name, offsetof(struct site_selection, chapter), 0},
	};
	struct site_selection *selection = target;
	if (!schema_expect(
		    l, &m->value, VALUE_MAP, m->key, "{template: ..., of: ..., chapter: ...}"))
		return;
	selection->pos = m->key_pos;
	schema_read_map(l, &m->value, keywords, COUNT(keywords), selection);
	for (size_t i = 0; i < COUNT(keywords); i++) {
		if (!value_get(&m->value, span_of(keywords[i].name)))
			diag_reportf(l->diag, DIAG_SCHEMA_MISSING, l->source, m->key_pos, "%s",
				keywords[i].name);
	}
}

void
schema_check_selection(struct schema_loader *l)
{
	const struct site_selection *selection = &l->schema->selection;
	struct span page = selection->template;
	if (page.len
		&& (schema_has_page(l->schema, page)
			|| span_eq(page, l->schema->search.template)))
		diag_reportf(l->diag, DIAG_SCHEMA_TWICE, l->source, selection->pos,
			"selection: \"%.*s\"", SPAN_ARG(page));
	if (selection->of && !selection->of->page.len)
		diag_reportf(l->diag, DIAG_SCHEMA_FIT, l->source, selection->pos,
			"selection: \"%.*s\"", SPAN_ARG(selection->of->name));
}

/*
 * portfolio.c - look things up in a portfolio.  Part of model/.
 */
#include "model/portfolio.h"

struct record *
portfolio_find(const struct portfolio *p, const struct collection *c, struct span slug)
{
	return map_get(&p->collections[c->index_number].by_slug, slug);
}

struct span
portfolio_setting(const struct portfolio *p, enum field_role role)
{
	const struct value *v = role_value(p->schema->settings_roles, &p->settings, role);
	return v && v->type == VALUE_STRING ? v->u.string : (struct span){0};
}

static void
visit_value(const struct value *v, void (*visit)(void *, struct document *), void *context)
{
	if (v->type == VALUE_DOCUMENT) {
		visit(context, v->u.document);
	} else if (v->type == VALUE_LIST) {
		for (size_t i = 0; i < v->u.list.count; i++)
			visit_value(&v->u.list.items[i], visit, context);
	} else if (v->type == VALUE_MAP) {
		for (size_t i = 0; i < v->u.map.count; i++)
			visit_value(&v->u.map.members[i].value, visit, context);
	}
}

void
record_each_document(
	const struct record *r, void (*visit)(void *context, struct document *), void *context)
{
	if (r->body)
		visit(context, r->body);
	visit_value(&r->data, visit, context);
}

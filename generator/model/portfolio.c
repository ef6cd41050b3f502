/*
 * portfolio.c - look things up in a portfolio.  Part of model/.
 */
#include "model/portfolio.h"

#include <math.h>

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

void
record_each_document(
	const struct record *r, void (*visit)(void *context, struct document *), void *context)
{
	if (r->body)
		visit(context, r->body);
	value_each_document(&r->data, visit, context);
}

static double
role_number(const struct record *r, enum field_role role)
{
	const struct value *v = role_value(r->collection->roles, &r->data, role);
	return v ? value_number(v) : NAN;
}

bool
record_coordinates(const struct record *r, struct coordinates *out)
{
	*out = (struct coordinates){role_number(r, ROLE_LONGITUDE), role_number(r, ROLE_LATITUDE)};
	/* Also false for NAN. */
	return fabs(out->longitude) <= 180 && fabs(out->latitude) < 90;
}

struct span
record_text(const struct record *r, enum field_role role)
{
	const struct value *v = role_value(r->collection->roles, &r->data, role);
	return v && v->type == VALUE_STRING ? v->u.string : (struct span){0};
}

struct span
record_changed(const struct record *r)
{
	struct span updated = record_text(r, ROLE_UPDATED);
	return updated.len ? updated : record_text(r, ROLE_ADDED);
}

struct span
portfolio_text_language(const struct portfolio *p)
{
	struct span own = portfolio_setting(p, ROLE_TEXT_LANGUAGE);
	return own.len ? own : diag_language_tag(p->language);
}

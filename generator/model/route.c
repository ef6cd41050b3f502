/*
 * route.c - see route.h.  Part of model/.
 */
#include "model/route.h"

#include <inttypes.h>
#include <stdio.h>

struct walk {
	const struct route *route;
	route_visit *visit;
	void *context;
};

static bool
leads_nowhere(const struct value *v)
{
	const struct record *target = v->type == VALUE_REF ? v->u.ref.target : NULL;
	return v->type == VALUE_NULL || (v->type == VALUE_REF && (!target || target->withdrawn));
}

/* STEP: the number of steps that led to V. */
static void
walk_value(const struct walk *w, size_t step, const struct value *v)
{
	if (v->type == VALUE_LIST) {
		for (size_t i = 0; i < v->u.list.count; i++)
			walk_value(w, step, &v->u.list.items[i]);
	} else if (!leads_nowhere(v) && step == w->route->count) {
		w->visit(w->context, v);
	} else if (!leads_nowhere(v)) {
		const struct value *map = v->type == VALUE_REF ? &v->u.ref.target->data : v;
		const struct value *next = value_get(map, w->route->steps[step]->name);
		if (next)
			walk_value(w, step + 1, next);
	}
}

void
route_each(const struct route *r, const struct record *from, route_visit *visit, void *context)
{
	walk_value(&(struct walk){r, visit, context}, 0, &from->data);
}

struct span
route_key(const struct route *r, const struct value *v, char room[ROUTE_KEY_ROOM])
{
	switch (v->type) {
	case VALUE_REF:
		return v->u.ref.slug;
	case VALUE_BOOL:
		return v->u.boolean ? SPAN("true") : SPAN("false");
	case VALUE_INT:
		snprintf(room, ROUTE_KEY_ROOM, "%" PRId64, v->u.integer);
		return span_of(room);
	case VALUE_STRING:
		return r->end->type == FIELD_DATE ? span_sub(v->u.string, 0, 4) : v->u.string;
	default:
		return (struct span){0};
	}
}

struct span
route_title(
	const struct portfolio *p, const struct route *r, const struct value *v, struct span key)
{
	if (v->type == VALUE_REF)
		return v->u.ref.target->title;
	if (v->type == VALUE_BOOL)
		return (struct span){0};
	const struct enum_item *item =
		r->end->type == FIELD_ENUM ? field_enum_item(r->end, v->u.string) : NULL;
	return item ? label_text(&item->label, p->language) : key;
}

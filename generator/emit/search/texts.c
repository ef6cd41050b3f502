/*
 * texts.c - see texts.h.  Part of emit/search/: includes render/, model/ and core/ only.
 */
#include "emit/search/texts.h"

#include "core/arena.h"
#include "core/buf.h"
#include "model/route.h"
#include "render/format.h"

struct walk {
	const struct portfolio *portfolio;
	const struct record *record;
	texts_visit *visit;
	void *context;
	struct arena *scratch;
	struct buf text; /* of a node */
	enum texts_place place;
	const struct route *route; /* that is followed */
};

static void
tell(const struct walk *w, enum texts_place place, struct span text)
{
	text = span_trim(text);
	if (text.len)
		w->visit(w->context, place, text);
}

static void
tell_node(struct walk *w, const struct node *n)
{
	buf_reset(&w->text);
	node_put_text(&w->text, n);
	tell(w, n->kind == NODE_HEADER ? TEXTS_HEADING : w->place, buf_span(&w->text));
}

/* The depth of a tree is limited (DOCUMENT_DEPTH_MAX). */
static void
tell_blocks(struct walk *w, const struct node *parent)
{
	for (const struct node *n = parent->first; n; n = n->next) {
		switch (n->kind) {
		case NODE_PARA:
		case NODE_PLAIN:
		case NODE_HEADER:
		case NODE_TERM:
		case NODE_LINE:
		case NODE_CODE_BLOCK:
		case NODE_TABLE_ROW:
			tell_node(w, n);
			break;
		default:
			tell_blocks(w, n);
		}
	}
}

static void
tell_document(struct walk *w, const struct document *d)
{
	tell_blocks(w, d->root);
	for (const struct node *note = d->notes; note; note = note->next)
		tell_blocks(w, note);
}

static void tell_fields(struct walk *, const struct fields *, const struct value *map);

static void
tell_text(const struct walk *w, const struct field *f, struct span text)
{
	const struct enum_item *item = f->type == FIELD_ENUM ? field_enum_item(f, text) : NULL;
	if (f->type == FIELD_TEXT)
		tell(w, w->place, text);
	else if (item)
		tell(w, w->place, label_text(&item->label, w->portfolio->language));
}

static void
tell_value(struct walk *w, const struct field *f, const struct value *v)
{
	switch (v->type) {
	case VALUE_LIST:
		for (size_t i = 0; i < v->u.list.count; i++)
			tell_value(w, f->items, &v->u.list.items[i]);
		break;
	case VALUE_MAP:
		tell_fields(w, &f->properties, v);
		break;
	case VALUE_DOCUMENT:
		tell_document(w, v->u.document);
		break;
	case VALUE_REF:
		if (v->u.ref.target && !v->u.ref.target->withdrawn)
			tell(w, w->place, v->u.ref.target->title);
		break;
	case VALUE_NUMBER:
		arena_reset(w->scratch);
		tell(w, w->place, format_number(w->scratch, v->u.number, w->portfolio->language));
		break;
	case VALUE_STRING:
		tell_text(w, f, v->u.string);
		break;
	default:
		break;
	}
}

static bool
ends_route(const struct field *f, const struct route *routes, size_t count)
{
	for (size_t i = 0; i < count; i++) {
		if (routes[i].steps[routes[i].count - 1] == f)
			return true;
	}
	return false;
}

/* Told elsewhere, or not for readers. */
static bool
is_passed_over(const struct walk *w, const struct field *f)
{
	const struct search_rules *rules = &w->record->collection->search;
	bool told = f->role == ROLE_TITLE || f->role == ROLE_ALIASES || f->role == ROLE_SUMMARY
		|| ends_route(f, rules->by, rules->by_count);
	bool hidden = f->role == ROLE_SORT_KEY || f->role == ROLE_FORMER_PATHS
		|| f->role == ROLE_LATITUDE || f->role == ROLE_LONGITUDE
		|| ends_route(f, rules->except, rules->except_count);
	return told || hidden || f->derive.kind != DERIVE_NONE;
}

static void
tell_fields(struct walk *w, const struct fields *fields, const struct value *map)
{
	for (size_t i = 0; i < fields->count; i++) {
		const struct field *f = &fields->items[i];
		const struct value *v = value_get(map, f->name);
		if (v && !is_passed_over(w, f))
			tell_value(w, f, v);
	}
}

static void
tell_role(struct walk *w, const struct record *r, enum field_role role)
{
	const struct field *f = r->collection->roles[role];
	const struct value *v = role_value(r->collection->roles, &r->data, role);
	if (v)
		tell_value(w, f, v);
}

/* What a route leads to: of a record its title and its aliases. */
static void
tell_by(void *context, const struct value *v)
{
	struct walk *w = context;
	char room[ROUTE_KEY_ROOM];
	struct span key = route_key(w->route, v, room);
	tell(w, w->place, route_title(w->portfolio, w->route, v, key));
	if (v->type == VALUE_REF)
		tell_role(w, v->u.ref.target, ROLE_ALIASES);
}

void
texts_each(const struct portfolio *p, const struct record *r, texts_visit *visit, void *context)
{
	const struct search_rules *rules = &r->collection->search;
	struct walk w = {.portfolio = p,
		.record = r,
		.visit = visit,
		.context = context,
		.scratch = arena_new()};
	w.place = TEXTS_TITLE;
	tell(&w, TEXTS_TITLE, r->title);
	tell_role(&w, r, ROLE_ALIASES);
	w.place = TEXTS_BY;
	for (size_t i = 0; i < rules->by_count; i++) {
		w.route = &rules->by[i];
		route_each(w.route, r, tell_by, &w);
	}
	w.place = TEXTS_REST;
	tell_role(&w, r, ROLE_SUMMARY);
	if (r->body)
		tell_document(&w, r->body);
	tell_fields(&w, &r->collection->fields, &r->data);
	buf_clear(&w.text);
	arena_free(w.scratch);
}

struct labelling {
	const struct portfolio *portfolio;
	const struct route *route;
	struct buf text;
};

static void
put_title(void *context, const struct value *v)
{
	struct labelling *l = context;
	if (l->text.len > TEXTS_LABEL_BYTES)
		return;
	char room[ROUTE_KEY_ROOM];
	struct span key = route_key(l->route, v, room);
	struct span title = route_title(l->portfolio, l->route, v, key);
	if (title.len && l->text.len)
		buf_puts(&l->text, " · ");
	buf_put(&l->text, title);
}

struct span
texts_label(struct arena *a, const struct portfolio *p, const struct record *r,
	const struct route *routes, size_t route_count)
{
	struct labelling l = {.portfolio = p};
	for (size_t i = 0; i < route_count; i++) {
		l.route = &routes[i];
		route_each(l.route, r, put_title, &l);
	}
	return buf_take(&l.text, a);
}

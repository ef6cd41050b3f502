/*
 * schema_derive.c - the fields that the program fills in.  Part of load/.
 */
#include "core/arena.h"
#include "load/schema_read.h"

/* Of related and nearest: finding so many takes time for each. */
#define FEW_MAX 50

/* COLLECTION.FIELD */
static void
read_reverse(struct schema_loader *l, const struct member *m, void *target)
{
	struct derive *d = target;
	if (!schema_expect(l, &m->value, VALUE_STRING, m->key, "COLLECTION.FIELD"))
		return;
	struct span path = m->value.u.string;
	size_t dot = span_find(path, '.', 0);
	d->collection = schema_find_collection(l, span_sub(path, 0, dot), m->value.pos);
	d->field = span_sub(path, dot + 1, path.len);
}

static void
read_few(struct schema_loader *l, const struct member *m, void *target)
{
	size_t *limit = target;
	schema_read_count(l, m, limit);
	if (*limit > FEW_MAX)
		diag_reportf(l->diag, DIAG_SCHEMA_VALUE, l->source, m->value.pos, "%.*s: 1 ... %d",
			SPAN_ARG(m->key), FEW_MAX);
}

static void
read_by(struct schema_loader *l, const struct member *m, void *target)
{
	struct derive *d = target;
	schema_read_routes(l, m, &d->by, &d->by_count);
}

#define PART(member) offsetof(struct derive, member)

/* The first keyword of a kind is its name. */
static const struct keyword reverse_words[] = {
	{"reverse", read_reverse, 0, 0},
};
static const struct keyword follow_words[] = {
	{"follow", schema_read_route, PART(route), 0},
	{"except", schema_read_route, PART(except), 0},
	{"limit", schema_read_count, PART(limit), 0},
};
static const struct keyword related_words[] = {
	{"related", read_few, PART(limit), 0},
	{"by", read_by, 0, 0},
	{"except", schema_read_route, PART(except), 0},
};
static const struct keyword count_words[] = {
	{"count", schema_read_text, PART(field), 0},
};
static const struct keyword nearest_words[] = {
	{"nearest", read_few, PART(limit), 0},
	{"having", schema_read_text, PART(field), 0},
};

static const struct {
	const struct keyword *keywords;
	size_t count;
} kinds[DERIVE_KIND_COUNT] = {
	[DERIVE_REVERSE] = {reverse_words, COUNT(reverse_words)},
	[DERIVE_FOLLOW] = {follow_words, COUNT(follow_words)},
	[DERIVE_RELATED] = {related_words, COUNT(related_words)},
	[DERIVE_COUNT] = {count_words, COUNT(count_words)},
	[DERIVE_NEAREST] = {nearest_words, COUNT(nearest_words)},
};

void
schema_read_derive(struct schema_loader *l, const struct member *m, void *target)
{
	static const char form[] = "{reverse: COLLECTION.FIELD} | {follow: PATH} | "
				   "{related: 3, by: [PATH]} | {count: FIELD} | "
				   "{nearest: 3, having: FIELD}";
	struct derive *d = target;
	if (!schema_expect(l, &m->value, VALUE_MAP, m->key, form))
		return;
	for (enum derive_kind k = DERIVE_NONE + 1; k < DERIVE_KIND_COUNT; k++) {
		if (!value_get(&m->value, span_of(kinds[k].keywords[0].name)))
			continue;
		d->kind = k;
		schema_read_map(l, &m->value, kinds[k].keywords, kinds[k].count, d);
		return;
	}
	diag_reportf(l->diag, DIAG_SCHEMA_VALUE, l->source, m->value.pos, "derive: %s", form);
}

/* Does the field, or something below it, refer to the collection? */
static bool
refers_to(const struct field *f, const struct collection *c)
{
	f = field_item(f);
	if (f->type == FIELD_REF)
		return f->collection == c;
	for (size_t i = 0; i < f->properties.count; i++) {
		if (refers_to(&f->properties.items[i], c))
			return true;
	}
	return false;
}

static bool
is_list_of(const struct field *f, const struct collection *c)
{
	return f->type == FIELD_LIST && f->items && f->items->type == FIELD_REF
		&& f->items->collection == c;
}

/* Filled in before FOLLOW and RELATED are: by the content, or as a reversed reference. */
static bool
comes_first(const struct field *f)
{
	return f->derive.kind == DERIVE_NONE || f->derive.kind == DERIVE_REVERSE;
}

static bool
route_comes_first(const struct route *r)
{
	for (size_t i = 0; i < r->count; i++) {
		if (!comes_first(r->steps[i]))
			return false;
	}
	return true;
}

static bool
leads_to(const struct route *r, const struct collection *c)
{
	return r->count && r->end->type == FIELD_REF && r->end->collection == c
		&& route_comes_first(r);
}

static bool
excepts(const struct derive *d, const struct collection *c)
{
	return !d->except.text.len || leads_to(&d->except, c);
}

static bool
follow_fits(const struct field *f)
{
	const struct route *r = &f->derive.route;
	return r->count && leads_to(r, r->end->collection) && is_list_of(f, r->end->collection)
		&& excepts(&f->derive, r->end->collection);
}

/* A list of objects with two properties: the record, and a list for what it shares. */
static bool
related_fits(const struct collection *c, struct field *f)
{
	struct derive *d = &f->derive;
	for (size_t i = 0; i < d->by_count; i++) {
		if (!d->by[i].count || !field_makes_groups(d->by[i].end)
			|| !route_comes_first(&d->by[i]))
			return false;
	}
	if (f->type != FIELD_LIST || !f->items || f->items->properties.count != 2)
		return false;
	for (size_t i = 0; i < 2; i++) {
		const struct field *property = &f->items->properties.items[i];
		if (property->type == FIELD_REF && property->collection == c)
			d->ref = property;
		else if (property->type == FIELD_LIST && property->items
			&& property->items->type == FIELD_TEXT)
			d->shared = property;
	}
	return d->by_count && d->ref && d->shared && excepts(d, c);
}

static bool
derive_fits(const struct collection *c, struct field *f)
{
	const struct derive *d = &f->derive;
	const struct field *other =
		fields_find(d->collection ? &d->collection->fields : &c->fields, d->field);
	switch (d->kind) {
	case DERIVE_REVERSE:
		return d->collection && is_list_of(f, d->collection) && other && refers_to(other, c)
			&& other->derive.kind == DERIVE_NONE;
	case DERIVE_FOLLOW:
		return follow_fits(f);
	case DERIVE_RELATED:
		return related_fits(c, f);
	case DERIVE_COUNT:
		return f->type == FIELD_INTEGER && other && other->type == FIELD_LIST;
	case DERIVE_NEAREST:
		return is_list_of(f, c) && other;
	case DERIVE_NONE:
	case DERIVE_KIND_COUNT:
		break;
	}
	return false;
}

/* False if one is unknown; reported. */
static bool
find_routes(struct schema_loader *l, const struct fields *fields, struct derive *d)
{
	bool found = true;
	if (d->route.text.len)
		found = schema_find_route(l, fields, &d->route);
	if (d->except.text.len)
		found = schema_find_route(l, fields, &d->except) && found;
	for (size_t i = 0; i < d->by_count; i++) {
		if (d->by[i].text.len)
			found = schema_find_route(l, fields, &d->by[i]) && found;
	}
	return found;
}

void
schema_check_derive(struct schema_loader *l, const struct collection *c, struct field *f)
{
	if (f->derive.kind == DERIVE_NONE || (c && !find_routes(l, &c->fields, &f->derive)))
		return;
	if (!c || !derive_fits(c, f))
		diag_reportf(l->diag, DIAG_SCHEMA_DERIVE, l->source, f->pos, "%.*s: %s",
			SPAN_ARG(f->name), kinds[f->derive.kind].keywords[0].name);
}

/*
 * context_fields.c - a record's fields as template values, by the types of the schema.
 *
 * Part of render/: includes model/ and core/ only.
 */
#include "core/arena.h"
#include "render/context_room.h"
#include "render/format.h"

/* What one call needs to know besides field and value. */
struct making {
	const struct contexts *contexts;
	struct arena *arena;
	enum context_depth depth;
	struct span page_path;
};

static bool make_value(
	const struct making *, const struct field *, const struct value *, struct value *out);

static struct value
make_number(const struct making *m, const struct value *v)
{
	double number = v->type == VALUE_INT ? (double)v->u.integer : v->u.number;
	struct value_builder b = {0};
	value_builder_put(m->arena, &b, SPAN("value"), *v);
	value_builder_put(m->arena, &b, SPAN("text"),
		value_string(format_number(m->arena, number, m->contexts->language)));
	return value_builder_map(&b);
}

/* Keep V for the next who needs it, as long as the contexts are still being made. */
static struct value
share(const struct making *m, struct map *shared, struct span key, struct value v)
{
	if (m->arena == m->contexts->arena) {
		struct value *kept = ARENA_NEW(m->arena, struct value);
		*kept = v;
		map_add(shared, key, kept);
	}
	return v;
}

static struct value
make_date(const struct making *m, struct span iso)
{
	struct map *shared = m->contexts->dates;
	const struct value *made = map_get(shared, iso);
	if (made)
		return *made;
	return share(m, shared, iso, context_date(m->arena, iso, m->contexts->language));
}

static struct value
make_enum(const struct making *m, const struct field *f, const struct value *v)
{
	struct map *shared = m->contexts->enums;
	const struct enum_item *item = field_enum_item(f, v->u.string);
	struct span key = {(const char *)item, sizeof *item};
	const struct value *made = map_get(shared, key);
	if (made)
		return *made;
	struct span label = label_text(&item->label, m->contexts->language);
	struct value_builder b = {0};
	value_builder_put(m->arena, &b, SPAN("value"), value_string(item->value));
	value_builder_put(m->arena, &b, SPAN("label"), value_string(label));
	return share(m, shared, key, value_builder_map(&b));
}

static struct value
make_markdown(const struct making *m, const struct value *v)
{
	struct value_builder b = {0};
	value_builder_put(m->arena, &b, SPAN("html"),
		value_string(context_html(m->contexts, m->arena, v->u.document, m->page_path)));
	return value_builder_map(&b);
}

static struct value
make_list(const struct making *m, const struct field *f, const struct value *v)
{
	struct value list = {.type = VALUE_LIST};
	list.u.list.items = ARENA_ARRAY(m->arena, v->u.list.count, struct value);
	for (size_t i = 0; i < v->u.list.count; i++) {
		if (make_value(m, f->items, &v->u.list.items[i],
			    &list.u.list.items[list.u.list.count]))
			list.u.list.count++;
	}
	return list;
}

/* Withdrawn records keep their page, but nothing leads there; a reference to one is left out. */
static bool
make_reference(const struct making *m, const struct value *v, struct value *out)
{
	const struct record *target = v->u.ref.target;
	if (!target || !context_is_listed(target))
		return false;
	*out = m->depth == DEPTH_PAGE ? context_card(m->contexts, target)
				      : context_mini(m->contexts, target);
	return true;
}

static struct value
make_object(const struct making *m, const struct field *f, const struct value *v)
{
	struct value_builder b = {0};
	context_put_fields(m->contexts, m->arena, m->depth, &f->properties, v, m->page_path, &b);
	return value_builder_map(&b);
}

/* False: nothing to show. */
static bool
make_value(const struct making *m, const struct field *f, const struct value *v, struct value *out)
{
	switch (f->type) {
	case FIELD_TEXT:
	case FIELD_URL:
	case FIELD_EMAIL:
	case FIELD_INTEGER:
	case FIELD_BOOLEAN:
		*out = *v;
		return true;
	case FIELD_NUMBER:
		*out = make_number(m, v);
		return true;
	case FIELD_DATE:
		*out = make_date(m, v->u.string);
		return true;
	case FIELD_ENUM:
		*out = make_enum(m, f, v);
		return true;
	case FIELD_MARKDOWN:
		*out = make_markdown(m, v);
		return true;
	case FIELD_REF:
		return make_reference(m, v, out);
	case FIELD_LIST:
		*out = make_list(m, f, v);
		return out->u.list.count > 0;
	case FIELD_OBJECT:
		*out = make_object(m, f, v);
		return true;
	case FIELD_TYPE_COUNT:
		break;
	}
	return false;
}

static bool
is_in_mini(enum field_type type)
{
	return type == FIELD_TEXT || type == FIELD_URL || type == FIELD_EMAIL
		|| type == FIELD_INTEGER || type == FIELD_BOOLEAN || type == FIELD_ENUM;
}

/* Where the records with this text are listed. */
static void
put_facet_path(const struct contexts *c, struct arena *a, const struct field *f, struct span text,
	struct value_builder *b)
{
	const char *path = map_get(c->text_facets, context_facet_key(a, f, text));
	if (path)
		value_builder_put(a, b, span_printf(a, "%.*s_path", SPAN_ARG(f->name)),
			value_string(span_of(path)));
}

void
context_put_fields(const struct contexts *c, struct arena *a, enum context_depth depth,
	const struct fields *fields, const struct value *data, struct span page_path,
	struct value_builder *b)
{
	struct making m = {c, a, depth, page_path};
	for (size_t i = 0; i < data->u.map.count; i++) {
		const struct member *member = &data->u.map.members[i];
		const struct field *f = fields_find(fields, member->key);
		struct value v;
		if (!f || (depth == DEPTH_MINI && !is_in_mini(f->type)))
			continue;
		if (!make_value(&m, f, &member->value, &v))
			continue;
		value_builder_put(a, b, f->name, v);
		if (f->type == FIELD_TEXT && depth == DEPTH_PAGE)
			put_facet_path(c, a, f, v.u.string, b);
		if (f->type == FIELD_LIST)
			value_builder_put(a, b, span_printf(a, "%.*s_count", SPAN_ARG(f->name)),
				value_int((int64_t)v.u.list.count));
	}
}

struct value
context_labels(const struct contexts *c, const struct fields *fields)
{
	struct value_builder b = {0};
	for (size_t i = 0; i < fields->count; i++) {
		const struct field *f = &fields->items[i];
		value_builder_put(
			c->arena, &b, f->name, value_string(label_text(&f->title, c->language)));
		const struct field *object = f->type == FIELD_LIST ? f->items : f;
		for (size_t k = 0; object && k < object->properties.count; k++) {
			const struct field *property = &object->properties.items[k];
			value_builder_put(c->arena, &b,
				span_printf(c->arena, "%.*s_%.*s", SPAN_ARG(f->name),
					SPAN_ARG(property->name)),
				value_string(label_text(&property->title, c->language)));
		}
	}
	return value_builder_map(&b);
}

/*
 * schema.c - look things up in a schema.  Part of model/.
 */
#include "model/schema.h"

struct field *
fields_find(const struct fields *fields, struct span name)
{
	return map_get(&fields->by_name, name);
}

static const struct field *
find_type(const struct fields *fields, enum field_type type)
{
	for (size_t i = 0; i < fields->count; i++) {
		const struct field *f = &fields->items[i];
		if (f->type == type && field_item(f)->type == FIELD_TEXT)
			return f;
	}
	return NULL;
}

const struct field *
fields_find_text(const struct fields *fields)
{
	return find_type(fields, FIELD_TEXT);
}

const struct field *
fields_find_texts(const struct fields *fields)
{
	return find_type(fields, FIELD_LIST);
}

const struct field *
field_item(const struct field *f)
{
	while (f->type == FIELD_LIST && f->items)
		f = f->items;
	return f;
}

bool
field_makes_groups(const struct field *f)
{
	switch (f->type) {
	case FIELD_INTEGER:
	case FIELD_BOOLEAN:
	case FIELD_DATE:
	case FIELD_ENUM:
	case FIELD_REF:
		return true;
	case FIELD_TEXT:
		return f->max_length && f->max_length <= GROUP_TEXT_MAX;
	default:
		return false;
	}
}

struct span
site_page_name(enum site_page_kind kind)
{
	static const char *const names[SITE_PAGE_COUNT] = {
		[SITE_HOME] = "home",
		[SITE_REGISTER] = "register",
		[SITE_SEARCH] = "search",
		[SITE_DOWNLOADS] = "downloads",
		[SITE_SELECTION] = "selection",
		[SITE_MAP] = "map",
		[SITE_NOT_FOUND] = "not_found",
	};
	return span_of(names[kind]);
}

const struct site_page *
schema_find_page(const struct schema *s, struct span name, enum site_page_kind *kind)
{
	for (*kind = 0; *kind < SITE_PAGE_COUNT; ++*kind) {
		struct span path = s->pages[*kind].path;
		if (span_starts(path, name)
			&& span_eq(span_sub(path, name.len, path.len), SPAN(".html")))
			return &s->pages[*kind];
	}
	return NULL;
}

const struct enum_item *
field_enum_item(const struct field *f, struct span value)
{
	for (size_t i = 0; i < f->enum_count; i++) {
		if (span_eq(f->enum_items[i].value, value))
			return &f->enum_items[i];
	}
	return NULL;
}

/* The text that a condition compares with: scalars as they are written. */
static bool
is_value(const struct value *v, struct span wanted)
{
	switch (v->type) {
	case VALUE_STRING:
		return span_eq(v->u.string, wanted);
	case VALUE_REF:
		return span_eq(v->u.ref.slug, wanted);
	case VALUE_BOOL:
		return span_eq(wanted, v->u.boolean ? SPAN("true") : SPAN("false"));
	default:
		return false;
	}
}

bool
condition_holds(const struct condition *c, const struct value *map)
{
	if (!c->when.len)
		return true;
	const struct value *v = value_get(map, c->when);
	if (!c->is.len || !v)
		return value_is_truthy(v);
	if (v->type != VALUE_LIST)
		return is_value(v, c->is);
	for (size_t i = 0; i < v->u.list.count; i++) {
		if (is_value(&v->u.list.items[i], c->is))
			return true;
	}
	return false;
}

const struct value *
role_value(
	const struct field *const roles[ROLE_COUNT], const struct value *map, enum field_role role)
{
	return roles[role] ? value_get(map, roles[role]->name) : NULL;
}

struct span
label_text(const struct label *label, enum diag_language language)
{
	struct span text = label->text[language];
	return text.len ? text : label->text[language == DIAG_NL ? DIAG_EN : DIAG_NL];
}

bool
schema_has_asset(const struct schema *s, struct span path)
{
	for (size_t i = 0; i < path.len; i++) {
		if (path.s[i] == '.' && (i == 0 || path.s[i - 1] == '/'))
			return false;
	}
	for (size_t i = 0; i < s->asset_count; i++) {
		struct span dir = s->assets[i];
		if (path.len > dir.len && path.s[dir.len] == '/' && span_starts(path, dir))
			return true;
	}
	return false;
}

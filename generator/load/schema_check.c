/*
 * schema_check.c - do the parts of a schema fit each other?  Part of load/.
 */
#include "core/arena.h"
#include "load/check.h"
#include "load/scalar.h"
#include "load/schema_read.h"

#define BIT(type) (1u << FIELD_##type)

/* A list of fields that stand beside each other, and where that is. */
struct scope {
	const struct fields *fields;
	const struct collection *collection; /* NULL: the settings */
	const struct field **roles;          /* NULL: not at the top */
};

/* The types that a field with a role may have; the program relies on it. */
static const unsigned role_types[ROLE_COUNT] = {
	[ROLE_TITLE] = BIT(TEXT),
	[ROLE_SUBTITLE] = BIT(TEXT),
	[ROLE_SUMMARY] = BIT(TEXT),
	[ROLE_ADDED] = BIT(DATE),
	[ROLE_UPDATED] = BIT(DATE),
	[ROLE_CHECKED] = BIT(DATE),
	[ROLE_DRAFT] = BIT(BOOLEAN),
	[ROLE_WITHDRAWN] = BIT(OBJECT) | BIT(DATE) | BIT(BOOLEAN),
	[ROLE_FORMER_PATHS] = BIT(LIST),
	[ROLE_ALIASES] = BIT(LIST),
	[ROLE_SORT_KEY] = BIT(TEXT),
	[ROLE_LATITUDE] = BIT(NUMBER),
	[ROLE_LONGITUDE] = BIT(NUMBER),
	[ROLE_LANGUAGE] = BIT(ENUM),
	[ROLE_TEXT_LANGUAGE] = BIT(ENUM),
	[ROLE_URL] = BIT(URL),
	[ROLE_PUBLISHER] = BIT(TEXT),
	[ROLE_CREATORS] = BIT(LIST),
	[ROLE_EDITION] = BIT(TEXT),
	[ROLE_RIGHTS] = BIT(TEXT),
	[ROLE_EDIT_URL] = BIT(URL),
	[ROLE_THEME] = BIT(TEXT),
	[ROLE_FILTERS] = BIT(LIST),
	[ROLE_FILE_NAME] = BIT(TEXT),
	[ROLE_MENU] = BIT(LIST),
	[ROLE_SYNONYMS] = BIT(LIST),
	[ROLE_WHOLE_WORDS] = BIT(LIST),
	[ROLE_SPLITS] = BIT(LIST),
};

/* What a list with a role is of. */
static enum field_type
role_items(enum field_role role)
{
	return role == ROLE_SYNONYMS || role == ROLE_SPLITS ? FIELD_OBJECT : FIELD_TEXT;
}

static void
report(struct schema_loader *l, enum diag_code code, const struct field *f, const char *detail)
{
	diag_reportf(l->diag, code, l->source, f->pos, "%.*s: %s", SPAN_ARG(f->name), detail);
}

/* May a value of this field be this text? */
static bool
can_be(const struct field *f, struct span text)
{
	if (f->type == FIELD_LIST && f->items)
		f = f->items;
	if (f->type == FIELD_TEXT || f->type == FIELD_REF)
		return true;
	if (f->type == FIELD_BOOLEAN)
		return span_eq(text, SPAN("true")) || span_eq(text, SPAN("false"));
	for (size_t i = 0; f->type == FIELD_ENUM && i < f->enum_count; i++) {
		if (span_eq(f->enum_items[i].value, text))
			return true;
	}
	return false;
}

static void
check_condition(struct schema_loader *l, const struct fields *fields, const struct condition *c,
	struct pos pos)
{
	if (!c->when.len)
		return;
	const struct field *f = fields_find(fields, c->when);
	if (!f)
		schema_report_unknown_field(l, fields, c->when, pos);
	else if (c->is.len && !can_be(f, c->is))
		diag_reportf(l->diag, DIAG_SCHEMA_CONDITION, l->source, pos, "%.*s: \"%.*s\"",
			SPAN_ARG(c->when), SPAN_ARG(c->is));
}

static void
check_role(struct schema_loader *l, const struct scope *scope, const struct field *f)
{
	if (f->role == ROLE_NONE)
		return;
	bool items = f->type != FIELD_LIST || (f->items && f->items->type == role_items(f->role));
	if (!scope->roles)
		report(l, DIAG_SCHEMA_FIT, f, "role");
	else if (scope->roles[f->role])
		report(l, DIAG_SCHEMA_ROLE_TWICE, f, "role");
	else if (!(role_types[f->role] & 1u << f->type) || !items)
		report(l, DIAG_SCHEMA_ROLE_TYPE, f, "role");
	else
		scope->roles[f->role] = f;
}

static void
check_range(
	struct schema_loader *l, const struct field *f, size_t low, size_t high, const char *names)
{
	if (low && high && low > high)
		report(l, DIAG_SCHEMA_RANGE, f, names);
}

static void
check_ranges(struct schema_loader *l, const struct field *f)
{
	check_range(l, f, f->min_length, f->max_length, "minLength > maxLength");
	check_range(l, f, f->min_words, f->max_words, "minWords > maxWords");
	check_range(l, f, f->min_items, f->max_items, "minItems > maxItems");
	if (f->has_minimum && f->has_maximum && f->minimum > f->maximum)
		report(l, DIAG_SCHEMA_RANGE, f, "minimum > maximum");
}

/* A default is a value of the field like any other, and gets its type here, once. */
static void
check_default(struct schema_loader *l, struct field *f)
{
	if (!f->fallback)
		return;
	struct check check = {.arena = l->arena, .source = l->source, .diag = l->diag};
	struct value *typed = ARENA_NEW(l->arena, struct value);
	*typed = *f->fallback;
	check_value(&check, f, typed);
	f->fallback = typed;
	if (f->required || f->required_when.when.len)
		report(l, DIAG_SCHEMA_FIT, f, "required, default");
}

static void check_scope(struct schema_loader *, const struct scope *);

static void
check_field(struct schema_loader *l, const struct scope *scope, struct field *f)
{
	if (f->type == FIELD_TYPE_COUNT)
		return; /* reported when it was read */
	check_ranges(l, f);
	check_role(l, scope, f);
	check_condition(l, scope->fields, &f->required_when, f->pos);
	check_default(l, f);
	if (f->not_before.len) {
		const struct field *other = fields_find(scope->fields, f->not_before);
		if (!other)
			schema_report_unknown_field(l, scope->fields, f->not_before, f->pos);
		else if (other->type != FIELD_DATE)
			report(l, DIAG_SCHEMA_FIT, f, "notBefore");
	}
	if (f->unique && !(scope->roles && scope->collection))
		report(l, DIAG_SCHEMA_FIT, f, "unique");
	schema_check_derive(l, scope->roles ? scope->collection : NULL, f);
	struct fields only_item = {.items = f->items, .count = f->items != NULL};
	check_scope(l, &(struct scope){&only_item, scope->collection, NULL});
	struct site_search *search = &l->schema->search;
	check_scope(l,
		&(struct scope){&f->properties, scope->collection,
			f == search->words ? search->roles : NULL});
}

static void
check_scope(struct schema_loader *l, const struct scope *scope)
{
	for (size_t i = 0; i < scope->fields->count; i++)
		check_field(l, scope, &scope->fields->items[i]);
}

static void
check_order(struct schema_loader *l, const struct collection *c)
{
	for (size_t i = 0; i < c->order_count; i++) {
		const struct field *f = fields_find(&c->fields, c->order[i]);
		if (!f)
			schema_report_unknown_field(l, &c->fields, c->order[i], c->pos);
		else if (f->type == FIELD_LIST || f->type == FIELD_OBJECT
			|| f->type == FIELD_MARKDOWN)
			report(l, DIAG_SCHEMA_FIT, f, "order");
	}
}

static void
check_bodies(struct schema_loader *l, const struct collection *c)
{
	for (size_t i = 0; i < c->body_count; i++) {
		const struct body_rule *rule = &c->bodies[i];
		check_condition(l, &c->fields, &rule->condition, c->pos);
		for (size_t k = 1; k < rule->section_count; k++) {
			for (size_t j = 0; j < k; j++) {
				if (span_eq(rule->sections[j].id, rule->sections[k].id))
					diag_reportf(l->diag, DIAG_SCHEMA_TWICE, l->source, c->pos,
						"body: \"%.*s\"",
						SPAN_ARG(rule->sections[k].title));
			}
		}
	}
}

static void
check_collection(struct schema_loader *l, const struct collection *c)
{
	if (!scalar_is_slug(c->name))
		diag_reportf(l->diag, DIAG_SCHEMA_NAME, l->source, c->pos, "a-z 0-9 -");
	for (const struct collection *other = l->schema->collections; other < c; other++) {
		if ((c->files.len && span_eq(c->files, other->files))
			|| (c->reg_file.len && span_eq(c->reg_file, other->reg_file)))
			diag_reportf(l->diag, DIAG_SCHEMA_TWICE, l->source, c->pos, "\"%.*s\"",
				SPAN_ARG(c->files.len ? c->files : c->reg_file));
	}
	const struct field *data = fields_find(&l->schema->data, c->reg_file);
	if (data)
		diag_reportf(l->diag, DIAG_SCHEMA_TWICE, l->source, data->pos, "\"%.*s\"",
			SPAN_ARG(data->name));
	check_order(l, c);
	check_bodies(l, c);
}

static void
check_book(struct schema_loader *l)
{
	for (size_t i = 0; i < l->schema->book_count; i++) {
		const struct book_part *part = &l->schema->book[i];
		if (!part->chapters || !part->parts || !part->by.len)
			continue;
		const struct fields *fields = &part->chapters->fields;
		const struct field *by = fields_find(fields, part->by);
		if (!by)
			schema_report_unknown_field(l, fields, part->by, part->pos);
		else if (by->type != FIELD_REF || by->collection != part->parts)
			report(l, DIAG_SCHEMA_FIT, by, "by");
	}
}

void
schema_check(struct schema_loader *l)
{
	struct schema *s = l->schema;
	check_scope(l, &(struct scope){&s->settings, NULL, s->settings_roles});
	for (size_t i = 0; i < s->collection_count; i++) {
		struct collection *c = &s->collections[i];
		check_scope(l, &(struct scope){&c->fields, c, c->roles});
		schema_check_facets(l, c);
		check_collection(l, c);
	}
	schema_check_site(l);
	schema_check_search(l);
	schema_check_map(l);
	schema_check_finder(l);
	check_scope(l, &(struct scope){&s->data, NULL, NULL});
	schema_check_words(l);
	check_book(l);
	schema_check_books(l);
}

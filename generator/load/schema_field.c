/*
 * schema_field.c - the fields of a schema.  Part of load/.
 */
#include "core/arena.h"
#include "core/fs.h"
#include "load/scalar.h"
#include "load/schema_read.h"

#define BIT(type) (1u << FIELD_##type)

#define PATTERN_LEN_MAX    200
#define PATTERN_REPEAT_MAX 10000

/* regcomp() unrolls {n,m}, so their product is memory; \1 makes matching exponential. */
static bool
pattern_is_bounded(struct span pattern)
{
	unsigned long product = 1, number = 0;
	if (pattern.len > PATTERN_LEN_MAX)
		return false;
	for (size_t i = 0; i < pattern.len; i++) {
		char c = pattern.s[i];
		bool digit = c >= '0' && c <= '9';
		if (digit && i > 0 && pattern.s[i - 1] == '\\')
			return false;
		if (digit)
			number = number * 10 + (unsigned long)(c - '0');
		else if (c == '}' && number)
			product *= number;
		if (!digit)
			number = 0;
		if (product > PATTERN_REPEAT_MAX || number > PATTERN_REPEAT_MAX)
			return false;
	}
	return true;
}

static void
read_pattern(struct schema_loader *l, const struct member *m, void *target)
{
	struct field *f = target;
	if (!schema_expect(l, &m->value, VALUE_STRING, m->key, "'^...$'"))
		return;
	struct span pattern = m->value.u.string;
	f->pattern_text = pattern;
	const char *text = span_cstr(l->arena, pattern);
	f->has_pattern = pattern_is_bounded(pattern)
		&& regcomp(&f->pattern, text, REG_EXTENDED | REG_NOSUB) == 0;
	if (!f->has_pattern)
		diag_reportf(l->diag, DIAG_SCHEMA_PATTERN, l->source, m->value.pos, "%.*s",
			SPAN_ARG(pattern));
}

static void
read_type(struct schema_loader *l, const struct member *m, void *target)
{
	const struct span names[] = {
#define X(name, keyword) SPAN(keyword),
		FIELD_TYPES(X)
#undef X
	};
	enum field_type *type = target;
	if (!schema_expect(l, &m->value, VALUE_STRING, m->key, "text | ..."))
		return;
	for (size_t i = 0; i < FIELD_TYPE_COUNT; i++) {
		if (span_eq(names[i], m->value.u.string)) {
			*type = (enum field_type)i;
			return;
		}
	}
	schema_report_unknown(
		l, DIAG_SCHEMA_TYPE, m->value.pos, m->value.u.string, names, FIELD_TYPE_COUNT);
}

static void
read_role(struct schema_loader *l, const struct member *m, void *target)
{
	const struct span names[] = {
#define X(name, keyword) SPAN(keyword),
		FIELD_ROLES(X)
#undef X
	};
	enum field_role *role = target;
	if (!schema_expect(l, &m->value, VALUE_STRING, m->key, "title | ..."))
		return;
	for (size_t i = 0; i < ROLE_COUNT; i++) {
		if (span_eq(names[i], m->value.u.string)) {
			*role = (enum field_role)i;
			return;
		}
	}
	schema_report_unknown(
		l, DIAG_SCHEMA_ROLE, m->value.pos, m->value.u.string, names, ROLE_COUNT);
}

static void
read_precision(struct schema_loader *l, const struct member *m, void *target)
{
	const struct span names[] = {SPAN("year"), SPAN("month"), SPAN("day")};
	enum date_precision *precision = target;
	for (size_t i = 0; i < 3; i++) {
		if (m->value.type == VALUE_STRING && span_eq(names[i], m->value.u.string)) {
			*precision = (enum date_precision)i;
			return;
		}
	}
	diag_reportf(l->diag, DIAG_SCHEMA_VALUE, l->source, m->value.pos,
		"%.*s: year | month | day", SPAN_ARG(m->key));
}

static void
read_required(struct schema_loader *l, const struct member *m, void *target)
{
	struct field *f = target;
	if (m->value.type == VALUE_MAP)
		schema_read_condition(l, m, &f->required_when);
	else
		schema_read_true(l, m, &f->required);
}

static bool
read_number(struct schema_loader *l, const struct member *m, double *out)
{
	const struct value *v = &m->value;
	if (v->type == VALUE_STRING && scalar_number(v->u.string, out))
		return true;
	diag_reportf(
		l->diag, DIAG_SCHEMA_VALUE, l->source, v->pos, "%.*s: 1 | 1.5", SPAN_ARG(m->key));
	return false;
}

static void
read_minimum(struct schema_loader *l, const struct member *m, void *target)
{
	struct field *f = target;
	f->has_minimum = read_number(l, m, &f->minimum);
}

static void
read_maximum(struct schema_loader *l, const struct member *m, void *target)
{
	struct field *f = target;
	f->has_maximum = read_number(l, m, &f->maximum);
}

/* A list of values, or a map from value to label. */
static void
read_enum(struct schema_loader *l, const struct member *m, void *target)
{
	struct field *f = target;
	const struct value *v = &m->value;
	struct span *values;
	if (v->type == VALUE_MAP) {
		f->enum_items = ARENA_ARRAY(l->arena, v->u.map.count, struct enum_item);
		f->enum_count = v->u.map.count;
		for (size_t i = 0; i < f->enum_count; i++) {
			f->enum_items[i].value = v->u.map.members[i].key;
			schema_read_label(l, &v->u.map.members[i], &f->enum_items[i].label);
		}
	} else if (schema_read_texts(l, m, &values, &f->enum_count)) {
		f->enum_items = ARENA_ARRAY(l->arena, f->enum_count, struct enum_item);
		for (size_t i = 0; i < f->enum_count; i++)
			f->enum_items[i] = (struct enum_item){values[i], {{values[i], values[i]}}};
	}
}

/* Its type is looked at when all fields are known. */
static void
read_default(struct schema_loader *l, const struct member *m, void *target)
{
	struct value *copy = ARENA_NEW(l->arena, struct value);
	*copy = m->value;
	*(const struct value **)target = copy;
}

static void read_field(
	struct schema_loader *, const struct member *, struct span name, struct field *);

static void
read_items(struct schema_loader *l, const struct member *m, void *target)
{
	struct field *f = target;
	f->items = ARENA_NEW(l->arena, struct field);
	read_field(l, m, f->name, f->items);
}

static const struct keyword keywords[] = {
	{"type", read_type, offsetof(struct field, type), 0},
	{"role", read_role, offsetof(struct field, role), 0},
	{"title", schema_read_label, offsetof(struct field, title), 0},
	{"description", schema_read_label, offsetof(struct field, description), 0},
	{"required", read_required, 0, 0},
	{"unique", schema_read_true, offsetof(struct field, unique),
		BIT(TEXT) | BIT(INTEGER) | BIT(NUMBER) | BIT(DATE) | BIT(URL) | BIT(EMAIL)
			| BIT(ENUM) | BIT(REF)},
	{"minLength", schema_read_count, offsetof(struct field, min_length),
		BIT(TEXT) | BIT(MARKDOWN)},
	{"maxLength", schema_read_count, offsetof(struct field, max_length),
		BIT(TEXT) | BIT(MARKDOWN)},
	{"minWords", schema_read_count, offsetof(struct field, min_words),
		BIT(TEXT) | BIT(MARKDOWN)},
	{"maxWords", schema_read_count, offsetof(struct field, max_words),
		BIT(TEXT) | BIT(MARKDOWN)},
	{"minItems", schema_read_count, offsetof(struct field, min_items), BIT(LIST)},
	{"maxItems", schema_read_count, offsetof(struct field, max_items), BIT(LIST)},
	{"minimum", read_minimum, 0, BIT(INTEGER) | BIT(NUMBER)},
	{"maximum", read_maximum, 0, BIT(INTEGER) | BIT(NUMBER)},
	{"pattern", read_pattern, 0, BIT(TEXT)},
	{"precision", read_precision, offsetof(struct field, precision), BIT(DATE)},
	{"notBefore", schema_read_text, offsetof(struct field, not_before), BIT(DATE)},
	{"enum", read_enum, 0, BIT(ENUM)},
	{"collection", schema_read_collection, offsetof(struct field, collection), BIT(REF)},
	{"items", read_items, 0, BIT(LIST)},
	{"properties", schema_read_fields, offsetof(struct field, properties), BIT(OBJECT)},
	{"derive", schema_read_derive, offsetof(struct field, derive), BIT(LIST) | BIT(INTEGER)},
	{"default", read_default, offsetof(struct field, fallback),
		BIT(TEXT) | BIT(INTEGER) | BIT(NUMBER) | BIT(BOOLEAN) | BIT(DATE) | BIT(URL)
			| BIT(EMAIL) | BIT(ENUM)},
};
_Static_assert(COUNT(keywords) <= KEYWORDS_MAX, "schema_read_map() has room for the names");

/* The keywords that a type cannot do without. */
static void
check_complete(struct schema_loader *l, const struct value *v, enum field_type type)
{
	static const char *const needed[FIELD_TYPE_COUNT] = {
		[FIELD_LIST] = "items",
		[FIELD_OBJECT] = "properties",
		[FIELD_ENUM] = "enum",
		[FIELD_REF] = "collection",
	};
	const char *missing = type == FIELD_TYPE_COUNT ? "type" : needed[type];
	if (missing && !value_get(v, span_of(missing)))
		diag_reportf(l->diag, DIAG_SCHEMA_MISSING, l->source, v->pos, "%s", missing);
}

static void
check_keywords_fit(struct schema_loader *l, const struct value *v, enum field_type type)
{
	for (size_t i = 0; i < v->u.map.count; i++) {
		const struct member *m = &v->u.map.members[i];
		for (size_t k = 0; k < COUNT(keywords); k++) {
			if (span_eq(span_of(keywords[k].name), m->key) && keywords[k].types
				&& !(keywords[k].types & 1u << type))
				diag_reportf(l->diag, DIAG_SCHEMA_FIT, l->source, m->key_pos,
					"\"%s\"", keywords[k].name);
		}
	}
}

static void
read_field(struct schema_loader *l, const struct member *m, struct span name, struct field *f)
{
	*f = (struct field){.name = name, .pos = m->key_pos, .type = FIELD_TYPE_COUNT};
	if (!schema_expect(l, &m->value, VALUE_MAP, m->key, "{type: ...}"))
		return;
	schema_read_map(l, &m->value, keywords, COUNT(keywords), f);
	check_complete(l, &m->value, f->type);
	if (f->type != FIELD_TYPE_COUNT)
		check_keywords_fit(l, &m->value, f->type);
	if (!label_text(&f->title, DIAG_NL).len)
		f->title.text[DIAG_NL] = name;
}

/* Names go into templates and filters, where a dot or a space would end them. */
static bool
is_field_name(struct span s)
{
	for (size_t i = 0; i < s.len; i++) {
		char c = s.s[i];
		bool letter = (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
		bool later = (c >= '0' && c <= '9') || c == '_' || c == '-';
		if (!letter && (i == 0 || !later))
			return false;
	}
	return s.len > 0 && !span_eq(s, SPAN("slug"));
}

/* Fields by name.  False and a report if there is no map of them. */
static bool
read_fields(
	struct schema_loader *l, const struct member *m, const char *form, struct fields *fields)
{
	if (!schema_expect(l, &m->value, VALUE_MAP, m->key, form))
		return false;
	size_t count = m->value.u.map.count;
	fields->items = ARENA_ARRAY(l->arena, count, struct field);
	fields->count = count;
	map_init(&fields->by_name, l->arena);
	for (size_t i = 0; i < count; i++) {
		const struct member *field = &m->value.u.map.members[i];
		read_field(l, field, field->key, &fields->items[i]);
		map_add(&fields->by_name, field->key, &fields->items[i]);
	}
	return true;
}

void
schema_read_fields(struct schema_loader *l, const struct member *m, void *target)
{
	struct fields *fields = target;
	if (!read_fields(l, m, "{FIELD: {type: ...}}", fields))
		return;
	for (size_t i = 0; i < fields->count; i++) {
		if (!is_field_name(fields->items[i].name))
			diag_reportf(l->diag, DIAG_SCHEMA_NAME, l->source, fields->items[i].pos,
				"a-z A-Z 0-9 _ -");
	}
}

void
schema_read_data(struct schema_loader *l, const struct member *m, void *target)
{
	struct fields *fields = target;
	if (!read_fields(l, m, "{FILE.yaml: {type: ...}}", fields))
		return;
	for (size_t i = 0; i < fields->count; i++) {
		const struct field *f = &fields->items[i];
		struct span path;
		if (!fs_join(l->arena, (struct span){0}, f->name, &path) || !span_eq(path, f->name))
			diag_reportf(l->diag, DIAG_SCHEMA_PATH, l->source, f->pos, "\"%.*s\"",
				SPAN_ARG(f->name));
		else if (!span_ends(path, SPAN(".yaml")))
			diag_reportf(l->diag, DIAG_SCHEMA_VALUE, l->source, f->pos,
				"%.*s: FILE.yaml", SPAN_ARG(m->key));
	}
}

/*
 * check.c - values to the types of their fields.  Part of load/.
 */
#include "load/check.h"

#include <math.h>

#include "core/arena.h"
#include "core/text.h"
#include "load/scalar.h"

/* Of a value that is quoted in a message. */
#define SHOWN_LEN_MAX 60

static void
report_near(const struct check *c, enum diag_code code, struct pos pos, struct span word,
	struct span suggestion)
{
	struct span shown = span_sub(word, 0, SHOWN_LEN_MAX);
	diag_report(c->diag,
		&(struct diag_item){.code = code,
			.source = c->source,
			.pos = pos,
			.detail = span_printf(c->arena, "\"%.*s\"", SPAN_ARG(shown)),
			.suggestion = suggestion});
}

static void
report_limit(const struct check *c, enum diag_code code, const struct field *f, struct pos pos,
	size_t found, size_t limit)
{
	diag_reportf(c->diag, code, c->source, pos, "\"%.*s\": %zu %c %zu", SPAN_ARG(f->name),
		found, found < limit ? '<' : '>', limit);
}

/* What was reported counts as absent from then on: see check.h. */
static void
drop(struct value *v)
{
	*v = (struct value){.type = VALUE_NULL, .pos = v->pos};
}

static bool
is_dropped(const struct value *v)
{
	return v->type == VALUE_NULL && !v->plain;
}

static void
refuse(const struct check *c, enum diag_code code, const struct field *f, struct value *v)
{
	diag_reportf(c->diag, code, c->source, v->pos, "\"%.*s\"", SPAN_ARG(f->name));
	drop(v);
}

static bool
is_empty(const struct value *v)
{
	switch (v->type) {
	case VALUE_NULL:
		return true;
	case VALUE_STRING: {
		struct span s = span_trim(v->u.string);
		return !s.len || (v->plain && (span_eq(s, SPAN("~")) || span_eq(s, SPAN("null"))));
	}
	case VALUE_LIST:
		return v->u.list.count == 0;
	case VALUE_MAP:
		return v->u.map.count == 0;
	default:
		return false;
	}
}

/* "n.v.t." fills a field with nothing. */
static bool
says_not_applicable(struct span s)
{
	return (s.len == 6 && strncasecmp(s.s, "n.v.t.", 6) == 0)
		|| (s.len == 3 && strncasecmp(s.s, "nvt", 3) == 0);
}

/* The trimmed text of a scalar; false and a report if it is something else. */
static bool
take_text(const struct check *c, const struct field *f, struct value *v)
{
	if (v->type != VALUE_STRING) {
		refuse(c, DIAG_VALUE_NOT_TEXT, f, v);
		return false;
	}
	v->u.string = span_trim(v->u.string);
	return true;
}

static void
check_lengths(const struct check *c, const struct field *f, struct span text, struct pos pos)
{
	size_t chars = f->min_length || f->max_length ? text_count_chars(text) : 0;
	size_t words = f->min_words || f->max_words ? text_count_words(text) : 0;
	if (f->min_length && chars < f->min_length)
		report_limit(c, DIAG_TEXT_SHORT, f, pos, chars, f->min_length);
	if (f->max_length && chars > f->max_length)
		report_limit(c, DIAG_TEXT_LONG, f, pos, chars, f->max_length);
	if (f->min_words && words < f->min_words)
		report_limit(c, DIAG_WORDS_FEW, f, pos, words, f->min_words);
	if (f->max_words && words > f->max_words)
		report_limit(c, DIAG_WORDS_MANY, f, pos, words, f->max_words);
}

static bool
matches(const struct field *f, struct span text)
{
	regmatch_t whole = {.rm_so = 0, .rm_eo = (regoff_t)text.len};
	return regexec(&f->pattern, text.s, 1, &whole, REG_STARTEND) == 0;
}

static void
check_text(const struct check *c, const struct field *f, struct value *v)
{
	if (!take_text(c, f, v))
		return;
	struct span text = v->u.string;
	if (span_find(text, '\n', 0) < text.len)
		diag_reportf(
			c->diag, DIAG_TEXT_LINES, c->source, v->pos, "\"%.*s\"", SPAN_ARG(f->name));
	if (says_not_applicable(text))
		report_near(c, DIAG_TEXT_NOT_APPLICABLE, v->pos, text, (struct span){0});
	check_lengths(c, f, text, v->pos);
	if (f->has_pattern && !matches(f, text))
		diag_reportf(c->diag, DIAG_TEXT_PATTERN, c->source, v->pos, "\"%.*s\": %.*s",
			SPAN_ARG(f->name), SPAN_ARG(f->pattern_text));
}

static void
check_markdown_field(const struct check *c, const struct field *f, struct value *v)
{
	if (v->type == VALUE_DOCUMENT)
		return;
	if (v->type != VALUE_STRING) {
		refuse(c, DIAG_VALUE_NOT_TEXT, f, v);
		return;
	}
	check_lengths(c, f, v->u.string, v->pos);
	v->u.document = c->markdown(c->arena, c->source, v->u.string, v->pos, c->diag);
	v->type = VALUE_DOCUMENT;
}

static void
check_bounds(const struct check *c, const struct field *f, double number, struct pos pos)
{
	if (f->has_minimum && number < f->minimum)
		diag_reportf(c->diag, DIAG_NUMBER_SMALL, c->source, pos, "\"%.*s\": %.15g < %.15g",
			SPAN_ARG(f->name), number, f->minimum);
	if (f->has_maximum && number > f->maximum)
		diag_reportf(c->diag, DIAG_NUMBER_LARGE, c->source, pos, "\"%.*s\": %.15g > %.15g",
			SPAN_ARG(f->name), number, f->maximum);
}

/* A number that is none, or is written as in Dutch: the message for each. */
static void
refuse_number(const struct check *c, enum diag_code code, const struct field *f, struct value *v)
{
	struct span text = v->type == VALUE_STRING ? v->u.string : (struct span){0};
	struct span meant = scalar_dutch_number(c->arena, text);
	if (!meant.len) {
		refuse(c, code, f, v);
		return;
	}
	report_near(c, DIAG_NUMBER_FORM, v->pos, text, meant);
	drop(v);
}

static void
check_integer(const struct check *c, const struct field *f, struct value *v)
{
	int64_t integer;
	if (v->type == VALUE_NUMBER && v->u.number == floor(v->u.number)
		&& fabs(v->u.number) < 0x1p53)
		*v = (struct value){
			.type = VALUE_INT, .pos = v->pos, .u.integer = (int64_t)v->u.number};
	if (v->type == VALUE_STRING && v->plain && scalar_integer(v->u.string, &integer))
		*v = (struct value){.type = VALUE_INT, .pos = v->pos, .u.integer = integer};
	if (v->type == VALUE_INT)
		check_bounds(c, f, (double)v->u.integer, v->pos);
	else
		refuse_number(c, DIAG_VALUE_NOT_INTEGER, f, v);
}

/*
 * "32.000" is a number, 32, but a Dutch reader sees thirty-two thousand.  Where the
 * field's maximum leaves room for that too, nobody can tell which was meant.
 */
static bool
is_ambiguous(const struct check *c, const struct field *f, struct span text)
{
	double thousands;
	return scalar_number(scalar_dutch_number(c->arena, text), &thousands)
		&& !(f->has_maximum && thousands > f->maximum)
		&& !(f->has_minimum && thousands < f->minimum);
}

static void
check_number(const struct check *c, const struct field *f, struct value *v)
{
	double number;
	if (v->type == VALUE_INT)
		*v = (struct value){
			.type = VALUE_NUMBER, .pos = v->pos, .u.number = (double)v->u.integer};
	if (v->type == VALUE_STRING && v->plain && scalar_number(v->u.string, &number)
		&& !is_ambiguous(c, f, v->u.string))
		*v = (struct value){.type = VALUE_NUMBER, .pos = v->pos, .u.number = number};
	if (v->type == VALUE_NUMBER && isfinite(v->u.number))
		check_bounds(c, f, v->u.number, v->pos);
	else
		refuse_number(c, DIAG_VALUE_NOT_NUMBER, f, v);
}

static void
check_boolean(const struct check *c, const struct field *f, struct value *v)
{
	bool boolean;
	if (v->type == VALUE_STRING && v->plain && scalar_boolean(v->u.string, &boolean))
		*v = (struct value){.type = VALUE_BOOL, .pos = v->pos, .u.boolean = boolean};
	if (v->type != VALUE_BOOL)
		refuse(c, DIAG_VALUE_NOT_BOOLEAN, f, v);
}

static void
check_date(const struct check *c, const struct field *f, struct value *v)
{
	static const char *const forms[] = {"YYYY", "YYYY-MM", "YYYY-MM-DD"};
	enum date_precision precision;
	if (!take_text(c, f, v))
		return;
	if (!scalar_date(v->u.string, &precision)) {
		report_near(c, DIAG_VALUE_NOT_DATE, v->pos, v->u.string,
			scalar_dutch_date(c->arena, v->u.string));
		drop(v);
	} else if (precision < f->precision) {
		diag_reportf(c->diag, DIAG_DATE_PRECISION, c->source, v->pos, "\"%.*s\": %s",
			SPAN_ARG(f->name), forms[f->precision]);
	}
}

static void
check_url(const struct check *c, const struct field *f, struct value *v)
{
	if (take_text(c, f, v) && !scalar_is_url(v->u.string)) {
		report_near(c, DIAG_VALUE_NOT_URL, v->pos, v->u.string, (struct span){0});
		drop(v);
	}
}

static void
check_email(const struct check *c, const struct field *f, struct value *v)
{
	if (take_text(c, f, v) && !scalar_is_email(v->u.string)) {
		report_near(c, DIAG_VALUE_NOT_EMAIL, v->pos, v->u.string, (struct span){0});
		drop(v);
	}
}

static void
check_enum(const struct check *c, const struct field *f, struct value *v)
{
	if (!take_text(c, f, v))
		return;
	for (size_t i = 0; i < f->enum_count; i++) {
		if (span_eq(f->enum_items[i].value, v->u.string))
			return;
	}
	struct span *values = ARENA_ARRAY(c->arena, f->enum_count, struct span);
	for (size_t i = 0; i < f->enum_count; i++)
		values[i] = f->enum_items[i].value;
	size_t nearest = text_nearest(v->u.string, values, f->enum_count);
	report_near(c, DIAG_VALUE_NOT_ENUM, v->pos, v->u.string,
		nearest < f->enum_count ? values[nearest] : (struct span){0});
	drop(v);
}

static void
check_ref(const struct check *c, const struct field *f, struct value *v)
{
	if (v->type == VALUE_REF || !take_text(c, f, v))
		return;
	struct span slug = v->u.string;
	if (scalar_is_slug(slug)) {
		*v = (struct value){.type = VALUE_REF, .pos = v->pos, .u.ref.slug = slug};
		return;
	}
	struct span id = text_id(c->arena, slug);
	report_near(
		c, DIAG_VALUE_NOT_SLUG, v->pos, slug, scalar_is_slug(id) ? id : (struct span){0});
	drop(v);
}

/* A choice or a reference has no reason to be in a list twice. */
static void
check_distinct(const struct check *c, const struct value_list *list)
{
	if (list->count < 2)
		return;
	struct arena *scratch = arena_new();
	struct map seen;
	map_init(&seen, scratch);
	for (size_t i = 0; i < list->count; i++) {
		struct value *v = &list->items[i];
		struct span text = v->type == VALUE_REF ? v->u.ref.slug : v->u.string;
		if (!is_dropped(v) && map_add(&seen, text, v))
			report_near(c, DIAG_ITEM_TWICE, v->pos, text, (struct span){0});
	}
	arena_free(scratch);
}

static void
check_list(const struct check *c, const struct field *f, struct value *v)
{
	if (v->type != VALUE_LIST) {
		struct span one = v->type == VALUE_STRING ? span_printf(c->arena, "[%.*s]",
					  SPAN_ARG(span_sub(v->u.string, 0, SHOWN_LEN_MAX)))
							  : (struct span){0};
		report_near(c, DIAG_VALUE_NOT_LIST, v->pos, f->name, one);
		drop(v);
		return;
	}
	const struct value_list *list = &v->u.list;
	for (size_t i = 0; i < list->count; i++)
		check_value(c, f->items, &list->items[i]);
	if (f->min_items && list->count < f->min_items)
		report_limit(c, DIAG_ITEMS_FEW, f, v->pos, list->count, f->min_items);
	if (f->max_items && list->count > f->max_items)
		report_limit(c, DIAG_ITEMS_MANY, f, v->pos, list->count, f->max_items);
	if (f->items->type == FIELD_REF || f->items->type == FIELD_ENUM)
		check_distinct(c, list);
}

static void
check_object(const struct check *c, const struct field *f, struct value *v)
{
	if (v->type == VALUE_MAP)
		check_fields(c, &f->properties, v, v->pos);
	else
		refuse(c, DIAG_VALUE_NOT_MAP, f, v);
}

void
check_value(const struct check *c, const struct field *f, struct value *v)
{
	static void (*const checkers[FIELD_TYPE_COUNT])(
		const struct check *, const struct field *, struct value *) = {
		[FIELD_TEXT] = check_text,
		[FIELD_MARKDOWN] = check_markdown_field,
		[FIELD_INTEGER] = check_integer,
		[FIELD_NUMBER] = check_number,
		[FIELD_BOOLEAN] = check_boolean,
		[FIELD_DATE] = check_date,
		[FIELD_URL] = check_url,
		[FIELD_EMAIL] = check_email,
		[FIELD_ENUM] = check_enum,
		[FIELD_REF] = check_ref,
		[FIELD_LIST] = check_list,
		[FIELD_OBJECT] = check_object,
	};
	if (is_dropped(v))
		return;
	if (is_empty(v))
		refuse(c, f->required ? DIAG_FIELD_MISSING : DIAG_VALUE_EMPTY, f, v);
	else
		checkers[f->type](c, f, v);
}

static void
report_unknown(const struct check *c, const struct fields *fields, const struct member *m)
{
	struct span *names = ARENA_ARRAY(c->arena, fields->count, struct span);
	size_t count = 0;
	for (size_t i = 0; i < fields->count; i++) {
		if (fields->items[i].derive.kind == DERIVE_NONE)
			names[count++] = fields->items[i].name;
	}
	size_t nearest = text_nearest(m->key, names, count);
	report_near(c, DIAG_FIELD_UNKNOWN, m->key_pos, m->key,
		nearest < count ? names[nearest] : (struct span){0});
}

static void
check_members(const struct check *c, const struct fields *fields, const struct value_map *map)
{
	for (size_t i = 0; i < map->count; i++) {
		struct member *m = &map->members[i];
		const struct field *f = fields_find(fields, m->key);
		if (f && f->derive.kind == DERIVE_NONE) {
			check_value(c, f, &m->value);
			continue;
		}
		if (is_dropped(&m->value))
			continue;
		if (f)
			report_near(c, DIAG_FIELD_DERIVED, m->key_pos, m->key, (struct span){0});
		else
			report_unknown(c, fields, m);
		drop(&m->value);
	}
}

/* Dates of different precision are compared as far as both go: 2018 is not before 2018-05. */
static void
check_not_before(const struct check *c, const struct field *f, const struct value *map)
{
	const struct value *v = value_get(map, f->name);
	const struct value *other = value_get(map, f->not_before);
	if (!v || v->type != VALUE_STRING || !other || other->type != VALUE_STRING)
		return;
	struct span date = v->u.string, earliest = other->u.string;
	size_t shared = date.len < earliest.len ? date.len : earliest.len;
	if (span_cmp(span_sub(date, 0, shared), span_sub(earliest, 0, shared)) < 0)
		diag_reportf(c->diag, DIAG_DATE_ORDER, c->source, v->pos,
			"\"%.*s\" %.*s < \"%.*s\" %.*s", SPAN_ARG(f->name), SPAN_ARG(date),
			SPAN_ARG(f->not_before), SPAN_ARG(earliest));
}

static void
add_defaults(const struct check *c, const struct fields *fields, struct value *map)
{
	struct member *members =
		ARENA_ARRAY(c->arena, map->u.map.count + fields->count, struct member);
	if (map->u.map.count)
		memcpy(members, map->u.map.members, map->u.map.count * sizeof *members);
	size_t count = map->u.map.count;
	for (size_t i = 0; i < fields->count; i++) {
		const struct field *f = &fields->items[i];
		if (f->fallback && !value_get(map, f->name))
			members[count++] = (struct member){.key = f->name, .value = *f->fallback};
	}
	map->u.map = (struct value_map){members, count};
}

void
check_fields(const struct check *c, const struct fields *fields, struct value *map, struct pos at)
{
	bool defaults = false;
	check_members(c, fields, &map->u.map);
	for (size_t i = 0; i < fields->count; i++) {
		const struct field *f = &fields->items[i];
		defaults = defaults || f->fallback;
		bool required = f->required
			|| (f->required_when.when.len && condition_holds(&f->required_when, map));
		if (required && !value_get(map, f->name))
			diag_reportf(c->diag, DIAG_FIELD_MISSING, c->source, at, "\"%.*s\"",
				SPAN_ARG(f->name));
		if (f->not_before.len)
			check_not_before(c, f, map);
	}
	if (defaults)
		add_defaults(c, fields, map);
}

/*
 * schema_read.c - the values that schema keywords have.  Part of load/.
 */
#include "load/schema_read.h"

#include "core/arena.h"
#include "core/fs.h"
#include "core/text.h"
#include "load/scalar.h"

#define COUNT_MAX 1000000

void
schema_report_unknown(struct schema_loader *l, enum diag_code code, struct pos pos,
	struct span word, const struct span *candidates, size_t count)
{
	size_t nearest = text_nearest(word, candidates, count);
	struct span quoted = span_printf(l->arena, "\"%.*s\"", SPAN_ARG(span_sub(word, 0, 80)));
	diag_report(l->diag,
		&(struct diag_item){.code = code,
			.source = l->source,
			.pos = pos,
			.detail = quoted,
			.suggestion = nearest < count ? candidates[nearest] : (struct span){0}});
}

void
schema_report_unknown_field(
	struct schema_loader *l, const struct fields *fields, struct span name, struct pos pos)
{
	struct span *names = ARENA_ARRAY(l->arena, fields->count, struct span);
	for (size_t i = 0; i < fields->count; i++)
		names[i] = fields->items[i].name;
	schema_report_unknown(l, DIAG_SCHEMA_FIELD, pos, name, names, fields->count);
}

bool
schema_expect(struct schema_loader *l, const struct value *v, enum value_type type,
	struct span keyword, const char *form)
{
	if (v->type == type && !(type == VALUE_STRING && !v->u.string.len))
		return true;
	diag_reportf(
		l->diag, DIAG_SCHEMA_VALUE, l->source, v->pos, "%.*s: %s", SPAN_ARG(keyword), form);
	return false;
}

void
schema_read_map(struct schema_loader *l, const struct value *v, const struct keyword *keywords,
	size_t keyword_count, void *target)
{
	struct span names[KEYWORDS_MAX];
	for (size_t k = 0; k < keyword_count; k++)
		names[k] = span_of(keywords[k].name);
	for (size_t i = 0; i < v->u.map.count; i++) {
		const struct member *m = &v->u.map.members[i];
		size_t k = 0;
		while (k < keyword_count && !span_eq(names[k], m->key))
			k++;
		if (k < keyword_count)
			keywords[k].read(l, m, (char *)target + keywords[k].offset);
		else
			schema_report_unknown(
				l, DIAG_SCHEMA_KEYWORD, m->key_pos, m->key, names, keyword_count);
	}
}

void
schema_read_text(struct schema_loader *l, const struct member *m, void *target)
{
	if (schema_expect(l, &m->value, VALUE_STRING, m->key, "..."))
		*(struct span *)target = m->value.u.string;
}

void
schema_read_name(struct schema_loader *l, const struct member *m, void *target)
{
	if (!schema_expect(l, &m->value, VALUE_STRING, m->key, "..."))
		return;
	if (scalar_is_slug(m->value.u.string))
		*(struct span *)target = m->value.u.string;
	else
		diag_reportf(l->diag, DIAG_SCHEMA_NAME, l->source, m->value.pos, "a-z 0-9 -");
}

void
schema_read_path(struct schema_loader *l, const struct member *m, void *target)
{
	struct span path;
	if (!schema_expect(l, &m->value, VALUE_STRING, m->key, "..."))
		return;
	bool ok = fs_join(l->arena, (struct span){0}, m->value.u.string, &path);
	if (ok && path.len)
		*(struct span *)target = path;
	else
		diag_reportf(l->diag, DIAG_SCHEMA_PATH, l->source, m->value.pos, "\"%.*s\"",
			SPAN_ARG(m->value.u.string));
}

void
schema_read_label(struct schema_loader *l, const struct member *m, void *target)
{
	static const struct keyword languages[] = {
		{"nl", schema_read_text, DIAG_NL * sizeof(struct span), 0},
		{"en", schema_read_text, DIAG_EN * sizeof(struct span), 0},
	};
	struct label *label = target;
	if (m->value.type == VALUE_STRING && m->value.u.string.len)
		label->text[DIAG_NL] = m->value.u.string;
	else if (schema_expect(l, &m->value, VALUE_MAP, m->key, "... | {nl: ..., en: ...}"))
		schema_read_map(l, &m->value, languages, 2, label->text);
}

void
schema_read_true(struct schema_loader *l, const struct member *m, void *target)
{
	bool *flag = target;
	const struct value *v = &m->value;
	if (v->type != VALUE_STRING || !v->plain || !scalar_boolean(v->u.string, flag))
		schema_expect(l, v, VALUE_BOOL, m->key, "true");
}

void
schema_read_count(struct schema_loader *l, const struct member *m, void *target)
{
	int64_t count = 0;
	const struct value *v = &m->value;
	if (v->type == VALUE_STRING && scalar_integer(v->u.string, &count) && count > 0
		&& count <= COUNT_MAX)
		*(size_t *)target = (size_t)count;
	else
		diag_reportf(l->diag, DIAG_SCHEMA_VALUE, l->source, v->pos, "%.*s: 1 ... %d",
			SPAN_ARG(m->key), COUNT_MAX);
}

const struct collection *
schema_find_collection(struct schema_loader *l, struct span name, struct pos pos)
{
	const struct schema *s = l->schema;
	const struct collection *found = map_get(&s->by_name, name);
	if (found)
		return found;
	struct span *names = ARENA_ARRAY(l->arena, s->collection_count, struct span);
	for (size_t i = 0; i < s->collection_count; i++)
		names[i] = s->collections[i].name;
	schema_report_unknown(l, DIAG_SCHEMA_COLLECTION, pos, name, names, s->collection_count);
	return NULL;
}

void
schema_read_collection(struct schema_loader *l, const struct member *m, void *target)
{
	if (schema_expect(l, &m->value, VALUE_STRING, m->key, "..."))
		*(const struct collection **)target =
			schema_find_collection(l, m->value.u.string, m->value.pos);
}

bool
schema_read_texts(struct schema_loader *l, const struct member *m, struct span **out, size_t *count)
{
	if (!schema_expect(l, &m->value, VALUE_LIST, m->key, "[...]"))
		return false;
	const struct value_list *list = &m->value.u.list;
	struct span *texts = ARENA_ARRAY(l->arena, list->count, struct span);
	for (size_t i = 0; i < list->count; i++) {
		if (!schema_expect(l, &list->items[i], VALUE_STRING, m->key, "[...]"))
			return false;
		texts[i] = list->items[i].u.string;
	}
	*out = texts;
	*count = list->count;
	return true;
}

void
schema_read_condition(struct schema_loader *l, const struct member *m, struct condition *out)
{
	static const struct keyword keywords[] = {
		{"when", schema_read_text, offsetof(struct condition, when), 0},
		{"is", schema_read_text, offsetof(struct condition, is), 0},
	};
	schema_read_map(l, &m->value, keywords, 2, out);
	if (!out->when.len)
		diag_reportf(l->diag, DIAG_SCHEMA_MISSING, l->source, m->value.pos, "when");
}

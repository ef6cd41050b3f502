/*
 * words.c - see words.h.  Part of emit/search/: includes model/ and core/ only.
 */
#include "emit/search/words.h"

#include "core/arena.h"
#include "emit/search/compound.h"
#include "emit/search/token.h"

struct reading {
	struct arena *arena;
	const struct source *source;
	struct diag *diag;
	struct map grouped; /* words in a group, joined by spaces -> the value that said it first */
	struct map decided; /* words to keep whole or to split -> the same */
	struct search_words words;
};

static void
report(const struct reading *r, enum diag_code code, const struct value *v, struct span detail)
{
	diag_reportf(r->diag, code, r->source, v->pos, "\"%.*s\"",
		SPAN_ARG(span_sub(detail, 0, FORM_BYTES_MAX)));
}

/* The words of a text, those that hyphens join as one; none if V is no text. */
static struct search_word
read_word(const struct reading *r, const struct value *v)
{
	struct search_word word = {0};
	if (v->type != VALUE_STRING)
		return word; /* reported by load/ */
	struct token_reader reader = {.text = v->u.string};
	struct token token;
	word.forms = ARENA_ARRAY(r->arena, v->u.string.len, struct span);
	size_t end = 0;
	while (token_next(&reader, &token)) {
		if (token.start < end)
			continue; /* a part of the whole before it */
		end = token.end;
		word.forms[word.count++] = span_copy(r->arena, token.form);
	}
	token_reader_clear(&reader);
	if (!word.count)
		report(r, DIAG_SEARCH_WORD, v, v->u.string);
	return word;
}

/* Where one word is meant; empty if V is something else, which was reported. */
static struct span
read_single(const struct reading *r, const struct value *v)
{
	struct search_word word = read_word(r, v);
	if (word.count > 1)
		report(r, DIAG_SEARCH_WORD, v, v->u.string);
	return word.count == 1 ? word.forms[0] : (struct span){0};
}

/* False, and a report, if it was said before. */
static bool
is_new(const struct reading *r, struct map *said, struct span key, const struct value *v)
{
	const struct value *before = map_add(said, key, (void *)v);
	if (before)
		diag_reportf(r->diag, DIAG_SEARCH_TWICE, r->source, v->pos, "\"%.*s\" (%u:%u)",
			SPAN_ARG(span_sub(v->u.string, 0, FORM_BYTES_MAX)), before->pos.line,
			before->pos.column);
	return !before;
}

static struct span
join(struct arena *a, const struct search_word *word)
{
	struct buf joined = {0};
	for (size_t i = 0; i < word->count; i++) {
		buf_put(&joined, word->forms[i]);
		buf_putc(&joined, ' ');
	}
	return buf_take(&joined, a);
}

/* The items of a list; none of what is something else. */
static struct value_list
items_of(const struct value *v)
{
	return v && v->type == VALUE_LIST ? v->u.list : (struct value_list){0};
}

static void
read_group(struct reading *r, const struct value_list *list)
{
	struct synonyms group = {ARENA_ARRAY(r->arena, list->count, struct search_word), 0};
	for (size_t i = 0; i < list->count; i++) {
		struct search_word word = read_word(r, &list->items[i]);
		if (word.count && is_new(r, &r->grouped, join(r->arena, &word), &list->items[i]))
			group.items[group.count++] = word;
	}
	if (group.count > 1)
		r->words.groups[r->words.group_count++] = group;
}

static void
read_groups(struct reading *r, const struct field *f, const struct value_list *list)
{
	const struct field *texts = fields_find_texts(&f->items->properties);
	r->words.groups = ARENA_ARRAY(r->arena, list->count, struct synonyms);
	for (size_t i = 0; i < list->count; i++) {
		struct value_list words = items_of(value_get(&list->items[i], texts->name));
		read_group(r, &words);
	}
}

static void
read_whole(struct reading *r, const struct value_list *list)
{
	r->words.whole = ARENA_ARRAY(r->arena, list->count, struct span);
	for (size_t i = 0; i < list->count; i++) {
		struct span form = read_single(r, &list->items[i]);
		if (form.len && is_new(r, &r->decided, form, &list->items[i]))
			r->words.whole[r->words.whole_count++] = form;
	}
}

/* The place behind PART in the form, at or after FROM; 0 if it does not stand there. */
static size_t
find_part(struct span form, struct span part, size_t from)
{
	for (size_t i = from; i + part.len <= form.len; i++) {
		if (memcmp(form.s + i, part.s, part.len) == 0)
			return i + part.len;
	}
	return 0;
}

/* The parts stand in the word, in order, and there are not too many. */
static bool
read_parts(const struct reading *r, const struct value_list *list, struct search_split *split)
{
	size_t end = 0;
	split->parts = ARENA_ARRAY(r->arena, list->count, struct span);
	for (size_t i = 0; i < list->count; i++) {
		struct span part = read_single(r, &list->items[i]);
		if (!part.len)
			return false;
		end = find_part(split->form, part, end);
		if (!end || i == COMPOUND_PARTS_MAX) {
			report(r, DIAG_SEARCH_PART, &list->items[i], list->items[i].u.string);
			return false;
		}
		split->parts[split->count++] = part;
	}
	return split->count > 0;
}

static void
read_splits(struct reading *r, const struct field *f, const struct value_list *list)
{
	const struct field *word = fields_find_text(&f->items->properties);
	const struct field *texts = fields_find_texts(&f->items->properties);
	r->words.splits = ARENA_ARRAY(r->arena, list->count, struct search_split);
	for (size_t i = 0; i < list->count; i++) {
		const struct value *v = value_get(&list->items[i], word->name);
		struct search_split split = {0};
		struct value_list parts = items_of(value_get(&list->items[i], texts->name));
		if (v)
			split.form = read_single(r, v);
		if (split.form.len && is_new(r, &r->decided, split.form, v)
			&& read_parts(r, &parts, &split))
			r->words.splits[r->words.split_count++] = split;
	}
}

struct search_words
words_read(struct arena *a, const struct portfolio *p, struct diag *d)
{
	const struct site_search *search = &p->schema->search;
	const struct data_file *file = map_get(&p->data, search->words_path);
	if (!search->words || !file)
		return (struct search_words){0};
	struct reading r = {.arena = a, .source = file->source, .diag = d};
	map_init(&r.grouped, a);
	map_init(&r.decided, a);
	const struct field *const *roles = search->roles;
	struct value_list groups = items_of(role_value(roles, &file->value, ROLE_SYNONYMS));
	struct value_list whole = items_of(role_value(roles, &file->value, ROLE_WHOLE_WORDS));
	struct value_list splits = items_of(role_value(roles, &file->value, ROLE_SPLITS));
	if (groups.count)
		read_groups(&r, roles[ROLE_SYNONYMS], &groups);
	if (whole.count)
		read_whole(&r, &whole);
	if (splits.count)
		read_splits(&r, roles[ROLE_SPLITS], &splits);
	return r.words;
}

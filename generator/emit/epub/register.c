/*
 * register.c - the back-of-book index.  Part of emit/epub/.
 */
#include "emit/epub/register.h"

#include <stdlib.h>

#include "core/arena.h"
#include "core/text.h"

/* What is going to be a line of the register. */
struct entry {
	struct span term;
	struct span key;
	const struct record *record;
	bool is_alias;
};

struct entries {
	struct entry *items;
	size_t count;
};

static const struct value *
aliases_of(const struct record *r)
{
	static const struct value none = {.type = VALUE_LIST};
	const struct value *v = role_value(r->collection->roles, &r->data, ROLE_ALIASES);
	return v && v->type == VALUE_LIST ? v : &none;
}

static bool
is_entry(const struct book *b, const struct record *r)
{
	return !r->withdrawn && b->mentions[r->number].first;
}

static size_t
count_entries(const struct book *b, const struct collection_records *all)
{
	size_t count = 0;
	for (size_t i = 0; i < all->count; i++)
		if (is_entry(b, all->records[i]))
			count += 1 + aliases_of(all->records[i])->u.list.count;
	return count;
}

static void
collect(const struct book *b, struct arena *a, const struct collection_records *all,
	struct entries *out)
{
	for (size_t i = 0; i < all->count; i++) {
		const struct record *r = all->records[i];
		if (!is_entry(b, r))
			continue;
		out->items[out->count++] = (struct entry){r->title, r->sort_key, r, false};
		const struct value *aliases = aliases_of(r);
		for (size_t k = 0; k < aliases->u.list.count; k++) {
			const struct value *alias = &aliases->u.list.items[k];
			if (alias->type == VALUE_STRING && !span_eq(alias->u.string, r->title))
				out->items[out->count++] = (struct entry){alias->u.string,
					text_sort_key(a, alias->u.string), r, true};
		}
	}
}

static int
compare_entries(const void *pa, const void *pb)
{
	const struct entry *a = pa, *b = pb;
	int order = span_cmp(a->key, b->key);
	if (!order)
		order = span_cmp(a->term, b->term);
	if (!order)
		order = (a->record->number > b->record->number)
			- (a->record->number < b->record->number);
	return order ? order : a->is_alias - b->is_alias;
}

static struct entries
sorted_entries(const struct book *b, struct arena *a, const struct book_part *part)
{
	const struct collection_records *all = b->portfolio->collections;
	size_t count = 0;
	for (size_t c = 0; c < part->collection_count; c++)
		count += count_entries(b, &all[part->collections[c]->index_number]);
	struct entries entries = {.items = ARENA_ARRAY(a, count, struct entry)};
	for (size_t c = 0; c < part->collection_count; c++)
		collect(b, a, &all[part->collections[c]->index_number], &entries);
	qsort(entries.items, entries.count, sizeof *entries.items, compare_entries);
	return entries;
}

/* The heading that a key stands under: its first letter, or all digits together. */
static struct span
letter_of(struct arena *a, struct span key)
{
	if (!key.len)
		return SPAN("–");
	if (*key.s >= '0' && *key.s <= '9')
		return SPAN("0–9");
	if (*key.s >= 'a' && *key.s <= 'z')
		return span_printf(a, "%c", *key.s - 'a' + 'A');
	size_t end = 0;
	text_next(key, &end);
	return span_sub(key, 0, end);
}

static struct value
locators(struct arena *a, const struct book_mention *first)
{
	size_t count = 0;
	for (const struct book_mention *m = first; m; m = m->next)
		count++;
	struct value list = {.type = VALUE_LIST};
	list.u.list.items = ARENA_ARRAY(a, count, struct value);
	for (const struct book_mention *m = first; m; m = m->next) {
		struct value_builder locator = {0};
		value_builder_put(a, &locator, SPAN("path"), value_string(m->file->path));
		value_builder_put(a, &locator, SPAN("title"), value_string(m->file->title));
		list.u.list.items[list.u.list.count++] = value_builder_map(&locator);
	}
	return list;
}

static struct value
see(struct arena *a, const struct record *r)
{
	struct value_builder target = {0};
	value_builder_put(a, &target, SPAN("id"), value_string(book_fragment(a, r)));
	value_builder_put(a, &target, SPAN("title"), value_string(r->title));
	return value_builder_map(&target);
}

/* What an entry lacks is false, for an absent name would be sought in the page around it. */
static struct value
entry_value(const struct book *b, struct arena *a, const struct entry *e, struct span page)
{
	const struct record *r = e->record;
	struct span kind = label_text(&r->collection->singular, b->portfolio->language);
	struct span path = b->paths[r->number];
	bool is_here = span_starts(path, page);
	struct value no = value_bool(false);
	struct value_builder v = {0};
	value_builder_put(a, &v, SPAN("term"), value_string(e->term));
	value_builder_put(a, &v, SPAN("kind"), value_string(kind));
	value_builder_put(a, &v, SPAN("id"), e->is_alias ? no : value_string(book_fragment(a, r)));
	value_builder_put(a, &v, SPAN("path"), e->is_alias || is_here ? no : value_string(path));
	value_builder_put(a, &v, SPAN("has_locators"), value_bool(!e->is_alias));
	value_builder_put(a, &v, SPAN("locators"),
		e->is_alias ? no : locators(a, b->mentions[r->number].first));
	value_builder_put(a, &v, SPAN("see"), e->is_alias ? see(a, r) : no);
	return value_builder_map(&v);
}

static struct value
letter_value(struct arena *a, struct span letter, size_t number, struct value entries)
{
	struct value_builder v = {0};
	value_builder_put(a, &v, SPAN("letter"), value_string(letter));
	value_builder_put(a, &v, SPAN("id"), value_string(span_printf(a, "letter-%zu", number)));
	value_builder_put(a, &v, SPAN("entries"), entries);
	return value_builder_map(&v);
}

struct value
register_letters(const struct book *b, struct arena *a, const struct book_file *file)
{
	struct entries all = sorted_entries(b, a, file->part);
	struct value *values = ARENA_ARRAY(a, all.count, struct value);
	struct value letters = {.type = VALUE_LIST};
	letters.u.list.items = ARENA_ARRAY(a, all.count, struct value);
	for (size_t i = 0; i < all.count;) {
		struct span letter = letter_of(a, all.items[i].key);
		size_t from = i;
		for (; i < all.count && span_eq(letter, letter_of(a, all.items[i].key)); i++)
			values[i] = entry_value(b, a, &all.items[i], file->path);
		struct value entries = {.type = VALUE_LIST, .u.list = {values + from, i - from}};
		size_t number = letters.u.list.count++;
		letters.u.list.items[number] = letter_value(a, letter, number + 1, entries);
	}
	return letters;
}

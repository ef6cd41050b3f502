/*
 * context_lists.c - lists of records for templates: by collection, by letter, A-Z.
 *
 * Part of render/: includes model/ and core/ only.
 */
#include <stdlib.h>

#include "core/arena.h"
#include "core/text.h"
#include "render/context_room.h"

struct value
context_cards(const struct contexts *c, struct arena *a, const struct collection *collection)
{
	const struct collection_records *all = &c->portfolio->collections[collection->index_number];
	struct value list = {.type = VALUE_LIST};
	list.u.list.items = ARENA_ARRAY(a, all->count, struct value);
	for (size_t i = 0; i < all->count; i++) {
		if (context_is_listed(all->records[i]))
			list.u.list.items[list.u.list.count++] = context_card(c, all->records[i]);
	}
	return list;
}

#define LETTERS 27 /* A-Z and # */

/* One line of a list that is cut by letter. */
struct entry {
	struct span key;
	struct span title; /* orders what has the same key */
	struct value value;
};

/* 'A' .. 'Z', or '#' for what starts with no letter; that sorts first. */
static char
letter_of(struct span key)
{
	char c = key.len ? key.s[0] : '#';
	return c >= 'a' && c <= 'z' ? (char)(c - 0x20) : '#';
}

static int
compare_entries(const void *pa, const void *pb)
{
	const struct entry *a = pa, *b = pb;
	int order = letter_of(a->key) - letter_of(b->key);
	if (!order)
		order = span_cmp(a->key, b->key);
	return order ? order : span_cmp(a->title, b->title);
}

static struct value
make_letter(struct arena *a, const struct entry *entries, size_t count, struct span member)
{
	char letter = letter_of(entries[0].key);
	struct value list = {.type = VALUE_LIST};
	list.u.list.items = ARENA_ARRAY(a, count, struct value);
	list.u.list.count = count;
	for (size_t i = 0; i < count; i++)
		list.u.list.items[i] = entries[i].value;
	struct value_builder b = {0};
	struct span id =
		letter == '#' ? SPAN("letter-0") : span_printf(a, "letter-%c", letter | 0x20);
	value_builder_put(a, &b, SPAN("letter"), value_string(span_printf(a, "%c", letter)));
	value_builder_put(a, &b, SPAN("id"), value_string(id));
	value_builder_put(a, &b, member, list);
	return value_builder_map(&b);
}

/* [{letter id MEMBER: [value]}] of entries, which are sorted here. */
static struct value
cut_by_letter(struct arena *a, struct entry *entries, size_t count, struct span member)
{
	struct value list = {.type = VALUE_LIST};
	if (!count)
		return list;
	qsort(entries, count, sizeof *entries, compare_entries);
	list.u.list.items = ARENA_ARRAY(a, LETTERS, struct value);
	for (size_t i = 0, end; i < count; i = end) {
		for (end = i + 1; end < count; end++) {
			if (letter_of(entries[end].key) != letter_of(entries[i].key))
				break;
		}
		list.u.list.items[list.u.list.count++] =
			make_letter(a, &entries[i], end - i, member);
	}
	return list;
}

struct value
context_letters(const struct contexts *c, struct arena *a, const struct collection *collection)
{
	const struct collection_records *all = &c->portfolio->collections[collection->index_number];
	struct entry *entries = ARENA_ARRAY(a, all->count, struct entry);
	size_t count = 0;
	for (size_t i = 0; i < all->count; i++) {
		const struct record *r = all->records[i];
		if (context_is_listed(r))
			entries[count++] =
				(struct entry){r->sort_key, r->title, context_card(c, r)};
	}
	return cut_by_letter(a, entries, count, SPAN("records"));
}

static const struct value *
aliases_of(const struct record *r)
{
	const struct value *aliases = role_value(r->collection->roles, &r->data, ROLE_ALIASES);
	return aliases && aliases->type == VALUE_LIST ? aliases : NULL;
}

static struct entry
make_entry(const struct contexts *c, struct arena *a, const struct record *r, struct span term,
	struct span key, bool alias)
{
	struct value_builder b = {0};
	value_builder_put(a, &b, SPAN("term"), value_string(term));
	if (alias)
		value_builder_put(a, &b, SPAN("title"), value_string(r->title));
	context_put_record_address(c, a, r, &b);
	value_builder_put(a, &b, SPAN("collection"), context_collection(c, r->collection));
	return (struct entry){key, r->title, value_builder_map(&b)};
}

struct value
context_register(const struct contexts *c, struct arena *a,
	const struct collection *const *collections, size_t count)
{
	size_t cap = 0, len = 0;
	for (size_t i = 0; i < count; i++) {
		const struct collection_records *all =
			&c->portfolio->collections[collections[i]->index_number];
		for (size_t k = 0; k < all->count; k++) {
			const struct value *aliases = aliases_of(all->records[k]);
			cap += 1 + (aliases ? aliases->u.list.count : 0);
		}
	}
	struct entry *entries = ARENA_ARRAY(a, cap, struct entry);
	for (size_t i = 0; i < count; i++) {
		const struct collection_records *all =
			&c->portfolio->collections[collections[i]->index_number];
		for (size_t k = 0; k < all->count; k++) {
			const struct record *r = all->records[k];
			const struct value *aliases = aliases_of(r);
			if (!context_is_listed(r))
				continue;
			entries[len++] = make_entry(c, a, r, r->title, r->sort_key, false);
			for (size_t n = 0; aliases && n < aliases->u.list.count; n++) {
				struct span alias = aliases->u.list.items[n].u.string;
				entries[len++] =
					make_entry(c, a, r, alias, text_sort_key(a, alias), true);
			}
		}
	}
	return cut_by_letter(a, entries, len, SPAN("entries"));
}

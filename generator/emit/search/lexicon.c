/*
 * lexicon.c - see lexicon.h.  Part of emit/search/: includes model/ and core/ only.
 */
#include "emit/search/lexicon.h"

#include <stdlib.h>

#include "core/arena.h"
#include "core/fs.h"
#include "core/text.h"
#include "emit/search/lexicon_table.h"
#include "emit/search/spelling.h"
#include "emit/search/token.h"

struct lexicon *
lexicon_new(const struct language *language, const struct stemmer *stemmer)
{
	struct arena *arena = arena_new();
	struct lexicon *lexicon = ARENA_NEW(arena, struct lexicon);
	*lexicon = (struct lexicon){.language = language, .stemmer = stemmer, .arena = arena};
	map_init(&lexicon->splits, arena);
	return lexicon;
}

void
lexicon_free(struct lexicon *lexicon)
{
	if (!lexicon)
		return;
	buf_clear(&lexicon->bytes);
	free(lexicon->entries);
	free(lexicon->tags);
	free(lexicon->numbers);
	arena_free(lexicon->arena);
}

size_t
lexicon_count(const struct lexicon *lexicon)
{
	return lexicon->count;
}

struct span
lexicon_form(const struct lexicon *lexicon, size_t number)
{
	return lexicon_form_of(lexicon, &lexicon->entries[number]);
}

static uint32_t
hash_of(struct span form)
{
	uint32_t hash = LEXICON_HASH_START;
	for (size_t i = 0; i < form.len; i++)
		hash = lexicon_hash_add(hash, form.s[i]);
	return hash;
}

/* Eight bits of the hash, other than those that choose the slot; 0 is for a free slot. */
static uint8_t
tag_of(uint32_t hash)
{
	return (uint8_t)(hash >> 24 | 1);
}

/* The slot that holds FORM, or the free slot where it belongs. */
static size_t
find_slot(const struct lexicon *lexicon, struct span form, uint32_t hash)
{
	size_t mask = lexicon->slot_count - 1;
	uint8_t tag = tag_of(hash);
	for (size_t i = (hash ^ hash >> 15) & mask;; i = (i + 1) & mask) {
		if (!lexicon->tags[i]
			|| (lexicon->tags[i] == tag
				&& span_eq(lexicon_form(lexicon, lexicon->numbers[i]), form)))
			return i;
	}
}

static void
fill_slot(struct lexicon *lexicon, size_t slot, uint32_t hash, size_t number)
{
	lexicon->tags[slot] = tag_of(hash);
	lexicon->numbers[slot] = (uint32_t)number;
}

/* Room for MORE entries; the slots stay at least a quarter free. */
static void
reserve(struct lexicon *lexicon, size_t more)
{
	size_t need = lexicon->count + more;
	if (need <= lexicon->cap)
		return;
	size_t cap = need > 2 * lexicon->cap ? need : 2 * lexicon->cap;
	lexicon->entries = heap_resize(lexicon->entries, cap * sizeof *lexicon->entries);
	lexicon->cap = cap;
	size_t slot_count = 64;
	while (slot_count / 4 * 3 < cap)
		slot_count *= 2;
	if (slot_count == lexicon->slot_count)
		return;
	lexicon->slot_count = slot_count;
	lexicon->numbers = heap_resize(lexicon->numbers, slot_count * sizeof *lexicon->numbers);
	lexicon->tags = heap_resize(lexicon->tags, slot_count);
	memset(lexicon->tags, 0, slot_count);
	for (size_t i = 0; i < lexicon->count; i++) {
		struct span form = lexicon_form(lexicon, i);
		uint32_t hash = hash_of(form);
		fill_slot(lexicon, find_slot(lexicon, form, hash), hash, i);
	}
}

struct lexicon_entry *
lexicon_find_hashed(const struct lexicon *lexicon, struct span form, uint32_t hash)
{
	if (!lexicon->count)
		return NULL;
	size_t slot = find_slot(lexicon, form, hash);
	return lexicon->tags[slot] ? &lexicon->entries[lexicon->numbers[slot]] : NULL;
}

struct lexicon_entry *
lexicon_find(const struct lexicon *lexicon, struct span form)
{
	return lexicon_find_hashed(lexicon, form, hash_of(form));
}

bool
lexicon_has(const struct lexicon *lexicon, struct span form)
{
	const struct lexicon_entry *e = lexicon_find(lexicon, form);
	return e && e->flags & (LEXICON_LISTED | LEXICON_OWN) && !lexicon_is_name(e);
}

/* The entry of FORM, new if there is none; NULL if it cannot be a form. */
static struct lexicon_entry *
add(struct lexicon *lexicon, struct span form, unsigned flags)
{
	if (!form.len || form.len > FORM_BYTES_MAX || lexicon->count == LEXICON_FORMS_MAX)
		return NULL;
	reserve(lexicon, 1);
	uint32_t hash = hash_of(form);
	size_t slot = find_slot(lexicon, form, hash);
	if (!lexicon->tags[slot]) {
		fill_slot(lexicon, slot, hash, lexicon->count);
		struct lexicon_entry *e = &lexicon->entries[lexicon->count++];
		*e = (struct lexicon_entry){
			.at = (uint32_t)lexicon->bytes.len, .len = (uint8_t)form.len};
		buf_put(&lexicon->bytes, form);
	}
	struct lexicon_entry *e = &lexicon->entries[lexicon->numbers[slot]];
	e->flags |= (uint8_t)flags;
	return e;
}

static void
raise_count(uint16_t *count, size_t by)
{
	*count = by < (size_t)(UINT16_MAX - *count) ? (uint16_t)(*count + by) : UINT16_MAX;
}

void
lexicon_add_form(struct lexicon *lexicon, struct span form, size_t count)
{
	struct lexicon_entry *e = add(lexicon, form, LEXICON_OWN);
	if (e)
		raise_count(&e->count, count);
}

/* Is it all that stands in its line? */
static bool
is_line(struct span text, const struct token *token)
{
	char after = token->end < text.len ? text.s[token->end] : '\n';
	return (token->start == 0 || text.s[token->start - 1] == '\n')
		&& (after == '\n' || after == '\r');
}

void
lexicon_add_list(struct lexicon *lexicon, struct span text)
{
	size_t lines = 0;
	for (size_t i = 0; i < text.len; i = span_find(text, '\n', i) + 1)
		lines++;
	reserve(lexicon, lines);
	buf_reserve(&lexicon->bytes, text.len);
	struct token_reader reader = {.text = text};
	struct token token;
	while (token_next(&reader, &token)) {
		if (!is_line(text, &token))
			continue;
		size_t at = token.start;
		uint32_t first = text_next(text, &at);
		add(lexicon, token.form,
			first == text_lower(first) ? LEXICON_LISTED : LEXICON_LISTED_NAME);
	}
	token_reader_clear(&reader);
}

bool
lexicon_add_file(struct lexicon *lexicon, const char *path)
{
	struct arena *arena = arena_new();
	struct span text;
	bool read = fs_read(arena, path, LEXICON_LIST_BYTES_MAX, &text);
	if (read)
		lexicon_add_list(lexicon, text);
	arena_free(arena);
	return read;
}

void
lexicon_add_name(struct lexicon *lexicon, struct span name)
{
	struct token_reader reader = {.text = name};
	struct token token;
	while (token_next(&reader, &token))
		add(lexicon, token.form, LEXICON_NAME);
	token_reader_clear(&reader);
}

void
lexicon_add_whole(struct lexicon *lexicon, struct span form)
{
	add(lexicon, form, LEXICON_WHOLE);
}

void
lexicon_add_split(
	struct lexicon *lexicon, struct span form, const struct span *parts, size_t part_count)
{
	struct arena *a = lexicon->arena;
	struct lexicon_split *split = ARENA_NEW(a, struct lexicon_split);
	*split = (struct lexicon_split){ARENA_ARRAY(a, part_count, struct span), part_count};
	for (size_t i = 0; i < part_count; i++)
		split->parts[i] = span_copy(a, parts[i]);
	map_add(&lexicon->splits, span_copy(a, form), split);
}

static void
flag_words(struct lexicon *lexicon, const char *const *texts, unsigned set, unsigned clear)
{
	for (; *texts; texts++) {
		struct span words = span_of(*texts);
		for (struct span w = language_next_word(&words); w.len;
			w = language_next_word(&words)) {
			struct lexicon_entry *e = lexicon_find(lexicon, w);
			if (e)
				e->flags = (uint8_t)((e->flags | set) & ~clear);
		}
	}
}

static void
add_words(struct lexicon *lexicon, const char *const *texts, unsigned flags)
{
	for (; *texts; texts++) {
		struct span words = span_of(*texts);
		for (struct span w = language_next_word(&words); w.len;
			w = language_next_word(&words))
			add(lexicon, w, flags);
	}
}

/* Which words may be parts at all? */
static void
flag_parts(struct lexicon *lexicon)
{
	const struct language *language = lexicon->language;
	for (size_t i = 0; i < lexicon->count; i++) {
		struct lexicon_entry *e = &lexicon->entries[i];
		struct span form = lexicon_form(lexicon, i);
		bool word = e->flags & LEXICON_LISTED
			|| (e->flags & LEXICON_OWN && !lexicon_is_name(e));
		if (word && e->len >= COMPOUND_PART_LETTERS_MIN
			&& span_find(form, '\'', 0) == form.len)
			e->flags |= LEXICON_FIRST | LEXICON_LAST;
	}
	flag_words(lexicon, language->short_parts, LEXICON_FIRST | LEXICON_LAST, 0);
	add_words(lexicon, language->no_first, LEXICON_NO_FIRST);
	add_words(lexicon, language->function_words, LEXICON_NO_FIRST);
	flag_words(lexicon, language->no_first, 0, LEXICON_FIRST);
	flag_words(lexicon, language->no_last, 0, LEXICON_LAST);
	flag_words(lexicon, language->function_words, 0, LEXICON_FIRST | LEXICON_LAST);
	add_words(lexicon, language->bound_parts, LEXICON_FIRST);
	add_words(lexicon, language->whole_words, LEXICON_WHOLE);
}

/* STEM with the long vowel of its last syllable written twice; there is room for a letter more. */
static struct lexicon_entry *
find_lengthened(const struct lexicon *lexicon, char *stem, size_t len)
{
	if (len < 3 || !spelling_is_vowel((struct span){stem, len}, len - 2))
		return NULL;
	char last = stem[len - 1];
	stem[len] = last;
	stem[len - 1] = stem[len - 2];
	struct lexicon_entry *e = lexicon_find(lexicon, (struct span){stem, len + 1});
	stem[len - 1] = last;
	return e;
}

struct lexicon_entry *
lexicon_find_base(const struct lexicon *lexicon, struct span form)
{
	char stem[STEM_BYTES_MAX + 1];
	size_t len = stem_put(lexicon->stemmer, form, stem);
	if (!len || len >= form.len)
		return NULL;
	struct lexicon_entry *e = lexicon_find(lexicon, (struct span){stem, len});
	if (!e && len + 1 < form.len)
		e = find_lengthened(lexicon, stem, len);
	if (!e && len + 1 < form.len && form.s[len] == 'e' && memcmp(form.s, stem, len) == 0)
		e = lexicon_find(lexicon, span_sub(form, 0, len + 1)); /* a word in -e */
	return e && e->flags & (LEXICON_LISTED | LEXICON_OWN) ? e : NULL;
}

bool
lexicon_is_prefixed(const struct lexicon *lexicon, struct span form)
{
	struct span rest = stem_without_prefix(lexicon->stemmer, form);
	return rest.len >= LEXICON_PART_LETTERS_MIN && lexicon_has(lexicon, rest);
}

static struct lexicon_entry *
find_last(const struct lexicon *lexicon, struct span form)
{
	struct lexicon_entry *e =
		form.len >= LEXICON_PART_LETTERS_MIN ? lexicon_find(lexicon, form) : NULL;
	return e && e->flags & LEXICON_LAST ? e : NULL;
}

/* A second reading rivals the first if its linker has at least this part of the share. */
#define RIVAL_SHARE 10

/*
 * The likeliest linker behind FIRST, and what FORM has behind that: its entry in LAST, NULL if
 * a second reading rivals it.  False if nothing fits.
 */
static bool
read_last(const struct lexicon *lexicon, struct span form, const struct lexicon_entry *first,
	struct lexicon_entry **last)
{
	unsigned share = 0;
	struct span rest = span_sub(form, first->len, form.len);
	for (const struct linker *l = lexicon->language->linkers; l->share; l++) {
		struct span linker = l->letters;
		if (!span_starts(rest, linker) || l->share < share / RIVAL_SHARE)
			continue;
		struct lexicon_entry *e = find_last(lexicon, span_sub(rest, linker.len, rest.len));
		if (!e)
			continue;
		*last = share ? NULL : e;
		share = l->share;
	}
	return share > 0;
}

/* An inflected form would count its base's parts again, and make parts of its endings. */
static bool
is_inflected(const struct lexicon *lexicon, struct span form)
{
	return lexicon_is_prefixed(lexicon, form) || lexicon_find_base(lexicon, form) != NULL;
}

/*
 * The words that a form starts with, by their length.  A list is sorted, so a form mostly shares
 * its beginning with the form before it, and what stands there is known.
 */
struct beginnings {
	struct span form;
	size_t known; /* up to this length */
	uint32_t hashes[FORM_BYTES_MAX + 1];
	struct lexicon_entry *firsts[FORM_BYTES_MAX + 1]; /* NULL: no first part of a compound */
};

/* Those that leave room for a part behind them. */
static void
find_beginnings(struct beginnings *b, const struct lexicon *lexicon, struct span form)
{
	size_t len = 0;
	while (len < b->known && len < form.len && form.s[len] == b->form.s[len])
		len++;
	b->form = form;
	for (len++; len + LEXICON_PART_LETTERS_MIN <= form.len; len++) {
		b->hashes[len] = lexicon_hash_add(b->hashes[len - 1], form.s[len - 1]);
		b->firsts[len] = NULL;
		if (len < LEXICON_PART_LETTERS_MIN)
			continue;
		struct lexicon_entry *e =
			lexicon_find_hashed(lexicon, span_sub(form, 0, len), b->hashes[len]);
		if (e && e->flags & LEXICON_FIRST)
			b->firsts[len] = e;
	}
	b->known = len - 1;
}

/* Count the first and last parts that a form of the lexicon may have. */
static void
count_parts(struct beginnings *b, struct lexicon *lexicon, struct span form)
{
	bool counts = false;
	find_beginnings(b, lexicon, form);
	for (size_t len = 1; len + LEXICON_PART_LETTERS_MIN <= form.len; len++) {
		struct lexicon_entry *first = b->firsts[len], *last;
		if (!first || !read_last(lexicon, form, first, &last))
			continue;
		if (!counts && is_inflected(lexicon, form))
			return;
		counts = true;
		raise_count(&first->first, 1);
		if (last)
			raise_count(&last->last, 1);
	}
}

void
lexicon_finish(struct lexicon *lexicon)
{
	flag_parts(lexicon);
	struct beginnings beginnings = {.hashes[0] = LEXICON_HASH_START};
	for (size_t i = 0; i < lexicon->count; i++) {
		if (!lexicon_is_name(&lexicon->entries[i]))
			count_parts(&beginnings, lexicon, lexicon_form(lexicon, i));
	}
}

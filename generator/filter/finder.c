/*
 * finder.c - a trie of words by bytes, children in lists.  Part of filter/.
 */
#include "filter/finder.h"

#include <stdlib.h>

#include "core/arena.h"
#include "core/text.h"

/* A letter of a word; 0 in a link is none, as it is the number of the state before all. */
struct state {
	uint32_t child; /* the first */
	uint32_t next;  /* the next child of the same state */
	uint32_t word;  /* 1 + number of the word that ends here */
	uint32_t stem;
	unsigned char byte;
};

struct finder {
	struct state *states;
	uint32_t count;
	struct finder_options options;
	uint32_t starts[256]; /* the states of first letters */
	bool may_start[0x80]; /* a text's ASCII character, before it is made plain */
};

/*
 * Read the character of TEXT at *AT as words are compared: all white space there as one
 * space.  How many bytes, perhaps none, are put in OUT.
 */
static size_t
read_plain(bool fold, struct span text, size_t *at, char out[TEXT_FOLD_BYTES_MAX])
{
	size_t start = *at;
	uint32_t c = text_next(text, at);
	if (text_is_white(c)) {
		for (size_t i = *at; i < text.len && text_is_white(text_next(text, &i));)
			*at = i;
		out[0] = ' ';
		return 1;
	}
	size_t len = *at - start;
	bool is_text = len > 1 || (unsigned char)text.s[start] < 0x80; /* else it is no UTF-8 */
	if (is_text && (fold || text_is_apostrophe(c)))
		return text_fold_char(c, out);
	memcpy(out, text.s + start, len);
	return len;
}

static uint32_t
find_child(const struct finder *f, uint32_t state, char byte)
{
	unsigned char wanted = (unsigned char)byte;
	if (!state)
		return f->starts[wanted];
	uint32_t child = f->states[state].child;
	while (child && f->states[child].byte != wanted)
		child = f->states[child].next;
	return child;
}

static uint32_t
add_child(struct finder *f, uint32_t state, char byte)
{
	uint32_t child = f->count++;
	f->states[child] = (struct state){.byte = (unsigned char)byte};
	if (!state) {
		f->starts[(unsigned char)byte] = child;
	} else {
		f->states[child].next = f->states[state].child;
		f->states[state].child = child;
	}
	return child;
}

/* Without white space around it, nor the '*' of a stem. */
static struct span
trim(struct span word, bool *is_stem)
{
	struct span rest = word;
	size_t start = 0, end = 0;
	*is_stem = word.len > 1 && word.s[word.len - 1] == '*';
	if (*is_stem)
		rest.len--;
	for (size_t i = 0, before = 0; i < rest.len; before = i) {
		if (text_is_white(text_next(rest, &i)))
			continue;
		if (!end)
			start = before;
		end = i;
	}
	return span_sub(rest, start, end - start);
}

static void
add_word(struct finder *f, const struct finder_word *word)
{
	bool is_stem;
	struct span text = trim(word->text, &is_stem);
	uint32_t state = 0;
	if (word->text.len > FINDER_WORD_BYTES_MAX)
		return;
	for (size_t at = 0; at < text.len;) {
		char plain[TEXT_FOLD_BYTES_MAX];
		size_t len = read_plain(f->options.fold, text, &at, plain);
		for (size_t i = 0; i < len; i++) {
			uint32_t child = find_child(f, state, plain[i]);
			state = child ? child : add_child(f, state, plain[i]);
		}
	}
	uint32_t *end = is_stem ? &f->states[state].stem : &f->states[state].word;
	if (state && !*end)
		*end = word->number + 1;
}

static void
note_starts(struct finder *f)
{
	for (unsigned c = 0; c < 0x80; c++) {
		char byte = (char)c, plain[TEXT_FOLD_BYTES_MAX];
		size_t at = 0;
		read_plain(f->options.fold, (struct span){&byte, 1}, &at, plain);
		f->may_start[c] = f->starts[(unsigned char)plain[0]] != 0;
	}
}

size_t
finder_bytes_max(size_t word_bytes)
{
	return sizeof(struct finder) + (word_bytes + 1) * sizeof(struct state);
}

struct finder *
finder_new(const struct finder_word *words, size_t count, struct finder_options options)
{
	struct finder *f = heap_resize(NULL, sizeof *f);
	size_t bytes = 0;
	for (size_t i = 0; i < count; i++)
		bytes += words[i].text.len; /* made plain, a character takes no more bytes */
	*f = (struct finder){.options = options, .count = 1};
	f->states = heap_resize(NULL, (bytes + 1) * sizeof *f->states);
	f->states[0] = (struct state){0};
	for (size_t i = 0; i < count; i++)
		add_word(f, &words[i]);
	f->states = heap_resize(f->states, f->count * sizeof *f->states);
	note_starts(f);
	return f;
}

void
finder_free(struct finder *f)
{
	if (!f)
		return;
	free(f->states);
	free(f);
}

static bool
is_letter(const struct finder *f, uint32_t c)
{
	return text_is_alnum(c) || (f->options.whole && (c == '-' || c == 0x2010 || c == 0x2011));
}

static bool
is_inside_word(const struct finder *f, struct span text, size_t at)
{
	return at < text.len && is_letter(f, text_next(text, &at));
}

static size_t
word_end(const struct finder *f, struct span text, size_t at)
{
	for (size_t i = at; i < text.len && is_letter(f, text_next(text, &i));)
		at = i;
	return at;
}

/* Of what starts at START the longest. */
static bool
match_at(const struct finder *f, struct span text, size_t start, struct finder_match *out,
	size_t *steps)
{
	uint32_t state = 0;
	out->start = out->end = start;
	for (size_t at = start; at < text.len; ++*steps) {
		char plain[TEXT_FOLD_BYTES_MAX];
		size_t len = read_plain(f->options.fold, text, &at, plain);
		for (size_t i = 0; i < len; i++) {
			state = find_child(f, state, plain[i]);
			if (!state)
				return out->end > start;
		}
		const struct state *s = &f->states[state];
		if (s->stem) {
			if (at > out->end)
				out->end = word_end(f, text, at);
			out->number = s->stem - 1;
		}
		if (s->word && at >= out->end && !is_inside_word(f, text, at)) {
			out->end = at;
			out->number = s->word - 1;
		}
	}
	return out->end > start;
}

static bool
is_behind_word(const struct finder *f, struct span text, size_t at)
{
	size_t start = at;
	if (!at)
		return false;
	do
		start--;
	while (start && start + 4 > at && ((unsigned char)text.s[start] & 0xC0) == 0x80);
	return is_inside_word(f, text, start);
}

bool
finder_next(const struct finder *f, struct span text, size_t from, struct finder_match *out,
	size_t *steps)
{
	bool behind_word = is_behind_word(f, text, from);
	for (size_t at = from; at < text.len; ++*steps) {
		unsigned char c = (unsigned char)text.s[at];
		if (!behind_word && (c >= 0x80 || f->may_start[c])
			&& match_at(f, text, at, out, steps))
			return true;
		behind_word = is_letter(f, text_next(text, &at));
	}
	return false;
}

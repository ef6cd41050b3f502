/*
 * reading.c - see reading.h.  Part of emit/report/: includes model/ and core/ only.
 */
#include "emit/report/reading.h"

#include "core/buf.h"
#include "core/text.h"

/* What is one syllable's vowel in Dutch spelling, longest first. */
static const char *const vowels[] = {"aai", "ooi", "oei", "eeu", "ieu", "aa", "ee", "oo", "uu",
	"ie", "oe", "ij", "ei", "ui", "au", "ou", "eu", "a", "e", "i", "o", "u", "y"};

static size_t
vowel_at(struct span letters, size_t i)
{
	struct span rest = span_sub(letters, i, letters.len - i);
	for (size_t k = 0; k < sizeof vowels / sizeof *vowels; k++) {
		struct span vowel = span_of(vowels[k]);
		if (span_starts(rest, vowel))
			return vowel.len;
	}
	return 0;
}

static bool
has_diaeresis(uint32_t character)
{
	return character == 0xE4 || character == 0xEB || character == 0xEF || character == 0xF6
		|| character == 0xFC;
}

/* Small letters without marks; a vowel with a diaeresis starts a syllable, so '-' parts it. */
static void
put_letters(struct buf *out, struct span word)
{
	for (size_t i = 0; i < word.len;) {
		size_t start = i;
		if (has_diaeresis(text_lower(text_next(word, &i))))
			buf_putc(out, '-');
		text_fold(out, span_sub(word, start, i - start));
	}
}

static size_t
count_syllables(struct span word)
{
	struct buf letters = {0};
	put_letters(&letters, word);
	size_t count = 0;
	for (size_t i = 0; i < letters.len;) {
		size_t len = vowel_at(buf_span(&letters), i);
		count += len > 0;
		i += len ? len : 1;
	}
	buf_clear(&letters);
	return count ? count : 1;
}

static bool
is_apostrophe(uint32_t character)
{
	return character == '\'' || character == 0x2019;
}

static uint32_t
peek(struct span text, size_t at)
{
	return at < text.len ? text_next(text, &at) : 0;
}

/* From START, where a letter or digit stands, to the end of the word. */
static size_t
word_end(struct span text, size_t start)
{
	size_t end = start;
	for (size_t i = start; i < text.len;) {
		uint32_t c = text_next(text, &i);
		bool joins = is_apostrophe(c) && text_is_alnum(peek(text, i));
		if (!text_is_alnum(c) && !joins)
			break;
		end = i;
	}
	return end;
}

/* Behind a quotation that opens before AT; AT itself if it is not closed. */
static size_t
quotation_end(struct span text, size_t at, uint32_t opening)
{
	uint32_t closing = opening == 0x2018 ? 0x2019 : 0x201D;
	for (size_t i = at; i < text.len;) {
		if (text_next(text, &i) == closing && !text_is_alnum(peek(text, i)))
			return i;
	}
	return at;
}

static bool
is_counted(struct span word, bool starts_sentence)
{
	uint32_t first = peek(word, 0);
	if (!starts_sentence && text_lower(first) != first)
		return false;
	for (size_t i = 0; i < word.len; i++) {
		if (word.s[i] >= '0' && word.s[i] <= '9')
			return false;
	}
	return true;
}

static bool
ends_sentence(uint32_t character)
{
	return character == '.' || character == '!' || character == '?';
}

static void
end_sentence(struct reading *r, size_t *words_before)
{
	r->sentences += r->words > *words_before;
	*words_before = r->words;
}

/* A quotation may end with the sentence: both curly marks are three bytes long. */
static bool
quotation_ends_sentence(struct span text, size_t end)
{
	return end >= 4 && ends_sentence((unsigned char)text.s[end - 4]);
}

void
reading_add_text(struct reading *r, struct span text)
{
	size_t words_before = r->words;
	bool starts = true;
	for (size_t i = 0; i < text.len;) {
		size_t at = i;
		uint32_t c = text_next(text, &i);
		bool ends = ends_sentence(c) && !text_is_alnum(peek(text, i));
		if (text_is_alnum(c)) {
			i = word_end(text, at);
			struct span word = span_sub(text, at, i - at);
			if (is_counted(word, starts)) {
				r->words++;
				r->syllables += count_syllables(word);
			}
			starts = false;
		} else if (c == 0x2018 || c == 0x201C) {
			i = quotation_end(text, i, c);
			ends = quotation_ends_sentence(text, i);
		}
		if (ends) {
			end_sentence(r, &words_before);
			starts = true;
		}
	}
	end_sentence(r, &words_before);
}

/* The depth of a tree is limited (DOCUMENT_DEPTH_MAX). */
static void
add_blocks(struct reading *r, struct buf *text, const struct node *parent)
{
	for (const struct node *n = parent->first; n; n = n->next) {
		switch (n->kind) {
		case NODE_HEADER:
		case NODE_BLOCK_QUOTE:
		case NODE_TABLE:
		case NODE_FIGURE:
			break;
		case NODE_PARA:
		case NODE_PLAIN:
		case NODE_TERM:
		case NODE_LINE:
			buf_reset(text);
			node_put_text(text, n);
			reading_add_text(r, buf_span(text));
			break;
		default:
			add_blocks(r, text, n);
		}
	}
}

static void
add_document(void *reading, struct document *d)
{
	struct buf text = {0};
	add_blocks(reading, &text, d->root);
	for (const struct node *note = d->notes; note; note = note->next)
		add_blocks(reading, &text, note);
	buf_clear(&text);
}

struct reading
reading_of_record(const struct record *r)
{
	struct reading reading = {0};
	const struct value *summary = role_value(r->collection->roles, &r->data, ROLE_SUMMARY);
	if (summary && summary->type == VALUE_STRING)
		reading_add_text(&reading, summary->u.string);
	record_each_document(r, add_document, &reading);
	return reading;
}

double
reading_level(const struct reading *r)
{
	double syllables = (double)r->syllables / (double)r->words;
	double words = (double)r->words / (double)r->sentences;
	return 206.84 - 77 * syllables - 0.93 * words;
}

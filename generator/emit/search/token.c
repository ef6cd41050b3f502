/*
 * token.c - see token.h.  Part of emit/search/: includes model/ and core/ only.
 */
#include "emit/search/token.h"

#include "core/text.h"

void
token_reader_start(struct token_reader *r, struct span text)
{
	struct buf forms = r->forms;
	*r = (struct token_reader){.text = text, .forms = forms};
}

void
token_reader_clear(struct token_reader *r)
{
	buf_clear(&r->forms);
}

/* The character at OFFSET, which is moved behind it; 0 at the end. */
static uint32_t
next_char(struct span text, size_t *offset)
{
	if (*offset >= text.len)
		return 0;
	unsigned char c = (unsigned char)text.s[*offset];
	if (c >= 0x80)
		return text_next(text, offset);
	*offset += 1;
	return c;
}

static uint32_t
peek(struct span text, size_t offset)
{
	return next_char(text, &offset);
}

static bool
is_digit(uint32_t c)
{
	return c >= '0' && c <= '9';
}

static bool
is_apostrophe(uint32_t c)
{
	return c == '\'' || c == 0x2018 || c == 0x2019;
}

static bool
is_hyphen(uint32_t c)
{
	return c == '-' || c == 0x2010 || c == 0x2011;
}

static bool
ends_sentence(uint32_t c)
{
	return c == '.' || c == '!' || c == '?' || c == ':' || c == '\n';
}

/* Three digits, and no more, at OFFSET: what follows a point in a large number. */
static bool
is_thousand(struct span text, size_t offset)
{
	for (size_t i = 0; i < 3; i++) {
		if (!is_digit(peek(text, offset + i)))
			return false;
	}
	return !is_digit(peek(text, offset + 3));
}

/* Does C, which ends at OFFSET and follows LAST, join the letters or digits around it? */
static bool
joins(struct span text, size_t offset, uint32_t c, uint32_t last)
{
	if (is_apostrophe(c))
		return text_is_alnum(peek(text, offset));
	return c == '.' && is_digit(last) && is_thousand(text, offset);
}

/* What a letter or digit of ASCII becomes; 0 is none, and y, which becomes two. */
static char
plain_form(char c)
{
	char small = c >= 'A' && c <= 'Z' ? (char)(c | 0x20) : c;
	return (small >= 'a' && small <= 'z' && small != 'y') || (c >= '0' && c <= '9') ? small : 0;
}

/* Append the forms of the plain letters from OFFSET, which most words are made of; not too many. */
static size_t
read_plain(struct span text, size_t offset, struct buf *forms)
{
	size_t end = offset;
	while (end < text.len && end - offset <= FORM_BYTES_MAX && plain_form(text.s[end]))
		end++;
	buf_reserve(forms, end - offset);
	for (size_t i = offset; i < end; i++)
		forms->s[forms->len++] = plain_form(text.s[i]);
	return end;
}

/*
 * Read a word from OFFSET, where a letter or digit stands, and append its form; of one that is
 * too long, no more than shows that.
 */
static size_t
read_word(struct span text, size_t offset, struct buf *forms)
{
	size_t end = offset, room = forms->len + FORM_BYTES_MAX + 1;
	for (size_t i = offset; i < text.len;) {
		if (forms->len > room)
			forms->len = room;
		size_t plain = read_plain(text, i, forms);
		end = plain > i ? plain : end;
		i = plain;
		uint32_t last = i > offset ? (unsigned char)text.s[i - 1] : 0;
		uint32_t c = next_char(text, &i);
		if (!c) {
			break;
		} else if (text_is_alnum(c)) {
			form_put(forms, c);
			end = i;
		} else if (joins(text, i, c, last)) {
			if (c != '.')
				buf_putc(forms, '\'');
		} else if (!form_is_ignored(c)) {
			break;
		}
	}
	return end;
}

/* Read the words that hyphens join, from the reader's offset, where a letter or digit stands. */
static void
read_parts(struct token_reader *r)
{
	buf_reset(&r->forms);
	r->part_count = 0;
	for (;;) {
		uint32_t first = peek(r->text, r->offset);
		struct token_part *part = &r->parts[r->part_count++];
		part->start = r->offset;
		part->form = r->forms.len;
		part->name = r->in_sentence && text_lower(first) != first;
		part->end = r->offset = read_word(r->text, r->offset, &r->forms);
		r->in_sentence = true;
		size_t behind = r->offset;
		if (r->part_count == TOKEN_PARTS_MAX || !is_hyphen(next_char(r->text, &behind))
			|| !text_is_alnum(peek(r->text, behind)))
			break;
		r->offset = behind;
	}
	r->parts[r->part_count].form = r->forms.len;
	r->next_part = 0;
	r->whole = r->part_count > 1;
}

/* The token of parts FIRST up to END.  False if its form is too long or empty. */
static bool
put_token(const struct token_reader *r, size_t first, size_t end, struct token *token)
{
	size_t form = r->parts[first].form;
	*token = (struct token){
		.form = {r->forms.s + form, r->parts[end].form - form},
		.start = r->parts[first].start,
		.end = r->parts[end - 1].end,
		.position = r->position,
	};
	for (size_t i = first; i < end; i++)
		token->name |= r->parts[i].name;
	return token->form.len > 0 && token->form.len <= FORM_BYTES_MAX;
}

/* Go to the next letter or digit; false if there is none. */
static bool
find_word(struct token_reader *r)
{
	while (r->offset < r->text.len) {
		size_t start = r->offset;
		uint32_t c = next_char(r->text, &r->offset);
		if (text_is_alnum(c)) {
			r->offset = start;
			return true;
		}
		if (ends_sentence(c))
			r->in_sentence = false;
	}
	return false;
}

bool
token_next(struct token_reader *r, struct token *token)
{
	for (;;) {
		if (r->whole) {
			r->whole = false;
			if (put_token(r, 0, r->part_count, token))
				return true;
		}
		while (r->next_part < r->part_count) {
			bool fits = put_token(r, r->next_part, r->next_part + 1, token);
			r->next_part++;
			r->position++;
			if (fits)
				return true;
		}
		if (!find_word(r))
			return false;
		read_parts(r);
	}
}

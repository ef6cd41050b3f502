/*
 * xml.c - see xml.h.  Part of core/.
 */
#include "core/xml.h"

#include <stdint.h>

#include "core/text.h"

#define REFERENCE_CHARS_MAX 10 /* "&#x10FFFF;" */

size_t
xml_forbidden_len(struct span s, size_t at)
{
	unsigned char c = (unsigned char)s.s[at];
	if (c < 0x20)
		return c != '\t' && c != '\n' && c != '\r';
	/* U+FFFE and U+FFFF */
	bool is_last = c == 0xEF && at + 2 < s.len && (unsigned char)s.s[at + 1] == 0xBF
		&& (unsigned char)s.s[at + 2] >= 0xBE;
	return is_last ? 3 : 0;
}

static bool
is_blank(char c)
{
	return c == ' ' || c == '\t' || c == '\n' || c == '\r';
}

static char
peek(const struct xml *x, size_t ahead)
{
	return x->at + ahead < x->text.len ? x->text.s[x->at + ahead] : '\0';
}

static void
skip_blank(struct xml *x)
{
	while (is_blank(peek(x, 0)))
		x->at++;
}

/* Empty if there is no name. */
static struct span
read_name(struct xml *x)
{
	size_t start = x->at;
	for (;; x->at++) {
		char c = peek(x, 0), small = (char)(c | 0x20);
		bool follows = (c >= '0' && c <= '9') || c == '-' || c == '_' || c == ':';
		if (!(small >= 'a' && small <= 'z') && !(follows && x->at > start))
			return span_sub(x->text, start, x->at - start);
	}
}

/* XML's characters without those that HTML reads as others: controls from U+007F, CR. */
static bool
is_character(uint32_t c)
{
	return c == '\t' || c == '\n' || (c >= 0x20 && c < 0x7F) || (c >= 0xA0 && c < 0xD800)
		|| (c >= 0xE000 && c < 0xFFFE) || (c >= 0x10000 && c <= 0x10FFFF);
}

static bool
is_number(struct span digits, unsigned base)
{
	uint32_t number = 0;
	for (size_t i = 0; i < digits.len; i++) {
		char c = digits.s[i], small = (char)(c | 0x20);
		bool hex = base == 16 && small >= 'a' && small <= 'f';
		if (!hex && (c < '0' || c > '9'))
			return false;
		number = number * base + (uint32_t)(hex ? small - 'a' + 10 : c - '0');
	}
	return is_character(number);
}

/* The length of a reference at the start of TEXT; 0 if it is none. */
static size_t
reference_len(struct span text)
{
	static const char *const names[] = {"&amp", "&lt", "&gt", "&quot", "&apos"};
	size_t end = span_find(span_sub(text, 0, REFERENCE_CHARS_MAX), ';', 0);
	if (end == text.len || end == REFERENCE_CHARS_MAX)
		return 0;
	struct span r = span_sub(text, 0, end);
	for (size_t i = 0; i < sizeof names / sizeof *names; i++)
		if (span_eq(r, span_of(names[i])))
			return end + 1;
	bool hex = span_starts(r, SPAN("&#x"));
	if (!hex && !span_starts(r, SPAN("&#")))
		return 0;
	return is_number(span_sub(r, hex ? 3 : 2, r.len), hex ? 16 : 10) ? end + 1 : 0;
}

/*
 * Step over characters and references to '<', or to QUOTE if that is not '\0'; false if there
 * is something before it that cannot stand there.
 */
static bool
skip_text(struct xml *x, char quote)
{
	while (x->at < x->text.len && peek(x, 0) != '<' && (!quote || peek(x, 0) != quote)) {
		struct span rest = span_sub(x->text, x->at, x->text.len);
		size_t len = peek(x, 0) == '&' ? reference_len(rest) : 1;
		bool ends_cdata = !quote && span_starts(rest, SPAN("]]>"));
		if (!len || ends_cdata || xml_forbidden_len(rest, 0))
			return false;
		x->at += len;
	}
	return true;
}

static struct xml_token
token(enum xml_kind kind, size_t offset, struct span name, struct span value)
{
	return (struct xml_token){kind, offset, name, value};
}

static const struct span nothing;

/* An error where the scanner is, after which there is nothing. */
static struct xml_token
error(struct xml *x)
{
	x->text.len = x->at;
	x->in_tag = false;
	return token(XML_ERROR, x->at, nothing, nothing);
}

static bool
is_repeated(const struct xml *x, struct span name)
{
	for (size_t i = 0; i < x->name_count; i++) {
		if (span_eq(x->names[i], name))
			return true;
	}
	return false;
}

/* Name, "=" and value in quotes. */
static struct xml_token
next_attribute(struct xml *x)
{
	size_t start = x->at;
	struct span name = read_name(x);
	if (!name.len || x->name_count == XML_ATTRIBUTES_MAX || is_repeated(x, name)) {
		x->at = start;
		return error(x);
	}
	x->names[x->name_count++] = name;
	skip_blank(x);
	if (peek(x, 0) != '=')
		return error(x);
	x->at++;
	skip_blank(x);
	char quote = peek(x, 0);
	if (quote != '"' && quote != '\'')
		return error(x);
	size_t value = ++x->at;
	if (!skip_text(x, quote) || peek(x, 0) != quote)
		return error(x);
	return token(XML_ATTRIBUTE, start, name, span_sub(x->text, value, x->at++ - value));
}

static struct xml_token
next_in_tag(struct xml *x)
{
	size_t before = x->at;
	skip_blank(x);
	size_t start = x->at;
	bool empty = peek(x, 0) == '/' && peek(x, 1) == '>';
	if (empty || peek(x, 0) == '>') {
		x->in_tag = false;
		x->at += empty ? 2 : 1;
		return token(empty ? XML_EMPTY : XML_OPEN, start, nothing, nothing);
	}
	return start > before ? next_attribute(x) : error(x);
}

static struct xml_token
next_tag(struct xml *x)
{
	size_t start = x->at;
	bool end = peek(x, 1) == '/';
	x->at += end ? 2 : 1;
	struct span name = read_name(x);
	if (end)
		skip_blank(x);
	if (!name.len || (end && peek(x, 0) != '>')) {
		x->at = start;
		return error(x);
	}
	x->at += end;
	x->in_tag = !end;
	x->name_count = 0;
	return token(end ? XML_END : XML_START, start, name, nothing);
}

struct xml_token
xml_next(struct xml *x)
{
	size_t start = x->at;
	if (x->in_tag)
		return next_in_tag(x);
	if (start == x->text.len)
		return token(XML_DONE, start, nothing, nothing);
	if (peek(x, 0) == '<')
		return next_tag(x);
	if (!skip_text(x, '\0'))
		return error(x);
	return token(XML_TEXT, start, nothing, span_sub(x->text, start, x->at - start));
}

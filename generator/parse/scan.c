/*
 * scan.c - see scan.h.  Part of parse/.
 */
#include "parse/scan.h"

#define LABEL_CHARS_MAX  1000 /* CommonMark 0.29, section 4.7: at most 999 */
#define PAREN_DEPTH_MAX  32   /* as cmark-gfm */
#define ENTITY_CHARS_MAX 34   /* the longest name has 31 characters */

static char
at(struct span text, size_t i)
{
	return i < text.len ? text.s[i] : '\0';
}

bool
scan_is_punct(char c)
{
	return (c >= '!' && c <= '/') || (c >= ':' && c <= '@') || (c >= '[' && c <= '`')
		|| (c >= '{' && c <= '~');
}

static bool
is_space(char c)
{
	return c == ' ' || (c >= '\t' && c <= '\r');
}

size_t
scan_blank(struct span text, size_t i)
{
	while (at(text, i) == ' ' || at(text, i) == '\t')
		i++;
	return i;
}

size_t
scan_space(struct span text, size_t i)
{
	while (is_space(at(text, i)))
		i++;
	return i;
}

size_t
scan_line_end(struct span text, size_t i)
{
	if (at(text, i) == '\r')
		return at(text, i + 1) == '\n' ? i + 2 : i + 1;
	return at(text, i) == '\n' ? i + 1 : SCAN_NONE;
}

size_t
scan_label(struct span text, size_t i, bool *empty)
{
	if (at(text, i) != '[')
		return SCAN_NONE;
	size_t start = ++i;
	*empty = true;
	for (; i < text.len && i - start <= LABEL_CHARS_MAX; i++) {
		if (text.s[i] == ']')
			return i + 1;
		if (text.s[i] == '[')
			return SCAN_NONE;
		if (!is_space(text.s[i]))
			*empty = false;
		if (text.s[i] == '\\' && scan_is_punct(at(text, i + 1)))
			i++;
	}
	return SCAN_NONE;
}

static size_t
scan_angle_destination(struct span text, size_t i)
{
	for (i++; i < text.len; i++) {
		if (text.s[i] == '>')
			return i + 1;
		if (text.s[i] == '\n' || text.s[i] == '<')
			return SCAN_NONE;
		if (text.s[i] == '\\')
			i++;
	}
	return SCAN_NONE;
}

static size_t
scan_bare_destination(struct span text, size_t i)
{
	size_t start = i;
	size_t depth = 0;
	for (; i < text.len; i++) {
		char c = text.s[i];
		if (is_space(c))
			return i == start ? SCAN_NONE : i;
		if (c == '\\' && scan_is_punct(at(text, i + 1)))
			i++;
		else if (c == '(' && ++depth > PAREN_DEPTH_MAX)
			return SCAN_NONE;
		else if (c == ')' && depth-- == 0)
			return i;
	}
	return SCAN_NONE;
}

static size_t
scan_destination(struct span text, size_t i, size_t *start)
{
	bool angle = at(text, i) == '<';
	*start = i + angle;
	return angle ? scan_angle_destination(text, i) : scan_bare_destination(text, i);
}

/*
 * A title between quotes or parentheses.  A closing quote behind a backslash counts
 * only if there is no other: cmark-gfm takes the longest match.
 */
static size_t
scan_title(struct span text, size_t i)
{
	char open = at(text, i);
	if (open != '"' && open != '\'' && open != '(')
		return SCAN_NONE;
	char close = open == '(' ? ')' : open;
	size_t escaped_close = SCAN_NONE;
	for (i++; i < text.len; i++) {
		if (text.s[i] == close)
			return i + 1;
		if (text.s[i] == '(' && open == '(')
			break;
		if (text.s[i] == '\\' && scan_is_punct(at(text, i + 1))) {
			i++;
			if (text.s[i] == close)
				escaped_close = i + 1;
		}
	}
	return escaped_close;
}

size_t
scan_inline_link(struct span text, size_t i, size_t *start)
{
	if (at(text, i) != '(')
		return SCAN_NONE;
	size_t end = scan_destination(text, scan_space(text, i + 1), start);
	if (end == SCAN_NONE)
		return SCAN_NONE;
	size_t behind = scan_space(text, end);
	size_t title = behind == end ? SCAN_NONE : scan_title(text, behind);
	if (title != SCAN_NONE)
		behind = scan_space(text, title);
	return at(text, behind) == ')' ? behind + 1 : SCAN_NONE;
}

/* Spaces with at most one line end among them. */
static size_t
scan_spaces_and_line_end(struct span text, size_t i)
{
	i = scan_blank(text, i);
	size_t next = scan_line_end(text, i);
	return next == SCAN_NONE ? i : scan_blank(text, next);
}

/* Blanks to the end of the line or of the text. */
static size_t
scan_rest_of_line(struct span text, size_t i)
{
	i = scan_blank(text, i);
	return i == text.len ? i : scan_line_end(text, i);
}

size_t
scan_reference_definition(struct span text, size_t i)
{
	bool empty = true;
	size_t start;
	i = scan_label(text, i, &empty);
	if (i == SCAN_NONE || empty || at(text, i) != ':')
		return SCAN_NONE;
	size_t end = scan_destination(text, scan_spaces_and_line_end(text, i + 1), &start);
	if (end == SCAN_NONE)
		return SCAN_NONE;
	size_t behind = scan_spaces_and_line_end(text, end);
	size_t title = behind == end ? SCAN_NONE : scan_title(text, behind);
	if (title != SCAN_NONE) {
		title = scan_rest_of_line(text, title);
		if (title != SCAN_NONE)
			return title;
	}
	return scan_rest_of_line(text, end);
}

static bool
is_alnum(char c)
{
	return (c >= '0' && c <= '9') || ((c | 0x20) >= 'a' && (c | 0x20) <= 'z');
}

size_t
scan_entity(struct span text, size_t i)
{
	if (at(text, i) != '&')
		return SCAN_NONE;
	size_t start = i++;
	if (at(text, i) == '#')
		i++;
	size_t name = i;
	while (is_alnum(at(text, i)) && i - start < ENTITY_CHARS_MAX)
		i++;
	return i > name && at(text, i) == ';' ? i + 1 : SCAN_NONE;
}

/*
 * position.c - see position.h.  Part of parse/.
 */
#include "parse/position.h"

#include "core/arena.h"
#include "parse/scan.h"

#define QUOTE_INDENT_MAX 3 /* CommonMark, section 5.1 */
#define TAB_STOP         4

static size_t
next_line(struct span text, size_t i, bool lone_returns)
{
	for (; i < text.len; i++) {
		if (text.s[i] == '\n')
			return i + 1;
		if (lone_returns && text.s[i] == '\r')
			return scan_line_end(text, i);
	}
	return text.len;
}

static struct lines
find_lines(struct arena *arena, struct span text, bool lone_returns)
{
	struct lines lines = {.count = 1};
	for (size_t i = 0; (i = next_line(text, i, lone_returns)) < text.len;)
		lines.count++;
	lines.starts = ARENA_ARRAY(arena, lines.count, uint32_t);
	size_t i = 0;
	for (size_t k = 1; k < lines.count; k++) {
		i = next_line(text, i, lone_returns);
		lines.starts[k] = (uint32_t)i;
	}
	return lines;
}

void
places_init(struct places *p, struct arena *arena, struct span text, struct pos at)
{
	*p = (struct places){
		.text = text,
		.at = at,
		.cmark_lines = find_lines(arena, text, true),
		.source_lines = find_lines(arena, text, false),
	};
}

struct pos
places_pos(const struct places *p, size_t offset)
{
	size_t low = 0, high = p->source_lines.count;
	while (high - low > 1) {
		size_t middle = low + (high - low) / 2;
		if (p->source_lines.starts[middle] <= offset)
			low = middle;
		else
			high = middle;
	}
	uint32_t column = (uint32_t)offset - p->source_lines.starts[low] + 1;
	return (struct pos){
		.line = p->at.line + (uint32_t)low,
		.column = low ? column : column + p->at.column - 1,
	};
}

static size_t
line_start(const struct places *p, int line)
{
	if (line < 1)
		return 0;
	return (size_t)line <= p->cmark_lines.count ? p->cmark_lines.starts[line - 1] : p->text.len;
}

size_t
places_offset(const struct places *p, int line, int column)
{
	size_t offset = line_start(p, line) + (column > 0 ? (size_t)column - 1 : 0);
	return offset < p->text.len ? offset : p->text.len;
}

size_t
places_line_end(const struct places *p, int line)
{
	size_t end = line_start(p, line + 1);
	size_t start = line_start(p, line);
	while (end > start && (p->text.s[end - 1] == '\n' || p->text.s[end - 1] == '\r'))
		end--;
	return end;
}

/* Skip blanks from I, where the line has reached *COLUMN; returns the offset behind them. */
static size_t
skip_blanks(struct span text, size_t i, size_t *column)
{
	for (size_t end = scan_blank(text, i); i < end; i++)
		*column += text.s[i] == '\t' ? TAB_STOP - *column % TAB_STOP : 1;
	return i;
}

/*
 * A quote's mark is taken off where it stands.  A line without it continues lazily, and
 * so does one that is indented as far as code.  Lists and notes only indent: a quote
 * inside them may start further to the right.
 */
size_t
places_line_content(const struct places *p, int line)
{
	size_t i = line_start(p, line);
	size_t column = 0;
	bool inside_indent = false;
	for (size_t k = 0; k < p->container_count; k++) {
		if (p->containers[k] != '>') {
			inside_indent = true;
			continue;
		}
		size_t reached = column;
		size_t mark = skip_blanks(p->text, i, &reached);
		bool is_code = reached - column > QUOTE_INDENT_MAX + (k > 0) && !inside_indent;
		if (mark >= p->text.len || p->text.s[mark] != '>' || is_code)
			break;
		i = mark + 1;
		column = reached + 1;
		inside_indent = false;
	}
	return scan_blank(p->text, i);
}

/* A leaf with room for SIZE bytes and none in it. */
static struct leaf
leaf_new(struct arena *arena, size_t size)
{
	return (struct leaf){
		.text = arena_alloc(arena, size + 1),
		.at = ARENA_ARRAY(arena, size + 1, uint32_t),
	};
}

static void
leaf_add(struct leaf *leaf, struct span text, size_t i, size_t end, bool pipes)
{
	for (; i < end; i++) {
		leaf->at[leaf->len] = (uint32_t)i;
		if (pipes && text.s[i] == '\\' && i + 1 < end && text.s[i + 1] == '|')
			i++;
		leaf->text[leaf->len++] = text.s[i];
	}
	leaf->at[leaf->len] = (uint32_t)end;
}

struct leaf
leaf_from_lines(struct arena *arena, const struct places *p, size_t offset, int first_line,
	int last_line, bool pipes)
{
	size_t end = line_start(p, last_line + 1);
	struct leaf leaf = leaf_new(arena, end > offset ? end - offset : 0);
	for (int line = first_line; line <= last_line && offset < end; line++) {
		size_t start = line == first_line ? offset : places_line_content(p, line);
		leaf_add(&leaf, p->text, start, line_start(p, line + 1), pipes);
	}
	return leaf;
}

struct leaf
leaf_from(struct leaf leaf, size_t i)
{
	return (struct leaf){leaf.text + i, leaf.len - i, leaf.at + i};
}

bool
leaf_next_cell(
	struct arena *arena, const struct places *p, size_t *offset, size_t end, struct leaf *cell)
{
	size_t start = scan_blank(p->text, *offset);
	if (start >= end)
		return false;
	size_t i = start;
	while (i < end && (p->text.s[i] != '|' || (i > start && p->text.s[i - 1] == '\\')))
		i++;
	*cell = leaf_new(arena, i - start);
	leaf_add(cell, p->text, start, i, true);
	*offset = i + 1;
	return true;
}

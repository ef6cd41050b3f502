/*
 * csv.c - read CSV (RFC 4180).  Part of load/.
 *
 * Cells are pieces of the source's text; only a quoted one with a quote or line end in it
 * is put together anew.
 */
#include "load/csv.h"

#include <stdlib.h>

#include "core/arena.h"
#include "core/buf.h"
#include "core/map.h"
#include "core/text.h"

struct reader {
	struct arena *arena;
	const struct source *source;
	struct diag *diag;
	struct span text;
	size_t at;
	size_t line_begin;
	uint32_t line;
	char separator;
	unsigned mistakes;
	bool stopped;            /* nothing behind this can be read for certain */
	struct buf whole;        /* the quoted cell that is put together */
	struct data_cell *cells; /* of the rows so far; on the heap */
	size_t count;
	size_t cap;
};

static struct pos
pos_of(const struct reader *r, size_t offset)
{
	return (struct pos){r->line, (uint32_t)(offset - r->line_begin) + 1};
}

/* A mistake is told, unless there were enough. */
static void
report(struct reader *r, enum diag_code code, struct pos pos, struct span detail)
{
	if (r->mistakes == CSV_MISTAKES_MAX)
		return;
	diag_report(r->diag,
		&(struct diag_item){
			.code = code, .source = r->source, .pos = pos, .detail = detail});
	if (++r->mistakes == CSV_MISTAKES_MAX)
		r->stopped = true;
}

static bool
at_end(const struct reader *r)
{
	return r->at >= r->text.len;
}

/* The next character; NUL at the end (there is none in the text: see is_readable). */
static char
peek(const struct reader *r)
{
	return at_end(r) ? '\0' : r->text.s[r->at];
}

/* How long the line end is that stands here; 0 if there is none. */
static size_t
line_end_len(const struct reader *r)
{
	if (peek(r) == '\n')
		return 1;
	return peek(r) == '\r' ? 2 : 0;
}

static void
skip_line_end(struct reader *r)
{
	r->at += line_end_len(r);
	r->line++;
	r->line_begin = r->at;
}

static bool
ends_cell(const struct reader *r)
{
	return at_end(r) || peek(r) == r->separator || line_end_len(r);
}

/* Without quotes: up to the separator.  A quote in it is told once, and is text. */
static struct span
read_plain(struct reader *r)
{
	size_t begin = r->at;
	bool told = false;
	for (; !ends_cell(r); r->at++) {
		if (peek(r) != '"' || told)
			continue;
		report(r, DIAG_TABLE_QUOTE, pos_of(r, r->at), (struct span){0});
		told = true;
	}
	return span_sub(r->text, begin, r->at - begin);
}

/* The text up to the closing quote, which is passed. */
static struct span
read_quoted(struct reader *r)
{
	struct pos open = pos_of(r, r->at);
	size_t begin = ++r->at; /* of what was not copied yet */
	buf_reset(&r->whole);
	while (!at_end(r)) {
		struct span piece = span_sub(r->text, begin, r->at - begin);
		if (line_end_len(r)) {
			buf_put(&r->whole, piece);
			buf_putc(&r->whole, '\n');
			skip_line_end(r);
			begin = r->at;
			continue;
		}
		char c = r->text.s[r->at++];
		if (c != '"')
			continue;
		if (peek(r) != '"' && !r->whole.len)
			return piece;
		buf_put(&r->whole, piece);
		if (peek(r) != '"')
			return span_copy(r->arena, buf_span(&r->whole));
		begin = r->at++; /* of two quotes the second stays */
	}
	report(r, DIAG_TABLE_QUOTE_OPEN, open, (struct span){0});
	r->stopped = true;
	return (struct span){0};
}

static struct data_cell
read_cell(struct reader *r)
{
	struct data_cell cell = {.pos = pos_of(r, r->at)};
	if (peek(r) != '"') {
		cell.text = read_plain(r);
		return cell;
	}
	cell.text = read_quoted(r);
	if (!ends_cell(r))
		report(r, DIAG_TABLE_QUOTE, pos_of(r, r->at), (struct span){0});
	while (!ends_cell(r))
		r->at++;
	return cell;
}

static void
push(struct reader *r, const struct data_cell *cell)
{
	if (r->count == r->cap) {
		r->cap = r->cap ? r->cap * 2 : 64;
		r->cells = heap_resize(r->cells, r->cap * sizeof *r->cells);
	}
	r->cells[r->count++] = *cell;
}

/* Read a line of cells; one more than the limit is kept, to tell of.  Returns their number. */
static size_t
read_row(struct reader *r)
{
	size_t count = 0;
	for (;;) {
		struct data_cell cell = read_cell(r);
		if (count++ <= DATA_COLUMNS_MAX)
			push(r, &cell);
		if (at_end(r) || peek(r) != r->separator)
			break;
		r->at++;
	}
	if (!at_end(r))
		skip_line_end(r);
	return count;
}

static void
check_headings(struct reader *r)
{
	struct map seen;
	map_init(&seen, r->arena);
	for (size_t i = 0; i < r->count && !r->stopped; i++) {
		struct data_cell *cell = &r->cells[i];
		struct span heading = span_trim(cell->text);
		if (!heading.len) {
			report(r, DIAG_TABLE_HEADING_EMPTY, cell->pos, heading);
			continue;
		}
		const struct data_cell *first = map_add(&seen, heading, cell);
		if (first)
			report(r, DIAG_TABLE_HEADING_TWICE, cell->pos,
				span_printf(r->arena, "\"%.*s\" (%u:%u)", SPAN_ARG(heading),
					first->pos.line, first->pos.column));
	}
}

/* Returns the number of columns; 0 if there are too many. */
static size_t
read_header(struct reader *r)
{
	size_t columns = read_row(r);
	if (columns > DATA_COLUMNS_MAX) {
		report(r, DIAG_TABLE_SIZE, r->cells[DATA_COLUMNS_MAX].pos,
			span_printf(r->arena, "%zu > %u", columns, DATA_COLUMNS_MAX));
		r->stopped = true;
		return 0;
	}
	check_headings(r);
	return columns;
}

/* A row that does not fit is told at its last cell, or the first that is too much, and dropped. */
static void
read_body_row(struct reader *r, size_t columns)
{
	size_t begin = r->count;
	if (begin == columns * DATA_ROWS_MAX) {
		report(r, DIAG_TABLE_SIZE, pos_of(r, r->at),
			span_printf(r->arena, "> %u", DATA_ROWS_MAX));
		r->stopped = true;
		return;
	}
	size_t count = read_row(r);
	if (r->stopped)
		r->count = begin;
	if (r->stopped || count == columns)
		return;
	const struct data_cell *at = &r->cells[begin + (count > columns ? columns : count - 1)];
	report(r, DIAG_TABLE_CELLS, at->pos,
		span_printf(r->arena, "%zu %c %zu", count, count > columns ? '>' : '<', columns));
	r->count = begin;
}

static void
read_table(struct reader *r, struct data_table *out)
{
	if (at_end(r)) {
		report(r, DIAG_TABLE_EMPTY, (struct pos){0}, (struct span){0});
		return;
	}
	size_t columns = read_header(r);
	while (!r->stopped && !at_end(r))
		read_body_row(r, columns);
	if (r->count == columns && !r->mistakes)
		report(r, DIAG_TABLE_EMPTY, r->cells[0].pos, (struct span){0});
	if (!columns)
		return;
	struct data_cell *cells = ARENA_ARRAY(r->arena, r->count, struct data_cell);
	memcpy(cells, r->cells, r->count * sizeof *cells);
	out->cells = cells;
	out->column_count = columns;
	out->row_count = r->count / columns;
}

/* The first byte that is not in a text: not UTF-8, or a control character.  Else the length. */
static size_t
find_unreadable(struct span text, enum diag_code *code)
{
	size_t invalid = text_find_invalid(text);
	*code = DIAG_FILE_ENCODING;
	for (size_t i = 0; i < text.len && i < invalid; i++) {
		unsigned char c = (unsigned char)text.s[i];
		bool ends_line =
			c == '\n' || (c == '\r' && i + 1 < text.len && text.s[i + 1] == '\n');
		if ((c >= ' ' && c != 0x7F) || c == '\t' || ends_line)
			continue;
		*code = DIAG_FILE_CONTROL;
		return i;
	}
	return invalid == TEXT_INVALID ? text.len : invalid;
}

/* False, and told, if there are bytes that are no text: what they do to cells nobody knows. */
static bool
is_readable(struct reader *r)
{
	enum diag_code code;
	size_t end = find_unreadable(r->text, &code);
	if (end == r->text.len)
		return true;
	report(r, code, pos_at(r->text, end), (struct span){0});
	return false;
}

static char
find_separator(struct span text)
{
	bool quoted = false;
	for (size_t i = 0; i < text.len && (quoted || text.s[i] != '\n'); i++) {
		if (text.s[i] == '"')
			quoted = !quoted;
		else if (text.s[i] == ';' && !quoted)
			return ';';
	}
	return ',';
}

void
csv_load(struct arena *a, struct source *source, struct diag *d, struct data_table *out)
{
	if (span_starts(source->text, SPAN("\xEF\xBB\xBF")))
		source->text = span_sub(source->text, 3, source->text.len);
	struct reader r = {
		.arena = a,
		.source = source,
		.diag = d,
		.text = source->text,
		.line = 1,
		.separator = find_separator(source->text),
	};
	*out = (struct data_table){.source = source, .row_count = 1};
	if (is_readable(&r))
		read_table(&r, out);
	buf_clear(&r.whole);
	free(r.cells);
}

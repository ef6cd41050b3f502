/*
 * table.c - a table of cmark's to ours.  Part of parse/.
 *
 * cmark says at which line a body row stands, but of the head only where the paragraph
 * started that it was part of; the line of dashes tells the rest.
 */
#include "core/arena.h"
#include "parse/block.h"
#include "parse/scan.h"

/* Only dashes, pipes, colons and blanks, with a dash among them. */
static bool
is_delimiter_row(const struct places *places, int line)
{
	size_t end = places_line_end(places, line);
	bool dash = false;
	for (size_t i = places_line_content(places, line); i < end; i++) {
		if (!strchr("|-: \t", places->text.s[i]))
			return false;
		dash |= places->text.s[i] == '-';
	}
	return dash;
}

/* The head stands before the last line of dashes that is not in the body. */
static int
head_line(const struct places *places, cmark_node *table)
{
	cmark_node *body = cmark_node_next(cmark_node_first_child(table));
	int line = body ? cmark_node_get_start_line(body) - 1 : cmark_node_get_end_line(table);
	int first = cmark_node_get_start_line(table);
	while (line > first + 1 && !is_delimiter_row(places, line))
		line--;
	return line > first ? line - 1 : first;
}

/* Where a row's text starts: the first line of a block starts where the block does. */
static size_t
row_offset(const struct places *places, cmark_node *table, int line)
{
	if (line == cmark_node_get_start_line(table))
		return places_offset(places, line, cmark_node_get_start_column(table));
	return places_line_content(places, line);
}

static void
convert_row(
	struct parser *p, cmark_node *row, struct node *to, size_t offset, size_t end, size_t depth)
{
	struct node *n = block_new(p, to, NODE_TABLE_ROW, offset);
	if (offset < end && p->places.text.s[offset] == '|')
		offset++;
	for (cmark_node *from = cmark_node_first_child(row); from; from = cmark_node_next(from)) {
		struct leaf leaf = {0};
		size_t start = scan_blank(p->places.text, offset);
		struct node *cell = block_new(p, n, NODE_TABLE_CELL, start < end ? start : end);
		cell->u.cell.column_span = cell->u.cell.row_span = 1;
		if (!leaf_next_cell(p->scratch, &p->places, &offset, end, &leaf)
			|| !cmark_node_first_child(from))
			continue;
		struct node *plain = block_new(p, cell, NODE_PLAIN, leaf.at[0]);
		block_convert_leaf(p, &leaf, from, plain, depth + 3);
	}
}

static void
set_columns(struct parser *p, cmark_node *table, struct node *n)
{
	size_t count = cmark_gfm_extensions_get_table_columns(table);
	const uint8_t *letters = cmark_gfm_extensions_get_table_alignments(table);
	n->u.table.column_count = count;
	n->u.table.aligns = ARENA_ARRAY(p->document->arena, count, enum node_align);
	for (size_t i = 0; i < count; i++) {
		n->u.table.aligns[i] = letters[i] == 'l' ? ALIGN_LEFT
			: letters[i] == 'c'              ? ALIGN_CENTER
			: letters[i] == 'r'              ? ALIGN_RIGHT
							 : ALIGN_DEFAULT;
	}
}

/* The lines before the head were one paragraph with it until the dashes came. */
static void
convert_lead(struct parser *p, cmark_node *table, struct node *to, int head, size_t depth)
{
	cmark_node *from = cmark_node_previous(table);
	int first = cmark_node_get_start_line(table);
	size_t offset = places_offset(&p->places, first, cmark_node_get_start_column(table));
	struct leaf leaf = leaf_from_lines(p->scratch, &p->places, offset, first, head - 1, true);
	block_convert_leaf(p, &leaf, from, block_new(p, to, NODE_PARA, offset), depth + 1);
}

/* Is the paragraph before it one that cmark split off? */
static bool
has_lead(cmark_node *table)
{
	cmark_node *before = cmark_node_previous(table);
	return before && cmark_node_get_type(before) == CMARK_NODE_PARAGRAPH
		&& cmark_node_get_start_line(before) == 0;
}

void
table_convert(struct parser *p, cmark_node *table, struct node *to, size_t depth)
{
	int line = head_line(&p->places, table);
	if (has_lead(table))
		convert_lead(p, table, to, line, depth);
	struct node *n = block_new(p, to, NODE_TABLE, row_offset(&p->places, table, line));
	set_columns(p, table, n);
	struct node *part = NULL;
	for (cmark_node *row = cmark_node_first_child(table); row; row = cmark_node_next(row)) {
		bool is_head = cmark_gfm_extensions_get_table_row_is_header(row);
		if (!is_head)
			line = cmark_node_get_start_line(row);
		size_t offset = row_offset(&p->places, table, line);
		if (!part || part->kind == NODE_TABLE_HEAD)
			part = block_new(p, n, is_head ? NODE_TABLE_HEAD : NODE_TABLE_BODY, offset);
		convert_row(p, row, part, offset, places_line_end(&p->places, line), depth + 2);
	}
}

/*
 * html_table.c - tables of the HTML writer.  Part of render/.
 *
 * A wide table scrolls inside a box that the keyboard can reach; with a caption the box is a
 * named region (HTML Accessibility API Mappings 1.0).  A book's reader lays tables out in its
 * own way.
 */
#include "render/html_room.h"

static bool
has_box(const struct html *h)
{
	return !h->o->bare && !h->o->xhtml;
}

void
html_open_table(const struct html *h, const struct node *table)
{
	html_start_line(h);
	if (has_box(h)) {
		buf_puts(h->out, "<section class=\"table-scroll\" tabindex=\"0\"");
		if (table->first && table->first->kind == NODE_CAPTION) {
			struct buf text = {0};
			node_put_text(&text, table->first);
			html_put_attribute(h, "aria-label", span_trim(buf_span(&text)));
			buf_clear(&text);
		}
		buf_puts(h->out, ">\n");
	}
	buf_puts(h->out, "<table");
	html_put_attr(h, table, (struct span){0});
	buf_puts(h->out, ">\n");
}

void
html_close_table(const struct html *h, const struct node *table)
{
	(void)table;
	html_start_line(h);
	buf_puts(h->out, has_box(h) ? "</table>\n</section>\n" : "</table>\n");
}

/* The number of columns before the cell; cells of rows above that reach down do not count. */
static size_t
column_of(const struct node *cell)
{
	size_t column = 0;
	for (const struct node *n = cell->prev; n; n = n->prev)
		column += n->u.cell.column_span;
	return column;
}

/* The cell's own alignment or that of its column. */
static enum node_align
align_of(const struct node *cell)
{
	const struct node *table = cell;
	while (table && table->kind != NODE_TABLE)
		table = table->parent;
	if (cell->u.cell.align != ALIGN_DEFAULT || !table)
		return cell->u.cell.align;
	size_t column = column_of(cell);
	return column < table->u.table.column_count ? table->u.table.aligns[column] : ALIGN_DEFAULT;
}

/* What the cell is the head of, as the value of `scope`; NULL: it is not a head. */
static const char *
head_scope(const struct node *cell)
{
	const struct node *part = cell->parent ? cell->parent->parent : NULL;
	if (part && (part->kind == NODE_TABLE_HEAD || cell->parent->u.head))
		return "col";
	unsigned row_heads = part && part->kind == NODE_TABLE_BODY ? part->u.row_head_columns : 0;
	return row_heads && column_of(cell) < row_heads ? "row" : NULL;
}

void
html_open_cell(const struct html *h, const struct node *cell)
{
	static const char *const classes[] = {
		[ALIGN_DEFAULT] = "",
		[ALIGN_LEFT] = "align-left",
		[ALIGN_CENTER] = "align-center",
		[ALIGN_RIGHT] = "align-right",
	};
	const char *scope = head_scope(cell);
	html_start_line(h);
	buf_puts(h->out, scope ? "<th" : "<td");
	if (scope && !h->o->bare)
		html_put_attribute(h, "scope", span_of(scope));
	if (cell->u.cell.column_span > 1)
		buf_printf(h->out, " colspan=\"%u\"", cell->u.cell.column_span);
	if (cell->u.cell.row_span > 1)
		buf_printf(h->out, " rowspan=\"%u\"", cell->u.cell.row_span);
	html_put_attr(h, cell, span_of(classes[align_of(cell)]));
	buf_putc(h->out, '>');
}

void
html_close_cell(const struct html *h, const struct node *cell)
{
	buf_puts(h->out, head_scope(cell) ? "</th>\n" : "</td>\n");
}

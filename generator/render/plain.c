/*
 * plain.c - see plain.h.  Part of render/.
 */
#include "render/plain.h"

#include <stdio.h>

struct plain {
	struct buf *out;
	struct buf indent; /* before each line */
};

static void put_blocks(struct plain *, const struct node *first);

/* A new line with its indent, without spaces at the end of one that stays empty. */
static void
put_line_start(struct plain *w)
{
	while (w->out->len && w->out->s[w->out->len - 1] == ' ')
		w->out->len--;
	buf_putc(w->out, '\n');
	buf_put(w->out, buf_span(&w->indent));
}

static void
put_lines(struct plain *w, struct span text)
{
	for (size_t i = 0; i < text.len;) {
		size_t end = span_find(text, '\n', i);
		buf_put(w->out, span_sub(text, i, end - i));
		if (end < text.len)
			put_line_start(w);
		i = end + 1;
	}
}

static void put_inline(struct plain *, const struct node *);

static void
put_inlines(struct plain *w, const struct node *parent)
{
	for (const struct node *n = parent->first; n; n = n->next)
		put_inline(w, n);
}

static void
put_inline(struct plain *w, const struct node *n)
{
	switch (n->kind) {
	case NODE_TEXT:
	case NODE_CODE:
		buf_put(w->out, n->u.text);
		break;
	case NODE_MATH:
		buf_put(w->out, n->u.math->text);
		break;
	case NODE_SOFT_BREAK:
		buf_putc(w->out, ' ');
		break;
	case NODE_LINE_BREAK:
		put_line_start(w);
		break;
	case NODE_NOTE:
		buf_printf(w->out, "[%u]", n->u.note.number);
		break;
	case NODE_CITATION:
		break;
	case NODE_QUOTED:
		buf_put(w->out, node_opening_quote(n));
		put_inlines(w, n);
		buf_put(w->out, node_closing_quote(n));
		break;
	default:
		put_inlines(w, n);
		break;
	}
}

/* Blocks behind a mark, in line with what follows it. */
static void
put_item(struct plain *w, const char *mark, const struct node *first)
{
	size_t outside = w->indent.len;
	buf_puts(w->out, mark);
	for (size_t i = strlen(mark); i; i--)
		buf_putc(&w->indent, ' ');
	put_blocks(w, first);
	w->indent.len = outside;
}

static void
put_list(struct plain *w, const struct node *list)
{
	int number = list->u.list.start;
	char delimiter = list->u.list.delimiter;
	for (const struct node *item = list->first; item; item = item->next) {
		char mark[32] = "- ";
		if (list->kind == NODE_ORDERED_LIST)
			snprintf(mark, sizeof mark, "%s%d%c ", delimiter == '(' ? "(" : "",
				number++, delimiter == '(' || delimiter == ')' ? ')' : '.');
		if (item->prev)
			put_line_start(w);
		put_item(w, mark, item->first);
	}
}

static void
put_row(struct plain *w, const struct node *row)
{
	for (const struct node *cell = row->first; cell; cell = cell->next) {
		if (cell->prev)
			buf_puts(w->out, " | ");
		node_put_text(w->out, cell);
	}
}

static void
put_table(struct plain *w, const struct node *table)
{
	bool first = true;
	for (const struct node *n = table; n; n = node_next(n, table)) {
		if (n->kind != NODE_TABLE_ROW && n->kind != NODE_CAPTION)
			continue;
		if (!first)
			put_line_start(w);
		first = false;
		if (n->kind == NODE_CAPTION)
			node_put_text(w->out, n);
		else
			put_row(w, n);
	}
}

static void
put_block(struct plain *w, const struct node *n)
{
	switch (n->kind) {
	case NODE_CODE_BLOCK:
		buf_puts(w->out, "    ");
		buf_puts(&w->indent, "    ");
		put_lines(w, n->u.text);
		w->indent.len -= 4;
		break;
	case NODE_BULLET_LIST:
	case NODE_ORDERED_LIST:
		put_list(w, n);
		break;
	case NODE_BLOCK_QUOTE:
	case NODE_DEFINITION:
		put_item(w, "  ", n->first);
		break;
	case NODE_HORIZONTAL_RULE:
		buf_puts(w->out, "* * *");
		break;
	case NODE_TABLE:
		put_table(w, n);
		break;
	case NODE_RAW_BLOCK:
		break;
	case NODE_PARA:
	case NODE_PLAIN:
	case NODE_HEADER:
	case NODE_TERM:
	case NODE_LINE:
		put_inlines(w, n);
		break;
	default:
		put_blocks(w, n->first);
		break;
	}
}

/* What belongs together has no empty line between. */
static bool
is_close(const struct node *n)
{
	return n->kind == NODE_LINE || n->kind == NODE_DEFINITION || n->prev->kind == NODE_PLAIN;
}

static void
put_blocks(struct plain *w, const struct node *first)
{
	for (const struct node *n = first; n; n = n->next) {
		if (n != first && !is_close(n))
			put_line_start(w);
		if (n != first)
			put_line_start(w);
		put_block(w, n);
	}
}

void
plain_put(struct buf *out, const struct document *document)
{
	struct plain w = {.out = out};
	put_blocks(&w, document->root->first);
	for (const struct node *n = document->notes; n; n = n->next) {
		char mark[32];
		if (!n->u.definition->number)
			continue;
		put_line_start(&w);
		put_line_start(&w);
		snprintf(mark, sizeof mark, "[%u] ", n->u.definition->number);
		put_item(&w, mark, n->first);
	}
	if (out->len)
		buf_putc(out, '\n');
	buf_clear(&w.indent);
}

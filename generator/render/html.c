/*
 * html.c - the walk over the tree, and the elements.  Part of render/.
 *
 * Without recursion over blocks and inlines: each node is opened, its children follow, and
 * it is closed.  What comes out for a kind stands in one table.
 */
#include "render/html.h"

#include "model/address.h"
#include "render/html_room.h"

/* A kind is an element, or has functions that write what comes before and behind it. */
struct writer {
	const char *element; /* with the node's attributes */
	const char *class;
	bool block; /* starts and ends a line */
	bool outer; /* a block of blocks: its content starts on a line too */
	void (*open)(const struct html *, const struct node *);
	void (*close)(const struct html *, const struct node *);
	bool childless; /* OPEN has written the children, or there are none to write */
};

static void
put_node_text(const struct html *h, const struct node *n)
{
	html_put_text(h, n->u.text);
}

static void
put_soft_break(const struct html *h, const struct node *n)
{
	(void)n;
	buf_putc(h->out, '\n');
}

static void
put_line_break(const struct html *h, const struct node *n)
{
	(void)n;
	buf_puts(h->out, "<br");
	html_put_void_end(h);
	buf_putc(h->out, '\n');
}

static void
put_rule(const struct html *h, const struct node *n)
{
	(void)n;
	html_start_line(h);
	buf_puts(h->out, "<hr");
	html_put_void_end(h);
	buf_putc(h->out, '\n');
}

static void
put_code(const struct html *h, const struct node *n)
{
	buf_puts(h->out, "<code");
	html_put_attr(h, n, (struct span){0});
	buf_putc(h->out, '>');
	html_put_text(h, n->u.text);
	buf_puts(h->out, "</code>");
}

/* The formula as it is written: pages run no script that could set it. */
static void
put_math(const struct html *h, const struct node *n)
{
	buf_puts(h->out, "<code");
	html_put_attr(h, n, n->u.math->display ? SPAN("math display") : SPAN("math inline"));
	buf_putc(h->out, '>');
	html_put_text(h, n->u.math->text);
	buf_puts(h->out, "</code>");
}

static void
put_code_block(const struct html *h, const struct node *n)
{
	html_start_line(h);
	buf_puts(h->out, "<pre");
	html_put_attr(h, n, (struct span){0});
	buf_puts(h->out, "><code");
	if (n->attr && n->attr->class_count) {
		buf_puts(h->out, " class=\"language-");
		html_put_text(h, n->attr->classes[0]);
		buf_putc(h->out, '"');
	}
	buf_putc(h->out, '>');
	html_put_text(h, n->u.text);
	buf_puts(h->out, n->u.text.len ? "\n</code></pre>\n" : "</code></pre>\n");
}

static void
put_raw_block(const struct html *h, const struct node *n)
{
	html_start_line(h);
	html_put_raw(h, n);
	html_start_line(h);
}

/* The note that the paragraph starts or ends; NULL if it does not. */
static const struct node *
note_of(const struct node *para, const struct node *neighbour)
{
	bool in_note = para->parent && para->parent->kind == NODE_NOTE_DEFINITION;
	return in_note && !neighbour ? para->parent : NULL;
}

static void
open_para(const struct html *h, const struct node *n)
{
	const struct node *note = note_of(n, n->prev);
	html_start_line(h);
	buf_puts(h->out, "<p");
	html_put_attr(h, n, (struct span){0});
	buf_putc(h->out, '>');
	if (note)
		html_put_note_number(h, note);
}

static void
close_para(const struct html *h, const struct node *n)
{
	const struct node *note = note_of(n, n->next);
	if (note)
		html_put_note_back(h, note);
	buf_puts(h->out, "</p>\n");
}

static void
close_plain(const struct html *h, const struct node *n)
{
	if (n->next)
		html_start_line(h);
}

static int
shown_level(const struct node *n)
{
	int level = n->u.level; /* a filter may have written any number */
	return level < 1 ? 1 : level > 6 ? 6 : level;
}

static void
open_header(const struct html *h, const struct node *n)
{
	html_start_line(h);
	buf_printf(h->out, "<h%d", shown_level(n));
	html_put_attr(h, n, (struct span){0});
	buf_putc(h->out, '>');
}

static void
close_header(const struct html *h, const struct node *n)
{
	buf_printf(h->out, "</h%d>\n", shown_level(n));
}

static void
open_ordered_list(const struct html *h, const struct node *n)
{
	char style = n->u.list.style;
	html_start_line(h);
	buf_puts(h->out, "<ol");
	if (n->u.list.start != 1)
		buf_printf(h->out, " start=\"%d\"", n->u.list.start);
	if (style && style != '1' && style != '@')
		buf_printf(h->out, " type=\"%c\"", style);
	html_put_attr(h, n, (struct span){0});
	buf_puts(h->out, ">\n");
}

static void
close_ordered_list(const struct html *h, const struct node *n)
{
	(void)n;
	html_start_line(h);
	buf_puts(h->out, "</ol>\n");
}

static void
close_line(const struct html *h, const struct node *n)
{
	if (n->next)
		put_line_break(h, n);
}

static void
open_quoted(const struct html *h, const struct node *n)
{
	buf_put(h->out, node_opening_quote(n));
}

static void
close_quoted(const struct html *h, const struct node *n)
{
	buf_put(h->out, node_closing_quote(n));
}

/* As pandoc without a citation processor: the text, and behind it what it cites. */
static void
open_cite(const struct html *h, const struct node *n)
{
	buf_puts(h->out, "<span");
	html_put_attr(h, n, SPAN("citation"));
	if (!h->o->bare && n->first && n->first->kind == NODE_CITATION) {
		buf_puts(h->out, " data-cites=\"");
		for (const struct node *c = n->first; c && c->kind == NODE_CITATION; c = c->next) {
			buf_puts(h->out, c->prev ? " " : "");
			html_put_text(h, c->u.citation->id);
		}
		buf_putc(h->out, '"');
	}
	buf_putc(h->out, '>');
}

static void
close_cite(const struct html *h, const struct node *n)
{
	(void)n;
	buf_puts(h->out, "</span>");
}

/* The address as it comes out, unescaped.  False: it may not, or there is none. */
static bool
find_address(const struct html *h, const struct node *n, struct buf *address)
{
	enum address_kind kind = address_kind(n->u.link->target);
	if (kind == ADDRESS_UNSAFE)
		return false;
	if (kind != ADDRESS_EXTERNAL && h->o->put_address)
		return h->o->put_address(h->o->context, address, n);
	buf_put(address, n->u.link->target);
	return true;
}

static bool
is_link(const struct html *h, const struct node *n)
{
	struct buf address = {0};
	bool found = !node_is_linked(n) && find_address(h, n, &address);
	buf_clear(&address);
	return found;
}

static void
put_target(const struct html *h, const struct node *n, const char *name)
{
	struct buf address = {0};
	find_address(h, n, &address);
	buf_printf(h->out, " %s=\"", name);
	html_put_address(h, buf_span(&address));
	buf_putc(h->out, '"');
	buf_clear(&address);
}

static void
put_title(const struct html *h, const struct node *n)
{
	if (n->u.link->title.len)
		html_put_attribute(h, "title", n->u.link->title);
}

static void
open_link(const struct html *h, const struct node *n)
{
	if (!is_link(h, n))
		return;
	buf_puts(h->out, "<a");
	put_target(h, n, "href");
	put_title(h, n);
	html_put_attr(h, n, (struct span){0});
	buf_putc(h->out, '>');
}

static void
close_link(const struct html *h, const struct node *n)
{
	if (!is_link(h, n))
		return;
	buf_puts(h->out, "</a>");
	/* Behind the link, for its name may be another than its text. */
	if (h->o->is_outside && h->o->is_outside(h->o->context, n)) {
		buf_puts(h->out, " (");
		html_put_text(h, h->o->outside_label);
		buf_putc(h->out, ')');
	}
}

static void
put_image(const struct html *h, const struct node *n)
{
	struct buf text = {0}, address = {0};
	node_put_text(&text, n);
	if (!h->o->plain && find_address(h, n, &address)) {
		buf_puts(h->out, "<img");
		put_target(h, n, "src");
		html_put_attribute(h, "alt", buf_span(&text));
		put_title(h, n);
		html_put_attr(h, n, (struct span){0});
		html_put_void_end(h);
	} else {
		html_put_text(h, buf_span(&text));
	}
	buf_clear(&address);
	buf_clear(&text);
}

/* A figure's caption comes behind what it shows. */
static void
close_figure(const struct html *h, const struct node *n)
{
	const struct node *caption = n->first;
	if (caption && caption->kind == NODE_CAPTION) {
		html_start_line(h);
		buf_puts(h->out, "<figcaption>");
		html_put_blocks(h->out, h->o, caption->first, NULL);
		buf_puts(h->out, "</figcaption>");
	}
	html_start_line(h);
	buf_puts(h->out, "</figure>\n");
}

/* Written elsewhere, or not at all. */
static bool
is_hidden(const struct node *n)
{
	bool in_figure = n->parent && n->parent->kind == NODE_FIGURE;
	return n->kind == NODE_CITATION || (n->kind == NODE_CAPTION && in_figure);
}

static const struct writer writers[NODE_KIND_COUNT] = {
	[NODE_PARA] = {.open = open_para, .close = close_para},
	[NODE_PLAIN] = {.close = close_plain},
	[NODE_HEADER] = {.open = open_header, .close = close_header},
	[NODE_BLOCK_QUOTE] = {.element = "blockquote", .block = true, .outer = true},
	[NODE_DIV] = {.element = "div", .block = true, .outer = true},
	[NODE_BULLET_LIST] = {.element = "ul", .block = true, .outer = true},
	[NODE_ORDERED_LIST] = {.open = open_ordered_list, .close = close_ordered_list},
	[NODE_LIST_ITEM] = {.element = "li", .block = true},
	[NODE_DEFINITION_LIST] = {.element = "dl", .block = true, .outer = true},
	[NODE_TERM] = {.element = "dt", .block = true},
	[NODE_DEFINITION] = {.element = "dd", .block = true},
	[NODE_LINE_BLOCK] = {.element = "div", .class = "line-block", .block = true, .outer = true},
	[NODE_LINE] = {.close = close_line},
	[NODE_CODE_BLOCK] = {.open = put_code_block, .childless = true},
	[NODE_RAW_BLOCK] = {.open = put_raw_block, .childless = true},
	[NODE_HORIZONTAL_RULE] = {.open = put_rule, .childless = true},
	[NODE_TABLE] = {.open = html_open_table, .close = html_close_table},
	[NODE_TABLE_HEAD] = {.element = "thead", .block = true, .outer = true},
	[NODE_TABLE_BODY] = {.element = "tbody", .block = true, .outer = true},
	[NODE_TABLE_FOOT] = {.element = "tfoot", .block = true, .outer = true},
	[NODE_TABLE_ROW] = {.element = "tr", .block = true, .outer = true},
	[NODE_TABLE_CELL] = {.open = html_open_cell, .close = html_close_cell},
	[NODE_CAPTION] = {.element = "caption", .block = true},
	[NODE_FIGURE] = {.element = "figure", .block = true, .outer = true, .close = close_figure},
	[NODE_TEXT] = {.open = put_node_text, .childless = true},
	[NODE_SOFT_BREAK] = {.open = put_soft_break, .childless = true},
	[NODE_LINE_BREAK] = {.open = put_line_break, .childless = true},
	[NODE_CODE] = {.open = put_code, .childless = true},
	[NODE_MATH] = {.open = put_math, .childless = true},
	[NODE_RAW_INLINE] = {.open = html_put_raw, .childless = true},
	[NODE_EMPH] = {.element = "em"},
	[NODE_STRONG] = {.element = "strong"},
	[NODE_STRIKEOUT] = {.element = "del"},
	[NODE_UNDERLINE] = {.element = "u"},
	[NODE_SUPERSCRIPT] = {.element = "sup"},
	[NODE_SUBSCRIPT] = {.element = "sub"},
	[NODE_SMALL_CAPS] = {.element = "span", .class = "smallcaps"},
	[NODE_SPAN] = {.element = "span"},
	[NODE_QUOTED] = {.open = open_quoted, .close = close_quoted},
	[NODE_CITE] = {.open = open_cite, .close = close_cite},
	[NODE_LINK] = {.open = open_link, .close = close_link},
	[NODE_IMAGE] = {.open = put_image, .childless = true},
	[NODE_NOTE] = {.open = html_put_note, .childless = true},
};

static void
open_node(const struct html *h, const struct node *n)
{
	const struct writer *w = &writers[n->kind];
	if (w->open) {
		w->open(h, n);
		return;
	}
	if (!w->element)
		return;
	if (w->block)
		html_start_line(h);
	buf_printf(h->out, "<%s", w->element);
	html_put_attr(h, n, span_of(w->class));
	buf_puts(h->out, w->outer ? ">\n" : ">");
}

static void
close_node(const struct html *h, const struct node *n)
{
	const struct writer *w = &writers[n->kind];
	if (w->close) {
		w->close(h, n);
		return;
	}
	if (!w->element)
		return;
	if (w->outer)
		html_start_line(h);
	buf_printf(h->out, w->block ? "</%s>\n" : "</%s>", w->element);
}

/* FIRST and its siblings up to END, with all below them. */
static void
put_nodes(const struct html *h, const struct node *first, const struct node *end)
{
	const struct node *top = first ? first->parent : NULL;
	for (const struct node *n = first; n && n != end;) {
		bool hidden = is_hidden(n);
		if (!hidden)
			open_node(h, n);
		if (n->first && !hidden && !writers[n->kind].childless) {
			n = n->first;
			continue;
		}
		if (!hidden)
			close_node(h, n);
		while (!n->next && n->parent != top) {
			n = n->parent;
			close_node(h, n);
		}
		n = n->next;
	}
}

void
html_put_blocks(struct buf *out, const struct html_options *o, const struct node *first,
	const struct node *end)
{
	const struct html h = {out, o};
	put_nodes(&h, first, end);
}

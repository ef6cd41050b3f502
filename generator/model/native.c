/*
 * native.c - see native.h.  Part of model/.
 */
#include "model/native.h"

#include "core/text.h"

struct native {
	struct buf *out;
	bool in_note;
};

static void put_list(const struct native *, const struct node *first);
static void put_node(const struct native *, const struct node *);

/* A string as Haskell shows it (Haskell 2010, section 2.6); numbers for what is not ASCII. */
static void
put_string(struct buf *out, struct span s)
{
	bool after_number = false;
	buf_putc(out, '"');
	for (size_t i = 0; i < s.len;) {
		uint32_t c = text_next(s, &i);
		bool digit = c >= '0' && c <= '9';
		if (after_number && digit)
			buf_puts(out, "\\&");
		after_number = false;
		if (c == '"' || c == '\\') {
			buf_putc(out, '\\');
			buf_putc(out, (char)c);
		} else if (c == '\n' || c == '\t') {
			buf_puts(out, c == '\n' ? "\\n" : "\\t");
		} else if (c < 0x20 || c >= 0x7F) {
			buf_printf(out, "\\%u", c);
			after_number = true;
		} else {
			buf_putc(out, (char)c);
		}
	}
	buf_putc(out, '"');
}

void
native_put_attr(struct buf *out, const struct attr *attr)
{
	static const struct attr none;
	if (!attr)
		attr = &none;
	buf_putc(out, '(');
	put_string(out, attr->id);
	buf_puts(out, ",[");
	for (size_t i = 0; i < attr->class_count; i++) {
		buf_puts(out, i ? "," : "");
		put_string(out, attr->classes[i]);
	}
	buf_puts(out, "],[");
	for (size_t i = 0; i < attr->pair_count; i++) {
		buf_puts(out, i ? ",(" : "(");
		put_string(out, attr->pairs[i].key);
		buf_putc(out, ',');
		put_string(out, attr->pairs[i].value);
		buf_putc(out, ')');
	}
	buf_puts(out, "])");
}

static bool
is_blank(char c)
{
	return c == ' ' || c == '\t';
}

/* Words and spaces. */
static void
put_run(const struct native *w, struct span text)
{
	for (size_t i = 0; i < text.len;) {
		size_t start = i;
		while (i < text.len && is_blank(text.s[i]) == is_blank(text.s[start]))
			i++;
		buf_puts(w->out, start ? "," : "");
		if (is_blank(text.s[start])) {
			buf_puts(w->out, "Space");
		} else {
			buf_puts(w->out, "Str ");
			put_string(w->out, span_sub(text, start, i - start));
		}
	}
}

static bool
is_space(struct span text)
{
	size_t i = 0;
	while (i < text.len && is_blank(text.s[i]))
		i++;
	return i && i == text.len;
}

/* FIRST and its siblings up to END. */
static void
put_nodes(const struct native *w, const struct node *first, const struct node *end)
{
	buf_putc(w->out, '[');
	for (const struct node *n = first; n != end; n = n->next) {
		buf_puts(w->out, n == first ? "" : ",");
		if (n->kind == NODE_TEXT && n->u.text.len)
			put_run(w, n->u.text);
		else
			put_node(w, n);
	}
	buf_putc(w->out, ']');
}

static void
put_list(const struct native *w, const struct node *first)
{
	put_nodes(w, first, NULL);
}

/* The first child that is content. */
static const struct node *
content_of(const struct node *n)
{
	const struct node *first = n->first;
	while (first && node_is_aside(first))
		first = first->next;
	return first;
}

static void
put_caption(const struct native *w, const struct node *first)
{
	bool is_caption = first && first->kind == NODE_CAPTION;
	buf_puts(w->out, " (Caption Nothing ");
	put_list(w, is_caption ? first->first : NULL);
	buf_putc(w->out, ')');
}

static const char *
align_name(enum node_align align)
{
	static const char *const names[] = {
		[ALIGN_DEFAULT] = "AlignDefault",
		[ALIGN_LEFT] = "AlignLeft",
		[ALIGN_CENTER] = "AlignCenter",
		[ALIGN_RIGHT] = "AlignRight",
	};
	return names[align];
}

/* The head or the foot; NULL: it is empty. */
static void
put_part(const struct native *w, const char *name, const struct node *part)
{
	buf_printf(w->out, " (%s ", name);
	native_put_attr(w->out, part ? part->attr : NULL);
	buf_putc(w->out, ' ');
	put_list(w, part ? part->first : NULL);
	buf_putc(w->out, ')');
}

/* Its head rows come first. */
static void
put_body(const struct native *w, const struct node *body)
{
	const struct node *row = body->first;
	while (row && row->u.head)
		row = row->next;
	buf_puts(w->out, "TableBody ");
	native_put_attr(w->out, body->attr);
	buf_printf(w->out, " (RowHeadColumns %u) ", body->u.row_head_columns);
	put_nodes(w, body->first, row);
	buf_putc(w->out, ' ');
	put_list(w, row);
}

static void
put_table(const struct native *w, const struct node *table)
{
	const struct node *head = content_of(table);
	bool has_head = head && head->kind == NODE_TABLE_HEAD;
	native_put_attr(w->out, table->attr);
	put_caption(w, table->first);
	buf_puts(w->out, " [");
	for (size_t i = 0; i < table->u.table.column_count; i++)
		buf_printf(w->out, "%s(%s,ColWidthDefault)", i ? "," : "",
			align_name(table->u.table.aligns[i]));
	buf_putc(w->out, ']');
	put_part(w, "TableHead", has_head ? head : NULL);
	const struct node *body = has_head ? head->next : head, *foot = body;
	while (foot && foot->kind == NODE_TABLE_BODY)
		foot = foot->next;
	buf_putc(w->out, ' ');
	put_nodes(w, body, foot);
	put_part(w, "TableFoot", foot);
}

static void
put_cell(const struct native *w, const struct node *cell)
{
	native_put_attr(w->out, cell->attr);
	buf_printf(w->out, " %s (RowSpan %u) (ColSpan %u) ", align_name(cell->u.cell.align),
		cell->u.cell.row_span, cell->u.cell.column_span);
	put_list(w, cell->first);
}

struct sign {
	char sign;
	const char *name;
};

static const char *
name_of(const struct sign *signs, char sign)
{
	while (signs->sign && signs->sign != sign)
		signs++;
	return signs->name;
}

static void
put_list_attributes(const struct native *w, const struct node *list)
{
	static const struct sign styles[] = {{'1', "Decimal"}, {'a', "LowerAlpha"},
		{'A', "UpperAlpha"}, {'i', "LowerRoman"}, {'I', "UpperRoman"}, {'@', "Example"},
		{0, "DefaultStyle"}};
	static const struct sign delimiters[] = {
		{'.', "Period"}, {')', "OneParen"}, {'(', "TwoParens"}, {0, "DefaultDelim"}};
	buf_printf(w->out, "(%d,%s,%s) ", list->u.list.start, name_of(styles, list->u.list.style),
		name_of(delimiters, list->u.list.delimiter));
}

/* [([inlines],[[blocks],...]),...] */
static void
put_definitions(const struct native *w, const struct node *list)
{
	buf_putc(w->out, '[');
	for (const struct node *n = list->first; n;) {
		buf_puts(w->out, n == list->first ? "(" : ",(");
		put_list(w, n->kind == NODE_TERM ? n->first : NULL);
		buf_putc(w->out, ',');
		const struct node *first = n->kind == NODE_TERM ? n->next : n;
		for (n = first; n && n->kind == NODE_DEFINITION;)
			n = n->next;
		put_nodes(w, first, n);
		buf_putc(w->out, ')');
	}
	buf_putc(w->out, ']');
}

static void
put_link(const struct native *w, const struct node *n)
{
	native_put_attr(w->out, n->attr);
	buf_putc(w->out, ' ');
	put_list(w, n->first);
	buf_puts(w->out, " (");
	put_string(w->out, n->u.link->target);
	buf_putc(w->out, ',');
	put_string(w->out, n->u.link->title);
	buf_putc(w->out, ')');
}

static void
put_note(const struct native *w, const struct node *n)
{
	const struct native inner = {w->out, true};
	bool whole = !w->in_note && w->out->len < NATIVE_NOTES_BYTES_MAX;
	put_list(&inner, whole ? n->u.note.definition->first : NULL);
}

static void
put_raw(const struct native *w, const struct node *n)
{
	buf_puts(w->out, "(Format ");
	put_string(w->out, n->u.raw->format);
	buf_puts(w->out, ") ");
	put_string(w->out, n->u.raw->text);
}

static void
put_attr_and_text(const struct native *w, const struct node *n)
{
	native_put_attr(w->out, n->attr);
	buf_putc(w->out, ' ');
	put_string(w->out, n->u.text);
}

static void
put_citation(const struct native *w, const struct node *n)
{
	static const char *const modes[] = {
		[CITATION_NORMAL] = "NormalCitation",
		[CITATION_SUPPRESS_AUTHOR] = "SuppressAuthor",
		[CITATION_AUTHOR_IN_TEXT] = "AuthorInText",
	};
	buf_puts(w->out, "Citation {citationId = ");
	put_string(w->out, n->u.citation->id);
	buf_puts(w->out, ", citationPrefix = ");
	put_list(w, n->first->first);
	buf_puts(w->out, ", citationSuffix = ");
	put_list(w, n->last->first);
	buf_printf(w->out, ", citationMode = %s, citationNoteNum = %d, citationHash = %d}",
		modes[n->u.citation->mode], n->u.citation->note_number, n->u.citation->hash);
}

/* The parts of an element that has content, before that. */
static void
put_lead(const struct native *w, const struct node *n)
{
	switch (n->kind) {
	case NODE_FIGURE:
		native_put_attr(w->out, n->attr);
		put_caption(w, n->first);
		buf_putc(w->out, ' ');
		break;
	case NODE_HEADER:
		buf_printf(w->out, "%d ", n->u.level);
		native_put_attr(w->out, n->attr);
		buf_putc(w->out, ' ');
		break;
	case NODE_DIV:
	case NODE_SPAN:
	case NODE_TABLE_ROW:
		native_put_attr(w->out, n->attr);
		buf_putc(w->out, ' ');
		break;
	case NODE_ORDERED_LIST:
		put_list_attributes(w, n);
		break;
	case NODE_QUOTED:
		buf_puts(w->out, n->u.double_quotes ? "DoubleQuote " : "SingleQuote ");
		break;
	case NODE_CITE:
		put_nodes(w, n->first, content_of(n));
		buf_putc(w->out, ' ');
		break;
	default:
		break;
	}
}

/* An element's parts, behind its name. */
static void
put_parts(const struct native *w, const struct node *n)
{
	switch (n->kind) {
	case NODE_TEXT:
		put_string(w->out, n->u.text);
		break;
	case NODE_CODE:
	case NODE_CODE_BLOCK:
		put_attr_and_text(w, n);
		break;
	case NODE_RAW_BLOCK:
	case NODE_RAW_INLINE:
		put_raw(w, n);
		break;
	case NODE_MATH:
		buf_puts(w->out, n->u.math->display ? "DisplayMath " : "InlineMath ");
		put_string(w->out, n->u.math->text);
		break;
	case NODE_LINK:
	case NODE_IMAGE:
		put_link(w, n);
		break;
	case NODE_NOTE:
		put_note(w, n);
		break;
	case NODE_TABLE:
		put_table(w, n);
		break;
	case NODE_TABLE_CELL:
		put_cell(w, n);
		break;
	case NODE_DEFINITION_LIST:
		put_definitions(w, n);
		break;
	default:
		put_lead(w, n);
		put_list(w, content_of(n));
		break;
	}
}

static void
put_node(const struct native *w, const struct node *n)
{
	switch (n->kind) {
	case NODE_LIST_ITEM:
	case NODE_LINE:
	case NODE_DEFINITION:
		put_list(w, n->first);
		return;
	case NODE_TABLE_BODY:
		put_body(w, n);
		return;
	case NODE_CITATION:
		put_citation(w, n);
		return;
	case NODE_TABLE_ROW:
		buf_puts(w->out, "Row ");
		break;
	case NODE_TABLE_CELL:
		buf_puts(w->out, "Cell ");
		break;
	case NODE_HORIZONTAL_RULE:
	case NODE_SOFT_BREAK:
	case NODE_LINE_BREAK:
		buf_puts(w->out, node_kind_name(n->kind));
		return;
	default:
		buf_printf(w->out, "%s ", node_kind_name(n->kind));
		break;
	}
	put_parts(w, n);
}

void
native_put_node(struct buf *out, const struct node *n)
{
	const struct native w = {out, false};
	if (n->kind == NODE_TEXT && is_space(n->u.text))
		buf_puts(out, "Space");
	else
		put_node(&w, n);
}

void
native_put(struct buf *out, const struct document *document)
{
	const struct native w = {out, false};
	buf_putc(out, '[');
	for (const struct node *n = document->root->first; n; n = n->next) {
		buf_puts(out, n->prev ? "\n," : "");
		put_node(&w, n);
	}
	buf_puts(out, "]\n");
}

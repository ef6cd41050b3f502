/*
 * native.c - see native.h.  Part of render/.
 */
#include "render/native.h"

#include "core/text.h"

struct native {
	struct buf *out;
	bool in_note;
};

static void put_list(const struct native *, const struct node *first);
static void put_node(const struct native *, const struct node *);

/* A string as Haskell shows it (Haskell 2010, section 2.6); numbers for what is not ASCII. */
static void
put_string(const struct native *w, struct span s)
{
	bool after_number = false;
	buf_putc(w->out, '"');
	for (size_t i = 0; i < s.len;) {
		uint32_t c = text_next(s, &i);
		bool digit = c >= '0' && c <= '9';
		if (after_number && digit)
			buf_puts(w->out, "\\&");
		after_number = false;
		if (c == '"' || c == '\\') {
			buf_putc(w->out, '\\');
			buf_putc(w->out, (char)c);
		} else if (c == '\n' || c == '\t') {
			buf_puts(w->out, c == '\n' ? "\\n" : "\\t");
		} else if (c < 0x20 || c >= 0x7F) {
			buf_printf(w->out, "\\%u", c);
			after_number = true;
		} else {
			buf_putc(w->out, (char)c);
		}
	}
	buf_putc(w->out, '"');
}

static void
put_attr(const struct native *w, const struct attr *attr)
{
	static const struct attr none;
	if (!attr)
		attr = &none;
	buf_puts(w->out, " ( ");
	put_string(w, attr->id);
	buf_puts(w->out, " , [");
	for (size_t i = 0; i < attr->class_count; i++) {
		buf_puts(w->out, i ? " , " : " ");
		put_string(w, attr->classes[i]);
	}
	buf_puts(w->out, attr->class_count ? " ] , [" : "] , [");
	for (size_t i = 0; i < attr->pair_count; i++) {
		buf_puts(w->out, i ? " , ( " : " ( ");
		put_string(w, attr->pairs[i].key);
		buf_puts(w->out, " , ");
		put_string(w, attr->pairs[i].value);
		buf_puts(w->out, " )");
	}
	buf_puts(w->out, attr->pair_count ? " ] )" : "] )");
}

/* " , " unless the list is still empty. */
static void
put_comma(const struct native *w, size_t list_start)
{
	buf_puts(w->out, w->out->len == list_start ? " " : " , ");
}

static void
put_word(const struct native *w, struct buf *word, size_t list_start)
{
	if (!word->len)
		return;
	put_comma(w, list_start);
	buf_puts(w->out, "Str ");
	put_string(w, buf_span(word));
	buf_reset(word);
}

/* Text that continues over several nodes is one: words and single spaces.  Returns the last. */
static const struct node *
put_text(const struct native *w, const struct node *n, size_t list_start)
{
	struct buf word = {0};
	bool space = false; /* written last */
	for (;; n = n->next) {
		struct span text = n->u.text;
		for (size_t i = 0; i < text.len; i++) {
			if (text.s[i] != ' ' && text.s[i] != '\t') {
				buf_putc(&word, text.s[i]);
				space = false;
				continue;
			}
			put_word(w, &word, list_start);
			if (!space) {
				put_comma(w, list_start);
				buf_puts(w->out, "Space");
			}
			space = true;
		}
		if (!n->next || n->next->kind != NODE_TEXT)
			break;
	}
	put_word(w, &word, list_start);
	buf_clear(&word);
	return n;
}

static void
put_list(const struct native *w, const struct node *first)
{
	buf_putc(w->out, '[');
	size_t start = w->out->len;
	for (const struct node *n = first; n; n = n->next) {
		if (n->kind == NODE_TEXT) {
			n = put_text(w, n, start);
			continue;
		}
		put_comma(w, start);
		put_node(w, n);
	}
	buf_puts(w->out, w->out->len > start ? " ]" : "]");
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

static void
put_table(const struct native *w, const struct node *table)
{
	const struct node *part = table->first;
	put_attr(w, table->attr);
	put_caption(w, part);
	buf_puts(w->out, " [");
	for (size_t i = 0; i < table->u.table.column_count; i++)
		buf_printf(w->out, "%s ( %s , ColWidthDefault )", i ? " ," : "",
			align_name(table->u.table.aligns[i]));
	buf_puts(w->out, " ]");
	while (part && part->kind == NODE_CAPTION)
		part = part->next;
	bool has_head = part && part->kind == NODE_TABLE_HEAD;
	buf_puts(w->out, " (TableHead");
	put_attr(w, has_head ? part->attr : NULL);
	buf_putc(w->out, ' ');
	put_list(w, has_head ? part->first : NULL);
	buf_puts(w->out, ") [");
	const struct node *body = has_head ? part->next : part;
	for (part = body; part && part->kind == NODE_TABLE_BODY; part = part->next) {
		buf_puts(w->out, part == body ? " TableBody" : " , TableBody");
		put_attr(w, part->attr);
		buf_printf(w->out, " (RowHeadColumns %u) [] ", part->u.row_head_columns);
		put_list(w, part->first);
	}
	buf_puts(w->out, part == body ? "] (TableFoot" : " ] (TableFoot");
	put_attr(w, part ? part->attr : NULL);
	buf_putc(w->out, ' ');
	put_list(w, part ? part->first : NULL);
	buf_putc(w->out, ')');
}

static void
put_cell(const struct native *w, const struct node *cell)
{
	put_attr(w, cell->attr);
	buf_printf(w->out, " %s (RowSpan %u) (ColSpan %u) ", align_name(cell->u.cell.align),
		cell->u.cell.row_span, cell->u.cell.column_span);
	put_list(w, cell->first);
}

static void
put_list_attributes(const struct native *w, const struct node *list)
{
	static const struct {
		char sign;
		const char *name;
	} styles[] = {{'1', "Decimal"}, {'a', "LowerAlpha"}, {'A', "UpperAlpha"},
		{'i', "LowerRoman"}, {'I', "UpperRoman"}};
	const char *style = "DefaultStyle";
	for (size_t i = 0; i < sizeof styles / sizeof *styles; i++) {
		if (styles[i].sign == list->u.list.style)
			style = styles[i].name;
	}
	char delimiter = list->u.list.delimiter;
	buf_printf(w->out, " ( %d , %s , %s )", list->u.list.start, style,
		delimiter == '.'           ? "Period"
			: delimiter == ')' ? "OneParen"
					   : "DefaultDelim");
}

/* [ ( [inlines] , [ [blocks] ... ] ) ... ] */
static void
put_definitions(const struct native *w, const struct node *n)
{
	buf_puts(w->out, " [");
	size_t start = w->out->len;
	while (n) {
		put_comma(w, start);
		buf_puts(w->out, "( ");
		put_list(w, n->kind == NODE_TERM ? n->first : NULL);
		n = n->kind == NODE_TERM ? n->next : n;
		buf_puts(w->out, " , [");
		size_t definitions = w->out->len;
		for (; n && n->kind == NODE_DEFINITION; n = n->next) {
			put_comma(w, definitions);
			put_list(w, n->first);
		}
		buf_puts(w->out, " ] )");
	}
	buf_puts(w->out, " ]");
}

static void
put_link(const struct native *w, const struct node *n)
{
	put_attr(w, n->attr);
	buf_putc(w->out, ' ');
	put_list(w, n->first);
	buf_puts(w->out, " ( ");
	put_string(w, n->u.link->target);
	buf_puts(w->out, " , ");
	put_string(w, n->u.link->title);
	buf_puts(w->out, " )");
}

static void
put_note(const struct native *w, const struct node *n)
{
	const struct native inner = {w->out, true};
	bool whole = !w->in_note && w->out->len < NATIVE_NOTES_BYTES_MAX;
	buf_putc(w->out, ' ');
	put_list(&inner, whole ? n->u.note.definition->first : NULL);
}

static void
put_raw(const struct native *w, const struct node *n)
{
	buf_puts(w->out, " (Format ");
	put_string(w, n->u.raw->format);
	buf_puts(w->out, ") ");
	put_string(w, n->u.raw->text);
}

static void
put_attr_and_text(const struct native *w, const struct node *n)
{
	put_attr(w, n->attr);
	buf_putc(w->out, ' ');
	put_string(w, n->u.text);
}

/* An element's parts, behind its name. */
static void
put_parts(const struct native *w, const struct node *n)
{
	switch (n->kind) {
	case NODE_HORIZONTAL_RULE:
	case NODE_SOFT_BREAK:
	case NODE_LINE_BREAK:
		return;
	case NODE_CODE:
	case NODE_CODE_BLOCK:
		put_attr_and_text(w, n);
		return;
	case NODE_RAW_BLOCK:
	case NODE_RAW_INLINE:
		put_raw(w, n);
		return;
	case NODE_MATH:
		buf_puts(w->out, " InlineMath ");
		put_string(w, n->u.text);
		return;
	case NODE_LINK:
	case NODE_IMAGE:
		put_link(w, n);
		return;
	case NODE_NOTE:
		put_note(w, n);
		return;
	case NODE_TABLE:
		put_table(w, n);
		return;
	case NODE_DEFINITION_LIST:
		put_definitions(w, n->first);
		return;
	case NODE_FIGURE:
		put_attr(w, n->attr);
		put_caption(w, n->first);
		break;
	case NODE_HEADER:
		buf_printf(w->out, " %d", n->u.level);
		put_attr(w, n->attr);
		break;
	case NODE_ORDERED_LIST:
		put_list_attributes(w, n);
		break;
	case NODE_DIV:
	case NODE_SPAN:
		put_attr(w, n->attr);
		break;
	case NODE_QUOTED:
		buf_puts(w->out, n->u.double_quotes ? " DoubleQuote" : " SingleQuote");
		break;
	case NODE_CITE:
		buf_puts(w->out, " []");
		break;
	default:
		break;
	}
	bool captioned = n->kind == NODE_FIGURE && n->first && n->first->kind == NODE_CAPTION;
	buf_putc(w->out, ' ');
	put_list(w, captioned ? n->first->next : n->first);
}

static void
put_node(const struct native *w, const struct node *n)
{
	switch (n->kind) {
	case NODE_LIST_ITEM:
	case NODE_LINE:
		put_list(w, n->first);
		break;
	case NODE_TABLE_ROW:
		buf_puts(w->out, "Row");
		put_attr(w, n->attr);
		buf_putc(w->out, ' ');
		put_list(w, n->first);
		break;
	case NODE_TABLE_CELL:
		buf_puts(w->out, "Cell");
		put_cell(w, n);
		break;
	default:
		buf_puts(w->out, node_kind_name(n->kind));
		put_parts(w, n);
		break;
	}
}

void
native_put(struct buf *out, const struct document *document)
{
	const struct native w = {out, false};
	buf_putc(out, '[');
	for (const struct node *n = document->root->first; n; n = n->next) {
		buf_puts(out, n->prev ? "\n, " : " ");
		put_node(&w, n);
	}
	buf_puts(out, document->root->first ? "\n]\n" : "]\n");
}

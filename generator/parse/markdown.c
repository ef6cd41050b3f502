/*
 * markdown.c - cmark-gfm's blocks to ours.  Part of parse/: with table.c and inlines.c the
 * only place that knows cmark.
 *
 * Not attached are cmark-gfm's inline extensions (not thread-safe), and its arena
 * allocator is not used (one for the whole process; it loses data above 4 MiB).
 */
#include "parse/markdown.h"

#include <assert.h>
#include <pthread.h>

#include "core/arena.h"
#include "core/text.h"
#include "parse/block.h"
#include "parse/header_ids.h"
#include "parse/inlines.h"
#include "parse/input.h"
#include "parse/notes.h"
#include "parse/scan.h"

/* A table adds five levels below itself. */
#define TABLE_LEVELS         5
#define SHOWN_HTML_CHARS_MAX 40

static void convert_blocks(struct parser *, cmark_node *parent, struct node *to, size_t depth);

void
parser_report_html(struct parser *p, struct pos pos, struct span html)
{
	html.len = span_find(html, '\n', 0);
	size_t end = 0;
	for (size_t n = 0; n < SHOWN_HTML_CHARS_MAX && end < html.len; n++)
		text_next(html, &end);
	diag_reportf(p->diag, DIAG_PARSE_HTML, p->document->source, pos, "%.*s%s", (int)end, html.s,
		end < html.len ? "..." : "");
}

void
parser_report_depth(struct parser *p, struct pos pos)
{
	if (!p->too_deep)
		diag_reportf(p->diag, DIAG_PARSE_DEPTH, p->document->source, pos, "%d",
			DOCUMENT_DEPTH_MAX);
	p->too_deep = true;
}

struct node *
block_new(struct parser *p, struct node *parent, enum node_kind kind, size_t offset)
{
	struct node *n = node_new(p->document->arena, kind, places_pos(&p->places, offset));
	node_append(parent, n);
	return n;
}

void
block_convert_leaf(
	struct parser *p, struct leaf *leaf, cmark_node *from, struct node *to, size_t depth)
{
	inlines_convert(p, leaf, from, to, depth);
	arena_reset(p->scratch);
}

static size_t
start_of(const struct parser *p, cmark_node *from)
{
	return places_offset(
		&p->places, cmark_node_get_start_line(from), cmark_node_get_start_column(from));
}

/* Does a line start with more white space than the containers ask for? */
static bool
is_indented(const struct parser *p, size_t offset)
{
	const char *text = p->places.text.s;
	size_t count = p->places.container_count;
	if (!offset || (text[offset - 1] != ' ' && text[offset - 1] != '\t'))
		return false;
	bool after_quote = offset > 1 && text[offset - 2] == '>';
	return !count || (p->places.containers[count - 1] == '>' && !after_quote);
}

/* The leaf without the definitions of references at its start. */
static struct leaf
skip_definitions(const struct parser *p, struct leaf leaf)
{
	size_t first = leaf.at[0];
	for (;;) {
		size_t end = scan_reference_definition(leaf_span(&leaf), 0);
		if (end == SCAN_NONE || (leaf.at[0] != first && is_indented(p, leaf.at[0])))
			return leaf;
		leaf = leaf_from(leaf, end);
	}
}

/* A paragraph or heading; definitions of references at its start are no part of it. */
static struct node *
convert_text_block(struct parser *p, cmark_node *from, struct node *to, enum node_kind kind,
	size_t offset, int last_line, size_t depth)
{
	struct leaf leaf = leaf_from_lines(
		p->scratch, &p->places, offset, cmark_node_get_start_line(from), last_line, false);
	leaf = skip_definitions(p, leaf);
	size_t start = kind == NODE_HEADER ? start_of(p, from) : leaf.at[0];
	struct node *n = block_new(p, to, kind, start);
	block_convert_leaf(p, &leaf, from, n, depth + 1);
	return n;
}

static void
convert_para(struct parser *p, cmark_node *from, struct node *to, size_t depth)
{
	cmark_node *list = cmark_node_parent(cmark_node_parent(from));
	bool tight = to->kind == NODE_LIST_ITEM && cmark_node_get_list_tight(list);
	convert_text_block(p, from, to, tight ? NODE_PLAIN : NODE_PARA, start_of(p, from),
		cmark_node_get_end_line(from), depth);
}

/* "# text" stands on one line; a heading with a line under it on two or more. */
static void
convert_heading(struct parser *p, cmark_node *from, struct node *to, size_t depth)
{
	size_t offset = start_of(p, from);
	int first = cmark_node_get_start_line(from), last = cmark_node_get_end_line(from);
	struct span text = p->places.text;
	if (first == last) {
		while (offset < text.len && text.s[offset] == '#')
			offset++;
		offset = scan_blank(text, offset);
	}
	struct node *n = convert_text_block(
		p, from, to, NODE_HEADER, offset, first == last ? last : last - 1, depth);
	n->u.level = cmark_node_get_heading_level(from);
}

/* As in pandoc: no newline at the end, and the first word of the fence is the class. */
static void
convert_code(struct parser *p, cmark_node *from, struct node *to)
{
	struct arena *arena = p->document->arena;
	struct node *n = block_new(p, to, NODE_CODE_BLOCK, start_of(p, from));
	struct span text = span_of(cmark_node_get_literal(from));
	if (text.len && text.s[text.len - 1] == '\n')
		text.len--;
	n->u.text = span_copy(arena, text);
	const char *info = cmark_node_get_fence_info(from);
	size_t len = info ? strcspn(info, " \t\r\n\v\f") : 0;
	if (!len)
		return;
	struct attr *attr = node_attr(arena, n);
	attr->classes = ARENA_ARRAY(arena, 1, struct span);
	attr->classes[0] = span_copy(arena, (struct span){info, len});
	attr->class_count = 1;
}

static void
add_text(struct parser *p, const struct leaf *leaf, size_t start, size_t end, struct node *to)
{
	if (start == end)
		return;
	struct node *n = node_new(p->document->arena, NODE_TEXT, parser_leaf_pos(p, leaf, start));
	n->u.text = span_copy(p->document->arena, span_sub(leaf_span(leaf), start, end - start));
	node_append(to, n);
}

/*
 * The offset behind a comment at I; I if none starts there, or if it has no end.  Then
 * *UNCLOSED is set, and no other is looked for.
 */
static size_t
skip_comment(struct span text, size_t i, bool *unclosed)
{
	if (*unclosed || !span_starts(span_sub(text, i, text.len), SPAN("<!--")))
		return i;
	const char *end = memmem(text.s + i, text.len - i, "-->", 3);
	*unclosed = !end;
	return end ? (size_t)(end - text.s) + 3 : i;
}

/* The text of HTML, line by line, without comments. */
static void
add_html(struct parser *p, const struct leaf *leaf, struct node *to)
{
	struct span text = leaf_span(leaf);
	size_t start = 0;
	bool unclosed = false;
	for (size_t i = 0; i < text.len;) {
		size_t behind = skip_comment(text, i, &unclosed);
		size_t line_end = scan_line_end(text, i);
		if (behind == i && line_end == SCAN_NONE) {
			i++;
			continue;
		}
		add_text(p, leaf, start, i, to);
		if (line_end != SCAN_NONE) {
			struct pos pos = parser_leaf_pos(p, leaf, i);
			node_append(to, node_new(p->document->arena, NODE_SOFT_BREAK, pos));
			behind = line_end;
		}
		start = i = behind;
	}
	add_text(p, leaf, start, text.len, to);
}

static int
count_lines(const char *text)
{
	int count = 0;
	for (; *text; text++)
		count += *text == '\n' || (*text == '\r' && text[1] != '\n');
	return count;
}

/* Is there anything to read in it? */
static bool
has_text(const struct node *n)
{
	for (const struct node *child = n->first; child; child = child->next) {
		if (child->kind == NODE_TEXT && span_trim(child->u.text).len)
			return true;
	}
	return false;
}

/* cmark's last line of an HTML block is wrong if the block ends by its own mark. */
static void
convert_html(struct parser *p, cmark_node *from, struct node *to)
{
	size_t offset = start_of(p, from);
	int first = cmark_node_get_start_line(from);
	int last = first + count_lines(cmark_node_get_literal(from)) - 1;
	struct leaf leaf = leaf_from_lines(p->scratch, &p->places, offset, first, last, false);
	while (leaf.len && scan_space(leaf_span(&leaf), leaf.len - 1) == leaf.len)
		leaf.len--;
	for (int line = first; line <= last; line++)
		p->covered[line] = true;
	struct node *para = block_new(p, to, NODE_PARA, offset);
	add_html(p, &leaf, para);
	if (has_text(para))
		parser_report_html(p, para->pos, leaf_span(&leaf));
	else
		node_unlink(para);
	arena_reset(p->scratch);
}

static void
convert_container(struct parser *p, cmark_node *from, struct node *n, char container, size_t depth)
{
	p->places.containers[p->places.container_count++] = container;
	convert_blocks(p, from, n, depth);
	p->places.container_count--;
}

static void
convert_list(struct parser *p, cmark_node *from, struct node *to, size_t depth)
{
	bool ordered = cmark_node_get_list_type(from) == CMARK_ORDERED_LIST;
	struct node *n =
		block_new(p, to, ordered ? NODE_ORDERED_LIST : NODE_BULLET_LIST, start_of(p, from));
	if (ordered) {
		n->u.list.start = cmark_node_get_list_start(from);
		n->u.list.style = '1';
		n->u.list.delimiter =
			cmark_node_get_list_delim(from) == CMARK_PAREN_DELIM ? ')' : '.';
	}
	for (cmark_node *item = cmark_node_first_child(from); item; item = cmark_node_next(item)) {
		struct node *child = block_new(p, n, NODE_LIST_ITEM, start_of(p, item));
		convert_container(p, item, child, ' ', depth + 1);
	}
}

static void
cover(struct parser *p, cmark_node *from)
{
	int last = cmark_node_get_end_line(from);
	for (int line = cmark_node_get_start_line(from); line > 0 && line <= last; line++)
		p->covered[line] = true;
}

/* The blocks that only the table extension knows have no constant for their type. */
static void
convert_extension_block(struct parser *p, cmark_node *from, struct node *to, size_t depth)
{
	if (strcmp(cmark_node_get_type_string(from), "table") != 0)
		return;
	cover(p, from);
	if (depth + TABLE_LEVELS > DOCUMENT_DEPTH_MAX)
		parser_report_depth(p, places_pos(&p->places, start_of(p, from)));
	else
		table_convert(p, from, to, depth);
}

static void
convert_block(struct parser *p, cmark_node *from, struct node *to, size_t depth)
{
	switch (cmark_node_get_type(from)) {
	case CMARK_NODE_PARAGRAPH:
		cover(p, from);
		if (cmark_node_get_start_line(from)) /* else the table behind it takes it along */
			convert_para(p, from, to, depth);
		break;
	case CMARK_NODE_HEADING:
		cover(p, from);
		convert_heading(p, from, to, depth);
		break;
	case CMARK_NODE_CODE_BLOCK:
		cover(p, from);
		convert_code(p, from, to);
		break;
	case CMARK_NODE_HTML_BLOCK:
		convert_html(p, from, to);
		break;
	case CMARK_NODE_THEMATIC_BREAK:
		block_new(p, to, NODE_HORIZONTAL_RULE, start_of(p, from));
		break;
	case CMARK_NODE_BLOCK_QUOTE:
		convert_container(
			p, from, block_new(p, to, NODE_BLOCK_QUOTE, start_of(p, from)), '>', depth);
		break;
	case CMARK_NODE_LIST:
		convert_list(p, from, to, depth);
		break;
	case CMARK_NODE_FOOTNOTE_DEFINITION: /* see convert_notes() */
		break;
	default:
		convert_extension_block(p, from, to, depth);
		break;
	}
}

/* PARENT's children are DEPTH + 1 levels below the root. */
static void
convert_blocks(struct parser *p, cmark_node *parent, struct node *to, size_t depth)
{
	cmark_node *from = cmark_node_first_child(parent);
	for (; from; from = cmark_node_next(from)) {
		if (depth + 1 >= DOCUMENT_DEPTH_MAX) { /* an item and its text need two */
			parser_report_depth(p, places_pos(&p->places, start_of(p, from)));
			return;
		}
		convert_block(p, from, to, depth + 1);
	}
}

/* cmark moves definitions to the end of the document: the quotes around one are in its line. */
static void
convert_notes(struct parser *p, cmark_node *root)
{
	size_t k = 0;
	for (cmark_node *from = cmark_node_first_child(root); from; from = cmark_node_next(from)) {
		if (cmark_node_get_type(from) != CMARK_NODE_FOOTNOTE_DEFINITION)
			continue;
		int line = cmark_node_get_start_line(from);
		p->covered[line] = true;
		p->places.container_count = notes_containers(p, line, p->places.containers);
		convert_container(p, from, p->definitions[k++], ' ', 1);
	}
	p->places.container_count = 0;
}

static void
register_table_extension(void)
{
	cmark_gfm_core_extensions_ensure_registered();
}

static cmark_node *
parse(struct span text, bool with_tables)
{
	static pthread_once_t registered = PTHREAD_ONCE_INIT;
	pthread_once(&registered, register_table_extension);
	cmark_parser *parser = cmark_parser_new(CMARK_OPT_FOOTNOTES);
	if (with_tables)
		cmark_parser_attach_syntax_extension(parser, cmark_find_syntax_extension("table"));
	cmark_parser_feed(parser, text.s, text.len);
	cmark_node *root = cmark_parser_finish(parser);
	cmark_parser_free(parser);
	return root;
}

static void
convert(struct parser *p, struct span text, struct pos at)
{
	places_init(&p->places, p->work, text, at);
	map_init(&p->entities, p->work);
	p->covered = ARENA_ARRAY(p->work, p->places.cmark_lines.count + 2, bool);
	cmark_node *root = parse(text, input_tables_fit(&p->places, p->document->source, p->diag));
	notes_collect(p, root);
	convert_blocks(p, root, p->document->root, 0);
	convert_notes(p, root);
	notes_report(p);
	cmark_node_free(root);
}

struct document *
markdown_parse(struct arena *arena, const struct source *source, struct span text, struct pos at,
	struct diag *diag)
{
	struct parser p = {
		.document = document_new(arena, source),
		.diag = diag,
		.given = text,
		.work = arena_new(),
		.scratch = arena_new(),
	};
	assert(text.len <= MARKDOWN_BYTES_MAX);
	p.document->root->pos = at;
	convert(&p, input_clean(p.work, source, text, at, diag), at);
	header_ids_make(p.document);
	arena_free(p.scratch);
	arena_free(p.work);
	return p.document;
}

/*
 * inlines.c - retrace cmark's steps through the text of a leaf block.  Part of parse/.
 *
 * The tree says what cmark found, in order; so each byte of the text belongs to the node
 * at hand or is the mark of one.  If the two ever disagree, the places that follow
 * stay where they last agreed: a message then points a little too far to the left.
 */
#include "parse/inlines.h"

#include "core/arena.h"
#include "parse/bare_links.h"
#include "parse/notes.h"
#include "parse/scan.h"
#include "parse/strikeout.h"

/* What bare links and strikeouts may add. */
#define LATER_LEVELS 2

struct cursor {
	struct parser *parser;
	const struct leaf *leaf;
	size_t i;
	bool lost;
	bool inside_link;     /* or in an image's description */
	bool inside_autolink; /* no backslash escapes */
	struct run *first;
	struct run **last;
};

struct pos
parser_leaf_pos(const struct parser *p, const struct leaf *leaf, size_t i)
{
	return places_pos(&p->places, leaf->at[i < leaf->len ? i : leaf->len]);
}

static struct pos
here(const struct cursor *c)
{
	return parser_leaf_pos(c->parser, c->leaf, c->i);
}

static char
peek(const struct cursor *c)
{
	return c->i < c->leaf->len ? c->leaf->text[c->i] : '\0';
}

static void
move_to(struct cursor *c, size_t i)
{
	if (i == SCAN_NONE || i > c->leaf->len)
		c->lost = true;
	else if (!c->lost)
		c->i = i;
}

static void
expect(struct cursor *c, const char *mark)
{
	size_t len = strlen(mark);
	if (c->leaf->len - c->i < len || memcmp(c->leaf->text + c->i, mark, len) != 0)
		c->lost = true;
	move_to(c, c->i + len);
}

/*
 * The text of an entity.  cmark knows the 2125 names of HTML; a document of just the
 * entity tells what it stands for.  Empty if it stands for itself.
 */
static struct span
entity_text(struct parser *p, struct span entity)
{
	struct span *known = map_get(&p->entities, entity);
	if (known)
		return *known;
	known = ARENA_NEW(p->work, struct span);
	cmark_node *root = cmark_parse_document(entity.s, entity.len, CMARK_OPT_DEFAULT);
	cmark_node *para = cmark_node_first_child(root);
	cmark_node *text = para ? cmark_node_first_child(para) : NULL;
	if (text && cmark_node_get_type(text) == CMARK_NODE_TEXT) {
		struct span found = span_of(cmark_node_get_literal(text));
		if (!span_eq(found, entity))
			*known = span_copy(p->work, found);
	}
	cmark_node_free(root);
	map_add(&p->entities, span_copy(p->work, entity), known);
	return *known;
}

/* How many bytes of TEXT the source at the cursor gives (0: none), and step past it. */
static size_t
match_step(struct cursor *c, struct span text)
{
	struct span source = {c->leaf->text, c->leaf->len};
	char next = c->i + 1 < source.len ? source.s[c->i + 1] : '\0';
	if (peek(c) == '\\' && !c->inside_autolink && scan_is_punct(next) && next == text.s[0]) {
		c->i += 2;
		return 1;
	}
	size_t end = scan_entity(source, c->i);
	if (end != SCAN_NONE) {
		struct span decoded = entity_text(c->parser, span_sub(source, c->i, end - c->i));
		if (decoded.len && span_starts(text, decoded)) {
			c->i = end;
			return decoded.len;
		}
	}
	if (peek(c) != text.s[0])
		return 0;
	c->i++;
	return 1;
}

/* Step past the source of TEXT; the map says where each of its bytes comes from. */
static uint32_t *
match_text(struct cursor *c, struct span text)
{
	uint32_t *map = ARENA_ARRAY(c->parser->scratch, text.len, uint32_t);
	for (size_t k = 0; k < text.len;) {
		size_t start = c->i;
		size_t len = c->lost ? 0 : match_step(c, span_sub(text, k, text.len - k));
		if (!len) {
			c->lost = true;
			len = 1;
		}
		for (; len; len--)
			map[k++] = (uint32_t)start;
	}
	return map;
}

/* At the start of a line cmark leaves white space if a backslash ended the line before. */
static struct span
text_of(const struct cursor *c, cmark_node *from)
{
	struct span text = span_of(cmark_node_get_literal(from));
	bool line_start = c->i && strchr("\r\n", c->leaf->text[c->i - 1]);
	size_t indent = line_start ? scan_blank(text, 0) : 0;
	return span_sub(text, indent, text.len);
}

/* The text in the source where it says the same, which is nearly everywhere; else a copy. */
static struct span
keep_text(const struct cursor *c, struct span text, const uint32_t *map)
{
	const struct parser *p = c->parser;
	struct span source = span_sub(p->given, c->leaf->at[map[0]], text.len);
	return span_eq(source, text) ? source : span_copy(p->document->arena, text);
}

static void
convert_text(struct cursor *c, cmark_node *from, struct node *to)
{
	struct parser *p = c->parser;
	struct span text = text_of(c, from);
	if (!text.len)
		return;
	struct node *n = node_new(p->document->arena, NODE_TEXT, here(c));
	node_append(to, n);
	const uint32_t *map = match_text(c, text);
	n->u.text = keep_text(c, text, map);
	if (c->lost || c->inside_autolink)
		return;
	struct run *run = ARENA_NEW(p->scratch, struct run);
	*run = (struct run){.node = n, .map = map, .inside_link = c->inside_link};
	*c->last = run;
	c->last = &run->next;
}

static void
convert_break(struct cursor *c, struct node *n)
{
	struct span source = {c->leaf->text, c->leaf->len};
	size_t i = scan_blank(source, c->i);
	if (n->kind == NODE_LINE_BREAK && i < source.len && source.s[i] == '\\')
		i++;
	i = scan_line_end(source, i);
	move_to(c, i == SCAN_NONE ? i : scan_blank(source, i));
}

/* As many backticks close a code span as open it. */
static void
convert_code(struct cursor *c, cmark_node *from, struct node *n)
{
	n->u.text = span_copy(c->parser->document->arena, span_of(cmark_node_get_literal(from)));
	size_t open = c->i;
	while (peek(c) == '`' && !c->lost)
		c->i++;
	size_t ticks = c->i - open, run = 0;
	size_t i = c->i;
	for (; i < c->leaf->len; i++) {
		if (c->leaf->text[i] == '`') {
			run++;
			continue;
		}
		if (run == ticks)
			break;
		run = 0;
	}
	move_to(c, ticks && run == ticks ? i : SCAN_NONE);
}

/* The offset behind HTML in the source; lines start anew, without their indent. */
static size_t
skip_html(const struct cursor *c, struct span html)
{
	struct span source = {c->leaf->text, c->leaf->len};
	size_t i = c->i;
	for (size_t k = 0; k < html.len && i < source.len; i++, k++) {
		if (html.s[k] == '\n') {
			k = scan_blank(html, k + 1) - 1;
			i = scan_blank(source, i + 1) - 1;
		}
	}
	return i;
}

/* Comments are for other writers; all else stays readable as it was written. */
static void
convert_html(struct cursor *c, cmark_node *from, struct node *to)
{
	struct parser *p = c->parser;
	struct span html = span_of(cmark_node_get_literal(from));
	struct pos pos = here(c);
	move_to(c, skip_html(c, html));
	if (span_starts(html, SPAN("<!--")))
		return;
	parser_report_html(p, pos, html);
	struct node *n = node_new(p->document->arena, NODE_TEXT, pos);
	n->u.text = span_copy(p->document->arena, html);
	node_append(to, n);
}

static void convert_children(struct cursor *, cmark_node *, struct node *, size_t depth);

static void
convert_marked(struct cursor *c, cmark_node *from, struct node *n, const char *mark, size_t depth)
{
	/* Either sign may be the mark. */
	const char *other = mark[1] ? "__" : "_";
	if (peek(c) == '_')
		mark = other;
	expect(c, mark);
	convert_children(c, from, n, depth);
	expect(c, mark);
}

/* What follows "[text]": an address, a label, or nothing. */
static void
convert_link_tail(struct cursor *c, struct node *n)
{
	struct span source = {c->leaf->text, c->leaf->len};
	bool empty;
	size_t start = c->i;
	size_t end = scan_inline_link(source, c->i, &start);
	if (end == SCAN_NONE)
		end = scan_label(source, c->i, &empty);
	else
		n->u.link->target_pos = parser_leaf_pos(c->parser, c->leaf, start);
	if (end != SCAN_NONE)
		move_to(c, end);
}

static void
convert_link(struct cursor *c, cmark_node *from, struct node *n, size_t depth)
{
	struct arena *arena = c->parser->document->arena;
	bool was_inside = c->inside_link;
	n->u.link->target = span_copy(arena, span_of(cmark_node_get_url(from)));
	n->u.link->title = span_copy(arena, span_of(cmark_node_get_title(from)));
	n->u.link->target_pos = n->pos;
	c->inside_link = true;
	c->inside_autolink = n->kind == NODE_LINK && peek(c) == '<';
	if (c->inside_autolink) {
		expect(c, "<");
		n->u.link->target_pos = here(c);
		convert_children(c, from, n, depth);
		expect(c, ">");
	} else {
		expect(c, n->kind == NODE_IMAGE ? "![" : "[");
		convert_children(c, from, n, depth);
		expect(c, "]");
		if (!c->lost)
			convert_link_tail(c, n);
	}
	c->inside_autolink = false;
	c->inside_link = was_inside;
}

static void
convert_note(struct cursor *c, cmark_node *from, struct node *n)
{
	n->u.note.definition = notes_definition(c->parser, cmark_node_get_literal(from));
	struct span source = {c->leaf->text, c->leaf->len};
	move_to(c, span_find(source, ']', c->i) + 1);
}

static enum node_kind
kind_of(cmark_node_type type)
{
	static const struct {
		cmark_node_type type;
		enum node_kind kind;
	} kinds[] = {
		{CMARK_NODE_SOFTBREAK, NODE_SOFT_BREAK},
		{CMARK_NODE_LINEBREAK, NODE_LINE_BREAK},
		{CMARK_NODE_CODE, NODE_CODE},
		{CMARK_NODE_EMPH, NODE_EMPH},
		{CMARK_NODE_STRONG, NODE_STRONG},
		{CMARK_NODE_LINK, NODE_LINK},
		{CMARK_NODE_IMAGE, NODE_IMAGE},
		{CMARK_NODE_FOOTNOTE_REFERENCE, NODE_NOTE},
	};
	for (size_t i = 0; i < sizeof kinds / sizeof *kinds; i++) {
		if (kinds[i].type == type)
			return kinds[i].kind;
	}
	return NODE_TEXT;
}

static void
convert_node(struct cursor *c, cmark_node *from, struct node *n, size_t depth)
{
	switch (n->kind) {
	case NODE_SOFT_BREAK:
	case NODE_LINE_BREAK:
		convert_break(c, n);
		break;
	case NODE_CODE:
		convert_code(c, from, n);
		break;
	case NODE_EMPH:
		convert_marked(c, from, n, "*", depth);
		break;
	case NODE_STRONG:
		convert_marked(c, from, n, "**", depth);
		break;
	case NODE_NOTE:
		convert_note(c, from, n);
		break;
	default:
		convert_link(c, from, n, depth);
		break;
	}
}

static void
convert_children(struct cursor *c, cmark_node *parent, struct node *to, size_t depth)
{
	struct parser *p = c->parser;
	if (depth >= DOCUMENT_DEPTH_MAX - LATER_LEVELS) {
		parser_report_depth(p, here(c));
		c->lost = true;
		return;
	}
	cmark_node *from = cmark_node_first_child(parent);
	for (; from; from = cmark_node_next(from)) {
		cmark_node_type type = cmark_node_get_type(from);
		if (type == CMARK_NODE_TEXT) {
			convert_text(c, from, to);
		} else if (type == CMARK_NODE_HTML_INLINE) {
			convert_html(c, from, to);
		} else {
			struct node *n = node_new(p->document->arena, kind_of(type), here(c));
			node_append(to, n);
			convert_node(c, from, n, depth + 1);
		}
	}
}

void
inlines_convert(
	struct parser *p, const struct leaf *leaf, cmark_node *from, struct node *to, size_t depth)
{
	struct cursor c = {.parser = p, .leaf = leaf};
	c.last = &c.first;
	convert_children(&c, from, to, depth);
	notes_find_undefined(p, leaf, c.first);
	bare_links_make(p, leaf, c.first);
	strikeout_make(p, leaf, c.first);
}

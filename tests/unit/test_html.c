/*
 * test_html.c - the tree as HTML and XHTML, as plain text and as pandoc's native form.
 */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>

#include "core/arena.h"
#include "parse/markdown.h"
#include "render/html.h"
#include "model/native.h"
#include "render/plain.h"
#include "resolve/resolve.h"

static struct arena *arena;
static struct diag *diag;

static int
set_up(void **state)
{
	(void)state;
	arena = arena_new();
	diag = diag_new();
	return 0;
}

static int
tear_down(void **state)
{
	(void)state;
	diag_free(diag);
	arena_free(arena);
	return 0;
}

static struct document *
parse(const char *markdown)
{
	struct source *source = ARENA_NEW(arena, struct source);
	source->text = span_of(markdown);
	struct document *d = markdown_parse(arena, source, source->text, (struct pos){1, 1}, diag);
	resolve_anchors(d, (struct reserved_ids){0});
	resolve_notes(d, diag);
	return d;
}

static const struct html_options site = {
	.note_back_label = {"Terug", 5},
	.notes_title = {"Noten", 5},
};
static const struct html_options book = {.xhtml = true, .note_back_label = {"Terug", 5}};

static void
assert_output(struct buf *out, const char *expected)
{
	buf_putc(out, '\0');
	assert_string_equal(out->s, expected);
	buf_clear(out);
}

static void
assert_document(const struct document *d, const struct html_options *options, const char *expected)
{
	struct buf out = {0};
	html_put_blocks(&out, options, d->root->first, NULL);
	html_put_notes(&out, options, d);
	assert_output(&out, expected);
}

static void
assert_html(const char *markdown, const struct html_options *o, const char *expected)
{
	assert_document(parse(markdown), o, expected);
}

/* A paragraph with one node of a kind that only a filter makes, around the text "x". */
static struct document *
filtered(enum node_kind kind, struct node **made)
{
	struct document *d = parse("x");
	struct node *text = d->root->first->first;
	*made = node_new(arena, kind, (struct pos){0});
	node_insert_before(text, *made);
	node_unlink(text);
	node_append(*made, text);
	return d;
}

static void
headings_have_ids(void **state)
{
	(void)state;
	assert_html("# Één\n\n## Twee\n", &site,
		"<h1 id=\"een\">Één</h1>\n<h2 id=\"twee\">Twee</h2>\n");
	const struct html_options bare = {.bare = true};
	assert_html("# a\n\n###### b\n", &bare, "<h1>a</h1>\n<h6>b</h6>\n");
}

static void
text_is_escaped(void **state)
{
	(void)state;
	assert_html("a < b & \"c\" `<d>`\n", &site,
		"<p>a &lt; b &amp; &quot;c&quot; <code>&lt;d&gt;</code></p>\n");
	assert_html("a\x01z\xEF\xBF\xBF\n", &book, "<p>a\xEF\xBF\xBDz\xEF\xBF\xBD</p>\n");
}

static void
unsafe_addresses_leave_their_text(void **state)
{
	(void)state;
	assert_html(
		"[a *b*](javascript:alert(1)) ![c](data:x)\n", &site, "<p>a <em>b</em> c</p>\n");
	assert_html("[a](java&#10;script:x) <vbscript:y>\n", &site, "<p>a vbscript:y</p>\n");
	assert_html("[a](/x&y'z\"%20é \"t\\\"\")\n", &site,
		"<p><a href=\"/x&amp;y&#x27;z%22%20%C3%A9\" title=\"t&quot;\">a</a></p>\n");
}

static void
empty_elements_are_closed_in_xhtml(void **state)
{
	(void)state;
	const char *markdown = "a\\\nb ![c](d.png)\n\n---\n";
	assert_html(markdown, &site, "<p>a<br>\nb <img src=\"d.png\" alt=\"c\"></p>\n<hr>\n");
	assert_html(markdown, &book, "<p>a<br />\nb <img src=\"d.png\" alt=\"c\" /></p>\n<hr />\n");
}

static void
tables_have_scope_and_classes(void **state)
{
	(void)state;
	const char *markdown = "| a | b |\n|---|--:|\n| 1 | |\n";
	assert_html(markdown, &site,
		"<section class=\"table-scroll\" tabindex=\"0\">\n<table>\n<thead>\n<tr>\n"
		"<th scope=\"col\">a</th>\n<th scope=\"col\" class=\"align-right\">b</th>\n"
		"</tr>\n</thead>\n<tbody>\n<tr>\n<td>1</td>\n<td class=\"align-right\"></td>\n"
		"</tr>\n</tbody>\n</table>\n</section>\n");
	const struct html_options bare = {.bare = true};
	assert_html(markdown, &bare,
		"<table>\n<thead>\n<tr>\n<th>a</th>\n<th>b</th>\n</tr>\n</thead>\n"
		"<tbody>\n<tr>\n<td>1</td>\n<td></td>\n</tr>\n</tbody>\n</table>\n");
}

static void
notes_are_a_list_on_the_site(void **state)
{
	(void)state;
	assert_html("a[^x] b[^x]\n\n[^x]: n\n", &site,
		"<p>a<sup><a href=\"#fn1\" id=\"fnref1\" role=\"doc-noteref\">1</a></sup> "
		"b<sup><a href=\"#fn1\" id=\"fnref1-2\" role=\"doc-noteref\">1</a></sup></p>\n"
		"<section class=\"notes\" role=\"doc-endnotes\">\n<h2>Noten</h2>\n<ol>\n"
		"<li id=\"fn1\">\n<p>n"
		" <a href=\"#fnref1\" class=\"note-back\" role=\"doc-backlink\""
		" aria-label=\"Terug 1\">↩︎<sup>1</sup></a>"
		" <a href=\"#fnref1-2\" class=\"note-back\" role=\"doc-backlink\""
		" aria-label=\"Terug 2\">↩︎<sup>2</sup></a></p>\n"
		"</li>\n</ol>\n</section>\n");
}

static void
notes_are_asides_in_a_book(void **state)
{
	(void)state;
	assert_html("a[^x]\n\n[^x]:\n    - n\n", &book,
		"<p>a<sup><a href=\"#fn1\" id=\"fnref1\" epub:type=\"noteref\""
		" role=\"doc-noteref\">1</a></sup></p>\n"
		"<aside epub:type=\"footnote\" role=\"doc-footnote\" id=\"fn1\">\n"
		"<p><span class=\"note-number\">1.</span> </p>\n<ul>\n<li>n</li>\n</ul>\n"
		"<p> <a href=\"#fnref1\" class=\"note-back\" role=\"doc-backlink\""
		" aria-label=\"Terug\">↩︎</a></p>\n</aside>\n");
}

static void
ids_of_notes_have_a_prefix(void **state)
{
	(void)state;
	const struct html_options options = {.bare = true, .id_prefix = SPAN("p-")};
	assert_html("a[^x]\n\n[^x]: n\n", &options,
		"<p>a<sup><a href=\"#p-fn1\" id=\"p-fnref1\">1</a></sup></p>\n"
		"<section>\n<ol>\n<li id=\"p-fn1\">\n<p>n <a href=\"#p-fnref1\">↩︎</a></p>\n"
		"</li>\n</ol>\n</section>\n");
}

static void
no_link_stands_in_a_link(void **state)
{
	(void)state;
	struct node *link;
	struct document *d = filtered(NODE_LINK, &link);
	link->u.link->target = SPAN("a");
	struct node *inner = node_copy(arena, link);
	inner->u.link->target = SPAN("b");
	node_append(link, inner);
	assert_document(d, &site, "<p><a href=\"a\">xx</a></p>\n");
}

static void
only_harmless_attributes_come_out(void **state)
{
	(void)state;
	struct span classes[] = {SPAN("c\"d")};
	struct attr_pair pairs[] = {
		{SPAN("onclick"), SPAN("1")},
		{SPAN("ONLOAD"), SPAN("1")},
		{SPAN("style"), SPAN("1")},
		{SPAN("href"), SPAN("1")},
		{SPAN("src"), SPAN("1")},
		{SPAN("a b"), SPAN("1")},
		{SPAN("x=\"y"), SPAN("1")},
		{SPAN(""), SPAN("1")},
		{SPAN("lang"), SPAN("en")},
		{SPAN("aria-label"), SPAN("<l>")},
		{SPAN("Own"), SPAN("2")},
		{SPAN("data-own"), SPAN("3")},
	};
	struct node *span;
	struct document *d = filtered(NODE_SPAN, &span);
	*node_attr(arena, span) = (struct attr){.id = SPAN("i"),
		.classes = classes,
		.class_count = 1,
		.pairs = pairs,
		.pair_count = sizeof pairs / sizeof *pairs};
	assert_document(d, &site,
		"<p><span id=\"i\" class=\"c&quot;d\" lang=\"en\" aria-label=\"&lt;l&gt;\""
		" data-own=\"2\">x</span></p>\n");
}

static void
elements_of_filters_are_written(void **state)
{
	(void)state;
	struct node *n;
	struct document *d = filtered(NODE_QUOTED, &n);
	assert_document(d, &site, "<p>‘x’</p>\n");
	n->u.double_quotes = true;
	assert_document(d, &site, "<p>“x”</p>\n");
	assert_document(filtered(NODE_SMALL_CAPS, &n), &site,
		"<p><span class=\"smallcaps\">x</span></p>\n");
	assert_document(filtered(NODE_UNDERLINE, &n), &site, "<p><u>x</u></p>\n");
	assert_document(filtered(NODE_SUPERSCRIPT, &n), &site, "<p><sup>x</sup></p>\n");
	assert_document(filtered(NODE_SUBSCRIPT, &n), &book, "<p><sub>x</sub></p>\n");
	struct document *figure = parse("a\n\nb\n");
	struct node *made = node_new(arena, NODE_FIGURE, (struct pos){0});
	struct node *caption = node_new(arena, NODE_CAPTION, (struct pos){0});
	struct node *a = figure->root->first, *b = a->next;
	node_insert_before(a, made);
	node_unlink(a);
	node_unlink(b);
	node_append(made, caption);
	a->kind = NODE_PLAIN;
	node_append(caption, a);
	node_append(made, b);
	assert_document(
		figure, &site, "<figure>\n<p>b</p>\n<figcaption>a</figcaption>\n</figure>\n");
}

static struct node *
add(struct node *parent, enum node_kind kind)
{
	struct node *n = node_new(arena, kind, (struct pos){0});
	node_append(parent, n);
	return n;
}

static struct node *
add_text(struct node *parent, const char *text)
{
	struct node *n = add(parent, NODE_TEXT);
	n->u.text = span_of(text);
	return parent;
}

static struct node *
add_math(struct node *parent, const char *text, bool display)
{
	struct node *n = add(parent, NODE_MATH);
	*n->u.math = (struct math){span_of(text), display};
	return n;
}

static void
formulas_are_shown_as_they_are_written(void **state)
{
	(void)state;
	struct document *d = parse("");
	struct node *para = add(d->root, NODE_PARA);
	add_math(para, "a<b", false);
	add_math(para, "c", true);
	assert_document(d, &site,
		"<p><code class=\"math inline\">a&lt;b</code>"
		"<code class=\"math display\">c</code></p>\n");
}

static void
citations_tell_what_they_cite_and_hide_the_rest(void **state)
{
	(void)state;
	struct document *d = parse("");
	struct node *cite = add(add(d->root, NODE_PARA), NODE_CITE);
	for (int i = 0; i < 2; i++) {
		struct node *citation = add(cite, NODE_CITATION);
		citation->u.citation->id = i ? SPAN("b") : SPAN("a\"");
		add_text(add(citation, NODE_PREFIX), "prefix");
		add(citation, NODE_SUFFIX);
	}
	add_text(cite, "x");
	assert_document(
		d, &site, "<p><span class=\"citation\" data-cites=\"a&quot; b\">x</span></p>\n");
	const struct html_options bare = {.bare = true};
	assert_document(d, &bare, "<p><span>x</span></p>\n");
	struct buf out = {0};
	plain_put(&out, d);
	assert_output(&out, "x\n");
}

static void
definitions_and_lines_are_written(void **state)
{
	(void)state;
	struct document *d = parse("");
	struct node *list = add(d->root, NODE_DEFINITION_LIST);
	add_text(add(list, NODE_TERM), "t");
	add_text(add(add(list, NODE_DEFINITION), NODE_PLAIN), "d");
	add_text(add(add(list, NODE_DEFINITION), NODE_PARA), "e");
	struct node *block = add(d->root, NODE_LINE_BLOCK);
	add_text(add(block, NODE_LINE), "f");
	add_text(add(block, NODE_LINE), "g");
	assert_document(d, &book,
		"<dl>\n<dt>t</dt>\n<dd>d</dd>\n<dd>\n<p>e</p>\n</dd>\n</dl>\n"
		"<div class=\"line-block\">\nf<br />\ng\n</div>\n");
	struct buf out = {0};
	plain_put(&out, d);
	assert_output(&out, "t\n  d\n  e\n\nf\ng\n");
}

static void
rows_in_a_body_can_be_heads(void **state)
{
	(void)state;
	struct document *d = parse("");
	struct node *table = add(d->root, NODE_TABLE);
	struct node *body = add(table, NODE_TABLE_BODY);
	struct node *row = add(body, NODE_TABLE_ROW);
	row->u.head = true;
	add_text(add(add(row, NODE_TABLE_CELL), NODE_PLAIN), "h");
	add_text(add(add(add(body, NODE_TABLE_ROW), NODE_TABLE_CELL), NODE_PLAIN), "c");
	assert_document(d, &book,
		"<table>\n<tbody>\n<tr>\n<th scope=\"col\">h</th>\n</tr>\n"
		"<tr>\n<td>c</td>\n</tr>\n</tbody>\n</table>\n");
}

static bool
put_nothing(void *context, struct buf *out, const struct node *n)
{
	(void)context;
	(void)out;
	return !span_eq(n->u.link->target, SPAN("weg.md"));
}

static void
an_address_is_asked_for(void **state)
{
	(void)state;
	const struct html_options options = {.put_address = put_nothing};
	assert_html("[a](b.md) [c](weg.md) [d](https://e.nl)\n", &options,
		"<p><a href=\"\">a</a> c <a href=\"https://e.nl\">d</a></p>\n");
}

static void
plain_text_keeps_the_structure(void **state)
{
	(void)state;
	struct buf out = {0};
	plain_put(&out,
		parse("# K\n\na *b*[^1]\nc\n\n1. x\n\n   y\n2. z\n\n> q\n\n"
		      "| a | b |\n|---|---|\n| 1 | 2 |\n\n```\nd\n\ne\n```\n\n[^1]: n\n"));
	assert_output(&out,
		"K\n\na b[1] c\n\n1. x\n\n   y\n2. z\n\n  q\n\na | b\n1 | 2\n\n"
		"    d\n\n    e\n\n[1] n\n");
}

static void
native_is_as_pandoc_writes_it(void **state)
{
	(void)state;
	struct buf out = {0};
	native_put(&out,
		parse("a  *b* é1[^1]\n\n3) x\n\n```py\nc\n```\n\n"
		      "| a |\n|:--|\n\n[^1]: n\n"));
	assert_output(&out,
		"[Para [Str \"a\",Space,Emph [Str \"b\"],Space,Str \"\\233\\&1\","
		"Note [Para [Str \"n\"]]]\n"
		",OrderedList (3,Decimal,OneParen) [[Plain [Str \"x\"]]]\n"
		",CodeBlock (\"\",[\"py\"],[]) \"c\"\n"
		",Table (\"\",[],[]) (Caption Nothing []) "
		"[(AlignLeft,ColWidthDefault)] "
		"(TableHead (\"\",[],[]) [Row (\"\",[],[]) [Cell (\"\",[],[]) "
		"AlignDefault (RowSpan 1) (ColSpan 1) [Plain [Str \"a\"]]]]) [] "
		"(TableFoot (\"\",[],[]) [])]\n");
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(headings_have_ids),
		cmocka_unit_test(text_is_escaped),
		cmocka_unit_test(unsafe_addresses_leave_their_text),
		cmocka_unit_test(empty_elements_are_closed_in_xhtml),
		cmocka_unit_test(tables_have_scope_and_classes),
		cmocka_unit_test(notes_are_a_list_on_the_site),
		cmocka_unit_test(notes_are_asides_in_a_book),
		cmocka_unit_test(ids_of_notes_have_a_prefix),
		cmocka_unit_test(no_link_stands_in_a_link),
		cmocka_unit_test(only_harmless_attributes_come_out),
		cmocka_unit_test(elements_of_filters_are_written),
		cmocka_unit_test(formulas_are_shown_as_they_are_written),
		cmocka_unit_test(citations_tell_what_they_cite_and_hide_the_rest),
		cmocka_unit_test(definitions_and_lines_are_written),
		cmocka_unit_test(rows_in_a_body_can_be_heads),
		cmocka_unit_test(an_address_is_asked_for),
		cmocka_unit_test(plain_text_keeps_the_structure),
		cmocka_unit_test(native_is_as_pandoc_writes_it),
	};
	return cmocka_run_group_tests(tests, set_up, tear_down);
}

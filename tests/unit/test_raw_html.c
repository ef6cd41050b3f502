/*
 * test_raw_html.c - HTML that filters write: what comes out, and what is refused and where.
 */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>

#include "core/arena.h"
#include "core/buf.h"
#include "filter/filter.h"
#include "filtered.h"
#include "messages.h"
#include "model/raw_html.h"
#include "parse/markdown.h"
#include "render/html.h"
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

static struct node *
piece(enum node_kind kind, struct span text)
{
	struct node *n = node_new(arena, kind, (struct pos){1, 1});
	*n->u.raw = (struct raw){.format = SPAN("html"), .text = text, .number = 3};
	return n;
}

static const struct html_options site = {.id_prefix = {"p-", 2}}, book = {.xhtml = true};

static const char *
written(const struct node *n, const struct html_options *o)
{
	struct buf out = {0};
	html_put_blocks(&out, o, n, NULL);
	return span_cstr(arena, buf_take(&out, arena));
}

/* A RawBlock of HTML is refused, from AT on. */
static void
assert_refused(const char *html, enum raw_html_fault fault, const char *at)
{
	size_t offset = 0;
	const struct node *n = piece(NODE_RAW_BLOCK, span_of(html));
	assert_int_equal(raw_html_check(n, &offset), fault);
	assert_string_equal(html + offset, at);
}

/* A piece of KIND becomes this on the site; NULL: as it is. */
static void
assert_written(enum node_kind kind, const char *html, const char *expected)
{
	size_t offset;
	const struct node *n = piece(kind, span_of(html));
	assert_int_equal(raw_html_check(n, &offset), RAW_HTML_FINE);
	assert_string_equal(written(n, &site), expected ? expected : html);
}

static void
text_and_elements_come_out_as_they_are(void **state)
{
	(void)state;
	assert_written(NODE_RAW_INLINE, "", NULL);
	assert_written(
		NODE_RAW_INLINE, "a &amp; &lt;&gt;&quot;&apos;&#233;&#xE9;&#x1F600; > ]]", NULL);
	assert_written(NODE_RAW_INLINE, "<b class='x\"y' title=\"it's\">a<i>b</i></b >",
		"<b class='x\"y' title=\"it's\">a<i>b</i></b>");
	assert_written(
		NODE_RAW_INLINE, "<span\n lang = \"nl\"\t>x</span>", "<span lang=\"nl\">x</span>");
	assert_written(NODE_RAW_BLOCK,
		"<table><caption>c</caption><thead><tr><th scope=\"col\">a</th></tr></thead>\n"
		"<tbody><tr><td colspan=\"2\"><p>b</p></td></tr></tbody></table>\n",
		NULL);
	assert_written(NODE_RAW_BLOCK, "<ul><li value=\"2\">a<ol><li/></ol></li></ul>\n",
		"<ul><li value=\"2\">a<ol><li></li></ol></li></ul>\n");
	assert_written(NODE_RAW_INLINE,
		"<a href=\"https://e.nl/?a=1&amp;b=2#c\" rel=\"nofollow\">x</a>", NULL);
}

static void
empty_elements_are_written_as_the_output_has_them(void **state)
{
	(void)state;
	const struct node *n = piece(NODE_RAW_INLINE, SPAN("<br><wbr/><br class=\"x\"><i/>"));
	assert_string_equal(written(n, &site), "<br><wbr><br class=\"x\"><i></i>");
	assert_string_equal(written(n, &book), "<br /><wbr /><br class=\"x\" /><i></i>");
}

static void
drawings_have_their_namespace_in_xhtml(void **state)
{
	(void)state;
	const struct node *n = piece(NODE_RAW_INLINE,
		SPAN("<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 1 1\"><g></g>"
		     "<path d=\"M0 0\"/><text x=\"50%\">a<tspan>b</tspan></text></svg>"));
	assert_string_equal(written(n, &site),
		"<svg viewBox=\"0 0 1 1\"><g></g><path d=\"M0 0\"/>"
		"<text x=\"50%\">a<tspan>b</tspan></text></svg>");
	assert_string_equal(written(n, &book),
		"<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 1 1\"><g></g>"
		"<path d=\"M0 0\"/><text x=\"50%\">a<tspan>b</tspan></text></svg>");
}

static void
ids_are_those_of_the_piece(void **state)
{
	(void)state;
	assert_written(NODE_RAW_INLINE,
		"<svg role=\"img\" aria-labelledby=\"t d-2\"><title id=\"t\">T</title>"
		"<desc id='d-2'>D</desc><defs><pattern id=\"p\"/></defs>"
		"<rect fill=\"url(#p)\" stroke=\"#1d6fb8\" clip-path=\"none\"/></svg>"
		"<a href=\"#t\" aria-label=\"t\">x</a>",
		"<svg role=\"img\" aria-labelledby=\"p-raw3.t p-raw3.d-2\"><title id=\"p-raw3.t\">T"
		"</title><desc id='p-raw3.d-2'>D</desc><defs><pattern id=\"p-raw3.p\"/></defs>"
		"<rect fill=\"url(#p-raw3.p)\" stroke=\"#1d6fb8\" clip-path=\"none\"/></svg>"
		"<a href=\"#p-raw3.t\" aria-label=\"t\">x</a>");
	assert_refused("<b id=\"a\"/><i id=\"a\"/>", RAW_HTML_ATTRIBUTE, "id=\"a\"/>");
	assert_refused("<b id=\"\"/>", RAW_HTML_ATTRIBUTE, "id=\"\"/>");
	assert_refused("<b id=\"a b\"/>", RAW_HTML_ATTRIBUTE, "id=\"a b\"/>");
	assert_refused("<b id=\"1\"/>", RAW_HTML_ATTRIBUTE, "id=\"1\"/>");
	assert_refused("<b id=\"&#97;\"/>", RAW_HTML_ATTRIBUTE, "id=\"&#97;\"/>");
	assert_refused(
		"<b id=\"a\" aria-owns=\"a b\"/>", RAW_HTML_ATTRIBUTE, "aria-owns=\"a b\"/>");
	assert_refused("<b aria-owns=\"\"/>", RAW_HTML_ATTRIBUTE, "aria-owns=\"\"/>");
	assert_refused("<a href=\"#b\">x</a>", RAW_HTML_ATTRIBUTE, "href=\"#b\">x</a>");
	assert_refused("<a href=\"#\">x</a>", RAW_HTML_ATTRIBUTE, "href=\"#\">x</a>");
	assert_refused(
		"<svg><g fill=\"url(#b)\"/></svg>", RAW_HTML_ATTRIBUTE, "fill=\"url(#b)\"/></svg>");
}

static void
what_is_not_xml_is_refused(void **state)
{
	(void)state;
	static const char *const cases[][2] = {
		{"a & b", "& b"},
		{"a &nbsp; b", "&nbsp; b"},
		{"&amp", "&amp"},
		{"&#0;", "&#0;"},
		{"&#31;", "&#31;"},
		{"&#128;", "&#128;"},
		{"&#xD800;", "&#xD800;"},
		{"&#x110000;", "&#x110000;"},
		{"&#99999999999999999999;", "&#99999999999999999999;"},
		{"&#x;", "&#x;"},
		{"&#X41;", "&#X41;"},
		{"a < b", "< b"},
		{"a <", "<"},
		{"<", "<"},
		{"</", "</"},
		{"<>", "<>"},
		{"<1>", "<1>"},
		{"<b", ""},
		{"<b ", ""},
		{"<b/", "/"},
		{"<b / >", "/ >"},
		{"<b class>x</b>", ">x</b>"},
		{"<b class=x>x</b>", "x>x</b>"},
		{"<b class=\"x>x</b>", "</b>"},
		{"<b class=\"x", ""},
		{"<b class=\"<\">x</b>", "<\">x</b>"},
		{"<b class=\"&\">x</b>", "&\">x</b>"},
		{"<b class=\"a\"lang=\"b\">x</b>", "lang=\"b\">x</b>"},
		{"<b class=\"a\" class=\"b\">x</b>", "class=\"b\">x</b>"},
		{"<b\v>x</b>", "\v>x</b>"},
		{"<b>x</b class=\"x\">", "</b class=\"x\">"},
		{"a ]]> b", "]]> b"},
		{"<!-- a -->", "<!-- a -->"},
		{"<![CDATA[a]]>", "<![CDATA[a]]>"},
		{"<!DOCTYPE html>", "<!DOCTYPE html>"},
		{"<!ENTITY a \"b\">", "<!ENTITY a \"b\">"},
		{"<?php x ?>", "<?php x ?>"},
		{"a\x01z", "\x01z"},
		{"a\xEF\xBF\xBFz", "\xEF\xBF\xBFz"},
	};
	for (size_t i = 0; i < sizeof cases / sizeof *cases; i++)
		assert_refused(cases[i][0], RAW_HTML_SYNTAX, cases[i][1]);
	size_t offset;
	assert_int_equal(
		raw_html_check(piece(NODE_RAW_BLOCK, SPAN("a\0b")), &offset), RAW_HTML_SYNTAX);
	assert_int_equal(offset, 1);
	assert_int_equal(raw_html_check(piece(NODE_RAW_BLOCK, SPAN("<b>\xFF</b>")), &offset),
		RAW_HTML_SYNTAX);
}

static void
what_is_opened_is_closed_in_the_same_piece(void **state)
{
	(void)state;
	assert_refused("<b>x", RAW_HTML_BALANCE, "<b>x");
	assert_refused("x</b>", RAW_HTML_BALANCE, "</b>");
	assert_refused("<b>x</i>", RAW_HTML_BALANCE, "</i>");
	assert_refused("<b><i>x</b></i>", RAW_HTML_BALANCE, "</b></i>");
	assert_refused("<i>y</i><b><i>x</i>", RAW_HTML_BALANCE, "<b><i>x</i>");
	assert_refused("<br></br>", RAW_HTML_BALANCE, "</br>");
}

static void
elements_stand_where_they_may(void **state)
{
	(void)state;
	static const char *const refused[] = {"<script>x</script>", "<SCRIPT>x</SCRIPT>",
		"<sCript/>", "<style>x</style>", "<iframe/>", "<object/>", "<embed/>", "<form/>",
		"<input/>", "<button/>", "<img/>", "<video/>", "<math/>", "<base/>", "<meta/>",
		"<link/>", "<title>x</title>", "<h1>x</h1>", "<B>x</B>", "<x-y/>", "<svg:rect/>",
		"<li>x</li>", "<td>x</td>", "<rect/>", "<text/>", "<tspan/>"};
	for (size_t i = 0; i < sizeof refused / sizeof *refused; i++)
		assert_refused(refused[i], RAW_HTML_ELEMENT, refused[i]);
	static const char *const inside[][2] = {
		{"<svg>", "<a xlink:href=\"https://e.nl\"/>"},
		{"<svg>", "<foreignObject><p/></foreignObject>"},
		{"<svg>", "<style>*{}</style>"},
		{"<svg>", "<script/>"},
		{"<svg>", "<use href=\"#a\"/>"},
		{"<svg>", "<image/>"},
		{"<svg>", "<animate/>"},
		{"<svg>", "<set/>"},
		{"<svg>", "<p>x</p>"},
		{"<svg>", "<svg/>"},
		{"<svg>", "x"},
		{"<svg><title>", "<b>x</b>"},
		{"<svg><rect>", "<g/>"},
		{"<span>", "<p>x</p>"},
		{"<p>", "<div/>"},
		{"<ul>", "x"},
		{"<ul>", "<p>x</p>"},
		{"<table>", "<tr/>"},
		{"<table><tbody><tr>", "x"},
		{"<a href=\"https://e.nl\"><b>", "<a href=\"https://e.nl\">x</a>"},
	};
	for (size_t i = 0; i < sizeof inside / sizeof *inside; i++) {
		struct span html = span_printf(arena, "%s%s", inside[i][0], inside[i][1]);
		assert_refused(html.s, RAW_HTML_ELEMENT, inside[i][1]);
	}
	size_t offset;
	assert_int_equal(raw_html_check(piece(NODE_RAW_INLINE, SPAN("<p>x</p>")), &offset),
		RAW_HTML_ELEMENT);
	struct node *link = node_new(arena, NODE_LINK, (struct pos){1, 1});
	struct node *in_link = piece(NODE_RAW_INLINE, SPAN("<a href=\"https://e.nl\">x</a>"));
	assert_int_equal(raw_html_check(in_link, &offset), RAW_HTML_FINE);
	node_append(link, in_link);
	assert_int_equal(raw_html_check(in_link, &offset), RAW_HTML_ELEMENT);
}

static void
attributes_run_and_load_nothing(void **state)
{
	(void)state;
	static const char *const cases[][2] = {
		{"b", "onclick=\"x\""},
		{"b", "ONCLICK=\"x\""},
		{"b", "style=\"x\""},
		{"b", "srcdoc=\"x\""},
		{"b", "href=\"https://e.nl\""},
		{"b", "Class=\"x\""},
		{"b", "data-A=\"x\""},
		{"b", "data-=\"x\""},
		{"b", "aria-:x=\"y\""},
		{"b", "xmlns=\"http://www.w3.org/1999/xhtml\""},
		{"b", "fill=\"red\""},
		{"a", "target=\"_blank\""},
		{"a", "ping=\"https://e.nl\""},
		{"a", "href=\"javascript:alert(1)\""},
		{"a", "href=\"JaVaScRiPt:alert(1)\""},
		{"a", "href=\" javascript:alert(1)\""},
		{"a", "href=\"java&#10;script:alert(1)\""},
		{"a", "href=\"javascript&#58;alert(1)\""},
		{"a", "href=\"https&#58;//e.nl\""},
		{"a", "href=\"data:text/html,x\""},
		{"a", "href=\"//e.nl\""},
		{"a", "href=\"x.html\""},
		{"svg", "onload=\"x\""},
		{"svg", "xlink:href=\"#x\""},
		{"svg", "href=\"https://e.nl\""},
		{"svg", "viewbox=\"0 0 1 1\""},
		{"svg", "xmlns=\"x\""},
		{"svg", "xmlns:x=\"http://www.w3.org/2000/svg\""},
		{"svg", "fill=\"url(https://e.nl/#x)\""},
		{"svg", "fill=\"URL(#x)\""},
		{"svg", "fill=\"u\\72l(#x)\""},
		{"svg", "clip-path=\"url(&quot;#x&quot;)\""},
		{"svg", "filter=\"url(#x)\""},
	};
	for (size_t i = 0; i < sizeof cases / sizeof *cases; i++) {
		struct span html = span_printf(arena, "<%s %s/>", cases[i][0], cases[i][1]);
		struct span at = span_printf(arena, "%s/>", cases[i][1]);
		assert_refused(html.s, RAW_HTML_ATTRIBUTE, at.s);
	}
}

/* TEXT, and behind it a number if it ends in '#', COUNT times. */
static struct span
repeated(const char *before, const char *text, size_t count, const char *behind)
{
	struct span each = span_of(text);
	bool numbered = span_ends(each, SPAN("#"));
	struct buf out = {0};
	buf_puts(&out, before);
	for (size_t i = 0; i < count; i++) {
		buf_put(&out, span_sub(each, 0, each.len - numbered));
		if (numbered)
			buf_printf(&out, "%zu=\"\"", i);
	}
	buf_puts(&out, behind);
	return buf_take(&out, arena);
}

static struct span
with_ids(size_t count)
{
	struct buf out = {0};
	for (size_t i = 0; i < count; i++)
		buf_printf(&out, "<b id=\"i%zu\"/>", i);
	return buf_take(&out, arena);
}

static enum raw_html_fault
fault_of(struct span html)
{
	size_t offset;
	return raw_html_check(piece(NODE_RAW_BLOCK, html), &offset);
}

static void
pieces_have_limits(void **state)
{
	(void)state;
	struct span deepest = repeated("", "<b>", RAW_HTML_DEPTH_MAX, "");
	struct span closed = repeated(deepest.s, "</b>", RAW_HTML_DEPTH_MAX, "");
	assert_int_equal(fault_of(closed), RAW_HTML_FINE);
	assert_int_equal(fault_of(repeated("", "<b>", RAW_HTML_DEPTH_MAX + 1, "")), RAW_HTML_SIZE);
	assert_int_equal(fault_of(repeated("", "<b>", 80000, "")), RAW_HTML_SIZE);
	assert_int_equal(fault_of(repeated("", "x", RAW_HTML_BYTES_MAX, "")), RAW_HTML_FINE);
	assert_int_equal(fault_of(repeated("", "x", RAW_HTML_BYTES_MAX, "x")), RAW_HTML_SIZE);
	assert_int_equal(fault_of(with_ids(RAW_HTML_IDS_MAX)), RAW_HTML_FINE);
	assert_int_equal(fault_of(with_ids(RAW_HTML_IDS_MAX + 1)), RAW_HTML_SIZE);
	const char *pair = " data-a#";
	assert_int_equal(fault_of(repeated("<b", pair, XML_ATTRIBUTES_MAX, "/>")), RAW_HTML_FINE);
	assert_int_equal(
		fault_of(repeated("<b", pair, XML_ATTRIBUTES_MAX + 1, "/>")), RAW_HTML_SYNTAX);
}

static void
other_formats_are_not_ours(void **state)
{
	(void)state;
	struct node *n = piece(NODE_RAW_INLINE, SPAN("<b>a</b>"));
	static const char *const formats[] = {"html", "html5", "latex", "HTML", ""};
	for (size_t i = 0; i < sizeof formats / sizeof *formats; i++) {
		n->u.raw->format = span_of(formats[i]);
		assert_int_equal(raw_html_is_in(n), i < 2);
	}
}

static void
a_document_has_a_limit_for_all_pieces(void **state)
{
	(void)state;
	struct source source = {.path = SPAN("in.md")};
	struct document *d = document_new(arena, &source);
	struct span text = repeated("", "x", RAW_HTML_BYTES_MAX, "");
	for (int i = 0; i < 4; i++)
		node_append(d->root, piece(NODE_RAW_BLOCK, text));
	resolve_raw(d, diag);
	assert_int_equal(diag_count(diag, DIAG_ERROR), 0);
	assert_int_equal(d->root->last->u.raw->number, 4);
	struct node *over = piece(NODE_RAW_BLOCK, SPAN("x"));
	over->u.raw->number = 0;
	node_append(d->root, over);
	resolve_raw(d, diag);
	char *codes = messages_codes(diag);
	assert_string_equal(codes, "F024 -");
	free(codes);
	assert_string_equal(written(over, &site), "");
}

/* The pieces that a filter makes get numbers; what is refused is told at the filter's line. */
static void
pieces_of_a_filter_are_judged_in_the_end(void **state)
{
	(void)state;
	static struct source source = {{"in.md", 5}, {"*a* `b`\n\n[^1]\n\n[^1]: `c`\n", 24}};
	static const char lua[] = "local function raw(html)\n"
				  "  return pandoc.RawInline('html', html)\n"
				  "end\n"
				  "function Emph() return raw('<b id=\"x\"/>') end\n"
				  "function Code(el)\n"
				  "  local kept = pandoc.RawInline('html', '<i id=\"x\"/>')\n"
				  "  local dropped = raw('<script>')\n"
				  "  dropped.format = 'tex'\n"
				  "  return {kept, raw('<' .. el.text .. '>'), dropped}\n"
				  "end\n";
	static const struct source script_source = {{"f.lua", 5}, {lua, sizeof lua - 1}};
	struct filter_script script = {&script_source};
	struct document *d = markdown_parse(arena, &source, source.text, (struct pos){1, 1}, diag);
	struct filtered f;
	filtered_init(&f, arena, "in.md", d, (struct value){.type = VALUE_MAP});
	filtered_run(&f, &script, 1, diag);
	resolve_notes(d, diag);
	resolve_raw(d, diag);
	char *messages = messages_text(diag);
	assert_string_equal(messages,
		"f.lua:2:3: error F021: HTML of a filter opens or closes an element without its "
		"other half: in.md:1: <b>\n"
		"      return pandoc.RawInline('html', html)\n"
		"      ^\n"
		"f.lua:2:3: error F022: this cannot stand here in HTML of a filter: in.md:5: <c>\n"
		"      return pandoc.RawInline('html', html)\n"
		"      ^\n");
	free(messages);
	struct buf out = {0};
	html_put_blocks(&out, &book, d->root->first, NULL);
	html_put_blocks(&out, &book, d->notes->first, NULL);
	buf_putc(&out, '\0');
	assert_non_null(strstr(out.s, "<p><b id=\"raw1.x\"></b> <i id=\"raw2.x\"></i></p>\n"));
	assert_non_null(strstr(out.s, "<i id=\"raw3.x\"></i>"));
	buf_clear(&out);
}

#define TEST(name) cmocka_unit_test_setup_teardown(name, set_up, tear_down)

int
main(void)
{
	const struct CMUnitTest tests[] = {
		TEST(text_and_elements_come_out_as_they_are),
		TEST(empty_elements_are_written_as_the_output_has_them),
		TEST(drawings_have_their_namespace_in_xhtml),
		TEST(ids_are_those_of_the_piece),
		TEST(what_is_not_xml_is_refused),
		TEST(what_is_opened_is_closed_in_the_same_piece),
		TEST(elements_stand_where_they_may),
		TEST(attributes_run_and_load_nothing),
		TEST(pieces_have_limits),
		TEST(other_formats_are_not_ours),
		TEST(a_document_has_a_limit_for_all_pieces),
		TEST(pieces_of_a_filter_are_judged_in_the_end),
	};
	return cmocka_run_group_tests(tests, NULL, NULL);
}

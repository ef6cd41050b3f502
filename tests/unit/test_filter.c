/*
 * test_filter.c - what filters return, both orders, kept elements, metadata, the sandbox.
 *
 * That filters do as pandoc does is tested in tests/filters, what is hostile in
 * test_filter_hostile.c.
 */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <time.h>

#include <cmocka.h>

#include "core/arena.h"
#include "core/buf.h"
#include "filtered.h"
#include "messages.h"
#include "parse/markdown.h"
#include "render/html.h"

static struct arena *arena;
static struct diag *diag;
static struct source source;
static struct document *document;
static struct value data;

static int
set_up(void **state)
{
	(void)state;
	arena = arena_new();
	diag = diag_new();
	data = (struct value){.type = VALUE_MAP, .pos = {1, 1}};
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

static void
parse(const char *markdown)
{
	source = (struct source){SPAN("in.md"), span_of(markdown)};
	document = markdown_parse(arena, &source, source.text, (struct pos){1, 1}, diag);
}

/* Run scripts (ended by NULL) over the document, in order. */
static void
run(const char *const *texts)
{
	static struct source sources[4]; /* messages name them */
	struct filter_script scripts[4];
	size_t count = 0;
	for (; texts[count]; count++) {
		sources[count] = (struct source){SPAN("f.lua"), span_of(texts[count])};
		scripts[count].source = &sources[count];
	}
	struct filtered f;
	filtered_init(&f, arena, "in.md", document, data);
	data = filtered_run(&f, scripts, count, diag);
}

static void
assert_html(const char *expected)
{
	struct buf html = {0};
	const struct html_options options = {.bare = true};
	html_put_blocks(&html, &options, document->root->first, NULL);
	buf_putc(&html, '\0');
	assert_string_equal(html.s, expected);
	buf_clear(&html);
}

static void
assert_codes(const char *expected)
{
	char *codes = messages_codes(diag);
	assert_string_equal(codes, expected);
	free(codes);
}

static void
assert_filtered(const char *markdown, const char *lua, const char *html)
{
	parse(markdown);
	run((const char *const[]){lua, NULL});
	assert_codes("");
	assert_html(html);
}

/* The filter fails with these codes, and the document is as it was. */
static void
assert_fails(const char *lua, const char *codes)
{
	tear_down(NULL); /* of the filter before it */
	set_up(NULL);
	parse("Een *twee* drie.\n");
	run((const char *const[]){lua, NULL});
	assert_codes(codes);
	assert_html("<p>Een <em>twee</em> drie.</p>\n");
}

static void
nil_leaves_an_element_even_if_it_was_changed(void **state)
{
	(void)state;
	assert_filtered("a *b*\n",
		"function Str(s) s.text = 'x' end\n"
		"function Para(p) p.content[1].text = 'y'; p.content:remove() end\n",
		"<p>a <em>b</em></p>\n");
}

static void
an_element_replaces(void **state)
{
	(void)state;
	assert_filtered("a *b* c\n", "function Emph(e) return pandoc.Strong(e.content) end",
		"<p>a <strong>b</strong> c</p>\n");
}

static void
a_changed_element_that_is_returned_counts(void **state)
{
	(void)state;
	assert_filtered("# a\n\nb\n",
		"function Header(h) h.level = h.level + 1; h.content:insert(pandoc.Str '!') return "
		"h end",
		"<h2>a!</h2>\n<p>b</p>\n");
}

static void
a_list_is_spliced_in(void **state)
{
	(void)state;
	assert_filtered("a *b* c\n\nd\n",
		"function Emph(e) return {pandoc.Str '<', e, pandoc.Str '>'} end\n"
		"function Para(p) return {p, pandoc.HorizontalRule()} end\n",
		"<p>a &lt;<em>b</em>&gt; c</p>\n<hr />\n<p>d</p>\n<hr />\n");
}

static void
an_empty_list_deletes(void **state)
{
	(void)state;
	assert_filtered("a *b* c\n\n> d\n",
		"function Emph() return {} end function BlockQuote() return {} end",
		"<p>a  c</p>\n");
}

static void
a_string_becomes_inlines(void **state)
{
	(void)state;
	assert_filtered("a *b*\n\n---\n",
		"function Emph() return 'c d' end function HorizontalRule() return 'e' end",
		"<p>a c d</p>\ne");
}

static void
functions_of_lists_return_lists(void **state)
{
	(void)state;
	assert_filtered("*a* b\n\nc\n",
		"function Inlines(l) if #l == 1 then return nil end return l:filter(function(el)\n"
		"  return el.t ~= 'Space' end) end\n"
		"function Blocks(b) b:remove(1) b:insert(pandoc.HorizontalRule()) return b end",
		"<p>c</p>\n<hr />\n");
	assert_filtered("*a* b\n",
		"function Inlines(l) if #l > 1 then l:remove(2) return l end end",
		"<p><em>a</em>b</p>\n");
}

static void
lists_have_the_methods_of_pandoc(void **state)
{
	(void)state;
	assert_filtered("x\n",
		"local l = pandoc.List{3, 1, 2}\n"
		"assert(l:remove(1) == 3 and #l == 2 and l:remove() == 2 and #l == 1)\n"
		"l:insert(1, 'a') l:extend{4, 5}\n"
		"assert(table.concat(l, ' ') == 'a 1 4 5' and l:at(-1) == 5 and l:at(9, 'd') == "
		"'d')\n"
		"assert(l:includes(4) and not l:includes(4, 4) and select(2, l:find(4)) == 3)\n"
		"assert(l:find_if(function(x) return x ~= 'a' end) == 1 and l:clone() == l)\n"
		"assert(l .. {6} == pandoc.List{'a', 1, 4, 5, 6} and #l == 4)\n"
		"assert(l:map(tostring) == pandoc.List{'a', '1', '4', '5'})\n"
		"local all = '' for x in l:iter() do all = all .. x end assert(all == 'a145')\n"
		"assert(pandoc.utils.type(pandoc.Inlines 'a' .. {}) == 'Inlines')\n"
		"assert(pandoc.utils.type(l) == 'List' and pandoc.utils.type(pandoc.Str 'a') == "
		"'Inline')\n",
		"<p>x</p>\n");
}

static void
false_skips_what_is_below_topdown(void **state)
{
	(void)state;
	assert_filtered("*a* **b**\n",
		"return {{traverse = 'topdown', Emph = function(e) return nil, false end,\n"
		"Str = function(s) return pandoc.Str(s.text .. s.text) end}}",
		"<p><em>a</em> <strong>bb</strong></p>\n");
}

/* Each function adds its element to a list, which goes to the end of the document. */
#define TRACE                                                                                      \
	"local seen = pandoc.List{}\n"                                                             \
	"local function see(name) return function(el) seen:insert(name) end end\n"                 \
	"local filter = {Str = see 'Str', Emph = see 'Emph', Inlines = see 'Inlines',\n"           \
	"Para = see 'Para', BlockQuote = see 'BlockQuote', Blocks = see 'Blocks',\n"               \
	"Meta = see 'Meta', Pandoc = see 'Pandoc'}\n"                                              \
	"local show = {Pandoc = function(d) return pandoc.Pandoc(pandoc.Para(table.concat(seen, "  \
	"' '))) end}\n"

static void
typewise_goes_by_type_and_bottom_up(void **state)
{
	(void)state;
	assert_filtered("> *a*\n", TRACE "return {filter, show}",
		"<p>Str Emph Inlines Inlines Para BlockQuote Blocks Blocks Meta Pandoc</p>\n");
}

static void
topdown_goes_in_document_order(void **state)
{
	(void)state;
	assert_filtered("> *a*\n", TRACE "filter.traverse = 'topdown' return {filter, show}",
		"<p>Pandoc Meta Blocks BlockQuote Blocks Para Inlines Emph Inlines Str</p>\n");
}

static void
a_specific_name_goes_before_a_fallback(void **state)
{
	(void)state;
	assert_filtered("a `b`\n",
		"function Inline(el) return pandoc.Str('i') end function Code() return nil end",
		"<p>ii<code>b</code></p>\n");
}

static void
notes_are_walked_once_and_new_ones_join(void **state)
{
	(void)state;
	parse("a[^1] b[^1] *c*\n\n[^1]: noot\n");
	run((const char *const[]){
		"function Str(s) return pandoc.Str(s.text .. '.') end\n"
		"function Emph(e) return {e, pandoc.Note(pandoc.Para 'nieuw')} end\n",
		NULL});
	assert_codes("");
	struct buf text = {0};
	for (const struct node *n = document->notes; n; n = n->next) {
		node_put_text(&text, n);
		buf_putc(&text, '|');
	}
	assert_true(span_eq(buf_span(&text), SPAN("noot.|nieuw|")));
	buf_clear(&text);
}

static void
elements_that_are_kept_stay_whole(void **state)
{
	(void)state;
	assert_filtered("# a *b*\n\nc\n\nd\n",
		"local kept\n"
		"return {{Header = function(h) kept = h return {} end},\n"
		"{Para = function(p) kept.level = kept.level + 1 return {kept, p, kept} end}}",
		"<h2>a <em>b</em></h2>\n<p>c</p>\n<h2>a <em>b</em></h2>\n"
		"<h3>a <em>b</em></h3>\n<p>d</p>\n<h3>a <em>b</em></h3>\n");
}

static void
an_element_may_stand_twice_and_be_wrapped(void **state)
{
	(void)state;
	assert_filtered("a\n",
		"function Para(p) local d = pandoc.Div{p, p} return pandoc.BlockQuote{d, d, p} end",
		"<blockquote>\n<div>\n<p>a</p>\n<p>a</p>\n</div>\n<div>\n<p>a</p>\n<p>a</p>\n</"
		"div>\n"
		"<p>a</p>\n</blockquote>\n");
}

static void
walk_works_on_a_copy(void **state)
{
	(void)state;
	assert_filtered("a *b*\n",
		"function Para(p)\n"
		"  local q = p:walk{Str = function(s) return pandoc.Str(s.text:upper()) end,\n"
		"    Para = function() error 'not itself' end}\n"
		"  return {p, q}\n"
		"end",
		"<p>a <em>b</em></p>\n<p>A <em>B</em></p>\n");
}

static void
equality_is_by_structure(void **state)
{
	(void)state;
	assert_filtered("a b\n",
		"function Para(p)\n"
		"  assert(p == pandoc.Para{pandoc.Str 'a', pandoc.Space(), pandoc.Str 'b'})\n"
		"  assert(pandoc.Para{pandoc.Str 'a', pandoc.Space(), pandoc.Str 'b'} == p)\n"
		"  assert(p ~= pandoc.Para 'a c' and p ~= pandoc.Plain 'a b' and p:clone() == p)\n"
		"  assert(pandoc.List{1, pandoc.List{2}} == pandoc.List{1, pandoc.List{2}})\n"
		"  assert(pandoc.List{1, {2}} ~= pandoc.List{1, {2}})\n"
		"  assert(pandoc.Attr('a', {'b'}, {k = 'v'}) == pandoc.Attr{id = 'a', class = 'b', "
		"k = 'v'})\n"
		"end",
		"<p>a b</p>\n");
}

static void
attributes_have_aliases_and_keep_their_order(void **state)
{
	(void)state;
	assert_filtered("a\n",
		"function Para(p)\n"
		"  local s = pandoc.Span(p.content, {id = 'x', class = 'b c', z = '1', a = '2'})\n"
		"  s.attributes.m = '3' s.attributes.z = nil s.attributes.a = '9'\n"
		"  s.classes:insert 'd'\n"
		"  s.identifier = s.attr.identifier .. 'y'\n"
		"  local seen = s.attr[1]\n"
		"  for k, v in pairs(s.attributes) do seen = seen .. ' ' .. k .. '=' .. v end\n"
		"  return pandoc.Para(seen .. ' ' .. table.concat(s.attr.classes, '+'))\n"
		"end",
		"<p>xy a=9 m=3 b+c+d</p>\n");
}

static void
elements_know_their_place(void **state)
{
	(void)state;
	parse("a\n\nb *c*\n");
	run((const char *const[]){
		"function Emph(e)\n"
		"  assert(e.pos.file == 'in.md' and e.pos.line == 3 and e.pos.column == 3)\n"
		"  portfolio.warn(e, 'kijk')\n"
		"  return pandoc.Strong(e.content)\n"
		"end\n"
		"function Strong(e) portfolio.error(e, 'fout') end",
		"function Strong(e) portfolio.error(e, 'fout') end", NULL});
	assert_codes("F006 3:3, F007 3:3");
}

static struct member members[] = {
	{{"titel", 5}, {1, 1}, {.type = VALUE_STRING, .pos = {1, 8}, .u.string = {"oud", 3}}},
	{{"jaar", 4}, {2, 1}, {.type = VALUE_INT, .pos = {2, 7}, .u.integer = 2018}},
	{{"soort", 5}, {3, 1}, {.type = VALUE_REF, .pos = {3, 8}, .u.ref = {{"a", 1}, NULL}}},
};

static void
metadata_changes_and_keeps_type_and_place(void **state)
{
	(void)state;
	data.u.map = (struct value_map){members, 3};
	parse("x\n");
	run((const char *const[]){"function Meta(m) m.titel = m.titel .. '!' m.soort = 'b' m.nieuw "
				  "= {1, 2.5, true} return m end",
		"function Pandoc(d) assert(d.meta.nieuw[3] == true) d.meta.jaar = nil return d end",
		NULL});
	assert_codes("");
	assert_true(span_eq(value_get_string(&data, SPAN("titel")), SPAN("oud!")));
	const struct value *titel = value_get(&data, SPAN("titel"));
	assert_int_equal(titel->pos.column, 8);
	const struct value *soort = value_get(&data, SPAN("soort"));
	assert_int_equal(soort->type, VALUE_REF);
	assert_true(span_eq(soort->u.ref.slug, SPAN("b")));
	const struct value *nieuw = value_get(&data, SPAN("nieuw"));
	assert_int_equal(nieuw->u.list.count, 3);
	assert_int_equal(nieuw->u.list.items[1].type, VALUE_NUMBER);
	assert_null(value_get(&data, SPAN("jaar")));
}

static void
a_filter_that_fails_leaves_the_document_to_the_next(void **state)
{
	(void)state;
	data.u.map = (struct value_map){members, 3};
	parse("a *b*\n");
	run((const char *const[]){"function Str(s) return pandoc.Str '1' end",
		"function Str(s) return pandoc.Str '2' end\n"
		"function Meta(m) m.titel = 'x' return m end\n"
		"function Pandoc(d) error('klaar') end",
		"function Emph(e) return pandoc.Strong(e.content) end", NULL});
	assert_codes("F002 3:1");
	assert_html("<p>1 <strong>1</strong></p>\n");
	assert_true(span_eq(value_get_string(&data, SPAN("titel")), SPAN("oud")));
}

static void
nothing_carries_over_to_the_next_record(void **state)
{
	(void)state;
	const char *lua =
		"assert(not seen and not string.seen and not pandoc.seen\n"
		"  and not pandoc.utils.seen and not ('').seen and not pandoc.List.seen)\n"
		"local first = math.random(1000000)\n"
		"assert(not last or last == first)\n"
		"seen, string.seen, pandoc.seen, pandoc.utils.seen = 1, 1, 1, 1\n"
		"local node = pandoc.Para 'kept'\n"
		"assert(not kept and not coroutine.kept and not pandoc.text.kept)\n"
		"kept, coroutine.kept, pandoc.text.kept = node, node, node\n"
		"rawset(pandoc.List, 'seen', 1)\n"
		"table.insert(pandoc.utils, 1)\n"
		"assert(('').seen == 1)\n"
		"function Para(p) return pandoc.Para(tostring(first)) end";
	static struct source script_source;
	script_source = (struct source){SPAN("f.lua"), span_of(lua)};
	struct filter_script script = {&script_source};
	struct filtered f;
	parse("x\n");
	filtered_init(&f, arena, "in.md", document, data);
	struct filters *filters = filters_new(&(struct filter_setup){
		.scripts = &script, .script_count = 1, .portfolio = &f.portfolio, .diag = diag});
	struct buf texts[2] = {{0}, {0}};
	for (size_t i = 0; i < 2; i++) {
		parse("x\n");
		f.record.body = document;
		filters_run(filters, &f.record, &data);
		node_put_text(&texts[i], document->root);
	}
	filters_free(filters);
	assert_codes("");
	assert_true(span_eq(buf_span(&texts[0]), buf_span(&texts[1])));
	buf_clear(&texts[0]);
	buf_clear(&texts[1]);
}

static void
pairs_and_sort_are_the_same_on_every_run(void **state)
{
	(void)state;
	assert_filtered("x\n",
		"local t, keys = {z = 1, b = 2, [3] = 3, a = 4, [1] = 5, ['é'] = 6}, {}\n"
		"for k in pairs(t) do keys[#keys + 1] = tostring(k) end\n"
		"local k = next(t) while k do keys[#keys + 1] = tostring(k) k = next(t, k) end\n"
		"local list = {{1, 'a'}, {0, 'b'}, {1, 'c'}, {0, 'd'}, {1, 'e'}}\n"
		"table.sort(list, function(x, y) return x[1] < y[1] end)\n"
		"for _, item in ipairs(list) do keys[#keys + 1] = item[2] end\n"
		"keys[#keys + 1] = tostring({}) .. tostring(print) .. string.format('%s', {})\n"
		"function Para() return pandoc.Para(table.concat(keys, ' ')) end",
		"<p>1 3 a b z é 1 3 a b z é b d a c e tablefunctiontable</p>\n");
}

static void
patterns_are_those_of_lua(void **state)
{
	(void)state;
	assert_filtered("x\n",
		"local function show(...) local t = table.pack(...) for i = 1, t.n do\n"
		"  t[i] = tostring(t[i]) end return table.concat(t, ',') end\n"
		"local t = {\n"
		"  show(('hello world'):find 'o w'), show(('a.b'):find('.', 2, true)),\n"
		"  show(('key = value'):match '^(%w+)%s*=%s*(%w+)$'), show(('abc'):match "
		"'()b()'),\n"
		"  show(('f(a(b)c)d'):match '%b()'), show(('THE (quick) fox'):find "
		"'%f[%a]%a+%f[%A]'),\n"
		"  show(('  x  '):gsub('^%s*(.-)%s*$', '<%1>')), show(('abc'):gsub('', '-')),\n"
		"  show(('a1b2'):gsub('%d', {['1'] = 'X'})), show(('ab'):gsub('.', '%0%0', 1)),\n"
		"  show(('x-y'):gsub('[%-x]', function(c) return c == 'x' and 'z' end)),\n"
		"  show(('aXbX'):match '(.-)X(.-)X'), show(('[]]'):find '[]]'), show(('aa'):match "
		"'^(a)%1$')}\n"
		"for k, v in ('a=1, b=2'):gmatch '(%w+)=(%w+)' do t[#t + 1] = k .. v end\n"
		"function Para() return pandoc.Para(pandoc.Code(table.concat(t, '|'))) end",
		"<p><code>5,7|2,2|key,value|2,3|(a(b)c)|1,3|&lt;x&gt;,1|-a-b-c-,4|aXb2,2|aab,1|z-y,"
		"2|a,b|2,2|a"
		"|a1|b2</code></p>\n");
}

static void
mistakes_are_told_with_their_line(void **state)
{
	(void)state;
	assert_fails("function Emph(e)\n", "F001 2:1");
	assert_fails("\nfunction Emph(e) return e.x.y end", "F002 2:1");
	assert_fails("function Str(s) error({}) end", "F002 1:1");
	assert_fails("function Str(s) return pandoc.read('x') end", "F002 1:1");
	assert_fails("function Str(s) return io.open('x') end", "F002 1:1");
	assert_fails("return 5", "F002 -");
	assert_fails("Str = 'not a function'\nfunction Emph(e) e.iets = 1 end", "F002 2:1");
	assert_fails("function Emph(e) e.content[2] = {} return e end", "F003 1:1");
	assert_fails("function Str(s) s.text = '\\xff' return s end", "F003 1:1");
	assert_fails("function Str(s) s.text = '\\0' return s end", "F003 1:1");
	assert_fails("function Str(s) s.level = 1 end", "F002 1:1");
	assert_fails("load('\\27Lua')()", "F002 1:1");
	assert_fails("setmetatable({}, {__gc = print})", "F002 1:1");
	assert_fails("getmetatable('').__index = nil", "F002 1:1");
}

static void
wrong_returns_are_told_with_the_function(void **state)
{
	(void)state;
	static const char *const faulty[] = {
		"\nfunction Para(p) return 5 == 5 end",
		"\nfunction Para(p) return 5 end",
		"\nfunction Para(p) return {p, 5} end",
		"\nfunction Para(p) return {{p}} end",
		"\nfunction Str(s) return pandoc.Para 'x' end",
		"\nfunction Str(s) return {s, pandoc.Para 'x'} end",
		"\nfunction Str(s) return print end",
		"\nfunction Inlines(l) return 5 end",
		"\nfunction Inlines(l) l:insert(pandoc.Para 'x') return l end",
		"\nfunction Blocks(b) return false end",
		"\nfunction Blocks(b) b:insert(5) return b end",
		"\nfunction Meta(m) return 'x' end",
		"\nfunction Meta(m) m.x = print return m end",
		"\nfunction Pandoc(d) return d.blocks end",
		"\nfunction Pandoc(d) d.blocks = 5 return d end",
		"\nfunction Pandoc(d) d.meta = 5 return d end",
		"return {{traverse = 'topdown',\nEmph = function() return 5, false end}}",
	};
	for (size_t i = 0; i < sizeof faulty / sizeof *faulty; i++)
		assert_fails(faulty[i], "F003 2:1");
}

static void
what_is_left_out_is_told_with_its_name(void **state)
{
	(void)state;
	static const char *const calls[][2] = {
		{"pandoc.read", "pandoc.read"},
		{"pandoc.json", "pandoc.json.encode"},
		{"pandoc.path", "pandoc.path.join"},
		{"pandoc.pipe", "pandoc.pipe"},
		{"pandoc.system", "pandoc.system.os"},
		{"pandoc.mediabag", "pandoc.mediabag.fetch"},
		{"pandoc.template", "pandoc.template.compile"},
		{"pandoc.zip", "pandoc.zip.zip"},
		{"pandoc.layout", "pandoc.layout.cr"},
		{"pandoc.SimpleTable", "pandoc.SimpleTable"},
		{"pandoc.Null", "pandoc.Null"},
		{"pandoc.utils.citeproc", "pandoc.utils.citeproc"},
		{"pandoc.text.toencoding", "pandoc.text.toencoding"},
		{"pandoc.log.silence", "pandoc.log.silence"},
		{"PANDOC_STATE", "PANDOC_STATE.input_files"},
		{"module 'lfs'", "require 'lfs'"},
	};
	for (size_t i = 0; i < sizeof calls / sizeof *calls; i++) {
		char lua[100], told[100];
		snprintf(lua, sizeof lua, "local known = pandoc.read ~= nil\n%s()", calls[i][1]);
		snprintf(told, sizeof told, ": %s is not supported here\n", calls[i][0]);
		assert_fails(lua, "F002 2:1");
		char *messages = messages_text(diag);
		assert_non_null(strstr(messages, told));
		free(messages);
	}
}

static void
elements_are_values(void **state)
{
	(void)state;
	assert_filtered("x\n",
		"function Para()\n"
		"  local e = pandoc.Emph 'a'\n"
		"  local p = pandoc.Para{e, e}\n"
		"  e.content = 'b'\n"
		"  p.content[1].content:insert(pandoc.Str 'c')\n"
		"  return {p, pandoc.Para{e}}\n"
		"end",
		"<p><em>ac</em><em>a</em></p>\n<p><em>b</em></p>\n");
}

static void
elements_cannot_nest_without_end(void **state)
{
	(void)state;
	assert_fails("function Para(p) for i = 1, 1e5 do p = pandoc.Div{p} end return p end",
		"F003 1:1");
	assert_fails("function Para(p) for i = 1, 300 do p = pandoc.Div{p}:walk{} end return p end",
		"F003 1:1");
	assert_fails("function Para(p) local d = pandoc.Div{} d.content[1] = d return d end",
		"F003 1:1");
	assert_fails("local p = pandoc.Para{} for i = 1, 1e5 do p = pandoc.Div{p} end\n"
		     "pandoc.utils.stringify(p)",
		"F002 2:1");
	assert_fails("local p = pandoc.Para{} for i = 1, 1e5 do p = pandoc.Div{p} end\n"
		     "tostring(p)",
		"F002 2:1");
	assert_fails("local p = pandoc.Para{} for i = 1, 1e5 do p = pandoc.Div{p} end\n"
		     "pandoc.utils.blocks_to_inlines{p}",
		"F002 2:1");
	assert_fails("local l = pandoc.List{} l[1] = l\ntostring(l)", "F002 2:1");
	assert_fails("local function w(el) return el:walk{Str = function() return w(el) end} end\n"
		     "Para = w",
		"F002 1:1");
}

int
main(void)
{
#define T(test) cmocka_unit_test_setup_teardown(test, set_up, tear_down)
	const struct CMUnitTest tests[] = {
		T(nil_leaves_an_element_even_if_it_was_changed),
		T(an_element_replaces),
		T(a_changed_element_that_is_returned_counts),
		T(a_list_is_spliced_in),
		T(an_empty_list_deletes),
		T(a_string_becomes_inlines),
		T(functions_of_lists_return_lists),
		T(lists_have_the_methods_of_pandoc),
		T(false_skips_what_is_below_topdown),
		T(typewise_goes_by_type_and_bottom_up),
		T(topdown_goes_in_document_order),
		T(a_specific_name_goes_before_a_fallback),
		T(notes_are_walked_once_and_new_ones_join),
		T(elements_that_are_kept_stay_whole),
		T(an_element_may_stand_twice_and_be_wrapped),
		T(walk_works_on_a_copy),
		T(equality_is_by_structure),
		T(attributes_have_aliases_and_keep_their_order),
		T(elements_know_their_place),
		T(metadata_changes_and_keeps_type_and_place),
		T(a_filter_that_fails_leaves_the_document_to_the_next),
		T(nothing_carries_over_to_the_next_record),
		T(pairs_and_sort_are_the_same_on_every_run),
		T(patterns_are_those_of_lua),
		T(mistakes_are_told_with_their_line),
		T(wrong_returns_are_told_with_the_function),
		T(what_is_left_out_is_told_with_its_name),
		T(elements_are_values),
		T(elements_cannot_nest_without_end),
	};
#undef T
	return cmocka_run_group_tests(tests, NULL, NULL);
}

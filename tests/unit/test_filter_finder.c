/*
 * test_filter_finder.c - many words in Lua: portfolio.finder().
 */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>

#include "club.h"
#include "render/html.h"

/* The body of the record, after a script that finds nothing wrong. */
static void
assert_body(const char *lua, const char *expected)
{
	struct buf html = {0};
	const struct html_options options = {.bare = true};
	assert_runs(lua);
	html_put_blocks(&html, &options, record("notes", "b")->body->root->first, NULL);
	buf_putc(&html, '\0');
	assert_string_equal(html.s, expected);
	buf_clear(&html);
}

/* Load again, with this as the body of the record. */
static void
set_body(const char *markdown)
{
	struct buf text = {0};
	tear_down(NULL);
	loaded_make(&l, club_files, sizeof club_files / sizeof *club_files);
	buf_printf(&text, "---\nname: Second\ntip: Ann\n---\n%s", markdown);
	loaded_put(&l, "notes/b.md", buf_span(&text));
	loaded_load(&l, false);
	buf_clear(&text);
}

static void
words_are_of_a_list_or_of_fields(void **state)
{
	(void)state;
	assert_runs(
		"local function found(f, text) return table.concat({f:find(text)}, ' ') end\n"
		"local f = portfolio.finder {'tea', 'green tea', 'Tea'}\n"
		"assert(found(f, 'a green tea') == '3 11 2' and found(f, 'Tea') == '1 3 3')\n"
		"assert(f:find('steam') == nil and f:find('') == nil)\n"
		"f = portfolio.finder(pandoc.List {'TEA'}, {fold = true})\n"
		"assert(found(f, 'x Tea') == '3 5 1')\n"
		"f = portfolio.finder({'TEA'}, {fold = true, whole = true})\n"
		"assert(found(f, 'tea-pot tea') == '9 11 1' and not f:find('iced-tea'))\n"
		"f = portfolio.finder(portfolio.records('people'), {'name'})\n"
		"assert(found(f, 'Ann and Bob') == '1 3 2')\n"
		"f = portfolio.finder(portfolio.data('words.yaml'), {'tag', 'words', 'none'})\n"
		"assert(found(f, 'bread and drink') == '1 5 1' and found(f, 'drink') == '1 5 2')\n"
		"f = portfolio.finder(portfolio.record().tags)\n"
		"assert(found(f, 'green') == '1 5 2')\n"
		"f = portfolio.finder({{w = 'a', v = {'b', 'c'}}, {w = 'd'}}, {'w', 'v'})\n"
		"assert(found(f, 'c') == '1 1 1' and found(f, 'd') == '1 1 2')\n"
		"assert(portfolio.finder {}:find('x') == nil)\n");
}

static void
find_starts_where_it_is_told(void **state)
{
	(void)state;
	assert_runs("local f = portfolio.finder {'tea'}\n"
		    "for init, first in pairs {[1] = 1, [0] = 1, [2] = 5, [5] = 5, [-3] = 5,\n"
		    "  [-4] = 5, [-7] = 1, [-99] = 1} do\n"
		    "  assert(f:find('tea tea', init) == first, init)\n"
		    "end\n"
		    "for _, init in ipairs {6, 7, 8, 99, -1, math.maxinteger} do\n"
		    "  assert(f:find('tea tea', init) == nil, init)\n"
		    "end\n"
		    "assert(f:find('tea tea', math.mininteger) == 1)\n"
		    "assert(f:find('\\0tea\\xff') == 2)\n");
}

static void
walk_finds_in_the_text_of_the_record(void **state)
{
	(void)state;
	set_body("## Ann\n\nAnn, *Ann*, `Ann` and\nAnn van\nZand.[^1] ![Ann](a.svg) An**n**\n\n"
		 "| Ann |\n|---|\n| x |\n\n[^1]: Ann.\n");
	assert_runs(
		"local seen = {}\n"
		"portfolio.finder({'Ann', 'Ann van Zand'}):walk(function(el, i)\n"
		"  assert(el.t == 'Str' and pandoc.utils.type(el) == 'Inline')\n"
		"  seen[#seen + 1] = el.text .. i .. '@' .. el.pos.line .. ':' .. el.pos.column\n"
		"end)\n"
		"assert(table.concat(seen, ' ') == 'Ann1@3:6 Ann1@5:4 Ann1@7:1 Ann1@7:7 '\n"
		"  .. 'Ann van Zand2@8:1 Ann1@11:3 Ann1@15:7', table.concat(seen, ' '))\n");
}

static void
what_is_returned_comes_in_the_place(void **state)
{
	(void)state;
	const char *body = "Een thee of koffie, *thee* en\ngroene\nthee.\n";
	set_body(body);
	assert_body("portfolio.finder({'thee', 'groene thee', 'koffie'}):walk(function(el, i)\n"
		    "  if i == 1 then return pandoc.Strong(el) end\n"
		    "  if i == 2 then return {'a b', pandoc.LineBreak(), el} end\n"
		    "  return {}\n"
		    "end)\n",
		"<p>Een <strong>thee</strong> of , <em><strong>thee</strong></em> en\na b<br />\n"
		"groene thee.</p>\n");
	set_body(body);
	assert_body("portfolio.finder {'thee'}:walk(function(el) return el.text:upper() end)\n"
		    "function Str(s) if s.text == 'THEE' then return pandoc.Emph(s) end end\n",
		"<p>Een <em>THEE</em> of koffie, <em><em>THEE</em></em> en\ngroene\n"
		"<em>THEE</em>.</p>\n");
	set_body(body);
	assert_body("portfolio.finder {'thee'}:walk(function(el) return el end)\n"
		    "portfolio.finder {'groene'}:walk(function(el) el.text = 'x' return el end)\n",
		"<p>Een thee of koffie, <em>thee</em> en\nx\nthee.</p>\n");
}

static void
what_came_in_the_place_is_not_searched_again(void **state)
{
	(void)state;
	set_body("a a\n");
	assert_body("local n = 0\n"
		    "portfolio.finder {'a', 'b'}:walk(function(el)\n"
		    "  n = n + 1 return {pandoc.Emph(el), ' ', 'a b'} end)\n"
		    "assert(n == 2)\n",
		"<p><em>a</em> a b <em>a</em> a b</p>\n");
}

static void
elements_can_be_passed_over(void **state)
{
	(void)state;
	set_body("## Ann\n\n> Ann\n\n[Ann](x) Ann[^1]\n\n[^1]: Ann\n");
	assert_runs("local function count(skip)\n"
		    "  local n = 0\n"
		    "  portfolio.finder {'Ann'}:walk(skip, function() n = n + 1 end)\n"
		    "  return n\n"
		    "end\n"
		    "assert(count {} == 6 and count {'Header'} == 5 and count {'Note'} == 5)\n"
		    "assert(count {'Header', 'Link', 'BlockQuote', 'Note'} == 2)\n"
		    "assert(count {'Para'} == 1)\n"
		    "return {{BlockQuote = function(b) return pandoc.Div(b.content, {class = 'a "
		    "b'}) end},\n"
		    "  {Meta = function()\n"
		    "    assert(count {'Div.b', 'Div.c'} == 5 and count {'Div.c', 'Span.b'} == 6)\n"
		    "    assert(count {'Div'} == 5)\n"
		    "  end}}\n");
}

static void
a_walk_of_a_filter_that_fails_leaves_no_trace(void **state)
{
	(void)state;
	set_body("Een groene\nthee.\n");
	run("portfolio.finder {'groene thee'}:walk(function() return 'x' end)\nerror 'late'");
	assert_codes("F002 2:1");
	const struct node *para = record("notes", "b")->body->root->first;
	assert_int_equal(para->first->next->kind, NODE_SOFT_BREAK);
	assert_true(span_eq(para->first->u.text, SPAN("Een groene")));
	assert_true(span_eq(para->last->u.text, SPAN("thee.")));
}

static void
changes_stay_when_metadata_is_changed_too(void **state)
{
	(void)state;
	set_body("Ann\n");
	struct value data = run("local f = portfolio.finder {'Ann'}\n"
				"function Meta(m)\n"
				"  f:walk(function(el) return pandoc.Emph(el) end)\n"
				"  m.year = 1\n"
				"  return m\n"
				"end\n");
	assert_codes("");
	assert_int_equal(record("notes", "b")->body->root->first->first->kind, NODE_EMPH);
	const struct value *tip = value_get(&data, SPAN("tip"));
	assert_int_equal(tip->u.document->root->first->first->kind, NODE_EMPH);
}

static void
a_finder_that_is_kept_finds_the_same(void **state)
{
	(void)state;
	struct filters *filters = new_filters(
		"local first = portfolio.record().slug\n"
		"local people = portfolio.finder(portfolio.records('people'), {'name'})\n"
		"local own = portfolio.finder {first, 'x'}\n"
		"local folded = portfolio.finder({first, 'x'}, {fold = true})\n"
		"assert(people:find 'Ann' == 1 and not people:find 'ann')\n"
		"assert(own:find(first) == 1 and not own:find(first:upper()))\n"
		"assert(folded:find(first:upper()) == 1)\n"
		"assert(select(3, portfolio.finder {'x', first}:find 'x') == 1)\n",
		NULL);
	struct value data;
	for (int round = 0; round < 3; round++) {
		filters_run(filters, record("notes", "a"), &data);
		filters_run(filters, record("notes", "b"), &data);
		filters_run(filters, record("people", "ann"), &data);
	}
	filters_free(filters);
	assert_codes("");
}

/* Three finders take more than a record may have; the first two are there the second time. */
static void
a_finder_that_is_kept_counts_as_one_that_is_made(void **state)
{
	(void)state;
	struct filters *filters =
		new_filters("for i = 1, 3 do\n"
			    "  local t = {}\n"
			    "  for k = 1, 6000 do t[k] = ('x'):rep(198) .. i end\n"
			    "  portfolio.finder(t)\n"
			    "end\n",
			NULL);
	struct value data;
	filters_run(filters, record("notes", "a"), &data);
	filters_run(filters, record("notes", "b"), &data);
	filters_free(filters);
	char *messages = messages_text(l.diag);
	assert_non_null(strstr(messages, "f.lua:4:3: error F005: "));
	assert_non_null(strstr(messages, "/a.md\n"));
	assert_non_null(strstr(messages, "/b.md\n"));
	free(messages);
}

static void
mistakes_are_told(void **state)
{
	(void)state;
	assert_fails("portfolio.finder()", "F002 1:1");
	assert_fails("portfolio.finder('people')", "F002 1:1");
	assert_fails("portfolio.finder(portfolio.record())", "F002 1:1");
	assert_fails("portfolio.finder {1}", "F002 1:1");
	assert_fails("portfolio.finder {{'x'}, {{}}}", "F002 1:1");
	assert_fails("portfolio.finder({'x'}, {'name'})", "F002 1:1");
	assert_fails("portfolio.finder({{name = 1}}, {'name'})", "F002 1:1");
	assert_fails("portfolio.finder({{name = {true}}}, {'name'})", "F002 1:1");
	assert_fails("portfolio.finder({'x'}, 'name')", "F002 1:1");
	assert_fails("portfolio.finder({'x'}, {1})", "F002 1:1");
	assert_fails("portfolio.finder(portfolio.records 'notes', {'year'})", "F002 1:1");
	assert_fails("portfolio.finder(portfolio.records 'notes', {'none'})", "F002 1:1");
	assert_fails("portfolio.finder(portfolio.records 'notes')", "F002 1:1");
	assert_fails("portfolio.finder(portfolio.data 'words.yaml')", "F002 1:1");
	assert_fails("portfolio.finder {('x'):rep(201)}", "F002 1:1");
	assert_fails("portfolio.finder {'x'}:find()", "F002 1:1");
	assert_fails("portfolio.finder {'x'}:walk()", "F002 1:1");
	assert_fails("portfolio.finder {'x'}:walk({'Heading'}, print)", "F002 1:1");
	assert_fails("portfolio.finder {'x'}:walk({1}, print)", "F002 1:1");
	assert_fails("portfolio.finder {'x'}.find('x', 'y')", "F002 1:1");
	assert_fails("portfolio.finder {'x'}.y = 1", "F002 1:1");
	assert_fails("\nportfolio.finder {'body'}:walk(function() error('no') end)", "F002 2:1");
	assert_fails("\nportfolio.finder {'body'}:walk(function() return print end)", "F003 2:1");
	assert_fails("local f = portfolio.finder {'body'}\n"
		     "f:walk(function() f:walk(print) end)",
		"F002 2:1");
	assert_fails("local f = portfolio.finder {'body'}\nfunction Str() f:walk(print) end",
		"F002 2:1");
	assert_fails("local f = portfolio.finder {'body'}\n"
		     "f:walk(coroutine.wrap(function() coroutine.yield() end))\n"
		     "f:walk(coroutine.wrap(function() f:walk(coroutine.yield) end))\n",
		"F002 3:1");
	assert_fails("local f = portfolio.finder {'body'}\n"
		     "assert(not pcall(f.walk, f, error))\n"
		     "f:walk(function() return 'soul' end)\n",
		"");
}

static void
work_and_memory_count_against_the_limits(void **state)
{
	(void)state;
	assert_fails(
		"local t = {} for i = 1, 1e6 do t[i] = 'w' end portfolio.finder(t)", "F002 1:1");
	assert_fails("local w, t = ('w'):rep(180), {} for i = 1, 2e4 do t[i] = w .. i end\n"
		     "portfolio.finder(t)",
		"F005 2:1");
	assert_fails(
		"for i = 1, 1e9 do portfolio.finder {'x' .. i, ('y'):rep(200)} end", "F005 1:1");
	assert_fails("while true do portfolio.finder {'x'} end", "F004 1:1");
	assert_fails("while true do portfolio.finder(portfolio.records('people'), {'name'}) end",
		"F004 1:1");
	assert_fails("local f, s = portfolio.finder {'x'}, (' '):rep(1000000)\n"
		     "while true do f:find(s) end",
		"F004 2:1");
	assert_fails("local f = portfolio.finder {('a '):rep(99) .. 'b'}\n"
		     "f:find(('a '):rep(500000))",
		"F004 2:1");
	assert_fails(
		"local f = portfolio.finder {'soul'} while true do f:walk(print) end", "F004 1:1");
	assert_fails("local f = portfolio.finder {'body'}\n"
		     "local more = (' body'):rep(1000)\n"
		     "while true do f:walk(function(el) return {el, more} end) end",
		"F005 3:1");
	assert_fails(
		"portfolio.finder {'body'}:walk(function() while true do end end)", "F004 1:1");
}

int
main(void)
{
#define T(test) cmocka_unit_test_setup_teardown(test, set_up, tear_down)
	const struct CMUnitTest tests[] = {
		T(words_are_of_a_list_or_of_fields),
		T(find_starts_where_it_is_told),
		T(walk_finds_in_the_text_of_the_record),
		T(what_is_returned_comes_in_the_place),
		T(what_came_in_the_place_is_not_searched_again),
		T(elements_can_be_passed_over),
		T(a_walk_of_a_filter_that_fails_leaves_no_trace),
		T(changes_stay_when_metadata_is_changed_too),
		T(a_finder_that_is_kept_finds_the_same),
		T(a_finder_that_is_kept_counts_as_one_that_is_made),
		T(mistakes_are_told),
		T(work_and_memory_count_against_the_limits),
	};
#undef T
	return cmocka_run_group_tests(tests, NULL, NULL);
}

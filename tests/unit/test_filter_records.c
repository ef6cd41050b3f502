/*
 * test_filter_records.c - records, data and metadata as filters see and change them.
 */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>

#include "club.h"

static void
records_come_in_the_order_of_files_and_items(void **state)
{
	(void)state;
	assert_runs("local notes, people = portfolio.records('notes'), portfolio.records 'people'\n"
		    "assert(#notes == 2 and notes[1].slug == 'a' and notes[2].slug == 'b')\n"
		    "assert(not notes[0] and not notes[3] and not notes.x and not notes[1.5])\n"
		    "assert(#people == 2 and people[1].name == 'Bob' and people[2].name == 'Ann')\n"
		    "local seen = ''\n"
		    "for i, p in ipairs(people) do seen = seen .. i .. p.slug end\n"
		    "for i, p in pairs(people) do seen = seen .. i .. p.slug end\n"
		    "assert(seen == '1bob2ann1bob2ann')\n");
}

static void
a_record_has_its_fields(void **state)
{
	(void)state;
	assert_runs(
		"local b = portfolio.record('notes', 'b')\n"
		"assert(b.slug == 'b' and b.collection == 'notes' and b.name == 'Second')\n"
		"assert(b.year == 2018 and math.type(b.year) == 'integer' and b.by == 'ann')\n"
		"assert(#b.tags == 2 and b.tags[2] == 'green' and b.tags:includes 'red')\n"
		"assert(b.parts[1].what == 'one' and b.parts[1].n == 1.5 and not b.parts[2].n)\n"
		"assert(not b.nothing and not b[1] and #b == 0)\n"
		"assert(table.concat(b.tags:map(string.upper), ' ') == 'RED GREEN')\n"
		"assert(b.parts:find_if(function(p) return p.what == 'two' end) == b.parts[2])\n"
		"local keys = ''\n"
		"for k, v in pairs(b) do keys = keys .. k .. ' ' end\n"
		"for k, v in pairs(b.parts[1]) do keys = keys .. k .. '=' .. v .. ' ' end\n"
		"assert(keys == 'slug collection name year by tags parts tip what=one n=1.5 ', "
		"keys)\n");
}

static void
the_record_at_hand_is_known(void **state)
{
	(void)state;
	assert_runs("assert(portfolio.record() == portfolio.record('notes', 'b'))\n"
		    "assert(portfolio.record() == portfolio.records('notes')[2])\n"
		    "local seen = {[portfolio.record()] = true}\n"
		    "assert(seen[portfolio.records('notes')[2]])\n"
		    "assert(not seen[portfolio.records('notes')[1]])\n");
}

static void
a_markdown_field_is_a_copy_for_the_filter(void **state)
{
	(void)state;
	assert_runs(
		"local ann = portfolio.record('people', 'ann')\n"
		"assert(pandoc.utils.type(ann.about) == 'Blocks')\n"
		"assert(pandoc.utils.stringify(ann.about) == 'She is kind.')\n"
		"local about = ann.about\n"
		"about[1].content[1].text = 'He' about:insert(pandoc.HorizontalRule())\n"
		"assert(#ann.about == 1 and pandoc.utils.stringify(ann.about) == 'She is kind.')\n"
		"assert(about[1].pos == nil)\n");
	struct value data = run("function Pandoc(d)\n"
				"  d.blocks:extend(portfolio.record('people', 'ann').about)\n"
				"  d.blocks:extend(portfolio.record().tip)\n"
				"  return d\n"
				"end\n");
	assert_codes("");
	const struct record *b = record("notes", "b");
	struct value body = {.type = VALUE_DOCUMENT, .u.document = b->body};
	assert_document(&body, "The body. She is kind. Look here.|A note.");
	assert_document(value_get(&data, SPAN("tip")), "Look here.|A note.");
	assert_ptr_not_equal(b->body->notes, value_get(&data, SPAN("tip"))->u.document->notes);
}

static void
what_was_loaded_cannot_be_changed(void **state)
{
	(void)state;
	assert_runs(
		"local b = portfolio.record('notes', 'b')\n"
		"for _, change in ipairs {\n"
		"  function() b.name = 'x' end, function() b.new = 1 end,\n"
		"  function() b.tags[1] = 'x' end, function() b.tags[3] = 'x' end,\n"
		"  function() b.tags:insert 'x' end, function() b.tags:sort() end,\n"
		"  function() b.tags:extend {'x'} end, function() b.tags:remove() end,\n"
		"  function() table.insert(b.tags, 'x') end, function() table.sort(b.tags) end,\n"
		"  function() table.remove(b.tags) end, function() table.move({1}, 1, 1, 1, "
		"b.tags) end,\n"
		"  function() pandoc.List.insert(b.tags, 'x') end,\n"
		"  function() rawset(b, 'name', 'x') end, function() rawset(b.tags, 1, 'x') end,\n"
		"  function() setmetatable(b, {}) end, function() getmetatable(b).__index = 1 "
		"end,\n"
		"  function() portfolio.records('notes')[1] = b end,\n"
		"  function() portfolio.records('notes').x = b end,\n"
		"  function() portfolio.data('words.yaml')[1].tag = 'x' end,\n"
		"  function() for k in next, b do end end,\n"
		"} do assert(not pcall(change), _) end\n"
		"local tags = b.tags:clone()\n"
		"tags[1] = 'x' tags:insert 'y'\n"
		"assert(b.name == 'Second' and #b.tags == 2 and b.tags[1] == 'red' and #tags == "
		"3)\n"
		"assert(#b.tags:filter(function(t) return t == 'red' end) == 1)\n");
	assert_fails("\n\nportfolio.record('notes', 'b').name = 'x'", "F002 3:1");
}

static void
names_that_are_unknown_are_told_with_the_nearest(void **state)
{
	(void)state;
	run("-- three and the last\n"
	    "print(select(2, pcall(portfolio.records, 'nots')))\n"
	    "print(select(2, pcall(portfolio.records, 'xxxxxx')))\n"
	    "print(select(2, pcall(portfolio.record, 'people', 'anne')))\n"
	    "  print(select(2, pcall(portfolio.finder, portfolio.records 'people', {'nam'})))\n");
	char *messages = messages_text(l.diag);
	assert_string_equal(messages,
		"f.lua:2:1: remark F008: a filter says: no collection \"nots\"; did you mean "
		"\"notes\"?\n"
		"    print(select(2, pcall(portfolio.records, 'nots')))\n"
		"    ^\n"
		"f.lua:3:1: remark F008: a filter says: no collection \"xxxxxx\"\n"
		"    print(select(2, pcall(portfolio.records, 'xxxxxx')))\n"
		"    ^\n"
		"f.lua:4:1: remark F008: a filter says: no record \"anne\" in \"people\"; did you "
		"mean \"ann\"?\n"
		"    print(select(2, pcall(portfolio.record, 'people', 'anne')))\n"
		"    ^\n"
		"f.lua:5:3: remark F008: a filter says: no field \"nam\"; did you mean \"name\"?\n"
		"      print(select(2, pcall(portfolio.finder, portfolio.records 'people', "
		"{'nam'})))\n"
		"      ^\n");
	free(messages);
}

static void
links_are_as_a_writer_makes_them(void **state)
{
	(void)state;
	assert_runs("assert(portfolio.link(portfolio.record('people', 'ann')) == "
		    "'../people.yaml#ann')\n"
		    "assert(portfolio.link(portfolio.record('notes', 'a')) == 'a.md')\n"
		    "local oss = portfolio.record('places', 'oss')\n"
		    "assert(portfolio.link(oss) == '../far/the%20places.yaml#oss', "
		    "portfolio.link(oss))\n"
		    "assert(not pcall(portfolio.link, 'ann') and not pcall(portfolio.link))\n"
		    "assert(not pcall(portfolio.link, portfolio.records 'people'))\n");
	run_on(record("places", "oss"),
		"assert(portfolio.link(portfolio.record('people', 'ann')) == "
		"'../people.yaml#ann')\n"
		"assert(portfolio.link(portfolio.record('notes', 'a')) == '../notes/a.md')\n"
		"assert(portfolio.link(portfolio.record()) == 'the%20places.yaml#oss')\n");
	assert_codes("");
}

static void
no_filter_sees_what_another_made(void **state)
{
	(void)state;
	struct filters *filters = new_filters(
		"local ann, b = portfolio.record('people', 'ann'), portfolio.record('notes', 'b')\n"
		"assert(ann.name == 'Ann' and pandoc.utils.stringify(ann.about) == 'She is "
		"kind.')\n"
		"assert(b.name == 'Second' and pandoc.utils.stringify(b.tip) == 'Look here.')\n"
		"assert(#portfolio.records 'people' == 2 and not kept)\n"
		"kept = ann\n"
		"function Str() return pandoc.Str 'x' end\n"
		"function Meta(m) m.name = 'changed' return m end\n",
		NULL);
	struct value data[4];
	filters_run(filters, record("notes", "b"), &data[0]);
	filters_run(filters, record("people", "ann"), &data[1]);
	filters_run(filters, record("people", "bob"), &data[2]);
	filters_run(filters, record("notes", "b"), &data[3]);
	assert_int_equal(filters_count(filters, 0).records, 4);
	filters_free(filters);
	assert_codes("");
	assert_document(value_get(&data[0], SPAN("tip")), "x xx|x x");
	assert_document(value_get(&data[1], SPAN("about")), "x x xx");
	assert_true(span_eq(value_get_string(&data[2], SPAN("name")), SPAN("changed")));
	const struct record *ann = record("people", "ann");
	assert_document(value_get(&ann->data, SPAN("about")), "She is kind.");
	assert_true(span_eq(value_get_string(&ann->data, SPAN("name")), SPAN("Ann")));
}

static void
items_of_registers_are_filtered_without_a_body(void **state)
{
	(void)state;
	const struct record *ann = record("people", "ann");
	struct value data = run_on(ann,
		"function Emph(e) assert(e.pos.line == 6 and e.pos.column == 12, e.pos.column)\n"
		"  return pandoc.Strong(e.content) end\n"
		"function Pandoc(d) assert(#d.blocks == 0) d.blocks = {pandoc.Para 'x'} return d "
		"end\n");
	assert_codes("");
	assert_null(ann->body);
	const struct node *strong =
		value_get(&data, SPAN("about"))->u.document->root->first->first->next;
	assert_int_equal(strong->kind, NODE_STRONG);
	run_on(ann, "\nerror('x')");
	char *messages = messages_text(l.diag);
	assert_non_null(strstr(messages, "people.yaml#ann: x\n"));
	free(messages);
}

static void
metadata_is_walked_before_the_body_in_each_pass(void **state)
{
	(void)state;
	assert_runs("local seen = pandoc.List {}\n"
		    "local function see(el) seen:insert(el.text or el.t) end\n"
		    "return {{Str = see, Para = see, Emph = see},\n"
		    "  {Meta = function() assert(table.concat(seen, ' ') ==\n"
		    "    'Look here Emph . A note. The body. Para Para Para', table.concat(seen, ' "
		    "')) end},\n"
		    "  {traverse = 'topdown', Str = see, Para = see},\n"
		    "  {Meta = function() assert(table.concat(seen, ' ', 12) ==\n"
		    "    'Para Look here . Para A note. Para The body.', table.concat(seen, ' ', "
		    "12)) end}}\n");
}

static void
metadata_can_be_set_removed_and_added_to(void **state)
{
	(void)state;
	struct value data = run("function Meta(m)\n"
				"  m.year = nil\n"
				"  m.new = pandoc.List {}\n"
				"  m.tags:insert(1, 'blue')\n"
				"  m.parts:remove(1)\n"
				"  m.parts[1].n = 3\n"
				"  m.by = portfolio.record('people', 'bob')\n"
				"  m.hint = m.tip\n"
				"  return m\n"
				"end\n");
	assert_codes("");
	assert_null(value_get(&data, SPAN("year")));
	assert_null(value_get(&data, SPAN("new")));
	const struct value *tags = value_get(&data, SPAN("tags"));
	assert_int_equal(tags->u.list.count, 3);
	assert_int_equal(tags->u.list.items[0].pos.column, 8);  /* where "red" stood */
	assert_int_equal(tags->u.list.items[1].pos.column, 8);  /* "red" */
	assert_int_equal(tags->u.list.items[2].pos.column, 13); /* "green" */
	const struct value *parts = value_get(&data, SPAN("parts"));
	assert_int_equal(parts->u.list.count, 1);
	assert_true(span_eq(value_get_string(&parts->u.list.items[0], SPAN("what")), SPAN("two")));
	assert_int_equal(parts->u.list.items[0].pos.line, 8);
	const struct value *by = value_get(&data, SPAN("by"));
	assert_int_equal(by->type, VALUE_REF);
	assert_true(span_eq(by->u.ref.slug, SPAN("bob")));
	const struct value *tip = value_get(&data, SPAN("tip")),
			   *hint = value_get(&data, SPAN("hint"));
	assert_document(tip, "Look here.|A note.");
	assert_document(hint, "Look here.|A note.");
	assert_ptr_not_equal(tip->u.document, hint->u.document);
	assert_ptr_not_equal(tip->u.document->notes, hint->u.document->notes);
}

static void
markdown_in_metadata_is_blocks(void **state)
{
	(void)state;
	struct value data =
		run("function Meta(m)\n"
		    "  assert(pandoc.utils.type(m.tip) == 'Blocks' and m.tip[1].t == 'Para')\n"
		    "  m.tip:insert(pandoc.Para {pandoc.Str 'More', pandoc.Note {pandoc.Plain "
		    "'new'}})\n"
		    "  m.hint = pandoc.Blocks {pandoc.Para 'a', pandoc.BulletList {'b'}}\n"
		    "  m.name = pandoc.Inlines 'c d'\n"
		    "  return m\n"
		    "end\n");
	assert_codes("");
	assert_document(value_get(&data, SPAN("tip")), "Look here. More|A note.|new");
	assert_document(value_get(&data, SPAN("hint")), "a b");
	assert_true(span_eq(value_get_string(&data, SPAN("name")), SPAN("c d")));
	data = run("function Meta(m) m.tip = {'x', pandoc.Str 'y'} return m end");
	assert_document(value_get(&data, SPAN("tip")), "x y");
	data = run("function Meta(m) m.tip = 'A *string*' return m end");
	assert_true(span_eq(value_get_string(&data, SPAN("tip")), SPAN("A *string*")));
	assert_codes("");
}

static void
notes_may_move_between_documents(void **state)
{
	(void)state;
	const struct record *b = record("notes", "b");
	struct value data =
		run("local note\n"
		    "return {{Note = function(n) note = n end,\n"
		    "  Emph = function(e) return {e, pandoc.Note 'in the tip'} end},\n"
		    "  {Str = function(s) if s.text == 'The' then return note end end}}\n");
	assert_codes("");
	struct value body = {.type = VALUE_DOCUMENT, .u.document = b->body};
	assert_document(&body, " body.|A note.");
	assert_document(value_get(&data, SPAN("tip")), "Look here.|A note.|in the tip");
	for (const struct node *n = b->body->notes; n; n = n->next)
		assert_ptr_equal(n->u.definition->document, b->body);
}

static void
a_filter_that_fails_leaves_all_documents(void **state)
{
	(void)state;
	struct value data = run("function Str() return pandoc.Str 'x' end\n"
				"function Meta(m) m.hint = m.tip m.tip = 'y' return m end\n"
				"function Pandoc() error 'late' end\n");
	assert_codes("F002 3:1");
	const struct record *b = record("notes", "b");
	struct value body = {.type = VALUE_DOCUMENT, .u.document = b->body};
	assert_document(&body, "The body.");
	assert_document(value_get(&data, SPAN("tip")), "Look here.|A note.");
	assert_null(value_get(&data, SPAN("hint")));
}

static void
metadata_that_is_given_back_as_it_was_is_no_change(void **state)
{
	(void)state;
	struct filters *filters = new_filters("function Meta(m) return m end\n"
					      "function Pandoc(d) return d end\n"
					      "function Para(p) return p end\n",
		NULL);
	const struct record *b = record("notes", "b");
	struct value data;
	filters_run(filters, b, &data);
	assert_int_equal(filters_count(filters, 0).records, 0);
	assert_true(filters_count(filters, 0).cpu_seconds > 0);
	filters_free(filters);
	assert_codes("");
}

static void
values_know_their_place(void **state)
{
	(void)state;
	run("local function at(pos) return pos and pos.line .. ':' .. pos.column end\n"
	    "function Meta(m)\n"
	    "  local pos = portfolio.pos\n"
	    "  assert(at(pos(m, 'name')) == '2:7' and at(pos(m, 'year')) == '3:7')\n"
	    "  assert(pos(m, 'name').file:match('/notes/b.md$'))\n"
	    "  assert(at(pos(m.tags)) == '5:7' and at(pos(m, 'tags')) == '5:7')\n"
	    "  assert(at(pos(m.tags, 2)) == '5:13' and at(pos(m.parts[1], 'n')) == '7:20')\n"
	    "  m.tags:insert(1, 'blue')\n"
	    "  assert(at(pos(m.tags, 3)) == '5:13' and at(pos(m.tags, 1)) == '5:7')\n"
	    "  assert(at(pos(m.tip)) == '10:3' and at(pos(m.tip[1])) == '10:3')\n"
	    "  assert(at(pos(m, 'nothing')) == at(pos(m)) and not pos({}) and not pos({}, 'x'))\n"
	    "  local ann = portfolio.record('people', 'ann')\n"
	    "  assert(at(pos(ann, 'name')) == '4:9' and at(pos(ann)) == '3:9')\n"
	    "  assert(pos(ann).file:match('/people.yaml$') and at(pos(ann, 'x')) == '3:9')\n"
	    "  assert(at(pos(portfolio.records 'people', 1)) == '1:9')\n"
	    "  local words = portfolio.data('words.yaml')\n"
	    "  assert(at(pos(words, 2)) == '3:3' and at(pos(words[1].words, 2)) == '2:17')\n"
	    "  assert(not pcall(pos, 'x') and not pcall(pos))\n"
	    "  portfolio.warn(pos(m, 'year'), 'a')\n"
	    "  portfolio.error(pos(m.parts[2], 'what'), 'b')\n"
	    "  portfolio.warn(m.tip[1].pos, 'c')\n"
	    "  portfolio.warn(pos(ann, 'name'), 'd')\n"
	    "  portfolio.warn(pos(words[2], 'tag'), 'e')\n"
	    "  portfolio.warn(nil, 'f')\n"
	    "  for _, place in ipairs {{}, {file = 'x', line = 1, column = 1}, {line = 1},\n"
	    "    {file = pos(m).file, line = 0, column = 1}, 'x', 5,\n"
	    "    {file = pos(m).file, line = 2^40, column = 1}} do\n"
	    "    assert(not pcall(portfolio.warn, place, 'x'), _)\n"
	    "  end\n"
	    "end\n");
	assert_codes("F006 -, F006 3:7, F007 8:11, F006 10:3, F006 4:9, F006 3:8");
}

static void
data_is_typed_and_read_only(void **state)
{
	(void)state;
	assert_runs("local words = portfolio.data('words.yaml')\n"
		    "assert(words == portfolio.data('../words.yaml'))\n"
		    "assert(#words == 2 and words[1].tag == 'food' and words[1].words[2] == "
		    "'bread')\n");
	assert_fails("portfolio.data('wordz.yaml')", "F002 1:1");
	assert_fails("portfolio.data('people.yaml')", "F002 1:1");
	assert_fails("portfolio.data('schema.yaml')", "F002 1:1");
}

static unsigned checks;

static bool
refuse(void *context, const struct record *r, const struct value *before, struct value *data)
{
	(void)context;
	checks++;
	assert_true(r->collection != NULL);
	assert_false(value_equal(before, data));
	return false;
}

static void
what_the_check_refuses_is_told_at_the_function(void **state)
{
	(void)state;
	struct filters *filters =
		new_filters("local x\n  function Meta(m) m.year = 1 return m end", refuse);
	struct value data;
	checks = 0;
	filters_run(filters, record("people", "ann"), &data);
	filters_free(filters);
	filters = new_filters("function Meta(m) return m end", refuse);
	filters_run(filters, record("people", "ann"), &data);
	filters_free(filters);
	assert_int_equal(checks, 1);
	char *messages = messages_text(l.diag);
	assert_non_null(strstr(messages, "f.lua:2:3: error F010: "));
	assert_non_null(strstr(messages, "people.yaml#ann\n"));
	free(messages);
}

static void
metadata_of_no_use_is_refused(void **state)
{
	(void)state;
	assert_fails("function Meta() return {1, 2} end", "F003 1:1");
	assert_fails("\nfunction Meta() return pandoc.Blocks 'x' end", "F003 2:1");
	assert_fails("function Meta() return pandoc.Inlines 'x' end", "F003 1:1");
	assert_fails("function Meta() return pandoc.List {} end", "F003 1:1");
	assert_fails("function Meta(m) return portfolio.record() end", "F003 1:1");
	assert_fails("function Meta(m) m.x = print return m end", "F003 1:1");
	assert_fails("function Meta(m) m.x = portfolio.records 'notes' return m end", "F003 1:1");
	assert_fails("function Meta(m) m.x = {[{}] = 1} return m end", "F003 1:1");
	assert_fails("function Meta(m) m.x = 0/0 return m end", "F003 1:1");
	assert_fails("function Meta(m) m.name = 'a\\0b' return m end", "F003 1:1");
	assert_fails("function Meta(m) m['\\xff'] = 1 return m end", "F003 1:1");
	assert_fails("function Meta(m) m.tip = {print} return m end", "F003 1:1");
	assert_fails("function Meta(m) m.m = m return m end", "F003 1:1");
	assert_fails("function Pandoc(d) d.meta = nil return d end", "F003 1:1");
	assert_fails("function Meta(m) m.tags = m.tip m.tip = m.tags return m end", "");
	assert_fails("function Meta(m) m.parts = {m.parts, m.parts} return m end", "");
	assert_fails("function Meta(m) m.x = {m.tip, m.tip, {m.tip}} return m end", "");
	assert_fails("function Meta(m) m.tip = {a = 1} m.hint = {{}} return m end", "");
}

static void
what_is_asked_counts_against_the_limits(void **state)
{
	(void)state;
	assert_fails("while true do local x = portfolio.records('notes')[1].name end", "F004 1:1");
	assert_fails("while true do pcall(portfolio.records, 'x') end", "F004 1:1");
	assert_fails("while true do pcall(portfolio.record, 'notes', 'x') end", "F004 1:1");
	assert_fails("while true do local t = portfolio.record().tip end", "F005 1:1");
	assert_fails("while true do portfolio.record().tags:map(function() end) end", "F004 1:1");
	assert_fails("while true do portfolio.link(portfolio.record()) end", "F004 1:1");
	assert_fails("function Meta(m) for i = 1, 1e9 do m.tags[1 + i % 9] = 'x' end return m end",
		"F004 1:1");
	assert_fails("function Meta(m) for i = 1, 1e9 do m.tags[i] = ('x'):rep(1e4) .. i end end",
		"F005 1:1");
	assert_fails(
		"function Meta(m) for i = 1, 1e5 do m.tags[i] = 'x' .. i end return m end", "");
	assert_fails("function Meta(m) for i = 1, 1e9 do m['x' .. i % 9] = {} end return m end",
		"F004 1:1");
}

int
main(void)
{
#define T(test) cmocka_unit_test_setup_teardown(test, set_up, tear_down)
	const struct CMUnitTest tests[] = {
		T(records_come_in_the_order_of_files_and_items),
		T(a_record_has_its_fields),
		T(the_record_at_hand_is_known),
		T(a_markdown_field_is_a_copy_for_the_filter),
		T(what_was_loaded_cannot_be_changed),
		T(names_that_are_unknown_are_told_with_the_nearest),
		T(links_are_as_a_writer_makes_them),
		T(no_filter_sees_what_another_made),
		T(items_of_registers_are_filtered_without_a_body),
		T(metadata_is_walked_before_the_body_in_each_pass),
		T(metadata_can_be_set_removed_and_added_to),
		T(markdown_in_metadata_is_blocks),
		T(notes_may_move_between_documents),
		T(a_filter_that_fails_leaves_all_documents),
		T(metadata_that_is_given_back_as_it_was_is_no_change),
		T(values_know_their_place),
		T(data_is_typed_and_read_only),
		T(what_the_check_refuses_is_told_at_the_function),
		T(metadata_of_no_use_is_refused),
		T(what_is_asked_counts_against_the_limits),
	};
#undef T
	return cmocka_run_group_tests(tests, NULL, NULL);
}

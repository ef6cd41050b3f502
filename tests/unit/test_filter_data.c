/*
 * test_filter_data.c - portfolio.data(): tables of figures in filters.
 */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>

#include "core/arena.h"
#include "filtered.h"
#include "messages.h"
#include "parse/markdown.h"

static struct arena *arena;
static struct diag *diag;
static struct map tables;

static void
make_tables(void)
{
	static const struct data_cell cells[] = {{{"a", 1}, {1, 1}}, {{"b \"c\"", 5}, {1, 3}},
		{{"1.5", 3}, {2, 1}}, {{NULL, 0}, {2, 5}}};
	static struct data_table small = {.cells = cells, .row_count = 2, .column_count = 2},
				 large = {.row_count = 10000, .column_count = 100},
				 narrow = {.row_count = 10000, .column_count = 1};
	large.cells = ARENA_ARRAY(arena, large.row_count * large.column_count, struct data_cell);
	narrow.cells = large.cells;
	static struct data_table broken = {.row_count = 1};
	map_init(&tables, arena);
	map_add(&tables, SPAN("broken.csv"), &broken);
	map_add(&tables, SPAN("figures/small.csv"), &small);
	map_add(&tables, SPAN("figures/of 2019.csv"), &large);
	map_add(&tables, SPAN("recipes/figures/small.csv"), &large);
	map_add(&tables, SPAN("recipes/own.csv"), &small);
	map_add(&tables, SPAN("narrow.csv"), &narrow);
}

static int
set_up(void **state)
{
	(void)state;
	arena = arena_new();
	diag = diag_new();
	make_tables();
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

/* Run a script with the record recipes/in.md. */
static void
run(const char *lua, struct map known)
{
	static struct source script_source, source = {{"in.md", 5}, {"x\n", 2}};
	script_source = (struct source){SPAN("f.lua"), span_of(lua)};
	struct filter_script script = {&script_source};
	struct document *document =
		markdown_parse(arena, &source, source.text, (struct pos){1, 1}, diag);
	struct filtered f;
	filtered_init(&f, arena, "recipes/in.md", document, (struct value){.type = VALUE_MAP});
	f.portfolio.tables = known;
	filtered_run(&f, &script, 1, diag);
}

static void
assert_messages(const char *expected)
{
	char *messages = messages_text(diag);
	assert_string_equal(messages, expected);
	free(messages);
}

static void
a_table_is_a_list_of_rows(void **state)
{
	(void)state;
	run("local rows = portfolio.data('figures/small.csv')\n"
	    "assert(#rows == 2 and #rows[1] == 2 and #rows[2] == 2)\n"
	    "assert(rows[1][1] == 'a' and rows[1][2] == 'b \"c\"')\n"
	    "assert(rows[2][1] == '1.5' and rows[2][2] == '')\n"
	    "assert(pandoc.utils.type(rows) == 'List' and pandoc.utils.type(rows[1]) == 'List')\n",
		tables);
	assert_messages("");
}

/* Its file has mistakes, which were told; the filter need not look out for it. */
static void
a_table_without_columns_has_a_header(void **state)
{
	(void)state;
	run("local rows = portfolio.data('broken.csv')\n"
	    "assert(#rows == 1 and #rows[1] == 0)\n",
		tables);
	assert_messages("");
}

static void
a_filter_may_change_what_it_got(void **state)
{
	(void)state;
	run("local rows = portfolio.data('figures/small.csv')\n"
	    "rows[1][1] = 'z'; rows:remove()\n"
	    "local again = portfolio.data('figures/small.csv')\n"
	    "assert(#again == 2 and again[1][1] == 'a' and #rows == 1)\n",
		tables);
	assert_messages("");
}

static void
a_path_starts_at_the_content_folder_or_the_record(void **state)
{
	(void)state;
	run("for _, path in ipairs {'figures/small.csv', './figures//small.csv', 'own.csv',\n"
	    "  '../figures/small.csv', '../figures/../recipes/../figures/%73mall.csv'} do\n"
	    "  assert(#portfolio.data(path) == 2, path)\n"
	    "end\n"
	    "assert(#portfolio.data('../figures/of%202019.csv') == 10000)\n",
		tables);
	assert_messages("");
}

static void
a_path_only_names_what_was_loaded(void **state)
{
	(void)state;
	run("for _, path in ipairs {'../../figures/small.csv', '/figures/small.csv', '', '..',\n"
	    "  '../recipes', 'figures', 'figures/Small.csv', 'figures/small.csv\\0',\n"
	    "  '..%2f..%2ffigures/small.csv', '/etc/passwd', '../../../../etc/passwd',\n"
	    "  'f.lua', 'in.md', '\\xff', ('./'):rep(500) .. 'own.csv'} do\n"
	    "  assert(not pcall(portfolio.data, path), path)\n"
	    "end\n",
		tables);
	assert_messages("");
}

static void
what_is_not_there_is_told_at_the_line(void **state)
{
	(void)state;
	run("-- figures\n  portfolio.data('../figures/of 2018.csv')", tables);
	assert_messages("f.lua:2:3: error F002: a filter failed: in.md: no data file "
			"\"../figures/of 2018.csv\"; did you mean \"figures/of 2019.csv\"?\n"
			"      portfolio.data('../figures/of 2018.csv')\n"
			"      ^\n");
}

static void
without_tables_there_is_none(void **state)
{
	(void)state;
	run("portfolio.data('figures/small.csv')", (struct map){0});
	assert_messages("f.lua:1:1: error F002: a filter failed: in.md: no data file "
			"\"figures/small.csv\"\n"
			"    portfolio.data('figures/small.csv')\n"
			"    ^\n");
}

/* How a filter is stopped that runs LUA: for its time F004, for its memory F005. */
static void
assert_stopped(const char *lua, const char *code)
{
	tear_down(NULL);
	set_up(NULL);
	run(lua, tables);
	char *codes = messages_codes(diag);
	codes[4] = '\0'; /* without the place */
	assert_string_equal(codes, code);
	free(codes);
}

static void
tables_count_against_the_limits(void **state)
{
	(void)state;
	assert_stopped(
		"local a = {} for i = 1, 9 do a[i] = portfolio.data('figures/of 2019.csv') end",
		"F004");
	assert_stopped(
		"local a = {} while true do a[#a + 1] = portfolio.data('narrow.csv') end", "F005");
	assert_stopped("local path = ('./'):rep(490) .. 'own.csv'\n"
		       "while true do portfolio.data(path) end",
		"F004");
	assert_stopped("while true do pcall(portfolio.data, ('x'):rep(900)) end", "F004");
	assert_stopped("while true do pcall(portfolio.data, 'figures/of 2018.csv') end", "F004");
}

int
main(void)
{
#define T(test) cmocka_unit_test_setup_teardown(test, set_up, tear_down)
	const struct CMUnitTest tests[] = {
		T(a_table_is_a_list_of_rows),
		T(a_table_without_columns_has_a_header),
		T(a_filter_may_change_what_it_got),
		T(a_path_starts_at_the_content_folder_or_the_record),
		T(a_path_only_names_what_was_loaded),
		T(what_is_not_there_is_told_at_the_line),
		T(without_tables_there_is_none),
		T(tables_count_against_the_limits),
	};
#undef T
	return cmocka_run_group_tests(tests, NULL, NULL);
}

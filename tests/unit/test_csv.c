/*
 * test_csv.c - CSV to cells, and what RFC 4180 leaves open.
 */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>

#include <cmocka.h>

#include "core/arena.h"
#include "core/buf.h"
#include "load/csv.h"
#include "messages.h"

struct fixture {
	struct arena *arena;
	struct diag *diag;
	struct source source;
	struct data_table table;
};

static void
load(struct fixture *f, struct span text)
{
	*f = (struct fixture){
		.arena = arena_new(), .diag = diag_new(), .source = {SPAN("in.csv"), text}};
	csv_load(f->arena, &f->source, f->diag, &f->table);
}

static void
unload(struct fixture *f)
{
	diag_free(f->diag);
	arena_free(f->arena);
}

/* Rows end with '/', cells with '|'. */
static void
put_cells(struct buf *out, const struct data_table *t)
{
	for (size_t i = 0; i < t->row_count * t->column_count; i++) {
		buf_put(out, t->cells[i].text);
		buf_putc(out, (i + 1) % t->column_count ? '|' : '/');
	}
	buf_putc(out, '\0');
}

/* TEXT gives these CELLS and these MESSAGES (codes and places). */
static void
check(struct span text, const char *cells, const char *messages)
{
	struct fixture f;
	struct buf got = {0};
	load(&f, text);
	put_cells(&got, &f.table);
	assert_string_equal(got.s, cells);
	char *codes = messages_codes(f.diag);
	assert_string_equal(codes, messages);
	free(codes);
	buf_clear(&got);
	unload(&f);
}

static void
cells_are_parted_by_commas(void **state)
{
	(void)state;
	check(SPAN("a,b\n1,2\n"), "a|b/1|2/", "");
	check(SPAN("a,b\r\n1,2\r\n3,4"), "a|b/1|2/3|4/", "");
	check(SPAN("a\n1\n"), "a/1/", "");
	check(SPAN("a,b\n,\n 1 , 2\n"), "a|b/|/ 1 | 2/", "");
	check(SPAN("a,b\n1;2,3\n"), "a|b/1;2|3/", "");
	check(SPAN("\u00e9,\u20ac\n\U0001f600,\t\n"), "\u00e9|\u20ac/\U0001f600|\t/", "");
}

static void
an_empty_line_is_a_row_of_one_cell(void **state)
{
	(void)state;
	check(SPAN("a\n\n1\n"), "a//1/", "");
	check(SPAN("a,b\n1,2\n\n"), "a|b/1|2/", "M093 3:1");
}

static void
quotes_hold_separators_quotes_and_line_ends(void **state)
{
	(void)state;
	check(SPAN("\"a,b\",c\n\"1\",\"\"\n"), "a,b|c/1|/", "");
	check(SPAN("a,b\n\"\"\"x\"\"\",\"\"\"\"\n"), "a|b/\"x\"|\"/", "");
	check(SPAN("a,b\n\"x\"\"y\",\"\"\"\"\"\"\n"), "a|b/x\"y|\"\"/", "");
	check(SPAN("a,b\r\n\"1\r\n2\",\"\n\"\r\n3,4\r\n"), "a|b/1\n2|\n/3|4/", "");
}

static void
a_byte_order_mark_is_passed_over(void **state)
{
	(void)state;
	check(SPAN("\xEF\xBB\xBF\"a\",b\n1,2\n"), "a|b/1|2/", "");
	check(SPAN("\xEF\xBB\xBF"
		   "a,b\n1\n"),
		"a|b/", "M093 2:1");
	check(SPAN("\xEF\xBB\xBF"), "", "M090 -");
}

static void
a_semicolon_in_the_header_line_parts_cells(void **state)
{
	(void)state;
	check(SPAN("a;b\n1,5;2\n"), "a|b/1,5|2/", "");
	check(SPAN("a;b, in %;c, d, e\n1;2;3\n"), "a|b, in %|c, d, e/1|2|3/", "");
	check(SPAN("\"a;b\",c\n1,2\n"), "a;b|c/1|2/", "");
	check(SPAN("\"a\"\";b\",c\n1,2\n"), "a\";b|c/1|2/", "");
	check(SPAN("\"a\n;\",b\n1,2\n"), "a\n;|b/1|2/", "");
	check(SPAN("\"a\n\";b\n1;2\n"), "a\n|b/1|2/", "");
	check(SPAN("a;b\n1,2\n3;4\n"), "a|b/3|4/", "M093 2:1");
	check(SPAN("a,b\n1;2\n3,4\n"), "a|b/3|4/", "M093 2:1");
}

static void
cells_know_their_place(void **state)
{
	(void)state;
	struct fixture f;
	load(&f, SPAN("\xEF\xBB\xBF\u00e9,b\r\n\"1\n\n\"\"\",\"x\"\r\n,4\n"));
	static const struct pos expected[] = {{1, 1}, {1, 4}, {2, 1}, {4, 5}, {5, 1}, {5, 2}};
	assert_int_equal(f.table.row_count, 3);
	assert_int_equal(f.table.column_count, 2);
	assert_ptr_equal(f.table.source, &f.source);
	for (size_t i = 0; i < 6; i++) {
		assert_int_equal(f.table.cells[i].pos.line, expected[i].line);
		assert_int_equal(f.table.cells[i].pos.column, expected[i].column);
	}
	unload(&f);
}

static void
the_header_names_each_column_once(void **state)
{
	(void)state;
	check(SPAN("a,,c\n1,2,3\n"), "a||c/1|2|3/", "M091 1:3");
	check(SPAN("a, \n1,2\n"), "a| /1|2/", "M091 1:3");
	check(SPAN("a,b,a \n1,2,3\n"), "a|b|a /1|2|3/", "M092 1:5");
	check(SPAN("a,A\n1,2\n"), "a|A/1|2/", "");
}

static void
rows_that_do_not_fit_are_dropped(void **state)
{
	(void)state;
	check(SPAN("a,b\n1\n1,2\n1,2,3,4\n3,4\n"), "a|b/1|2/3|4/", "M093 2:1, M093 4:5");
	check(SPAN("a,b,c\n1,23\n"), "a|b|c/", "M093 2:3");
}

static void
a_table_has_rows(void **state)
{
	(void)state;
	check(SPAN(""), "", "M090 -");
	check(SPAN("a,b"), "a|b/", "M090 1:1");
	check(SPAN("a,b\r\n"), "a|b/", "M090 1:1");
}

static void
quotes_stand_around_a_whole_cell(void **state)
{
	(void)state;
	check(SPAN("a,b\n\"1\"x\"y,2\n3,4\n"), "a|b/1|2/3|4/", "M095 2:4");
	check(SPAN("a,b\n1\"2\"\"3,4\n"), "a|b/1\"2\"\"3|4/", "M095 2:2");
	check(SPAN("a,b\n1, \"2\"\n"), "a|b/1| \"2\"/", "M095 2:4");
	check(SPAN("a,b\n1,2\n3,\"4\n5,6\n"), "a|b/1|2/", "M094 3:3");
	check(SPAN("a,\"b\n1,2\n"), "a|/", "M094 1:3");
	check(SPAN("a,b\n1,\"\"\"\n"), "a|b/", "M094 2:3");
}

static void
what_is_no_text_is_refused(void **state)
{
	(void)state;
	check(SPAN("a,b\n1,\xE9\n"), "", "M001 2:3");
	check(SPAN("\xFF\xFE"
		   "a\0"),
		"", "M001 1:1");
	check(SPAN("a,b\n1,\0\n"), "", "M010 2:3");
	check(SPAN("\0"), "", "M010 1:1");
	check(SPAN("a,b\r1,2\r"), "", "M010 1:4");
	check(SPAN("a,b\n\"\x1b\",2\n"), "", "M010 2:2");
	check(SPAN("a\x7f\n\xE9\n"), "", "M010 1:2");
}

/* Each single byte, and texts of only quotes, are a table or a message. */
static void
the_shortest_texts_give_messages(void **state)
{
	(void)state;
	check(SPAN("\n"), "/", "M091 1:1");
	check(SPAN(","), "|/", "M091 1:1, M091 1:2");
	check(SPAN("\""), "/", "M094 1:1");
	check(SPAN("\"\""), "/", "M091 1:1");
	check(SPAN("\"\"\""), "/", "M094 1:1");
	check(SPAN("\"\"\"\""), "\"/", "M090 1:1");
	for (unsigned c = 0; c < 256; c++) {
		struct fixture f;
		char text = (char)c;
		load(&f, (struct span){&text, 1});
		assert_int_equal(f.table.row_count, 1);
		assert_true(diag_count(f.diag, DIAG_ERROR) > 0);
		unload(&f);
	}
}

/* COUNT times TEXT, then END. */
static struct span
repeat(struct buf *out, const char *text, size_t count, const char *end)
{
	buf_reset(out);
	for (size_t i = 0; i < count; i++)
		buf_puts(out, text);
	buf_puts(out, end);
	return buf_span(out);
}

static void
sizes_have_limits(void **state)
{
	(void)state;
	struct buf text = {0};
	struct fixture f;
	load(&f, repeat(&text, "x\n", DATA_ROWS_MAX, ""));
	assert_int_equal(f.table.row_count, DATA_ROWS_MAX);
	assert_int_equal(diag_count(f.diag, DIAG_REMARK), 0);
	unload(&f);

	load(&f, repeat(&text, "x\n", DATA_ROWS_MAX + 1, ""));
	char *codes = messages_codes(f.diag);
	assert_string_equal(codes, "M096 10001:1");
	free(codes);
	assert_int_equal(f.table.row_count, DATA_ROWS_MAX);
	unload(&f);

	check(repeat(&text, "x,", DATA_COLUMNS_MAX, "x\n"), "", "M096 1:201");
	buf_clear(&text);
}

static void
the_same_mistake_is_told_some_times(void **state)
{
	(void)state;
	struct buf text = {0};
	struct fixture f;
	load(&f, repeat(&text, "a,b\n1\n", 100, ""));
	assert_int_equal(diag_count(f.diag, DIAG_ERROR), CSV_MISTAKES_MAX);
	unload(&f);
	load(&f, repeat(&text, "a\",", 100, "\n1\n")); /* on one line */
	assert_int_equal(diag_count(f.diag, DIAG_ERROR), CSV_MISTAKES_MAX);
	unload(&f);
	load(&f, repeat(&text, ",", DATA_COLUMNS_MAX - 1, "\n1\n"));
	assert_int_equal(diag_count(f.diag, DIAG_ERROR), CSV_MISTAKES_MAX);
	unload(&f);
	buf_clear(&text);
}

/* The sanitizers watch, and that it ends. */
static void
ten_million_bytes_are_read(void **state)
{
	(void)state;
	static const char *const texts[] = {"\"", ",", "\n", "\"\"", "\"\n", "x", "a\"", "\",\""};
	struct buf text = {0};
	for (size_t i = 0; i < sizeof texts / sizeof *texts; i++) {
		struct fixture f;
		load(&f, repeat(&text, texts[i], 10000000 / strlen(texts[i]), "\na,b\n"));
		assert_true(diag_count(f.diag, DIAG_ERROR) > 0);
		unload(&f);
		repeat(&text, "a\n", 1, "");
		for (size_t k = 0; k < 10000000; k += strlen(texts[i]))
			buf_puts(&text, texts[i]);
		load(&f, buf_span(&text));
		assert_true(f.table.column_count == 1);
		unload(&f);
	}
	buf_clear(&text);
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(cells_are_parted_by_commas),
		cmocka_unit_test(an_empty_line_is_a_row_of_one_cell),
		cmocka_unit_test(quotes_hold_separators_quotes_and_line_ends),
		cmocka_unit_test(a_byte_order_mark_is_passed_over),
		cmocka_unit_test(a_semicolon_in_the_header_line_parts_cells),
		cmocka_unit_test(cells_know_their_place),
		cmocka_unit_test(the_header_names_each_column_once),
		cmocka_unit_test(rows_that_do_not_fit_are_dropped),
		cmocka_unit_test(a_table_has_rows),
		cmocka_unit_test(quotes_stand_around_a_whole_cell),
		cmocka_unit_test(what_is_no_text_is_refused),
		cmocka_unit_test(the_shortest_texts_give_messages),
		cmocka_unit_test(sizes_have_limits),
		cmocka_unit_test(the_same_mistake_is_told_some_times),
		cmocka_unit_test(ten_million_bytes_are_read),
	};
	return cmocka_run_group_tests(tests, NULL, NULL);
}

/*
 * test_content.c - a content folder to records.
 */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <stdio.h>
#include <unistd.h>

#include <cmocka.h>

#include "core/arena.h"
#include "core/fs.h"
#include "loaded.h"
#include "messages.h"

#define COUNT(array) (sizeof(array) / sizeof *(array))

static const struct loaded_file base[] = {
	{"portfolio.yaml", "name: Kitchen\nlang: en\n"},
	{"schema.yaml",
		"settings:\n"
		"  properties:\n"
		"    name: {type: text, role: title}\n"
		"    lang: {type: enum, role: language, enum: [nl, en]}\n"
		"collections:\n"
		"  recipes:\n"
		"    files: recipes\n"
		"    page: recipe\n"
		"    properties:\n"
		"      name: {type: text, role: title, required: true, unique: true}\n"
		"      rank: {type: integer, unique: true}\n"
		"      draft: {type: boolean, role: draft}\n"
		"      gone: {type: date, role: withdrawn}\n"
		"  cooks:\n"
		"    register: cooks.yaml\n"
		"    index: cooks\n"
		"    properties:\n"
		"      name: {type: text, role: title}\n"
		"assets: [images]\n"},
	{"recipes/soup.md", "---\nname: Soup\nrank: 1\n---\n\n## Cook\n\nStir.\n"},
	{"recipes/pie.md", "---\r\nname: Pie\r\nrank: 2\r\ndraft: true\r\n---\r\nBake.\r\n"},
	{"recipes/stew.md", "\xEF\xBB\xBF---\nname: Stew\ngone: 2020\n---\n"},
	{"cooks.yaml", "- slug: ann\n  name: Ann\n- name: Bob\n  slug: bob\n"},
	{"images/a.svg", "<svg/>"},
	{"README.md", "x"},
	{"recipes/README.md", "x"},
};

static void
make(struct loaded *l)
{
	loaded_make(l, base, COUNT(base));
}

static void
folder_becomes_records(void **state)
{
	(void)state;
	struct loaded l;
	make(&l);
	loaded_load(&l, true);
	char *messages = messages_text(l.diag);
	assert_string_equal(messages, "");
	free(messages);
	const struct portfolio *p = l.portfolio;
	assert_int_equal(p->record_count, 5);
	assert_int_equal(p->file_count, 4);
	assert_int_equal(p->language, DIAG_EN);
	assert_true(span_eq(portfolio_setting(p, ROLE_TITLE), SPAN("Kitchen")));
	const struct collection *recipes = &p->schema->collections[0], *cooks = recipes + 1;
	const struct record *soup = portfolio_find(p, recipes, SPAN("soup"));
	assert_non_null(soup);
	assert_int_equal(soup->body->root->first->pos.line, 6);
	assert_false(soup->draft || soup->withdrawn);
	assert_ptr_equal(map_get(&p->records_by_path, SPAN("recipes/soup.md")), soup);
	assert_ptr_equal(map_get(&p->files_by_path, SPAN("recipes/soup.md")), soup->file);
	assert_true(portfolio_find(p, recipes, SPAN("pie"))->draft);
	assert_int_equal(portfolio_find(p, recipes, SPAN("pie"))->body->root->first->pos.line, 6);
	assert_true(portfolio_find(p, recipes, SPAN("stew"))->withdrawn);
	const struct record *bob = portfolio_find(p, cooks, SPAN("bob"));
	assert_non_null(bob);
	assert_int_equal(bob->data.u.map.count, 1);
	assert_null(bob->body);
	assert_int_equal(bob->pos.line, 4);
	assert_null(portfolio_find(p, cooks, SPAN("soup")));
	loaded_free(&l);
}

static void
drafts_are_left_out_unless_asked_for(void **state)
{
	(void)state;
	struct loaded l;
	make(&l);
	loaded_load(&l, false);
	assert_int_equal(l.portfolio->record_count, 4);
	assert_int_equal(l.portfolio->collections[0].count, 2);
	assert_null(portfolio_find(l.portfolio, &l.portfolio->schema->collections[0], SPAN("pie")));
	loaded_free(&l);
}

static void
csv_files_among_the_assets_become_tables(void **state)
{
	(void)state;
	struct loaded l;
	make(&l);
	loaded_put(&l, "images/of/b.CSV", SPAN("x;y\n1;2\n3;4\n"));
	loaded_put(&l, "images/a.csv", SPAN("x\n1\n2,3\n"));
	loaded_put(&l, "images/.hidden.csv", SPAN(""));
	loaded_put(&l, "images/csv", SPAN(""));
	loaded_put(&l, "elsewhere.csv", SPAN(""));
	loaded_load(&l, true);
	char *codes = messages_codes(l.diag);
	assert_string_equal(codes, "M030 -, M093 3:3");
	free(codes);
	const struct map *tables = &l.portfolio->tables;
	assert_int_equal(tables->len, 2);
	assert_true(span_eq(tables->entries[0].key, SPAN("images/a.csv")));
	const struct data_table *b = map_get(tables, SPAN("images/of/b.CSV"));
	assert_int_equal(b->row_count, 3);
	assert_int_equal(b->column_count, 2);
	assert_true(span_eq(b->cells[5].text, SPAN("4")));
	assert_true(span_ends(b->source->path, SPAN("/images/of/b.CSV")));
	loaded_free(&l);
}

static void
mistakes_in_files_are_reported(void **state)
{
	(void)state;
	const struct {
		struct loaded_file file;
		const char *codes;
	} cases[] = {
		{{"portfolio.yaml", "[x]\n"}, "M027 1:1"},
		{{"portfolio.yaml", "name: x: y\n"}, "M003 1:8"},
		{{"portfolio.yaml", "nam: x\n"}, "M040 1:1"},
		{{"schema.yaml", "x: 1\n"}, "C010 1:1, C019 1:1"},
		{{"recipes/soup.md", "name: Soup\n"}, "M020 1:1"},
		{{"recipes/soup.md", ""}, "M020 1:1"},
		{{"recipes/soup.md", "\n---\nname: Soup\n---\n"}, "M020 1:1"},
		{{"recipes/soup.md", "---\nname: Soup\n ---\n"}, "M021 1:1"},
		{{"recipes/soup.md", "---"}, "M021 1:1"},
		{{"recipes/soup.md", "---\n---\n"}, "M027 1:1"},
		{{"recipes/soup.md", "---\n- x\n---\n"}, "M027 1:1"},
		{{"recipes/soup.md", "---\nname: Soup\nx: 1\n---\n# T\n"}, "M040 3:1, M086 5:1"},
		{{"recipes/soup.md", "---\nname: a: b\n---\nx\n"}, "M003 2:8"},
		{{"recipes/My Soup.md", "---\nname: My soup\nx: 1\n---\n"}, "M022 -, M040 3:1"},
		{{"cooks.yaml", "- name: Ann\n"}, "M023 1:3"},
		{{"cooks.yaml", "- slug: Ann\n- slug:\n- slug: [x]\n"},
			"M024 1:9, M024 2:8, M024 3:9"},
		{{"cooks.yaml", "- slug: ann\n- slug: bob\n- slug: ann\n"}, "M025 3:9"},
		{{"cooks.yaml", "slug: ann\n"}, "M026 1:1"},
		{{"cooks.yaml", "- ann\n- slug: bob\n"}, "M027 1:3"},
		{{"cooks.yaml", "# none\n"}, "M028 -"},
		{{"recipes/tea.md", "---\nname: Soup\nrank: 1\n---\n"}, "M029 2:7, M029 3:7"},
		{{"tea.md", "x"}, "M030 -"},
		{{"recipes/deep/tea.md", "x"}, "M030 -"},
		{{"recipes/tea.txt", "x"}, "M030 -"},
	};
	for (size_t i = 0; i < COUNT(cases); i++) {
		struct loaded l;
		make(&l);
		loaded_put(&l, cases[i].file.path, span_of(cases[i].file.text));
		loaded_load(&l, true);
		char *codes = messages_codes(l.diag);
		if (strcmp(codes, cases[i].codes) != 0)
			fail_msg("%s: %s, not %s", cases[i].file.text, codes, cases[i].codes);
		free(codes);
		loaded_free(&l);
	}
}

static void
file_with_a_bad_name_gives_no_record(void **state)
{
	(void)state;
	struct loaded l;
	make(&l);
	loaded_put(&l, "recipes/My Soup.md", SPAN("---\nname: My soup\n---\n"));
	loaded_load(&l, true);
	assert_int_equal(l.portfolio->record_count, 5);
	loaded_free(&l);
}

static void
what_is_absent_is_reported(void **state)
{
	(void)state;
	const struct {
		const char *path;
		const char *codes;
	} cases[] = {
		{"portfolio.yaml", "C002 -"},
		{"schema.yaml", "C002 -"},
		{"recipes", "M032 6:3"},
		{"cooks.yaml", "M032 14:3"},
		{"", "C002 -"},
	};
	for (size_t i = 0; i < COUNT(cases); i++) {
		struct loaded l;
		char path[64];
		make(&l);
		snprintf(path, sizeof path, "%s/%s", l.dir, cases[i].path);
		assert_true(fs_remove_tree(path));
		loaded_load(&l, true);
		char *codes = messages_codes(l.diag);
		assert_string_equal(codes, cases[i].codes);
		free(codes);
		loaded_free(&l);
	}
}

static void
links_are_not_followed(void **state)
{
	(void)state;
	static const char *const paths[] = {
		"recipes/tea.md", "portfolio.yaml", "cooks.yaml", "images/all"};
	static const char *const codes[] = {
		"M031 -", "C002 -, M031 -", "M031 -, M032 14:3", "M031 -"};
	for (size_t i = 0; i < COUNT(paths); i++) {
		struct loaded l;
		char path[64];
		make(&l);
		snprintf(path, sizeof path, "%s/%s", l.dir, paths[i]);
		unlink(path);
		assert_int_equal(symlink(i == 3 ? "/" : "/etc/hosts", path), 0);
		loaded_load(&l, true);
		char *found = messages_codes(l.diag);
		assert_string_equal(found, codes[i]);
		free(found);
		loaded_free(&l);
	}
}

static void
large_file_is_refused(void **state)
{
	(void)state;
	struct loaded l;
	make(&l);
	size_t len = CONTENT_FILE_BYTES_MAX + 1;
	char *text = malloc(len);
	assert_non_null(text);
	memset(text, 'x', len);
	loaded_put(&l, "recipes/soup.md", (struct span){text, len});
	loaded_put(&l, "images/x.csv", (struct span){text, len});
	free(text);
	loaded_load(&l, true);
	char *codes = messages_codes(l.diag);
	assert_string_equal(codes, "M034 -, M034 -");
	free(codes);
	assert_int_equal(l.portfolio->record_count, 4);
	const struct data_table *table = map_get(&l.portfolio->tables, SPAN("images/x.csv"));
	assert_int_equal(table->row_count, 1);
	assert_int_equal(table->column_count, 0);
	loaded_free(&l);
}

/* Nothing is asserted but that it ends: the sanitizers watch. */
static void
hostile_files_do_no_harm(void **state)
{
	(void)state;
	static const char seed_text[] = "---\nname: Soup\nrank: 1\ndraft: ja\ngone: {a: [b]}\n"
					"---\n\n# A\n\n## Cook\n\n"
					"- *Stir* [x](y.md).[^1]\n\n[^1]: z\n";
	static const char alphabet[] = "\0\t\n\r -:[]{}#&*!|>'\"x0\xC3\xA9\xFF";
	struct loaded l;
	uint32_t random = 1;
	make(&l);
	for (unsigned round = 0; round < 1500; round++) {
		char text[sizeof seed_text];
		memcpy(text, seed_text, sizeof text);
		for (unsigned n = 0; n < 1 + round % 5; n++) {
			random = random * 1664525u + 1013904223u;
			size_t place = (random >> 8) % (sizeof text - 1);
			text[place] = alphabet[(random >> 4) % (sizeof alphabet - 1)];
		}
		loaded_put(&l, round % 3 ? "recipes/soup.md" : "cooks.yaml",
			(struct span){text, sizeof text - 1});
		loaded_load(&l, true);
		assert_non_null(l.portfolio);
		content_free(l.content);
		diag_free(l.diag);
		l.content = NULL;
		l.diag = diag_new();
	}
	loaded_free(&l);
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(folder_becomes_records),
		cmocka_unit_test(drafts_are_left_out_unless_asked_for),
		cmocka_unit_test(csv_files_among_the_assets_become_tables),
		cmocka_unit_test(mistakes_in_files_are_reported),
		cmocka_unit_test(file_with_a_bad_name_gives_no_record),
		cmocka_unit_test(what_is_absent_is_reported),
		cmocka_unit_test(links_are_not_followed),
		cmocka_unit_test(large_file_is_refused),
		cmocka_unit_test(hostile_files_do_no_harm),
	};
	return cmocka_run_group_tests_name("content", tests, NULL, NULL);
}

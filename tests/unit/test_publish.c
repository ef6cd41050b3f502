/*
 * test_publish.c - a published folder is replaced whole, or stays as it was.
 */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <sys/stat.h>
#include <unistd.h>

#include <cmocka.h>

#include "core/arena.h"
#include "core/fs.h"
#include "emit/publish.h"

static struct arena *arena;
static struct diag *diag;
static char folder[64];

static int
set_up(void **state)
{
	(void)state;
	arena = arena_new();
	diag = diag_new();
	strcpy(folder, "/tmp/portfolio-test-XXXXXX");
	return mkdtemp(folder) ? 0 : -1;
}

static int
tear_down(void **state)
{
	(void)state;
	fs_remove_tree(folder);
	diag_free(diag);
	arena_free(arena);
	return 0;
}

static const char *
path(const char *name)
{
	return span_printf(arena, "%s/%s", folder, name).s;
}

static void
assert_file(const char *name, const char *expected)
{
	struct span bytes;
	assert_true(fs_read(arena, path(name), 1000, &bytes));
	assert_string_equal(span_cstr(arena, bytes), expected);
}

/* One build that writes one file. */
static struct publish *
build(const char *file, const char *text)
{
	struct publish *p = publish_begin(path("out/site"), diag);
	if (p)
		assert_true(fs_write(
			span_printf(arena, "%s/%s", publish_staging(p), file).s, span_of(text)));
	return p;
}

static void
the_second_build_replaces_the_first(void **state)
{
	(void)state;
	struct publish *p = build("a.html", "een");
	assert_false(fs_exists(path("out/site/a.html")));
	assert_true(publish_commit(p, diag));
	publish_end(p);
	assert_file("out/site/a.html", "een");

	p = build("b.html", "twee");
	assert_file("out/site/a.html", "een");
	assert_true(publish_commit(p, diag));
	publish_end(p);
	assert_file("out/site/b.html", "twee");
	assert_false(fs_exists(path("out/site/a.html")));
	assert_false(fs_exists(path("out/.site.new")));
	assert_int_equal(diag_count(diag, DIAG_REMARK), 0);
}

static void
a_build_that_gives_up_changes_nothing(void **state)
{
	(void)state;
	struct publish *p = build("a.html", "een");
	publish_commit(p, diag);
	publish_end(p);
	publish_end(build("b.html", "twee"));
	assert_file("out/site/a.html", "een");
	assert_false(fs_exists(path("out/site/b.html")));
	assert_false(fs_exists(path("out/.site.new")));
}

static void
what_another_made_is_not_replaced(void **state)
{
	(void)state;
	assert_true(fs_write(path("out/site/mijn.txt"), SPAN("kostbaar")));
	assert_null(build("a.html", "een"));
	assert_int_equal(diag_count(diag, DIAG_ERROR), 1);
	assert_file("out/site/mijn.txt", "kostbaar");
}

static void
an_empty_folder_may_be_replaced(void **state)
{
	(void)state;
	assert_true(fs_make_dirs(path("out/site")));
	struct publish *p = build("a.html", "een");
	assert_non_null(p);
	assert_true(publish_commit(p, diag));
	publish_end(p);
	assert_file("out/site/a.html", "een");
}

static void
two_builds_do_not_run_at_once(void **state)
{
	(void)state;
	struct publish *first = build("a.html", "een");
	assert_null(publish_begin(path("out/site"), diag));
	assert_int_equal(diag_count(diag, DIAG_ERROR), 1);
	assert_true(publish_commit(first, diag));
	publish_end(first);
	assert_file("out/site/a.html", "een");
	publish_end(build("a.html", "twee")); /* the lock is free again */
	assert_int_equal(diag_count(diag, DIAG_ERROR), 1);
}

static void
what_a_killed_build_left_is_removed(void **state)
{
	(void)state;
	assert_true(fs_write(path("out/.site.new/half.html"), SPAN("half")));
	struct publish *p = build("a.html", "een");
	assert_true(publish_commit(p, diag));
	publish_end(p);
	assert_false(fs_exists(path("out/site/half.html")));
	assert_false(fs_exists(path("out/.site.new")));
}

static void
a_link_to_a_folder_stays_a_link(void **state)
{
	(void)state;
	assert_true(fs_make_dirs(path("elders")));
	assert_true(fs_make_dirs(path("out")));
	assert_int_equal(symlink(path("elders"), path("out/site")), 0);
	struct publish *p = build("a.html", "een");
	assert_true(publish_commit(p, diag));
	publish_end(p);
	assert_file("elders/a.html", "een");
	struct stat st;
	assert_int_equal(lstat(path("out/site"), &st), 0);
	assert_true(S_ISLNK(st.st_mode));
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test_setup_teardown(
			the_second_build_replaces_the_first, set_up, tear_down),
		cmocka_unit_test_setup_teardown(
			a_build_that_gives_up_changes_nothing, set_up, tear_down),
		cmocka_unit_test_setup_teardown(
			what_another_made_is_not_replaced, set_up, tear_down),
		cmocka_unit_test_setup_teardown(an_empty_folder_may_be_replaced, set_up, tear_down),
		cmocka_unit_test_setup_teardown(two_builds_do_not_run_at_once, set_up, tear_down),
		cmocka_unit_test_setup_teardown(
			what_a_killed_build_left_is_removed, set_up, tear_down),
		cmocka_unit_test_setup_teardown(a_link_to_a_folder_stays_a_link, set_up, tear_down),
	};
	return cmocka_run_group_tests(tests, NULL, NULL);
}

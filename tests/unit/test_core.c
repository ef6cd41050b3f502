/*
 * test_core.c - arenas, spans, buffers, maps, files, the pool and interrupts.
 */
#include <errno.h>
#include <setjmp.h>
#include <signal.h>
#include <stdarg.h>
#include <stdatomic.h>
#include <stddef.h>
#include <stdint.h>
#include <stdlib.h>
#include <sys/stat.h>
#include <sys/wait.h>
#include <unistd.h>

#include <cmocka.h>

#include "core/arena.h"
#include "core/buf.h"
#include "core/fs.h"
#include "core/interrupt.h"
#include "core/json.h"
#include "core/map.h"
#include "core/pool.h"

static void
assert_span(struct span s, const char *expected)
{
	char copy[256] = {0};
	assert_true(s.len < sizeof copy);
	if (s.len)
		memcpy(copy, s.s, s.len);
	assert_string_equal(copy, expected);
}

static void
arena_gives_zeroed_aligned_memory_again_after_reset(void **state)
{
	(void)state;
	struct arena *a = arena_new();
	for (size_t round = 0; round < 3; round++) {
		for (size_t size = 1; size < 100000; size = size * 3 + 1) {
			unsigned char *p = arena_alloc(a, size);
			assert_int_equal((uintptr_t)p % _Alignof(max_align_t), 0);
			for (size_t i = 0; i < size; i++)
				assert_int_equal(p[i], 0);
			memset(p, 0xAB, size);
		}
		assert_true(arena_used_bytes(a) > 100000);
		arena_reset(a);
		assert_int_equal(arena_used_bytes(a), 0);
	}
	arena_free(a);
	arena_free(NULL);
}

static void
span_cuts_and_compares(void **state)
{
	(void)state;
	assert_true(span_eq(SPAN("abc"), span_of("abc")));
	assert_false(span_eq(SPAN("abc"), SPAN("ab")));
	assert_true(span_eq((struct span){0}, SPAN("")));
	assert_true(span_cmp(SPAN("ab"), SPAN("abc")) < 0);
	assert_true(span_cmp(SPAN("b"), SPAN("abc")) > 0);
	assert_true(span_starts(SPAN("abc"), SPAN("ab")) && !span_starts(SPAN("a"), SPAN("ab")));
	assert_true(span_ends(SPAN("a.md"), SPAN(".md")) && !span_ends(SPAN("md"), SPAN(".md")));
	assert_span(span_sub(SPAN("abcdef"), 2, 3), "cde");
	assert_span(span_sub(SPAN("abc"), 2, 30), "c");
	assert_span(span_sub(SPAN("abc"), 9, 1), "");
	assert_span(span_trim(SPAN(" \t a b\r\n")), "a b");
	assert_int_equal(span_find(SPAN("a/b/c"), '/', 2), 3);
	assert_int_equal(span_find(SPAN("abc"), '/', 0), 3);
}

static void
buf_grows_and_escapes(void **state)
{
	(void)state;
	struct buf b = {0};
	for (int i = 0; i < 1000; i++)
		buf_printf(&b, "%d,", i);
	assert_int_equal(b.len, 10 * 2 + 90 * 3 + 900 * 4);
	buf_reset(&b);
	buf_put_escaped(&b, SPAN("<a href=\"x&y\">'"));
	assert_span(buf_span(&b), "&lt;a href=&quot;x&amp;y&quot;&gt;'");
	buf_reset(&b);
	json_put_string(&b, SPAN("a\"\\\n\x01</\xe2\x80\xa8\xc3\xa9"));
	assert_span(buf_span(&b), "\"a\\\"\\\\\\n\\u0001\\u003c/\\u2028\xc3\xa9\"");
	buf_clear(&b);
	assert_int_equal(b.cap, 0);
}

static void
map_keeps_the_first_value_and_the_order(void **state)
{
	(void)state;
	struct arena *a = arena_new();
	struct map m;
	int first, second;
	map_init(&m, a);
	assert_null(map_get(&m, SPAN("x")));
	assert_null(map_add(&m, SPAN("x"), &first));
	assert_ptr_equal(map_add(&m, SPAN("x"), &second), &first);
	assert_ptr_equal(map_get(&m, SPAN("x")), &first);
	for (int i = 0; i < 5000; i++)
		map_add(&m, span_printf(a, "key %d", i), &second);
	assert_int_equal(m.len, 5001);
	for (int i = 0; i < 5000; i++)
		assert_ptr_equal(map_get(&m, span_printf(a, "key %d", i)), &second);
	assert_null(map_get(&m, SPAN("key 5000")));
	assert_span(m.entries[1].key, "key 0");
	arena_free(a);
}

static void
paths_join_without_climbing_out(void **state)
{
	(void)state;
	struct arena *a = arena_new();
	struct span out;
	assert_true(fs_join(a, SPAN("a/b"), SPAN("../c/./d.md"), &out));
	assert_span(out, "a/c/d.md");
	assert_true(fs_join(a, SPAN(""), SPAN("x"), &out));
	assert_span(out, "x");
	assert_true(fs_join(a, SPAN("a"), SPAN(".."), &out));
	assert_span(out, "");
	assert_false(fs_join(a, SPAN("a"), SPAN("../../etc"), &out));
	assert_false(fs_join(a, SPAN("a"), SPAN("/etc"), &out));
	static const char *const ways[][3] = {{"a", "a/b.md", "b.md"}, {"a", "b.md", "../b.md"},
		{"", "a/b.md", "a/b.md"}, {"a/b", "a/c/d.md", "../c/d.md"},
		{"a/b", "ab/c.md", "../../ab/c.md"}, {"ab", "a", "../a"}};
	for (size_t i = 0; i < sizeof ways / sizeof *ways; i++) {
		struct span dir = span_of(ways[i][0]), path = span_of(ways[i][1]);
		struct span way = fs_relative(a, dir, path);
		assert_span(way, ways[i][2]);
		assert_true(fs_join(a, dir, way, &out) && span_eq(out, path));
	}
	assert_span(fs_dirname(SPAN("a/b/c")), "a/b");
	assert_span(fs_dirname(SPAN("c")), "");
	assert_span(fs_basename(SPAN("a/b/c")), "c");
	arena_free(a);
}

static char folder[] = "/tmp/portfolio-test-XXXXXX";

static const char *
in_folder(struct arena *a, const char *name)
{
	return span_printf(a, "%s/%s", folder, name).s;
}

static void
files_are_written_listed_read_and_removed(void **state)
{
	(void)state;
	struct arena *a = arena_new();
	assert_non_null(mkdtemp(folder));
	assert_true(fs_write(in_folder(a, "sub/deep/b.md"), SPAN("twee")));
	assert_true(fs_write(in_folder(a, "a.md"), SPAN("een")));
	assert_true(fs_write(in_folder(a, ".hidden.md"), SPAN("")));
	assert_true(fs_write(in_folder(a, "c.txt"), SPAN("")));
	assert_int_equal(symlink("/etc/passwd", in_folder(a, "link.md")), 0);

	struct span *paths, bytes;
	size_t count;
	assert_true(fs_list(a, folder, SPAN(".md"), true, &paths, &count));
	assert_int_equal(count, 2);
	assert_span(paths[0], "a.md");
	assert_span(paths[1], "sub/deep/b.md");
	assert_true(fs_read(a, in_folder(a, "sub/deep/b.md"), 4, &bytes));
	assert_span(bytes, "twee");
	assert_false(fs_read(a, in_folder(a, "sub/deep/b.md"), 3, &bytes));
	assert_int_equal(errno, EFBIG);
	assert_false(fs_read(a, folder, 10, &bytes));
	assert_true(fs_is_inside(folder, in_folder(a, "a.md")));
	assert_false(fs_is_inside(folder, in_folder(a, "link.md")));
	assert_int_equal(errno, 0);
	assert_true(fs_remove_tree(folder));
	assert_false(fs_exists(folder));
	assert_true(fs_remove_tree(folder));
	arena_free(a);
}

#define JOBS 10000
static int done[JOBS];

static void
do_job(void *context, size_t job, size_t worker)
{
	assert_true(worker < *(size_t *)context);
	done[job]++;
}

static atomic_size_t observed, observed_within;

static void
observe(size_t jobs_done, size_t count)
{
	(void)jobs_done;
	if (count == 3)
		observed++;
	else
		observed_within++;
}

static void
do_nothing(void *context, size_t job, size_t worker)
{
	(void)context;
	(void)job;
	(void)worker;
}

static void
run_another(void *context, size_t job, size_t worker)
{
	(void)context;
	(void)job;
	(void)worker;
	pool_run(2, 5, do_nothing, NULL);
}

static void
pool_in_a_job_is_not_observed(void **state)
{
	(void)state;
	pool_observe(observe);
	pool_run(1, 3, run_another, NULL);
	assert_int_equal(observed, 4);
	pool_run(2, 3, run_another, NULL);
	assert_in_range(observed, 5, 8);
	assert_int_equal(observed_within, 0);
	pool_observe(NULL);
}

static void
pool_does_every_job_once(void **state)
{
	(void)state;
	for (size_t workers = 1; workers <= 8; workers *= 2) {
		memset(done, 0, sizeof done);
		pool_run(workers, JOBS, do_job, &workers);
		for (size_t i = 0; i < JOBS; i++)
			assert_int_equal(done[i], 1);
	}
	size_t none = 3;
	pool_run(3, 0, do_job, &none);
	assert_true(pool_default_workers() >= 1);
}

static void
interrupt_self(void *context, size_t job, size_t worker)
{
	(void)worker;
	*(size_t *)context = job;
	if (job == 3)
		raise(SIGINT);
}

/* In a process of its own: "3" through the pipe tells that it came past the signal. */
static void
interrupt_ends_the_work_in_order(void **state)
{
	(void)state;
	int ends[2], status;
	assert_int_equal(pipe(ends), 0);
	pid_t child = fork();
	if (child == 0) {
		size_t last = 0;
		interrupt_watch();
		pool_run(1, JOBS, interrupt_self, &last);
		char said = (char)('0' + last % 10);
		if (write(ends[1], &said, 1) == 1 && last == 3)
			interrupt_finish();
		_exit(1);
	}
	char heard = '?';
	close(ends[1]);
	assert_int_equal(read(ends[0], &heard, 1), 1);
	assert_int_equal(heard, '3');
	assert_int_equal(waitpid(child, &status, 0), child);
	assert_true(WIFSIGNALED(status) && WTERMSIG(status) == SIGINT);
	close(ends[0]);
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(arena_gives_zeroed_aligned_memory_again_after_reset),
		cmocka_unit_test(span_cuts_and_compares),
		cmocka_unit_test(buf_grows_and_escapes),
		cmocka_unit_test(map_keeps_the_first_value_and_the_order),
		cmocka_unit_test(paths_join_without_climbing_out),
		cmocka_unit_test(files_are_written_listed_read_and_removed),
		cmocka_unit_test(pool_does_every_job_once),
		cmocka_unit_test(pool_in_a_job_is_not_observed),
		cmocka_unit_test(interrupt_ends_the_work_in_order),
	};
	return cmocka_run_group_tests(tests, NULL, NULL);
}

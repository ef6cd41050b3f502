/*
 * publish.c - staging, swap and lock.  Part of emit/: includes core/ only.
 */
#include "emit/publish.h"

#include <errno.h>
#include <fcntl.h>
#include <stdio.h>
#include <stdlib.h>
#include <sys/file.h>
#include <unistd.h>

#include "core/arena.h"
#include "core/fs.h"

/* A file in every folder that this program made, so that it never replaces another's. */
#define MARK      ".portfolio"
#define MARK_TEXT "Made by portfolio. The next build replaces this folder whole.\n"

struct publish {
	struct arena *arena;
	const char *shown; /* the target as it was given */
	char *target;      /* with links followed */
	char *staging;
	int lock;
};

static void
report(struct diag *d, enum diag_code code, const char *path, int system_error)
{
	diag_report(d,
		&(struct diag_item){
			.code = code, .detail = span_of(path), .system_error = system_error});
}

/* "a/b/site" and a suffix to "a/b/.site<suffix>". */
static char *
beside(struct arena *a, const char *target, const char *suffix)
{
	struct span path = span_of(target), dir = fs_dirname(path), name = fs_basename(path);
	struct span made = dir.s && path.len > name.len
		? span_printf(a, "%.*s/.%.*s%s", SPAN_ARG(dir), SPAN_ARG(name), suffix)
		: span_printf(a, ".%.*s%s", SPAN_ARG(name), suffix);
	return span_cstr(a, made);
}

/* The target with links followed, so that a link to a folder stays a link. */
static char *
real_target(struct arena *a, const char *target)
{
	char *real = realpath(target, NULL);
	char *copy = span_cstr(a, span_of(real ? real : target));
	free(real);
	return copy;
}

static bool
is_ours(struct arena *a, const char *target)
{
	if (!fs_exists(target))
		return true;
	return fs_exists(span_printf(a, "%s/" MARK, target).s) || fs_is_empty_dir(target);
}

static bool
take_lock(struct publish *p, struct diag *d)
{
	char *path = beside(p->arena, p->target, ".lock");
	p->lock = fs_make_parent_dirs(path) ? open(path, O_RDWR | O_CREAT | O_CLOEXEC, 0666) : -1;
	if (p->lock < 0) {
		report(d, DIAG_OUTPUT_WRITE, path, errno);
		return false;
	}
	if (flock(p->lock, LOCK_EX | LOCK_NB) != 0) {
		report(d, DIAG_OUTPUT_LOCKED, p->shown, 0);
		return false;
	}
	return true;
}

static bool
make_staging(struct publish *p, struct diag *d)
{
	p->staging = beside(p->arena, p->target, ".new");
	struct span mark = span_printf(p->arena, "%s/" MARK, p->staging);
	if (fs_remove_tree(p->staging) && fs_write(mark.s, SPAN(MARK_TEXT)))
		return true;
	report(d, DIAG_OUTPUT_WRITE, p->staging, errno);
	return false;
}

struct publish *
publish_begin(const char *target, struct diag *d)
{
	struct arena *a = arena_new();
	struct publish *p = ARENA_NEW(a, struct publish);
	*p = (struct publish){
		.arena = a, .shown = target, .target = real_target(a, target), .lock = -1};
	bool ok = take_lock(p, d);
	if (ok && !is_ours(a, p->target)) {
		report(d, DIAG_OUTPUT_FOREIGN, p->shown, 0);
		ok = false;
	}
	if (ok && make_staging(p, d))
		return p;
	publish_end(p);
	return NULL;
}

const char *
publish_staging(const struct publish *p)
{
	return p->staging;
}

static int
is_page(struct span path)
{
	return span_ends(path, SPAN(".html"));
}

/* Assets before the pages that need them. */
static int
compare_paths(const void *pa, const void *pb)
{
	const struct span *a = pa, *b = pb;
	int order = is_page(*a) - is_page(*b);
	return order ? order : span_cmp(*a, *b);
}

static bool
move_file(const char *from, const char *to, const char *temporary)
{
	return fs_make_parent_dirs(to)
		&& (rename(from, to) == 0
			|| (errno == EXDEV && fs_copy(from, temporary)
				&& rename(temporary, to) == 0));
}

static bool
move_files(struct publish *p)
{
	struct span *made, *old;
	size_t made_count, old_count;
	struct arena *a = p->arena;
	if (!fs_list(a, p->staging, (struct span){0}, true, &made, &made_count)
		|| !fs_list(a, p->target, (struct span){0}, true, &old, &old_count))
		return false;
	char *temporary = span_cstr(a, span_printf(a, "%s/.portfolio.tmp", p->target));
	/* Old files that are made anew are no stale ones: forget them before the moves. */
	for (size_t i = 0; i < old_count; i++) {
		if (fs_exists(span_printf(a, "%s/%s", p->staging, old[i].s).s))
			old[i] = (struct span){0};
	}
	if (made_count)
		qsort(made, made_count, sizeof *made, compare_paths);
	for (size_t i = 0; i < made_count; i++) {
		const char *from = span_printf(a, "%s/%s", p->staging, made[i].s).s;
		if (!move_file(from, span_printf(a, "%s/%s", p->target, made[i].s).s, temporary))
			return false;
	}
	for (size_t i = 0; i < old_count; i++) {
		if (old[i].len && remove(span_printf(a, "%s/%s", p->target, old[i].s).s) != 0)
			return false;
	}
	return true;
}

bool
publish_commit(struct publish *p, struct diag *d)
{
	int at = AT_FDCWD;
	if (rename(p->staging, p->target) == 0) /* there was none, or an empty one */
		return true;
	if (renameat2(at, p->staging, at, p->target, RENAME_EXCHANGE) == 0)
		return true;
	if (move_files(p)) {
		report(d, DIAG_OUTPUT_PIECEMEAL, p->shown, 0);
		return true;
	}
	report(d, DIAG_OUTPUT_WRITE, p->shown, errno);
	return false;
}

void
publish_end(struct publish *p)
{
	if (!p)
		return;
	if (p->staging)
		fs_remove_tree(p->staging);
	if (p->lock >= 0)
		close(p->lock);
	arena_free(p->arena);
}

/*
 * fs.c - files and folders.  Part of core/.
 */
#include "core/fs.h"

#include <dirent.h>
#include <errno.h>
#include <fcntl.h>
#include <ftw.h>
#include <limits.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <sys/stat.h>
#include <unistd.h>

#include "core/arena.h"

/* Read until the end or LIMIT + 1 bytes; the size that stat gives is only a first guess. */
static bool
read_all(int fd, struct arena *a, size_t guess, size_t limit, struct span *out)
{
	size_t cap = guess + 1, len = 0;
	char *bytes = arena_alloc(a, cap + 1);
	for (;;) {
		ssize_t got = read(fd, bytes + len, cap - len);
		if (got < 0 && errno == EINTR)
			continue;
		if (got < 0)
			return false;
		if (got == 0)
			break;
		len += (size_t)got;
		if (len > limit) {
			errno = EFBIG;
			return false;
		}
		if (len == cap) {
			char *grown = arena_alloc(a, cap * 2 + 1);
			memcpy(grown, bytes, len);
			bytes = grown;
			cap *= 2;
		}
	}
	bytes[len] = '\0';
	*out = (struct span){bytes, len};
	return true;
}

bool
fs_read(struct arena *a, const char *path, size_t limit, struct span *out)
{
	int fd = open(path, O_RDONLY | O_CLOEXEC | O_NONBLOCK);
	if (fd < 0)
		return false;
	struct stat st;
	bool ok = fstat(fd, &st) == 0;
	if (ok && !S_ISREG(st.st_mode)) {
		errno = S_ISDIR(st.st_mode) ? EISDIR : EINVAL;
		ok = false;
	}
	if (ok && (unsigned long long)st.st_size > limit) {
		errno = EFBIG;
		ok = false;
	}
	ok = ok && read_all(fd, a, (size_t)st.st_size, limit, out);
	int saved = errno;
	close(fd);
	errno = saved;
	return ok;
}

static bool
write_all(int fd, struct span bytes)
{
	while (bytes.len) {
		ssize_t put = write(fd, bytes.s, bytes.len);
		if (put < 0 && errno == EINTR)
			continue;
		if (put < 0)
			return false;
		bytes = span_sub(bytes, (size_t)put, bytes.len);
	}
	return true;
}

bool
fs_write(const char *path, struct span bytes)
{
	int flags = O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC;
	int fd = open(path, flags, 0666);
	if (fd < 0 && errno == ENOENT && fs_make_parent_dirs(path))
		fd = open(path, flags, 0666);
	if (fd < 0)
		return false;
	bool ok = write_all(fd, bytes);
	int saved = errno;
	if (close(fd) != 0 && ok)
		return false;
	errno = saved;
	return ok;
}

bool
fs_make_dirs(const char *path)
{
	char part[PATH_MAX];
	size_t len = strlen(path);
	if (len >= sizeof part) {
		errno = ENAMETOOLONG;
		return false;
	}
	for (size_t i = 1; i <= len; i++) {
		if (path[i] != '/' && path[i] != '\0')
			continue;
		memcpy(part, path, i);
		part[i] = '\0';
		if (mkdir(part, 0777) != 0 && errno != EEXIST)
			return false;
	}
	if (fs_is_dir(path))
		return true;
	errno = ENOTDIR;
	return false;
}

bool
fs_make_parent_dirs(const char *path)
{
	struct span dir = fs_dirname(span_of(path));
	if (!dir.len)
		return true;
	char *copy = strndup(dir.s, dir.len);
	bool ok = copy && fs_make_dirs(copy);
	int saved = errno;
	free(copy);
	errno = saved;
	return ok;
}

static int
remove_one(const char *path, const struct stat *st, int type, struct FTW *ftw)
{
	(void)st;
	(void)type;
	(void)ftw;
	return remove(path);
}

bool
fs_remove_tree(const char *path)
{
	struct stat st;
	if (lstat(path, &st) != 0)
		return errno == ENOENT;
	return nftw(path, remove_one, 16, FTW_DEPTH | FTW_PHYS) == 0;
}

bool
fs_exists(const char *path)
{
	struct stat st;
	return lstat(path, &st) == 0;
}

bool
fs_is_dir(const char *path)
{
	struct stat st;
	return stat(path, &st) == 0 && S_ISDIR(st.st_mode);
}

bool
fs_is_empty_dir(const char *path)
{
	DIR *d = opendir(path);
	if (!d)
		return false;
	size_t entries = 0;
	while (readdir(d))
		entries++;
	closedir(d);
	return entries == 2; /* "." and ".." */
}

bool
fs_copy(const char *from, const char *to)
{
	struct arena *a = arena_new();
	struct span bytes;
	bool ok = fs_read(a, from, SIZE_MAX / 4, &bytes) && fs_write(to, bytes);
	int saved = errno;
	arena_free(a);
	errno = saved;
	return ok;
}

struct listing {
	struct arena *arena;
	unsigned char type; /* of what is listed: DT_REG or DT_LNK */
	struct span suffix;
	bool recurse;
	struct span *paths;
	size_t count;
	size_t cap;
};

static void
listing_add(struct listing *l, struct span path)
{
	if (l->count == l->cap) {
		l->cap = l->cap ? l->cap * 2 : 64;
		struct span *grown = ARENA_ARRAY(l->arena, l->cap, struct span);
		if (l->count)
			memcpy(grown, l->paths, l->count * sizeof *grown);
		l->paths = grown;
	}
	l->paths[l->count++] = path;
}

/* What an entry is; a file system that does not say it in the entry is asked with fstatat. */
static unsigned char
entry_type(int dir_fd, const struct dirent *e)
{
	if (e->d_type != DT_UNKNOWN)
		return e->d_type;
	struct stat st;
	if (fstatat(dir_fd, e->d_name, &st, AT_SYMLINK_NOFOLLOW) != 0)
		return DT_UNKNOWN;
	return (unsigned char)IFTODT(st.st_mode);
}

static bool
list_dir(struct listing *l, const char *dir, struct span prefix)
{
	DIR *d = opendir(dir);
	if (!d)
		return false;
	bool ok = true;
	const struct dirent *e;
	while (ok && (errno = 0, e = readdir(d))) {
		if (e->d_name[0] == '.')
			continue;
		struct span path = prefix.len
			? span_printf(l->arena, "%.*s/%s", SPAN_ARG(prefix), e->d_name)
			: span_copy(l->arena, span_of(e->d_name));
		unsigned char type = entry_type(dirfd(d), e);
		if (type == l->type && span_ends(path, l->suffix))
			listing_add(l, path);
		else if (type == DT_DIR && l->recurse)
			ok = list_dir(l, span_printf(l->arena, "%s/%s", dir, e->d_name).s, path);
	}
	ok = ok && errno == 0;
	int saved = errno;
	closedir(d);
	errno = saved;
	return ok;
}

static int
compare_spans(const void *a, const void *b)
{
	return span_cmp(*(const struct span *)a, *(const struct span *)b);
}

static bool
list(struct listing *l, const char *dir, struct span **out, size_t *count)
{
	if (!list_dir(l, dir, (struct span){0}))
		return false;
	if (l->count)
		qsort(l->paths, l->count, sizeof *l->paths, compare_spans);
	*out = l->paths;
	*count = l->count;
	return true;
}

bool
fs_list(struct arena *a, const char *dir, struct span suffix, bool recurse, struct span **out,
	size_t *count)
{
	struct listing l = {.arena = a, .type = DT_REG, .suffix = suffix, .recurse = recurse};
	return list(&l, dir, out, count);
}

bool
fs_list_links(struct arena *a, const char *dir, struct span **out, size_t *count)
{
	struct listing l = {.arena = a, .type = DT_LNK, .recurse = true};
	return list(&l, dir, out, count);
}

bool
fs_is_inside(const char *dir, const char *path)
{
	char real_dir[PATH_MAX], real_path[PATH_MAX];
	if (!realpath(dir, real_dir) || !realpath(path, real_path))
		return false;
	size_t len = strlen(real_dir);
	errno = 0;
	if (strcmp(real_dir, "/") == 0)
		return true;
	return strncmp(real_dir, real_path, len) == 0
		&& (real_path[len] == '/' || real_path[len] == '\0');
}

/* Take the last part off a path that is built; false if there is none. */
static bool
drop_part(struct span *path)
{
	if (!path->len)
		return false;
	*path = fs_dirname(*path);
	return true;
}

bool
fs_join(struct arena *a, struct span dir, struct span path, struct span *out)
{
	if (path.len && path.s[0] == '/')
		return false;
	char *joined = arena_alloc(a, dir.len + path.len + 2);
	struct span result = {joined, 0};
	struct span inputs[] = {dir, path};
	for (size_t k = 0; k < 2; k++) {
		for (size_t i = 0; i < inputs[k].len;) {
			size_t end = span_find(inputs[k], '/', i);
			struct span part = span_sub(inputs[k], i, end - i);
			i = end + 1;
			if (!part.len || span_eq(part, SPAN(".")))
				continue;
			if (span_eq(part, SPAN(".."))) {
				if (!drop_part(&result))
					return false;
				continue;
			}
			if (result.len)
				joined[result.len++] = '/';
			memcpy(joined + result.len, part.s, part.len);
			result.len += part.len;
		}
	}
	joined[result.len] = '\0';
	*out = (struct span){joined, result.len};
	return true;
}

/* Does PATH lie in DIR, or below it?  All does in "". */
static bool
is_below(struct span dir, struct span path)
{
	return !dir.len || (path.len > dir.len && path.s[dir.len] == '/' && span_starts(path, dir));
}

struct span
fs_relative(struct arena *a, struct span dir, struct span path)
{
	size_t up = 0;
	for (; !is_below(dir, path); up++)
		dir = fs_dirname(dir);
	struct span rest = dir.len ? span_sub(path, dir.len + 1, path.len) : path;
	char *result = arena_alloc(a, up * 3 + rest.len + 1);
	for (size_t i = 0; i < up; i++)
		memcpy(result + i * 3, "../", 3);
	memcpy(result + up * 3, rest.s, rest.len);
	return (struct span){result, up * 3 + rest.len};
}

struct span
fs_dirname(struct span path)
{
	size_t end = path.len;
	while (end && path.s[end - 1] != '/')
		end--;
	return (struct span){path.s, end ? end - 1 : 0};
}

struct span
fs_basename(struct span path)
{
	size_t start = path.len;
	while (start && path.s[start - 1] != '/')
		start--;
	return span_sub(path, start, path.len);
}

struct span
fs_stem(struct span path)
{
	struct span name = fs_basename(path);
	return span_sub(name, 0, span_find(name, '.', 0));
}

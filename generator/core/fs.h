/*
 * fs.h - files and folders.
 *
 * Paths are NUL-ended and use '/'.  A function that fails returns false and
 * leaves errno; the caller reports it.
 */
#ifndef FS_H
#define FS_H

#include "core/span.h"

/* Read a whole regular file into an arena.  Longer than LIMIT bytes: errno EFBIG. */
bool fs_read(struct arena *, const char *path, size_t limit_bytes, struct span *out);

/* Write a file whole, making the folders it needs. */
bool fs_write(const char *path, struct span);

bool fs_make_dirs(const char *path); /* as mkdir -p */
bool fs_make_parent_dirs(const char *path);
bool fs_remove_tree(const char *path); /* does not follow links; absent is fine */
bool fs_exists(const char *path);
bool fs_is_dir(const char *path);
bool fs_is_empty_dir(const char *path); /* not even a hidden file */
bool fs_copy(const char *from, const char *to);

/*
 * The files below DIR whose names end in SUFFIX (all if empty), as paths relative
 * to DIR, sorted by bytes.  Names that start with '.' are passed over.  Links and
 * devices are not followed or listed.  RECURSE: below sub-folders too.
 */
bool fs_list(struct arena *, const char *dir, struct span suffix, bool recurse, struct span **out,
	size_t *count);

/* The symbolic links below DIR and its sub-folders, in the same form. */
bool fs_list_links(struct arena *, const char *dir, struct span **out, size_t *count);

/*
 * Does PATH, with all links followed, lie inside DIR?  Both must exist; false
 * with errno 0 says that it lies outside.
 */
bool fs_is_inside(const char *dir, const char *path);

/*
 * Join with '/' and take out "." and ".." by text alone.  False if the result
 * would climb above its start, or if PATH is absolute.
 */
bool fs_join(struct arena *, struct span dir, struct span path, struct span *out);

/* The path from folder DIR to PATH, both relative to one place and as fs_join() makes them. */
struct span fs_relative(struct arena *, struct span dir, struct span path);

/* The folder part of a path ("" if none), and the part after the last '/'. */
struct span fs_dirname(struct span path);
struct span fs_basename(struct span path);

/* That last part up to its first '.': "a/b.c.d" to "b". */
struct span fs_stem(struct span path);

#endif

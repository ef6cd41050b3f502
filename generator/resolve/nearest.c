/*
 * nearest.c - the name that was probably meant.
 *
 * Part of resolve/: includes model/ and core/ only.
 */
#include "resolve/nearest.h"

#include <stdlib.h>

#include "core/arena.h"
#include "core/fs.h"
#include "core/text.h"

/* Room for COUNT names; NULL if there are none or enough was asked. */
static struct span *
ask(struct nearest *n, size_t count)
{
	if (!count || n->asked == NEAREST_MAX)
		return NULL;
	n->asked++;
	return heap_resize(NULL, count * sizeof(struct span));
}

static struct span
answer(struct span word, struct span *names, size_t count)
{
	size_t found = text_nearest(word, names, count);
	struct span nearest = found < count ? names[found] : (struct span){0};
	free(names);
	return nearest;
}

struct span
nearest_slug(struct nearest *n, const struct collection_records *all, struct span slug)
{
	struct span *names = ask(n, all->count);
	if (!names)
		return (struct span){0};
	for (size_t i = 0; i < all->count; i++)
		names[i] = all->records[i]->slug;
	return answer(slug, names, all->count);
}

/* "a/b.md" to "b": the ending is alike for most too. */
static struct span
stem(struct span path)
{
	struct span name = fs_basename(path);
	return span_sub(name, 0, span_find(name, '.', 0));
}

/* By the file's own name: folders are alike for many, and may be what is wrong. */
struct span
nearest_file(struct nearest *n, const struct portfolio *p, struct span path)
{
	const struct map *files = &p->files_by_path;
	struct span *names = ask(n, files->len);
	if (!names)
		return (struct span){0};
	for (size_t i = 0; i < files->len; i++)
		names[i] = stem(files->entries[i].key);
	size_t found = text_nearest(stem(path), names, files->len);
	free(names);
	return found < files->len ? files->entries[found].key : (struct span){0};
}

struct span
nearest_anchor(struct nearest *n, const struct document *doc, struct span written)
{
	struct span *names = ask(n, doc->anchors.len);
	if (!names)
		return (struct span){0};
	for (size_t i = 0; i < doc->anchors.len; i++)
		names[i] = doc->anchors.entries[i].key;
	return answer(written, names, doc->anchors.len);
}

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

/* By the file's own name: folders and endings are alike for many, and may be what is wrong. */
struct span
nearest_file(struct nearest *n, const struct portfolio *p, struct span path)
{
	const struct map *files = &p->files_by_path, *tables = &p->tables;
	size_t count = files->len + tables->len;
	struct span *names = ask(n, count);
	if (!names)
		return (struct span){0};
	for (size_t i = 0; i < files->len; i++)
		names[i] = fs_stem(files->entries[i].key);
	for (size_t i = 0; i < tables->len; i++)
		names[files->len + i] = fs_stem(tables->entries[i].key);
	size_t found = text_nearest(fs_stem(path), names, count);
	free(names);
	if (found == count)
		return (struct span){0};
	return found < files->len ? files->entries[found].key
				  : tables->entries[found - files->len].key;
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

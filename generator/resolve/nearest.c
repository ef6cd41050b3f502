/*
 * nearest.c - the name that was probably meant.
 *
 * Part of resolve/: includes model/ and core/ only.
 */
#include "resolve/nearest.h"

#include <stdlib.h>

#include "core/arena.h"
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

static struct span
nearest_key(struct nearest *n, const struct map *map, struct span key)
{
	struct span *names = ask(n, map->len);
	if (!names)
		return (struct span){0};
	for (size_t i = 0; i < map->len; i++)
		names[i] = map->entries[i].key;
	return answer(key, names, map->len);
}

struct span
nearest_file(struct nearest *n, const struct portfolio *p, struct span path)
{
	return nearest_key(n, &p->files_by_path, path);
}

struct span
nearest_anchor(struct nearest *n, const struct document *doc, struct span written)
{
	return nearest_key(n, &doc->anchors, written);
}

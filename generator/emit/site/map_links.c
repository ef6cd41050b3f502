/*
 * map_links.c - a greedy choice of the points that are links.
 *
 * Part of emit/site/: includes render/, model/ and core/ only.
 */
#include "emit/site/map_links.h"

#include <stdlib.h>

#include "core/arena.h"

int
map_reach(int width, int width_px)
{
	int target = MAP_TARGET_PX / 2 * width;
	return (target + width_px - 1) / width_px;
}

static int
rank(const struct map_point *p)
{
	return p->is_marked ? 0 : p->kind ? 1 : 2;
}

static bool
has_room(const struct map_point *p, struct map_point *const *links, size_t count, int reach)
{
	long long least = 2LL * reach;
	for (size_t i = 0; i < count; i++) {
		long long x = p->place.x - links[i]->place.x, y = p->place.y - links[i]->place.y;
		if (x * x + y * y < least * least)
			return false;
	}
	return true;
}

void
map_choose_links(struct map_point *points, size_t count, int reach)
{
	struct map_point **links = heap_resize(NULL, (count + 1) * sizeof(struct map_point *));
	size_t link_count = 0;
	for (int r = 0; r <= 2; r++) {
		for (size_t i = 0; i < count; i++) {
			struct map_point *p = &points[i];
			if (rank(p) != r)
				continue;
			p->is_link = has_room(p, links, link_count, reach);
			if (p->is_link)
				links[link_count++] = p;
		}
	}
	free(links);
}

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
compare_points(const void *pa, const void *pb)
{
	const struct map_point *a = *(struct map_point *const *)pa;
	const struct map_point *b = *(struct map_point *const *)pb;
	if (a->marks != b->marks)
		return a->marks < b->marks ? 1 : -1;
	if (!a->kind != !b->kind)
		return a->kind ? -1 : 1;
	return (a > b) - (a < b); /* they stand in one array */
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
	if (!count)
		return;
	struct map_point **order = heap_resize(NULL, count * sizeof(struct map_point *));
	for (size_t i = 0; i < count; i++)
		order[i] = &points[i];
	qsort(order, count, sizeof(struct map_point *), compare_points);
	/* The links move to the front as they are found. */
	size_t links = 0;
	for (size_t i = 0; i < count; i++) {
		order[i]->is_link = has_room(order[i], order, links, reach);
		if (order[i]->is_link)
			order[links++] = order[i];
	}
	free(order);
}

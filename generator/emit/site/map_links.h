/*
 * map_links.h - which points of a map are links.
 *
 * Points often stand so close to each other that a finger cannot tell them apart.  So not
 * all are links: a link has room around it (WCAG 2.2, 2.5.8: targets of 24 by 24 CSS pixels).
 */
#ifndef MAP_LINKS_H
#define MAP_LINKS_H

#include <stdbool.h>
#include <stddef.h>

#include "emit/site/projection.h"

struct map_point {
	const struct record *record;
	const struct record *kind; /* NULL: of no kind */
	struct coordinates at;
	struct place place;
	size_t marks; /* what it is marked for; 0: it is not marked */
	bool is_link;
};

#define MAP_TARGET_PX 24

/* The radius of a link's target on a map of WIDTH units that is shown WIDTH_PX wide. */
int map_reach(int width, int width_px);

/*
 * Fill in is_link: the points with most marks first, then those of a kind, then the others,
 * else in their order; a point becomes a link if its target touches no other link's.
 */
void map_choose_links(struct map_point *, size_t count, int reach);

#endif

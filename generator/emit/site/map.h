/*
 * map.h - the site's map as template values.
 *
 *   map        {width height reach shapes points kinds without count marked}
 *     width height  in units of its own
 *     reach         the radius of a link's target
 *     shapes        [{kind path}]: SVG path data, from the bottom up
 *     points        [{x y anchor record kind marked link}], in the collection's order; anchor:
 *                   of a text there, so that it stays on the map; record is a card, and so is
 *                   kind (false: of no kind); marked and link are true or false
 *     kinds         [{record count marked}]: those that occur, each with its card, in order
 *     without       {count marked}: the points of no kind
 *     count marked  how many points there are, and how many of those are marked
 */
#ifndef SITE_MAP_H
#define SITE_MAP_H

#include "emit/site/site_room.h"

/* A null if the schema has no map, or it has no points. */
struct value map_make(const struct site *, struct arena *);

#endif

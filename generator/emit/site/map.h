/*
 * map.h - the site's map as template values.
 *
 *   map        {width height reach shapes points kinds without marked}
 *     width height  in units of its own
 *     reach         the radius of a link's target
 *     shapes        [{kind path}]: SVG path data, from the bottom up
 *     points        [{x y anchor record kind marked link}], in the collection's order; anchor:
 *                   of a text there, so that it stays on the map; record is a card, and so is
 *                   kind (false: of no kind); marked and link are true or false
 *     kinds         [{record count}]: those that occur, each with its card, in order
 *     without       how many points are of no kind
 *     marked        how many points are marked
 */
#ifndef SITE_MAP_H
#define SITE_MAP_H

#include "emit/site/site_room.h"

/* A null if the schema has no map. */
struct value map_make(const struct site *, struct arena *);

#endif

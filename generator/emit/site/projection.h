/*
 * projection.h - from coordinates to places on a map, and lines to SVG path data.
 *
 * Equirectangular, with the middle latitude as its standard parallel: there a degree is as
 * long on the map to the east as to the north (J. P. Snyder, Map Projections: A Working
 * Manual, USGS Professional Paper 1395, 1987, p. 90).  At the size of a country it cannot be
 * told from a projection that keeps shapes.
 */
#ifndef PROJECTION_H
#define PROJECTION_H

#include "core/buf.h"
#include "model/outline.h"

/* What must be on the map.  Empty, to begin with: {{180, 90}, {-180, -90}}. */
struct bounds {
	struct coordinates south_west;
	struct coordinates north_east;
};

#define BOUNDS_EMPTY ((struct bounds){{180, 90}, {-180, -90}})

void bounds_add(struct bounds *, struct coordinates);

/* From the top left corner, rightward and downward, in whole units. */
struct place {
	int x;
	int y;
};

struct projection {
	struct place size; /* of the map */
	struct coordinates north_west;
	double x_scale, y_scale; /* units in a degree */
	int margin;
};

/*
 * WIDTH: of the map; its height follows.  MARGIN: kept free at each side.  A map that would
 * be more than MAP_RATIO_MAX times as high as wide gets wider margins instead.
 */
#define MAP_RATIO_MAX 4
struct projection projection_make(const struct bounds *, int width, int margin);

struct place projection_place(const struct projection *, struct coordinates);

/* SVG path data (SVG 2, 9.3): the lines of a shape, closed if it is an area. */
void projection_put_path(const struct projection *, struct buf *, const struct outline_shape *);

#endif

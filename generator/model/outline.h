/*
 * outline.h - the shapes behind a map: areas and lines, by their coordinates.
 *
 * Made by load/geojson.c, never changed after that; it lives in the build arena.
 */
#ifndef OUTLINE_H
#define OUTLINE_H

#include "core/span.h"

/* WGS 84, in degrees: the latitude is below 90 north or south, so that a map can show it. */
struct coordinates {
	double longitude;
	double latitude;
};

struct outline_line {
	const struct coordinates *points; /* of an area: the first does not come again at the end */
	size_t count;
};

struct outline_shape {
	struct span kind; /* a slug: what it shows */
	bool is_area;
	struct outline_line *lines; /* of an area also the edges of its holes */
	size_t count;
};

#define OUTLINE_POINTS_MAX 20000u

struct outline {
	struct outline_shape *shapes; /* from the bottom up */
	size_t count;
};

#endif

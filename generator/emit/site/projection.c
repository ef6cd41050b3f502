/*
 * projection.c - the equirectangular projection.
 *
 * Part of emit/site/: includes render/, model/ and core/ only.
 */
#include "emit/site/projection.h"

#include <math.h>

#define RADIANS     0.017453292519943295
#define DEGREES_MIN 0.001 /* of a map of one point: about a hundred metres */

void
bounds_add(struct bounds *b, struct coordinates c)
{
	b->south_west.longitude = fmin(b->south_west.longitude, c.longitude);
	b->south_west.latitude = fmin(b->south_west.latitude, c.latitude);
	b->north_east.longitude = fmax(b->north_east.longitude, c.longitude);
	b->north_east.latitude = fmax(b->north_east.latitude, c.latitude);
}

struct projection
projection_make(const struct bounds *b, int width, int margin)
{
	double middle = (b->south_west.latitude + b->north_east.latitude) / 2;
	double parallel = cos(middle * RADIANS);
	double east = fmax(b->north_east.longitude - b->south_west.longitude, DEGREES_MIN);
	double north = fmax(b->north_east.latitude - b->south_west.latitude, DEGREES_MIN);
	double y_scale = fmin((width - 2 * margin) / (east * parallel),
		(MAP_RATIO_MAX * width - 2 * margin) / north);
	double x_scale = y_scale * parallel;
	int height = (int)lround(north * y_scale) + 2 * margin;
	/* What is narrower than the map stands in its middle. */
	double spare = (width - 2 * margin - east * x_scale) / 2;
	struct coordinates corner = {
		b->south_west.longitude - spare / x_scale, b->north_east.latitude};
	return (struct projection){{width, height}, corner, x_scale, y_scale, margin};
}

struct place
projection_place(const struct projection *p, struct coordinates c)
{
	double x = (c.longitude - p->north_west.longitude) * p->x_scale;
	double y = (p->north_west.latitude - c.latitude) * p->y_scale;
	return (struct place){p->margin + (int)lround(x), p->margin + (int)lround(y)};
}

/* A step, relative to the place before; a minus sign parts two numbers as well as a space. */
static void
put_step(struct buf *out, struct place from, struct place to, bool first)
{
	int x = to.x - from.x, y = to.y - from.y;
	buf_printf(out, "%s%d%s%d", first ? "l" : x < 0 ? "" : " ", x, y < 0 ? "" : " ", y);
}

void
projection_put_path(const struct projection *p, struct buf *out, const struct outline_shape *shape)
{
	for (size_t i = 0; i < shape->count; i++) {
		const struct outline_line *line = &shape->lines[i];
		struct place last = projection_place(p, line->points[0]);
		bool first = true;
		buf_printf(out, "M%d %d", last.x, last.y);
		for (size_t k = 1; k < line->count; k++) {
			struct place next = projection_place(p, line->points[k]);
			if (next.x == last.x && next.y == last.y)
				continue;
			put_step(out, last, next, first);
			first = false;
			last = next;
		}
		if (shape->is_area)
			buf_putc(out, 'z');
	}
}

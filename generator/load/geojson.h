/*
 * geojson.h - GeoJSON (RFC 7946) to the outline of a map.
 *
 * A FeatureCollection of (Multi)LineStrings and (Multi)Polygons.  A property of each feature
 * tells what it shows, as a slug.
 */
#ifndef LOAD_GEOJSON_H
#define LOAD_GEOJSON_H

#include "core/diag.h"
#include "model/outline.h"

struct arena;

/*
 * KIND: the name of that property.  False if it is of no use; the first mistake is reported at
 * its line and column.
 */
bool geojson_load(struct arena *, const struct source *, struct span kind, struct diag *,
	struct outline *out);

#endif

/*
 * yaml.h - YAML to values, each with its place (libyaml).
 *
 * Plain scalars stay strings with `plain` set: the schema decides what they are,
 * so "no" and 2019-05 are never something else than what was written.  Aliases,
 * duplicate keys, tags, a second document, and depth or size over the limits of
 * model/portfolio.h are diagnostics at their place; of a duplicate the first counts.
 *
 * A value stands where it starts, quotes and all; the text of a block scalar where its
 * first line starts below the '|' or '>', so that places in Markdown can be counted on
 * from it (in a folded one, '>', lines are joined and places only approximate).
 */
#ifndef YAML_ROOM_H
#define YAML_ROOM_H

#include "model/value.h"

/*
 * Load TEXT, a part of SOURCE that starts at line FIRST_LINE of it.  False if the
 * text could not be understood as a whole (reported).  Empty text is a null value.
 */
bool yaml_load(struct arena *, const struct source *, struct span text, uint32_t first_line,
	struct diag *, struct value *out);

#endif

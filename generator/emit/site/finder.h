/*
 * finder.h - the names by which a script finds a record, as a script.
 *
 * It calls finderNames() with a list: [name, path], [other name, path, title], or
 * [former name, path, title, 1] of a record that another one took the place of.
 * In the collection's order; other names follow the record's own.
 */
#ifndef FINDER_H
#define FINDER_H

#include "model/portfolio.h"

/* The script, in the arena; empty if the schema asks for none. */
struct span finder_script(const struct portfolio *, struct arena *);

#endif

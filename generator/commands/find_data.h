/*
 * find_data.h - where the themes and filters are.
 */
#ifndef FIND_DATA_H
#define FIND_DATA_H

#include "core/span.h"

/* "themes" and a name: in the working folder, or where the program was installed. */
const char *find_data(struct arena *, const char *folder, struct span name);

#endif

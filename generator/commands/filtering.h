/*
 * filtering.h - the filters that the settings name, over all records.
 */
#ifndef FILTERING_H
#define FILTERING_H

#include "load/content.h"

/*
 * Run the filters on all workers, once all files are loaded and collected.  Each record is
 * filtered with the metadata of all as it was before; what filters made of it counts when
 * the last is done, and then the records want collecting again.  With -v a line for each
 * filter tells how many records it changed, and the time that it took.  Scripts live in
 * ARENA.  False if there are no filters, or an interrupt was seen.
 */
bool filtering_run(struct arena *, struct content *, size_t workers, struct diag *);

#endif

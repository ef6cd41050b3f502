/*
 * filter.h - Lua filters on the document tree, after pandoc's conventions, in a sandbox.
 *
 * One struct filters per worker: it owns a Lua state.  Each record gets a fresh
 * environment, so nothing carries over and the result does not depend on the
 * worker.  A filter that errs, loops or hogs is stopped and reported with its file,
 * line and the record; the record stays as it was before that filter.
 */
#ifndef FILTER_H
#define FILTER_H

#include "model/data_table.h"
#include "model/document.h"
#include "model/value.h"

struct filters;

/* Limits per filter and record. */
#define FILTER_INSTRUCTIONS_MAX 20000000u
#define FILTER_MEMORY_MAX_BYTES (64u << 20) /* Lua's and the nodes' it makes */

/* A script, read once and shared by all workers.  The sources must outlive the filters. */
struct filter_script {
	const struct source *source;
};

/*
 * TABLES is what scripts can ask for with portfolio.data(): content path -> struct
 * data_table; NULL: nothing.
 */
struct filters *filters_new(
	const struct filter_script *, size_t count, const struct map *tables, struct diag *);
void filters_free(struct filters *); /* NULL is fine */

/*
 * Run all scripts in order over a document and its metadata (a map).  PATH is that of its
 * file, as tables have theirs.  New nodes: document.arena.  True if a script gave other
 * metadata, which then wants checking.
 */
bool filters_run(struct filters *, struct document *, struct span path, struct value *data);

#endif

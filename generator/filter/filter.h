/*
 * filter.h - Lua filters on records: their document trees and metadata, after pandoc's
 * conventions, in a sandbox.
 *
 * One struct filters per worker: it owns a Lua state.  Each record gets a fresh
 * environment, so nothing carries over and the result does not depend on the
 * worker.  A filter that errs, loops or hogs is stopped and reported with its file,
 * line and the record; the record stays as it was before that filter.
 *
 * Filters see all records as they were before any filter ran.  So what a filter makes of
 * metadata is kept apart by the caller until the last record is done.
 */
#ifndef FILTER_H
#define FILTER_H

#include "model/document.h"
#include "model/value.h"

struct filters;
struct portfolio;
struct record;

/* Limits per filter and record. */
#define FILTER_INSTRUCTIONS_MAX 20000000u
#define FILTER_MEMORY_MAX_BYTES (64u << 20) /* Lua's and the nodes' it makes */

/* A script, read once and shared by all workers. */
struct filter_script {
	const struct source *source;
};

/*
 * Hold DATA, which a script made of BEFORE, against the schema: commands/ hands in load/'s
 * way to do it.  What is wrong is reported at the record; false says that something was.
 */
typedef bool filter_check(
	void *context, const struct record *, const struct value *before, struct value *data);

/* What filters need; all of it must outlive them, and stay as it is meanwhile. */
struct filter_setup {
	const struct filter_script *scripts;
	size_t script_count;
	const struct portfolio *portfolio; /* what scripts can ask for */
	filter_check *check;               /* NULL: metadata may be anything */
	void *check_context;
	struct diag *diag;
};

struct filters *filters_new(const struct filter_setup *);
void filters_free(struct filters *); /* NULL is fine */

/*
 * Run all scripts in order over a record.  The tree of its body changes in place; its
 * metadata does not: DATA gets what the scripts made of that.  Both live in the arena of
 * the record's file.
 */
void filters_run(struct filters *, const struct record *, struct value *data);

/* What one script did in all runs so far. */
struct filter_count {
	size_t records; /* that it changed: elements replaced, or other metadata */
	double seconds; /* that it ran */
	double cpu_seconds;
};

struct filter_count filters_count(const struct filters *, size_t script);

#endif

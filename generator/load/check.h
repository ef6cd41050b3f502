/*
 * check.h - hold values against the schema, and give them its types.
 *
 * Every mistake is reported at its own place: an unknown field (with the nearest
 * known one), a wrong type, a missing required field, too few words ...  After it,
 * each value has its field's type (below), or is a null that is not `plain`: one that
 * was reported and counts as absent.  Checking a map again, after a filter changed
 * it, reports only what is wrong then.
 *
 *   text date url email enum   VALUE_STRING, without white space around it
 *   markdown                   VALUE_DOCUMENT
 *   integer, number, boolean   VALUE_INT, VALUE_NUMBER, VALUE_BOOL
 *   ref                        VALUE_REF without a target: resolve/ finds that
 *   list, object               VALUE_LIST, VALUE_MAP
 */
#ifndef LOAD_CHECK_H
#define LOAD_CHECK_H

#include "model/schema.h"

struct document;

/* Parses a Markdown field: commands/ hands in parse/'s function (see design, section 2). */
typedef struct document *check_markdown(
	struct arena *, const struct source *, struct span text, struct pos, struct diag *);

struct check {
	struct arena *arena; /* for what the types add */
	const struct source *source;
	struct diag *diag;
	check_markdown *markdown;
};

/*
 * MAP must be a map; AT is where a missing field is reported.  A field that is left
 * out and has a default is added.
 */
void check_fields(const struct check *, const struct fields *, struct value *map, struct pos at);

/* One value of a field. */
void check_value(const struct check *, const struct field *, struct value *);

/* The body's headings: its H2 sections are required, known and in order, and have content. */
void check_body(const struct check *, const struct collection *, const struct value *data,
	const struct document *);

#endif

/*
 * check.h - hold values against the schema, and give them its types.
 *
 * Every mistake is reported at its own place: an unknown field (with the nearest
 * known one), a wrong type, a missing required field, too few words ...  Checking
 * a map again, after a filter changed it, reports only what is wrong then.
 * References get type VALUE_REF without a target: resolve/ finds that.
 */
#ifndef LOAD_CHECK_H
#define LOAD_CHECK_H

#include "model/schema.h"

struct document;

/* Parses a Markdown field: commands/ hands in parse/'s function (see design, section 2). */
typedef struct document *check_markdown(struct arena *, const struct source *, struct span text,
	struct pos, struct diag *);

struct check {
	struct arena *arena; /* for what the types add */
	const struct source *source;
	struct diag *diag;
	check_markdown *markdown;
};

/* MAP must be a map; AT is where a missing field is reported. */
void check_fields(const struct check *, const struct fields *, struct value *map, struct pos at);

/* The body's H2 sections: required, known, in order. */
void check_body(
	const struct check *, const struct collection *, const struct value *data, const struct document *);

#endif

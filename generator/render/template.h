/*
 * template.h - Mustache (github.com/mustache/spec 1.4: the core modules, inheritance,
 * dynamic names; no lambdas).
 *
 * A set holds the compiled templates of a theme.  It is compiled once; rendering
 * only reads it and allocates nothing but the output's growth, so several threads
 * may render at the same time.  {{x}} escapes & < > and "; {{{x}}} and {{&x}} do not.
 *
 * Values: strings as they are; numbers and booleans as JSON writes them; null, a list
 * or a map as a variable gives nothing.  A name that is found nowhere gives nothing
 * (an optional field is absent).  A partial or parent that does not exist is an error
 * if the set is strict (a theme is), and gives nothing if not (as the specification has it).
 */
#ifndef TEMPLATE_H
#define TEMPLATE_H

#include "core/buf.h"
#include "model/value.h"

/* Sections, partials, parents and blocks may nest this deep; deeper is a diagnostic. */
#define TEMPLATE_DEPTH_MAX 100

/* What one rendering may do; more is a diagnostic (partials that include each other grow fast). */
#define TEMPLATE_STEPS_MAX        10000000
#define TEMPLATE_OUTPUT_MAX_BYTES ((size_t)64 << 20)

struct template;
struct template_set;

struct template_set *template_set_new(struct arena *, struct diag *, bool strict);

/*
 * Compile a template under a name.  Name and source must outlive the set.  False if it has
 * mistakes; all are reported at their place.  A name that is taken keeps its first template,
 * so a theme adds its own files before those of the theme it extends.
 */
bool template_set_add(struct template_set *, struct span name, const struct source *);

/*
 * In a strict set, report the partials and parents (not the dynamic ones) that do not exist.
 * Call once, after the last add.
 */
bool template_set_link(struct template_set *);

const struct template *template_find(const struct template_set *, struct span name);

/*
 * Render with CONTEXT (a map) as the outermost frame.  ABOUT names what is being
 * rendered, for messages ("recipes/soup.md"); it may be empty.  False if something
 * was reported; the output is then incomplete.
 */
bool template_render(const struct template_set *, const struct template *,
	const struct value *context, struct span about, struct buf *out);

#endif

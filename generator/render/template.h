/*
 * template.h - Mustache (specification 1.4: core, partials, inheritance, dynamic names).
 *
 * A set holds the compiled templates of a theme.  It is compiled once; rendering
 * only reads it and allocates nothing but the output's growth, so several threads
 * may render at the same time.  {{x}} escapes & < > and "; {{{x}}} and {{&x}} do not.
 *
 * Values: strings as they are; numbers and booleans as JSON writes them; a list or
 * map as a variable gives nothing.  A name that is found nowhere is a diagnostic
 * only if the set is strict (a theme is; `portfolio template` is not).
 */
#ifndef TEMPLATE_H
#define TEMPLATE_H

#include "core/buf.h"
#include "model/value.h"

/* Partials, parents and sections may nest this deep; deeper is a diagnostic. */
#define TEMPLATE_DEPTH_MAX 100

struct template;
struct template_set;

struct template_set *template_set_new(struct arena *, struct diag *, bool strict);

/* Compile a template under a name.  False if it has mistakes; all are reported at their place. */
bool template_set_add(struct template_set *, struct span name, const struct source *);

/* Report static partials and parents that do not exist.  Call once, after the last add. */
bool template_set_link(struct template_set *);

const struct template *template_find(const struct template_set *, struct span name);

/*
 * Render with CONTEXT (a map) as the outermost frame.  ABOUT names what is being
 * rendered, for messages ("praktijken/tiel.md").  False if something was reported.
 */
bool template_render(const struct template_set *, const struct template *,
	const struct value *context, struct span about, struct buf *out);

#endif

/*
 * input.h - make a text fit for cmark-gfm, byte for byte as long.
 */
#ifndef INPUT_H
#define INPUT_H

#include "core/diag.h"

struct arena;
struct places;

/* A copy in which NUL and bytes that are not UTF-8 are '?'; both are reported. */
struct span input_clean(
	struct arena *, const struct source *, struct span text, struct pos at, struct diag *);

/*
 * May cmark-gfm look for tables?  Its time grows with the square of a line's pipes, and it
 * fills up each short row: 36 kB can take 20 seconds and all memory.  If not: reported.
 */
bool input_tables_fit(const struct places *, const struct source *, struct diag *);

#endif

/*
 * nearest.h - the name that was probably meant; resolve/'s own header.
 *
 * Each question takes time for every name there is.  So of many mistakes, which are
 * rather one mistake of many times, only the first get an answer.
 */
#ifndef NEAREST_H
#define NEAREST_H

#include "model/portfolio.h"

#define NEAREST_MAX 100

struct nearest {
	unsigned asked; /* so far; up to NEAREST_MAX */
};

/* All: empty if no name is near.  What is returned belongs to the portfolio. */
struct span nearest_slug(struct nearest *, const struct collection_records *, struct span slug);
struct span nearest_file(struct nearest *, const struct portfolio *, struct span path);
struct span nearest_anchor(struct nearest *, const struct document *, struct span written);

#endif

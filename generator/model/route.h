/*
 * route.h - from a record along fields to values, once resolve/ has found the targets of
 * references.
 *
 * Withdrawn records count as absent: nothing leads to them.
 */
#ifndef ROUTE_H
#define ROUTE_H

#include "model/portfolio.h"

typedef void route_visit(void *context, const struct value *);

/*
 * Call VISIT for each value at the route's end, in order; those of a list one by one, the
 * same one as often as it is reached.  References have their targets.
 */
void route_each(const struct route *, const struct record *, route_visit *, void *context);

/*
 * What tells a value at the route's end from another: the text, slug or number; of a date
 * its year.  In ROOM if it had to be made.
 */
#define ROUTE_KEY_ROOM 24
struct span route_key(const struct route *, const struct value *, char room[ROUTE_KEY_ROOM]);

/* The value as readers see it, in the portfolio's language; empty for a boolean. */
struct span route_title(
	const struct portfolio *, const struct route *, const struct value *, struct span key);

#endif

/*
 * edition.h - the date and time that an edition of the portfolio bears.
 */
#ifndef EDITION_H
#define EDITION_H

#include "model/portfolio.h"

/*
 * The day, as "2026-11-21": of SOURCE_DATE_EPOCH (reproducible-builds.org) if that is set
 * to a number of seconds up to the year 9999; else the newest date in the fields with role
 * added or updated, where a month or year counts as its first day; else "1980-01-01".
 * Never the clock: the same content gives the same bytes.
 */
struct span portfolio_date(const struct portfolio *, struct arena *);

/* The time, in seconds since 1970 (UTC): SOURCE_DATE_EPOCH, or the start of that day. */
int64_t portfolio_time(const struct portfolio *);

#endif

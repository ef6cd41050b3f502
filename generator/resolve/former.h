/*
 * former.h - the old addresses of records; resolve/'s own header.
 */
#ifndef RESOLVE_FORMER_H
#define RESOLVE_FORMER_H

#include "model/portfolio.h"

/*
 * Fill in portfolio.former from the fields with role former_paths.  TAKEN: the paths of all
 * pages; an old address that is bad or in it is reported.
 */
void resolve_former_paths(struct portfolio *, struct map *taken, struct diag *);

#endif

/*
 * site.h - the portfolio as a static site.
 *
 * A page per record of collections that have one, an index page per collection and one per
 * facet, home, register, search, 404, sitemap, robots, the theme's assets and the content's images.
 * Relative links to flat .html files: the same bytes work at a domain root, under a
 * sub-path and from file://.
 */
#ifndef SITE_H
#define SITE_H

#include "model/portfolio.h"
#include "render/theme.h"

struct site_count {
	size_t pages;
	size_t files;
};

/*
 * Write the site below DIR (a staging folder).  SEARCH_INDEX: the folder of the search's index
 * (emit/search/search.h); empty: there is none.  False if it failed; reported.
 */
bool site_write(const struct portfolio *, const struct theme *, struct span search_index,
	const char *dir, size_t workers, struct diag *, struct site_count *);

#endif

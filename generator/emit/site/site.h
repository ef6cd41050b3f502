/*
 * site.h - the portfolio as a static site.
 *
 * A page per record of collections that have one, an index page per collection and one per
 * facet, home, register, search, downloads, 404, old addresses, feed, sitemap, robots, _headers,
 * the theme's assets, the content's images and the books.  Relative links to flat .html files:
 * the same bytes work at a domain root, under a sub-path and from file://.
 */
#ifndef SITE_H
#define SITE_H

#include "model/book_list.h"
#include "render/theme.h"

struct site_count {
	size_t pages;
	size_t files;
};

/*
 * Write the site below DIR (a staging folder).  SEARCH_INDEX: the folder of the search's index
 * (emit/search/search.h); empty: there is none.  BOOKS: to be offered there; NULL: none.  False if
 * it failed; reported.
 */
bool site_write(const struct portfolio *, const struct theme *, struct span search_index,
	const struct book_list *books, const char *dir, size_t workers, struct diag *,
	struct site_count *);

#endif

/*
 * downloads.h - the books on the site: their files, and the page that lists them.
 *
 * A book is {title name record path size count}: title: of the book; name and record: of what it is
 * about (name: the title again, record: false if that is all); path: on the site; size: "1,2 MB";
 * count: of its chapters.
 */
#ifndef SITE_DOWNLOADS_H
#define SITE_DOWNLOADS_H

#include "emit/site/pages.h"

/* Copy the books to the site's BOOKS_DIR; a failure is reported. */
void site_write_books(struct site *);

/* whole: the book of all, if there is one; groups: [{name title books: [BOOK]}], one per facet. */
page_subject site_put_downloads;

/* book: the one that is about this record; false if none is. */
void site_put_book(
	const struct site *, struct arena *, const struct record *, struct value_builder *);

#endif

/*
 * book_list.h - the books that a build writes, for who tells readers of them.
 */
#ifndef BOOK_LIST_H
#define BOOK_LIST_H

#include "model/portfolio.h"

struct listed_book {
	struct selection selection;
	struct span file_name; /* "cookery-book-course-starters.epub" */
	struct span title;     /* "Cookery book: Starters" */
	/* Set when it has been written. */
	size_t chapters; /* of the collection that schema.books is of; if it is of none: all */
	size_t size_bytes;
};

struct book_list {
	struct listed_book *items; /* the whole one first, then by facet and value */
	size_t count;
	const char *dir; /* where they are now */
};

#endif

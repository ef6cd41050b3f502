/*
 * epub.h - the portfolio as an EPUB 3.3 book (W3C Recommendation).
 *
 * The book's order is the schema's `book`; its templates are the theme's epub/.
 * The bytes depend on the content and the theme alone.
 */
#ifndef EPUB_H
#define EPUB_H

#include "model/portfolio.h"
#include "render/theme.h"

/* Write the book to FILE (a path in a staging folder).  False if it failed; reported. */
bool epub_write(const struct portfolio *, const struct theme *, const char *file,
	size_t workers, struct diag *);

#endif

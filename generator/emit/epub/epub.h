/*
 * epub.h - the portfolio as an EPUB 3.3 book (W3C Recommendation).
 *
 * The book's order is the schema's `book`; its templates are the theme's epub/.
 * The bytes depend on the content and the theme alone.
 *
 * pages.h says what the templates of its texts get.  Every book also has a cover
 * (cover, cover.svg), a title page (title), a table of contents (nav, and ncx for readers
 * older than EPUB 3) and a package document (package).  These get a page's base frame and
 *   identifier modified date  a UUID; "2026-11-21T00:00:00Z"; "2026-11-21"
 *   creators                  [{number name}]
 *   manifest                  [{id path type svg}] of all other files; type: the media type;
 *                             svg: there is a drawing in the page itself
 *   spine                     [{id}]: those of the texts, in reading order
 *   has_images                besides the cover, drawings in pages too
 *   contents landmarks        see navigation.h
 *   width height ...          see cover.h
 */
#ifndef EPUB_H
#define EPUB_H

#include "model/portfolio.h"
#include "render/theme.h"

/*
 * Write the book to FILE (a path in a staging folder).  The schema must have a book.
 * False if it failed; reported.
 */
bool epub_write(const struct portfolio *, const struct theme *, const char *file, size_t workers,
	struct diag *);

#endif

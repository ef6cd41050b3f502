/*
 * epub.h - the portfolio as EPUB 3.3 books (W3C Recommendation): whole, and of selections.
 *
 * A book's order is the schema's `book`; its templates are the theme's epub/.
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

#include "model/book_list.h"
#include "render/theme.h"

/*
 * The books to write: all; or the one that is ASKED for, "FACET=VALUE", by a facet of the
 * schema's `books` and the key of a value.  False if there is no such selection; reported.
 */
bool epub_list(struct arena *, const struct portfolio *, const char *asked, struct book_list *,
	struct diag *);

/* What is wrong with the whole book, as far as that shows without writing it; reported. */
void epub_check(const struct portfolio *, struct diag *);

/*
 * Write the books in DIR (a staging folder), which must outlive the list.  The schema must have a
 * book.  False if one failed; reported.
 */
bool epub_write(const struct portfolio *, const struct theme *, struct book_list *, const char *dir,
	size_t workers, struct diag *);

#endif

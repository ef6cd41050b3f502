/*
 * pages.h - the files of the book from the theme's templates.
 */
#ifndef PAGES_H
#define PAGES_H

#include "core/buf.h"
#include "emit/epub/book.h"
#include "render/context.h"

/* What every page is made from.  Only read: safe on several threads. */
struct pages {
	const struct book *book;
	struct span title;      /* of the book */
	struct value selection; /* false: the whole book */
	const struct theme *theme;
	const struct contexts *contexts;
	struct value stylesheets; /* [{href}]: below the book's root */
	struct diag *diag;
};

/*
 * Start a page's outermost frame: what context_page() gives, and
 *   title         of the page
 *   book_title    of the book
 *   selection     see context.h; false: the whole book
 *   stylesheets   [{href}]
 */
void pages_frame(const struct pages *, struct arena *, struct span path, struct span title,
	struct value_builder *);

/*
 * Render one template of the theme's epub/ folder.  What XML 1.0 forbids (section 2.2) is
 * left out.  False if it failed; reported.
 */
bool pages_render(const struct pages *, struct span template, struct span path,
	const struct value_builder *, struct buf *out);

/*
 * Render the files of the plan: out[i] for book.files[i].  The template and its frame are
 *   page       record role
 *   part       record (if one opens it) number chapters (cards)
 *   chapter    record opening {title path}; the collection's `page`, if the theme's epub/
 *              has a template of that name
 *   ROLE       of a list: role entries: [{id record (card)}]; `list` if the theme has no
 *              template of that name
 *   index      role letters (register.h) has_letters
 */
bool pages_render_all(const struct pages *, size_t workers, struct buf *out);

#endif

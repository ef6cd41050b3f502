/*
 * html.h - the document tree to HTML5 or XHTML (the XML syntax of HTML, for EPUB 3.3).
 *
 * Everything is escaped; no address leaves here that link_is_safe() refuses.
 * Table alignment is a class (never style or align): a content security policy
 * without unsafe-inline holds.
 */
#ifndef HTML_H
#define HTML_H

#include "core/buf.h"
#include "model/document.h"

struct html_options {
	bool xhtml; /* empty elements closed, epub:type on notes */
	bool bare;  /* only what the Markdown says: no ids, classes, roles (CommonMark's form) */
	/* Heading levels are raised by this; at most h6. */
	int heading_shift;
	/* Labels in the language of the text. */
	struct span note_back_label; /* "Terug naar de tekst" */
	struct span notes_title;     /* "Noten" */
	/*
	 * Write the address of a LINK or IMAGE with a relative target, which resolve/ gave a
	 * record, collection, fragment or asset.  False, with nothing written: there is no
	 * address in this output, and only the link's text comes out.  NULL: the target as
	 * written.
	 */
	bool (*put_address)(void *context, struct buf *, const struct node *);
	void *context;
};

/* FIRST and its following siblings up to and without END (NULL: all). */
void html_put_blocks(
	struct buf *, const struct html_options *, const struct node *first, const struct node *end);
void html_put_inlines(struct buf *, const struct html_options *, const struct node *parent);

/* The notes that are referred to, in order of number; nothing if there are none. */
void html_put_notes(struct buf *, const struct html_options *, const struct document *);

#endif

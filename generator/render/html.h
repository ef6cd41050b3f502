/*
 * html.h - the document tree to HTML5 or XHTML (the XML syntax of HTML, for EPUB 3.3).
 *
 * Everything is escaped.  An address that model/address.h calls unsafe leaves its link's text.
 * Table alignment is a class (never style or align): a content security policy without
 * unsafe-inline holds.  Of a node's key-values come out: a few attributes of HTML that only
 * say something, aria-* and data-*, and other names with "data-" before them; never style,
 * event handlers or addresses.  Of RAW_BLOCK and RAW_INLINE those come out that resolve/ has
 * numbered (model/raw_html.h); their ids start with id_prefix and that number, "raw2.".
 *
 * Tables stand in a box that can scroll, <section class="table-scroll">, but not in XHTML.  A
 * note is a link #fn1, with id fnref1 (the second reference to it: fnref1-2); a note
 * inside a link is only its number, and a link inside a link only its text.
 */
#ifndef HTML_H
#define HTML_H

#include "core/buf.h"
#include "model/document.h"

struct html_options {
	bool xhtml; /* empty elements closed, epub:type on notes */
	bool bare;  /* only what the Markdown says: no ids, classes, roles (CommonMark's form) */
	bool plain; /* an image is its text, and raw HTML with a drawing (<svg>) is left out */
	struct span id_prefix; /* document.id_prefix, put before the ids of notes */
	/* Labels in the language of the text. */
	struct span note_back_label; /* "Terug naar de tekst" */
	struct span notes_title;     /* "Noten" */
	/*
	 * Write the address of a LINK or IMAGE with a relative target, which resolve/ gave a
	 * record, collection, fragment or asset.  False, with nothing written: there is no
	 * address in this output, and only the link's text comes out.  It is escaped here.
	 * NULL: the target as written.
	 */
	bool (*put_address)(void *context, struct buf *, const struct node *);
	/* Does the address lead out of this output?  Then the label behind the link tells. */
	bool (*is_outside)(void *context, const struct node *);
	struct span outside_label; /* "op de website" */
	void *context;
};

/* FIRST and its following siblings up to and without END (NULL: all). */
void html_put_blocks(struct buf *, const struct html_options *, const struct node *first,
	const struct node *end);

/* The notes that are referred to, in order of number; nothing if there are none. */
void html_put_notes(struct buf *, const struct html_options *, const struct document *);

#endif

/*
 * html_room.h - what the files of the HTML writer share.
 */
#ifndef HTML_ROOM_H
#define HTML_ROOM_H

#include "render/html.h"

struct html {
	struct buf *out;
	const struct html_options *o;
};

/* Text with & < > " escaped; a character that XML does not allow becomes U+FFFD. */
void html_put_text(const struct html *, struct span);

/* An address inside quotes: percent-encoded where needed, and escaped. */
void html_put_address(const struct html *, struct span);

/* ` name="value"`, escaped. */
void html_put_attribute(const struct html *, const char *name, struct span value);

/* id, classes (EXTRA among them, if not empty) and the key-values that may come out. */
void html_put_attr(const struct html *, const struct node *, struct span extra_class);

/* Blocks start on a line of their own. */
void html_start_line(const struct html *);

/* The end of an empty element: ">" or " />". */
void html_put_void_end(const struct html *);

void html_open_table(const struct html *, const struct node *);
void html_close_table(const struct html *, const struct node *);
void html_open_cell(const struct html *, const struct node *);
void html_close_cell(const struct html *, const struct node *);

/* "<sup>" with the number, a link to the definition. */
void html_put_note(const struct html *, const struct node *);

/* In the first and last paragraph of a note: its number (XHTML), and the ways back. */
void html_put_note_number(const struct html *, const struct node *definition);
void html_put_note_back(const struct html *, const struct node *definition);

/* What a filter wrote as HTML, in this output's form. */
void html_put_raw(const struct html *, const struct node *);

#endif

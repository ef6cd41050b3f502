/*
 * html_notes.c - notes of the HTML writer.  Part of render/.
 *
 * On the site they are a list at the end; in a book each is a footnote element of its own
 * (EPUB Structural Semantics 1.1; Digital Publishing WAI-ARIA 1.1), which a reading
 * system may show as a pop-up.  Every reference has its own way back.
 */
#include <stdlib.h>

#include "core/arena.h"
#include "render/html_room.h"

/* The id of a note: "fn2". */
static void
put_note_id(const struct html *h, unsigned number)
{
	buf_printf(h->out, "%.*sfn%u", SPAN_ARG(h->o->id_prefix), number);
}

/* The id of a note's K-th reference: "fnref2", "fnref2-2". */
static void
put_reference_id(const struct html *h, unsigned number, unsigned k)
{
	buf_printf(h->out, "%.*sfnref%u", SPAN_ARG(h->o->id_prefix), number);
	if (k > 1)
		buf_printf(h->out, "-%u", k);
}

void
html_put_note(const struct html *h, const struct node *n)
{
	unsigned number = n->u.note.number;
	bool linked = node_is_linked(n);
	buf_puts(h->out, linked ? "<sup" : "<sup><a href=\"#");
	if (!linked) {
		put_note_id(h, number);
		buf_putc(h->out, '"');
	}
	buf_puts(h->out, " id=\"");
	put_reference_id(h, number, n->u.note.reference);
	buf_putc(h->out, '"');
	if (h->o->xhtml && !linked)
		buf_puts(h->out, " epub:type=\"noteref\"");
	if (!h->o->bare && !linked)
		buf_puts(h->out, " role=\"doc-noteref\"");
	buf_printf(h->out, linked ? ">%u</sup>" : ">%u</a></sup>", number);
}

void
html_put_note_number(const struct html *h, const struct node *definition)
{
	if (h->o->xhtml)
		buf_printf(h->out, "<span class=\"note-number\">%u.</span> ",
			definition->u.definition->number);
}

void
html_put_note_back(const struct html *h, const struct node *definition)
{
	unsigned count = definition->u.definition->references;
	for (unsigned k = 1; k <= count; k++) {
		buf_puts(h->out, " <a href=\"#");
		put_reference_id(h, definition->u.definition->number, k);
		buf_putc(h->out, '"');
		if (!h->o->bare) {
			buf_puts(h->out, " class=\"note-back\" role=\"doc-backlink\"");
			buf_puts(h->out, " aria-label=\"");
			html_put_text(h, h->o->note_back_label);
			buf_printf(h->out, count > 1 ? " %u\"" : "\"", k);
		}
		/* U+FE0E: as text, not as a coloured picture. */
		buf_puts(h->out, ">\xE2\x86\xA9\xEF\xB8\x8E");
		if (count > 1)
			buf_printf(h->out, "<sup>%u</sup>", k);
		buf_puts(h->out, "</a>");
	}
}

/* The number and the ways back stand in the note's paragraphs, or else in one of their own. */
static void
put_definition(const struct html *h, const struct node *definition)
{
	const struct node *first = definition->first, *last = definition->last;
	if (h->o->xhtml && !(first && first->kind == NODE_PARA)) {
		buf_puts(h->out, "<p>");
		html_put_note_number(h, definition);
		buf_puts(h->out, "</p>\n");
	}
	html_put_blocks(h->out, h->o, first, NULL);
	if (!(last && last->kind == NODE_PARA)) {
		html_start_line(h);
		buf_puts(h->out, "<p>");
		html_put_note_back(h, definition);
		buf_puts(h->out, "</p>\n");
	}
}

static void
put_asides(const struct html *h, const struct node *const *notes, unsigned count)
{
	for (unsigned i = 0; i < count; i++) {
		buf_puts(h->out, "<aside epub:type=\"footnote\" role=\"doc-footnote\" id=\"");
		put_note_id(h, i + 1);
		buf_puts(h->out, "\">\n");
		put_definition(h, notes[i]);
		buf_puts(h->out, "</aside>\n");
	}
}

static void
put_list(const struct html *h, const struct node *const *notes, unsigned count)
{
	bool bare = h->o->bare;
	buf_puts(h->out, bare ? "<section" : "<section class=\"notes\" role=\"doc-endnotes\"");
	buf_puts(h->out, ">\n");
	if (!bare && h->o->notes_title.len) {
		buf_puts(h->out, "<h2>");
		html_put_text(h, h->o->notes_title);
		buf_puts(h->out, "</h2>\n");
	}
	buf_puts(h->out, "<ol>\n");
	for (unsigned i = 0; i < count; i++) {
		buf_puts(h->out, "<li id=\"");
		put_note_id(h, i + 1);
		buf_puts(h->out, "\">\n");
		put_definition(h, notes[i]);
		buf_puts(h->out, "</li>\n");
	}
	buf_puts(h->out, "</ol>\n</section>\n");
}

void
html_put_notes(struct buf *out, const struct html_options *o, const struct document *document)
{
	const struct html h = {out, o};
	unsigned count = 0;
	for (const struct node *n = document->notes; n; n = n->next)
		count += n->u.definition->number > 0;
	if (!count)
		return;
	const struct node **notes = heap_resize(NULL, count * sizeof *notes);
	for (const struct node *n = document->notes; n; n = n->next) {
		if (n->u.definition->number)
			notes[n->u.definition->number - 1] = n;
	}
	html_start_line(&h);
	if (o->xhtml)
		put_asides(&h, notes, count);
	else
		put_list(&h, notes, count);
	free(notes);
}

/*
 * raw_html.h - HTML that a filter writes as text (RawBlock, RawInline): what may come out.
 *
 * A piece is well-formed XML (core/xml.h) of the elements and attributes in the tables of
 * raw_html.c, each element inside one that may hold it, and it closes what it opens.  An empty
 * element of HTML may stand without "/": <br>.  So a piece reads the same in HTML and in
 * XHTML, and nothing in it runs or loads anything: no event handlers, no style, links to
 * other sites only (a link within the portfolio is a Link, which is checked and resolved).
 *
 * An id is for its own piece: aria-labelledby, href="#x", fill="url(#x)".  Each piece of a
 * document has a number, which makes its ids unlike all others.
 */
#ifndef RAW_HTML_H
#define RAW_HTML_H

#include "core/xml.h"

struct node;

#define RAW_HTML_SVG_NAMESPACE "http://www.w3.org/2000/svg"

#define RAW_HTML_DOCUMENT_BYTES_MAX ((size_t)1 << 20) /* of all pieces of one */

/* Of one piece. */
#define RAW_HTML_BYTES_MAX ((size_t)256 << 10)
#define RAW_HTML_DEPTH_MAX 50
#define RAW_HTML_IDS_MAX   100

enum raw_html_fault {
	RAW_HTML_FINE,
	RAW_HTML_SYNTAX,    /* not XML */
	RAW_HTML_BALANCE,   /* not closed, or closed without being open */
	RAW_HTML_ELEMENT,   /* unknown, or not where it stands; text too */
	RAW_HTML_ATTRIBUTE, /* unknown, or with a value that it may not have */
	RAW_HTML_SIZE,
};

/* What an attribute's value is. */
enum raw_html_value {
	RAW_HTML_ANY,
	RAW_HTML_ID,
	RAW_HTML_IDS,       /* of elements in the piece */
	RAW_HTML_ADDRESS,   /* "#id", or of another site */
	RAW_HTML_PAINT,     /* "url(#id)", or a colour by name or number */
	RAW_HTML_NAMESPACE, /* of SVG: not to be written as it is */
};

struct raw_html_element;

/* A reader. */
struct raw_html {
	struct xml xml;
	struct {
		struct span name;
		size_t offset;
		const struct raw_html_element *element;
	} open[RAW_HTML_DEPTH_MAX + 1]; /* [0]: the piece itself */
	size_t depth;
	bool linked;               /* the node is in a link: no other stands in that */
	enum raw_html_fault fault; /* of XML_ERROR */
};

/* A token of XML, and what the tables say of it. */
struct raw_html_token {
	struct xml_token xml;      /* of <br>, XML_EMPTY */
	bool is_svg;               /* EMPTY */
	bool is_void;              /* EMPTY: of HTML, and never with an end tag */
	enum raw_html_value value; /* ATTRIBUTE */
};

/* Is there HTML in the node, a RAW_BLOCK or RAW_INLINE?  Other formats are not for us. */
bool raw_html_is_in(const struct node *);

void raw_html_start(struct raw_html *, const struct node *);

/* After XML_ERROR or XML_DONE the same again. */
struct raw_html_token raw_html_next(struct raw_html *);

/* The next id in an attribute's value from *AT on, and *AT behind it; empty if there is none. */
struct span raw_html_next_id(const struct raw_html_token *, size_t *at);

/* Read all of it, its ids too: what is wrong, and at which byte of the text. */
enum raw_html_fault raw_html_check(const struct node *, size_t *offset);

#endif

/*
 * xml.h - the tokens of a piece of XML, in order.
 *
 * Of XML 1.0 (fifth edition) what a fragment needs: tags, attributes, text, and references to
 * & < > " ' by name and to characters by number.  Comments, CDATA, processing instructions,
 * declarations and other entities are errors, and so is what HTML would read as another
 * character (&#128;).  Names are ASCII.  Whether each element that is opened is closed is up
 * to the caller.
 */
#ifndef XML_H
#define XML_H

#include "core/span.h"

#define XML_ATTRIBUTES_MAX 50 /* of one element; more is an error */

enum xml_kind {
	XML_START,     /* "<name": its attributes follow, and then one of the next two */
	XML_ATTRIBUTE, /* name and value */
	XML_OPEN,      /* ">" */
	XML_EMPTY,     /* "/>" */
	XML_END,       /* "</name>" */
	XML_TEXT,
	XML_DONE,
	XML_ERROR, /* nothing follows: XML_DONE */
};

struct xml_token {
	enum xml_kind kind;
	size_t offset;    /* where it starts; for an error, where that is */
	struct span name; /* START ATTRIBUTE END */
	struct span
		value; /* ATTRIBUTE: as written between its quotes, one of which is s[-1]; TEXT */
};

/* Start with the text alone. */
struct xml {
	struct span text; /* UTF-8 */
	size_t at;
	bool in_tag;
	struct span names[XML_ATTRIBUTES_MAX]; /* in the tag, so far */
	size_t name_count;
};

struct xml_token xml_next(struct xml *);

/* How many bytes at AT are a character that XML forbids (section 2.2); 0: it is allowed. */
size_t xml_forbidden_len(struct span, size_t at);

#endif

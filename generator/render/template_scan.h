/*
 * template_scan.h - find the tags in a template's text.  Only for render/template*.c.
 */
#ifndef TEMPLATE_SCAN_H
#define TEMPLATE_SCAN_H

#include "core/diag.h"

enum tag_kind {
	TAG_VARIABLE, /* {{x}} */
	TAG_RAW,      /* {{{x}}} {{&x}} */
	TAG_IGNORED,  /* {{! comment}} {{=<% %>=}} */
	TAG_PARTIAL,  /* {{>x}} */
	TAG_SECTION,  /* {{#x}} */
	TAG_INVERTED, /* {{^x}} */
	TAG_PARENT,   /* {{<x}} */
	TAG_BLOCK,    /* {{$x}} */
	TAG_CLOSE,    /* {{/x}} */
};

struct tag {
	enum tag_kind kind;
	bool dynamic;        /* {{>*x}} {{<*x}}: the name is without the asterisk */
	bool clear_before;   /* only white space before it on its line */
	bool clear_after;    /* only white space behind it on its line */
	struct span content; /* all of it, without the sigil and white space: what must match */
	struct span name;
	struct pos pos;
	size_t begin; /* offsets in the text: of the first byte */
	size_t end;   /* and behind the last */
	size_t line_begin;
	size_t line_end; /* behind the line's end, if clear_after */
	size_t partner;  /* of a tag that opens: the number of the tag that closes it, and back */
};

struct tags {
	struct tag *items; /* in the arena */
	size_t count;
};

/* All tags in order, opening and closing ones paired.  False if something was reported. */
bool template_scan(struct arena *, struct diag *, const struct source *, struct tags *out);

/* Does this kind of tag need a closing tag? */
static inline bool
tag_opens(enum tag_kind kind)
{
	return kind >= TAG_SECTION && kind <= TAG_BLOCK;
}

#endif

/*
 * parser.h - what the files of parse/ share while one document is read.
 */
#ifndef PARSER_H
#define PARSER_H

#include "core/map.h"
#include "parse/cmark.h"
#include "parse/position.h"

struct note_mark; /* notes.c */

struct parser {
	struct document *document;
	struct diag *diag;
	struct span given;     /* the text, which outlives the document */
	struct arena *work;    /* lives as long as the parsing */
	struct arena *scratch; /* lives as long as one leaf block */
	struct places places;
	struct map entities;       /* "&name;" -> struct span, its text; empty if unknown */
	struct node **definitions; /* of notes, in cmark's order */
	size_t definition_count;
	struct note_mark *undefined; /* references without a definition */
	bool *covered; /* by line of cmark's: a block that is in the tree stands there */
	bool too_deep; /* reported */
};

struct pos parser_leaf_pos(const struct parser *, const struct leaf *, size_t i);

/* Raw HTML stands as text on the page: say so. */
void parser_report_html(struct parser *, struct pos, struct span html);

/* Something is nested too deep; said once per document. */
void parser_report_depth(struct parser *, struct pos);

#endif

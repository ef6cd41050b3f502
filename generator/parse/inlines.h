/*
 * inlines.h - the inlines of one leaf block: cmark's nodes to ours, with their true places.
 */
#ifndef INLINES_H
#define INLINES_H

#include "parse/parser.h"

/* Append what is in FROM to TO, which is DEPTH levels below the root.  LEAF is its text. */
void inlines_convert(
	struct parser *, const struct leaf *, cmark_node *from, struct node *to, size_t depth);

#endif

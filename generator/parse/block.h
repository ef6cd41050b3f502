/*
 * block.h - what markdown.c and table.c share.
 */
#ifndef BLOCK_H
#define BLOCK_H

#include "parse/parser.h"

/* A node at an offset of the text, appended to PARENT. */
struct node *block_new(struct parser *, struct node *parent, enum node_kind, size_t offset);

/* Convert the inlines of a leaf block into TO, and forget the scratch memory. */
void block_convert_leaf(
	struct parser *, struct leaf *, cmark_node *from, struct node *to, size_t depth);

/* A cmark table; it becomes a NODE_TABLE in TO, with the paragraph before it if it has one. */
void table_convert(struct parser *, cmark_node *table, struct node *to, size_t depth);

#endif

/*
 * plain.h - the document tree to plain text, for reading and for searching.
 *
 * Blocks are separated by an empty line; items have a "-" or their number, quotes and code
 * are indented, the cells of a table's row are separated by " | ".  Links and emphasis
 * leave their text; a note leaves "[1]", and the notes follow at the end.
 */
#ifndef PLAIN_H
#define PLAIN_H

#include "core/buf.h"
#include "model/document.h"

void plain_put(struct buf *, const struct document *);

#endif

/*
 * native.h - the document tree in pandoc's native form, as Haskell shows it.
 *
 * For tests and for who writes filters.  It is what `pandoc -t native` writes, laid out as
 * pandoc's Lua shows an element: a document's blocks each on a line, and nothing else.
 * Text is split into Str and Space, and a note's definition stands where it is referred
 * to.  Notes inside a note are left empty, and so are those behind NATIVE_NOTES_BYTES_MAX
 * of output: copies must not grow without bound.
 */
#ifndef NATIVE_H
#define NATIVE_H

#include "core/buf.h"
#include "model/document.h"

#define NATIVE_NOTES_BYTES_MAX (16u << 20)

void native_put(struct buf *, const struct document *);

/* One element; a text is one Str, or Space if it is blank. */
void native_put_node(struct buf *, const struct node *);

void native_put_attr(struct buf *, const struct attr *); /* NULL: none */

#endif

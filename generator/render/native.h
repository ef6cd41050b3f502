/*
 * native.h - the document tree in pandoc's native form (pandoc 2.17, -t native).
 *
 * For tests and for who writes filters: each block of the document on a line of its own.
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

#endif

/*
 * deflate.h - raw deflate (RFC 1951).
 */
#ifndef DEFLATE_H
#define DEFLATE_H

#include "core/buf.h"

struct deflater;

/* For one thread; it keeps its memory for the next text. */
struct deflater *deflater_new(void);
void deflater_free(struct deflater *); /* NULL is fine */

/* Append the text, deflated.  The same text gives the same bytes with the same zlib. */
void deflater_put(struct deflater *, struct span text, struct buf *out);

#endif

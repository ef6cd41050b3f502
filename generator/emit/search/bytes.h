/*
 * bytes.h - numbers and texts as the index files hold them.
 *
 * A number is an unsigned LEB128: seven bits a byte, the least first, the high bit set in all
 * but the last (DWARF 5, section 7.6).  A text is its length and its bytes.
 */
#ifndef BYTES_H
#define BYTES_H

#include <stdint.h>

#include "core/buf.h"

#define BYTES_NUMBER_MAX 10 /* of 64 bits */

void bytes_put_number(struct buf *, uint64_t);

/* 0 -1 1 -2 2 ... as 0 1 2 3 4 ... */
void bytes_put_signed(struct buf *, int64_t);

/* How many bytes a number takes. */
size_t bytes_of_number(uint64_t);

void bytes_put_text(struct buf *, struct span);

/* How many bytes two texts have in common at their start. */
size_t bytes_shared(struct span, struct span);

#endif

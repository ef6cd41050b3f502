/*
 * buf.h - bytes that grow at the end.
 *
 * Zero-initialise (`struct buf out = {0}`), append, and buf_clear() when done.
 * Out of memory exits 70.
 */
#ifndef BUF_H
#define BUF_H

#include "core/span.h"

struct arena;

struct buf {
	char *s; /* not ended by NUL */
	size_t len;
	size_t cap;
};

void buf_clear(struct buf *); /* release the memory; the buffer is empty and usable */

static inline void
buf_reset(struct buf *b)
{
	b->len = 0;
}

/* What it holds, copied to an arena; the buffer is cleared. */
struct span buf_take(struct buf *, struct arena *);

void buf_reserve(struct buf *, size_t more); /* room for MORE bytes beyond len */
void buf_put(struct buf *, struct span);
void buf_puts(struct buf *, const char *);
void buf_putc(struct buf *, char);
void buf_printf(struct buf *, const char *format, ...)
	__attribute__((format(printf, 2, 3), nonnull(2)));

/* With & < > and " written as entities: safe as text and inside a quoted attribute. */
void buf_put_escaped(struct buf *, struct span);

static inline struct span
buf_span(const struct buf *b)
{
	return (struct span){b->s, b->len};
}

#endif

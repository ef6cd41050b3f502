/*
 * buf.c - a growing buffer.  Part of core/.
 */
#include "core/buf.h"

#include <stdarg.h>
#include <stdio.h>
#include <stdlib.h>

#include "core/arena.h"

void
buf_clear(struct buf *b)
{
	free(b->s);
	*b = (struct buf){0};
}

struct span
buf_take(struct buf *b, struct arena *a)
{
	struct span copy = span_copy(a, buf_span(b));
	buf_clear(b);
	return copy;
}

void
buf_reserve(struct buf *b, size_t more)
{
	if (b->cap - b->len >= more)
		return;
	size_t needed = b->len + more, cap = b->cap ? b->cap * 2 : 256;
	if (cap < needed)
		cap = needed;
	b->s = heap_resize(b->s, cap);
	b->cap = cap;
}

void
buf_put(struct buf *b, struct span s)
{
	if (!s.len)
		return;
	buf_reserve(b, s.len);
	memcpy(b->s + b->len, s.s, s.len);
	b->len += s.len;
}

void
buf_puts(struct buf *b, const char *s)
{
	buf_put(b, span_of(s));
}

void
buf_putc(struct buf *b, char c)
{
	buf_reserve(b, 1);
	b->s[b->len++] = c;
}

void
buf_printf(struct buf *b, const char *format, ...)
{
	va_list args, again;
	va_start(args, format);
	va_copy(again, args);
	int len = vsnprintf(NULL, 0, format, args);
	va_end(args);
	buf_reserve(b, (size_t)len + 1);
	vsnprintf(b->s + b->len, (size_t)len + 1, format, again);
	va_end(again);
	b->len += (size_t)len;
}

static const char *
entity_of(char c)
{
	switch (c) {
	case '&':
		return "&amp;";
	case '<':
		return "&lt;";
	case '>':
		return "&gt;";
	case '"':
		return "&quot;";
	default:
		return NULL;
	}
}

void
buf_put_escaped(struct buf *b, struct span s)
{
	size_t plain = 0; /* start of what was not written yet */
	for (size_t i = 0; i < s.len; i++) {
		const char *entity = entity_of(s.s[i]);
		if (!entity)
			continue;
		buf_put(b, span_sub(s, plain, i - plain));
		buf_puts(b, entity);
		plain = i + 1;
	}
	buf_put(b, span_sub(s, plain, s.len));
}

/*
 * deflate.c - see deflate.h.  The room of zlib.
 */
#include "emit/search/deflate.h"

#define ZLIB_CONST /* it does not write to what it reads */
#include <stdlib.h>
#include <zlib.h>

#include "core/arena.h"

#define INPUT_MAX    ((size_t)1 << 30) /* zlib counts in 32 bits */
#define LEVEL        5                 /* a fifth faster than 6, and a thousandth larger */
#define MEMORY_LEVEL 8                 /* zlib's default */
#define OUTPUT_MIN   ((size_t)4096)

struct deflater {
	z_stream stream;
};

static voidpf
allocate(voidpf context, uInt count, uInt size_bytes)
{
	(void)context;
	return heap_resize(NULL, (size_t)count * size_bytes);
}

static void
release(voidpf context, voidpf memory)
{
	(void)context;
	free(memory);
}

struct deflater *
deflater_new(void)
{
	struct deflater *d = heap_resize(NULL, sizeof *d);
	*d = (struct deflater){.stream = {.zalloc = allocate, .zfree = release}};
	/* A window that is negative: without a header.  It can only fail for want of memory. */
	deflateInit2(&d->stream, LEVEL, Z_DEFLATED, -MAX_WBITS, MEMORY_LEVEL, Z_DEFAULT_STRATEGY);
	return d;
}

void
deflater_free(struct deflater *d)
{
	if (!d)
		return;
	deflateEnd(&d->stream);
	free(d);
}

void
deflater_put(struct deflater *d, struct span text, struct buf *out)
{
	z_stream *z = &d->stream;
	deflateReset(z);
	size_t done = 0;
	int status = Z_OK;
	while (status != Z_STREAM_END) {
		size_t piece = text.len - done < INPUT_MAX ? text.len - done : INPUT_MAX;
		buf_reserve(out, OUTPUT_MIN);
		size_t room = out->cap - out->len < INPUT_MAX ? out->cap - out->len : INPUT_MAX;
		z->next_in = (const Bytef *)text.s + done;
		z->avail_in = (uInt)piece;
		z->next_out = (Bytef *)out->s + out->len;
		z->avail_out = (uInt)room;
		status = deflate(z, done + piece == text.len ? Z_FINISH : Z_NO_FLUSH);
		done += piece - z->avail_in;
		out->len += room - z->avail_out;
	}
}

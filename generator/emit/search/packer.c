/*
 * packer.c - see packer.h.  Part of emit/search/.
 */
#include "emit/search/packer.h"

#include <stdlib.h>

#include "core/arena.h"
#include "emit/search/deflate.h"

struct packer {
	struct arena *arena;
	struct deflater *deflater;
	struct buf bytes;
};

struct packer *
packer_new(void)
{
	struct packer *p = heap_resize(NULL, sizeof *p);
	*p = (struct packer){.arena = arena_new(), .deflater = deflater_new()};
	return p;
}

void
packer_free(struct packer *p)
{
	if (!p)
		return;
	arena_free(p->arena);
	deflater_free(p->deflater);
	buf_clear(&p->bytes);
	free(p);
}

struct packed
packer_pack(struct packer *p, struct span part)
{
	struct packed packed;
	buf_reset(&p->bytes);
	deflater_put(p->deflater, part, &p->bytes);
	packed.bytes = span_copy(p->arena, buf_span(&p->bytes));
	sha1(part, packed.digest);
	return packed;
}

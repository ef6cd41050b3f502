/*
 * arena.c - blocks in a list; the newest is filled from the front.
 *
 * Part of core/: includes nothing of ours but core/.
 */
#include "core/arena.h"

#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#define ALIGNMENT _Alignof(max_align_t)
/* A block is a quarter of what the arena holds: so little of the last one is wasted. */
#define BLOCK_MIN      ((size_t)2 << 10)
#define BLOCK_MAX      ((size_t)256 << 10)
#define BLOCK_FRACTION 4
#define EXIT_NO_MEMORY 70

struct block {
	struct block *next;
	size_t size;
	size_t used;
	max_align_t bytes[];
};

struct arena {
	struct block *blocks; /* newest first */
	size_t used_bytes;
};

static _Noreturn void
out_of_memory(void)
{
	fputs("portfolio: geen geheugen meer / out of memory\n", stderr);
	exit(EXIT_NO_MEMORY);
}

void *
heap_resize(void *p, size_t size_bytes)
{
	void *grown = realloc(p, size_bytes ? size_bytes : 1);
	if (!grown)
		out_of_memory();
	return grown;
}

struct arena *
arena_new(void)
{
	struct arena *a = heap_resize(NULL, sizeof *a);
	*a = (struct arena){0};
	return a;
}

void
arena_free(struct arena *a)
{
	if (!a)
		return;
	for (struct block *b = a->blocks, *next; b; b = next) {
		next = b->next;
		free(b);
	}
	free(a);
}

/* Keeps one block, the newest of ordinary size, so a scratch arena settles on what it needs. */
void
arena_reset(struct arena *a)
{
	struct block *keep = NULL;
	for (struct block *b = a->blocks, *next; b; b = next) {
		next = b->next;
		if (!keep && b->size <= BLOCK_MAX) {
			keep = b;
			memset(keep->bytes, 0, keep->used);
			keep->used = 0;
			keep->next = NULL;
		} else {
			free(b);
		}
	}
	a->blocks = keep;
	a->used_bytes = 0;
}

static struct block *
add_block(struct arena *a, size_t size)
{
	size_t usual = a->used_bytes / BLOCK_FRACTION;
	usual = usual < BLOCK_MIN ? BLOCK_MIN : usual > BLOCK_MAX ? BLOCK_MAX : usual;
	if (size < usual)
		size = usual;
	if (size > SIZE_MAX - sizeof(struct block))
		out_of_memory();
	struct block *b = calloc(1, sizeof *b + size);
	if (!b)
		out_of_memory();
	b->size = size;
	b->next = a->blocks;
	a->blocks = b;
	return b;
}

void *
arena_alloc(struct arena *a, size_t size_bytes)
{
	if (size_bytes > SIZE_MAX - ALIGNMENT)
		out_of_memory();
	size_t size = (size_bytes + ALIGNMENT - 1) / ALIGNMENT * ALIGNMENT;
	struct block *b = a->blocks;
	if (!b || b->size - b->used < size)
		b = add_block(a, size);
	void *p = (char *)b->bytes + b->used;
	b->used += size;
	a->used_bytes += size;
	return p;
}

void *
arena_array(struct arena *a, size_t count, size_t size_bytes)
{
	size_t total;
	if (__builtin_mul_overflow(count, size_bytes, &total))
		out_of_memory();
	return arena_alloc(a, total);
}

bool
arena_owns(const struct arena *a, const void *p)
{
	uintptr_t at = (uintptr_t)p;
	for (const struct block *b = a->blocks; b; b = b->next) {
		uintptr_t start = (uintptr_t)b->bytes;
		if (at >= start && at < start + b->size)
			return true;
	}
	return false;
}

size_t
arena_used_bytes(const struct arena *a)
{
	return a->used_bytes;
}

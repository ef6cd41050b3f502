/*
 * arena.h - memory with one lifetime: many allocations, one release.
 *
 * An arena belongs to one thread at a time.  What it gives is zeroed, aligned
 * for any type and never moves; nothing is released on its own.  Out of memory
 * prints a line and exits 70, so no caller checks for NULL.
 */
#ifndef ARENA_H
#define ARENA_H

#include <stdbool.h>
#include <stddef.h>

struct arena;

struct arena *arena_new(void);
void arena_free(struct arena *); /* NULL is fine */

/* Forget all allocations, keep the memory for the next use. */
void arena_reset(struct arena *);

void *arena_alloc(struct arena *, size_t size_bytes);

/* As arena_alloc for COUNT items of SIZE_BYTES; a product that overflows is out of memory. */
void *arena_array(struct arena *, size_t count, size_t size_bytes);

/* Does this memory come from the arena? */
bool arena_owns(const struct arena *, const void *);

/* What has been handed out since the arena was made or reset. */
size_t arena_used_bytes(const struct arena *);

#define ARENA_NEW(arena, type)          ((type *)arena_alloc((arena), sizeof(type)))
#define ARENA_ARRAY(arena, count, type) ((type *)arena_array((arena), (count), sizeof(type)))

/* For heap memory outside arenas: as malloc/realloc, but out of memory exits 70. */
void *heap_resize(void *, size_t size_bytes);

#endif

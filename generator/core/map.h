/*
 * map.h - from a span to a pointer, in an arena.
 *
 * Keys are not copied: their bytes must live as long as the map.  Looking up is
 * safe from several threads as long as none of them adds.
 */
#ifndef MAP_H
#define MAP_H

#include "core/span.h"

struct map_entry {
	struct span key;
	void *value;
	unsigned hash;
};

struct map {
	struct arena *arena;
	struct map_entry *entries; /* in order of addition */
	size_t len;
	size_t cap;
	unsigned *slots;   /* 0 = free, else 1 + index of the entry */
	size_t slot_count; /* a power of two */
};

void map_init(struct map *, struct arena *);

/* Add KEY; if it is there already, change nothing and return its old value, else return NULL. */
void *map_add(struct map *, struct span key, void *value);

void *map_get(const struct map *, struct span key); /* NULL if absent */

/*
 * NAME, or NAME with the first number behind it, from FIRST on, that makes it new in USED: a
 * map for this use only, to which it is added.
 */
struct span map_make_unique(struct arena *, struct map *used, struct span name, unsigned first);

#endif

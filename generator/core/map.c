/*
 * map.c - open addressing over a list of entries.  Part of core/.
 */
#include "core/map.h"

#include <stdint.h>

#include "core/arena.h"

void
map_init(struct map *m, struct arena *a)
{
	*m = (struct map){.arena = a};
}

/* FNV-1a, 32 bits (RFC 9923), with a last mix because only low bits choose the slot. */
static unsigned
hash_of(struct span key)
{
	uint32_t h = 2166136261u;
	for (size_t i = 0; i < key.len; i++)
		h = (h ^ (unsigned char)key.s[i]) * 16777619u;
	return h ^ h >> 15;
}

/* The slot that holds KEY, or the free slot where it belongs. */
static size_t
find_slot(const struct map *m, struct span key, unsigned hash)
{
	size_t mask = m->slot_count - 1;
	for (size_t i = hash & mask;; i = (i + 1) & mask) {
		if (!m->slots[i])
			return i;
		const struct map_entry *e = &m->entries[m->slots[i] - 1];
		if (e->hash == hash && span_eq(e->key, key))
			return i;
	}
}

/* Twice the room; the old arrays stay behind in the arena. */
static void
grow(struct map *m)
{
	size_t cap = m->cap ? m->cap * 2 : 8;
	struct map_entry *entries = ARENA_ARRAY(m->arena, cap, struct map_entry);
	if (m->len)
		memcpy(entries, m->entries, m->len * sizeof *entries);
	m->entries = entries;
	m->cap = cap;
	m->slot_count = cap * 2;
	m->slots = ARENA_ARRAY(m->arena, m->slot_count, unsigned);
	for (size_t i = 0; i < m->len; i++)
		m->slots[find_slot(m, entries[i].key, entries[i].hash)] = (unsigned)i + 1;
}

void *
map_add(struct map *m, struct span key, void *value)
{
	if (m->len == m->cap)
		grow(m);
	unsigned hash = hash_of(key);
	size_t slot = find_slot(m, key, hash);
	if (m->slots[slot])
		return m->entries[m->slots[slot] - 1].value;
	m->entries[m->len++] = (struct map_entry){key, value, hash};
	m->slots[slot] = (unsigned)m->len;
	return NULL;
}

void *
map_get(const struct map *m, struct span key)
{
	if (!m->len)
		return NULL;
	size_t slot = find_slot(m, key, hash_of(key));
	return m->slots[slot] ? m->entries[m->slots[slot] - 1].value : NULL;
}

/* Each name in the map remembers its next number, so that many alike take no longer. */
struct span
map_make_unique(struct arena *a, struct map *used, struct span name, unsigned first)
{
	unsigned *next = map_get(used, name);
	struct span unique = name;
	while (next && map_get(used, unique))
		unique = span_printf(a, "%.*s-%u", SPAN_ARG(name), (*next)++);
	unsigned *own = ARENA_NEW(used->arena, unsigned);
	*own = first;
	map_add(used, unique, own);
	return unique;
}

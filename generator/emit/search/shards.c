/*
 * shards.c - see shards.h.  Part of emit/search/.
 */
#include "emit/search/shards.h"

#include "core/arena.h"

struct shards
shards_cut(struct arena *a, const size_t *sizes_bytes, size_t count, size_t limit_bytes)
{
	struct shards shards = {ARENA_ARRAY(a, count + 1, size_t), 0};
	size_t size = 0;
	for (size_t i = 0; i < count; i++) {
		if (i == 0 || size + sizes_bytes[i] > limit_bytes) {
			shards.starts[shards.count++] = i;
			size = 0;
		}
		size += sizes_bytes[i];
	}
	shards.starts[shards.count] = count;
	return shards;
}

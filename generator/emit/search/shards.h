/*
 * shards.h - a long list, cut into files of about the same size.
 */
#ifndef SHARDS_H
#define SHARDS_H

#include <stddef.h>

/* Shard N holds what stands from starts[N] up to starts[N + 1]. */
struct shards {
	size_t *starts;
	size_t count;
};

struct arena;

/*
 * Cut COUNT items so that those of a shard are together at most LIMIT_BYTES large, or one.
 * SIZES tells about how large each is.
 */
struct shards shards_cut(
	struct arena *, const size_t *sizes_bytes, size_t count, size_t limit_bytes);

#endif

/*
 * term_parts.h - the parts pN and xN of the index: postings and positions, by term.
 */
#ifndef TERM_PARTS_H
#define TERM_PARTS_H

#include "emit/search/postings.h"
#include "emit/search/shards.h"

struct term_parts {
	const struct forms *forms;
	const struct postings *postings;
	size_t *form_starts;    /* of term N, the forms from form_starts[N] to form_starts[N + 1] */
	uint32_t *form_numbers; /* number << 1 | by a part of it */
	struct shards shards;   /* of terms: of both parts */
};

/* In the arena; what they are made of must outlive them. */
void term_parts_init(struct term_parts *, struct arena *, const struct forms *,
	const struct postings *, size_t document_count);

/*
 * Append a shard of postings.  Per term: how many documents have it, how many bytes follow; how
 * many forms of the site lead to it, per form the bytes it shares with the one before << 1 | by a
 * part of it, and the rest as a text; per posting (document - the one before - 1) <<
 * IMPACT_BITS | impact.
 */
void term_parts_put_postings(const struct term_parts *, size_t shard, struct buf *);

/*
 * Append a shard of positions.  Per term, per posting: how many there are, the first, and then
 * the differences.
 */
void term_parts_put_positions(const struct term_parts *, size_t shard, struct buf *);

#endif

/*
 * vocabulary.h - which terms each form leads to: the parts vN of the index.
 *
 * It holds the forms of the site and of the editors' words, and those of the lexicon whose stem
 * is a term: so a query in an inflection that stands nowhere finds its page.
 */
#ifndef VOCABULARY_H
#define VOCABULARY_H

#include "emit/search/forms.h"
#include "emit/search/shards.h"

#define COMMONNESS_MAX  15
#define COMMONNESS_BITS 4

struct vocabulary_form {
	struct span text;
	const uint32_t *targets; /* terms: of the whole, then of its smallest parts */
	uint8_t target_count;
	uint8_t commonness; /* bits in the number of documents that have it, to COMMONNESS_MAX */
};

struct vocabulary {
	struct vocabulary_form *forms; /* in order of bytes */
	size_t count;
	struct shards shards;
};

/* In the arena; the forms and the lexicon must outlive it. */
void vocabulary_init(struct vocabulary *, struct arena *, const struct forms *,
	const struct lexicon *, const struct stemmer *, size_t workers);

/*
 * Append a shard.  Per form: how many bytes it shares with the one before, the rest as a text,
 * target count and commonness in one number, the targets: the first as the signed difference
 * with that of the form before.
 */
void vocabulary_put(const struct vocabulary *, size_t shard, struct buf *);

#endif

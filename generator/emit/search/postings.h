/*
 * postings.h - which documents have a term, how much it weighs in each, and where it stands.
 *
 * The weight is BM25F's (S. Robertson and H. Zaragoza, "The Probabilistic Relevance Framework:
 * BM25 and Beyond", 2009, section 3.6): t, the sum over the places of weight * count /
 * (1 - b + b * length / average length), saturates as t / (t + k1).  A whole counts 1, a part of
 * a compound a half.  The average is that of the documents that have something in that place.
 * The idf is the reader's to multiply with.
 */
#ifndef POSTINGS_H
#define POSTINGS_H

#include "emit/search/forms.h"

/* The weight, from 0 to 1, is one of so many steps, rounded down. */
#define IMPACT_STEPS 16
#define IMPACT_BITS  4

struct postings {
	/*
	 * Of term N those from starts[N] up to starts[N + 1], in order of document:
	 * document << IMPACT_BITS | impact.
	 */
	size_t *starts;
	uint32_t *items;

	/*
	 * Of term N those from position_starts[N] on: of each posting the positions of the
	 * wholes, upwards, the first marked; of a posting by parts alone POSITION_NONE, and of
	 * function words, which would be half of all: in a phrase any word will do for them.
	 */
	size_t *position_starts;
	uint32_t *positions;
};

#define POSITION_FIRST ((uint32_t)1 << 31)
#define POSITION_NONE  UINT32_MAX /* is marked too */

/* The occurrences of the documents are given their numbers in FORMS. */
void postings_init(struct postings *, struct documents *, const struct forms *, size_t workers);
void postings_clear(struct postings *);

/* What a term's count in each place, in halves, makes; LENGTHS and AVERAGES in words. */
unsigned postings_impact(const uint32_t halves[TEXTS_PLACES], const uint32_t lengths[TEXTS_PLACES],
	const double averages[TEXTS_PLACES]);

#endif

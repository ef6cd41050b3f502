/*
 * analysis.h - what a word is found by: its stem, and the stems of its parts.
 *
 * How an index is made with it:
 *   1. token.h cuts each text into forms; count each form, and how often it stood as a name.
 *   2. Fill a lexicon (lexicon.h): the forms with their counts, a word list, the names (what
 *      never stood otherwise is one too), the editors' words; lexicon_finish().
 *   3. Analyse each form once.  This and the steps before are safe on several threads, one
 *      lexicon for all.
 * A form of the word list that has an indexed stem leads to it too, so that a query in an
 * inflection that stands nowhere finds its page: lexicon_form(), stem_put().
 */
#ifndef ANALYSIS_H
#define ANALYSIS_H

#include "emit/search/lexicon.h"

#define ANALYSIS_PARTS_MAX 12

struct analysis {
	struct span stem;   /* of the whole; empty if the form is too long */
	bool function_word; /* has no parts */

	/*
	 * The parts' stems, each once, none the same as the whole's: the smallest parts in their
	 * order, and then what several of them make if that is a word too (arbeidsmarktregio:
	 * arbeid, markt, regio; arbeidsmarkt).  Of a first part on its own (arbeids- en
	 * gezinsmigratie), the word.
	 */
	struct span parts[ANALYSIS_PARTS_MAX];
	size_t part_count;
	size_t smallest_count;

	char text[(1 + ANALYSIS_PARTS_MAX) * STEM_BYTES_MAX]; /* what the spans point to */
	size_t text_len;
};

/* The lexicon must be finished.  Any bytes may come in. */
void analyse(const struct lexicon *, struct span form, struct analysis *);

#endif

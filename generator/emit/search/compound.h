/*
 * compound.h - the parts of a Dutch compound: huisvestingsbeleid -> huisvesting, beleid.
 *
 * After P. Koehn and K. Knight, "Empirical methods for compound splitting" (EACL 2003): of all
 * ways to cut a word into words of the lexicon, with a linker between them or none, that with the
 * highest geometric mean of the parts' frequencies, if that is more than the word's own.  A
 * part's frequency is how often it stands in the portfolio, and in how many compounds of the
 * lexicon it has that place, first or last; of the word's own only the latter counts, so that what
 * a portfolio is about is split too.  Rare linkers and short parts make a cut less likely.
 *
 * Never cut: names; function words; what an editor wants whole; a derived verb (verstrekken).  An
 * inflected form is cut where its base can be (koppelen: not kop + pelen, for koppel is no kop).
 */
#ifndef COMPOUND_H
#define COMPOUND_H

#include "emit/search/lexicon.h"

#define COMPOUND_PARTS_MAX 6

/*
 * Put the parts of a form in PARTS and return their number, 0 if it is no compound.  They are
 * pieces of FORM, or an editor's words, which live as long as the lexicon.
 */
size_t compound_split(
	const struct lexicon *, struct span form, struct span parts[COMPOUND_PARTS_MAX]);

#endif

/*
 * meta.h - the part `meta` of the index, JSON (RFC 8259): what a reader must know first.
 *
 *   documents    how many there are
 *   forms        the first form of each vN
 *   terms        how many terms each pN has, and xN too
 *   minor        function words: a query may leave them out
 *   linkers      what may stand between the parts of a compound
 *   synonyms     groups of alternatives, each a list of terms that must all be there
 *   collections  [{name, singular}]: what a document's number means
 *   facets       [{name, title}]: of f0, f1 ...
 */
#ifndef META_H
#define META_H

#include "emit/search/index.h"

void meta_put(const struct index *, struct buf *);

#endif

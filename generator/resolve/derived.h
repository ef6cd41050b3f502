/*
 * derived.h - the fields that the program fills in; resolve/'s own header.
 *
 * derive_reverse() fills in all fields of its kind; the others one field of all records of a
 * collection, which has some.
 */
#ifndef DERIVED_H
#define DERIVED_H

#include "model/portfolio.h"

void derive_reverse(struct portfolio *);
void derive_follow(struct portfolio *, struct collection_records *, const struct field *);
void derive_related(struct portfolio *, struct collection_records *, const struct field *);
void derive_nearest(struct portfolio *, struct collection_records *, const struct field *);

/* Add the field to the record's data. */
void derived_put(struct record *, const struct field *, struct value);

struct value derived_reference(struct record *);

#endif

/*
 * scalar.h - what a scalar's text means, by the schema's types.
 *
 * These functions look at text alone and report nothing.
 */
#ifndef LOAD_SCALAR_H
#define LOAD_SCALAR_H

#include <stdint.h>

#include "model/schema.h"

/* As JSON writes them (RFC 8259, section 6), an integer without fraction or exponent. */
bool scalar_integer(struct span, int64_t *out);
bool scalar_number(struct span, double *out); /* finite */

/* true false ja nee */
bool scalar_boolean(struct span, bool *out);

/* YYYY, YYYY-MM or YYYY-MM-DD (ISO 8601), a day that the Gregorian calendar has. */
bool scalar_date(struct span, enum date_precision *out);

/* http or https, a host, letters of any script, and no character that RFC 3986 excludes. */
bool scalar_is_url(struct span);

/* name@host.domain, of the characters that addresses have in practice. */
bool scalar_is_email(struct span);

/* Words of a-z and 0-9 with one '-' between them. */
bool scalar_is_slug(struct span);

/*
 * What a Dutch reader would have meant, in the form above: "2.000" is 2000, "1,5" is 1.5,
 * "9-5-2019" is 2019-05-09.  An empty span if the text has no such form.
 */
struct span scalar_dutch_number(struct arena *, struct span);
struct span scalar_dutch_date(struct arena *, struct span);

#endif

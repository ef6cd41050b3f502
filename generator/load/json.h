/*
 * json.h (load) - JSON (RFC 8259) to values, each with its place.
 *
 * A whole number that fits becomes VALUE_INT, any other number VALUE_NUMBER.  What the RFC
 * leaves open is refused: a key twice in one object, a number beyond the range of double,
 * half a surrogate pair, more than JSON_DEPTH_MAX levels.
 */
#ifndef LOAD_JSON_H
#define LOAD_JSON_H

#include "model/value.h"

#define JSON_DEPTH_MAX 100

/* False if the text is no JSON; reported at its line and column.  Strings are copied. */
bool json_load(struct arena *, const struct source *, struct diag *, struct value *out);

#endif

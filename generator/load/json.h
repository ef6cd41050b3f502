/*
 * json.h - JSON (RFC 8259) to values, each with its place.
 */
#ifndef LOAD_JSON_H
#define LOAD_JSON_H

#include "model/value.h"

#define JSON_DEPTH_MAX 100

/* False if the text is no JSON; reported at its line and column. */
bool json_load(struct arena *, const struct source *, struct diag *, struct value *out);

#endif

/*
 * json.h - write JSON (RFC 8259).  Reading is load/json.h.
 */
#ifndef JSON_H
#define JSON_H

#include "core/buf.h"

/* A quoted string; control characters, '<' and U+2028/2029 are escaped, so it is safe in HTML. */
void json_put_string(struct buf *, struct span);

#endif

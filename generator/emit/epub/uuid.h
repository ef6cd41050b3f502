/*
 * uuid.h - a name's UUID, always the same for the same name (RFC 9562, section 5.5).
 */
#ifndef UUID_H
#define UUID_H

#include "core/span.h"

/* The version 5 UUID of a name in the URL namespace (section 6.6), as 36 characters. */
struct span uuid_of_url(struct arena *, struct span name);

#endif

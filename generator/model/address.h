/*
 * address.h - which link addresses may come out.
 *
 * Relative addresses, and absolute ones with a scheme of the list http https mailto
 * tel.  All else ("javascript:", "data:", "//host" ...) is unsafe, whatever its
 * case and whatever white space or control characters hide it (URL Standard,
 * section 4.4: those are stripped by browsers before parsing).
 */
#ifndef ADDRESS_H
#define ADDRESS_H

#include "core/span.h"

enum address_kind {
	ADDRESS_RELATIVE, /* "../x.md#y", "x.md" */
	ADDRESS_FRAGMENT, /* "#y" */
	ADDRESS_EXTERNAL, /* an allowed scheme */
	ADDRESS_UNSAFE,
};

enum address_kind address_kind(struct span);

/* What %XX stands for (RFC 3986, section 2.1); a '%' that is no escape stays. */
struct span address_decode(struct arena *, struct span);

/* A relative path as an address: all but A-Z a-z 0-9 - . _ ~ / becomes %XX. */
struct span address_encode(struct arena *, struct span path);

/* PATH, in which nothing needs an escape, below the address BASE, which ends in '/' or not. */
struct span address_join(struct arena *, struct span base, struct span path);

#endif

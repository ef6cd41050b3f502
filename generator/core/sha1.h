/*
 * sha1.h - SHA-1 (FIPS 180-4, section 6.1).
 *
 * For names made of what they name: UUIDs of version 5 (RFC 9562, section 5.5), files that
 * are cached.  It keeps nothing safe against an attacker.
 */
#ifndef SHA1_H
#define SHA1_H

#include "core/span.h"

#define SHA1_BYTES  20
#define SHA1_DIGITS ((size_t)2 * SHA1_BYTES)

void sha1(struct span message, unsigned char digest[SHA1_BYTES]);

/* The digest in small hexadecimal digits, with a NUL behind them. */
void sha1_hex(struct span message, char hex[SHA1_DIGITS + 1]);

#endif

/*
 * sha1.c - SHA-1.  The names follow FIPS 180-4.  Part of core/.
 */
#include "core/sha1.h"

#include <stdint.h>

#define BLOCK_BYTES  64
#define LENGTH_BYTES 8 /* the message's length in bits ends the last block */

static uint32_t
rotl(uint32_t x, unsigned n)
{
	return x << n | x >> (32 - n);
}

static uint32_t
read_word(const unsigned char *p)
{
	return (uint32_t)p[0] << 24 | (uint32_t)p[1] << 16 | (uint32_t)p[2] << 8 | p[3];
}

/* The message schedule, section 6.1.2, step 1. */
static void
prepare(uint32_t w[80], const unsigned char block[BLOCK_BYTES])
{
	for (size_t t = 0; t < 16; t++)
		w[t] = read_word(block + 4 * t);
	for (size_t t = 16; t < 80; t++)
		w[t] = rotl(w[t - 3] ^ w[t - 8] ^ w[t - 14] ^ w[t - 16], 1);
}

/* The function and constant of round T, sections 4.1.1 and 4.2.1. */
static uint32_t
f(size_t t, uint32_t x, uint32_t y, uint32_t z)
{
	if (t < 20)
		return ((x & y) ^ (~x & z)) + 0x5A827999;
	if (t < 40)
		return (x ^ y ^ z) + 0x6ED9EBA1;
	if (t < 60)
		return ((x & y) ^ (x & z) ^ (y & z)) + 0x8F1BBCDC;
	return (x ^ y ^ z) + 0xCA62C1D6;
}

static void
hash_block(uint32_t h[5], const unsigned char block[BLOCK_BYTES])
{
	uint32_t w[80];
	prepare(w, block);
	uint32_t a = h[0], b = h[1], c = h[2], d = h[3], e = h[4];
	for (size_t t = 0; t < 80; t++) {
		uint32_t next = rotl(a, 5) + f(t, b, c, d) + e + w[t];
		e = d;
		d = c;
		c = rotl(b, 30);
		b = a;
		a = next;
	}
	h[0] += a;
	h[1] += b;
	h[2] += c;
	h[3] += d;
	h[4] += e;
}

void
sha1(struct span message, unsigned char digest[SHA1_BYTES])
{
	uint32_t h[5] = {0x67452301, 0xEFCDAB89, 0x98BADCFE, 0x10325476, 0xC3D2E1F0};
	size_t done = 0;
	for (; message.len - done >= BLOCK_BYTES; done += BLOCK_BYTES)
		hash_block(h, (const unsigned char *)message.s + done);

	/* Section 5.1.1: a 1 bit, zeros, the length; in one block, or two if it does not fit. */
	unsigned char last[2 * BLOCK_BYTES] = {0};
	size_t rest = message.len - done;
	if (rest)
		memcpy(last, message.s + done, rest);
	last[rest] = 0x80;
	size_t size = rest + 1 + LENGTH_BYTES <= BLOCK_BYTES ? BLOCK_BYTES : 2 * BLOCK_BYTES;
	uint64_t bits = (uint64_t)message.len * 8;
	for (size_t i = 1; i <= LENGTH_BYTES; i++, bits >>= 8)
		last[size - i] = (unsigned char)bits;
	for (size_t i = 0; i < size; i += BLOCK_BYTES)
		hash_block(h, last + i);

	for (size_t i = 0; i < SHA1_BYTES; i++)
		digest[i] = (unsigned char)(h[i / 4] >> (24 - 8 * (i % 4)));
}

void
sha1_hex(struct span message, char hex[SHA1_DIGITS + 1])
{
	static const char digits[] = "0123456789abcdef";
	unsigned char digest[SHA1_BYTES];
	sha1(message, digest);
	for (size_t i = 0; i < SHA1_BYTES; i++) {
		hex[2 * i] = digits[digest[i] >> 4];
		hex[2 * i + 1] = digits[digest[i] & 15];
	}
	hex[SHA1_DIGITS] = '\0';
}

/*
 * base64.c - see base64.h.  Part of emit/search/.
 */
#include "emit/search/base64.h"

#include <stdint.h>

void
base64_put(struct buf *out, struct span bytes)
{
	static const char letters[] =
		"ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";
	buf_reserve(out, (bytes.len + 2) / 3 * 4);
	for (size_t i = 0; i < bytes.len; i += 3) {
		uint32_t group = 0;
		size_t count = bytes.len - i < 3 ? bytes.len - i : 3;
		for (size_t k = 0; k < 3; k++)
			group = group << 8 | (k < count ? (unsigned char)bytes.s[i + k] : 0u);
		for (size_t k = 0; k < 4; k++)
			out->s[out->len++] = k <= count ? letters[group >> (18 - 6 * k) & 63] : '=';
	}
}

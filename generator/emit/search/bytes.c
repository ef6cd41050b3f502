/*
 * bytes.c - see bytes.h.  Part of emit/search/.
 */
#include "emit/search/bytes.h"

void
bytes_put_number(struct buf *out, uint64_t number)
{
	buf_reserve(out, BYTES_NUMBER_MAX);
	for (; number >= 0x80; number >>= 7)
		out->s[out->len++] = (char)(number | 0x80);
	out->s[out->len++] = (char)number;
}

void
bytes_put_signed(struct buf *out, int64_t number)
{
	uint64_t bits = (uint64_t)number;
	bytes_put_number(out, number < 0 ? ~(bits << 1) : bits << 1);
}

size_t
bytes_of_number(uint64_t number)
{
	size_t count = 1;
	while (number >>= 7)
		count++;
	return count;
}

void
bytes_put_text(struct buf *out, struct span text)
{
	bytes_put_number(out, text.len);
	buf_put(out, text);
}

size_t
bytes_shared(struct span a, struct span b)
{
	size_t len = 0;
	while (len < a.len && len < b.len && a.s[len] == b.s[len])
		len++;
	return len;
}

/*
 * uuid.c - version 5 UUIDs.  Part of emit/epub/.
 */
#include "emit/epub/uuid.h"

#include "core/buf.h"
#include "core/sha1.h"

#define UUID_BYTES 16

/* 6ba7b811-9dad-11d1-80b4-00c04fd430c8 */
static const unsigned char url_namespace[UUID_BYTES] = {0x6b, 0xa7, 0xb8, 0x11, 0x9d, 0xad, 0x11,
	0xd1, 0x80, 0xb4, 0x00, 0xc0, 0x4f, 0xd4, 0x30, 0xc8};

struct span
uuid_of_url(struct arena *a, struct span name)
{
	struct buf input = {0};
	buf_put(&input, (struct span){(const char *)url_namespace, UUID_BYTES});
	buf_put(&input, name);
	unsigned char u[SHA1_BYTES];
	sha1(buf_span(&input), u);
	buf_clear(&input);

	u[6] = (unsigned char)((u[6] & 0x0F) | 0x50); /* version 5 */
	u[8] = (unsigned char)((u[8] & 0x3F) | 0x80); /* variant 10 */
	return span_printf(a,
		"%02x%02x%02x%02x-%02x%02x-%02x%02x-%02x%02x-%02x%02x%02x%02x%02x%02x", u[0], u[1],
		u[2], u[3], u[4], u[5], u[6], u[7], u[8], u[9], u[10], u[11], u[12], u[13], u[14],
		u[15]);
}

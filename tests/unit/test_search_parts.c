/*
 * test_search_parts.c - numbers, letters, deflate and shards: what index files are made of.
 */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <stdlib.h>
#include <zlib.h>

#include <cmocka.h>

#include "core/arena.h"
#include "emit/search/base64.h"
#include "emit/search/bytes.h"
#include "emit/search/deflate.h"
#include "emit/search/packer.h"
#include "emit/search/shards.h"

static void
assert_bytes(struct buf *actual, const char *expected, size_t len)
{
	assert_int_equal(actual->len, len);
	assert_memory_equal(actual->s, expected, len);
	buf_clear(actual);
}

static void
numbers_are_leb128(void **state)
{
	(void)state;
	struct buf out = {0};
	bytes_put_number(&out, 0);
	bytes_put_number(&out, 127);
	bytes_put_number(&out, 128);
	bytes_put_number(&out, 624485); /* DWARF's own kind of example */
	bytes_put_number(&out, UINT64_MAX);
	assert_bytes(
		&out, "\x00\x7f\x80\x01\xe5\x8e\x26\xff\xff\xff\xff\xff\xff\xff\xff\xff\x01", 17);
	assert_int_equal(bytes_of_number(0), 1);
	assert_int_equal(bytes_of_number(127), 1);
	assert_int_equal(bytes_of_number(128), 2);
	assert_int_equal(bytes_of_number(16383), 2);
	assert_int_equal(bytes_of_number(16384), 3);
	assert_int_equal(bytes_of_number(UINT64_MAX), BYTES_NUMBER_MAX);
}

static void
signs_go_to_the_lowest_bit(void **state)
{
	(void)state;
	struct buf out = {0};
	for (int64_t i = -2; i <= 2; i++)
		bytes_put_signed(&out, i);
	bytes_put_signed(&out, -65);
	assert_bytes(&out, "\x03\x01\x00\x02\x04\x81\x01", 7);
}

static void
a_text_starts_with_its_length(void **state)
{
	(void)state;
	struct buf out = {0};
	bytes_put_text(&out, SPAN("h\xc3\xa9"));
	bytes_put_text(&out, SPAN(""));
	assert_bytes(&out, "\x03h\xc3\xa9\x00", 5);
	assert_int_equal(bytes_shared(SPAN("huis"), SPAN("huizen")), 3);
	assert_int_equal(bytes_shared(SPAN("huis"), SPAN("huis")), 4);
	assert_int_equal(bytes_shared(SPAN(""), SPAN("huis")), 0);
}

/* The examples of RFC 4648, section 10, and the last letters of the alphabet. */
static void
base64_is_that_of_the_rfc(void **state)
{
	(void)state;
	static const char *const pairs[][2] = {{"", ""}, {"f", "Zg=="}, {"fo", "Zm8="},
		{"foo", "Zm9v"}, {"foob", "Zm9vYg=="}, {"fooba", "Zm9vYmE="},
		{"foobar", "Zm9vYmFy"}, {"\xff\xef\xfe", "/+/+"}};
	for (size_t i = 0; i < sizeof pairs / sizeof *pairs; i++) {
		struct buf out = {0};
		base64_put(&out, span_of(pairs[i][0]));
		buf_putc(&out, '\0');
		assert_string_equal(out.s, pairs[i][1]);
		buf_clear(&out);
	}
}

/* What zlib itself makes of it again. */
static void
assert_inflates(struct span packed, struct span text)
{
	char *room = malloc(text.len + 1);
	z_stream z = {.next_in = (Bytef *)(uintptr_t)packed.s, .avail_in = (uInt)packed.len};
	assert_int_equal(inflateInit2(&z, -MAX_WBITS), Z_OK);
	z.next_out = (Bytef *)room;
	z.avail_out = (uInt)text.len + 1;
	assert_int_equal(inflate(&z, Z_FINISH), Z_STREAM_END);
	assert_int_equal(z.avail_in, 0);
	assert_int_equal(z.total_out, text.len);
	if (text.len)
		assert_memory_equal(room, text.s, text.len);
	inflateEnd(&z);
	free(room);
}

static void
deflate_is_raw_and_whole(void **state)
{
	(void)state;
	enum { LEN = 300000 };
	char *noise = malloc(LEN);
	uint32_t random = 1;
	for (size_t i = 0; i < LEN; i++) {
		random = random * 1664525 + 1013904223;
		noise[i] = (char)(random >> 24);
	}
	const struct span texts[] = {
		SPAN(""), SPAN("x"), SPAN("aaaaaaaaaaaaaaaaaaaaaaaaaaaaaa"), {noise, LEN}};
	struct deflater *d = deflater_new();
	struct buf first = {0};
	for (size_t i = 0; i < sizeof texts / sizeof *texts; i++) {
		struct buf out = {0};
		deflater_put(d, texts[i], &out);
		assert_inflates(buf_span(&out), texts[i]);
		if (i == 1)
			buf_put(&first, buf_span(&out));
		buf_clear(&out);
	}
	struct buf again = {0};
	deflater_put(d, texts[1], &again); /* what came between makes no difference */
	assert_true(span_eq(buf_span(&again), buf_span(&first)));
	buf_clear(&again);
	buf_clear(&first);
	deflater_free(d);
	deflater_free(NULL);
	free(noise);
}

static void
a_part_is_named_by_what_it_was(void **state)
{
	(void)state;
	struct packer *packer = packer_new();
	struct packed one = packer_pack(packer, SPAN("abc"));
	struct packed two = packer_pack(packer, SPAN("abd"));
	assert_inflates(one.bytes, SPAN("abc")); /* still there */
	assert_inflates(two.bytes, SPAN("abd"));
	assert_memory_equal(one.digest, "\xa9\x99\x3e\x36\x47", 5); /* FIPS 180-4, of abc */
	assert_memory_not_equal(one.digest, two.digest, SHA1_BYTES);
	packer_free(packer);
	packer_free(NULL);
}

/* "0 2 5": where the shards of these sizes start, and the last one ends. */
static void
assert_cut(const size_t *sizes, size_t count, const char *expected)
{
	struct arena *a = arena_new();
	struct shards shards = shards_cut(a, sizes, count, 10);
	struct buf out = {0};
	for (size_t i = 0; i <= shards.count; i++)
		buf_printf(&out, "%s%zu", i ? " " : "", shards.starts[i]);
	assert_string_equal(buf_take(&out, a).s, expected);
	arena_free(a);
}

static void
shards_are_full_but_not_over(void **state)
{
	(void)state;
	assert_cut(NULL, 0, "0");
	assert_cut((size_t[]){3}, 1, "0 1");
	assert_cut((size_t[]){5, 5, 1}, 3, "0 2 3");
	assert_cut((size_t[]){1, 99, 1, 1}, 4, "0 1 2 4"); /* what is too large stands alone */
	assert_cut((size_t[]){11, 11}, 2, "0 1 2");
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(numbers_are_leb128),
		cmocka_unit_test(signs_go_to_the_lowest_bit),
		cmocka_unit_test(a_text_starts_with_its_length),
		cmocka_unit_test(base64_is_that_of_the_rfc),
		cmocka_unit_test(deflate_is_raw_and_whole),
		cmocka_unit_test(a_part_is_named_by_what_it_was),
		cmocka_unit_test(shards_are_full_but_not_over),
	};
	return cmocka_run_group_tests(tests, NULL, NULL);
}

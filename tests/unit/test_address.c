/*
 * test_address.c - which link addresses may come out.
 */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>

#include "core/arena.h"
#include "model/address.h"

static void
assert_kind(const char *address, enum address_kind kind)
{
	if (address_kind(span_of(address)) != kind)
		fail_msg("%s", address);
}

static void
relative_addresses_are_allowed(void **state)
{
	(void)state;
	assert_kind("", ADDRESS_RELATIVE);
	assert_kind("../typen/x.md#y", ADDRESS_RELATIVE);
	assert_kind("/x", ADDRESS_RELATIVE);
	assert_kind("a/b:c", ADDRESS_RELATIVE);
	assert_kind("?q=a:b", ADDRESS_RELATIVE);
	assert_kind("#y", ADDRESS_FRAGMENT);
	assert_kind(" #y", ADDRESS_FRAGMENT);
}

static void
some_schemes_are_allowed(void **state)
{
	(void)state;
	assert_kind("https://example.org/", ADDRESS_EXTERNAL);
	assert_kind("HTTP://example.org/", ADDRESS_EXTERNAL);
	assert_kind("mailto:a@example.org", ADDRESS_EXTERNAL);
	assert_kind("tel:+31700000000", ADDRESS_EXTERNAL);
}

static void
other_schemes_are_unsafe(void **state)
{
	(void)state;
	assert_kind("javascript:alert(1)", ADDRESS_UNSAFE);
	assert_kind("data:text/html,x", ADDRESS_UNSAFE);
	assert_kind("vbscript:x", ADDRESS_UNSAFE);
	assert_kind("file:///etc/passwd", ADDRESS_UNSAFE);
	assert_kind("ftp://example.org", ADDRESS_UNSAFE);
	assert_kind("httpss://example.org", ADDRESS_UNSAFE);
}

static void
hiding_a_scheme_does_not_help(void **state)
{
	(void)state;
	assert_kind("JaVaScRiPt:alert(1)", ADDRESS_UNSAFE);
	assert_kind(" \t\njavascript:alert(1)", ADDRESS_UNSAFE);
	assert_kind("java\tscript:alert(1)", ADDRESS_UNSAFE);
	assert_kind("java\nscript\r:alert(1)", ADDRESS_UNSAFE);
	assert_kind("\x01javascript:alert(1)", ADDRESS_UNSAFE);
	assert_int_equal(address_kind(SPAN("\0javascript:alert(1)")), ADDRESS_UNSAFE);
	assert_int_equal(address_kind(SPAN("java\0script:alert(1)")), ADDRESS_UNSAFE);
}

static void
a_host_without_scheme_is_unsafe(void **state)
{
	(void)state;
	assert_kind("//example.org/x", ADDRESS_UNSAFE);
	assert_kind("\\\\example.org", ADDRESS_UNSAFE);
	assert_kind("/\\example.org", ADDRESS_UNSAFE);
	assert_kind("/\t/example.org", ADDRESS_UNSAFE);
	assert_kind("\x02 //example.org", ADDRESS_UNSAFE);
}

static void
a_path_can_be_written_as_an_address(void **state)
{
	(void)state;
	struct arena *a = arena_new();
	struct span path = SPAN("../a b/c\xC3\xA9~#?%:.md"), encoded = address_encode(a, path);
	assert_true(span_eq(encoded, SPAN("../a%20b/c%C3%A9~%23%3F%25%3A.md")));
	assert_true(span_eq(address_decode(a, encoded), path));
	assert_int_equal(address_kind(encoded), ADDRESS_RELATIVE);
	arena_free(a);
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(relative_addresses_are_allowed),
		cmocka_unit_test(some_schemes_are_allowed),
		cmocka_unit_test(other_schemes_are_unsafe),
		cmocka_unit_test(hiding_a_scheme_does_not_help),
		cmocka_unit_test(a_host_without_scheme_is_unsafe),
		cmocka_unit_test(a_path_can_be_written_as_an_address),
	};
	return cmocka_run_group_tests(tests, NULL, NULL);
}

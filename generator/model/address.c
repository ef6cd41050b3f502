/*
 * address.c - is a link address safe, what kind is it, and what does it spell?  Part of model/.
 */
#include "model/address.h"

#include <strings.h>

#include "core/arena.h"

/* Control characters and spaces, which browsers strip or forgive. */
static bool
is_hidden(char c)
{
	return (unsigned char)c <= ' ' || c == 0x7F;
}

static bool
is_allowed_scheme(struct span scheme)
{
	static const char *const allowed[] = {"http", "https", "mailto", "tel"};
	for (size_t i = 0; i < sizeof allowed / sizeof *allowed; i++) {
		if (scheme.len == strlen(allowed[i])
			&& strncasecmp(scheme.s, allowed[i], scheme.len) == 0)
			return true;
	}
	return false;
}

/*
 * A colon before the first '/', '?' or '#' ends a scheme (RFC 3986, section 4.2).  What
 * stands there but is no scheme ("java\tscript:") is refused: a browser may see one in it.
 */
static enum address_kind
kind_by_scheme(struct span s)
{
	for (size_t i = 0; i < s.len; i++) {
		if (s.s[i] == '/' || s.s[i] == '?' || s.s[i] == '#')
			return ADDRESS_RELATIVE;
		if (s.s[i] == ':')
			return is_allowed_scheme((struct span){s.s, i}) ? ADDRESS_EXTERNAL
									: ADDRESS_UNSAFE;
	}
	return ADDRESS_RELATIVE;
}

/* A host without a scheme: two slashes, of either kind, with or without characters to strip. */
static bool
starts_with_host(struct span s)
{
	size_t slashes = 0;
	for (size_t i = 0; i < s.len && slashes < 2; i++) {
		if (s.s[i] == '/' || s.s[i] == '\\')
			slashes++;
		else if (!is_hidden(s.s[i]))
			return false;
	}
	return slashes == 2;
}

enum address_kind
address_kind(struct span s)
{
	while (s.len && is_hidden(s.s[0]))
		s = span_sub(s, 1, s.len);
	if (s.len && s.s[0] == '#')
		return ADDRESS_FRAGMENT;
	if (starts_with_host(s))
		return ADDRESS_UNSAFE;
	return kind_by_scheme(s);
}

static int
hex_digit(char c)
{
	if (c >= '0' && c <= '9')
		return c - '0';
	c |= 0x20;
	return c >= 'a' && c <= 'f' ? c - 'a' + 10 : -1;
}

struct span
address_decode(struct arena *a, struct span s)
{
	if (span_find(s, '%', 0) == s.len)
		return s;
	char *out = arena_alloc(a, s.len + 1);
	size_t len = 0;
	for (size_t i = 0; i < s.len; i++) {
		int high = i + 2 < s.len && s.s[i] == '%' ? hex_digit(s.s[i + 1]) : -1;
		int low = high >= 0 ? hex_digit(s.s[i + 2]) : -1;
		if (high >= 0 && low >= 0 && (high | low)) { /* never a NUL */
			out[len++] = (char)(high << 4 | low);
			i += 2;
		} else {
			out[len++] = s.s[i];
		}
	}
	return (struct span){out, len};
}

static bool
is_plain(char c)
{
	return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9')
		|| (c && strchr("-._~/", c));
}

struct span
address_encode(struct arena *a, struct span path)
{
	static const char digits[] = "0123456789ABCDEF";
	char *out = arena_array(a, path.len, 3);
	size_t len = 0;
	for (size_t i = 0; i < path.len; i++) {
		unsigned char c = (unsigned char)path.s[i];
		if (is_plain(path.s[i])) {
			out[len++] = path.s[i];
		} else {
			out[len++] = '%';
			out[len++] = digits[c >> 4];
			out[len++] = digits[c & 15];
		}
	}
	return (struct span){out, len};
}

struct span
address_join(struct arena *a, struct span base, struct span path)
{
	bool slash = span_ends(base, SPAN("/"));
	return span_printf(a, "%.*s%s%.*s", SPAN_ARG(base), slash ? "" : "/", SPAN_ARG(path));
}

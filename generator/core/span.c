/*
 * span.c - comparing, cutting and copying spans.  Part of core/.
 */
#include "core/span.h"

#include <stdarg.h>
#include <stdio.h>

#include "core/arena.h"

int
span_cmp(struct span a, struct span b)
{
	size_t shared = a.len < b.len ? a.len : b.len;
	int order = shared ? memcmp(a.s, b.s, shared) : 0;
	if (order)
		return order;
	return (a.len > b.len) - (a.len < b.len);
}

bool
span_starts(struct span s, struct span prefix)
{
	return s.len >= prefix.len && span_eq((struct span){s.s, prefix.len}, prefix);
}

bool
span_ends(struct span s, struct span suffix)
{
	return s.len >= suffix.len && span_eq(span_sub(s, s.len - suffix.len, suffix.len), suffix);
}

struct span
span_sub(struct span s, size_t offset, size_t len)
{
	if (offset >= s.len)
		return (struct span){0};
	size_t rest = s.len - offset;
	return (struct span){s.s + offset, len < rest ? len : rest};
}

static bool
is_space(char c)
{
	return c == ' ' || (c >= '\t' && c <= '\r');
}

struct span
span_trim(struct span s)
{
	while (s.len && is_space(s.s[0]))
		s = span_sub(s, 1, s.len);
	while (s.len && is_space(s.s[s.len - 1]))
		s.len--;
	return s;
}

size_t
span_find(struct span s, char c, size_t from)
{
	if (from >= s.len)
		return s.len;
	const char *found = memchr(s.s + from, c, s.len - from);
	return found ? (size_t)(found - s.s) : s.len;
}

char *
span_cstr(struct arena *a, struct span s)
{
	char *copy = arena_alloc(a, s.len + 1);
	if (s.len)
		memcpy(copy, s.s, s.len);
	return copy;
}

struct span
span_copy(struct arena *a, struct span s)
{
	return (struct span){span_cstr(a, s), s.len};
}

struct span
span_printf(struct arena *a, const char *format, ...)
{
	va_list args, again;
	va_start(args, format);
	va_copy(again, args);
	int len = vsnprintf(NULL, 0, format, args);
	va_end(args);
	char *text = arena_alloc(a, (size_t)len + 1);
	vsnprintf(text, (size_t)len + 1, format, again);
	va_end(again);
	return (struct span){text, (size_t)len};
}

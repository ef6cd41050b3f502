/*
 * span.h - a piece of text: a pointer and a length, not ended by NUL.
 *
 * A span never owns its bytes; whoever made it says where they live.  The empty
 * span may have s == NULL.
 */
#ifndef SPAN_H
#define SPAN_H

#include <stdbool.h>
#include <stddef.h>
#include <string.h>

struct arena;

struct span {
	const char *s;
	size_t len;
};

/* A span over a string literal. */
#define SPAN(literal) ((struct span){("" literal), sizeof(literal) - 1})

/* For printf("%.*s", SPAN_ARG(span)). */
#define SPAN_ARG(span) (int)(span).len, ((span).s ? (span).s : "")

static inline struct span
span_of(const char *s)
{
	return (struct span){s, s ? strlen(s) : 0};
}

static inline bool
span_eq(struct span a, struct span b)
{
	return a.len == b.len && (a.len == 0 || memcmp(a.s, b.s, a.len) == 0);
}

/* Order by bytes, a prefix before what it starts. */
int span_cmp(struct span, struct span);

bool span_starts(struct span, struct span prefix);
bool span_ends(struct span, struct span suffix);

/* The part from OFFSET, at most LEN bytes; both are cut to what is there. */
struct span span_sub(struct span, size_t offset, size_t len);

/* Without ASCII white space at both ends. */
struct span span_trim(struct span);

/* The offset of the first C at or after FROM; the span's length if there is none. */
size_t span_find(struct span, char c, size_t from);

/* Copies in an arena, ended by a NUL that the length does not count. */
struct span span_copy(struct arena *, struct span);
char *span_cstr(struct arena *, struct span);

/* printf into an arena. */
struct span span_printf(struct arena *, const char *format, ...)
	__attribute__((format(printf, 2, 3), nonnull(2)));

#endif

/*
 * value.h - data as it was written: scalars, lists and maps that know their place.
 *
 * YAML and JSON load into values; the schema turns their scalars into the
 * types it declares; templates and filters read them.  Values and all they point
 * to live in one arena.  Copying a struct value shares what is below it.
 */
#ifndef VALUE_H
#define VALUE_H

#include <stdint.h>

#include "core/diag.h"
#include "core/span.h"

struct arena;
struct document;
struct record;

enum value_type {
	VALUE_NULL, /* `plain`: nothing was written; else it was reported and counts as absent */
	VALUE_BOOL,
	VALUE_INT,
	VALUE_NUMBER,
	VALUE_STRING,
	VALUE_LIST,
	VALUE_MAP,
	VALUE_REF,      /* a record, by slug; target is set by resolve/ */
	VALUE_DOCUMENT, /* a Markdown field, parsed */
};

struct value;

struct value_list {
	struct value *items;
	size_t count;
};

struct value_map {
	struct member *members; /* in order of writing; keys are unique */
	size_t count;
};

struct value {
	enum value_type type;
	bool plain; /* a YAML scalar without quotes: the schema may read it as another type */
	struct pos pos;
	union {
		bool boolean;
		int64_t integer;
		double number;
		struct span string;
		struct value_list list;
		struct value_map map;
		struct {
			struct span slug;
			struct record *target;
		} ref;
		struct document *document;
	} u;
};

struct member {
	struct span key;
	struct pos key_pos;
	struct value value;
};

/* The member's value; NULL if MAP is NULL or no map, or has no such key. */
struct value *value_get(const struct value *map, struct span key);

/* The string of a member, or an empty span. */
struct span value_get_string(const struct value *map, struct span key);

/* False, null, empty string and empty list count as nothing. */
bool value_is_truthy(const struct value *);

/* The number of a VALUE_INT or VALUE_NUMBER; else NAN. */
double value_number(const struct value *);

bool value_equal(const struct value *, const struct value *);

/* Call VISIT for each Markdown field in it, in the order in which they are written. */
void value_each_document(
	const struct value *, void (*visit)(void *context, struct document *), void *context);

/* A copy of all but the strings, with documents of its own. */
struct value value_copy(struct arena *, const struct value *);

/* Makers; the strings are not copied. */
struct value value_string(struct span);
struct value value_bool(bool);
struct value value_int(int64_t);

/*
 * A map that is built member by member.  Zero-initialise.  value_builder_map()
 * gives the value; the builder must not be used after it.
 */
struct value_builder {
	struct member *members;
	size_t count;
	size_t cap;
};

/* Room for CAP members in all, for who knows how many will come. */
void value_builder_reserve(struct arena *, struct value_builder *, size_t cap);

void value_builder_put(struct arena *, struct value_builder *, struct span key, struct value);
struct value value_builder_map(const struct value_builder *);

#endif

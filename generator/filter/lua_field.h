/*
 * lua_field.h - which fields each kind of element has, in its constructor's order.
 *
 * A kind that is added is a row in lua_field.c.
 */
#ifndef LUA_FIELD_H
#define LUA_FIELD_H

#include "filter/lua_state.h"

#define FIELDS_MAX 6

struct field {
	const char *name;
	/* The children that the field stands for: of one kind, or NODE_DOCUMENT for the
	 * content.  NODE_TEXT: none, the field is in the node itself. */
	enum node_kind part;
	void (*push)(lua_State *, const struct node *);
	/* Push the value in its proper form, or err: as an argument of the constructor. */
	void (*coerce)(lua_State *, int index);
	/* Put the proper form into a new node. */
	void (*store)(lua_State *, int index, struct node *);
	/* As coerce, for a value that is set later; NULL: it makes no difference. */
	void (*coerce_set)(lua_State *, int index);
};

struct element_kind {
	bool made;                                  /* filters can make and change it */
	int required;                               /* fields that the constructor must be given */
	const struct field *fields[FIELDS_MAX + 1]; /* ended by NULL */
};

/* NULL if filters cannot make or change elements of this kind. */
const struct element_kind *element_kind(enum node_kind);

const struct field *field_find(enum node_kind, const char *name);

/* "identifier" is a member of "attr": the field and the member's name, or NULL. */
const char *field_owner(const char *alias);

#endif

/*
 * lua_tuple.h - small tables of fixed shape, as pandoc has them: Attr, Citation, Row...
 *
 * The items stand at 1, 2, ... in the constructor's order, and answer to their names and
 * aliases, and to the members of an item "attr".  What is set by name is put in its
 * proper form.  Two are equal if they are of one type and their items are equal.
 */
#ifndef LUA_TUPLE_H
#define LUA_TUPLE_H

#include "filter/lua_state.h"

#define TUPLE_ITEMS_MAX 6

struct tuple_item {
	const char *name;
	/* Push the value at INDEX in its proper form, or err; nil: none was given. */
	void (*coerce)(lua_State *, int index);
	const char *alias; /* NULL: none */
};

struct tuple {
	const char *type;
	const luaL_Reg *methods; /* besides clone(); NULL: none */
	bool positional;         /* plain tables may give the items by number too */
	struct tuple_item items[TUPLE_ITEMS_MAX + 1]; /* ended by an item without a name */
};

void tuple_open(lua_State *, const struct tuple *); /* make the metatable */

/* Set the constructor NAME in the table on top. */
void tuple_set_constructor(lua_State *, const struct tuple *, const char *name);

/* Push a tuple without items, to be filled in raw. */
void tuple_push_new(lua_State *, const struct tuple *);

/* Push the tuple that the table at INDEX stands for: a tuple, or members by name. */
void tuple_coerce(lua_State *, const struct tuple *, int index);

/* The same of each item of a list; nil is an empty list. */
void tuple_coerce_list(lua_State *, const struct tuple *, int index);

#endif

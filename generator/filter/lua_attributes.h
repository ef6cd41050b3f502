/*
 * lua_attributes.h - AttributeList: the key-values of an Attr in Lua.
 *
 * A table of {key, value}, in their order, that also answers to its keys.
 */
#ifndef LUA_ATTRIBUTES_H
#define LUA_ATTRIBUTES_H

#include "filter/lua_state.h"

/* Make the metatable, and set the constructor in the table on top. */
void attributes_open(lua_State *);

void attributes_push(lua_State *, const struct attr *);

/* Push what the value at INDEX stands for: a list of {key, value}, or members by key. */
void attributes_coerce(lua_State *, int index);

/* The same of the members of a table, but for some (ended by NULL). */
void attributes_coerce_members(lua_State *, int index, const char *const *without);

#endif

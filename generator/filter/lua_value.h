/*
 * lua_value.h - metadata in Lua: plain strings, numbers, booleans, lists, tables.
 *
 * A reference is its slug; a parsed Markdown field is opaque: it can be kept,
 * moved or left out.  What a filter does not change keeps its type and place; a
 * new value gets the place of the one it replaces.  A string that takes the place
 * of a reference, or joins a list of them, is a reference.
 */
#ifndef LUA_VALUE_H
#define LUA_VALUE_H

#include "filter/lua_state.h"

void value_push(lua_State *, const struct value *);

/* The value at INDEX; OLD is what stood there before, with its place. */
struct value value_make(lua_State *, int index, const struct value *old);

#endif

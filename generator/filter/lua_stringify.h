/*
 * lua_stringify.h - pandoc.utils.stringify: text without markup.
 */
#ifndef LUA_STRINGIFY_H
#define LUA_STRINGIFY_H

#include "filter/lua_state.h"

/* Push the text of an element, of a list of anything, or of a scalar; notes are left out. */
void stringify_push(lua_State *, int index);

int stringify(lua_State *); /* for Lua */

#endif

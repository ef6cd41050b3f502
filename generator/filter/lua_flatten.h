/*
 * lua_flatten.h - pandoc.utils.blocks_to_inlines: blocks as one line of inlines.
 */
#ifndef LUA_FLATTEN_H
#define LUA_FLATTEN_H

#include "filter/lua_state.h"

int flatten_blocks(lua_State *); /* for Lua */

#endif

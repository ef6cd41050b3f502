/*
 * lua_pattern.h - find, match, gmatch and gsub, with every step counted.
 *
 * Lua's own run outside the count hook and can take time that is exponential in
 * the pattern.  The patterns are those of the Lua 5.4 manual, section 6.4.1.
 */
#ifndef LUA_PATTERN_H
#define LUA_PATTERN_H

#include "filter/lua_state.h"

int pattern_find(lua_State *);
int pattern_match(lua_State *);
int pattern_gmatch(lua_State *);
int pattern_gsub(lua_State *);

#endif

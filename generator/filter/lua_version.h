/*
 * lua_version.h - PANDOC_VERSION and PANDOC_API_VERSION: numbers that compare and print.
 */
#ifndef LUA_VERSION_H
#define LUA_VERSION_H

#include "filter/lua_state.h"

int version_new(lua_State *); /* for Lua: Version('2.17') */

void version_push_pandoc(lua_State *);
void version_push_api(lua_State *);

#endif

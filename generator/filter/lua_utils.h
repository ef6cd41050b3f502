/*
 * lua_utils.h - the module `pandoc.utils`.
 *
 *   blocks_to_inlines(blocks[, separator])  the default is a LineBreak, as in pandoc 3
 *   equals(a, b)          as `==`
 *   sha1(text)
 *   stringify(value)      lua_stringify.h
 *   to_roman_numeral(n)   "?" from 4000 on
 *   type(value)           "Inline", "Inlines", "Attr", "string"...
 *   Version(text)         lua_version.h
 */
#ifndef LUA_UTILS_H
#define LUA_UTILS_H

#include "filter/lua_state.h"

void utils_open(lua_State *); /* pushes the module */

int utils_sha1(lua_State *); /* for Lua */

#endif

/*
 * lua_os.h - the module `os`: the time of the build, which is that of the content, in UTC.
 *
 *   date([format[, time]])  as Lua 5.4, section 6.9, in the locale "C"; '!' says nothing new
 *   difftime(to, from)
 *   time([table])           without a table the time of the build: model/edition.h
 */
#ifndef LUA_OS_H
#define LUA_OS_H

#include "filter/lua_state.h"

void os_open(lua_State *); /* pushes the module */

#endif

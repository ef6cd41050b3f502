/*
 * lua_unsupported.h - what pandoc or Lua has and a filter cannot use here.
 *
 * It stands under its name, so that a script can look whether it is there or take a
 * local name for it, and errs at the line that calls or indexes it.
 */
#ifndef LUA_UNSUPPORTED_H
#define LUA_UNSUPPORTED_H

#include "filter/lua_state.h"

void unsupported_open(lua_State *); /* make the metatable */

/* Set members of the table on top: NAMES (ended by NULL) of MODULE (NULL: globals). */
void unsupported_set(lua_State *, const char *module, const char *const *names);

#endif

/*
 * lua_sort.h - a stable merge sort for tables.
 *
 * Lua's own sort picks its pivots by the clock, so equal items would come out in
 * another order on another run.
 */
#ifndef LUA_SORT_H
#define LUA_SORT_H

#include "filter/lua_state.h"

/* A function for Lua: sort a table by a function, or by `<` if there is none. */
int sort_table(lua_State *);

#endif

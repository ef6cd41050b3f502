/*
 * lua_equal.h - equality by structure.
 */
#ifndef LUA_EQUAL_H
#define LUA_EQUAL_H

#include "filter/lua_state.h"

/* Same kind, fields and children; places are ignored. */
bool node_equal(lua_State *, const struct node *, const struct node *);

/* Are two tables of one type, with as many items, which are equal (`==`)? */
bool tables_equal(lua_State *, int a, int b);

#endif

/*
 * lua_equal.h - equality by structure.
 */
#ifndef LUA_EQUAL_H
#define LUA_EQUAL_H

#include "filter/lua_state.h"

/* Same kind, fields and children; places are ignored. */
bool node_equal(lua_State *, const struct node *, const struct node *);

/* Equal elements, equal scalars, or tables with equal members (pandoc.utils.equals). */
bool value_same(lua_State *, int a, int b);

#endif

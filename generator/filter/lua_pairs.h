/*
 * lua_pairs.h - going through tables in an order that is the same on every run.
 *
 * Lua's own order depends on addresses and a random seed.  Here numbers come
 * first, then strings, each sorted; keys of other types last, as Lua has them.
 */
#ifndef LUA_PAIRS_H
#define LUA_PAIRS_H

#include "filter/lua_state.h"

/* Push a list of the keys of the table at INDEX. */
void pairs_push_keys(lua_State *, int index);

/* In the place of Lua's functions. */
int pairs_next(lua_State *);
int pairs_pairs(lua_State *);

#endif

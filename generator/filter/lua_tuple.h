/*
 * lua_tuple.h - small tables of fixed shape, as pandoc has them: items that have names too.
 */
#ifndef LUA_TUPLE_H
#define LUA_TUPLE_H

#include "filter/lua_state.h"

/*
 * Make a metatable for tables whose items 1, 2, ... answer to NAMES (ended by
 * NULL) too, and to METHODS.  Setting by name calls NEWINDEX.
 */
void tuple_metatable(lua_State *, const char *type, const char *const *names,
	const luaL_Reg *methods, lua_CFunction newindex);

/* In a NEWINDEX function: which item the key at INDEX names; 0 if none. */
int tuple_part(lua_State *, int index);

#endif

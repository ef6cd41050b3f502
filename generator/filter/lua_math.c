/*
 * lua_math.c - the mathematical library, with a seed of our own.  Part of filter/.
 */
#include "filter/lua_library.h"

/* Without a seed Lua's own, upvalue 1, takes the clock. */
static int
math_randomseed(lua_State *L)
{
	luaL_checknumber(L, 1);
	library_call(L);
	return 0;
}

void
math_open(lua_State *L, int index)
{
	lua_newtable(L);
	for (lua_pushnil(L); lua_next(L, index);) {
		lua_pushvalue(L, -2);
		lua_insert(L, -2);
		lua_rawset(L, -4);
	}
	library_wrap(L, index, "randomseed", math_randomseed);
}

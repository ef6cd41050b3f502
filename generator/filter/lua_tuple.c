/*
 * lua_tuple.c - tables whose items have names.  Part of filter/.
 */
#include "filter/lua_tuple.h"

#include "filter/lua_equal.h"

/* The upvalue: a table from names to item numbers and methods. */
static int
tuple_index(lua_State *L)
{
	lua_pushvalue(L, 2);
	lua_rawget(L, lua_upvalueindex(1));
	if (lua_isinteger(L, -1))
		lua_rawgeti(L, 1, lua_tointeger(L, -1));
	return 1;
}

int
tuple_part(lua_State *L, int index)
{
	lua_pushvalue(L, index);
	lua_rawget(L, lua_upvalueindex(1));
	int part = lua_isinteger(L, -1) ? (int)lua_tointeger(L, -1) : 0;
	lua_pop(L, 1);
	return part;
}

static int
tuple_eq(lua_State *L)
{
	lua_pushboolean(L, value_same(L, 1, 2));
	return 1;
}

void
tuple_metatable(lua_State *L, const char *type, const char *const *names, const luaL_Reg *methods,
	lua_CFunction newindex)
{
	static const luaL_Reg meta[] = {{"__eq", tuple_eq}, {NULL, NULL}};
	state_metatable(L, type, meta);
	luaL_getmetatable(L, type);
	lua_newtable(L);
	luaL_setfuncs(L, methods, 0);
	for (int i = 0; names[i]; i++) {
		lua_pushinteger(L, i + 1);
		lua_setfield(L, -2, names[i]);
	}
	lua_pushvalue(L, -1);
	lua_pushcclosure(L, tuple_index, 1);
	lua_setfield(L, -3, "__index");
	lua_pushcclosure(L, newindex, 1);
	lua_setfield(L, -2, "__newindex");
	lua_pop(L, 1);
}

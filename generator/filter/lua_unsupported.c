/*
 * lua_unsupported.c - an object that errs with its name.  Part of filter/.
 */
#include "filter/lua_unsupported.h"

#define UNSUPPORTED "unsupported"

static int
unsupported_error(lua_State *L)
{
	lua_getiuservalue(L, 1, 1);
	return luaL_error(L, "%s is not supported here", lua_tostring(L, -1));
}

void
unsupported_open(lua_State *L)
{
	static const luaL_Reg meta[] = {
		{"__call", unsupported_error}, {"__index", unsupported_error}, {NULL, NULL}};
	state_metatable(L, UNSUPPORTED, meta);
}

void
unsupported_set(lua_State *L, const char *module, const char *const *names)
{
	for (; *names; names++) {
		lua_newuserdatauv(L, 0, 1);
		lua_pushfstring(L, "%s%s%s", module ? module : "", module ? "." : "", *names);
		lua_setiuservalue(L, -2, 1);
		luaL_setmetatable(L, UNSUPPORTED);
		lua_setfield(L, -2, *names);
	}
}

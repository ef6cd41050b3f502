/*
 * lua_table_library.c - the table library.  Part of filter/.
 */
#include "filter/lua_library.h"

#include "filter/lua_sort.h"

/* A __len of a filter can claim any length, and C would go through it without a step. */
static void
check_table(lua_State *L, int index)
{
	luaL_checktype(L, index, LUA_TTABLE);
	if (luaL_getmetafield(L, index, "__len") != LUA_TNIL)
		luaL_error(L, "a table with __len is not supported here");
	limit_charge(L, lua_rawlen(L, index));
}

/* Call Lua's own function, upvalue 1. */
static int
call_original(lua_State *L)
{
	lua_pushvalue(L, lua_upvalueindex(1));
	lua_insert(L, 1);
	lua_call(L, lua_gettop(L) - 1, LUA_MULTRET);
	return lua_gettop(L);
}

static int
call_with_table(lua_State *L)
{
	check_table(L, 1);
	return call_original(L);
}

/* As many steps as there are from argument FIRST to argument LAST. */
static void
charge_range(lua_State *L, int first, int last)
{
	if (lua_isnoneornil(L, last))
		return;
	lua_Integer from = luaL_optinteger(L, first, 1), to = luaL_checkinteger(L, last);
	if (to >= from)
		limit_charge(L, (size_t)((lua_Unsigned)to - (lua_Unsigned)from));
}

static int
table_concat(lua_State *L)
{
	check_table(L, 1);
	charge_range(L, 3, 4);
	return call_original(L);
}

static int
table_unpack(lua_State *L)
{
	check_table(L, 1);
	charge_range(L, 2, 3);
	return call_original(L);
}

static int
table_move(lua_State *L)
{
	check_table(L, 1);
	if (!lua_isnoneornil(L, 5))
		check_table(L, 5);
	charge_range(L, 2, 3);
	return call_original(L);
}

void
table_open(lua_State *L, int index)
{
	static const luaL_Reg bounded[] = {{"concat", table_concat}, {"insert", call_with_table},
		{"move", table_move}, {"remove", call_with_table}, {"unpack", table_unpack},
		{NULL, NULL}};
	static const char *const kept[] = {"pack", NULL};
	lua_newtable(L);
	for (const luaL_Reg *f = bounded; f->name; f++) {
		lua_getfield(L, index, f->name);
		lua_pushcclosure(L, f->func, 1);
		lua_setfield(L, -2, f->name);
	}
	library_copy(L, index, kept);
	lua_pushcfunction(L, sort_table);
	lua_setfield(L, -2, "sort");
}

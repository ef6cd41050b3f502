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

static int
call_with_table(lua_State *L)
{
	check_table(L, 1);
	return library_call(L);
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
	return library_call(L);
}

static int
table_unpack(lua_State *L)
{
	check_table(L, 1);
	lua_Integer from = luaL_optinteger(L, 2, 1);
	lua_Integer to = luaL_optinteger(L, 3, (lua_Integer)lua_rawlen(L, 1));
	if (to >= from && (lua_Unsigned)to - (lua_Unsigned)from >= LIMIT_VALUES_MAX)
		return luaL_error(L, "too many results to unpack");
	return library_call(L);
}

static int
table_move(lua_State *L)
{
	check_table(L, 1);
	if (!lua_isnoneornil(L, 5))
		check_table(L, 5);
	charge_range(L, 2, 3);
	return library_call(L);
}

void
table_open(lua_State *L, int index)
{
	static const luaL_Reg bounded[] = {{"concat", table_concat}, {"insert", call_with_table},
		{"move", table_move}, {"remove", call_with_table}, {"unpack", table_unpack},
		{NULL, NULL}};
	static const char *const kept[] = {"pack", NULL};
	lua_newtable(L);
	for (const luaL_Reg *f = bounded; f->name; f++)
		library_wrap(L, index, f->name, f->func);
	library_copy(L, index, kept);
	lua_pushcfunction(L, sort_table);
	lua_setfield(L, -2, "sort");
}

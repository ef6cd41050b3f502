/*
 * lua_pairs.c - sorted keys, pairs() and next().  Part of filter/.
 */
#include "filter/lua_pairs.h"

#include "filter/lua_list.h"
#include "filter/lua_sort.h"

static int
rank(lua_State *L, int index)
{
	switch (lua_type(L, index)) {
	case LUA_TNUMBER:
		return 0;
	case LUA_TSTRING:
		return 1;
	default:
		return 2;
	}
}

/* Strings by bytes: Lua's own order follows the locale. */
static int
compare(lua_State *L, int a, int b)
{
	if (rank(L, a) != rank(L, b))
		return rank(L, a) - rank(L, b);
	if (rank(L, a) == 0)
		return lua_compare(L, b, a, LUA_OPLT) - lua_compare(L, a, b, LUA_OPLT);
	if (rank(L, a) == 2)
		return 0;
	struct span x, y;
	x.s = lua_tolstring(L, a, &x.len);
	y.s = lua_tolstring(L, b, &y.len);
	return span_cmp(x, y);
}

static int
key_is_less(lua_State *L)
{
	lua_pushboolean(L, compare(L, 1, 2) < 0);
	return 1;
}

/* Sort the list on top. */
static void
sort_keys(lua_State *L)
{
	lua_pushcfunction(L, sort_table);
	lua_pushvalue(L, -2);
	lua_pushcfunction(L, key_is_less);
	lua_call(L, 2, 0);
}

void
pairs_push_keys(lua_State *L, int index)
{
	luaL_checkstack(L, 6, "keys");
	index = lua_absindex(L, index);
	lua_newtable(L);
	lua_Integer count = 0;
	bool sorted = true;
	for (lua_pushnil(L); lua_next(L, index);) {
		lua_pop(L, 1);
		lua_pushvalue(L, -1);
		if (count > 0 && sorted) {
			lua_rawgeti(L, -3, count);
			sorted = compare(L, -1, -2) <= 0;
			lua_pop(L, 1);
		}
		lua_rawseti(L, -3, ++count);
	}
	limit_charge(L, (size_t)count);
	if (!sorted)
		sort_keys(L);
}

/* The least key above the one that is given: no state between the calls, so slow for big tables. */
int
pairs_next(lua_State *L)
{
	luaL_checktype(L, 1, LUA_TTABLE);
	lua_settop(L, 2);
	pairs_push_keys(L, 1);
	int count = list_len(L, 3), at = 1;
	if (!lua_isnil(L, 2)) {
		bool found = false;
		while (at <= count && !found) {
			lua_rawgeti(L, 3, at++);
			found = lua_rawequal(L, -1, 2);
			lua_pop(L, 1);
		}
	}
	if (at > count) {
		lua_pushnil(L);
		return 1;
	}
	lua_rawgeti(L, 3, at);
	lua_pushvalue(L, -1);
	lua_rawget(L, 1);
	return 2;
}

/* Upvalues: the keys, how many are done, the table. */
static int
next_key(lua_State *L)
{
	lua_Integer i = lua_tointeger(L, lua_upvalueindex(2));
	for (;;) {
		if (lua_rawgeti(L, lua_upvalueindex(1), ++i) == LUA_TNIL)
			return 1;
		lua_pushvalue(L, -1);
		if (lua_rawget(L, lua_upvalueindex(3)) != LUA_TNIL)
			break;
		lua_pop(L, 2); /* taken out on the way */
	}
	lua_pushinteger(L, i);
	lua_replace(L, lua_upvalueindex(2));
	return 2;
}

int
pairs_pairs(lua_State *L)
{
	luaL_checkany(L, 1);
	if (luaL_getmetafield(L, 1, "__pairs") != LUA_TNIL) {
		lua_pushvalue(L, 1);
		lua_call(L, 1, 3);
		return 3;
	}
	luaL_checktype(L, 1, LUA_TTABLE);
	pairs_push_keys(L, 1);
	lua_pushinteger(L, 0);
	lua_pushvalue(L, 1);
	lua_pushcclosure(L, next_key, 3);
	lua_pushvalue(L, 1);
	lua_pushnil(L);
	return 3;
}

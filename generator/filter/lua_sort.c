/*
 * lua_sort.c - merge sort, bottom-up, between two tables.  Part of filter/.
 */
#include "filter/lua_sort.h"

#include "filter/lua_list.h"

enum { TABLE = 1, COMPARE = 2, SPARE = 3 };

/* Is item B to come before item A of the table at FROM? */
static bool
comes_first(lua_State *L, int from, lua_Integer b, lua_Integer a)
{
	bool less;
	if (lua_isnil(L, COMPARE)) {
		lua_rawgeti(L, from, b);
		lua_rawgeti(L, from, a);
		less = lua_compare(L, -2, -1, LUA_OPLT);
		lua_pop(L, 2);
	} else {
		lua_pushvalue(L, COMPARE);
		lua_rawgeti(L, from, b);
		lua_rawgeti(L, from, a);
		lua_call(L, 2, 1);
		less = lua_toboolean(L, -1);
		lua_pop(L, 1);
	}
	return less;
}

/* Merge the runs [start, middle) and [middle, end) of FROM into TO. */
static void
merge(lua_State *L, int from, int to, lua_Integer start, lua_Integer middle, lua_Integer end)
{
	lua_Integer a = start, b = middle;
	for (lua_Integer out = start; out < end; out++) {
		bool take_b = a == middle || (b < end && comes_first(L, from, b, a));
		lua_rawgeti(L, from, take_b ? b++ : a++);
		lua_rawseti(L, to, out);
	}
}

int
sort_table(lua_State *L)
{
	lua_settop(L, COMPARE);
	lua_Integer len = list_len(L, TABLE);
	if (!lua_isnil(L, COMPARE))
		luaL_checktype(L, COMPARE, LUA_TFUNCTION);
	lua_newtable(L);
	int from = TABLE, to = SPARE;
	for (lua_Integer width = 1; width < len; width *= 2) {
		limit_charge(L, (size_t)len);
		for (lua_Integer start = 1; start <= len; start += 2 * width) {
			lua_Integer middle = start + width <= len ? start + width : len + 1;
			lua_Integer end = middle + width <= len ? middle + width : len + 1;
			merge(L, from, to, start, middle, end);
		}
		int swap = from;
		from = to;
		to = swap;
	}
	if (from != SPARE)
		return 0;
	for (lua_Integer i = 1; i <= len; i++) {
		lua_rawgeti(L, SPARE, i);
		lua_rawseti(L, TABLE, i);
	}
	return 0;
}

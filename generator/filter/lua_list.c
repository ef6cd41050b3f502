/*
 * lua_list.c - the methods of pandoc.List.  Part of filter/.
 *
 * Items are read and written raw: a metamethod of a filter cannot make a list
 * look longer than the memory it takes.
 */
#include "filter/lua_list.h"

#include <limits.h>

#include "filter/lua_equal.h"
#include "filter/lua_library.h"
#include "filter/lua_sort.h"
#include "filter/lua_walk.h"

void
list_push_new(lua_State *L, const char *type)
{
	lua_newtable(L);
	luaL_setmetatable(L, type);
}

void
list_append(lua_State *L)
{
	lua_rawseti(L, -2, (lua_Integer)lua_rawlen(L, -2) + 1);
}

bool
table_is(lua_State *L, int index, const char *type)
{
	if (!lua_istable(L, index) || !lua_getmetatable(L, index))
		return false;
	luaL_getmetatable(L, type);
	bool is = lua_rawequal(L, -1, -2);
	lua_pop(L, 2);
	return is;
}

int
list_len(lua_State *L, int index)
{
	luaL_checktype(L, index, LUA_TTABLE);
	size_t len = lua_rawlen(L, index);
	limit_charge(L, len / 4);
	return len > INT_MAX ? INT_MAX : (int)len;
}

/* Push an empty list of the type that the list at 1 has. */
static void
push_alike(lua_State *L)
{
	lua_newtable(L);
	if (lua_getmetatable(L, 1))
		lua_setmetatable(L, -2);
}

static void
append_all(lua_State *L, int to, int from)
{
	int at = list_len(L, to);
	int len = list_len(L, from);
	for (int i = 1; i <= len; i++) {
		lua_rawgeti(L, from, i);
		lua_rawseti(L, to, at + i);
	}
}

/* Append what the iterator of arguments 2, 3, 4 gives to the list on top. */
static void
append_iterated(lua_State *L)
{
	lua_pushvalue(L, 4); /* the control variable, last on the stack from here on */
	for (;;) {
		limit_charge(L, 1);
		lua_pushvalue(L, 2);
		lua_pushvalue(L, 3);
		lua_rotate(L, -3, -1);
		lua_call(L, 2, 1);
		if (lua_isnil(L, -1))
			break;
		lua_pushvalue(L, -1);
		lua_rawseti(L, -3, (lua_Integer)lua_rawlen(L, -3) + 1);
	}
	lua_pop(L, 1);
}

/* pandoc.List(t) and pandoc.List:new(t): the class comes first. */
static int
list_new(lua_State *L)
{
	lua_settop(L, 4);
	if (lua_isfunction(L, 2)) {
		list_push_new(L, LIST);
		append_iterated(L);
		return 1;
	}
	if (lua_isnil(L, 2)) {
		list_push_new(L, LIST);
		return 1;
	}
	luaL_checktype(L, 2, LUA_TTABLE);
	if (luaL_getmetafield(L, 2, "__name") != LUA_TNIL) { /* it is of another type */
		list_push_new(L, LIST);
		append_all(L, lua_gettop(L), 2);
		return 1;
	}
	lua_pushvalue(L, 2);
	luaL_setmetatable(L, LIST);
	return 1;
}

int
list_new_from(lua_State *L)
{
	lua_settop(L, 1);
	lua_pushnil(L);
	lua_insert(L, 1);
	return list_new(L);
}

static int
list_at(lua_State *L)
{
	int len = list_len(L, 1);
	lua_Integer i = luaL_checkinteger(L, 2);
	lua_settop(L, 3); /* the default */
	if (i < 0)
		i += (lua_Integer)len + 1;
	if (i >= 1 && i <= len)
		lua_rawgeti(L, 1, i);
	return 1;
}

static int
list_clone(lua_State *L)
{
	lua_settop(L, 1);
	luaL_checktype(L, 1, LUA_TTABLE);
	push_alike(L);
	append_all(L, 2, 1);
	return 1;
}

static int
list_extend(lua_State *L)
{
	luaL_checktype(L, 1, LUA_TTABLE);
	luaL_checktype(L, 2, LUA_TTABLE);
	append_all(L, 1, 2);
	lua_settop(L, 1);
	return 1;
}

/* The functions that are given may also be objects that can be called. */
static void
check_callable(lua_State *L, int index)
{
	if (luaL_getmetafield(L, index, "__call") == LUA_TNIL)
		luaL_checktype(L, index, LUA_TFUNCTION);
	else
		lua_pop(L, 1);
}

/* Call the function at 2 with item I and I, and leave its result. */
static void
call_with_item(lua_State *L, int i)
{
	lua_pushvalue(L, 2);
	lua_rawgeti(L, 1, i);
	lua_pushinteger(L, i);
	lua_call(L, 2, 1);
}

static int
list_filter(lua_State *L)
{
	check_callable(L, 2);
	lua_settop(L, 2);
	int len = list_len(L, 1), kept = 0;
	push_alike(L);
	for (int i = 1; i <= len; i++) {
		call_with_item(L, i);
		if (lua_toboolean(L, -1)) {
			lua_rawgeti(L, 1, i);
			lua_rawseti(L, 3, ++kept);
		}
		lua_settop(L, 3);
	}
	return 1;
}

static int
list_map(lua_State *L)
{
	check_callable(L, 2);
	lua_settop(L, 2);
	int len = list_len(L, 1);
	list_push_new(L, LIST);
	for (int i = 1; i <= len; i++) {
		call_with_item(L, i);
		lua_rawseti(L, 3, i);
	}
	return 1;
}

/* Where a search starts: argument 3; a negative number counts from the end. */
static lua_Integer
search_start(lua_State *L, int len)
{
	lua_Integer start = luaL_optinteger(L, 3, 1);
	if (start < 0)
		start += (lua_Integer)len + 1;
	return start < 1 ? 1 : start;
}

static int
list_find(lua_State *L)
{
	int len = list_len(L, 1);
	for (lua_Integer i = search_start(L, len); i <= len; i++) {
		lua_rawgeti(L, 1, i);
		if (lua_compare(L, -1, 2, LUA_OPEQ)) {
			lua_pushinteger(L, i);
			return 2;
		}
		lua_pop(L, 1);
	}
	lua_pushnil(L);
	return 1;
}

static int
list_find_if(lua_State *L)
{
	check_callable(L, 2);
	int len = list_len(L, 1);
	for (lua_Integer i = search_start(L, len); i <= len; i++) {
		call_with_item(L, (int)i);
		if (lua_toboolean(L, -1)) {
			lua_rawgeti(L, 1, i);
			lua_pushinteger(L, i);
			return 2;
		}
		lua_pop(L, 1);
	}
	lua_pushnil(L);
	return 1;
}

static int
list_includes(lua_State *L)
{
	lua_settop(L, 3);
	list_find(L);
	lua_pushboolean(L, lua_isinteger(L, -1));
	return 1;
}

static int
list_insert(lua_State *L)
{
	lua_Integer len = list_len(L, 1), at = len + 1;
	if (lua_gettop(L) >= 3) {
		at = luaL_checkinteger(L, 2);
		luaL_argcheck(L, at >= 1 && at <= len + 1, 2, "position out of bounds");
	} else {
		luaL_checkany(L, 2);
	}
	for (lua_Integer i = len; i >= at; i--) {
		lua_rawgeti(L, 1, i);
		lua_rawseti(L, 1, i + 1);
	}
	lua_pushvalue(L, lua_gettop(L) >= 3 ? 3 : 2);
	lua_rawseti(L, 1, at);
	return 0;
}

static int
list_remove(lua_State *L)
{
	lua_Integer len = list_len(L, 1);
	lua_Integer at = luaL_optinteger(L, 2, len);
	luaL_argcheck(L, at == len || (at >= 1 && at <= len + 1), 2, "position out of bounds");
	if (at < 1 || at > len)
		return 0;
	lua_rawgeti(L, 1, at);
	for (; at < len; at++) {
		lua_rawgeti(L, 1, at + 1);
		lua_rawseti(L, 1, at);
	}
	lua_pushnil(L);
	lua_rawseti(L, 1, len);
	return 1;
}

/* Upvalues: the list, the next index, the step. */
static int
iterate(lua_State *L)
{
	lua_Integer i = lua_tointeger(L, lua_upvalueindex(2));
	lua_Integer step = lua_tointeger(L, lua_upvalueindex(3));
	int len = list_len(L, lua_upvalueindex(1));
	if (i < 1 || i > len)
		return 0;
	bool ends = step > 0 ? step > len - i : step < 1 - i;
	lua_pushinteger(L, ends ? 0 : i + step);
	lua_replace(L, lua_upvalueindex(2));
	lua_rawgeti(L, lua_upvalueindex(1), i);
	return 1;
}

static int
list_iter(lua_State *L)
{
	int len = list_len(L, 1);
	lua_Integer step = luaL_optinteger(L, 2, 1);
	luaL_argcheck(L, step != 0, 2, "step is zero");
	lua_settop(L, 1);
	lua_pushinteger(L, step > 0 ? 1 : len);
	lua_pushinteger(L, step);
	lua_pushcclosure(L, iterate, 3);
	return 1;
}

static int
list_concat(lua_State *L)
{
	luaL_checktype(L, 1, LUA_TTABLE);
	luaL_checktype(L, 2, LUA_TTABLE);
	lua_settop(L, 2);
	push_alike(L);
	append_all(L, 3, 1);
	append_all(L, 3, 2);
	return 1;
}

static int
list_eq(lua_State *L)
{
	lua_pushboolean(L, tables_equal(L, 1, 2));
	return 1;
}

/* "List {1, 2}"; Inlines and Blocks in native form: "[Str "a",Space]". */
static int
list_tostring(lua_State *L)
{
	luaL_Buffer text;
	bool plain = table_is(L, 1, LIST);
	int len = list_len(L, 1);
	luaL_buffinit(L, &text);
	luaL_addstring(&text, plain ? "List {" : "[");
	for (int i = 1; i <= len; i++) {
		if (i > 1)
			luaL_addstring(&text, plain ? ", " : ",");
		lua_rawgeti(L, 1, i);
		base_push_string(L, -1);
		lua_remove(L, -2);
		luaL_addvalue(&text);
	}
	luaL_addchar(&text, plain ? '}' : ']');
	luaL_pushresult(&text);
	return 1;
}

void
list_open(lua_State *L)
{
	static const luaL_Reg meta[] = {{"__concat", list_concat}, {"__eq", list_eq},
		{"__tostring", list_tostring}, {NULL, NULL}};
	static const luaL_Reg methods[] = {{"at", list_at}, {"clone", list_clone},
		{"extend", list_extend}, {"filter", list_filter}, {"find", list_find},
		{"find_if", list_find_if}, {"includes", list_includes}, {"insert", list_insert},
		{"iter", list_iter}, {"map", list_map}, {"new", list_new}, {"remove", list_remove},
		{"sort", sort_table}, {NULL, NULL}};
	static const char *const types[] = {LIST_INLINES, LIST_BLOCKS, LIST};
	for (size_t i = 0; i < sizeof types / sizeof *types; i++) {
		state_metatable(L, types[i], meta);
		luaL_getmetatable(L, types[i]);
		luaL_newlib(L, methods);
		if (types[i] != types[2]) {
			lua_pushcfunction(L, walk_list);
			lua_setfield(L, -2, "walk");
		}
		lua_setfield(L, -2, "__index");
		lua_pop(L, 1);
	}
	luaL_newlib(L, methods);
	lua_newtable(L);
	lua_pushcfunction(L, list_new);
	lua_setfield(L, -2, "__call");
	lua_setmetatable(L, -2);
}

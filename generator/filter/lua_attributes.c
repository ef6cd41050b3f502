/*
 * lua_attributes.c - key-values that keep their order.  Part of filter/.
 */
#include "filter/lua_attributes.h"

#include "filter/lua_list.h"
#include "filter/lua_pairs.h"

#define ATTRIBUTES "AttributeList"

/* Append {KEY, VALUE}, which are on top, to the table below them. */
static void
push_pair(lua_State *L)
{
	lua_createtable(L, 2, 0);
	lua_insert(L, -3);
	lua_rawseti(L, -3, 2);
	lua_rawseti(L, -2, 1);
	list_append(L);
}

static void
push_span(lua_State *L, struct span s)
{
	lua_pushlstring(L, s.s ? s.s : "", s.len);
}

void
attributes_push(lua_State *L, const struct attr *attr)
{
	luaL_checkstack(L, 6, ATTRIBUTES);
	list_push_new(L, ATTRIBUTES);
	for (size_t i = 0; i < attr->pair_count; i++) {
		push_span(L, attr->pairs[i].key);
		push_span(L, attr->pairs[i].value);
		push_pair(L);
	}
}

static bool
is_among(const char *key, const char *const *keys)
{
	while (*keys && strcmp(*keys, key) != 0)
		keys++;
	return *keys;
}

/* Append the members with string keys of the table at INDEX, by key, to the list on top. */
static void
push_members(lua_State *L, int index, const char *const *without)
{
	pairs_push_keys(L, index);
	int count = list_len(L, -1);
	for (int i = 1; i <= count; i++) {
		lua_rawgeti(L, -1, i);
		if (lua_type(L, -1) != LUA_TSTRING || is_among(lua_tostring(L, -1), without)) {
			lua_pop(L, 1);
			continue;
		}
		lua_pushvalue(L, -1);
		lua_rawget(L, index);
		if (!lua_isstring(L, -1))
			luaL_error(L, "attribute %s: string expected, got %s", lua_tostring(L, -2),
				state_type_name(L, -1));
		lua_tostring(L, -1);
		lua_pushvalue(L, -4); /* the list, over the keys */
		lua_insert(L, -3);
		push_pair(L);
		lua_pop(L, 1);
	}
	lua_pop(L, 1);
}

void
attributes_coerce(lua_State *L, int index)
{
	static const char *const none[] = {NULL};
	index = lua_absindex(L, index);
	luaL_checkstack(L, 12, ATTRIBUTES);
	list_push_new(L, ATTRIBUTES);
	if (lua_isnoneornil(L, index))
		return;
	if (!lua_istable(L, index))
		luaL_error(L, "attributes: table expected, got %s", state_type_name(L, index));
	int len = list_len(L, index);
	for (int i = 1; i <= len; i++) {
		if (lua_rawgeti(L, index, i) != LUA_TTABLE)
			luaL_error(L, "attributes: {key, value} expected");
		lua_rawgeti(L, -1, 1);
		lua_rawgeti(L, -2, 2);
		if (!lua_isstring(L, -1) || !lua_isstring(L, -2))
			luaL_error(L, "attributes: {key, value} expected");
		lua_tostring(L, -1);
		lua_tostring(L, -2);
		lua_remove(L, -3);
		push_pair(L);
	}
	if (len == 0)
		push_members(L, index, none);
}

void
attributes_coerce_members(lua_State *L, int index, const char *const *without)
{
	index = lua_absindex(L, index);
	luaL_checkstack(L, 12, ATTRIBUTES);
	list_push_new(L, ATTRIBUTES);
	push_members(L, index, without);
}

/* The index of the pair with the key at index 2; 0 if there is none. */
static int
find_pair(lua_State *L)
{
	int len = list_len(L, 1);
	for (int i = 1; i <= len; i++) {
		if (lua_rawgeti(L, 1, i) == LUA_TTABLE) {
			lua_rawgeti(L, -1, 1);
			bool found = lua_rawequal(L, -1, 2);
			lua_pop(L, 1);
			if (found)
				return i;
		}
		lua_pop(L, 1);
	}
	return 0;
}

static int
attributes_index(lua_State *L)
{
	if (lua_type(L, 2) != LUA_TSTRING || !find_pair(L))
		return 0;
	lua_rawgeti(L, -1, 2);
	return 1;
}

static int
attributes_newindex(lua_State *L)
{
	if (lua_isinteger(L, 2)) {
		lua_rawset(L, 1);
		return 0;
	}
	luaL_checktype(L, 2, LUA_TSTRING);
	int at = find_pair(L);
	if (lua_isnil(L, 3)) {
		int len = list_len(L, 1);
		for (; at != 0 && at <= len; at++) {
			lua_rawgeti(L, 1, at + 1);
			lua_rawseti(L, 1, at);
		}
	} else {
		luaL_checkstring(L, 3);
		lua_settop(L, 3);
		lua_pushvalue(L, 1);
		lua_createtable(L, 2, 0);
		lua_pushvalue(L, 2);
		lua_rawseti(L, -2, 1);
		lua_pushvalue(L, 3);
		lua_rawseti(L, -2, 2);
		lua_rawseti(L, 1, at ? at : list_len(L, 1) + 1);
	}
	return 0;
}

static int
next_pair(lua_State *L)
{
	lua_Integer i = lua_tointeger(L, lua_upvalueindex(1)) + 1;
	lua_pushinteger(L, i);
	lua_replace(L, lua_upvalueindex(1));
	if (lua_rawgeti(L, 1, i) != LUA_TTABLE)
		return 0;
	lua_rawgeti(L, -1, 1);
	lua_rawgeti(L, -2, 2);
	return 2;
}

static int
attributes_pairs(lua_State *L)
{
	lua_pushinteger(L, 0);
	lua_pushcclosure(L, next_pair, 1);
	lua_pushvalue(L, 1);
	return 2;
}

static int
attributes_eq(lua_State *L)
{
	int len = list_len(L, 1);
	bool equal =
		table_is(L, 1, ATTRIBUTES) && table_is(L, 2, ATTRIBUTES) && list_len(L, 2) == len;
	for (int i = 1; equal && i <= len; i++) {
		lua_settop(L, 2);
		if (lua_rawgeti(L, 1, i) != LUA_TTABLE || lua_rawgeti(L, 2, i) != LUA_TTABLE)
			break;
		lua_rawgeti(L, 3, 1);
		lua_rawgeti(L, 4, 1);
		lua_rawgeti(L, 3, 2);
		lua_rawgeti(L, 4, 2);
		equal = lua_rawequal(L, 5, 6) && lua_rawequal(L, 7, 8);
	}
	lua_pushboolean(L, equal);
	return 1;
}

static int
construct_attributes(lua_State *L)
{
	lua_settop(L, 1);
	attributes_coerce(L, 1);
	return 1;
}

void
attributes_open(lua_State *L)
{
	static const luaL_Reg meta[] = {{"__index", attributes_index},
		{"__newindex", attributes_newindex}, {"__pairs", attributes_pairs},
		{"__eq", attributes_eq}, {NULL, NULL}};
	lua_pushcfunction(L, construct_attributes);
	lua_setfield(L, -2, "AttributeList");
	state_metatable(L, ATTRIBUTES, meta);
}

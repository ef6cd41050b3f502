/*
 * lua_attr.c - Attr and AttributeList.  Part of filter/.
 */
#include "filter/lua_attr.h"

#include "filter/lua_equal.h"
#include "filter/lua_list.h"
#include "filter/lua_pairs.h"
#include "filter/lua_tuple.h"

enum { ATTR_ID = 1, ATTR_CLASSES, ATTR_PAIRS };

static void
push_span(lua_State *L, struct span s)
{
	lua_pushlstring(L, s.s ? s.s : "", s.len);
}

/* Append {KEY, VALUE}, which are on top, to the table below them. */
static void
push_pair(lua_State *L)
{
	lua_createtable(L, 2, 0);
	lua_insert(L, -3);
	lua_rawseti(L, -3, 2);
	lua_rawseti(L, -2, 1);
	lua_rawseti(L, -2, (lua_Integer)lua_rawlen(L, -2) + 1);
}

void
attr_push(lua_State *L, const struct node *n)
{
	static const struct attr none;
	const struct attr *attr = n->attr ? n->attr : &none;
	luaL_checkstack(L, 8, "attr");
	lua_createtable(L, 3, 0);
	push_span(L, attr->id);
	lua_rawseti(L, -2, ATTR_ID);
	list_push_new(L, LIST);
	for (size_t i = 0; i < attr->class_count; i++) {
		push_span(L, attr->classes[i]);
		lua_rawseti(L, -2, (lua_Integer)i + 1);
	}
	lua_rawseti(L, -2, ATTR_CLASSES);
	list_push_new(L, ATTR_LIST);
	for (size_t i = 0; i < attr->pair_count; i++) {
		push_span(L, attr->pairs[i].key);
		push_span(L, attr->pairs[i].value);
		push_pair(L);
	}
	lua_rawseti(L, -2, ATTR_PAIRS);
	luaL_setmetatable(L, ATTR);
}

static void
coerce_id(lua_State *L, int index)
{
	if (lua_isnoneornil(L, index))
		lua_pushliteral(L, "");
	else if (lua_isstring(L, index))
		lua_pushvalue(L, index);
	else
		luaL_error(L, "identifier: string expected, got %s", state_type_name(L, index));
}

/* Append the words of the string at INDEX to the list on top. */
static void
push_classes(lua_State *L, int index)
{
	struct span text;
	text.s = lua_tolstring(L, index, &text.len);
	for (size_t at = 0; at < text.len;) {
		size_t end = span_find(text, ' ', at);
		if (end > at) {
			lua_pushlstring(L, text.s + at, end - at);
			lua_rawseti(L, -2, (lua_Integer)lua_rawlen(L, -2) + 1);
		}
		at = end + 1;
	}
}

static void
coerce_classes(lua_State *L, int index)
{
	list_push_new(L, LIST);
	if (lua_isnoneornil(L, index))
		return;
	if (lua_isstring(L, index)) {
		push_classes(L, index);
		return;
	}
	if (!lua_istable(L, index))
		luaL_error(L, "classes: list expected, got %s", state_type_name(L, index));
	int len = list_len(L, index);
	for (int i = 1; i <= len; i++) {
		if (lua_rawgeti(L, index, i) != LUA_TSTRING)
			luaL_error(L, "class: string expected, got %s", state_type_name(L, -1));
		lua_rawseti(L, -2, i);
	}
}

static bool
is_special_key(const char *key)
{
	static const char *const special[] = {"id", "identifier", "class", "classes", "attributes"};
	for (size_t i = 0; i < sizeof special / sizeof *special; i++) {
		if (strcmp(key, special[i]) == 0)
			return true;
	}
	return false;
}

/* Append the members with string keys of the table at INDEX, by key, to the list on top. */
static void
push_members(lua_State *L, int index, bool all)
{
	pairs_push_keys(L, index);
	int count = list_len(L, -1);
	for (int i = 1; i <= count; i++) {
		lua_rawgeti(L, -1, i);
		if (lua_type(L, -1) != LUA_TSTRING
			|| (!all && is_special_key(lua_tostring(L, -1)))) {
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

static void
coerce_pairs(lua_State *L, int index)
{
	list_push_new(L, ATTR_LIST);
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
		lua_remove(L, -3);
		push_pair(L);
	}
	if (len == 0)
		push_members(L, index, true);
}

/* {id = 'a', class = 'b c', k = 'v'} */
static void
coerce_named(lua_State *L, int index)
{
	if (lua_getfield(L, index, "id") == LUA_TNIL) {
		lua_pop(L, 1);
		lua_getfield(L, index, "identifier");
	}
	coerce_id(L, lua_gettop(L));
	lua_rawseti(L, -3, ATTR_ID);
	lua_pop(L, 1);
	if (lua_getfield(L, index, "class") == LUA_TNIL) {
		lua_pop(L, 1);
		lua_getfield(L, index, "classes");
	}
	coerce_classes(L, lua_gettop(L));
	lua_rawseti(L, -3, ATTR_CLASSES);
	lua_pop(L, 1);
	list_push_new(L, ATTR_LIST);
	push_members(L, index, false);
	lua_rawseti(L, -2, ATTR_PAIRS);
}

static void (*const coerce_part[])(lua_State *, int) = {
	[ATTR_ID] = coerce_id, [ATTR_CLASSES] = coerce_classes, [ATTR_PAIRS] = coerce_pairs};

void
attr_coerce(lua_State *L, int index)
{
	luaL_checkstack(L, 12, "attr");
	index = lua_absindex(L, index);
	bool table = lua_istable(L, index);
	if (!table && !lua_isnoneornil(L, index) && !lua_isstring(L, index))
		luaL_error(
			L, "Attr, table or identifier expected, got %s", state_type_name(L, index));
	lua_createtable(L, 3, 0);
	luaL_setmetatable(L, ATTR);
	if (table && !table_is(L, index, ATTR) && lua_rawlen(L, index) == 0) {
		coerce_named(L, index);
		return;
	}
	for (int part = ATTR_ID; part <= ATTR_PAIRS; part++) {
		if (table)
			lua_rawgeti(L, index, part);
		else if (part == ATTR_ID)
			lua_pushvalue(L, index);
		else
			lua_pushnil(L);
		coerce_part[part](L, lua_gettop(L));
		lua_rawseti(L, -3, part);
		lua_pop(L, 1);
	}
}

struct attr *
attr_make(lua_State *L, int index)
{
	struct arena *arena = filter_state(L)->document->arena;
	attr_coerce(L, index);
	struct attr *attr = ARENA_NEW(arena, struct attr);
	lua_rawgeti(L, -1, ATTR_ID);
	attr->id = state_text(L, -1);
	lua_rawgeti(L, -2, ATTR_CLASSES);
	attr->class_count = (size_t)list_len(L, -1);
	attr->classes = ARENA_ARRAY(arena, attr->class_count, struct span);
	for (size_t i = 0; i < attr->class_count; i++) {
		lua_rawgeti(L, -1, (lua_Integer)i + 1);
		attr->classes[i] = state_text(L, -1);
		lua_pop(L, 1);
	}
	lua_rawgeti(L, -3, ATTR_PAIRS);
	attr->pair_count = (size_t)list_len(L, -1);
	attr->pairs = ARENA_ARRAY(arena, attr->pair_count, struct attr_pair);
	for (size_t i = 0; i < attr->pair_count; i++) {
		lua_rawgeti(L, -1, (lua_Integer)i + 1);
		lua_rawgeti(L, -1, 1);
		lua_rawgeti(L, -2, 2);
		attr->pairs[i] = (struct attr_pair){state_text(L, -2), state_text(L, -1)};
		lua_pop(L, 3);
	}
	lua_pop(L, 4);
	return attr;
}

void
attr_store(lua_State *L, int index, struct node *n)
{
	n->attr = attr_make(L, index);
}

static int
attr_newindex(lua_State *L)
{
	int part = tuple_part(L, 2);
	if (part == 0)
		return luaL_error(L, "Attr has no such field");
	coerce_part[part](L, 3);
	lua_rawseti(L, 1, part);
	return 0;
}

static int
attr_clone(lua_State *L)
{
	luaL_checktype(L, 1, LUA_TTABLE);
	attr_coerce(L, 1);
	return 1;
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
	lua_pushboolean(L, value_same(L, 1, 2));
	return 1;
}

void
attr_open(lua_State *L)
{
	static const char *const names[] = {"identifier", "classes", "attributes", NULL};
	static const luaL_Reg methods[] = {{"clone", attr_clone}, {NULL, NULL}};
	static const luaL_Reg pairs[] = {{"__index", attributes_index},
		{"__newindex", attributes_newindex}, {"__pairs", attributes_pairs},
		{"__eq", attributes_eq}, {NULL, NULL}};
	tuple_metatable(L, ATTR, names, methods, attr_newindex);
	state_metatable(L, ATTR_LIST, pairs);
}

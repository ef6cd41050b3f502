/*
 * lua_tuple.c - tables whose items have names.  Part of filter/.
 */
#include "filter/lua_tuple.h"

#include "filter/lua_equal.h"
#include "filter/lua_field.h"
#include "filter/lua_list.h"

/* Upvalue 1 of all functions here. */
static const struct tuple *
own_tuple(lua_State *L)
{
	return lua_touserdata(L, lua_upvalueindex(1));
}

/* The number of the item that NAME is for; 0 if none. */
static int
find_item(const struct tuple *tuple, const char *name)
{
	for (int i = 0; tuple->items[i].name; i++) {
		const struct tuple_item *item = &tuple->items[i];
		if (strcmp(item->name, name) == 0
			|| (item->alias && strcmp(item->alias, name) == 0))
			return i + 1;
	}
	return 0;
}

/* The same, if NAME is a member of an item. */
static int
find_owner(const struct tuple *tuple, const char *name)
{
	const char *owner = field_owner(name);
	return owner ? find_item(tuple, owner) : 0;
}

/* Push the proper form of the value at INDEX for item I. */
static void
coerce_item(lua_State *L, const struct tuple *tuple, int i, int index)
{
	luaL_checkstack(L, 12, tuple->type);
	tuple->items[i - 1].coerce(L, lua_absindex(L, index));
}

static int
tuple_index(lua_State *L)
{
	const struct tuple *tuple = own_tuple(L);
	int item;
	if (lua_type(L, 2) != LUA_TSTRING)
		return 0;
	const char *name = lua_tostring(L, 2);
	if ((item = find_item(tuple, name)) != 0) {
		lua_rawgeti(L, 1, item);
	} else if ((item = find_owner(tuple, name)) != 0) {
		lua_rawgeti(L, 1, item);
		lua_getfield(L, -1, name);
	} else {
		lua_getfield(L, lua_upvalueindex(2), name); /* the methods */
	}
	return 1;
}

static int
tuple_newindex(lua_State *L)
{
	const struct tuple *tuple = own_tuple(L);
	const char *name = luaL_checkstring(L, 2);
	int item = find_item(tuple, name);
	lua_settop(L, 3);
	if (item) {
		coerce_item(L, tuple, item, 3);
		lua_rawseti(L, 1, item);
	} else if ((item = find_owner(tuple, name)) != 0) {
		lua_rawgeti(L, 1, item);
		lua_pushvalue(L, 3);
		lua_setfield(L, -2, name);
	} else {
		return luaL_error(L, "%s has no field '%s' to set", tuple->type, name);
	}
	return 0;
}

static int
tuple_eq(lua_State *L)
{
	lua_pushboolean(L, tables_equal(L, 1, 2));
	return 1;
}

static int
tuple_clone(lua_State *L)
{
	tuple_coerce(L, own_tuple(L), 1);
	return 1;
}

static int
tuple_construct(lua_State *L)
{
	const struct tuple *tuple = own_tuple(L);
	lua_settop(L, TUPLE_ITEMS_MAX);
	tuple_push_new(L, tuple);
	for (int i = 1; tuple->items[i - 1].name; i++) {
		coerce_item(L, tuple, i, i);
		lua_rawseti(L, TUPLE_ITEMS_MAX + 1, i);
	}
	return 1;
}

void
tuple_open(lua_State *L, const struct tuple *tuple)
{
	static const luaL_Reg meta[] = {{"__eq", tuple_eq}, {NULL, NULL}};
	void *self = (void *)tuple;
	state_metatable(L, tuple->type, meta);
	luaL_getmetatable(L, tuple->type);
	lua_pushlightuserdata(L, self);
	lua_pushvalue(L, -1);
	lua_pushcclosure(L, tuple_newindex, 1);
	lua_setfield(L, -3, "__newindex");
	lua_newtable(L);
	if (tuple->methods)
		luaL_setfuncs(L, tuple->methods, 0);
	lua_pushlightuserdata(L, self);
	lua_pushcclosure(L, tuple_clone, 1);
	lua_setfield(L, -2, "clone");
	lua_pushcclosure(L, tuple_index, 2);
	lua_setfield(L, -2, "__index");
	lua_pop(L, 1);
}

void
tuple_set_constructor(lua_State *L, const struct tuple *tuple, const char *name)
{
	lua_pushlightuserdata(L, (void *)tuple);
	lua_pushcclosure(L, tuple_construct, 1);
	lua_setfield(L, -2, name);
}

void
tuple_push_new(lua_State *L, const struct tuple *tuple)
{
	luaL_checkstack(L, 12, tuple->type);
	lua_createtable(L, TUPLE_ITEMS_MAX, 0);
	luaL_setmetatable(L, tuple->type);
}

void
tuple_coerce(lua_State *L, const struct tuple *tuple, int index)
{
	index = lua_absindex(L, index);
	if (!lua_istable(L, index))
		luaL_error(L, "%s expected, got %s", tuple->type, state_type_name(L, index));
	bool by_number = tuple->positional || table_is(L, index, tuple->type);
	if (!by_number && lua_rawlen(L, index) > 0)
		luaL_error(L, "%s expected, got a list", tuple->type);
	tuple_push_new(L, tuple);
	for (int i = 1; tuple->items[i - 1].name; i++) {
		if (by_number)
			lua_rawgeti(L, index, i);
		else
			lua_pushnil(L);
		if (lua_isnil(L, -1)) {
			lua_pop(L, 1);
			lua_getfield(L, index, tuple->items[i - 1].name);
		}
		coerce_item(L, tuple, i, -1);
		lua_rawseti(L, -3, i);
		lua_pop(L, 1);
	}
}

void
tuple_coerce_list(lua_State *L, const struct tuple *tuple, int index)
{
	index = lua_absindex(L, index);
	luaL_checkstack(L, 6, tuple->type);
	list_push_new(L, LIST);
	int len = lua_isnoneornil(L, index) ? 0 : list_len(L, index);
	for (int i = 1; i <= len; i++) {
		lua_rawgeti(L, index, i);
		tuple_coerce(L, tuple, -1);
		lua_rawseti(L, -3, i);
		lua_pop(L, 1);
	}
}

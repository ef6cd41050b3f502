/*
 * lua_value.c - values to Lua, and what they were.  Part of filter/.
 */
#include "filter/lua_value.h"

#include "filter/lua_content.h"
#include "filter/lua_list.h"
#include "filter/lua_walk.h"

static char origins; /* the key of a table: from a table to its value, as a light userdata */

static void
push_string(lua_State *L, struct span s)
{
	lua_pushlstring(L, s.s ? s.s : "", s.len);
}

/* The table on top is made of VALUE. */
static void
remember(lua_State *L, const struct value *value)
{
	state_push_run_table(L, &origins);
	lua_pushvalue(L, -2);
	lua_pushlightuserdata(L, (void *)value);
	lua_rawset(L, -3);
	lua_pop(L, 1);
}

const struct value *
value_origin(lua_State *L, int index)
{
	index = lua_absindex(L, index);
	state_push_run_table(L, &origins);
	lua_pushvalue(L, index);
	lua_rawget(L, -2);
	const struct value *value = lua_touserdata(L, -1);
	lua_pop(L, 2);
	return value;
}

static void
push_document(lua_State *L, const struct document *d, bool own)
{
	if (own) {
		blocks_push(L, d->root);
		return;
	}
	struct node *copy = walk_copy(L, d->root);
	for (struct node *n = copy; n; n = node_next(n, copy))
		n->pos = (struct pos){0};
	blocks_push(L, copy);
}

static void
push(lua_State *L, const struct value *value, bool own)
{
	luaL_checkstack(L, 6, "metadata");
	switch (value->type) {
	case VALUE_NULL:
		lua_pushnil(L);
		return;
	case VALUE_BOOL:
		lua_pushboolean(L, value->u.boolean);
		return;
	case VALUE_INT:
		lua_pushinteger(L, value->u.integer);
		return;
	case VALUE_NUMBER:
		lua_pushnumber(L, value->u.number);
		return;
	case VALUE_STRING:
		push_string(L, value->u.string);
		return;
	case VALUE_REF:
		push_string(L, value->u.ref.slug);
		return;
	case VALUE_DOCUMENT:
		push_document(L, value->u.document, own);
		break;
	case VALUE_LIST:
		list_push_new(L, LIST);
		for (size_t i = 0; i < value->u.list.count; i++) {
			push(L, &value->u.list.items[i], own);
			lua_rawseti(L, -2, (lua_Integer)i + 1);
		}
		break;
	case VALUE_MAP:
		lua_createtable(L, 0, (int)value->u.map.count);
		for (size_t i = 0; i < value->u.map.count; i++) {
			push_string(L, value->u.map.members[i].key);
			push(L, &value->u.map.members[i].value, own);
			lua_rawset(L, -3);
		}
		break;
	}
	if (own)
		remember(L, value);
}

void
value_push(lua_State *L, const struct value *value)
{
	push(L, value, true);
}

void
value_push_copy(lua_State *L, const struct value *value)
{
	push(L, value, false);
}

static bool
is_string(lua_State *L, int index, struct span text)
{
	struct span s;
	if (lua_type(L, index) != LUA_TSTRING)
		return false;
	s.s = lua_tolstring(L, index, &s.len);
	return span_eq(s, text);
}

bool
value_is_like(lua_State *L, int index, const struct value *value)
{
	switch (value->type) {
	case VALUE_NULL:
		return lua_isnil(L, index);
	case VALUE_BOOL:
		return lua_isboolean(L, index) && lua_toboolean(L, index) == value->u.boolean;
	case VALUE_INT:
		return lua_isinteger(L, index) && lua_tointeger(L, index) == value->u.integer;
	case VALUE_NUMBER:
		return lua_type(L, index) == LUA_TNUMBER
			&& lua_tonumber(L, index) == value->u.number;
	case VALUE_STRING:
		return is_string(L, index, value->u.string);
	case VALUE_REF:
		return is_string(L, index, value->u.ref.slug);
	case VALUE_LIST:
	case VALUE_MAP:
	case VALUE_DOCUMENT:
		break;
	}
	return value_origin(L, index) == value;
}

const struct value *
value_item(lua_State *L, const struct value_list *old, size_t i, int index)
{
	if (i < old->count && value_is_like(L, index, &old->items[i]))
		return &old->items[i];
	limit_charge(L, old->count / 8);
	for (size_t k = 0; k < old->count; k++) {
		if (value_is_like(L, index, &old->items[k]))
			return &old->items[k];
	}
	return NULL;
}

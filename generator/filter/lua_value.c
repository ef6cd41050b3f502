/*
 * lua_value.c - struct value to Lua and back.  Part of filter/.
 */
#include "filter/lua_value.h"

#include "filter/lua_document.h"
#include "filter/lua_list.h"
#include "filter/lua_pairs.h"
#include "filter/lua_stringify.h"

#define VALUE_DEPTH_MAX 50

static void
push_string(lua_State *L, struct span s)
{
	lua_pushlstring(L, s.s ? s.s : "", s.len);
}

void
value_push(lua_State *L, const struct value *value)
{
	luaL_checkstack(L, 4, "metadata");
	switch (value->type) {
	case VALUE_NULL:
		lua_pushnil(L);
		break;
	case VALUE_BOOL:
		lua_pushboolean(L, value->u.boolean);
		break;
	case VALUE_INT:
		lua_pushinteger(L, value->u.integer);
		break;
	case VALUE_NUMBER:
		lua_pushnumber(L, value->u.number);
		break;
	case VALUE_STRING:
		push_string(L, value->u.string);
		break;
	case VALUE_REF:
		push_string(L, value->u.ref.slug);
		break;
	case VALUE_DOCUMENT:
		lua_pushlightuserdata(L, value->u.document);
		break;
	case VALUE_LIST:
		list_push_new(L, LIST);
		for (size_t i = 0; i < value->u.list.count; i++) {
			value_push(L, &value->u.list.items[i]);
			lua_rawseti(L, -2, (lua_Integer)i + 1);
		}
		break;
	case VALUE_MAP:
		lua_createtable(L, 0, (int)value->u.map.count);
		for (size_t i = 0; i < value->u.map.count; i++) {
			push_string(L, value->u.map.members[i].key);
			value_push(L, &value->u.map.members[i].value);
			lua_rawset(L, -3);
		}
		break;
	}
}

static struct value make(lua_State *, int index, const struct value *old, int depth);

static struct value
make_list(lua_State *L, int index, const struct value *old, int depth)
{
	size_t old_count = old->type == VALUE_LIST ? old->u.list.count : 0;
	size_t count = (size_t)list_len(L, index);
	struct value list = {.type = VALUE_LIST, .pos = old->pos};
	list.u.list.items = ARENA_ARRAY(filter_state(L)->document->arena, count, struct value);
	list.u.list.count = count;
	limit_check_memory(L);
	for (size_t i = 0; i < count; i++) {
		struct value like = {.type = VALUE_NULL, .pos = old->pos};
		if (i < old_count)
			like = old->u.list.items[i];
		else if (old_count)
			like.type = old->u.list.items[0].type == VALUE_REF ? VALUE_REF : VALUE_NULL;
		lua_rawgeti(L, index, (lua_Integer)i + 1);
		list.u.list.items[i] = make(L, lua_gettop(L), &like, depth);
		lua_pop(L, 1);
	}
	return list;
}

/* The new value of an old member: what was null and is still absent stays. */
static void
keep_members(
	lua_State *L, int index, const struct value *old, struct value_builder *made, int depth)
{
	struct arena *arena = filter_state(L)->document->arena;
	for (size_t i = 0; i < old->u.map.count; i++) {
		const struct member *m = &old->u.map.members[i];
		push_string(L, m->key);
		int type = lua_rawget(L, index);
		if (type != LUA_TNIL || m->value.type == VALUE_NULL) {
			value_builder_put(
				arena, made, m->key, make(L, lua_gettop(L), &m->value, depth));
			made->members[made->count - 1].key_pos = m->key_pos;
		}
		lua_pop(L, 1);
	}
}

static struct value
make_map(lua_State *L, int index, const struct value *old, int depth)
{
	struct filter_state *s = filter_state(L);
	struct value_builder made = {0};
	if (old->type == VALUE_MAP)
		keep_members(L, index, old, &made, depth);
	pairs_push_keys(L, index);
	int count = list_len(L, -1);
	for (int i = 1; i <= count; i++) {
		lua_rawgeti(L, -1, i);
		if (lua_type(L, -1) != LUA_TSTRING)
			luaL_error(L, "metadata: a table is a list or has strings as keys");
		struct span key;
		key.s = lua_tolstring(L, -1, &key.len);
		if (!value_get(old, key)) {
			struct value like = {.type = VALUE_NULL, .pos = old->pos};
			key = state_text(L, -1);
			lua_rawget(L, index);
			value_builder_put(s->document->arena, &made, key,
				make(L, lua_gettop(L), &like, depth));
			made.members[made.count - 1].key_pos = old->pos;
		}
		lua_pop(L, 1);
	}
	lua_pop(L, 1);
	limit_check_memory(L);
	struct value map = value_builder_map(&made);
	map.pos = old->pos;
	return map;
}

static bool
is_list(lua_State *L, int index, const struct value *old)
{
	if (lua_rawlen(L, index) > 0 || table_is(L, index, LIST))
		return true;
	lua_pushnil(L);
	if (!lua_next(L, index))
		return old->type != VALUE_MAP;
	lua_pop(L, 2);
	return false;
}

static struct value
make_string(lua_State *L, int index, const struct value *old)
{
	struct span text;
	text.s = lua_tolstring(L, index, &text.len);
	if (old->type == VALUE_STRING && span_eq(text, old->u.string))
		return *old;
	if (old->type == VALUE_REF && span_eq(text, old->u.ref.slug))
		return *old;
	struct value made = {
		.type = old->type == VALUE_REF ? VALUE_REF : VALUE_STRING, .pos = old->pos};
	if (made.type == VALUE_REF)
		made.u.ref.slug = state_text(L, index);
	else
		made.u.string = state_text(L, index);
	return made;
}

static struct value
make_number(lua_State *L, int index, const struct value *old)
{
	struct value made = {.type = VALUE_INT, .pos = old->pos};
	if (lua_isinteger(L, index)) {
		made.u.integer = lua_tointeger(L, index);
	} else {
		made.type = VALUE_NUMBER;
		made.u.number = lua_tonumber(L, index);
		if (made.u.number - made.u.number != 0)
			luaL_error(L, "metadata: a number must be finite");
	}
	return value_equal(&made, old) ? *old : made;
}

static struct value
make(lua_State *L, int index, const struct value *old, int depth)
{
	if (depth > VALUE_DEPTH_MAX)
		luaL_error(L, "metadata is nested more than %d deep", VALUE_DEPTH_MAX);
	luaL_checkstack(L, 8, "metadata");
	struct value made = {.type = VALUE_NULL, .pos = old->pos};
	switch (lua_type(L, index)) {
	case LUA_TNIL:
		return made;
	case LUA_TBOOLEAN:
		made.type = VALUE_BOOL;
		made.u.boolean = lua_toboolean(L, index);
		return value_equal(&made, old) ? *old : made;
	case LUA_TNUMBER:
		return make_number(L, index, old);
	case LUA_TSTRING:
		return make_string(L, index, old);
	case LUA_TLIGHTUSERDATA:
		made.type = VALUE_DOCUMENT;
		made.u.document = lua_touserdata(L, index);
		return value_equal(&made, old) ? *old : made;
	case LUA_TTABLE:
		if (table_is(L, index, LIST_INLINES) || table_is(L, index, LIST_BLOCKS))
			break;
		return is_list(L, index, old) ? make_list(L, index, old, depth + 1)
					      : make_map(L, index, old, depth + 1);
	default:
		if (!element_test(L, index))
			luaL_error(L, "metadata: %s cannot be kept", state_type_name(L, index));
		break;
	}
	stringify_push(L, index);
	made = make_string(L, lua_gettop(L), old);
	lua_pop(L, 1);
	return made;
}

struct value
value_make(lua_State *L, int index, const struct value *old)
{
	return make(L, lua_absindex(L, index), old, 0);
}

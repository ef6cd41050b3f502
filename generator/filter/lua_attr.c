/*
 * lua_attr.c - Attr: id, classes, attributes.  Part of filter/.
 */
#include "filter/lua_attr.h"

#include "core/buf.h"
#include "filter/lua_attributes.h"
#include "filter/lua_list.h"
#include "filter/lua_tuple.h"
#include "model/native.h"

enum { ATTR_ID = 1, ATTR_CLASSES, ATTR_PAIRS };

static void coerce_id(lua_State *, int index);
static void coerce_classes(lua_State *, int index);

static const struct tuple tuple = {
	.type = "Attr",
	.positional = true,
	.items = {{"identifier", coerce_id, NULL}, {"classes", coerce_classes, NULL},
		{"attributes", attributes_coerce, NULL}},
};

static void
push_span(lua_State *L, struct span s)
{
	lua_pushlstring(L, s.s ? s.s : "", s.len);
}

void
attr_push(lua_State *L, const struct node *n)
{
	static const struct attr none;
	const struct attr *attr = n->attr ? n->attr : &none;
	tuple_push_new(L, &tuple);
	push_span(L, attr->id);
	lua_rawseti(L, -2, ATTR_ID);
	list_push_new(L, LIST);
	for (size_t i = 0; i < attr->class_count; i++) {
		push_span(L, attr->classes[i]);
		lua_rawseti(L, -2, (lua_Integer)i + 1);
	}
	lua_rawseti(L, -2, ATTR_CLASSES);
	attributes_push(L, attr);
	lua_rawseti(L, -2, ATTR_PAIRS);
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
			list_append(L);
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

/* {id = 'a', class = 'b c', k = 'v'} */
static void
coerce_named(lua_State *L, int index)
{
	static const char *const special[] = {
		"id", "identifier", "class", "classes", "attributes", NULL};
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
	attributes_coerce_members(L, index, special);
	lua_rawseti(L, -2, ATTR_PAIRS);
}

void
attr_coerce(lua_State *L, int index)
{
	index = lua_absindex(L, index);
	luaL_checkstack(L, 12, tuple.type);
	if (lua_istable(L, index)) {
		bool named = !table_is(L, index, tuple.type) && lua_rawlen(L, index) == 0;
		if (!named) {
			tuple_coerce(L, &tuple, index);
			return;
		}
		tuple_push_new(L, &tuple);
		coerce_named(L, index);
	} else if (lua_isnoneornil(L, index) || lua_isstring(L, index)) {
		static const struct node none;
		attr_push(L, &none);
		coerce_id(L, index);
		lua_rawseti(L, -2, ATTR_ID);
	} else {
		luaL_error(
			L, "Attr, table or identifier expected, got %s", state_type_name(L, index));
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
attr_tostring(lua_State *L)
{
	struct buf text = {0};
	native_put_attr(&text, attr_make(L, 1));
	state_push_buf(L, &text);
	return 1;
}

/* Attr(id, classes, attributes), or Attr{id = ..., class = ...} */
static int
construct_attr(lua_State *L)
{
	if (!lua_istable(L, 1)) {
		lua_settop(L, 3);
		lua_createtable(L, 3, 0);
		lua_insert(L, 1);
		for (int part = ATTR_PAIRS; part >= ATTR_ID; part--)
			lua_rawseti(L, 1, part);
		if (lua_rawlen(L, 1) == 0) {
			lua_pushliteral(L, "");
			lua_rawseti(L, 1, ATTR_ID);
		}
	}
	attr_coerce(L, 1);
	return 1;
}

void
attr_open(lua_State *L)
{
	lua_pushcfunction(L, construct_attr);
	lua_setfield(L, -2, "Attr");
	tuple_open(L, &tuple);
	luaL_getmetatable(L, tuple.type);
	lua_pushcfunction(L, attr_tostring);
	lua_setfield(L, -2, "__tostring");
	lua_pop(L, 1);
	attributes_open(L);
}

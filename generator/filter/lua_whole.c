/*
 * lua_whole.c - Pandoc and Meta.  Part of filter/.
 */
#include "filter/lua_whole.h"

#include "filter/lua_content.h"
#include "filter/lua_list.h"
#include "filter/lua_value.h"
#include "filter/lua_walk.h"

/* Push the function NAME of the filter; push nothing and say so if there is none. */
static bool
push_function(lua_State *L, int filter, const char *name)
{
	if (lua_getfield(L, filter, name) == LUA_TFUNCTION)
		return true;
	lua_pop(L, 1);
	return false;
}

/* From here on: an error is in what the function NAME gave back, which is on top. */
static void
blame(lua_State *L, int filter, const char *name)
{
	lua_getfield(L, filter, name);
	state_blame(L);
}

/* Take the metadata on top, which the filter's function NAME gave. */
static void
set_data(lua_State *L, int filter, const char *name)
{
	struct filter_state *s = filter_state(L);
	lua_getfield(L, filter, name);
	lua_pushvalue(L, -1);
	int line = state_function_line(L);
	state_blame(L);
	struct value made = value_make(L, -1, s->data);
	if (made.type != VALUE_MAP)
		luaL_error(L, "%s: metadata must be a table with strings as keys", name);
	state_blame_nobody(L);
	if (value_equal(&made, s->data))
		return;
	*s->data = made;
	s->data_line = line;
}

static void
apply_meta(lua_State *L, int filter)
{
	if (!push_function(L, filter, "Meta"))
		return;
	value_push(L, filter_state(L)->data);
	lua_call(L, 1, 1);
	blame(L, filter, "Meta");
	if (lua_istable(L, -1))
		set_data(L, filter, "Meta");
	else if (!lua_isnil(L, -1))
		luaL_error(L, "Meta expected, got %s", state_type_name(L, -1));
	state_blame_nobody(L);
	lua_pop(L, 1);
}

/* Push a Pandoc of the blocks and the metadata on top, which are taken off. */
static void
push_whole(lua_State *L)
{
	lua_createtable(L, 0, 2);
	lua_insert(L, -3);
	lua_setfield(L, -3, "meta");
	lua_setfield(L, -2, "blocks");
	luaL_setmetatable(L, WHOLE);
}

/* The blocks and the metadata of the Pandoc on top are the document's. */
static void
set_whole(lua_State *L, int filter)
{
	struct filter_state *s = filter_state(L);
	lua_getfield(L, -1, "blocks");
	if (!walk_is_same_list(L, -1, s->document->root))
		walk_set_children(L, -1, s->document->root);
	lua_getfield(L, -2, "meta");
	if (!lua_istable(L, -1))
		luaL_error(L, "meta: table expected, got %s", state_type_name(L, -1));
	set_data(L, filter, "Pandoc");
	lua_pop(L, 2);
}

static void
apply_pandoc(lua_State *L, int filter)
{
	struct filter_state *s = filter_state(L);
	if (!push_function(L, filter, "Pandoc"))
		return;
	blocks_push(L, s->document->root);
	value_push(L, s->data);
	push_whole(L);
	lua_call(L, 1, 1);
	blame(L, filter, "Pandoc");
	if (table_is(L, -1, WHOLE))
		set_whole(L, filter);
	else if (!lua_isnil(L, -1))
		luaL_error(L, "Pandoc expected, got %s", state_type_name(L, -1));
	state_blame_nobody(L);
	lua_pop(L, 1);
}

void
whole_filter(lua_State *L, int index)
{
	index = lua_absindex(L, index);
	if (walk_is_topdown(L, index)) {
		apply_pandoc(L, index);
		apply_meta(L, index);
		walk_documents(L, index);
	} else {
		walk_documents(L, index);
		apply_meta(L, index);
		apply_pandoc(L, index);
	}
}

int
whole_new(lua_State *L)
{
	lua_settop(L, 2);
	blocks_coerce(L, 1);
	if (lua_isnil(L, 2))
		lua_newtable(L);
	else
		lua_pushvalue(L, 2);
	luaL_checktype(L, -1, LUA_TTABLE);
	push_whole(L);
	return 1;
}

/* A Pandoc with a copy of the blocks of the one at 1. */
static struct node *
copy_blocks(lua_State *L)
{
	luaL_checktype(L, 1, LUA_TTABLE);
	struct node *list = state_node(L, NODE_DIV, (struct pos){0});
	lua_getfield(L, 1, "blocks");
	blocks_take(L, -1, list);
	lua_pop(L, 1);
	return walk_copy(L, list);
}

static int
whole_clone(lua_State *L)
{
	blocks_push(L, copy_blocks(L));
	lua_getfield(L, 1, "meta");
	push_whole(L);
	return 1;
}

/* Replace the value on top by what the filter's function makes of it, if it makes anything. */
static void
apply_to_top(lua_State *L, int filter, const char *name)
{
	if (!push_function(L, filter, name))
		return;
	lua_pushvalue(L, -2);
	lua_call(L, 1, 1);
	if (lua_isnil(L, -1))
		lua_pop(L, 1);
	else
		lua_replace(L, -2);
}

/* Walk the blocks of the Pandoc on top. */
static void
walk_blocks(lua_State *L, int filter)
{
	struct node *list = state_node(L, NODE_DIV, (struct pos){0});
	lua_getfield(L, -1, "blocks");
	blocks_take(L, -1, list);
	lua_pop(L, 1);
	walk_below(L, filter, list);
	blocks_push(L, list);
	lua_setfield(L, -2, "blocks");
}

static void
walk_meta(lua_State *L, int filter)
{
	lua_getfield(L, -1, "meta");
	apply_to_top(L, filter, "Meta");
	lua_setfield(L, -2, "meta");
}

static int
whole_walk(lua_State *L)
{
	luaL_checktype(L, 2, LUA_TTABLE);
	lua_settop(L, 2);
	whole_clone(L);
	if (walk_is_topdown(L, 2)) {
		apply_to_top(L, 2, "Pandoc");
		walk_meta(L, 2);
		walk_blocks(L, 2);
	} else {
		walk_blocks(L, 2);
		walk_meta(L, 2);
		apply_to_top(L, 2, "Pandoc");
	}
	return 1;
}

void
whole_open(lua_State *L)
{
	static const luaL_Reg meta[] = {{NULL, NULL}};
	static const luaL_Reg methods[] = {
		{"clone", whole_clone}, {"walk", whole_walk}, {NULL, NULL}};
	state_metatable(L, WHOLE, meta);
	luaL_getmetatable(L, WHOLE);
	luaL_newlib(L, methods);
	lua_setfield(L, -2, "__index");
	lua_pop(L, 1);
}

/*
 * lua_items.c - items, lines and definitions to and from Lua.  Part of filter/.
 */
#include "filter/lua_items.h"

#include "filter/lua_content.h"
#include "filter/lua_list.h"

typedef void push_function(lua_State *, const struct node *);
typedef void coerce_function(lua_State *, int index);
typedef void take_function(lua_State *, int index, struct node *parent);

static void
push_each(lua_State *L, const struct node *parent, push_function *push)
{
	luaL_checkstack(L, 4, "items");
	list_push_new(L, LIST);
	for (const struct node *n = parent->first; n; n = n->next) {
		push(L, n);
		list_append(L);
	}
}

/* Push a list of what the items of the table at INDEX stand for. */
static void
coerce_each(lua_State *L, int index, coerce_function *coerce)
{
	luaL_checkstack(L, 6, "items");
	index = lua_absindex(L, index);
	list_push_new(L, LIST);
	int len = list_len(L, index);
	for (int i = 1; i <= len; i++) {
		lua_rawgeti(L, index, i);
		coerce(L, lua_gettop(L));
		lua_remove(L, -2);
		list_append(L);
	}
}

/* A node of a kind for each item of the table at INDEX. */
static void
take_each(lua_State *L, int index, struct node *parent, enum node_kind kind, take_function *take)
{
	luaL_checkstack(L, 4, "items");
	index = lua_absindex(L, index);
	int len = list_len(L, index);
	for (int i = 1; i <= len; i++) {
		struct node *item = state_node(L, kind, (struct pos){0});
		node_append(parent, item);
		lua_rawgeti(L, index, i);
		take(L, lua_gettop(L), item);
		lua_pop(L, 1);
	}
}

void
items_push(lua_State *L, const struct node *parent)
{
	push_each(L, parent, blocks_push);
}

/* A value that is no table is the only item. */
static void
coerce_items(lua_State *L, int index, coerce_function *coerce)
{
	if (lua_istable(L, index)) {
		coerce_each(L, index, coerce);
		return;
	}
	luaL_checkstack(L, 6, "items");
	index = lua_absindex(L, index);
	list_push_new(L, LIST);
	coerce(L, index);
	list_append(L);
}

void
items_coerce(lua_State *L, int index)
{
	coerce_items(L, index, blocks_coerce);
}

void
items_coerce_field(lua_State *L, int index)
{
	coerce_items(L, index, blocks_coerce_field);
}

void
items_take(lua_State *L, int index, struct node *parent)
{
	take_each(L, index, parent, NODE_LIST_ITEM, blocks_take);
}

void
lines_push(lua_State *L, const struct node *parent)
{
	push_each(L, parent, inlines_push);
}

void
lines_coerce(lua_State *L, int index)
{
	if (!lua_istable(L, index))
		luaL_error(L, "list of lines expected, got %s", state_type_name(L, index));
	coerce_each(L, index, inlines_coerce);
}

void
lines_take(lua_State *L, int index, struct node *parent)
{
	lines_coerce(L, index);
	take_each(L, -1, parent, NODE_LINE, inlines_take);
	lua_pop(L, 1);
}

void
definitions_push(lua_State *L, const struct node *parent)
{
	luaL_checkstack(L, 6, "definitions");
	list_push_new(L, LIST);
	for (const struct node *n = parent->first; n;) {
		lua_createtable(L, 2, 0);
		inlines_push(L, n); /* the term */
		lua_rawseti(L, -2, 1);
		list_push_new(L, LIST);
		for (n = n->next; n && n->kind == NODE_DEFINITION; n = n->next) {
			blocks_push(L, n);
			list_append(L);
		}
		lua_rawseti(L, -2, 2);
		list_append(L);
	}
}

/* Push what the {term, definitions} at INDEX stands for. */
static void
coerce_definition(lua_State *L, int index)
{
	luaL_checkstack(L, 6, "definition");
	if (!lua_istable(L, index) || lua_rawlen(L, index) != 2)
		luaL_error(L, "{term, definitions} expected");
	lua_createtable(L, 2, 0);
	lua_rawgeti(L, index, 1);
	inlines_coerce(L, -1);
	lua_rawseti(L, -3, 1);
	lua_rawgeti(L, index, 2);
	items_coerce(L, -1);
	lua_rawseti(L, -4, 2);
	lua_pop(L, 2);
}

void
definitions_coerce(lua_State *L, int index)
{
	if (!lua_istable(L, index))
		luaL_error(L, "list of definitions expected, got %s", state_type_name(L, index));
	coerce_each(L, index, coerce_definition);
}

void
definitions_take(lua_State *L, int index, struct node *parent)
{
	definitions_coerce(L, index);
	int list = lua_gettop(L), len = list_len(L, list);
	for (int i = 1; i <= len; i++) {
		struct node *term = state_node(L, NODE_TERM, (struct pos){0});
		node_append(parent, term);
		lua_rawgeti(L, list, i);
		lua_rawgeti(L, -1, 1);
		inlines_take(L, -1, term);
		lua_rawgeti(L, -2, 2);
		take_each(L, -1, parent, NODE_DEFINITION, blocks_take);
		lua_settop(L, list);
	}
	lua_pop(L, 1);
}

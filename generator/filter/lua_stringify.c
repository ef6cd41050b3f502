/*
 * lua_stringify.c - text of nodes and Lua values.  Part of filter/.
 */
#include "filter/lua_stringify.h"

#include "filter/lua_document.h"
#include "filter/lua_list.h"
#include "filter/lua_pairs.h"

#define STRINGIFY_DEPTH_MAX 100

/* As pandoc: nothing stands between blocks. */
static void
push_node_text(lua_State *L, const struct node *root)
{
	luaL_Buffer text;
	luaL_buffinit(L, &text);
	for (const struct node *n = root; n; n = node_next(n, root)) {
		switch (n->kind) {
		case NODE_TEXT:
		case NODE_CODE:
		case NODE_CODE_BLOCK:
		case NODE_MATH:
			luaL_addlstring(&text, n->u.text.s ? n->u.text.s : "", n->u.text.len);
			break;
		case NODE_SOFT_BREAK:
		case NODE_LINE_BREAK:
			luaL_addchar(&text, ' ');
			break;
		default:
			break;
		}
	}
	luaL_pushresult(&text);
}

static void push_text(lua_State *, int index, int depth);

/* The values of a table, by sorted key, one after the other. */
static void
push_table_text(lua_State *L, int table, int depth)
{
	if (depth > STRINGIFY_DEPTH_MAX)
		luaL_error(L, "tables are nested more than %d deep", STRINGIFY_DEPTH_MAX);
	pairs_push_keys(L, table);
	int keys = lua_gettop(L), len = list_len(L, keys);
	lua_pushliteral(L, "");
	for (int i = 1; i <= len; i++) {
		lua_rawgeti(L, keys, i);
		lua_rawget(L, table);
		push_text(L, lua_gettop(L), depth + 1);
		lua_remove(L, -2);
		lua_concat(L, 2);
	}
	lua_remove(L, keys);
}

static void
push_text(lua_State *L, int index, int depth)
{
	luaL_checkstack(L, 8, "stringify");
	if (element_test(L, index)) {
		push_node_text(L, element_view(L, index));
	} else if (lua_istable(L, index)) {
		push_table_text(L, index, depth);
	} else if (lua_isboolean(L, index)) {
		lua_pushstring(L, lua_toboolean(L, index) ? "true" : "false");
	} else if (lua_isstring(L, index)) {
		lua_pushvalue(L, index);
		lua_tostring(L, -1);
	} else {
		lua_pushliteral(L, "");
	}
}

void
stringify_push(lua_State *L, int index)
{
	push_text(L, lua_absindex(L, index), 0);
}

int
stringify(lua_State *L)
{
	luaL_checkany(L, 1);
	stringify_push(L, 1);
	return 1;
}

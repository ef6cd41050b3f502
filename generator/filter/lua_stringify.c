/*
 * lua_stringify.c - text of nodes and Lua values.  Part of filter/.
 */
#include "filter/lua_stringify.h"

#include "filter/lua_document.h"
#include "filter/lua_list.h"
#include "filter/lua_pairs.h"

#define STRINGIFY_DEPTH_MAX 100
#define STEPS_PER_VALUE     20

static bool
is_html_break(const struct node *n)
{
	return span_eq(n->u.raw->format, SPAN("html")) && span_starts(n->u.raw->text, SPAN("<br"));
}

static void
add_span(luaL_Buffer *text, struct span s)
{
	luaL_addlstring(text, s.s ? s.s : "", s.len);
}

/* As pandoc: nothing stands between blocks, and of blocks only the inlines count. */
static void
add_node_text(luaL_Buffer *text, const struct node *n)
{
	switch (n->kind) {
	case NODE_TEXT:
	case NODE_CODE:
		add_span(text, n->u.text);
		return;
	case NODE_MATH:
		add_span(text, n->u.math->text);
		return;
	case NODE_RAW_INLINE:
		luaL_addstring(text, is_html_break(n) ? " " : "");
		return;
	case NODE_SOFT_BREAK:
	case NODE_LINE_BREAK:
		luaL_addchar(text, ' ');
		return;
	case NODE_CITATION:
		return;
	default:
		break;
	}
	bool quoted = n->kind == NODE_QUOTED;
	if (quoted)
		add_span(text, node_opening_quote(n));
	for (const struct node *child = n->first; child; child = child->next)
		add_node_text(text, child);
	if (quoted)
		add_span(text, node_closing_quote(n));
}

static void
push_node_text(lua_State *L, const struct node *root)
{
	luaL_Buffer text;
	state_check_depth(L, root);
	luaL_buffinit(L, &text);
	add_node_text(&text, root);
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
	limit_charge(L, STEPS_PER_VALUE);
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

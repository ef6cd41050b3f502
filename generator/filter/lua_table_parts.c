/*
 * lua_table_parts.c - what the parts of a Table hold.  Part of filter/.
 */
#include "filter/lua_table_parts.h"

#include "filter/lua_attr.h"
#include "filter/lua_content.h"
#include "filter/lua_list.h"
#include "filter/lua_walk.h"

const char *const table_align_names[] = {[ALIGN_DEFAULT] = "AlignDefault",
	[ALIGN_LEFT] = "AlignLeft",
	[ALIGN_CENTER] = "AlignCenter",
	[ALIGN_RIGHT] = "AlignRight",
	NULL};

static void
coerce_blocks(lua_State *L, int index)
{
	if (lua_isnil(L, index))
		list_push_new(L, LIST_BLOCKS);
	else
		blocks_coerce(L, index);
}

static void
coerce_short(lua_State *L, int index)
{
	if (lua_isnil(L, index))
		lua_pushnil(L);
	else
		inlines_coerce(L, index);
}

static void
coerce_alignment(lua_State *L, int index)
{
	int align = ALIGN_DEFAULT;
	if (!lua_isnil(L, index))
		align = state_choice(L, index, table_align_names, "alignment");
	lua_pushstring(L, table_align_names[align]);
}

static void
coerce_span(lua_State *L, int index)
{
	bool none = lua_isnil(L, index);
	lua_pushinteger(L, none ? 1 : state_number(L, index, 1, TABLE_SPAN_MAX, "span"));
}

static void
coerce_columns(lua_State *L, int index)
{
	bool none = lua_isnil(L, index);
	lua_pushinteger(
		L, none ? 0 : state_number(L, index, 0, TABLE_SPAN_MAX, "row_head_columns"));
}

static void
coerce_cells(lua_State *L, int index)
{
	tuple_coerce_list(L, &table_cell, index);
}

static void
coerce_rows(lua_State *L, int index)
{
	tuple_coerce_list(L, &table_row, index);
}

/* As that of Blocks, on the contents. */
static int
cell_walk(lua_State *L)
{
	lua_settop(L, 2);
	tuple_coerce(L, &table_cell, 1);
	lua_pushcfunction(L, walk_list);
	lua_rawgeti(L, 3, CELL_CONTENTS);
	lua_pushvalue(L, 2);
	lua_call(L, 2, 1);
	lua_rawseti(L, 3, CELL_CONTENTS);
	return 1;
}

static const luaL_Reg cell_methods[] = {{"walk", cell_walk}, {NULL, NULL}};

const struct tuple table_cell = {
	.type = "Cell",
	.methods = cell_methods,
	.items = {{"contents", coerce_blocks, "content"}, {"alignment", coerce_alignment, NULL},
		{"row_span", coerce_span, NULL}, {"col_span", coerce_span, NULL},
		{"attr", attr_coerce, NULL}},
};

const struct tuple table_row = {
	.type = "Row",
	.items = {{"cells", coerce_cells, NULL}, {"attr", attr_coerce, NULL}},
};

const struct tuple table_head = {
	.type = "TableHead",
	.items = {{"rows", coerce_rows, NULL}, {"attr", attr_coerce, NULL}},
};

const struct tuple table_body = {
	.type = "TableBody",
	.items = {{"body", coerce_rows, NULL}, {"head", coerce_rows, NULL},
		{"row_head_columns", coerce_columns, NULL}, {"attr", attr_coerce, NULL}},
};

const struct tuple table_foot = {
	.type = "TableFoot",
	.items = {{"rows", coerce_rows, NULL}, {"attr", attr_coerce, NULL}},
};

const struct tuple table_caption = {
	.type = "Caption",
	.items = {{"long", coerce_blocks, NULL}, {"short", coerce_short, NULL}},
};

void
table_parts_open(lua_State *L)
{
	static const struct tuple *const parts[] = {
		&table_cell, &table_row, &table_head, &table_body, &table_foot, &table_caption};
	for (size_t i = 0; i < sizeof parts / sizeof *parts; i++) {
		tuple_open(L, parts[i]);
		tuple_set_constructor(L, parts[i], parts[i]->type);
	}
}

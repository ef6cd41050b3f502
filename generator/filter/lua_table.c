/*
 * lua_table.c - tables: head, bodies, foot, rows, cells, caption.  Part of filter/.
 */
#include "filter/lua_table.h"

#include "filter/lua_attr.h"
#include "filter/lua_content.h"
#include "filter/lua_list.h"

static const char *const align_names[] = {[ALIGN_DEFAULT] = "AlignDefault",
	[ALIGN_LEFT] = "AlignLeft",
	[ALIGN_CENTER] = "AlignCenter",
	[ALIGN_RIGHT] = "AlignRight"};

static enum node_align
align_of(lua_State *L, int index)
{
	const char *name = lua_tostring(L, index);
	for (size_t i = 0; name && i < sizeof align_names / sizeof *align_names; i++) {
		if (strcmp(name, align_names[i]) == 0)
			return (enum node_align)i;
	}
	if (name)
		luaL_error(L, "unknown alignment: %s", name);
	return ALIGN_DEFAULT;
}

void
table_coerce(lua_State *L, int index)
{
	if (!lua_istable(L, index))
		luaL_error(L, "table expected, got %s", state_type_name(L, index));
	lua_pushvalue(L, index);
}

/* The first child of a kind; NULL if there is none. */
static const struct node *
part_of(const struct node *n, enum node_kind kind)
{
	const struct node *part = n->first;
	while (part && part->kind != kind)
		part = part->next;
	return part;
}

void
caption_push(lua_State *L, const struct node *n)
{
	static const struct node none = {.kind = NODE_CAPTION};
	const struct node *caption = part_of(n, NODE_CAPTION);
	lua_createtable(L, 0, 1);
	blocks_push(L, caption ? caption : &none);
	lua_setfield(L, -2, "long");
}

/* A table with `long`, or what counts as Blocks. */
void
caption_coerce(lua_State *L, int index)
{
	if (lua_istable(L, index)) {
		bool proper = lua_getfield(L, index, "long") != LUA_TNIL;
		lua_pop(L, 1);
		if (proper) {
			lua_pushvalue(L, index);
			return;
		}
	}
	lua_createtable(L, 0, 1);
	if (lua_isnoneornil(L, index))
		list_push_new(L, LIST_BLOCKS);
	else
		blocks_coerce(L, index);
	lua_setfield(L, -2, "long");
}

void
caption_store(lua_State *L, int index, struct node *n)
{
	lua_getfield(L, index, "long");
	struct node *caption = state_node(L, NODE_CAPTION, (struct pos){0});
	blocks_take(L, -1, caption);
	lua_pop(L, 1);
	if (caption->first && n->first)
		node_insert_before(n->first, caption);
	else if (caption->first)
		node_append(n, caption);
}

void
colspecs_push(lua_State *L, const struct node *n)
{
	list_push_new(L, LIST);
	for (size_t i = 0; i < n->u.table.column_count; i++) {
		lua_createtable(L, 1, 0);
		lua_pushstring(L, align_names[n->u.table.aligns[i]]);
		lua_rawseti(L, -2, 1);
		lua_rawseti(L, -2, (lua_Integer)i + 1);
	}
}

void
colspecs_store(lua_State *L, int index, struct node *n)
{
	size_t count = (size_t)list_len(L, index);
	enum node_align *aligns =
		ARENA_ARRAY(filter_state(L)->document->arena, count, enum node_align);
	for (size_t i = 0; i < count; i++) {
		if (lua_rawgeti(L, index, (lua_Integer)i + 1) != LUA_TTABLE)
			luaL_error(L, "colspec: {alignment, width} expected");
		lua_rawgeti(L, -1, 1);
		aligns[i] = align_of(L, -1);
		lua_pop(L, 2);
	}
	n->u.table.aligns = aligns;
	n->u.table.column_count = count;
}

static void
push_attr_member(lua_State *L, const struct node *n)
{
	attr_push(L, n);
	lua_setfield(L, -2, "attr");
}

static void
push_cell(lua_State *L, const struct node *cell)
{
	lua_createtable(L, 0, 5);
	push_attr_member(L, cell);
	lua_pushstring(L, align_names[cell->u.cell.align]);
	lua_setfield(L, -2, "alignment");
	lua_pushinteger(L, cell->u.cell.column_span ? cell->u.cell.column_span : 1);
	lua_setfield(L, -2, "col_span");
	lua_pushinteger(L, cell->u.cell.row_span ? cell->u.cell.row_span : 1);
	lua_setfield(L, -2, "row_span");
	blocks_push(L, cell);
	lua_setfield(L, -2, "contents");
}

static void
push_rows(lua_State *L, const struct node *part)
{
	luaL_checkstack(L, 10, "rows");
	list_push_new(L, LIST);
	for (const struct node *row = part ? part->first : NULL; row; row = row->next) {
		lua_createtable(L, 0, 2);
		push_attr_member(L, row);
		list_push_new(L, LIST);
		for (const struct node *cell = row->first; cell; cell = cell->next) {
			push_cell(L, cell);
			lua_rawseti(L, -2, (lua_Integer)lua_rawlen(L, -2) + 1);
		}
		lua_setfield(L, -2, "cells");
		lua_rawseti(L, -2, (lua_Integer)lua_rawlen(L, -2) + 1);
	}
}

static void
push_part(lua_State *L, const struct node *part)
{
	static const struct node none = {.kind = NODE_TABLE_HEAD};
	lua_createtable(L, 0, 2);
	push_attr_member(L, part ? part : &none);
	push_rows(L, part);
	lua_setfield(L, -2, "rows");
}

void
head_push(lua_State *L, const struct node *n)
{
	push_part(L, part_of(n, NODE_TABLE_HEAD));
}

void
foot_push(lua_State *L, const struct node *n)
{
	push_part(L, part_of(n, NODE_TABLE_FOOT));
}

void
bodies_push(lua_State *L, const struct node *n)
{
	list_push_new(L, LIST);
	for (const struct node *body = n->first; body; body = body->next) {
		if (body->kind != NODE_TABLE_BODY)
			continue;
		lua_createtable(L, 0, 4);
		push_attr_member(L, body);
		push_rows(L, body);
		lua_setfield(L, -2, "body");
		list_push_new(L, LIST);
		lua_setfield(L, -2, "head");
		lua_pushinteger(L, body->u.row_head_columns);
		lua_setfield(L, -2, "row_head_columns");
		lua_rawseti(L, -2, (lua_Integer)lua_rawlen(L, -2) + 1);
	}
}

static void
store_attr_member(lua_State *L, int index, struct node *n)
{
	if (lua_getfield(L, index, "attr") != LUA_TNIL)
		n->attr = attr_make(L, -1);
	lua_pop(L, 1);
}

/* A number of columns or rows; MIN if there is none. */
static unsigned
count_member(lua_State *L, int index, const char *name, int min)
{
	int is_integer;
	lua_Integer value = min;
	if (lua_getfield(L, index, name) != LUA_TNIL) {
		value = lua_tointegerx(L, -1, &is_integer);
		if (!is_integer || value < min || value > TABLE_SPAN_MAX)
			luaL_error(L, "%s: a number from %d to %d expected", name, min,
				TABLE_SPAN_MAX);
	}
	lua_pop(L, 1);
	return (unsigned)value;
}

/* The cell on top, which is taken off. */
static void
store_cell(lua_State *L, struct node *row)
{
	int cell = lua_gettop(L);
	if (!lua_istable(L, cell))
		luaL_error(L, "cell: table expected, got %s", state_type_name(L, cell));
	struct node *n = state_node(L, NODE_TABLE_CELL, (struct pos){0});
	node_append(row, n);
	store_attr_member(L, cell, n);
	lua_getfield(L, cell, "alignment");
	n->u.cell.align = align_of(L, -1);
	n->u.cell.column_span = count_member(L, cell, "col_span", 1);
	n->u.cell.row_span = count_member(L, cell, "row_span", 1);
	lua_getfield(L, cell, "contents");
	if (!lua_isnil(L, -1))
		blocks_take(L, -1, n);
	lua_settop(L, cell - 1);
}

/* The rows on top, which are taken off. */
static void
store_rows(lua_State *L, struct node *part)
{
	luaL_checkstack(L, 12, "rows");
	int rows = lua_gettop(L), row_count = lua_isnil(L, rows) ? 0 : list_len(L, rows);
	for (int i = 1; i <= row_count; i++) {
		if (lua_rawgeti(L, rows, i) != LUA_TTABLE)
			luaL_error(L, "row: table expected, got %s", state_type_name(L, -1));
		struct node *row = state_node(L, NODE_TABLE_ROW, (struct pos){0});
		node_append(part, row);
		store_attr_member(L, rows + 1, row);
		lua_getfield(L, rows + 1, "cells");
		int cell_count = lua_isnil(L, -1) ? 0 : list_len(L, -1);
		for (int j = 1; j <= cell_count; j++) {
			lua_rawgeti(L, rows + 2, j);
			store_cell(L, row);
		}
		lua_settop(L, rows);
	}
	lua_pop(L, 1);
}

static struct node *
store_part(lua_State *L, int index, enum node_kind kind, const char *rows)
{
	struct node *part = state_node(L, kind, (struct pos){0});
	store_attr_member(L, index, part);
	lua_getfield(L, index, rows);
	store_rows(L, part);
	return part;
}

void
head_store(lua_State *L, int index, struct node *n)
{
	node_append(n, store_part(L, index, NODE_TABLE_HEAD, "rows"));
}

void
foot_store(lua_State *L, int index, struct node *n)
{
	struct node *foot = store_part(L, index, NODE_TABLE_FOOT, "rows");
	if (foot->first)
		node_append(n, foot);
}

void
bodies_store(lua_State *L, int index, struct node *n)
{
	int count = list_len(L, index);
	for (int i = 1; i <= count; i++) {
		if (lua_rawgeti(L, index, i) != LUA_TTABLE)
			luaL_error(L, "body: table expected, got %s", state_type_name(L, -1));
		int part = lua_gettop(L);
		struct node *body = store_part(L, part, NODE_TABLE_BODY, "body");
		body->u.row_head_columns = count_member(L, part, "row_head_columns", 0);
		node_append(n, body);
		lua_pop(L, 1);
	}
}

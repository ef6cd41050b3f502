/*
 * lua_table.c - tables: head, bodies, foot, rows, cells, caption.  Part of filter/.
 *
 * What is stored is coerced as a whole first, so that below that all is in proper form.
 */
#include "filter/lua_table.h"

#include "filter/lua_attr.h"
#include "filter/lua_content.h"
#include "filter/lua_document.h"
#include "filter/lua_list.h"
#include "filter/lua_table_parts.h"

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
	tuple_push_new(L, &table_caption);
	blocks_push(L, caption ? caption : &none);
	lua_rawseti(L, -2, CAPTION_LONG);
}

/* A table with `long`, or what counts as Blocks. */
void
caption_coerce(lua_State *L, int index)
{
	index = lua_absindex(L, index);
	if (lua_istable(L, index)) {
		bool proper = lua_getfield(L, index, "long") != LUA_TNIL;
		lua_pop(L, 1);
		if (proper) {
			tuple_coerce(L, &table_caption, index);
			return;
		}
	}
	tuple_push_new(L, &table_caption);
	if (lua_isnoneornil(L, index))
		list_push_new(L, LIST_BLOCKS);
	else
		blocks_coerce(L, index);
	lua_rawseti(L, -2, CAPTION_LONG);
}

void
caption_store(lua_State *L, int index, struct node *n)
{
	caption_coerce(L, index);
	lua_rawgeti(L, -1, CAPTION_LONG);
	struct node *caption = state_node(L, NODE_CAPTION, (struct pos){0});
	blocks_take(L, -1, caption);
	lua_pop(L, 2);
	if (caption->first)
		element_attach(n, caption);
}

void
colspecs_push(lua_State *L, const struct node *n)
{
	luaL_checkstack(L, 4, "colspecs");
	list_push_new(L, LIST);
	for (size_t i = 0; i < n->u.table.column_count; i++) {
		lua_createtable(L, 1, 0);
		lua_pushstring(L, table_align_names[n->u.table.aligns[i]]);
		lua_rawseti(L, -2, 1);
		list_append(L);
	}
}

void
colspecs_coerce(lua_State *L, int index)
{
	if (!lua_istable(L, index))
		luaL_error(L, "colspecs: list expected, got %s", state_type_name(L, index));
	lua_pushvalue(L, index);
}

void
colspecs_store(lua_State *L, int index, struct node *n)
{
	size_t count = (size_t)list_len(L, index);
	enum node_align *aligns =
		ARENA_ARRAY(filter_state(L)->document->arena, count, enum node_align);
	limit_check_memory(L);
	for (size_t i = 0; i < count; i++) {
		if (lua_rawgeti(L, index, (lua_Integer)i + 1) != LUA_TTABLE)
			luaL_error(L, "colspec: {alignment, width} expected");
		lua_rawgeti(L, -1, 1);
		aligns[i] = (enum node_align)state_choice(L, -1, table_align_names, "alignment");
		lua_pop(L, 2);
	}
	n->u.table.aligns = aligns;
	n->u.table.column_count = count;
}

/* Set item I of the tuple on top to the node's attributes. */
static void
set_attr(lua_State *L, int i, const struct node *n)
{
	attr_push(L, n);
	lua_rawseti(L, -2, i);
}

static void
push_cell(lua_State *L, const struct node *cell)
{
	tuple_push_new(L, &table_cell);
	blocks_push(L, cell);
	lua_rawseti(L, -2, CELL_CONTENTS);
	lua_pushstring(L, table_align_names[cell->u.cell.align]);
	lua_rawseti(L, -2, CELL_ALIGNMENT);
	lua_pushinteger(L, cell->u.cell.row_span ? cell->u.cell.row_span : 1);
	lua_rawseti(L, -2, CELL_ROW_SPAN);
	lua_pushinteger(L, cell->u.cell.column_span ? cell->u.cell.column_span : 1);
	lua_rawseti(L, -2, CELL_COLUMN_SPAN);
	set_attr(L, CELL_ATTR, cell);
}

/* Push a list of the row and those behind it, as long as they are of its sort. */
static void
push_rows(lua_State *L, const struct node *row, bool heads)
{
	luaL_checkstack(L, 10, "rows");
	list_push_new(L, LIST);
	for (; row && row->u.head == heads; row = row->next) {
		tuple_push_new(L, &table_row);
		list_push_new(L, LIST);
		for (const struct node *cell = row->first; cell; cell = cell->next) {
			push_cell(L, cell);
			list_append(L);
		}
		lua_rawseti(L, -2, ROW_CELLS);
		set_attr(L, ROW_ATTR, row);
		list_append(L);
	}
}

static void
push_part(lua_State *L, const struct tuple *tuple, const struct node *part)
{
	static const struct node none;
	tuple_push_new(L, tuple);
	push_rows(L, part ? part->first : NULL, false);
	lua_rawseti(L, -2, PART_ROWS);
	set_attr(L, PART_ATTR, part ? part : &none);
}

void
head_push(lua_State *L, const struct node *n)
{
	push_part(L, &table_head, part_of(n, NODE_TABLE_HEAD));
}

void
foot_push(lua_State *L, const struct node *n)
{
	push_part(L, &table_foot, part_of(n, NODE_TABLE_FOOT));
}

void
bodies_push(lua_State *L, const struct node *n)
{
	luaL_checkstack(L, 4, "bodies");
	list_push_new(L, LIST);
	for (const struct node *body = n->first; body; body = body->next) {
		if (body->kind != NODE_TABLE_BODY)
			continue;
		const struct node *row = body->first;
		while (row && row->u.head)
			row = row->next;
		tuple_push_new(L, &table_body);
		push_rows(L, row, false);
		lua_rawseti(L, -2, BODY_ROWS);
		push_rows(L, body->first, true);
		lua_rawseti(L, -2, BODY_HEAD);
		lua_pushinteger(L, body->u.row_head_columns);
		lua_rawseti(L, -2, BODY_ROW_HEAD_COLUMNS);
		set_attr(L, BODY_ATTR, body);
		list_append(L);
	}
}

void
head_coerce(lua_State *L, int index)
{
	tuple_coerce(L, &table_head, index);
}

void
foot_coerce(lua_State *L, int index)
{
	tuple_coerce(L, &table_foot, index);
}

void
bodies_coerce(lua_State *L, int index)
{
	if (!lua_istable(L, index))
		luaL_error(L, "bodies: list expected, got %s", state_type_name(L, index));
	tuple_coerce_list(L, &table_body, index);
}

/* Item I of the tuple on top. */
static void
take_attr(lua_State *L, int i, struct node *n)
{
	lua_rawgeti(L, -1, i);
	n->attr = attr_make(L, -1);
	lua_pop(L, 1);
}

static int
take_integer(lua_State *L, int i)
{
	lua_rawgeti(L, -1, i);
	int value = (int)lua_tointeger(L, -1);
	lua_pop(L, 1);
	return value;
}

/* The cell on top, which is taken off. */
static void
take_cell(lua_State *L, struct node *row)
{
	struct node *n = state_node(L, NODE_TABLE_CELL, (struct pos){0});
	node_append(row, n);
	take_attr(L, CELL_ATTR, n);
	n->u.cell.column_span = (unsigned)take_integer(L, CELL_COLUMN_SPAN);
	n->u.cell.row_span = (unsigned)take_integer(L, CELL_ROW_SPAN);
	lua_rawgeti(L, -1, CELL_ALIGNMENT);
	n->u.cell.align = (enum node_align)state_choice(L, -1, table_align_names, "alignment");
	lua_rawgeti(L, -2, CELL_CONTENTS);
	blocks_take(L, -1, n);
	lua_pop(L, 3);
}

/* The rows in item I of the tuple on top. */
static void
take_rows(lua_State *L, int i, struct node *part, bool heads)
{
	luaL_checkstack(L, 12, "rows");
	lua_rawgeti(L, -1, i);
	int row_count = list_len(L, -1);
	for (int row = 1; row <= row_count; row++) {
		struct node *n = state_node(L, NODE_TABLE_ROW, (struct pos){0});
		n->u.head = heads;
		node_append(part, n);
		lua_rawgeti(L, -1, row);
		take_attr(L, ROW_ATTR, n);
		lua_rawgeti(L, -1, ROW_CELLS);
		int cell_count = list_len(L, -1);
		for (int cell = 1; cell <= cell_count; cell++) {
			lua_rawgeti(L, -1, cell);
			take_cell(L, n);
		}
		lua_pop(L, 2);
	}
	lua_pop(L, 1);
}

/* The head or foot on top, which is taken off. */
static struct node *
take_part(lua_State *L, enum node_kind kind)
{
	struct node *part = state_node(L, kind, (struct pos){0});
	take_attr(L, PART_ATTR, part);
	take_rows(L, PART_ROWS, part, false);
	lua_pop(L, 1);
	return part;
}

void
head_store(lua_State *L, int index, struct node *n)
{
	head_coerce(L, index);
	node_append(n, take_part(L, NODE_TABLE_HEAD));
}

void
foot_store(lua_State *L, int index, struct node *n)
{
	foot_coerce(L, index);
	struct node *foot = take_part(L, NODE_TABLE_FOOT);
	if (foot->first)
		node_append(n, foot);
}

void
bodies_store(lua_State *L, int index, struct node *n)
{
	bodies_coerce(L, index);
	int count = list_len(L, -1);
	for (int i = 1; i <= count; i++) {
		struct node *body = state_node(L, NODE_TABLE_BODY, (struct pos){0});
		node_append(n, body);
		lua_rawgeti(L, -1, i);
		take_attr(L, BODY_ATTR, body);
		body->u.row_head_columns = (unsigned)take_integer(L, BODY_ROW_HEAD_COLUMNS);
		take_rows(L, BODY_HEAD, body, true);
		take_rows(L, BODY_ROWS, body, false);
		lua_pop(L, 1);
	}
	lua_pop(L, 1);
}

/*
 * lua_table_parts.h - the parts of a Table in Lua: tuples, with the names of pandoc's manual.
 *
 *   Cell(contents[, alignment[, row_span[, col_span[, attr]]]])
 *   Row([cells[, attr]])  TableHead([rows[, attr]])  TableFoot([rows[, attr]])
 *   TableBody(body[, head[, row_head_columns[, attr]]])  Caption([long[, short]])
 *
 * Plain tables with these members do as well.  A caption's short form is not kept.
 */
#ifndef LUA_TABLE_PARTS_H
#define LUA_TABLE_PARTS_H

#include "filter/lua_tuple.h"

#define TABLE_SPAN_MAX 1000 /* of columns and rows (HTML standard, section 4.9.11) */

enum { CELL_CONTENTS = 1, CELL_ALIGNMENT, CELL_ROW_SPAN, CELL_COLUMN_SPAN, CELL_ATTR };
enum { ROW_CELLS = 1, ROW_ATTR };
enum { PART_ROWS = 1, PART_ATTR }; /* of head and foot */
enum { BODY_ROWS = 1, BODY_HEAD, BODY_ROW_HEAD_COLUMNS, BODY_ATTR };
enum { CAPTION_LONG = 1, CAPTION_SHORT };

extern const struct tuple table_cell, table_row, table_head, table_body, table_foot, table_caption;

/* The names of enum node_align, ended by NULL. */
extern const char *const table_align_names[];

/* Make the metatables, and set the constructors in the table on top. */
void table_parts_open(lua_State *);

#endif

/*
 * lua_table.h - the parts of a Table in Lua, with the member names of pandoc's manual.
 *
 * A part is a plain table: head and foot {attr, rows}, a body {attr, body, head,
 * row_head_columns}, a row {attr, cells}, a cell {attr, alignment, contents,
 * col_span, row_span}, a caption {long, short}, a colspec {alignment, width}.
 */
#ifndef LUA_TABLE_H
#define LUA_TABLE_H

#include "filter/lua_state.h"

#define TABLE_SPAN_MAX 1000 /* of columns and rows (HTML standard, section 4.9.11) */

/* As the functions of struct field; a part is coerced when it is stored. */
void table_coerce(lua_State *, int index);

void caption_push(lua_State *, const struct node *);
void caption_coerce(lua_State *, int index);
void caption_store(lua_State *, int index, struct node *);
void colspecs_push(lua_State *, const struct node *);
void colspecs_store(lua_State *, int index, struct node *);
void head_push(lua_State *, const struct node *);
void head_store(lua_State *, int index, struct node *);
void bodies_push(lua_State *, const struct node *);
void bodies_store(lua_State *, int index, struct node *);
void foot_push(lua_State *, const struct node *);
void foot_store(lua_State *, int index, struct node *);

#endif

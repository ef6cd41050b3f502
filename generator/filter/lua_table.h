/*
 * lua_table.h - the fields of a Table in Lua, and a Figure's caption.
 *
 * Each is a part of lua_table_parts.h or a list of them; a colspec is {alignment, width},
 * of which the width is not kept: a style sheet says how wide columns are.
 */
#ifndef LUA_TABLE_H
#define LUA_TABLE_H

#include "filter/lua_state.h"

/* As the functions of struct field. */
void caption_push(lua_State *, const struct node *);
void caption_coerce(lua_State *, int index);
void caption_store(lua_State *, int index, struct node *);
void colspecs_push(lua_State *, const struct node *);
void colspecs_coerce(lua_State *, int index);
void colspecs_store(lua_State *, int index, struct node *);
void head_push(lua_State *, const struct node *);
void head_coerce(lua_State *, int index);
void head_store(lua_State *, int index, struct node *);
void bodies_push(lua_State *, const struct node *);
void bodies_coerce(lua_State *, int index);
void bodies_store(lua_State *, int index, struct node *);
void foot_push(lua_State *, const struct node *);
void foot_coerce(lua_State *, int index);
void foot_store(lua_State *, int index, struct node *);

#endif

/*
 * lua_items.h - content that is a list of lists: items, lines, terms with definitions.
 *
 * The functions do as those of lua_content.h.
 */
#ifndef LUA_ITEMS_H
#define LUA_ITEMS_H

#include "filter/lua_state.h"

/* Of BulletList and OrderedList: each item is Blocks. */
void items_push(lua_State *, const struct node *parent);
void items_coerce(lua_State *, int index);
void items_coerce_field(lua_State *, int index); /* as blocks_coerce_field, of each item */
void items_take(lua_State *, int index, struct node *parent);

/* Of a LineBlock: each line is Inlines. */
void lines_push(lua_State *, const struct node *parent);
void lines_coerce(lua_State *, int index);
void lines_take(lua_State *, int index, struct node *parent);

/* Of a DefinitionList: tables {term, definitions}, which are Inlines and a List of Blocks. */
void definitions_push(lua_State *, const struct node *parent);
void definitions_coerce(lua_State *, int index);
void definitions_take(lua_State *, int index, struct node *parent);

#endif

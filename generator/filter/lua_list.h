/*
 * lua_list.h - pandoc.List, and the lists Inlines and Blocks, which are tables with its methods.
 */
#ifndef LUA_LIST_H
#define LUA_LIST_H

#include "filter/lua_state.h"

#define LIST         "List"
#define LIST_INLINES "Inlines"
#define LIST_BLOCKS  "Blocks"

void list_open(lua_State *); /* pushes the table pandoc.List */

void list_push_new(lua_State *, const char *type);

/* Is there a table at INDEX with the metatable of that name? */
bool table_is(lua_State *, int index, const char *type);

/* The number of items of a table by its raw length, as an int. */
int list_len(lua_State *, int index);

#endif

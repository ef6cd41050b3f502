/*
 * lua_list.h - pandoc.List, and the lists Inlines and Blocks, which are tables with its methods.
 *
 *   List(t)  List(iterator)  l1 .. l2  l1 == l2  tostring(l)
 *   at clone extend filter find find_if includes insert iter map new remove sort
 *
 * `==` is of lists of one type with equal items.  clone() copies the list, not its items.
 * sort() is stable.
 */
#ifndef LUA_LIST_H
#define LUA_LIST_H

#include "filter/lua_state.h"

#define LIST         "List"
#define LIST_INLINES "Inlines"
#define LIST_BLOCKS  "Blocks"

void list_open(lua_State *); /* pushes the table pandoc.List */

int list_new_from(lua_State *); /* for Lua: List(t) as a function */

void list_push_new(lua_State *, const char *type);

/* Append the value on top, which is taken off, to the table below it. */
void list_append(lua_State *);

/* Is there a table at INDEX with the metatable of that name? */
bool table_is(lua_State *, int index, const char *type);

/* The number of items of a table by its raw length, as an int. */
int list_len(lua_State *, int index);

#endif

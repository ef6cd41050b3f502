/*
 * lua_content.h - content of elements: lists of inlines and blocks, in and out of Lua.
 *
 * _push makes a list of a node's children; _coerce pushes the list that a value
 * stands for, as pandoc does (a string, one element, a list), or errs; _take
 * appends the nodes of a list to PARENT.  What is not content is passed over: captions
 * and citations.
 */
#ifndef LUA_CONTENT_H
#define LUA_CONTENT_H

#include "filter/lua_state.h"

void inlines_push(lua_State *, const struct node *parent);
void inlines_coerce(lua_State *, int index);
void inlines_take(lua_State *, int index, struct node *parent);

/* An inline among blocks is a Plain of its own. */
void blocks_push(lua_State *, const struct node *parent);
void blocks_coerce(lua_State *, int index);
void blocks_take(lua_State *, int index, struct node *parent);

/* For a field that is set: a list of inlines alone is one Plain. */
void blocks_coerce_field(lua_State *, int index);

/* The blocks of a note's definition. */
void note_push(lua_State *, const struct node *note);
void note_take(lua_State *, int index, struct node *note);

#endif

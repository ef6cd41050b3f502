/*
 * lua_attr.h - attributes in Lua: Attr, with identifier, classes, attributes.
 *
 * An Attr is a tuple; a list of attributes, AttributeList, is a table of {key, value}
 * that also answers to its keys, in order.
 */
#ifndef LUA_ATTR_H
#define LUA_ATTR_H

#include "filter/lua_state.h"

/* Make the metatables, and set the constructors in the table on top. */
void attr_open(lua_State *);

/* As the functions of struct field. */
void attr_push(lua_State *, const struct node *);
void attr_coerce(lua_State *, int index);
void attr_store(lua_State *, int index, struct node *);

/* The start, style and delimiter of an OrderedList, likewise; the tuple ListAttributes. */
#define LIST_START_MAX 999999999 /* as in Markdown (CommonMark 0.31, section 5.2) */

void list_attributes_open(lua_State *);
void list_attributes_push(lua_State *, const struct node *);
void list_attributes_coerce(lua_State *, int index);
void list_attributes_store(lua_State *, int index, struct node *);

/* The attributes that the value at INDEX stands for. */
struct attr *attr_make(lua_State *, int index);

#endif

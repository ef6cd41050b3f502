/*
 * lua_document.h - nodes of the document in Lua.
 *
 * An element is a userdata over a node.  What a filter reads as a list or table
 * and what it sets is kept beside the node, in the userdata; the node itself is
 * never changed by Lua.  element_take() makes the node that all this amounts to.
 * So an element that a filter keeps is always whole: it shows its node as that
 * stands in the document now, or as it was when it was taken out of it.  A node
 * that has a parent is copied when it is put elsewhere.  As in pandoc, elements are
 * values: what is put into another element is no longer the one that was put there.
 */
#ifndef LUA_DOCUMENT_H
#define LUA_DOCUMENT_H

#include "filter/lua_state.h"

void element_open(lua_State *);

void element_push(lua_State *, struct node *);

/* Push a new element of a kind with the value on top, which is taken off, as its content. */
void element_push_around(lua_State *, enum node_kind);

/* The node below the element at INDEX; NULL if there is something else. */
struct node *element_test(lua_State *, int index);

/* Has nothing of the element been read as a list or table, or set? */
bool element_is_plain(lua_State *, int index);

/* Push the element as it is now, as another: changes of one are not seen in the other. */
void element_push_value(lua_State *, int index);

/* The element as a node without a parent. */
struct node *element_take(lua_State *, int index);

/* The element as a node to read. */
const struct node *element_view(lua_State *, int index);

/* Append a child; captions and citations come before the content. */
void element_attach(struct node *parent, struct node *child);

/* Set a field of a new element to the value at INDEX, an argument of its constructor. */
struct field;
void element_init(lua_State *, int element, const struct field *, int index);

/* The method `walk`, and pandoc.walk_block and walk_inline. */
int element_walk(lua_State *);

bool element_is_space(const struct node *);

#endif

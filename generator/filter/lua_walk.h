/*
 * lua_walk.h - apply a filter table to a tree, in pandoc's two orders.
 *
 * Typewise (the default): a pass each for inlines, Inlines, blocks, Blocks, every
 * one bottom-up.  Topdown (`traverse = 'topdown'`): one pass, a list before its
 * elements, an element before what is in it.
 */
#ifndef LUA_WALK_H
#define LUA_WALK_H

#include "filter/lua_state.h"

/* Walk what is below ROOT; the functions are those of the table at index FILTER. */
void walk_below(lua_State *, int filter, struct node *root);

/* Walk the documents that are filtered, each pass over all of them. */
void walk_documents(lua_State *, int filter);

bool walk_is_topdown(lua_State *, int filter);

/* A copy with its own notes, so a walk over it leaves the original alone. */
struct node *walk_copy(lua_State *, const struct node *);

/* A copy of a note's definition, for no document yet. */
struct node *walk_copy_note(lua_State *, const struct node *definition);

/* Are the items of the table at INDEX the children of PARENT, as they are? */
bool walk_is_same_list(lua_State *, int index, const struct node *parent);

/*
 * Put what the value on top stands for in the place of NODE, which is taken out of its tree;
 * the function at index FUNCTION is to blame if it cannot stand there.
 */
void walk_replace(lua_State *, struct node *, int function);

/* Put the blocks or inlines of the value at INDEX in the place of PARENT's children. */
void walk_set_children(lua_State *, int index, struct node *parent);

/* The method `walk` of Inlines and Blocks. */
int walk_list(lua_State *);

#endif

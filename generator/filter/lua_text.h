/*
 * lua_text.h - runs of text, and the words and spaces that pandoc's filters see.
 */
#ifndef LUA_TEXT_H
#define LUA_TEXT_H

#include "filter/lua_state.h"

/* Split the runs among PARENT's children in words and spaces: the run keeps its first word. */
void text_split(lua_State *, struct node *parent);

/* Join neighbouring text below a node to runs again. */
void text_join(lua_State *, struct node *);

/* The word or the blanks that TEXT starts with. */
struct span text_first_word(struct span);

#endif

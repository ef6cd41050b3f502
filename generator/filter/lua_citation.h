/*
 * lua_citation.h - the citations of a Cite in Lua: a List of the tuple Citation.
 *
 * Citation(id, mode[, prefix[, suffix[, note_num[, hash]]]]); prefix and suffix are Inlines.
 */
#ifndef LUA_CITATION_H
#define LUA_CITATION_H

#include "filter/lua_state.h"

/* Make the metatable, and set the constructor in the table on top. */
void citation_open(lua_State *);

/* As the functions of struct field. */
void citations_push(lua_State *, const struct node *cite);
void citations_coerce(lua_State *, int index);
void citations_store(lua_State *, int index, struct node *cite);

#endif

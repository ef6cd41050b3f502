/*
 * lua_whole.h - the document as a whole in Lua: Pandoc, with blocks and meta.
 */
#ifndef LUA_WHOLE_H
#define LUA_WHOLE_H

#include "filter/lua_state.h"

#define WHOLE "Pandoc"

void whole_open(lua_State *);

/* The constructor pandoc.Pandoc(blocks[, meta]). */
int whole_new(lua_State *);

/*
 * Apply the filter table at INDEX to the record: to its documents as pandoc walks metadata
 * and body, and to its metadata as a whole.
 */
void whole_filter(lua_State *, int index);

#endif

/*
 * lua_pandoc.h - the module `pandoc`: constructors, pandoc.List, pandoc.utils.
 *
 * What this program does not have of it errs at its line: "not supported".
 */
#ifndef LUA_PANDOC_H
#define LUA_PANDOC_H

#include "filter/lua_state.h"

/* Make the metatables, and push the tables `pandoc`, `pandoc.utils` and `pandoc.List`. */
void pandoc_open(lua_State *);

/* Push something that errs, with NAME, when it is called or indexed. */
void unsupported_push(lua_State *, const char *name);

#endif

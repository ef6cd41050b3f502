/*
 * lua_library.h - Lua's own functions in bounded, deterministic versions.
 *
 * Each *_open pushes a table: the harmless functions of Lua's library, which is at
 * INDEX, with ours in the place of those that could run on without a step being
 * counted, differ from run to run, or catch what a filter may not catch.
 */
#ifndef LUA_LIBRARY_H
#define LUA_LIBRARY_H

#include "filter/lua_state.h"

void base_open(lua_State *, int index);
void string_open(lua_State *, int index);
void utf8_open(lua_State *, int index);
void table_open(lua_State *, int index);
void math_open(lua_State *, int index);
void coroutine_open(lua_State *, int index);

/* Call Lua's own function, upvalue 1, with the arguments. */
int library_call(lua_State *);

/* Set NAME in the table on top to ours of Lua's function with that name, its upvalue 1. */
void library_wrap(lua_State *, int index, const char *name, lua_CFunction ours);

/* Copy the functions NAMES (ended by NULL) from the table at INDEX to the one on top. */
void library_copy(lua_State *, int index, const char *const *names);

/* Push the text of any value: as tostring(), but never an address. */
void base_push_string(lua_State *, int index);

#endif

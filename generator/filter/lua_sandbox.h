/*
 * lua_sandbox.h - the globals that a filter sees.
 *
 * The libraries are made once for a worker.  Each run of a script gets an
 * environment of its own, with views of the libraries that it may change: nothing
 * that it can reach and change outlives it.
 */
#ifndef LUA_SANDBOX_H
#define LUA_SANDBOX_H

#include "filter/lua_state.h"

void sandbox_open(lua_State *);

/* Push a fresh environment for the script that runs, which is the current one from now on. */
void sandbox_enter(lua_State *);

void sandbox_push_environment(lua_State *); /* the current one */

#endif

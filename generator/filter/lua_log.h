/*
 * lua_log.h - what a script says about itself: the module `pandoc.log`, and print().
 *
 *   print(...)     a remark at the script's line
 *   warn(message)  a warning there, with the record
 *   info(message)  nothing: it is for the log of a single document, and a portfolio has many
 */
#ifndef LUA_LOG_H
#define LUA_LOG_H

#include "filter/lua_state.h"

void log_open(lua_State *); /* pushes the module */

int log_print(lua_State *); /* for Lua */

/* As much of a message as is told. */
struct span log_start(struct span message);

/* The message at INDEX, cut off if it is long.  It costs steps, so that messages have an end. */
struct span log_message(lua_State *, int index);

#endif

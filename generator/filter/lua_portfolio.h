/*
 * lua_portfolio.h - the module `portfolio`: what goes beyond pandoc; and print().
 */
#ifndef LUA_PORTFOLIO_H
#define LUA_PORTFOLIO_H

#include "filter/lua_state.h"

/* Push the module: warn(element, message), error(element, message). */
void portfolio_open(lua_State *);

int portfolio_print(lua_State *); /* a remark at the script's line */

#endif

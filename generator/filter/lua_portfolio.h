/*
 * lua_portfolio.h - the module `portfolio`: what goes beyond pandoc.
 */
#ifndef LUA_PORTFOLIO_H
#define LUA_PORTFOLIO_H

#include "filter/lua_state.h"

/*
 * Push the module:
 *   warn(element, message)   a warning at the element's place
 *   error(element, message)  an error there
 *   data(path)               a table of the content, as in lua_data.h
 */
void portfolio_open(lua_State *);

#endif

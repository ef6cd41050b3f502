/*
 * lua_portfolio.h - the module `portfolio`: what goes beyond pandoc.
 */
#ifndef LUA_PORTFOLIO_H
#define LUA_PORTFOLIO_H

#include "filter/lua_state.h"

/*
 * Push the module:
 *   warn(where, message)     a warning: at an element, at a place {file, line, column}, or
 *                            for nil at the record as a whole
 *   error(where, message)    an error there
 *   pos(value[, key])        the place of an element, of metadata or a record, or of its
 *                            member with that key; nil if it is not known
 *   data(path)               a data file of the content: lua_data.h
 *   records(collection), record(collection, slug), link(record): lua_records.h
 *   finder(words ...)        to look for many words at a time: lua_finder.h
 */
void portfolio_open(lua_State *);

#endif

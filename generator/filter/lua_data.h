/*
 * lua_data.h - tables of figures in Lua: portfolio.data(path).
 *
 * The path is one from the content folder; or else as it stands in the record's text, so
 * from the record's file and perhaps with %XX: a filter passes on what the writer wrote.
 * It only names a table that was loaded, whatever it says.  The result is a List of rows,
 * the header first; a row is a List of strings.  It is the filter's own: it may change it.
 * A path that names no table is an error, which tells the name that is near.
 */
#ifndef LUA_DATA_H
#define LUA_DATA_H

#include "filter/lua_state.h"

int data_rows(lua_State *); /* for Lua */

#endif

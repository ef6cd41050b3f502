/*
 * lua_data.h - data files of the content in Lua: portfolio.data(path).
 *
 * The path is one from the content folder; or else as it stands in the record's text, so
 * from the record's file and perhaps with %XX: a filter passes on what the writer wrote.
 * It only names a file that was loaded, whatever it says.  A path that names none is an
 * error, which tells the name that is near.
 *
 * A CSV file (in a folder that the schema calls assets) is a List of rows, the header
 * first; a row is a List of strings.  It is the filter's own: it may change it.  A YAML
 * file (of the schema's `data`) is as in lua_frozen.h.
 */
#ifndef LUA_DATA_H
#define LUA_DATA_H

#include "filter/lua_state.h"

int data_push(lua_State *); /* for Lua */

#endif

/*
 * lua_records.h - the records in Lua: portfolio.records(), record() and link().
 *
 * Records are as they were before any filter ran, in the order of the files and of the
 * items in them.  A collection or slug that does not exist is an error, which tells the
 * name that is near.
 */
#ifndef LUA_RECORDS_H
#define LUA_RECORDS_H

#include "filter/lua_state.h"

/* For Lua: */
int records_all(lua_State *);  /* records(collection): a list */
int records_one(lua_State *);  /* record(collection, slug); record(): the one at hand, or nil */
int records_link(lua_State *); /* link(record): the address from the record at hand */

#endif

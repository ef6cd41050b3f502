/*
 * lua_frozen.h - what was loaded, in Lua: all records as they were before any filter, and data.
 *
 * Nothing is copied: lists and maps are userdata over the values, which answer to an index,
 * #, ipairs and pairs; a List's methods that change nothing work on them; to write is an
 * error.  Scalars are plain values, a reference is its slug, and a Markdown field gives
 * Blocks, a copy for the filter.  A record has its fields, `slug` and `collection`.  As long
 * as a script runs, the same record is the same value, so it can be a key.
 */
#ifndef LUA_FROZEN_H
#define LUA_FROZEN_H

#include "filter/lua_state.h"

struct collection_records;

void frozen_open(lua_State *);

void frozen_push_records(lua_State *, const struct collection_records *);
void frozen_push_record(lua_State *, const struct record *);

/* A value that stands in SOURCE. */
void frozen_push_value(lua_State *, const struct value *, const struct source *);

/* The record at INDEX; NULL if there is something else. */
const struct record *frozen_record(lua_State *, int index);

/* What the list at INDEX is of: NULL if it is none that was loaded. */
const void *frozen_list(lua_State *, int index);

/* The number of its items, and item I, of a record its fields. */
size_t frozen_count(lua_State *, int index);
const struct value *frozen_item(lua_State *, int index, size_t i);

/* Err if it is of records, and these have no such field. */
void frozen_check_field(lua_State *, int index, struct span name);

/* Where the list or map at INDEX stands, or its item with the key at KEY; false if it is none. */
bool frozen_pos(lua_State *, int index, int key, const struct source **, struct pos *);

/* Push a copy that can be metadata: of a record its slug.  False if there is none. */
bool frozen_push_plain(lua_State *, int index);

#endif

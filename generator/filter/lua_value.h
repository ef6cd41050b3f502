/*
 * lua_value.h - metadata in Lua: plain strings, numbers, booleans, lists, tables.
 *
 * A reference is its slug, a Markdown field is Blocks.  Each table knows the value that it
 * was made of, as long as the script runs.  So what a filter does not change keeps its type
 * and place, wherever it is put; a new value gets the place of the one it replaces, or of
 * the list or table that it stands in.  A string that takes the place of a reference, or
 * joins a list of them, is a reference; elements become a Markdown field where one stood
 * or where they are blocks, and else their text.
 */
#ifndef LUA_VALUE_H
#define LUA_VALUE_H

#include "filter/lua_state.h"

/* The record's own metadata. */
void value_push(lua_State *, const struct value *);

/* What is not the record's own: the filter gets a copy, whose places are unknown. */
void value_push_copy(lua_State *, const struct value *);

/* What the table at INDEX was made of; NULL if that is nothing of the record's. */
const struct value *value_origin(lua_State *, int index);

/* Is the value at INDEX what VALUE looks like in Lua? */
bool value_is_like(lua_State *, int index, const struct value *);

/* What item I (from 0) of a list, at INDEX now, was: item I if that is alike, else the first. */
const struct value *value_item(lua_State *, const struct value_list *, size_t i, int index);

/*
 * What a filter made of metadata, at INDEX.  OLD is what stood there before, with its place.
 * New values live in the record's arena.
 */
struct value value_make(lua_State *, int index, const struct value *old);

#endif

/*
 * lua_finder.h - many words in Lua: portfolio.finder(list[, fields]).
 *
 * The list holds strings; or records, items of data or tables, and then FIELDS names the
 * fields that hold the words, each a string or a list of them.  FIELDS is a list of names
 * that may say {fold = true}; what both mean to a word is in finder.h.  A word that stands
 * twice counts for the first item that has it.
 *
 *   finder:find(text[, init])    first, last, index in the list; nil if there is none.  As
 *                                string.find(), of a match that starts at or behind init
 *   finder:walk([skip,] f)       over the record's text: lua_finder_walk.h
 *
 * A worker keeps its finders for the next records: those of what was loaded by the list and
 * the fields, others by their words.  A script is charged as if each was made for it.
 */
#ifndef LUA_FINDER_H
#define LUA_FINDER_H

#include "filter/lua_state.h"

#define FINDER_WORDS_MAX 200000u

/* For one worker; it lives as long as the state. */
struct finders *finders_new(void);
void finders_free(struct finders *);
void finders_start_run(struct finders *);

void finder_open(lua_State *);
int finder_make(lua_State *); /* for Lua: portfolio.finder() */

/* The finder at INDEX, or an error. */
const struct finder *finder_check(lua_State *, int index);

/* An empty buffer, for the one walk that can be under way. */
struct buf *finders_text(struct finders *);

#endif

/*
 * lua_finder_walk.h - the method walk of a finder: over the text of a record.
 *
 *   finder:walk([skip,] function(el, index) ... end)
 *
 * calls the function for each match, in the order of the text: the record's Markdown fields,
 * then its body, each with its notes behind it.  EL is a Str with the text that was found and
 * its place; what the function returns counts as of a filter's function: nothing leaves the
 * text as it was, an inline, a list or a string comes in the place of the match.  It is not
 * searched again.
 *
 * Text is searched as it is written, on over soft breaks, but not from one element into
 * another; code, formulas, raw text and what describes an image are no text.  SKIP lists
 * the elements that are passed over with all that is in them: "Header", "Div.box" (with that
 * class); "Note" for all notes.
 *
 * It works at once.  To split the text in words and walk them as pandoc does takes some
 * ten times as long.
 */
#ifndef LUA_FINDER_WALK_H
#define LUA_FINDER_WALK_H

#include "filter/lua_state.h"

int finder_walk(lua_State *); /* for Lua */

#endif

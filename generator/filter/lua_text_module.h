/*
 * lua_text_module.h - the module `pandoc.text`, also require 'text': strings by characters.
 *
 *   len(s)  lower(s)  reverse(s)  sub(s, i[, j])  upper(s)
 *   subscript(s)  superscript(s)   nil if a character has no such form
 *
 * What is not UTF-8 counts as U+FFFD.  Of case, core/text.h tells which letters are known.
 */
#ifndef LUA_TEXT_MODULE_H
#define LUA_TEXT_MODULE_H

#include "filter/lua_state.h"

void text_module_open(lua_State *); /* pushes the module */

#endif

/*
 * lua_pandoc.h - the module `pandoc`: constructors and constants.
 *
 * Supported, with the arguments and results of pandoc's manual ("Lua filters"):
 *   blocks    BlockQuote BulletList CodeBlock DefinitionList Div Figure Header HorizontalRule
 *             LineBlock OrderedList Para Plain RawBlock Table
 *   inlines   Cite Code Emph Image LineBreak Link Math Note Quoted RawInline SmallCaps
 *             SoftBreak Space Span Str Strikeout Strong Subscript Superscript Underline
 *   others    Pandoc Inlines Blocks Attr AttributeList Citation ListAttributes Caption Cell
 *             Row TableHead TableBody TableFoot  Meta MetaBlocks MetaBool MetaInlines
 *             MetaList MetaMap MetaString, which only give the value itself
 *   functions walk_block walk_inline sha1
 *   modules   pandoc.List (lua_list.h)  pandoc.utils (lua_utils.h)  pandoc.log (lua_log.h)
 *             pandoc.text (lua_text_module.h)  pandoc.types: Version
 * All else that pandoc has under `pandoc` errs at its line: lua_unsupported.h.
 */
#ifndef LUA_PANDOC_H
#define LUA_PANDOC_H

#include "filter/lua_state.h"

/* Make the metatables, and push the table `pandoc`, without the modules. */
void pandoc_open(lua_State *);

/* Push the table `pandoc.types`. */
void types_open(lua_State *);

#endif

/*
 * lua_pandoc.c - constructors and constants.  Part of filter/.
 */
#include "filter/lua_pandoc.h"

#include "filter/lua_attr.h"
#include "filter/lua_citation.h"
#include "filter/lua_content.h"
#include "filter/lua_document.h"
#include "filter/lua_field.h"
#include "filter/lua_list.h"
#include "filter/lua_table_parts.h"
#include "filter/lua_unsupported.h"
#include "filter/lua_utils.h"
#include "filter/lua_version.h"
#include "filter/lua_whole.h"

/* The upvalue is the kind. */
static int
construct(lua_State *L)
{
	enum node_kind node_kind = (enum node_kind)lua_tointeger(L, lua_upvalueindex(1));
	const struct element_kind *kind = element_kind(node_kind);
	for (int i = 1; i <= kind->required; i++)
		luaL_argcheck(L, !lua_isnoneornil(L, i), i, kind->fields[i - 1]->name);
	lua_settop(L, FIELDS_MAX);
	struct node *n = state_node(L, node_kind, (struct pos){0});
	if (node_kind == NODE_ORDERED_LIST)
		n->u.list.start = 1;
	element_push(L, n);
	for (int i = 0; kind->fields[i]; i++) {
		if (!lua_isnil(L, i + 1))
			element_init(L, FIELDS_MAX + 1, kind->fields[i], i + 1);
	}
	return 1;
}

static int
construct_space(lua_State *L)
{
	struct node *n = state_node(L, NODE_TEXT, (struct pos){0});
	n->u.text = SPAN(" ");
	element_push(L, n);
	return 1;
}

static int
construct_inlines(lua_State *L)
{
	luaL_checkany(L, 1);
	inlines_coerce(L, 1);
	return 1;
}

static int
construct_blocks(lua_State *L)
{
	luaL_checkany(L, 1);
	blocks_coerce(L, 1);
	return 1;
}

/* Metadata is native Lua: there is nothing to make. */
static int
construct_same(lua_State *L)
{
	luaL_checkany(L, 1);
	lua_settop(L, 1);
	return 1;
}

static void
set_constants(lua_State *L)
{
	static const char *const names[] = {"AlignDefault", "AlignLeft", "AlignCenter",
		"AlignRight", "DefaultStyle", "Example", "Decimal", "LowerAlpha", "UpperAlpha",
		"LowerRoman", "UpperRoman", "DefaultDelim", "Period", "OneParen", "TwoParens",
		"InlineMath", "DisplayMath", "SingleQuote", "DoubleQuote", "NormalCitation",
		"SuppressAuthor", "AuthorInText"};
	for (size_t i = 0; i < sizeof names / sizeof *names; i++) {
		lua_pushstring(L, names[i]);
		lua_setfield(L, -2, names[i]);
	}
}

static void
set_constructors(lua_State *L)
{
	for (int kind = 0; kind < NODE_KIND_COUNT; kind++) {
		if (!element_kind((enum node_kind)kind))
			continue;
		lua_pushinteger(L, kind);
		lua_pushcclosure(L, construct, 1);
		lua_setfield(L, -2, node_kind_name((enum node_kind)kind));
	}
}

void
pandoc_open(lua_State *L)
{
	static const luaL_Reg functions[] = {{"Blocks", construct_blocks},
		{"Inlines", construct_inlines}, {"Meta", construct_same},
		{"MetaBlocks", construct_blocks}, {"MetaBool", construct_same},
		{"MetaInlines", construct_inlines}, {"MetaList", list_new_from},
		{"MetaMap", construct_same}, {"MetaString", construct_same}, {"Pandoc", whole_new},
		{"Space", construct_space}, {"sha1", utils_sha1}, {"walk_block", element_walk},
		{"walk_inline", element_walk}, {NULL, NULL}};
	static const char *const unsupported[] = {"Null", "ReaderOptions", "SimpleTable",
		"WriterOptions", "cli", "format", "image", "json", "layout", "mediabag", "path",
		"pipe", "read", "readers", "scaffolding", "structure", "system", "template",
		"with_state", "write", "write_classic", "writers", "zip", NULL};
	element_open(L);
	whole_open(L);
	luaL_newlib(L, functions);
	attr_open(L);
	list_attributes_open(L);
	citation_open(L);
	table_parts_open(L);
	set_constructors(L);
	set_constants(L);
	unsupported_set(L, "pandoc", unsupported);
}

void
types_open(lua_State *L)
{
	static const luaL_Reg functions[] = {{"Version", version_new}, {NULL, NULL}};
	luaL_newlib(L, functions);
}

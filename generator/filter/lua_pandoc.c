/*
 * lua_pandoc.c - constructors and pandoc.utils.  Part of filter/.
 */
#include "filter/lua_pandoc.h"

#include "filter/lua_attr.h"
#include "filter/lua_content.h"
#include "filter/lua_document.h"
#include "filter/lua_equal.h"
#include "filter/lua_field.h"
#include "filter/lua_list.h"
#include "filter/lua_stringify.h"
#include "filter/lua_whole.h"

#define UNSUPPORTED "unsupported"

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
			element_set(L, FIELDS_MAX + 1, kind->fields[i], i + 1);
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

/* Attr(id, classes, attributes), or Attr{id = ..., class = ...} */
static int
construct_attr(lua_State *L)
{
	if (lua_istable(L, 1)) {
		attr_coerce(L, 1);
		return 1;
	}
	lua_settop(L, 3);
	lua_createtable(L, 3, 0);
	lua_pushstring(L, luaL_optstring(L, 1, ""));
	lua_rawseti(L, 4, 1);
	for (int part = 2; part <= 3; part++) {
		lua_pushvalue(L, part);
		lua_rawseti(L, 4, part);
	}
	attr_coerce(L, 4);
	return 1;
}

static int
construct_list_attributes(lua_State *L)
{
	lua_settop(L, 3);
	lua_createtable(L, 3, 0);
	for (int part = 1; part <= 3; part++) {
		lua_pushvalue(L, part);
		lua_rawseti(L, 4, part);
	}
	list_attributes_coerce(L, 4);
	return 1;
}

/* The parts of a Table are tables; the arguments are their members. */
#define PART_MEMBERS_MAX 5

static const struct part {
	const char *name;
	const char *members[PART_MEMBERS_MAX + 1];
} parts[] = {
	{"Cell", {"contents", "alignment", "row_span", "col_span", "attr"}},
	{"Row", {"cells", "attr"}},
	{"TableHead", {"rows", "attr"}},
	{"TableBody", {"body", "head", "row_head_columns", "attr"}},
	{"TableFoot", {"rows", "attr"}},
};

static int
construct_part(lua_State *L)
{
	const struct part *part = lua_touserdata(L, lua_upvalueindex(1));
	lua_settop(L, PART_MEMBERS_MAX);
	lua_newtable(L);
	for (int i = 0; part->members[i]; i++) {
		lua_pushvalue(L, i + 1);
		lua_setfield(L, -2, part->members[i]);
	}
	return 1;
}

static int
utils_type(lua_State *L)
{
	luaL_checkany(L, 1);
	lua_pushstring(L, state_type_name(L, 1));
	return 1;
}

static int
utils_equals(lua_State *L)
{
	luaL_checkany(L, 2);
	lua_pushboolean(L, value_same(L, 1, 2));
	return 1;
}

static int
unsupported_error(lua_State *L)
{
	lua_getiuservalue(L, 1, 1);
	return luaL_error(L, "%s is not supported here", lua_tostring(L, -1));
}

void
unsupported_push(lua_State *L, const char *name)
{
	lua_newuserdatauv(L, 0, 1);
	lua_pushstring(L, name);
	lua_setiuservalue(L, -2, 1);
	luaL_setmetatable(L, UNSUPPORTED);
}

/* Set members of the table on top that are not supported. */
static void
set_unsupported(lua_State *L, const char *module, const char *const *names)
{
	for (; *names; names++) {
		unsupported_push(L, lua_pushfstring(L, "%s.%s", module, *names));
		lua_setfield(L, -3, *names);
		lua_pop(L, 1);
	}
}

static void
set_constants(lua_State *L)
{
	static const char *const names[] = {"AlignDefault", "AlignLeft", "AlignCenter",
		"AlignRight", "DefaultStyle", "Decimal", "LowerAlpha", "UpperAlpha", "LowerRoman",
		"UpperRoman", "DefaultDelim", "Period", "OneParen", "TwoParens"};
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
	for (size_t i = 0; i < sizeof parts / sizeof *parts; i++) {
		lua_pushlightuserdata(L, (void *)&parts[i]);
		lua_pushcclosure(L, construct_part, 1);
		lua_setfield(L, -2, parts[i].name);
	}
}

static void
push_utils(lua_State *L)
{
	static const luaL_Reg functions[] = {{"equals", utils_equals}, {"stringify", stringify},
		{"type", utils_type}, {NULL, NULL}};
	static const char *const unsupported[] = {"blocks_to_inlines", "citeproc",
		"from_simple_table", "make_sections", "normalize_date", "references",
		"run_json_filter", "run_lua_filter", "sha1", "to_roman_numeral", "to_simple_table",
		NULL};
	luaL_newlib(L, functions);
	set_unsupported(L, "pandoc.utils", unsupported);
}

void
pandoc_open(lua_State *L)
{
	static const luaL_Reg functions[] = {{"Attr", construct_attr}, {"Blocks", construct_blocks},
		{"Inlines", construct_inlines}, {"ListAttributes", construct_list_attributes},
		{"Pandoc", whole_new}, {"Space", construct_space}, {"walk_block", element_walk},
		{"walk_inline", element_walk}, {NULL, NULL}};
	static const char *const unsupported[] = {"Cite", "DefinitionList", "LineBlock", "Math",
		"Quoted", "SimpleTable", "SmallCaps", "Subscript", "Superscript", "Underline",
		"cli", "citeproc", "format", "image", "json", "layout", "log", "mediabag", "path",
		"pipe", "read", "scaffolding", "structure", "system", "template", "text", "types",
		"write", "zip", NULL};
	static const luaL_Reg unsupported_meta[] = {
		{"__call", unsupported_error}, {"__index", unsupported_error}, {NULL, NULL}};
	state_metatable(L, UNSUPPORTED, unsupported_meta);
	element_open(L);
	attr_open(L);
	list_attributes_open(L);
	whole_open(L);
	luaL_newlib(L, functions);
	set_constructors(L);
	set_constants(L);
	set_unsupported(L, "pandoc", unsupported);
	push_utils(L);
	list_open(L);
}

/*
 * lua_list_attributes.c - the numbering of an OrderedList in Lua.  Part of filter/.
 */
#include "filter/lua_attr.h"

#include "filter/lua_tuple.h"

enum { LIST_START = 1, LIST_STYLE, LIST_DELIMITER };

struct named_char {
	const char *name;
	char c;
};

static const struct named_char styles[] = {{"DefaultStyle", 0}, {"Decimal", '1'},
	{"LowerAlpha", 'a'}, {"UpperAlpha", 'A'}, {"LowerRoman", 'i'}, {"UpperRoman", 'I'},
	{NULL, 0}};

/* HTML has no "(1)": what is set as TwoParens reads as OneParen. */
static const struct named_char delimiters[] = {
	{"DefaultDelim", 0}, {"Period", '.'}, {"OneParen", ')'}, {"TwoParens", ')'}, {NULL, 0}};

static const char *
name_of(const struct named_char *names, char c)
{
	while (names->name && names->c != c)
		names++;
	return names->name;
}

static char
char_of(lua_State *L, const struct named_char *names, int index)
{
	const char *name = lua_tostring(L, index);
	for (; name && names->name; names++) {
		if (strcmp(names->name, name) == 0)
			return names->c;
	}
	luaL_error(L, "unknown list style or delimiter: %s", name ? name : "no string");
	return 0;
}

void
list_attributes_push(lua_State *L, const struct node *n)
{
	luaL_checkstack(L, 4, "list attributes");
	lua_createtable(L, 3, 0);
	lua_pushinteger(L, n->u.list.start);
	lua_rawseti(L, -2, LIST_START);
	lua_pushstring(L, name_of(styles, n->u.list.style));
	lua_rawseti(L, -2, LIST_STYLE);
	lua_pushstring(L, name_of(delimiters, n->u.list.delimiter));
	lua_rawseti(L, -2, LIST_DELIMITER);
	luaL_setmetatable(L, LIST_ATTRIBUTES);
}

/* {3, 'Decimal', 'Period'}, or with the names start, style, delimiter. */
void
list_attributes_coerce(lua_State *L, int index)
{
	static const char *const names[] = {NULL, "start", "style", "delimiter"};
	struct node none = {.u.list = {.start = 1}};
	list_attributes_push(L, &none);
	if (lua_isnoneornil(L, index))
		return;
	if (!lua_istable(L, index))
		luaL_error(L, "list attributes: table expected, got %s", state_type_name(L, index));
	for (int part = LIST_START; part <= LIST_DELIMITER; part++) {
		if (lua_rawgeti(L, index, part) == LUA_TNIL) {
			lua_pop(L, 1);
			lua_getfield(L, index, names[part]);
		}
		if (lua_isnil(L, -1))
			lua_pop(L, 1);
		else
			lua_rawseti(L, -2, part);
	}
}

void
list_attributes_store(lua_State *L, int index, struct node *n)
{
	int is_integer;
	lua_rawgeti(L, index, LIST_START);
	lua_Integer start = lua_tointegerx(L, -1, &is_integer);
	if (!is_integer || start < 0 || start > LIST_START_MAX)
		luaL_error(L, "list start: a number from 0 to %d expected", LIST_START_MAX);
	n->u.list.start = (int)start;
	lua_rawgeti(L, index, LIST_STYLE);
	n->u.list.style = char_of(L, styles, -1);
	lua_rawgeti(L, index, LIST_DELIMITER);
	n->u.list.delimiter = char_of(L, delimiters, -1);
	lua_pop(L, 3);
}

static int
list_attributes_newindex(lua_State *L)
{
	int part = tuple_part(L, 2);
	if (part == 0)
		return luaL_error(L, "ListAttributes has no such field");
	lua_settop(L, 3);
	lua_rawseti(L, 1, part);
	return 0;
}

void
list_attributes_open(lua_State *L)
{
	static const char *const names[] = {"start", "style", "delimiter", NULL};
	static const luaL_Reg methods[] = {{NULL, NULL}};
	tuple_metatable(L, LIST_ATTRIBUTES, names, methods, list_attributes_newindex);
}

/*
 * lua_list_attributes.c - the numbering of an OrderedList in Lua.  Part of filter/.
 */
#include "filter/lua_attr.h"

#include "filter/lua_tuple.h"

enum { LIST_START = 1, LIST_STYLE, LIST_DELIMITER };

/* The characters of the model, and their names; 0 is the default, the first. */
static const char style_chars[] = {0, '1', 'a', 'A', 'i', 'I', '@'};
static const char *const style_names[] = {"DefaultStyle", "Decimal", "LowerAlpha", "UpperAlpha",
	"LowerRoman", "UpperRoman", "Example", NULL};
static const char delimiter_chars[] = {0, '.', ')', '('};
static const char *const delimiter_names[] = {
	"DefaultDelim", "Period", "OneParen", "TwoParens", NULL};

static void
coerce_start(lua_State *L, int index)
{
	bool none = lua_isnil(L, index);
	lua_pushinteger(L, none ? 1 : state_number(L, index, 0, LIST_START_MAX, "list start"));
}

static void
coerce_name(lua_State *L, int index, const char *const *names, const char *what)
{
	lua_pushstring(L, names[lua_isnil(L, index) ? 0 : state_choice(L, index, names, what)]);
}

static void
coerce_style(lua_State *L, int index)
{
	coerce_name(L, index, style_names, "list style");
}

static void
coerce_delimiter(lua_State *L, int index)
{
	coerce_name(L, index, delimiter_names, "list delimiter");
}

static const struct tuple tuple = {
	.type = "ListAttributes",
	.positional = true,
	.items = {{"start", coerce_start, NULL}, {"style", coerce_style, NULL},
		{"delimiter", coerce_delimiter, NULL}},
};

static const char *
name_of(const char *const *names, const char *chars, char c)
{
	while (*chars != c) {
		chars++;
		names++;
	}
	return *names;
}

void
list_attributes_push(lua_State *L, const struct node *n)
{
	tuple_push_new(L, &tuple);
	lua_pushinteger(L, n->u.list.start);
	lua_rawseti(L, -2, LIST_START);
	lua_pushstring(L, name_of(style_names, style_chars, n->u.list.style));
	lua_rawseti(L, -2, LIST_STYLE);
	lua_pushstring(L, name_of(delimiter_names, delimiter_chars, n->u.list.delimiter));
	lua_rawseti(L, -2, LIST_DELIMITER);
}

void
list_attributes_coerce(lua_State *L, int index)
{
	tuple_coerce(L, &tuple, index);
}

void
list_attributes_store(lua_State *L, int index, struct node *n)
{
	tuple_coerce(L, &tuple, index);
	lua_rawgeti(L, -1, LIST_START);
	n->u.list.start = (int)lua_tointeger(L, -1);
	lua_rawgeti(L, -2, LIST_STYLE);
	n->u.list.style = style_chars[state_choice(L, -1, style_names, "list style")];
	lua_rawgeti(L, -3, LIST_DELIMITER);
	n->u.list.delimiter =
		delimiter_chars[state_choice(L, -1, delimiter_names, "list delimiter")];
	lua_pop(L, 4);
}

void
list_attributes_open(lua_State *L)
{
	tuple_open(L, &tuple);
	tuple_set_constructor(L, &tuple, "ListAttributes");
}

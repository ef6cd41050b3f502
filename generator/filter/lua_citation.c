/*
 * lua_citation.c - citations to and from Lua.  Part of filter/.
 */
#include "filter/lua_citation.h"

#include <limits.h>

#include "filter/lua_content.h"
#include "filter/lua_document.h"
#include "filter/lua_list.h"
#include "filter/lua_tuple.h"

enum { ID = 1, MODE, PREFIX, SUFFIX, NOTE_NUMBER, HASH };

static const char *const mode_names[] = {[CITATION_NORMAL] = "NormalCitation",
	[CITATION_SUPPRESS_AUTHOR] = "SuppressAuthor",
	[CITATION_AUTHOR_IN_TEXT] = "AuthorInText",
	NULL};

static void
coerce_id(lua_State *L, int index)
{
	if (!lua_isstring(L, index))
		luaL_error(L, "citation: string expected, got %s", state_type_name(L, index));
	lua_pushvalue(L, index);
	lua_tostring(L, -1);
}

static void
coerce_mode(lua_State *L, int index)
{
	lua_pushstring(L, mode_names[state_choice(L, index, mode_names, "citation mode")]);
}

static void
coerce_inlines(lua_State *L, int index)
{
	if (lua_isnil(L, index))
		list_push_new(L, LIST_INLINES);
	else
		inlines_coerce(L, index);
}

static void
coerce_number(lua_State *L, int index)
{
	bool none = lua_isnil(L, index);
	lua_pushinteger(L, none ? 0 : state_number(L, index, INT_MIN, INT_MAX, "citation"));
}

static const struct tuple tuple = {
	.type = "Citation",
	.items = {{"id", coerce_id, NULL}, {"mode", coerce_mode, NULL},
		{"prefix", coerce_inlines, NULL}, {"suffix", coerce_inlines, NULL},
		{"note_num", coerce_number, NULL}, {"hash", coerce_number, NULL}},
};

void
citation_open(lua_State *L)
{
	tuple_open(L, &tuple);
	tuple_set_constructor(L, &tuple, "Citation");
}

static void
push_citation(lua_State *L, const struct node *n)
{
	const struct citation *citation = n->u.citation;
	tuple_push_new(L, &tuple);
	lua_pushlstring(L, citation->id.s ? citation->id.s : "", citation->id.len);
	lua_rawseti(L, -2, ID);
	lua_pushstring(L, mode_names[citation->mode]);
	lua_rawseti(L, -2, MODE);
	inlines_push(L, n->first);
	lua_rawseti(L, -2, PREFIX);
	inlines_push(L, n->last);
	lua_rawseti(L, -2, SUFFIX);
	lua_pushinteger(L, citation->note_number);
	lua_rawseti(L, -2, NOTE_NUMBER);
	lua_pushinteger(L, citation->hash);
	lua_rawseti(L, -2, HASH);
}

void
citations_push(lua_State *L, const struct node *cite)
{
	luaL_checkstack(L, 4, "citations");
	list_push_new(L, LIST);
	for (const struct node *n = cite->first; n && n->kind == NODE_CITATION; n = n->next) {
		push_citation(L, n);
		list_append(L);
	}
}

void
citations_coerce(lua_State *L, int index)
{
	if (!lua_istable(L, index))
		luaL_error(L, "list of Citations expected, got %s", state_type_name(L, index));
	tuple_coerce_list(L, &tuple, index);
}

/* The inlines of item I of the citation on top. */
static void
store_inlines(lua_State *L, int i, struct node *citation, enum node_kind kind)
{
	struct node *n = state_node(L, kind, (struct pos){0});
	node_append(citation, n);
	lua_rawgeti(L, -1, i);
	inlines_take(L, -1, n);
	lua_pop(L, 1);
}

void
citations_store(lua_State *L, int index, struct node *cite)
{
	tuple_coerce_list(L, &tuple, index);
	int len = list_len(L, -1);
	for (int i = 1; i <= len; i++) {
		struct node *n = state_node(L, NODE_CITATION, (struct pos){0});
		lua_rawgeti(L, -1, i);
		lua_rawgeti(L, -1, ID);
		n->u.citation->id = state_text(L, -1);
		lua_rawgeti(L, -2, MODE);
		n->u.citation->mode =
			(enum citation_mode)state_choice(L, -1, mode_names, "citation mode");
		lua_rawgeti(L, -3, NOTE_NUMBER);
		n->u.citation->note_number = (int)lua_tointeger(L, -1);
		lua_rawgeti(L, -4, HASH);
		n->u.citation->hash = (int)lua_tointeger(L, -1);
		lua_pop(L, 4);
		store_inlines(L, PREFIX, n, NODE_PREFIX);
		store_inlines(L, SUFFIX, n, NODE_SUFFIX);
		element_attach(cite, n);
		lua_pop(L, 1);
	}
	lua_pop(L, 1);
}

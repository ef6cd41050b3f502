/*
 * lua_content.c - lists of elements to and from Lua.  Part of filter/.
 */
#include "filter/lua_content.h"

#include "filter/lua_document.h"
#include "filter/lua_list.h"
#include "filter/lua_text.h"

/* Append a run's words to the list on top.  A run of one word is NODE itself, if there is one. */
static void
push_words(lua_State *L, struct span text, struct pos pos, struct node *node)
{
	for (struct span word; text.len; text = span_sub(text, word.len, text.len)) {
		word = text_first_word(text);
		struct node *n = node;
		if (!n || word.len != n->u.text.len) {
			n = state_node(L, NODE_TEXT, pos);
			n->u.text = word;
		}
		element_push(L, n);
		list_append(L);
		if (pos.line)
			pos.column += (uint32_t)word.len;
	}
}

void
inlines_push(lua_State *L, const struct node *parent)
{
	luaL_checkstack(L, 4, "inlines");
	list_push_new(L, LIST_INLINES);
	for (struct node *n = parent->first; n; n = n->next) {
		if (n->kind == NODE_TEXT && n->u.text.len) {
			push_words(L, n->u.text, n->pos, n);
		} else if (!node_is_aside(n)) {
			element_push(L, n);
			list_append(L);
		}
	}
}

void
blocks_push(lua_State *L, const struct node *parent)
{
	luaL_checkstack(L, 4, "blocks");
	list_push_new(L, LIST_BLOCKS);
	for (struct node *n = parent->first; n; n = n->next) {
		if (node_is_aside(n))
			continue;
		element_push(L, n);
		list_append(L);
	}
}

static bool
is_text(lua_State *L, int index)
{
	return lua_type(L, index) == LUA_TSTRING;
}

static bool
is_inline(lua_State *L, int index)
{
	const struct node *n = element_test(L, index);
	return n && !node_is_block(n->kind);
}

static bool
is_block(lua_State *L, int index)
{
	const struct node *n = element_test(L, index);
	return n && node_is_block(n->kind);
}

/* White space of a string parts words; a line end is a soft break. */
static void
push_string(lua_State *L, int index)
{
	struct span text = state_text(L, index);
	list_push_new(L, LIST_INLINES);
	while (text.len) {
		size_t line = span_find(text, '\n', 0);
		push_words(L, span_sub(text, 0, line), (struct pos){0}, NULL);
		if (line < text.len) {
			element_push(L, state_node(L, NODE_SOFT_BREAK, (struct pos){0}));
			list_append(L);
		}
		text = span_sub(text, line + 1, text.len);
	}
}

/* Put another element, with the same value, in the place of the one on top. */
static void
make_value(lua_State *L)
{
	element_push_value(L, -1);
	lua_remove(L, -2);
}

/* Make the item on top an inline: a string in a list is one Str. */
static void
make_inline(lua_State *L)
{
	if (is_inline(L, -1)) {
		make_value(L);
		return;
	}
	if (!is_text(L, -1))
		luaL_error(L, "Inline, list of Inlines, or string expected, got %s",
			state_type_name(L, -1));
	struct node *n = state_node(L, NODE_TEXT, (struct pos){0});
	n->u.text = state_text(L, -1);
	lua_pop(L, 1);
	element_push(L, n);
}

void
inlines_coerce(lua_State *L, int index)
{
	luaL_checkstack(L, 6, "inlines");
	index = lua_absindex(L, index);
	if (is_text(L, index)) {
		push_string(L, index);
		return;
	}
	list_push_new(L, LIST_INLINES);
	if (!lua_istable(L, index)) {
		lua_pushvalue(L, index);
		make_inline(L);
		list_append(L);
		return;
	}
	int len = list_len(L, index);
	for (int i = 1; i <= len; i++) {
		lua_rawgeti(L, index, i);
		make_inline(L);
		list_append(L);
	}
}

void
inlines_take(lua_State *L, int index, struct node *parent)
{
	luaL_checkstack(L, 6, "inlines");
	index = lua_absindex(L, index);
	int len = list_len(L, index);
	for (int i = 1; i <= len; i++) {
		lua_rawgeti(L, index, i);
		make_inline(L);
		node_append(parent, element_take(L, -1));
		lua_pop(L, 1);
	}
}

/* Put a Plain in the place of the value on top, which stands for inlines. */
static void
make_plain(lua_State *L)
{
	inlines_coerce(L, -1);
	lua_remove(L, -2);
	element_push_around(L, NODE_PLAIN);
}

static void
bad_block(lua_State *L, int index)
{
	luaL_error(L, "Block, list of Blocks, or compatible element expected, got %s",
		state_type_name(L, index));
}

/* Make the item on top a block: what stands for inlines is a Plain. */
static void
make_block(lua_State *L)
{
	if (is_block(L, -1)) {
		make_value(L);
		return;
	}
	if (!is_inline(L, -1) && !is_text(L, -1) && !lua_istable(L, -1))
		bad_block(L, -1);
	make_plain(L);
}

void
blocks_coerce(lua_State *L, int index)
{
	luaL_checkstack(L, 8, "blocks");
	index = lua_absindex(L, index);
	list_push_new(L, LIST_BLOCKS);
	if (!lua_istable(L, index)) {
		lua_pushvalue(L, index);
		make_block(L);
		list_append(L);
		return;
	}
	int len = list_len(L, index);
	for (int i = 1; i <= len; i++) {
		lua_rawgeti(L, index, i);
		make_block(L);
		list_append(L);
	}
}

/* Has the table items, and are all inlines or strings? */
static bool
is_inlines(lua_State *L, int index)
{
	int len = list_len(L, index);
	bool all = len > 0;
	for (int i = 1; all && i <= len; i++) {
		lua_rawgeti(L, index, i);
		all = is_inline(L, -1) || is_text(L, -1);
		lua_pop(L, 1);
	}
	return all;
}

void
blocks_coerce_field(lua_State *L, int index)
{
	if (!lua_istable(L, index) || !is_inlines(L, index)) {
		blocks_coerce(L, index);
		return;
	}
	luaL_checkstack(L, 8, "blocks");
	lua_pushvalue(L, index);
	make_plain(L);
	list_push_new(L, LIST_BLOCKS);
	lua_insert(L, -2);
	list_append(L);
}

void
blocks_take(lua_State *L, int index, struct node *parent)
{
	blocks_coerce(L, index);
	int len = list_len(L, -1);
	for (int i = 1; i <= len; i++) {
		lua_rawgeti(L, -1, i);
		element_attach(parent, element_take(L, -1));
		lua_pop(L, 1);
	}
	lua_pop(L, 1);
}

void
note_push(lua_State *L, const struct node *note)
{
	blocks_push(L, note->u.note.definition);
}

/* A definition of its own: other notes may share the old one. */
void
note_take(lua_State *L, int index, struct node *note)
{
	const struct node *old = note->u.note.definition;
	struct node *made = node_new(
		filter_state(L)->document->arena, NODE_NOTE_DEFINITION, old ? old->pos : note->pos);
	if (old)
		made->u.definition->label = old->u.definition->label;
	note->u.note.definition = made;
	blocks_take(L, index, made);
}

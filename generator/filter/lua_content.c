/*
 * lua_content.c - lists of elements to and from Lua.  Part of filter/.
 */
#include "filter/lua_content.h"

#include "filter/lua_document.h"
#include "filter/lua_list.h"
#include "filter/lua_text.h"

/* Append the value on top to the list below it. */
static void
push_item(lua_State *L)
{
	lua_rawseti(L, -2, (lua_Integer)lua_rawlen(L, -2) + 1);
}

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
		push_item(L);
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
		} else {
			element_push(L, n);
			push_item(L);
		}
	}
}

void
blocks_push(lua_State *L, const struct node *parent)
{
	luaL_checkstack(L, 4, "blocks");
	list_push_new(L, LIST_BLOCKS);
	for (struct node *n = parent->first; n; n = n->next) {
		if (n->kind == NODE_CAPTION)
			continue;
		element_push(L, n);
		push_item(L);
	}
}

static bool
is_text(lua_State *L, int index)
{
	return lua_type(L, index) == LUA_TSTRING || lua_type(L, index) == LUA_TNUMBER;
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
			push_item(L);
		}
		text = span_sub(text, line + 1, text.len);
	}
}

/* Make the item on top an inline: a string in a list is one Str. */
static void
make_inline(lua_State *L)
{
	if (is_inline(L, -1))
		return;
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
		push_item(L);
		return;
	}
	int len = list_len(L, index);
	for (int i = 1; i <= len; i++) {
		lua_rawgeti(L, index, i);
		make_inline(L);
		push_item(L);
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

/* Append the Inlines on top, which are taken off, as a Plain to the list below. */
static void
push_plain(lua_State *L)
{
	element_push_around(L, NODE_PLAIN);
	push_item(L);
}

static void
bad_block(lua_State *L, int index)
{
	luaL_error(L, "Block, list of Blocks, or compatible element expected, got %s",
		state_type_name(L, index));
}

/* Append item I and the inlines that follow it in the table, as one Plain; the last one's index. */
static int
push_inlines_in_a_row(lua_State *L, int table, int i, int len)
{
	list_push_new(L, LIST_INLINES);
	for (; i <= len; i++) {
		lua_rawgeti(L, table, i);
		if (!is_inline(L, -1)) {
			lua_pop(L, 1);
			break;
		}
		push_item(L);
	}
	push_plain(L);
	return i - 1;
}

/* Append the blocks of the table at INDEX to the list on top. */
static void
push_blocks(lua_State *L, int table)
{
	int len = list_len(L, table);
	for (int i = 1; i <= len; i++) {
		lua_rawgeti(L, table, i);
		if (is_block(L, -1)) {
			push_item(L);
		} else if (is_inline(L, -1)) {
			lua_pop(L, 1);
			i = push_inlines_in_a_row(L, table, i, len);
		} else if (is_text(L, -1)) {
			push_string(L, -1);
			lua_remove(L, -2);
			push_plain(L);
		} else {
			bad_block(L, -1);
		}
	}
}

void
blocks_coerce(lua_State *L, int index)
{
	luaL_checkstack(L, 8, "blocks");
	index = lua_absindex(L, index);
	list_push_new(L, LIST_BLOCKS);
	if (lua_istable(L, index)) {
		push_blocks(L, index);
	} else if (is_block(L, index)) {
		lua_pushvalue(L, index);
		push_item(L);
	} else if (is_inline(L, index) || is_text(L, index)) {
		inlines_coerce(L, index);
		push_plain(L);
	} else {
		bad_block(L, index);
	}
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
items_push(lua_State *L, const struct node *parent)
{
	luaL_checkstack(L, 4, "items");
	list_push_new(L, LIST);
	for (const struct node *n = parent->first; n; n = n->next) {
		blocks_push(L, n);
		push_item(L);
	}
}

/* Each item of a table is an item of the list; a value that is no table is the only one. */
void
items_coerce(lua_State *L, int index)
{
	luaL_checkstack(L, 6, "items");
	index = lua_absindex(L, index);
	list_push_new(L, LIST);
	if (!lua_istable(L, index)) {
		blocks_coerce(L, index);
		push_item(L);
		return;
	}
	int len = list_len(L, index);
	for (int i = 1; i <= len; i++) {
		lua_rawgeti(L, index, i);
		blocks_coerce(L, -1);
		lua_remove(L, -2);
		push_item(L);
	}
}

void
items_take(lua_State *L, int index, struct node *parent)
{
	luaL_checkstack(L, 4, "items");
	int len = list_len(L, index);
	for (int i = 1; i <= len; i++) {
		struct node *item = state_node(L, NODE_LIST_ITEM, (struct pos){0});
		node_append(parent, item);
		lua_rawgeti(L, index, i);
		blocks_take(L, -1, item);
		lua_pop(L, 1);
	}
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

/*
 * lua_walk.c - the two traversals.  Part of filter/.
 *
 * An element is taken out of the tree before its replacement is built; so an
 * element that a function wraps and returns is moved, not copied.
 */
#include "filter/lua_walk.h"

#include "filter/lua_backup.h"
#include "filter/lua_content.h"
#include "filter/lua_document.h"
#include "filter/lua_documents.h"
#include "filter/lua_list.h"
#include "filter/lua_text.h"

/* Of all walks inside each other; recursion over a document takes DOCUMENT_DEPTH_MAX. */
#define WALK_DEPTH_MAX (4 * DOCUMENT_DEPTH_MAX)

/* Functions go by the kind of node, and these. */
enum {
	FUNCTION_SPACE = NODE_KIND_COUNT,
	FUNCTION_INLINE,
	FUNCTION_BLOCK,
	FUNCTION_INLINES,
	FUNCTION_BLOCKS,
	FUNCTION_COUNT
};

enum content { CONTENT_NONE, CONTENT_INLINES, CONTENT_BLOCKS };
enum pass { PASS_INLINE, PASS_INLINES, PASS_BLOCK, PASS_BLOCKS, PASS_COUNT };

struct walk {
	lua_State *lua;
	int functions; /* stack index of a table: the functions by number */
	int notes;     /* stack index of a table: the definitions that were walked */
	bool has[FUNCTION_COUNT];
	bool splits; /* text in words */
	enum pass pass;
};

static const char *
function_name(int function)
{
	static const char *const names[] = {"Space", "Inline", "Block", "Inlines", "Blocks"};
	return function < NODE_KIND_COUNT ? node_kind_name((enum node_kind)function)
					  : names[function - NODE_KIND_COUNT];
}

static enum content
content_of(enum node_kind kind)
{
	switch (kind) {
	case NODE_PARA:
	case NODE_PLAIN:
	case NODE_HEADER:
	case NODE_TERM:
	case NODE_LINE:
	case NODE_EMPH:
	case NODE_STRONG:
	case NODE_STRIKEOUT:
	case NODE_UNDERLINE:
	case NODE_SUPERSCRIPT:
	case NODE_SUBSCRIPT:
	case NODE_SMALL_CAPS:
	case NODE_QUOTED:
	case NODE_LINK:
	case NODE_IMAGE:
	case NODE_SPAN:
	case NODE_CITE:
	case NODE_PREFIX:
	case NODE_SUFFIX:
		return CONTENT_INLINES;
	case NODE_DOCUMENT:
	case NODE_BLOCK_QUOTE:
	case NODE_DIV:
	case NODE_LIST_ITEM:
	case NODE_DEFINITION:
	case NODE_TABLE_CELL:
	case NODE_CAPTION:
	case NODE_FIGURE:
	case NODE_NOTE_DEFINITION:
		return CONTENT_BLOCKS;
	default:
		return CONTENT_NONE;
	}
}

/* Push a table of the filter's functions. */
static void
collect(struct walk *w, int filter)
{
	lua_State *L = w->lua;
	lua_newtable(L);
	for (int f = 0; f < FUNCTION_COUNT; f++) {
		const char *name = function_name(f);
		if (f == NODE_DOCUMENT || name[0] == '\0')
			continue;
		if (lua_getfield(L, filter, name) != LUA_TFUNCTION) {
			lua_pop(L, 1);
			continue;
		}
		w->has[f] = true;
		lua_rawseti(L, -2, f);
	}
	w->functions = lua_gettop(L);
	w->splits = w->has[NODE_TEXT] || w->has[FUNCTION_SPACE] || w->has[FUNCTION_INLINE]
		|| w->has[FUNCTION_INLINES];
}

/* The function for a node; FUNCTION_COUNT if there is none. */
static int
function_for(const struct walk *w, const struct node *n)
{
	int function = element_is_space(n) ? FUNCTION_SPACE : (int)n->kind;
	if (w->has[function])
		return function;
	if (node_kind_name(n->kind)[0] == '\0')
		return FUNCTION_COUNT;
	function = node_is_block(n->kind) ? FUNCTION_BLOCK : FUNCTION_INLINE;
	return w->has[function] ? function : FUNCTION_COUNT;
}

/* What a filter made stands where the element stood that it is for. */
static void
give_pos(struct node *root, struct pos pos)
{
	for (struct node *n = root->first; n; n = node_next_all(n, root)) {
		if (n->pos.line == 0)
			n->pos = pos;
	}
}

void
walk_replace(lua_State *L, struct node *n, int function)
{
	lua_pushvalue(L, function);
	state_blame(L);
	backup_take(filter_state(L));
	struct node *parent = n->parent, *next = n->next;
	node_unlink(n);
	struct node *list = state_node(L, NODE_DOCUMENT, n->pos);
	const struct node *one = element_test(L, -1);
	if (one && node_is_block(one->kind) == node_is_block(n->kind)) {
		node_append(list, element_take(L, -1));
	} else if (node_is_block(n->kind)) {
		blocks_take(L, -1, list);
	} else {
		inlines_coerce(L, -1);
		inlines_take(L, -1, list);
		lua_pop(L, 1);
	}
	state_check_depth(L, list);
	give_pos(list, n->pos);
	for (struct node *made = list->first; made; made = list->first) {
		node_unlink(made);
		if (next)
			node_insert_before(next, made);
		else
			node_append(parent, made);
	}
	state_blame_nobody(L);
}

/* Call the function with the argument on top.  Leaves the result; says whether to go on below. */
static bool
call(struct walk *w, int function)
{
	lua_State *L = w->lua;
	lua_rawgeti(L, w->functions, function);
	lua_insert(L, -2);
	lua_call(L, 1, 2);
	bool stop = lua_isboolean(L, -1) && !lua_toboolean(L, -1);
	lua_pop(L, 1);
	return !stop;
}

/* False: do not go on below the element. */
static bool
apply(struct walk *w, struct node *n)
{
	int function = function_for(w, n);
	if (function == FUNCTION_COUNT)
		return true;
	lua_State *L = w->lua;
	element_push(L, n);
	bool descend = call(w, function);
	bool same = element_test(L, -1) == n && element_is_plain(L, -1);
	if (!lua_isnil(L, -1) && !same) {
		lua_rawgeti(L, w->functions, function);
		lua_insert(L, -2);
		walk_replace(L, n, lua_gettop(L) - 1);
		lua_remove(L, -2);
	}
	lua_pop(L, 1);
	return descend;
}

bool
walk_is_same_list(lua_State *L, int index, const struct node *parent)
{
	if (!lua_istable(L, index))
		return false;
	int len = list_len(L, index), i = 0;
	for (const struct node *n = parent->first; n; n = n->next) {
		if (node_is_aside(n))
			continue;
		lua_rawgeti(L, index, ++i);
		bool same = element_test(L, -1) == n && element_is_plain(L, -1);
		lua_pop(L, 1);
		if (!same)
			return false;
	}
	return i == len;
}

void
walk_set_children(lua_State *L, int index, struct node *parent)
{
	backup_take(filter_state(L));
	bool inlines = content_of(parent->kind) == CONTENT_INLINES;
	if (inlines)
		inlines_coerce(L, index);
	else
		blocks_coerce(L, index);
	for (struct node *n = parent->first, *next; n; n = next) {
		next = n->next;
		if (!node_is_aside(n))
			node_unlink(n);
	}
	if (inlines)
		inlines_take(L, -1, parent);
	else
		blocks_take(L, -1, parent);
	lua_pop(L, 1);
	give_pos(parent, parent->pos);
}

/* The function for lists, on PARENT's children.  False: do not go on below them. */
static bool
apply_to_list(struct walk *w, struct node *parent)
{
	enum content content = content_of(parent->kind);
	int function = content == CONTENT_INLINES ? FUNCTION_INLINES : FUNCTION_BLOCKS;
	if (content == CONTENT_NONE || !w->has[function])
		return true;
	lua_State *L = w->lua;
	if (content == CONTENT_INLINES)
		inlines_push(L, parent);
	else
		blocks_push(L, parent);
	bool descend = call(w, function);
	if (!lua_isnil(L, -1) && !walk_is_same_list(L, -1, parent)) {
		lua_rawgeti(L, w->functions, function);
		state_blame(L);
		walk_set_children(L, -1, parent);
		state_blame_nobody(L);
	}
	lua_pop(L, 1);
	return descend;
}

static void
enter(struct walk *w)
{
	if (++filter_state(w->lua)->walk_depth > WALK_DEPTH_MAX)
		luaL_error(
			w->lua, "walks or elements are nested more than %d deep", WALK_DEPTH_MAX);
	luaL_checkstack(w->lua, 8, "walk");
}

static void
leave(struct walk *w)
{
	filter_state(w->lua)->walk_depth--;
}

static bool
is_leaf(const struct node *n)
{
	return !n->first && content_of(n->kind) == CONTENT_NONE && n->kind != NODE_NOTE;
}

/* The definition that a note refers to, the first time; else NULL. */
static struct node *
note_to_walk(struct walk *w, const struct node *n)
{
	if (n->kind != NODE_NOTE)
		return NULL;
	struct node *definition = n->u.note.definition;
	bool seen = lua_rawgetp(w->lua, w->notes, definition) != LUA_TNIL;
	lua_pop(w->lua, 1);
	lua_pushboolean(w->lua, true);
	lua_rawsetp(w->lua, w->notes, definition);
	return seen ? NULL : definition;
}

static void
walk_up(struct walk *w, struct node *parent)
{
	enter(w);
	if (w->splits && content_of(parent->kind) == CONTENT_INLINES)
		text_split(w->lua, parent);
	for (struct node *n = parent->first, *next; n; n = next) {
		next = n->next;
		struct node *definition = note_to_walk(w, n);
		if (definition)
			walk_up(w, definition);
		else if (!is_leaf(n))
			walk_up(w, n);
		if (w->pass == (node_is_block(n->kind) ? PASS_BLOCK : PASS_INLINE))
			apply(w, n);
	}
	bool inlines = content_of(parent->kind) == CONTENT_INLINES;
	if (w->pass == (inlines ? PASS_INLINES : PASS_BLOCKS))
		apply_to_list(w, parent);
	leave(w);
}

static void
walk_down(struct walk *w, struct node *parent)
{
	enter(w);
	if (w->splits && content_of(parent->kind) == CONTENT_INLINES)
		text_split(w->lua, parent);
	bool descend = apply_to_list(w, parent);
	for (struct node *n = descend ? parent->first : NULL, *next; n; n = next) {
		struct node *before = n->prev;
		next = n->next;
		if (!apply(w, n))
			continue;
		for (n = before ? before->next : parent->first; n != next; n = n->next) {
			struct node *definition = note_to_walk(w, n);
			if (definition)
				walk_down(w, definition);
			else if (!is_leaf(n))
				walk_down(w, n);
		}
	}
	leave(w);
}

bool
walk_is_topdown(lua_State *L, int filter)
{
	lua_getfield(L, filter, "traverse");
	const char *order = lua_tostring(L, -1);
	bool topdown = order && strcmp(order, "topdown") == 0;
	lua_pop(L, 1);
	return topdown;
}

static bool
pass_is_needed(const struct walk *w)
{
	switch (w->pass) {
	case PASS_INLINES:
		return w->has[FUNCTION_INLINES];
	case PASS_BLOCKS:
		return w->has[FUNCTION_BLOCKS];
	default:
		break;
	}
	bool blocks = w->pass == PASS_BLOCK;
	if (w->has[blocks ? FUNCTION_BLOCK : FUNCTION_INLINE])
		return true;
	for (int kind = 0; kind < NODE_KIND_COUNT; kind++) {
		if (w->has[kind] && node_is_block((enum node_kind)kind) == blocks)
			return true;
	}
	return !blocks && w->has[FUNCTION_SPACE];
}

static void
walk_roots(lua_State *L, int filter, struct node *const *roots, size_t count)
{
	luaL_checkstack(L, 8, "walk");
	struct walk w = {.lua = L};
	int top = lua_gettop(L);
	bool topdown = walk_is_topdown(L, filter);
	collect(&w, lua_absindex(L, filter));
	lua_newtable(L);
	w.notes = lua_gettop(L);
	for (size_t i = 0; topdown && i < count; i++)
		walk_down(&w, roots[i]);
	for (; !topdown && w.pass < PASS_COUNT; w.pass++) {
		if (!pass_is_needed(&w))
			continue;
		lua_newtable(L);
		lua_replace(L, w.notes);
		for (size_t i = 0; i < count; i++)
			walk_up(&w, roots[i]);
	}
	lua_settop(L, top);
}

void
walk_below(lua_State *L, int filter, struct node *root)
{
	walk_roots(L, filter, &root, 1);
}

void
walk_documents(lua_State *L, int filter)
{
	struct filter_state *s = filter_state(L);
	documents_gather(s);
	struct node **roots = ARENA_ARRAY(s->scratch, s->document_count, struct node *);
	for (size_t i = 0; i < s->document_count; i++)
		roots[i] = s->documents[i]->root;
	walk_roots(L, filter, roots, s->document_count);
}

struct node *
walk_copy(lua_State *L, const struct node *root)
{
	struct filter_state *s = filter_state(L);
	if (++s->walk_depth > WALK_DEPTH_MAX)
		luaL_error(L, "notes are nested more than %d deep", WALK_DEPTH_MAX);
	struct node *copy = state_copy(L, root);
	for (struct node *n = copy; n; n = node_next_all(n, copy)) {
		if (n->kind == NODE_NOTE)
			n->u.note.definition = walk_copy_note(L, n->u.note.definition);
	}
	s->walk_depth--;
	return copy;
}

struct node *
walk_copy_note(lua_State *L, const struct node *definition)
{
	struct node *children = walk_copy(L, definition);
	struct node *copy =
		node_new(filter_state(L)->document->arena, NODE_NOTE_DEFINITION, children->pos);
	node_set_like(copy, children);
	copy->u.definition->document = NULL;
	node_move_children(children, copy);
	return copy;
}

int
walk_list(lua_State *L)
{
	luaL_checktype(L, 2, LUA_TTABLE);
	bool inlines = table_is(L, 1, LIST_INLINES);
	struct node *list = state_node(L, inlines ? NODE_SPAN : NODE_DIV, (struct pos){0});
	if (inlines)
		inlines_take(L, 1, list);
	else
		blocks_take(L, 1, list);
	struct node *copy = walk_copy(L, list);
	walk_below(L, 2, copy);
	if (inlines)
		inlines_push(L, copy);
	else
		blocks_push(L, copy);
	return 1;
}

/*
 * lua_finder_walk.c - matches in runs of text, and what comes in their place.  Part of filter/.
 */
#include "filter/lua_finder_walk.h"

#include "core/buf.h"
#include "filter/finder.h"
#include "filter/lua_backup.h"
#include "filter/lua_document.h"
#include "filter/lua_documents.h"
#include "filter/lua_finder.h"
#include "filter/lua_list.h"
#include "filter/lua_walk.h"

#define SKIP_MAX 50

/* Elements to pass over. */
struct skip {
	enum node_kind kind;
	struct span class; /* empty: all of that kind */
};

struct search {
	lua_State *lua;
	const struct finder *finder;
	struct skip skips[SKIP_MAX];
	size_t skip_count;
	bool skips_notes;
	int function; /* stack index */
};

/* Text nodes and soft breaks beside each other, and a place in them that only moves on. */
struct run {
	struct node *parent;
	struct node *end; /* what follows; NULL: nothing */
	struct span text; /* of all of them, a break as a space */
	bool joined;      /* it stands in a buffer */
	struct node *node;
	size_t offset; /* in the text, where the node starts */
};

/* NODE_KIND_COUNT if there is no element of that name. */
static enum node_kind
find_kind(struct span name)
{
	int kind = 0;
	while (kind < NODE_KIND_COUNT
		&& !(name.len && span_eq(span_of(node_kind_name((enum node_kind)kind)), name)))
		kind++;
	return (enum node_kind)kind;
}

static void
unknown_kind(lua_State *L, struct span name)
{
	struct span names[NODE_KIND_COUNT];
	for (int kind = 0; kind < NODE_KIND_COUNT; kind++)
		names[kind] = span_of(node_kind_name((enum node_kind)kind));
	size_t nearest = state_nearest(L, name, names, NODE_KIND_COUNT);
	state_unknown(L, "element", name, "",
		nearest < NODE_KIND_COUNT ? names[nearest] : (struct span){0});
}

static void
read_skips(struct search *s, int index)
{
	lua_State *L = s->lua;
	int count = list_len(L, index);
	luaL_argcheck(L, count <= SKIP_MAX, index, "too many elements");
	for (int i = 1; i <= count; i++) {
		if (lua_rawgeti(L, index, i) != LUA_TSTRING)
			luaL_argerror(L, index, "names of elements expected");
		struct span name;
		name.s = lua_tolstring(L, -1, &name.len); /* the table holds it */
		size_t dot = span_find(name, '.', 0);
		struct skip skip = {
			find_kind(span_sub(name, 0, dot)), span_sub(name, dot + 1, name.len)};
		if (skip.kind == NODE_KIND_COUNT)
			unknown_kind(L, span_sub(name, 0, dot));
		s->skips[s->skip_count++] = skip;
		s->skips_notes = s->skips_notes || skip.kind == NODE_NOTE;
		lua_pop(L, 1);
	}
}

static bool
has_class(const struct node *n, struct span class)
{
	for (size_t i = 0; n->attr && i < n->attr->class_count; i++) {
		if (span_eq(n->attr->classes[i], class))
			return true;
	}
	return false;
}

static bool
is_skipped(const struct search *s, const struct node *n)
{
	for (size_t i = 0; i < s->skip_count; i++) {
		if (s->skips[i].kind == n->kind
			&& (!s->skips[i].class.len || has_class(n, s->skips[i].class)))
			return true;
	}
	return n->kind == NODE_IMAGE;
}

static bool
is_in_run(const struct node *n)
{
	return n && (n->kind == NODE_TEXT || n->kind == NODE_SOFT_BREAK);
}

static struct span
text_of(const struct node *n)
{
	return n->kind == NODE_TEXT ? n->u.text : SPAN(" ");
}

static struct run
run_from(struct search *s, struct node *first)
{
	struct run run = {.parent = first->parent, .node = first, .text = text_of(first)};
	run.end = first->next;
	run.joined = is_in_run(run.end);
	if (!run.joined)
		return run;
	struct buf *text = finders_text(filter_state(s->lua)->finders);
	for (run.end = first; is_in_run(run.end); run.end = run.end->next)
		buf_put(text, text_of(run.end));
	run.text = buf_span(text);
	return run;
}

/* Move on to the node that holds the character at OFFSET; the end if that is the run's. */
static void
move_to(struct run *run, size_t offset)
{
	while (run->node != run->end && run->offset + text_of(run->node).len <= offset) {
		run->offset += text_of(run->node).len;
		run->node = run->node->next;
	}
}

/* A Str of the match, in no tree yet. */
static struct node *
matched(struct search *s, struct run *run, const struct finder_match *m)
{
	move_to(run, m->start);
	struct pos pos = run->node->pos;
	if (pos.line)
		pos.column += (uint32_t)(m->start - run->offset);
	struct node *n = state_node(s->lua, NODE_TEXT, pos);
	n->u.text = span_sub(run->text, m->start, m->end - m->start);
	if (run->joined)
		n->u.text = span_copy(filter_state(s->lua)->document->arena, n->u.text);
	return n;
}

/* Cut the run at OFFSET, in two nodes if it is within one; that behind it, or the end. */
static struct node *
cut(struct search *s, struct run *run, size_t offset)
{
	move_to(run, offset);
	struct node *n = run->node;
	size_t len = offset - run->offset;
	if (n == run->end || !len)
		return n;
	struct pos pos = n->pos;
	if (pos.line)
		pos.column += (uint32_t)len;
	struct node *rest = state_node(s->lua, NODE_TEXT, pos);
	rest->u.text = span_sub(n->u.text, len, n->u.text.len);
	n->u.text.len = len;
	if (n->next)
		node_insert_before(n->next, rest);
	else
		node_append(run->parent, rest);
	run->node = rest;
	run->offset = offset;
	return rest;
}

/* Put what the value on top stands for in the place of the match, of which N is a copy. */
static void
put(struct search *s, struct run *run, const struct finder_match *m, struct node *n)
{
	backup_take(filter_state(s->lua));
	struct node *old = cut(s, run, m->start), *behind;
	node_insert_before(old, n);
	behind = cut(s, run, m->end);
	while (n->next != behind)
		node_unlink(n->next);
	walk_replace(s->lua, n, s->function);
}

static bool
find_next(const struct search *s, struct span text, struct finder_match *m)
{
	size_t steps = 0;
	bool found = finder_next(s->finder, text, m->end, m, &steps);
	limit_charge(s->lua, steps);
	return found;
}

static void
walk_run(struct search *s, struct run *run)
{
	lua_State *L = s->lua;
	struct finder_match m = {0};
	while (find_next(s, run->text, &m)) {
		struct node *n = matched(s, run, &m);
		lua_pushvalue(L, s->function);
		element_push(L, n);
		lua_pushinteger(L, (lua_Integer)m.number + 1);
		lua_call(L, 2, 1);
		bool same = element_test(L, -1) == n && element_is_plain(L, -1);
		if (!lua_isnil(L, -1) && !same)
			put(s, run, &m, n);
		lua_pop(L, 1);
	}
}

/* The node behind N and all below it. */
static struct node *
behind(const struct node *n, const struct node *root)
{
	while (n != root && !n->next)
		n = n->parent;
	return n == root ? NULL : n->next;
}

static void
search_below(struct search *s, struct node *root)
{
	for (struct node *n = root->first; n;) {
		if (is_skipped(s, n)) {
			n = behind(n, root);
		} else if (is_in_run(n)) {
			struct run run = run_from(s, n);
			walk_run(s, &run);
			n = run.end ? run.end : behind(run.parent, root);
		} else {
			n = node_next(n, root);
		}
	}
}

int
finder_walk(lua_State *L)
{
	struct filter_state *state = filter_state(L);
	struct search s = {.lua = L, .finder = finder_check(L, 1)};
	if (lua_isfunction(L, 2))
		lua_settop(L, 2);
	else
		read_skips(&s, 2);
	s.function = lua_gettop(L);
	luaL_checktype(L, s.function, LUA_TFUNCTION);
	if (state->walk_depth)
		return luaL_error(L, "a finder cannot walk within another walk");
	luaL_checkstack(L, 10, "walk");
	state->walk_depth++;
	documents_gather(state);
	for (size_t i = 0; i < state->document_count; i++) {
		search_below(&s, state->documents[i]->root);
		struct node *note = s.skips_notes ? NULL : state->documents[i]->notes;
		for (; note; note = note->next)
			search_below(&s, note);
	}
	state->walk_depth--;
	return 0;
}

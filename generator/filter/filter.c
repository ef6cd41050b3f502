/*
 * filter.c - scripts in order over a document, each in its own environment.  Part of filter/.
 *
 * Nodes that filters make live in a scratch arena; at the end what changed is
 * copied to the document's arena.  Notes' definitions and all text are made there
 * at once, so they stay where they are.
 */
#include "filter/filter.h"

#include <assert.h>
#include <stdlib.h>

#include "filter/lua_backup.h"
#include "filter/lua_sandbox.h"
#include "filter/lua_state.h"
#include "filter/lua_text.h"
#include "filter/lua_whole.h"

/* Collect when this much is in use, compared to the last time: the libraries alone are much. */
#define GC_PAUSE_PERCENT 400

struct filters {
	struct filter_state state;
	const struct filter_script *scripts;
	int *chunks; /* for each script a reference to its function; LUA_NOREF if it is faulty */
	size_t count;
};

/* "filters/x.lua:3: message" to its line and message; line 0 if it does not start so. */
static int
split_message(const struct filter_script *script, struct span *message)
{
	struct span path = script->source->path;
	if (!span_starts(*message, path) || message->len <= path.len || message->s[path.len] != ':')
		return 0;
	size_t at = path.len + 1;
	int line = 0;
	while (at < message->len && message->s[at] >= '0' && message->s[at] <= '9'
		&& line < 1000000)
		line = line * 10 + (message->s[at++] - '0');
	if (line > 0 && at < message->len && message->s[at] == ':')
		*message = span_trim(span_sub(*message, at + 1, message->len));
	return line;
}

/* The error on top: where its message says, or else where the fault is. */
static void
report(struct filter_state *s, const struct filter_script *script, enum diag_code code)
{
	struct span message;
	message.s = lua_tolstring(s->lua, -1, &message.len);
	if (!message.s)
		message = span_of(lua_typename(s->lua, lua_type(s->lua, -1)));
	int said = split_message(script, &message);
	bool blamed = s->fault != FAULT_ERROR && s->fault_line;
	struct span record = s->document ? s->document->source->path : (struct span){0};
	struct pos pos = state_script_pos(script, said && !blamed ? said : s->fault_line);
	bool bounded = code == DIAG_FILTER_TIME || code == DIAG_FILTER_MEMORY;
	if (bounded)
		diag_reportf(s->diag, code, script->source, pos, "%.*s", SPAN_ARG(record));
	else if (record.len)
		diag_reportf(s->diag, code, script->source, pos, "%.*s: %.*s", SPAN_ARG(record),
			SPAN_ARG(message));
	else
		diag_reportf(s->diag, code, script->source, pos, "%.*s", SPAN_ARG(message));
}

static int
open_sandbox(lua_State *L)
{
	sandbox_open(L);
	return 0;
}

static int
load_script(struct filters *f, const struct filter_script *script)
{
	lua_State *L = f->state.lua;
	struct span text = script->source->text;
	const char *name = span_printf(f->state.scratch, "@%.*s", SPAN_ARG(script->source->path)).s;
	if (luaL_loadbufferx(L, text.s ? text.s : "", text.len, name, "t") == LUA_OK)
		return luaL_ref(L, LUA_REGISTRYINDEX);
	report(&f->state, script, DIAG_FILTER_SYNTAX);
	lua_pop(L, 1);
	return LUA_NOREF;
}

struct filters *
filters_new(const struct filter_script *scripts, size_t count, const struct map *tables,
	struct diag *diag)
{
	struct filters *f = heap_resize(NULL, sizeof *f);
	*f = (struct filters){.scripts = scripts, .count = count};
	f->state.diag = diag;
	f->state.tables = tables;
	f->state.scratch = arena_new();
	f->chunks = heap_resize(NULL, count * sizeof *f->chunks);
	lua_State *L = f->state.lua = lua_newstate(limit_allocate, &f->state);
	*(struct filter_state **)lua_getextraspace(L) = &f->state;
	lua_pushcfunction(L, open_sandbox);
	int status = lua_pcall(L, 0, 0, 0);
	assert(status == LUA_OK); /* without memory the allocator does not return */
	(void)status;
	for (size_t i = 0; i < count; i++)
		f->chunks[i] = load_script(f, &scripts[i]);
	arena_reset(f->state.scratch);
	lua_gc(L, LUA_GCCOLLECT);
	lua_gc(L, LUA_GCINC, GC_PAUSE_PERCENT, 0, 0);
	f->state.limit.lua_start_bytes = f->state.limit.lua_bytes;
	return f;
}

void
filters_free(struct filters *f)
{
	if (!f)
		return;
	lua_close(f->state.lua);
	arena_free(f->state.scratch);
	free(f->chunks);
	free(f);
}

/* A note's definition that a filter made joins the others when a note refers to it. */
static void
collect_notes(struct document *d, struct node **last, const struct node *root)
{
	for (const struct node *n = root; n; n = node_next_all(n, root)) {
		if (n->kind != NODE_NOTE)
			continue;
		struct node *definition = n->u.note.definition;
		if (definition->next || definition == *last)
			continue;
		if (*last) {
			(*last)->next = definition;
			definition->prev = *last;
		} else {
			d->notes = definition;
		}
		*last = definition;
	}
}

static void
collect_all_notes(struct document *d)
{
	struct node *last = d->notes;
	while (last && last->next)
		last = last->next;
	collect_notes(d, &last, d->root);
	for (struct node *n = d->notes; n; n = n->next)
		collect_notes(d, &last, n);
}

/* Apply what the chunk returned, on top: a filter, a list of them, or nothing. */
static void
apply_result(lua_State *L)
{
	if (lua_isnil(L, -1)) {
		sandbox_push_environment(L);
	} else if (!lua_istable(L, -1)) {
		luaL_error(L, "a filter must return a table, not %s", luaL_typename(L, -1));
	} else if (lua_rawlen(L, -1) > 0) {
		int filters = lua_gettop(L);
		lua_Integer count = (lua_Integer)lua_rawlen(L, filters);
		for (lua_Integer i = 1; i <= count; i++) {
			if (lua_rawgeti(L, filters, i) != LUA_TTABLE)
				luaL_error(L, "a list of filters must hold tables");
			whole_filter(L, -1);
			lua_pop(L, 1);
		}
		return;
	}
	whole_filter(L, -1);
}

/* Runs protected.  The chunk is at 1. */
static int
run_chunk(lua_State *L)
{
	struct filter_state *s = filter_state(L);
	sandbox_enter(L);
	lua_setupvalue(L, 1, 1); /* _ENV: the only upvalue of a chunk */
	lua_call(L, 0, 1);
	apply_result(L);
	if (!s->backup)
		return 0;
	collect_all_notes(s->document);
	state_check_depth(L, s->document->root);
	for (struct node *n = s->document->notes; n; n = n->next)
		state_check_depth(L, n);
	return 0;
}

/* The message of an error in a C function that C called does not tell where the script was. */
static int
note_line(lua_State *L)
{
	struct filter_state *s = filter_state(L);
	if (s->fault == FAULT_ERROR)
		s->fault_line = state_current_line(L);
	return 1;
}

static enum diag_code
code_of(enum fault fault)
{
	switch (fault) {
	case FAULT_TIME:
		return DIAG_FILTER_TIME;
	case FAULT_MEMORY:
		return DIAG_FILTER_MEMORY;
	case FAULT_RETURN:
		return DIAG_FILTER_RETURN;
	case FAULT_ERROR:
		break;
	}
	return DIAG_FILTER_ERROR;
}

static void
join_text(struct filter_state *s)
{
	text_join(s->lua, s->document->root);
	for (struct node *n = s->document->notes; n; n = n->next)
		text_join(s->lua, n);
}

static void
run_script(struct filters *f, size_t i)
{
	struct filter_state *s = &f->state;
	lua_State *L = s->lua;
	struct value data = *s->data;
	s->script = &f->scripts[i];
	s->walk_depth = s->take_depth = 0;
	s->backup = NULL;
	limit_start(s);
	lua_pushcfunction(L, note_line);
	lua_pushcfunction(L, run_chunk);
	lua_rawgeti(L, LUA_REGISTRYINDEX, f->chunks[i]);
	int status = lua_pcall(L, 1, 0, 1);
	limit_stop(s);
	if (status == LUA_ERRMEM && s->fault < FAULT_TIME)
		s->fault = FAULT_MEMORY;
	s->changed = s->changed || s->backup; /* what is restored lives in the scratch arena too */
	if (status != LUA_OK) {
		report(s, s->script, code_of(s->fault));
		backup_restore(s);
		*s->data = data;
	}
	lua_settop(L, 0);
	join_text(s);
}

/* What a filter made lives in the scratch arena: move it to the document's. */
static void
keep_made(const struct filter_state *s, struct node *root)
{
	for (struct node *n = root->first; n; n = node_next_all(n, root)) {
		if (arena_owns(s->scratch, n))
			n = node_relocate(s->document->arena, n);
	}
}

bool
filters_run(struct filters *f, struct document *document, struct span path, struct value *data)
{
	struct filter_state *s = &f->state;
	const struct member *before = data->u.map.members;
	s->document = document;
	s->path = path;
	s->data = data;
	s->changed = false;
	for (size_t i = 0; i < f->count; i++) {
		if (f->chunks[i] != LUA_NOREF)
			run_script(f, i);
	}
	if (s->changed) {
		keep_made(s, document->root);
		for (struct node *n = document->notes; n; n = n->next)
			keep_made(s, n);
	}
	arena_reset(s->scratch);
	s->document = NULL;
	s->data = NULL;
	return data->u.map.members != before;
}

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
#include <time.h>

#include "filter/lua_backup.h"
#include "filter/lua_documents.h"
#include "filter/lua_finder.h"
#include "filter/lua_log.h"
#include "filter/lua_sandbox.h"
#include "filter/lua_state.h"
#include "filter/lua_whole.h"
#include "model/edition.h"
#include "model/portfolio.h"

/* Collect when this much is in use, compared to the last time: the libraries alone are much. */
#define GC_PAUSE_PERCENT 400

struct script {
	int chunk; /* a reference to its function; LUA_NOREF if it is faulty */
	size_t changed_records;
	uint64_t ns;
	uint64_t cpu_ns;
};

struct filters {
	struct filter_state state;
	struct filter_setup setup;
	struct script *scripts; /* as in the setup */
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

/* As a link names it: a file, or an item of a register.  Empty if no record is filtered. */
static struct span
record_place(const struct filter_state *s)
{
	if (!s->record)
		return (struct span){0};
	struct span path = s->record->file->source.path;
	if (s->record->body)
		return path;
	return span_printf(s->scratch, "%.*s#%.*s", SPAN_ARG(path), SPAN_ARG(s->record->slug));
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
	message = log_start(message);
	bool blamed = s->fault != FAULT_ERROR && s->fault_line;
	struct span record = record_place(s);
	struct pos pos = state_script_pos(script, said && !blamed ? said : s->fault_line);
	bool bounded = code == DIAG_FILTER_TIME || code == DIAG_FILTER_MEMORY;
	diag_report(s->diag,
		&(struct diag_item){.code = code,
			.source = script->source,
			.pos = pos,
			.about = record,
			.detail = bounded ? (struct span){0} : message});
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
filters_new(const struct filter_setup *setup)
{
	struct filters *f = heap_resize(NULL, sizeof *f);
	*f = (struct filters){.setup = *setup};
	f->state.diag = setup->diag;
	f->state.portfolio = setup->portfolio;
	f->state.time = portfolio_time(setup->portfolio);
	f->state.scratch = arena_new();
	f->state.finders = finders_new();
	f->scripts = heap_resize(NULL, setup->script_count * sizeof *f->scripts);
	lua_State *L = f->state.lua = lua_newstate(limit_allocate, &f->state);
	*(struct filter_state **)lua_getextraspace(L) = &f->state;
	lua_pushcfunction(L, open_sandbox);
	int status = lua_pcall(L, 0, 0, 0);
	assert(status == LUA_OK); /* without memory the allocator does not return */
	(void)status;
	for (size_t i = 0; i < setup->script_count; i++)
		f->scripts[i] = (struct script){.chunk = load_script(f, &setup->scripts[i])};
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
	finders_free(f->state.finders);
	arena_free(f->state.scratch);
	free(f->scripts);
	free(f);
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
	if (s->backup) {
		documents_gather(s);
		documents_settle(L);
	}
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

static uint64_t
now_ns(void)
{
	struct timespec now;
	clock_gettime(CLOCK_MONOTONIC, &now);
	return (uint64_t)now.tv_sec * NS_PER_SECOND + (uint64_t)now.tv_nsec;
}

/* Run a script under its limits.  False if it failed: that was reported. */
static bool
run_limited(struct filters *f, size_t i)
{
	struct filter_state *s = &f->state;
	struct script *script = &f->scripts[i];
	uint64_t start = now_ns();
	finders_start_run(s->finders);
	limit_start(s);
	lua_pushcfunction(s->lua, note_line);
	lua_pushcfunction(s->lua, run_chunk);
	lua_rawgeti(s->lua, LUA_REGISTRYINDEX, script->chunk);
	int status = lua_pcall(s->lua, 1, 0, 1);
	script->cpu_ns += limit_stop(s);
	script->ns += now_ns() - start;
	if (status == LUA_OK) {
		lua_settop(s->lua, 0);
		return true;
	}
	if (status == LUA_ERRMEM && s->fault < FAULT_TIME)
		s->fault = FAULT_MEMORY;
	report(s, s->script, code_of(s->fault));
	lua_settop(s->lua, 0);
	return false;
}

/* What a script did to the metadata is told at the script too: no writer can mend it. */
static void
check_data(struct filters *f, const struct value *before)
{
	struct filter_state *s = &f->state;
	if (!f->setup.check || f->setup.check(f->setup.check_context, s->record, before, s->data))
		return;
	struct pos pos = state_script_pos(s->script, s->data_line);
	diag_report(s->diag,
		&(struct diag_item){.code = DIAG_FILTER_METADATA,
			.source = s->script->source,
			.pos = pos,
			.about = record_place(s)});
}

static void
run_script(struct filters *f, size_t i)
{
	struct filter_state *s = &f->state;
	struct value before = *s->data;
	s->script = &f->setup.scripts[i];
	s->walk_depth = s->take_depth = 0;
	s->backup = NULL;
	s->data_line = 0;
	documents_gather(s);
	bool ok = run_limited(f, i);
	s->changed = s->changed || s->backup; /* what is restored lives in the scratch arena too */
	bool other_data = s->data->u.map.members != before.u.map.members;
	if (!ok) {
		backup_restore(s);
		*s->data = before;
		documents_gather(s);
	} else if (other_data) {
		check_data(f, &before);
	}
	f->scripts[i].changed_records += ok && (other_data || s->backup);
	documents_join_text(s);
}

/* Others may read the record's metadata, with its Markdown: filters get a copy of that. */
static void
start_record(struct filter_state *s, const struct record *r, struct value *data)
{
	struct arena *arena = r->file->arena;
	s->record = r;
	s->document = r->body ? r->body : document_new(arena, &r->file->source);
	*data = r->data;
	s->data = data;
	s->changed = false;
	documents_gather(s);
	if (s->document_count > 1)
		*data = value_copy(arena, &r->data);
}

void
filters_run(struct filters *f, const struct record *r, struct value *data)
{
	struct filter_state *s = &f->state;
	start_record(s, r, data);
	for (size_t i = 0; i < f->setup.script_count; i++) {
		if (f->scripts[i].chunk != LUA_NOREF)
			run_script(f, i);
	}
	if (s->changed)
		documents_keep(s);
	arena_reset(s->scratch);
	s->record = NULL;
	s->document = NULL;
	s->data = NULL;
}

struct filter_count
filters_count(const struct filters *f, size_t script)
{
	const struct script *s = &f->scripts[script];
	return (struct filter_count){
		.records = s->changed_records,
		.seconds = (double)s->ns / NS_PER_SECOND,
		.cpu_seconds = (double)s->cpu_ns / NS_PER_SECOND,
	};
}

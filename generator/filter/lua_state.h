/*
 * lua_state.h - what the files of filter/ share: the state of one worker.
 *
 * Every C function that Lua calls finds it with filter_state().  Errors leave by
 * longjmp, so no function between two protected calls may own anything: memory
 * comes from Lua or from an arena.
 */
#ifndef LUA_STATE_H
#define LUA_STATE_H

#include <lauxlib.h>
#include <lua.h>

#include "core/arena.h"
#include "filter/filter.h"
#include "filter/lua_limit.h"

struct finders;

/* What ended a filter.  From FAULT_TIME on, pcall() in a filter does not catch it. */
enum fault { FAULT_ERROR, FAULT_RETURN, FAULT_TIME, FAULT_MEMORY };

/* By reference: they are needed for every element, and by name they are slow to find. */
struct element_metatable {
	int reference; /* in the registry */
	const void *address;
};

struct filter_state {
	lua_State *lua;
	lua_State *running; /* that, or a coroutine */
	struct diag *diag;
	const struct portfolio *portfolio;
	int64_t time;                       /* of the build */
	const struct filter_script *script; /* the one that runs */
	const struct record *record;        /* the one that is filtered */
	struct document *document;          /* its body; of an item of a register an empty one */
	struct document **documents;        /* its Markdown fields and its body */
	size_t document_count;
	struct value *data;    /* its metadata, a map */
	int data_line;         /* in the script: of the function that gave other metadata */
	struct arena *scratch; /* for nodes; what remains is copied in the end */
	struct finders *finders;
	struct element_metatable element_metatables[2]; /* of inlines, of blocks */
	struct limit limit;
	enum fault fault;
	int fault_line;        /* in the script; 0: not known */
	unsigned walk_depth;   /* of all walks that are under way */
	unsigned take_depth;   /* of element_take() */
	bool changed;          /* since the document came in */
	struct backup *backup; /* of the tree before the script that runs; NULL: not changed yet */
};

static inline struct filter_state *
filter_state(lua_State *L)
{
	return *(struct filter_state **)lua_getextraspace(L);
}

/* A node in the scratch arena, counted against the limits. */
struct node *state_node(lua_State *, enum node_kind, struct pos);

/* A copy of a node and all below it, likewise, without a parent. */
struct node *state_copy(lua_State *, const struct node *);

/* An error if the tree is too deep for recursion over it, here or after the filters. */
void state_check_depth(lua_State *, const struct node *);

/* The bytes of all text, addresses and attributes of a node and below it. */
size_t state_text_bytes(const struct node *);

/*
 * The string at INDEX, copied to the document's arena.  An error if it is not a
 * string or number, or holds invalid UTF-8 or control characters, which HTML and
 * XML cannot carry.
 */
struct span state_text(lua_State *, int index);

struct buf;

/* Push what the buffer holds; it is cleared before Lua can throw. */
void state_push_buf(lua_State *, struct buf *);

/* Which of NAMES (ended by NULL) the value at INDEX is; an error that tells WHAT if none. */
int state_choice(lua_State *, int index, const char *const *names, const char *what);

/* The integer at INDEX; an error that tells WHAT if it is none from MIN to MAX. */
int state_number(lua_State *, int index, int min, int max, const char *what);
/* Push a table, one for each KEY, that lasts as long as the script runs on this record. */
void state_push_run_table(lua_State *, const void *key);
void state_start_run(lua_State *);

/* Push {file = ..., line = ..., column = ...}, or nil if the line is 0. */
void state_push_pos(lua_State *, const struct source *, struct pos);

/* Err: no WHAT "name" WHERE; the nearest is suggested if NEAR is not empty. */
int state_unknown(
	lua_State *, const char *what, struct span name, const char *where, struct span near);

/* The nearest of COUNT names, as text_nearest(); what that takes is charged. */
size_t state_nearest(lua_State *, struct span name, const struct span *names, size_t count);

/* "Inline", "List", "table"...: never an address, which differs from run to run. */
const char *state_type_name(lua_State *, int index);

/* A line of a script, at its first character that is not blank; the whole script for 0. */
struct pos state_script_pos(const struct filter_script *, int line);

/* The line of the script that runs now; 0 if none does.  It allocates nothing. */
int state_current_line(lua_State *);
/* The line where the function on top, which is taken off, starts; 0 if it has none. */
int state_function_line(lua_State *);

/* An error from here on is in what the function on top, which is taken off, returned. */
void state_blame(lua_State *);
void state_blame_nobody(lua_State *);

/* Make a metatable that filters cannot reach, registered under NAME. */
void state_metatable(lua_State *, const char *name, const luaL_Reg *);

#endif

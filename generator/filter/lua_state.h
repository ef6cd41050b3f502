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

/* What ended a filter.  From FAULT_TIME on, pcall() in a filter does not catch it. */
enum fault { FAULT_ERROR, FAULT_RETURN, FAULT_TIME, FAULT_MEMORY };

/* By reference: they are needed for every element, and by name they are slow to find. */
struct element_metatable {
	int reference; /* in the registry */
	const void *address;
};

struct filter_state {
	lua_State *lua;
	struct diag *diag;
	const struct map *tables;           /* struct data_table; NULL: none */
	const struct filter_script *script; /* the one that runs */
	struct document *document;          /* the one that is filtered */
	struct span path;                   /* of its file, from the content folder */
	struct value *data;                 /* its metadata, a map */
	struct arena *scratch;              /* for nodes; what remains is copied in the end */
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

/*
 * The string at INDEX, copied to the document's arena.  An error if it is not a
 * string or number, or holds invalid UTF-8 or control characters, which HTML and
 * XML cannot carry.
 */
struct span state_text(lua_State *, int index);

/* "Inline", "List", "table"...: never an address, which differs from run to run. */
const char *state_type_name(lua_State *, int index);

/* The line of the script that runs now; 0: none does.  It allocates nothing. */
int state_line(lua_State *);

/* A line of a script, at its first character that is not blank; the whole script for 0. */
struct pos state_script_pos(const struct filter_script *, int line);

/* An error from here on is in what the function on top, which is taken off, returned. */
void state_blame(lua_State *);
void state_blame_nobody(lua_State *);

/* Make a metatable that filters cannot reach, registered under NAME. */
void state_metatable(lua_State *, const char *name, const luaL_Reg *);

#endif

/*
 * lua_limit.h - what a filter may use: steps, processor time, memory.
 *
 * A step is a VM instruction, or work of about that size in a C function, which
 * asks for it with limit_charge() before it starts.  Memory counts for steps too,
 * so one instruction that joins long strings is not free.  Processor time is the
 * net below: it stops what the steps underrate, and no sound filter comes near.
 */
#ifndef LUA_LIMIT_H
#define LUA_LIMIT_H

#include <stdint.h>

#include <lua.h>

#define LIMIT_STRING_BYTES_MAX ((size_t)1 << 20) /* of one string */
#define NS_PER_SECOND          1000000000u
#ifdef __SANITIZE_ADDRESS__
#define LIMIT_CPU_NS_MAX ((uint64_t)10 * NS_PER_SECOND) /* there all takes longer */
#else
#define LIMIT_CPU_NS_MAX ((uint64_t)1 * NS_PER_SECOND)
#endif
#define LIMIT_VALUES_MAX 8000 /* that a function returns, as in Lua 5.1 */

struct limit {
	bool on; /* a filter runs */
	size_t lua_bytes;
	size_t lua_start_bytes; /* Lua's own, before any filter ran */
	size_t arena_start_bytes;
	size_t other_bytes;  /* limit_take() */
	size_t last_bytes;   /* of the block that was allocated last; 0: freed one since */
	size_t shared_bytes; /* text that copies of nodes share, but that each will write */
	size_t steps;
	size_t clock_steps; /* when to look at the processor's clock again */
	uint64_t cpu_start_ns;
};

struct filter_state;

/* A lua_Alloc; the context is the struct filter_state. */
void *limit_allocate(void *context, void *block, size_t old_size, size_t new_size);

void limit_start(struct filter_state *);    /* a filter starts: all counters at zero */
uint64_t limit_stop(struct filter_state *); /* the processor time that it took, in ns */

void limit_charge(lua_State *, size_t steps); /* and one for the call */
void limit_check_memory(lua_State *);         /* after arena memory was taken */

/* Count memory that is neither Lua's nor an arena's, until the script ends. */
void limit_take(lua_State *, size_t bytes);

/* For what catches errors: throw again what filters may not catch.  The error is on top. */
void limit_rethrow(lua_State *, int status);

#endif

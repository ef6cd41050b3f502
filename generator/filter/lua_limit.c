/*
 * lua_limit.c - allocator, count hook and charges that stop a filter.  Part of filter/.
 */
#include "filter/lua_state.h"

#include <stdlib.h>
#include <time.h>

#define HOOK_STEPS      1000
#define STEPS_PER_CLOCK HOOK_STEPS
#define BYTES_PER_STEP  64
#define MESSAGE_BYTES   4096 /* what a stopped filter still gets, to unwind */

#define SLOT_BYTES        16 /* of Lua's stack; as many as these it keeps for errors */
#define STACK_SPARE_BYTES ((size_t)5 * SLOT_BYTES)
#define STACK_BYTES_MAX   ((size_t)20480 * SLOT_BYTES + STACK_SPARE_BYTES)

static uint64_t
cpu_ns(void)
{
	struct timespec now;
	clock_gettime(CLOCK_THREAD_CPUTIME_ID, &now);
	return (uint64_t)now.tv_sec * NS_PER_SECOND + (uint64_t)now.tv_nsec;
}

static bool
cpu_is_over(const struct filter_state *s)
{
	return cpu_ns() - s->limit.cpu_start_ns > LIMIT_CPU_NS_MAX;
}

/* Reading the clock takes longer than most of what is charged. */
static bool
time_is_over(struct filter_state *s)
{
	struct limit *limit = &s->limit;
	if (limit->steps < limit->clock_steps)
		return false;
	limit->clock_steps = limit->steps + STEPS_PER_CLOCK;
	return limit->steps > FILTER_INSTRUCTIONS_MAX || cpu_is_over(s);
}

static size_t
arena_bytes(const struct filter_state *s)
{
	return arena_used_bytes(s->scratch) + arena_used_bytes(s->document->arena);
}

static bool
memory_is_over(const struct filter_state *s, size_t more)
{
	size_t lua = s->limit.lua_bytes - s->limit.lua_start_bytes;
	size_t nodes = arena_bytes(s) - s->limit.arena_start_bytes + s->limit.shared_bytes;
	size_t used = lua + nodes + s->limit.other_bytes;
	return used > FILTER_MEMORY_MAX_BYTES || more > FILTER_MEMORY_MAX_BYTES - used;
}

static void count_hook(lua_State *, lua_Debug *);

/* If C made what is too much, the line that was blamed before stands. */
static void
note_line(struct filter_state *s, lua_State *L)
{
	int line = state_current_line(L);
	if (line)
		s->fault_line = line;
}

/* What unwinds (__close) ends at once. */
static void
set_fault(struct filter_state *s, lua_State *L, enum fault fault)
{
	s->fault = fault;
	lua_sethook(L, count_hook, LUA_MASKCOUNT, 1);
}

static void
stop(struct filter_state *s, lua_State *L, enum fault fault)
{
	if (s->fault >= FAULT_TIME)
		return;
	set_fault(s, L, fault);
	note_line(s, L);
}

/* With the kind of a new object in OLD_SIZE when there is no block (Lua manual, lua_Alloc). */
static bool
may_grow(struct filter_state *s, bool string, size_t old_size, size_t new_size)
{
	struct limit *limit = &s->limit;
	if (!limit->on)
		return true;
	size_t more = new_size - old_size;
	limit->steps += more / BYTES_PER_STEP;
	if (time_is_over(s))
		stop(s, s->running, FAULT_TIME);
	if (s->fault >= FAULT_TIME)
		return more <= MESSAGE_BYTES;
	if (!memory_is_over(s, more) && !(string && new_size > LIMIT_STRING_BYTES_MAX))
		return true;
	note_line(s, s->running);
	if (cpu_is_over(s)) /* Lua collects all garbage before it takes a no */
		stop(s, s->running, FAULT_MEMORY);
	return false;
}

/*
 * A stack that is full gets a block of twice its size, and is freed next (ldo.c); nothing else
 * does.  Calling an object whose __call is an object, whose __call is one in turn, and so on,
 * moves all of the stack each time: that ends before long only if there is little of it.
 */
static void
note_stack(struct filter_state *s, size_t freed_bytes)
{
	size_t bytes = s->limit.last_bytes;
	s->limit.last_bytes = 0;
	if (s->limit.on && bytes > STACK_BYTES_MAX && bytes == 2 * freed_bytes - STACK_SPARE_BYTES)
		stop(s, s->running, FAULT_MEMORY);
}

void *
limit_allocate(void *context, void *block, size_t old_size, size_t new_size)
{
	struct filter_state *s = context;
	bool string = !block && old_size == LUA_TSTRING;
	if (!block)
		old_size = 0;
	if (new_size == 0) {
		note_stack(s, old_size);
		free(block);
		s->limit.lua_bytes -= old_size;
		return NULL;
	}
	if (new_size > old_size && !may_grow(s, string, old_size, new_size))
		return NULL;
	s->limit.last_bytes = new_size;
	s->limit.lua_bytes += new_size - old_size;
	return heap_resize(block, new_size);
}

static void
count_hook(lua_State *L, lua_Debug *at)
{
	(void)at;
	limit_charge(L, HOOK_STEPS);
}

void
limit_start(struct filter_state *s)
{
	s->fault = FAULT_ERROR;
	s->fault_line = 0;
	s->running = s->lua;
	s->limit.steps = 0;
	s->limit.clock_steps = STEPS_PER_CLOCK;
	s->limit.other_bytes = 0;
	s->limit.arena_start_bytes = arena_bytes(s);
	s->limit.cpu_start_ns = cpu_ns();
	s->limit.shared_bytes = 0;
	s->limit.on = true;
	lua_sethook(s->lua, count_hook, LUA_MASKCOUNT, HOOK_STEPS);
}

uint64_t
limit_stop(struct filter_state *s)
{
	s->limit.on = false;
	lua_sethook(s->lua, NULL, 0, 0);
	return cpu_ns() - s->limit.cpu_start_ns;
}

void
limit_charge(lua_State *L, size_t steps)
{
	struct filter_state *s = filter_state(L);
	if (!s->limit.on)
		return;
	size_t most = FILTER_INSTRUCTIONS_MAX + (size_t)1;
	s->limit.steps += steps < most ? steps + 1 : most;
	if (time_is_over(s))
		stop(s, L, FAULT_TIME);
	if (s->fault >= FAULT_TIME)
		luaL_error(L, "too much work");
}

void
limit_check_memory(lua_State *L)
{
	struct filter_state *s = filter_state(L);
	if (!s->limit.on || !memory_is_over(s, 0))
		return;
	stop(s, L, FAULT_MEMORY);
	luaL_error(L, "too much memory");
}

void
limit_take(lua_State *L, size_t bytes)
{
	filter_state(L)->limit.other_bytes += bytes;
	limit_check_memory(L);
}

void
limit_rethrow(lua_State *L, int status)
{
	struct filter_state *s = filter_state(L);
	if (status == LUA_ERRMEM && s->fault < FAULT_TIME)
		set_fault(s, L, FAULT_MEMORY); /* the line is known */
	if (s->fault >= FAULT_TIME)
		lua_error(L);
	s->fault = FAULT_ERROR;
	s->fault_line = 0;
	s->take_depth = 0;
}

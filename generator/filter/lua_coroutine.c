/*
 * lua_coroutine.c - coroutines whose errors stay uncatchable where they must.  Part of filter/.
 *
 * A new coroutine takes over the count hook (Lua manual, lua_newthread), but starts
 * its count anew: so making one is charged.
 */
#include "filter/lua_library.h"

#include "filter/lua_unsupported.h"

#define STEPS_PER_COROUTINE 1000
#define STEPS_PER_RESUME    20

static int
coroutine_create(lua_State *L)
{
	luaL_checktype(L, 1, LUA_TFUNCTION);
	limit_charge(L, STEPS_PER_COROUTINE);
	lua_State *co = lua_newthread(L);
	lua_pushvalue(L, 1);
	lua_xmove(L, co, 1);
	return 1;
}

/*
 * Resume CO with the COUNT values on top.  Leaves the results, and gives their
 * number; or leaves the error, and gives -1.
 */
static int
resume(lua_State *L, lua_State *co, int count)
{
	limit_charge(L, STEPS_PER_RESUME);
	if (lua_status(co) != LUA_YIELD && (lua_status(co) != LUA_OK || lua_gettop(co) == 0)) {
		lua_pushliteral(L, "cannot resume dead coroutine");
		return -1;
	}
	if (!lua_checkstack(co, count))
		luaL_error(L, "too many arguments to resume");
	unsigned walk_depth = filter_state(L)->walk_depth;
	int result_count;
	lua_xmove(L, co, count);
	filter_state(L)->running = co;
	int status = lua_resume(co, L, count, &result_count);
	filter_state(L)->running = L;
	if (status == LUA_OK || status == LUA_YIELD) {
		luaL_checkstack(L, result_count + 1, "too many results to resume");
		lua_xmove(co, L, result_count);
		return result_count;
	}
	lua_xmove(co, L, 1);
	limit_rethrow(L, status);
	filter_state(L)->walk_depth = walk_depth;
	return -1;
}

static int
coroutine_resume(lua_State *L)
{
	lua_State *co = lua_tothread(L, 1);
	luaL_argexpected(L, co, 1, "coroutine");
	int count = resume(L, co, lua_gettop(L) - 1);
	lua_pushboolean(L, count >= 0);
	lua_insert(L, count >= 0 ? -(count + 1) : -2);
	return count >= 0 ? count + 1 : 2;
}

static int
resume_wrapped(lua_State *L)
{
	int count = resume(L, lua_tothread(L, lua_upvalueindex(1)), lua_gettop(L));
	return count < 0 ? lua_error(L) : count;
}

static int
coroutine_wrap(lua_State *L)
{
	coroutine_create(L);
	lua_pushcclosure(L, resume_wrapped, 1);
	return 1;
}

void
coroutine_open(lua_State *L, int index)
{
	static const char *const kept[] = {"isyieldable", "running", "status", "yield", NULL};
	static const luaL_Reg ours[] = {{"create", coroutine_create}, {"resume", coroutine_resume},
		{"wrap", coroutine_wrap}, {NULL, NULL}};
	/* Lua 5.4.4 does not count the depth of C calls in what it closes. */
	static const char *const unsupported[] = {"close", NULL};
	luaL_newlib(L, ours);
	library_copy(L, index, kept);
	unsupported_set(L, "coroutine", unsupported);
}

/*
 * lua_base.c - the basic functions: catching errors, tostring, load.  Part of filter/.
 *
 * xpcall calls its handler after the error, not where it happened: there the
 * count hook does not run, so a handler that loops would never end.
 */
#include "filter/lua_library.h"

#include "filter/lua_pairs.h"
#include "filter/lua_sandbox.h"

#define STEPS_PER_ERROR 50

void
library_copy(lua_State *L, int index, const char *const *names)
{
	for (; *names; names++) {
		lua_getfield(L, index, *names);
		lua_setfield(L, -2, *names);
	}
}

int
library_call(lua_State *L)
{
	lua_pushvalue(L, lua_upvalueindex(1));
	lua_insert(L, 1);
	lua_call(L, lua_gettop(L) - 1, LUA_MULTRET);
	return lua_gettop(L);
}

void
library_wrap(lua_State *L, int index, const char *name, lua_CFunction ours)
{
	lua_getfield(L, index, name);
	lua_pushcclosure(L, ours, 1);
	lua_setfield(L, -2, name);
}

/* After an error: give the walks under way back their depth. */
static void
caught(lua_State *L, int status, lua_KContext walk_depth)
{
	limit_rethrow(L, status);
	filter_state(L)->walk_depth = (unsigned)walk_depth;
	limit_charge(L, STEPS_PER_ERROR);
}

/* The stack holds true and the results, or ends with the error. */
static int
finish_pcall(lua_State *L, int status, lua_KContext walk_depth)
{
	if (status == LUA_OK || status == LUA_YIELD)
		return lua_gettop(L);
	caught(L, status, walk_depth);
	lua_pushboolean(L, false);
	lua_insert(L, -2);
	return 2;
}

static int
base_pcall(lua_State *L)
{
	luaL_checkany(L, 1);
	lua_pushboolean(L, true);
	lua_insert(L, 1);
	lua_KContext depth = (lua_KContext)filter_state(L)->walk_depth;
	int status = lua_pcallk(L, lua_gettop(L) - 2, LUA_MULTRET, 0, depth, finish_pcall);
	return finish_pcall(L, status, depth);
}

/* The handler is at 1. */
static int
finish_xpcall(lua_State *L, int status, lua_KContext walk_depth)
{
	if (status == LUA_OK || status == LUA_YIELD)
		return lua_gettop(L) - 1;
	caught(L, status, walk_depth);
	lua_pushvalue(L, 1);
	lua_insert(L, -2);
	lua_call(L, 1, 1);
	lua_pushboolean(L, false);
	lua_insert(L, -2);
	return 2;
}

/* From function, handler, arguments to handler, true, function, arguments. */
static int
base_xpcall(lua_State *L)
{
	int count = lua_gettop(L) - 2;
	luaL_checktype(L, 2, LUA_TFUNCTION);
	lua_pushvalue(L, 2);
	lua_pushboolean(L, true);
	lua_rotate(L, 1, 2);
	lua_remove(L, 4);
	lua_KContext depth = (lua_KContext)filter_state(L)->walk_depth;
	int status = lua_pcallk(L, count, LUA_MULTRET, 0, depth, finish_xpcall);
	return finish_xpcall(L, status, depth);
}

void
base_push_string(lua_State *L, int index)
{
	index = lua_absindex(L, index);
	if (luaL_getmetafield(L, index, "__tostring") != LUA_TNIL) {
		lua_pushvalue(L, index);
		lua_call(L, 1, 1);
		if (!lua_isstring(L, -1))
			luaL_error(L, "'__tostring' must return a string");
		return;
	}
	switch (lua_type(L, index)) {
	case LUA_TNIL:
	case LUA_TBOOLEAN:
	case LUA_TNUMBER:
	case LUA_TSTRING:
		luaL_tolstring(L, index, NULL);
		break;
	default:
		lua_pushstring(L, state_type_name(L, index));
		break;
	}
}

static int
base_tostring(lua_State *L)
{
	luaL_checkany(L, 1);
	base_push_string(L, 1);
	return 1;
}

/* No finalizers and weak tables: what they do depends on when memory is collected. */
static int
base_setmetatable(lua_State *L)
{
	luaL_checktype(L, 1, LUA_TTABLE);
	luaL_argexpected(L, lua_isnil(L, 2) || lua_istable(L, 2), 2, "nil or table");
	if (luaL_getmetafield(L, 1, "__metatable") != LUA_TNIL)
		return luaL_error(L, "cannot change a protected metatable");
	if (lua_istable(L, 2)) {
		lua_getfield(L, 2, "__gc");
		lua_getfield(L, 2, "__mode");
		if (!lua_isnil(L, -1) || !lua_isnil(L, -2))
			return luaL_error(L, "__gc and __mode are not supported here");
	}
	lua_settop(L, 2);
	lua_setmetatable(L, 1);
	return 1;
}

/* load(text[, name[, mode[, environment]]]): text only, no bytecode. */
static int
base_load(lua_State *L)
{
	size_t len;
	const char *text = luaL_checklstring(L, 1, &len);
	const char *name = luaL_optstring(L, 2, "=load");
	lua_settop(L, 4);
	limit_charge(L, len);
	if (luaL_loadbufferx(L, text, len, name, "t") != LUA_OK) {
		lua_pushnil(L);
		lua_insert(L, -2);
		return 2;
	}
	if (lua_isnil(L, 4))
		sandbox_push_environment(L);
	else
		lua_pushvalue(L, 4);
	lua_setupvalue(L, -2, 1);
	return 1;
}

/* Only what is there already: "pandoc", "pandoc.List", "string"...; "text" is its old name. */
static int
base_require(lua_State *L)
{
	const char *name = luaL_checkstring(L, 1);
	sandbox_push_environment(L);
	for (const char *part = strcmp(name, "text") == 0 ? "pandoc.text" : name; part;) {
		const char *dot = strchr(part, '.');
		size_t len = dot ? (size_t)(dot - part) : strlen(part);
		lua_pushlstring(L, part, len);
		if (!lua_istable(L, -2))
			break;
		lua_gettable(L, -2);
		part = dot ? dot + 1 : NULL;
	}
	if (!lua_istable(L, -1) && !lua_isuserdata(L, -1))
		return luaL_error(L, "module '%s' is not supported here", name);
	return 1;
}

void
base_open(lua_State *L, int index)
{
	static const char *const kept[] = {"assert", "error", "getmetatable", "ipairs", "rawequal",
		"rawget", "rawlen", "rawset", "select", "tonumber", "type", "_VERSION", NULL};
	static const luaL_Reg ours[] = {{"load", base_load}, {"next", pairs_next},
		{"pairs", pairs_pairs}, {"pcall", base_pcall}, {"require", base_require},
		{"setmetatable", base_setmetatable}, {"tostring", base_tostring},
		{"xpcall", base_xpcall}, {NULL, NULL}};
	luaL_newlib(L, ours);
	library_copy(L, index, kept);
}

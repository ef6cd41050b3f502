/*
 * lua_sandbox.c - libraries, views of them, environments.  Part of filter/.
 *
 * In the registry: ENVIRONMENT, the current one; BASE, the metatable of
 * environments; VIEWS, from a name of a module to the metatable of its views.
 */
#include "filter/lua_sandbox.h"

#include <lualib.h>

#include "filter/lua_library.h"
#include "filter/lua_list.h"
#include "filter/lua_log.h"
#include "filter/lua_os.h"
#include "filter/lua_pairs.h"
#include "filter/lua_pandoc.h"
#include "filter/lua_portfolio.h"
#include "filter/lua_text_module.h"
#include "filter/lua_unsupported.h"
#include "filter/lua_utils.h"
#include "filter/lua_version.h"

#define ENVIRONMENT "environment"
#define BASE        "base"
#define VIEWS       "views"
#define RANDOM_SEED 1

static const char *const modules[] = {
	"string", "table", "math", "utf8", "coroutine", "os", "pandoc", "portfolio", NULL};
static const char *const submodules[] = {"List", "log", "text", "types", "utils", NULL};

/* pairs() over a view goes over the library itself, upvalue 1. */
static int
view_pairs(lua_State *L)
{
	lua_settop(L, 0);
	lua_pushvalue(L, lua_upvalueindex(1));
	return pairs_pairs(L);
}

/* Make the metatable of views of the library on top, which is taken off; VIEWS is at INDEX. */
static void
add_view(lua_State *L, int views, const char *name)
{
	lua_newtable(L);
	if (lua_getmetatable(L, -2)) {
		lua_getfield(L, -1, "__call");
		lua_setfield(L, -3, "__call");
		lua_pop(L, 1);
	}
	lua_pushvalue(L, -2);
	lua_pushcclosure(L, view_pairs, 1);
	lua_setfield(L, -2, "__pairs");
	lua_insert(L, -2);
	lua_setfield(L, -2, "__index");
	lua_pushboolean(L, false);
	lua_setfield(L, -2, "__metatable");
	lua_setfield(L, views, name);
}

/* The library of a name, opened: Lua's tables are left behind once ours are made of them. */
static void
add_library(lua_State *L, int views, const char *name, lua_CFunction lua_open,
	void (*ours)(lua_State *, int))
{
	lua_pushcfunction(L, lua_open);
	lua_call(L, 0, 1);
	ours(L, lua_gettop(L));
	lua_remove(L, -2);
	add_view(L, views, name);
}

static void
add_base(lua_State *L)
{
	static const char *const unsupported[] = {"collectgarbage", "debug", "dofile", "io",
		"loadfile", "lpeg", "package", "re", "PANDOC_DOCUMENT", "PANDOC_READER_OPTIONS",
		"PANDOC_STATE", "PANDOC_WRITER_OPTIONS", NULL};
	lua_newtable(L); /* the metatable of environments */
	lua_pushcfunction(L, luaopen_base);
	lua_call(L, 0, 1);
	base_open(L, lua_gettop(L));
	lua_remove(L, -2);
	unsupported_set(L, NULL, unsupported);
	lua_pushcfunction(L, log_print);
	lua_setfield(L, -2, "print");
	lua_pushliteral(L, "html");
	lua_setfield(L, -2, "FORMAT");
	version_push_pandoc(L);
	lua_setfield(L, -2, "PANDOC_VERSION");
	version_push_api(L);
	lua_setfield(L, -2, "PANDOC_API_VERSION");
	lua_setfield(L, -2, "__index");
	lua_pushboolean(L, false);
	lua_setfield(L, -2, "__metatable");
	lua_setfield(L, LUA_REGISTRYINDEX, BASE);
}

void
sandbox_open(lua_State *L)
{
	static const struct {
		const char *name;
		void (*open)(lua_State *);
	} ours[] = {{"pandoc", pandoc_open}, {"List", list_open}, {"log", log_open},
		{"os", os_open}, {"text", text_module_open}, {"types", types_open},
		{"utils", utils_open}, {"portfolio", portfolio_open}};
	unsupported_open(L);
	lua_newtable(L);
	int views = lua_gettop(L);
	add_library(L, views, "string", luaopen_string, string_open);
	add_library(L, views, "table", luaopen_table, table_open);
	add_library(L, views, "math", luaopen_math, math_open);
	add_library(L, views, "utf8", luaopen_utf8, utf8_open);
	add_library(L, views, "coroutine", luaopen_coroutine, coroutine_open);
	for (size_t i = 0; i < sizeof ours / sizeof *ours; i++) {
		ours[i].open(L);
		add_view(L, views, ours[i].name);
	}
	lua_setfield(L, LUA_REGISTRYINDEX, VIEWS);
	add_base(L);
	lua_pushliteral(L, "");
	lua_getmetatable(L, -1);
	lua_pushboolean(L, false);
	lua_setfield(L, -2, "__metatable");
	lua_pop(L, 2);
	/* Lua's own globals hold what the base library left there: nobody may reach them. */
	lua_pushglobaltable(L);
	for (lua_pushnil(L); lua_next(L, -2);) {
		lua_pop(L, 1);
		lua_pushvalue(L, -1);
		lua_pushnil(L);
		lua_rawset(L, -4);
	}
	lua_pop(L, 1);
}

/* Set a view of each module in the table on top; VIEWS is at INDEX. */
static void
set_views(lua_State *L, int views, const char *const *names)
{
	for (; *names; names++) {
		lua_createtable(L, 0, 2);
		lua_getfield(L, views, *names);
		lua_setmetatable(L, -2);
		lua_setfield(L, -2, *names);
	}
}

/* Methods of strings are found in the environment's view; numbers in math start over. */
static void
reset_shared(lua_State *L)
{
	lua_pushliteral(L, "");
	lua_getmetatable(L, -1);
	lua_getfield(L, -3, "string");
	lua_setfield(L, -2, "__index");
	lua_pop(L, 2);
	lua_getfield(L, -1, "math");
	lua_getfield(L, -1, "randomseed");
	lua_pushinteger(L, RANDOM_SEED);
	lua_call(L, 1, 0);
	lua_pop(L, 1);
}

void
sandbox_enter(lua_State *L)
{
	state_start_run(L);
	lua_getfield(L, LUA_REGISTRYINDEX, VIEWS);
	int views = lua_gettop(L);
	lua_createtable(L, 0, 16);
	set_views(L, views, modules);
	lua_getfield(L, -1, "pandoc");
	set_views(L, views, submodules);
	lua_pop(L, 1);
	lua_pushvalue(L, -1);
	lua_setfield(L, -2, "_G");
	struct span path = filter_state(L)->script->source->path;
	lua_pushlstring(L, path.s, path.len);
	lua_setfield(L, -2, "PANDOC_SCRIPT_FILE");
	lua_getfield(L, LUA_REGISTRYINDEX, BASE);
	lua_setmetatable(L, -2);
	reset_shared(L);
	lua_remove(L, views);
	lua_pushvalue(L, -1);
	lua_setfield(L, LUA_REGISTRYINDEX, ENVIRONMENT);
}

void
sandbox_push_environment(lua_State *L)
{
	lua_getfield(L, LUA_REGISTRYINDEX, ENVIRONMENT);
}

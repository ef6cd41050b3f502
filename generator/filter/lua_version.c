/*
 * lua_version.c - versions, as the manual has pandoc.types.Version.  Part of filter/.
 */
#include "filter/lua_version.h"

#include <stdlib.h>

#define VERSION   "Version"
#define PARTS_MAX 4

struct version {
	int count;
	lua_Integer parts[PARTS_MAX];
};

/* What manual the module `pandoc` follows, and the pandoc-types of that time. */
static const struct version pandoc = {2, {3, 1}};
static const struct version api = {2, {1, 23}};

/* From a Version, "2.17", 3 or {2, 17}. */
static struct version
to_version(lua_State *L, int index)
{
	const struct version *version = luaL_testudata(L, index, VERSION);
	if (version)
		return *version;
	struct version made = {0};
	if (lua_istable(L, index)) {
		while (made.count < PARTS_MAX
			&& lua_rawgeti(L, index, made.count + 1) == LUA_TNUMBER) {
			made.parts[made.count++] = lua_tointeger(L, -1);
			lua_pop(L, 1);
		}
		return made;
	}
	const char *text = luaL_checkstring(L, index);
	while (made.count < PARTS_MAX && *text) {
		char *end;
		made.parts[made.count++] = strtol(text, &end, 10);
		if (end == text)
			luaL_error(L, "not a version: %s", text);
		text = *end == '.' ? end + 1 : end;
	}
	return made;
}

static int
compare(lua_State *L)
{
	struct version a = to_version(L, 1), b = to_version(L, 2);
	for (int i = 0; i < a.count && i < b.count; i++) {
		if (a.parts[i] != b.parts[i])
			return a.parts[i] < b.parts[i] ? -1 : 1;
	}
	return a.count - b.count;
}

static int
version_eq(lua_State *L)
{
	lua_pushboolean(L, compare(L) == 0);
	return 1;
}

static int
version_lt(lua_State *L)
{
	lua_pushboolean(L, compare(L) < 0);
	return 1;
}

static int
version_le(lua_State *L)
{
	lua_pushboolean(L, compare(L) <= 0);
	return 1;
}

static int
version_tostring(lua_State *L)
{
	struct version version = to_version(L, 1);
	luaL_Buffer text;
	luaL_buffinit(L, &text);
	for (int i = 0; i < version.count; i++) {
		if (i > 0)
			luaL_addchar(&text, '.');
		lua_pushinteger(L, version.parts[i]);
		luaL_addvalue(&text);
	}
	luaL_pushresult(&text);
	return 1;
}

static int
version_must_be_at_least(lua_State *L)
{
	lua_settop(L, 2);
	if (compare(L) >= 0)
		return 0;
	version_tostring(L);
	return luaL_error(L, "this filter needs a later version than %s", lua_tostring(L, -1));
}

static int
version_index(lua_State *L)
{
	const struct version *version = luaL_checkudata(L, 1, VERSION);
	if (lua_isinteger(L, 2)) {
		lua_Integer i = lua_tointeger(L, 2);
		if (i < 1 || i > version->count)
			return 0;
		lua_pushinteger(L, version->parts[i - 1]);
		return 1;
	}
	if (strcmp(luaL_checkstring(L, 2), "must_be_at_least") != 0)
		return 0;
	lua_pushcfunction(L, version_must_be_at_least);
	return 1;
}

static int
version_len(lua_State *L)
{
	lua_pushinteger(L, ((struct version *)luaL_checkudata(L, 1, VERSION))->count);
	return 1;
}

static void
push(lua_State *L, const struct version *version)
{
	static const luaL_Reg meta[] = {{"__eq", version_eq}, {"__lt", version_lt},
		{"__le", version_le}, {"__tostring", version_tostring}, {"__len", version_len},
		{"__index", version_index}, {NULL, NULL}};
	struct version *copy = lua_newuserdatauv(L, sizeof *copy, 0);
	*copy = *version;
	state_metatable(L, VERSION, meta);
	luaL_setmetatable(L, VERSION);
}

int
version_new(lua_State *L)
{
	struct version version = to_version(L, 1);
	push(L, &version);
	return 1;
}

void
version_push_pandoc(lua_State *L)
{
	push(L, &pandoc);
}

void
version_push_api(lua_State *L)
{
	push(L, &api);
}

/*
 * lua_string.c - the string library.  Part of filter/.
 */
#include "filter/lua_library.h"

#include "filter/lua_pattern.h"

/* Lua's own runs on for ever on an empty string. */
static int
string_rep(lua_State *L)
{
	struct span text, between;
	text.s = luaL_checklstring(L, 1, &text.len);
	lua_Integer count = luaL_checkinteger(L, 2);
	between.s = luaL_optlstring(L, 3, "", &between.len);
	size_t each = text.len + between.len;
	if (count <= 0 || each == 0) {
		lua_pushliteral(L, "");
		return 1;
	}
	if ((size_t)count > LIMIT_STRING_BYTES_MAX / each)
		return luaL_error(L, "resulting string too large");
	luaL_Buffer out;
	luaL_buffinit(L, &out);
	while (count-- > 0) {
		luaL_addlstring(&out, text.s, text.len);
		if (count > 0)
			luaL_addlstring(&out, between.s, between.len);
	}
	luaL_pushresult(&out);
	return 1;
}

/* Lua's own, upvalue 1, would print addresses. */
static int
string_format(lua_State *L)
{
	const char *format = luaL_checkstring(L, 1);
	for (const char *p = strchr(format, '%'); p; p = strchr(p + 1, '%')) {
		p++;
		p += strspn(p, "-+#0 .123456789");
		if (*p == 'p')
			return luaL_error(L, "'%%p' is not supported here");
		if (*p == '\0')
			break;
	}
	for (int i = lua_gettop(L); i > 1; i--) {
		if (lua_type(L, i) >= LUA_TTABLE || lua_islightuserdata(L, i)) {
			base_push_string(L, i);
			lua_replace(L, i);
		}
	}
	lua_pushvalue(L, lua_upvalueindex(1));
	lua_insert(L, 1);
	lua_call(L, lua_gettop(L) - 1, 1);
	return 1;
}

void
string_open(lua_State *L, int index)
{
	static const char *const kept[] = {
		"byte", "char", "len", "lower", "reverse", "sub", "upper", NULL};
	static const luaL_Reg ours[] = {{"find", pattern_find}, {"gmatch", pattern_gmatch},
		{"gsub", pattern_gsub}, {"match", pattern_match}, {"rep", string_rep},
		{NULL, NULL}};
	luaL_newlib(L, ours);
	library_copy(L, index, kept);
	lua_getfield(L, index, "format");
	lua_pushcclosure(L, string_format, 1);
	lua_setfield(L, -2, "format");
}

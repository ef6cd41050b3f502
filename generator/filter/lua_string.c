/*
 * lua_string.c - the string and utf8 libraries.  Part of filter/.
 */
#include "filter/lua_library.h"

#include "filter/lua_pattern.h"
#include "filter/lua_unsupported.h"

#define BYTES_PER_STEP 16

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
	limit_charge(L, (size_t)count / BYTES_PER_STEP);
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

/* Of a string, work in proportion to its length. */
static int
call_with_string(lua_State *L)
{
	size_t len;
	luaL_checklstring(L, 1, &len);
	limit_charge(L, len / BYTES_PER_STEP);
	return library_call(L);
}

/* A value for each byte or character from argument 2 to argument 3. */
static int
call_with_slice(lua_State *L)
{
	size_t len;
	luaL_checklstring(L, 1, &len);
	lua_Integer from = luaL_optinteger(L, 2, 1), to = luaL_optinteger(L, 3, from);
	lua_Integer end = (lua_Integer)len;
	from = from < -end ? 1 : from < 0 ? end + from + 1 : from;
	to = to < -end ? 0 : to < 0 ? end + to + 1 : to < end ? to : end;
	if (to - from >= LIMIT_VALUES_MAX)
		return luaL_error(L, "string slice too long");
	return library_call(L);
}

/* Lua's own would print addresses. */
static int
string_format(lua_State *L)
{
	const char *format = luaL_checkstring(L, 1);
	limit_charge(L, strlen(format));
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
	return library_call(L);
}

void
string_open(lua_State *L, int index)
{
	static const char *const kept[] = {"char", "len", "lower", "reverse", "sub", "upper", NULL};
	static const luaL_Reg ours[] = {{"find", pattern_find}, {"gmatch", pattern_gmatch},
		{"gsub", pattern_gsub}, {"match", pattern_match}, {"rep", string_rep},
		{NULL, NULL}};
	static const char *const unsupported[] = {"dump", "pack", "packsize", "unpack", NULL};
	luaL_newlib(L, ours);
	library_copy(L, index, kept);
	library_wrap(L, index, "byte", call_with_slice);
	library_wrap(L, index, "format", string_format);
	unsupported_set(L, "string", unsupported);
}

void
utf8_open(lua_State *L, int index)
{
	static const char *const kept[] = {"char", "charpattern", "codes", NULL};
	lua_newtable(L);
	library_copy(L, index, kept);
	library_wrap(L, index, "codepoint", call_with_slice);
	library_wrap(L, index, "len", call_with_string);
	library_wrap(L, index, "offset", call_with_string);
}

/*
 * lua_utils.c - the functions of pandoc.utils.  Part of filter/.
 */
#include "filter/lua_utils.h"

#include "core/sha1.h"
#include "filter/lua_flatten.h"
#include "filter/lua_stringify.h"
#include "filter/lua_unsupported.h"
#include "filter/lua_version.h"

#define ROMAN_MAX           3999
#define SHA1_BYTES_PER_STEP 4

static int
utils_type(lua_State *L)
{
	luaL_checkany(L, 1);
	lua_pushstring(L, state_type_name(L, 1));
	return 1;
}

static int
utils_equals(lua_State *L)
{
	luaL_checkany(L, 2);
	lua_pushboolean(L, lua_compare(L, 1, 2, LUA_OPEQ));
	return 1;
}

int
utils_sha1(lua_State *L)
{
	struct span text;
	char hex[SHA1_DIGITS + 1];
	text.s = luaL_checklstring(L, 1, &text.len);
	limit_charge(L, text.len / SHA1_BYTES_PER_STEP);
	sha1_hex(text, hex);
	lua_pushstring(L, hex);
	return 1;
}

static int
utils_to_roman_numeral(lua_State *L)
{
	static const struct {
		lua_Integer value;
		const char *sign;
	} signs[] = {{1000, "M"}, {900, "CM"}, {500, "D"}, {400, "CD"}, {100, "C"}, {90, "XC"},
		{50, "L"}, {40, "XL"}, {10, "X"}, {9, "IX"}, {5, "V"}, {4, "IV"}, {1, "I"}};
	lua_Integer n = luaL_checkinteger(L, 1);
	luaL_Buffer numeral;
	if (n < 0 || n > ROMAN_MAX) {
		lua_pushliteral(L, "?");
		return 1;
	}
	luaL_buffinit(L, &numeral);
	for (size_t i = 0; n > 0; i++) {
		for (; n >= signs[i].value; n -= signs[i].value)
			luaL_addstring(&numeral, signs[i].sign);
	}
	luaL_pushresult(&numeral);
	return 1;
}

void
utils_open(lua_State *L)
{
	static const luaL_Reg functions[] = {{"Version", version_new},
		{"blocks_to_inlines", flatten_blocks}, {"equals", utils_equals},
		{"sha1", utils_sha1}, {"stringify", stringify},
		{"to_roman_numeral", utils_to_roman_numeral}, {"type", utils_type}, {NULL, NULL}};
	static const char *const unsupported[] = {"citeproc", "from_simple_table", "make_sections",
		"normalize_date", "references", "run_json_filter", "run_lua_filter",
		"to_simple_table", NULL};
	luaL_newlib(L, functions);
	unsupported_set(L, "pandoc.utils", unsupported);
}

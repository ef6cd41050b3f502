/*
 * lua_text_module.c - the functions of pandoc.text.  Part of filter/.
 */
#include "filter/lua_text_module.h"

#include "core/text.h"
#include "filter/lua_unsupported.h"

/* A character takes at most this many times its bytes in another case: U+0390 has 2, and 6. */
#define CASE_GROWTH 3

/* The string of argument 1, its work charged. */
static struct span
check_text(lua_State *L)
{
	struct span text;
	text.s = luaL_checklstring(L, 1, &text.len);
	limit_charge(L, text.len);
	return text;
}

static int
text_len(lua_State *L)
{
	lua_pushinteger(L, (lua_Integer)text_count_chars(check_text(L)));
	return 1;
}

/* What replaces a character: writes at most TEXT_UPPER_MAX, and returns how many. */
typedef size_t replace_function(uint32_t character, uint32_t *out);

static size_t
replace_lower(uint32_t character, uint32_t *out)
{
	out[0] = text_lower(character);
	if (character != 0x130)
		return 1;
	out[0] = 'i'; /* of a capital with a dot, the dot is kept */
	out[1] = 0x307;
	return 2;
}

/* Push the text with each character replaced; nothing, and false, if one has no replacement. */
static bool
push_replaced(lua_State *L, struct span text, replace_function *replace)
{
	luaL_Buffer result;
	char *out = luaL_buffinitsize(L, &result, text.len * CASE_GROWTH + TEXT_BYTES_MAX);
	size_t len = 0;
	for (size_t i = 0; i < text.len;) {
		uint32_t characters[TEXT_UPPER_MAX];
		size_t count = replace(text_next(text, &i), characters);
		if (count == 0)
			return false;
		for (size_t k = 0; k < count; k++)
			len += text_encode(characters[k], out + len);
	}
	luaL_pushresultsize(&result, len);
	return true;
}

static int
text_lower_case(lua_State *L)
{
	push_replaced(L, check_text(L), replace_lower);
	return 1;
}

static int
text_upper_case(lua_State *L)
{
	push_replaced(L, check_text(L), text_upper);
	return 1;
}

static int
text_reverse(lua_State *L)
{
	struct span text = check_text(L);
	luaL_Buffer result;
	size_t size = text.len * CASE_GROWTH; /* a broken byte becomes U+FFFD */
	char *end = luaL_buffinitsize(L, &result, size) + size, *out = end;
	for (size_t i = 0; i < text.len;) {
		char bytes[TEXT_BYTES_MAX];
		size_t len = text_encode(text_next(text, &i), bytes);
		out -= len;
		memcpy(out, bytes, len);
	}
	size_t len = (size_t)(end - out);
	memmove(end - size, out, len);
	luaL_pushresultsize(&result, len);
	return 1;
}

/* An index from the end is negative (Lua manual, string.sub). */
static lua_Integer
from_start(lua_Integer index, lua_Integer count)
{
	return index >= 0 ? index : index < -count ? 0 : count + index + 1;
}

static int
text_sub(lua_State *L)
{
	struct span text = check_text(L);
	lua_Integer count = (lua_Integer)text_count_chars(text);
	lua_Integer first = from_start(luaL_checkinteger(L, 2), count);
	lua_Integer last = from_start(luaL_optinteger(L, 3, -1), count);
	size_t start = text.len, i = 0;
	for (lua_Integer at = 1; i < text.len && at <= last; at++) {
		if (start > i && at >= first)
			start = i;
		text_next(text, &i);
	}
	struct span part = span_sub(text, start, i > start ? i - start : 0);
	lua_pushlstring(L, part.s ? part.s : "", part.len);
	return 1;
}

/* The signs that have forms below and above the line (Unicode, U+2070 .. U+209F). */
static size_t
replace_script(uint32_t character, uint32_t *out, uint32_t zero)
{
	static const char signs[] = "+-=()";
	const char *sign = character < 0x80 ? strchr(signs, (int)character) : NULL;
	if (character >= '0' && character <= '9')
		out[0] = zero + character - '0';
	else if (sign && *sign)
		out[0] = zero + 10 + (uint32_t)(sign - signs);
	else if (character == 0x2212) /* the sign of minus */
		out[0] = zero + 11;
	else if (text_is_white(character))
		out[0] = character;
	else
		return 0;
	return 1;
}

static size_t
replace_sub(uint32_t character, uint32_t *out)
{
	return replace_script(character, out, 0x2080);
}

static size_t
replace_super(uint32_t character, uint32_t *out)
{
	size_t count = replace_script(character, out, 0x2070);
	if (character == '1')
		out[0] = 0xB9;
	else if (character == '2' || character == '3')
		out[0] = 0xB0 + character - '0';
	return count;
}

static int
push_script(lua_State *L, replace_function *replace)
{
	if (!push_replaced(L, check_text(L), replace))
		lua_pushnil(L);
	return 1;
}

static int
text_subscript(lua_State *L)
{
	return push_script(L, replace_sub);
}

static int
text_superscript(lua_State *L)
{
	return push_script(L, replace_super);
}

void
text_module_open(lua_State *L)
{
	static const luaL_Reg functions[] = {{"len", text_len}, {"lower", text_lower_case},
		{"reverse", text_reverse}, {"sub", text_sub}, {"subscript", text_subscript},
		{"superscript", text_superscript}, {"upper", text_upper_case}, {NULL, NULL}};
	static const char *const unsupported[] = {"fromencoding", "toencoding", NULL};
	luaL_newlib(L, functions);
	unsupported_set(L, "pandoc.text", unsupported);
}

/*
 * lua_state.c - nodes and text that Lua makes, within the limits.  Part of filter/.
 */
#include "filter/lua_state.h"

#include "core/text.h"

#define STEPS_PER_NODE 4
#define BYTES_PER_STEP 16

/* Raw text is judged when the document is complete, and then told of at this line. */
static void
set_script(lua_State *L, struct raw *raw)
{
	const struct filter_script *script = filter_state(L)->script;
	limit_charge(L, script->source->text.len / BYTES_PER_STEP);
	raw->script = script->source;
	raw->script_pos = state_script_pos(script, state_line(L));
}

struct node *
state_node(lua_State *L, enum node_kind kind, struct pos pos)
{
	limit_charge(L, STEPS_PER_NODE);
	limit_check_memory(L);
	struct node *n = node_new(filter_state(L)->scratch, kind, pos);
	if (kind == NODE_RAW_BLOCK || kind == NODE_RAW_INLINE)
		set_script(L, n->u.raw);
	return n;
}

struct node *
state_copy(lua_State *L, const struct node *n)
{
	size_t before = arena_used_bytes(filter_state(L)->scratch);
	struct node *copy = node_copy(filter_state(L)->scratch, n);
	size_t used = arena_used_bytes(filter_state(L)->scratch) - before;
	limit_charge(L, used / sizeof(struct node) * STEPS_PER_NODE);
	limit_check_memory(L);
	return copy;
}

static bool
has_control(struct span text)
{
	for (size_t i = 0; i < text.len; i++) {
		unsigned char c = (unsigned char)text.s[i];
		if ((c < ' ' && c != '\t' && c != '\n' && c != '\r') || c == 0x7f)
			return true;
	}
	return false;
}

struct span
state_text(lua_State *L, int index)
{
	struct span text;
	text.s = lua_tolstring(L, index, &text.len);
	if (!text.s)
		luaL_error(L, "string expected, got %s", luaL_typename(L, index));
	limit_charge(L, text.len / BYTES_PER_STEP);
	if (text_find_invalid(text) != TEXT_INVALID)
		luaL_error(L, "string is not UTF-8");
	if (has_control(text))
		luaL_error(L, "string holds a control character");
	struct span copy = span_copy(filter_state(L)->document->arena, text);
	limit_check_memory(L);
	return copy;
}

const char *
state_type_name(lua_State *L, int index)
{
	int type = luaL_getmetafield(L, index, "__name");
	if (type == LUA_TNIL)
		return luaL_typename(L, index);
	const char *name = type == LUA_TSTRING ? lua_tostring(L, -1) : luaL_typename(L, index);
	lua_pop(L, 1); /* the metatable still holds the name */
	return name;
}

int
state_line(lua_State *L)
{
	lua_Debug at;
	for (int level = 0; lua_getstack(L, level, &at); level++) {
		lua_getinfo(L, "Sl", &at);
		if (at.source[0] == '@' && at.currentline > 0)
			return at.currentline;
	}
	return 0;
}

struct pos
state_script_pos(const struct filter_script *script, int line)
{
	struct span text = script->source->text;
	size_t at = 0;
	for (int i = 1; i < line && at < text.len; i++)
		at = span_find(text, '\n', at) + 1;
	uint32_t column = 1;
	while (at < text.len && (text.s[at] == ' ' || text.s[at] == '\t')) {
		column++;
		at++;
	}
	return (struct pos){(uint32_t)line, line ? column : 0};
}

void
state_blame(lua_State *L)
{
	lua_Debug at = {0};
	if (lua_isfunction(L, -1))
		lua_getinfo(L, ">S", &at);
	else
		lua_pop(L, 1);
	filter_state(L)->fault = FAULT_RETURN;
	filter_state(L)->fault_line = at.linedefined;
}

void
state_blame_nobody(lua_State *L)
{
	filter_state(L)->fault = FAULT_ERROR;
	filter_state(L)->fault_line = 0;
}

void
state_metatable(lua_State *L, const char *name, const luaL_Reg *functions)
{
	luaL_newmetatable(L, name);
	luaL_setfuncs(L, functions, 0);
	lua_pushboolean(L, 0);
	lua_setfield(L, -2, "__metatable");
	lua_pop(L, 1);
}

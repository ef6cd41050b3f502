/*
 * lua_state.c - nodes and text that Lua makes, within the limits.  Part of filter/.
 */
#include "filter/lua_state.h"

#include "core/buf.h"
#include "core/text.h"

#define STEPS_PER_NODE    4
#define STEPS_PER_MISTAKE 10000
#define STEPS_PER_NAME    30 /* to see how near it is */
#define BYTES_PER_STEP    16

/* Raw text is judged when the document is complete, and then told of at this line. */
static void
set_script(lua_State *L, struct raw *raw)
{
	const struct filter_script *script = filter_state(L)->script;
	limit_charge(L, script->source->text.len / BYTES_PER_STEP);
	raw->script = script->source;
	raw->script_pos = state_script_pos(script, state_current_line(L));
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

void
state_check_depth(lua_State *L, const struct node *root)
{
	if (node_depth(root) > DOCUMENT_DEPTH_MAX)
		luaL_error(L, "elements are nested more than %d deep", DOCUMENT_DEPTH_MAX);
}

static size_t
attr_bytes(const struct attr *attr)
{
	size_t bytes = attr->id.len;
	for (size_t i = 0; i < attr->class_count; i++)
		bytes += attr->classes[i].len;
	for (size_t i = 0; i < attr->pair_count; i++)
		bytes += attr->pairs[i].key.len + attr->pairs[i].value.len;
	return bytes;
}

static size_t
own_bytes(const struct node *n)
{
	switch (n->kind) {
	case NODE_TEXT:
	case NODE_CODE:
	case NODE_CODE_BLOCK:
		return n->u.text.len;
	case NODE_MATH:
		return n->u.math->text.len;
	case NODE_RAW_BLOCK:
	case NODE_RAW_INLINE:
		return n->u.raw->text.len;
	case NODE_LINK:
	case NODE_IMAGE:
		return n->u.link->target.len + n->u.link->title.len;
	case NODE_CITATION:
		return n->u.citation->id.len;
	default:
		return 0;
	}
}

size_t
state_text_bytes(const struct node *root)
{
	size_t bytes = 0;
	for (const struct node *n = root; n; n = node_next_all(n, root))
		bytes += own_bytes(n) + (n->attr ? attr_bytes(n->attr) : 0);
	return bytes;
}

struct node *
state_copy(lua_State *L, const struct node *n)
{
	size_t before = arena_used_bytes(filter_state(L)->scratch);
	struct node *copy = node_copy(filter_state(L)->scratch, n);
	size_t used = arena_used_bytes(filter_state(L)->scratch) - before;
	limit_charge(L, used / sizeof(struct node) * STEPS_PER_NODE);
	filter_state(L)->limit.shared_bytes += state_text_bytes(copy);
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

void
state_push_buf(lua_State *L, struct buf *buf)
{
	struct span text = buf_take(buf, filter_state(L)->document->arena);
	limit_check_memory(L);
	lua_pushlstring(L, text.s ? text.s : "", text.len);
}

int
state_choice(lua_State *L, int index, const char *const *names, const char *what)
{
	const char *name = lua_type(L, index) == LUA_TSTRING ? lua_tostring(L, index) : NULL;
	for (int i = 0; name && names[i]; i++) {
		if (strcmp(names[i], name) == 0)
			return i;
	}
	return luaL_error(L, "unknown %s: %s", what, name ? name : state_type_name(L, index));
}

int
state_number(lua_State *L, int index, int min, int max, const char *what)
{
	int is_integer;
	lua_Integer value = lua_tointegerx(L, index, &is_integer);
	if (!is_integer || value < min || value > max)
		luaL_error(L, "%s: a number from %d to %d expected", what, min, max);
	return (int)value;
}

static char run_tables; /* the key in the registry */

void
state_start_run(lua_State *L)
{
	lua_newtable(L);
	lua_rawsetp(L, LUA_REGISTRYINDEX, &run_tables);
}

void
state_push_run_table(lua_State *L, const void *key)
{
	luaL_checkstack(L, 4, "table");
	lua_rawgetp(L, LUA_REGISTRYINDEX, &run_tables);
	if (lua_rawgetp(L, -1, key) == LUA_TNIL) {
		lua_pop(L, 1);
		lua_newtable(L);
		lua_pushvalue(L, -1);
		lua_rawsetp(L, -3, key);
	}
	lua_remove(L, -2);
}

void
state_push_pos(lua_State *L, const struct source *source, struct pos pos)
{
	if (pos.line == 0) {
		lua_pushnil(L);
		return;
	}
	lua_createtable(L, 0, 3);
	lua_pushlstring(L, source->path.s, source->path.len);
	lua_setfield(L, -2, "file");
	lua_pushinteger(L, pos.line);
	lua_setfield(L, -2, "line");
	lua_pushinteger(L, pos.column);
	lua_setfield(L, -2, "column");
}

int
state_unknown(lua_State *L, const char *what, struct span name, const char *where, struct span near)
{
	lua_pushlstring(L, name.s, name.len);
	lua_pushlstring(L, near.s, near.len);
	const char *unknown = lua_tostring(L, -2), *known = lua_tostring(L, -1);
	if (near.len)
		return luaL_error(
			L, "no %s \"%s\"%s; did you mean \"%s\"?", what, unknown, where, known);
	return luaL_error(L, "no %s \"%s\"%s", what, unknown, where);
}

size_t
state_nearest(lua_State *L, struct span name, const struct span *names, size_t count)
{
	limit_charge(L, STEPS_PER_MISTAKE + count * STEPS_PER_NAME);
	return text_nearest(name, names, count);
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

int
state_current_line(lua_State *L)
{
	lua_Debug at;
	for (int level = 0; lua_getstack(L, level, &at); level++) {
		lua_getinfo(L, "Sl", &at);
		if (at.source[0] == '@' && at.currentline > 0)
			return at.currentline;
	}
	return 0;
}

int
state_function_line(lua_State *L)
{
	lua_Debug at = {0};
	if (lua_isfunction(L, -1))
		lua_getinfo(L, ">S", &at);
	else
		lua_pop(L, 1);
	return at.linedefined < 0 ? 0 : at.linedefined;
}

void
state_blame(lua_State *L)
{
	filter_state(L)->fault = FAULT_RETURN;
	filter_state(L)->fault_line = state_function_line(L);
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

/*
 * lua_portfolio.c - the module; messages at the source or at the script's line.  Part of filter/.
 */
#include "filter/lua_portfolio.h"

#include "filter/lua_data.h"
#include "filter/lua_document.h"
#include "filter/lua_library.h"

#define MESSAGE_BYTES_MAX 500
#define MESSAGES_MAX      1000 /* of one filter on one record */
#define STEPS_PER_MESSAGE (FILTER_INSTRUCTIONS_MAX / MESSAGES_MAX)

static int
message_len(size_t len)
{
	return len > MESSAGE_BYTES_MAX ? MESSAGE_BYTES_MAX : (int)len;
}

/* At the element of argument 1, or at the whole document if that has no place. */
static void
report(lua_State *L, enum diag_code code)
{
	struct filter_state *s = filter_state(L);
	const struct node *n = element_test(L, 1);
	size_t len;
	if (!n && !lua_isnil(L, 1))
		luaL_typeerror(L, 1, "element");
	const char *message = luaL_checklstring(L, 2, &len);
	limit_charge(L, STEPS_PER_MESSAGE);
	struct pos pos = n ? n->pos : (struct pos){0};
	diag_reportf(s->diag, code, s->document->source, pos, "%.*s", message_len(len), message);
}

static int
portfolio_warn(lua_State *L)
{
	report(L, DIAG_FILTER_WARNING);
	return 0;
}

static int
portfolio_error(lua_State *L)
{
	report(L, DIAG_FILTER_REPORT);
	return 0;
}

int
portfolio_print(lua_State *L)
{
	struct filter_state *s = filter_state(L);
	lua_Debug at = {0};
	luaL_Buffer text;
	int count = lua_gettop(L);
	luaL_buffinit(L, &text);
	for (int i = 1; i <= count; i++) {
		if (i > 1)
			luaL_addchar(&text, '\t');
		base_push_string(L, i);
		luaL_addvalue(&text);
	}
	luaL_pushresult(&text);
	limit_charge(L, STEPS_PER_MESSAGE);
	if (lua_getstack(L, 1, &at))
		lua_getinfo(L, "l", &at);
	size_t len;
	const char *message = lua_tolstring(L, -1, &len);
	struct pos pos = state_script_pos(s->script, at.currentline > 0 ? at.currentline : 0);
	diag_reportf(s->diag, DIAG_FILTER_PRINT, s->script->source, pos, "%.*s", message_len(len),
		message);
	return 0;
}

void
portfolio_open(lua_State *L)
{
	static const luaL_Reg functions[] = {{"warn", portfolio_warn}, {"error", portfolio_error},
		{"data", data_rows}, {NULL, NULL}};
	luaL_newlib(L, functions);
}

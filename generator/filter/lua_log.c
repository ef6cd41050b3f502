/*
 * lua_log.c - messages at the script's line.  Part of filter/.
 */
#include "filter/lua_log.h"

#include "core/text.h"
#include "filter/lua_library.h"
#include "filter/lua_unsupported.h"

#define MESSAGE_BYTES_MAX 500
#define MESSAGES_MAX      1000 /* of one filter on one record */
#define STEPS_PER_MESSAGE (FILTER_INSTRUCTIONS_MAX / MESSAGES_MAX)

struct span
log_start(struct span message)
{
	struct span start = span_sub(message, 0, MESSAGE_BYTES_MAX);
	size_t broken = start.len < message.len ? text_find_invalid(start) : TEXT_INVALID;
	return broken == TEXT_INVALID ? start : span_sub(start, 0, broken);
}

struct span
log_message(lua_State *L, int index)
{
	struct span message;
	message.s = luaL_checklstring(L, index, &message.len);
	limit_charge(L, STEPS_PER_MESSAGE);
	return log_start(message);
}

/* The place in the script that called the function that runs. */
static struct pos
caller_pos(lua_State *L)
{
	lua_Debug at = {0};
	if (lua_getstack(L, 1, &at))
		lua_getinfo(L, "l", &at);
	return state_script_pos(filter_state(L)->script, at.currentline > 0 ? at.currentline : 0);
}

int
log_print(lua_State *L)
{
	struct filter_state *s = filter_state(L);
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
	struct span message = log_message(L, -1);
	diag_reportf(s->diag, DIAG_FILTER_PRINT, s->script->source, caller_pos(L), "%.*s",
		SPAN_ARG(message));
	return 0;
}

static int
log_warn(lua_State *L)
{
	struct filter_state *s = filter_state(L);
	diag_report(s->diag,
		&(struct diag_item){.code = DIAG_FILTER_LOG,
			.source = s->script->source,
			.pos = caller_pos(L),
			.about = s->document->source->path,
			.detail = log_message(L, 1)});
	return 0;
}

static int
log_info(lua_State *L)
{
	luaL_checkstring(L, 1);
	return 0;
}

void
log_open(lua_State *L)
{
	static const luaL_Reg functions[] = {{"info", log_info}, {"warn", log_warn}, {NULL, NULL}};
	static const char *const unsupported[] = {"silence", NULL};
	luaL_newlib(L, functions);
	unsupported_set(L, "pandoc.log", unsupported);
}

/*
 * lua_portfolio.c - the module; messages at the source.  Part of filter/.
 */
#include "filter/lua_portfolio.h"

#include "filter/lua_data.h"
#include "filter/lua_document.h"
#include "filter/lua_log.h"

/* At the element of argument 1, or at the whole document if that has no place. */
static void
report(lua_State *L, enum diag_code code)
{
	struct filter_state *s = filter_state(L);
	const struct node *n = element_test(L, 1);
	if (!n && !lua_isnil(L, 1))
		luaL_typeerror(L, 1, "element");
	struct span message = log_message(L, 2);
	struct pos pos = n ? n->pos : (struct pos){0};
	diag_reportf(s->diag, code, s->document->source, pos, "%.*s", SPAN_ARG(message));
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

void
portfolio_open(lua_State *L)
{
	static const luaL_Reg functions[] = {{"warn", portfolio_warn}, {"error", portfolio_error},
		{"data", data_rows}, {NULL, NULL}};
	luaL_newlib(L, functions);
}

/*
 * lua_portfolio.c - the module; messages at the source.  Part of filter/.
 */
#include "filter/lua_portfolio.h"

#include "filter/lua_data.h"
#include "filter/lua_document.h"
#include "filter/lua_finder.h"
#include "filter/lua_frozen.h"
#include "filter/lua_log.h"
#include "filter/lua_records.h"
#include "filter/lua_value.h"
#include "model/portfolio.h"

/* The text that messages call PATH: of this record, else of another file that was loaded. */
static const struct source *
find_source(const struct filter_state *s, struct span path)
{
	const struct portfolio *p = s->portfolio;
	const struct source *source = s->document->source;
	bool found = span_eq(source->path, path);
	for (size_t i = 0; i < p->file_count && !found; i++) {
		source = &p->files[i]->source;
		found = span_eq(source->path, path);
	}
	for (size_t i = 0; i < p->data.len && !found; i++) {
		source = ((const struct data_file *)p->data.entries[i].value)->source;
		found = span_eq(source->path, path);
	}
	return found ? source : NULL;
}

static uint32_t
check_number(lua_State *L, const char *name)
{
	int is_integer;
	lua_getfield(L, 1, name);
	lua_Integer number = lua_tointegerx(L, -1, &is_integer);
	luaL_argcheck(L, is_integer && number >= 1 && number <= UINT32_MAX, 1,
		"a place has a file, a line and a column");
	lua_pop(L, 1);
	return (uint32_t)number;
}

struct place {
	const struct source *source;
	struct pos pos;
};

/* Of argument 1: an element, a place {file, line, column}, or nil for the record as a whole. */
static struct place
check_place(lua_State *L)
{
	const struct filter_state *s = filter_state(L);
	const struct node *n = element_test(L, 1);
	struct place place = {.source = s->document->source};
	if (n) {
		place.pos = n->pos;
	} else if (lua_istable(L, 1)) {
		struct span path;
		lua_getfield(L, 1, "file");
		path.s = luaL_tolstring(L, -1, &path.len);
		place.source = find_source(s, path);
		place.pos = (struct pos){check_number(L, "line"), check_number(L, "column")};
		luaL_argcheck(L, place.source, 1, "this file was not loaded");
	} else if (lua_isnil(L, 1)) {
		place.pos = s->record->body ? (struct pos){0} : s->record->pos;
	} else {
		luaL_typeerror(L, 1, "element or place");
	}
	return place;
}

static void
report(lua_State *L, enum diag_code code)
{
	luaL_checkany(L, 1);
	struct span message = log_message(L, 2);
	struct place place = check_place(L);
	diag_reportf(
		filter_state(L)->diag, code, place.source, place.pos, "%.*s", SPAN_ARG(message));
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

/* Of the table at 1, and of its member with the key at 2 if there is one. */
static const struct value *
find_own(lua_State *L)
{
	const struct value *value = value_origin(L, 1), *member = NULL;
	struct span name;
	if (!value || lua_isnil(L, 2))
		return value;
	if (value->type == VALUE_LIST && lua_isinteger(L, 2)) {
		lua_rawgeti(L, 1, lua_tointeger(L, 2));
		member = value_item(L, &value->u.list, (size_t)lua_tointeger(L, 2) - 1, 3);
	} else if (lua_type(L, 2) == LUA_TSTRING) {
		name.s = lua_tolstring(L, 2, &name.len);
		member = value_get(value, name);
	}
	return member ? member : value;
}

/* pos(metadata[, key]): of a table or Blocks, or of the member with that key. */
static int
portfolio_pos(lua_State *L)
{
	struct place place = {.source = filter_state(L)->document->source};
	lua_settop(L, 2);
	if (element_test(L, 1)) {
		place.pos = element_test(L, 1)->pos;
	} else if (lua_istable(L, 1)) {
		const struct value *value = find_own(L);
		place.pos = value ? value->pos : (struct pos){0};
	} else if (!frozen_pos(L, 1, 2, &place.source, &place.pos)) {
		return luaL_typeerror(L, 1, "element, metadata or record");
	}
	state_push_pos(L, place.source, place.pos);
	return 1;
}

void
portfolio_open(lua_State *L)
{
	static const luaL_Reg functions[] = {{"warn", portfolio_warn}, {"error", portfolio_error},
		{"data", data_push}, {"finder", finder_make}, {"link", records_link},
		{"pos", portfolio_pos}, {"record", records_one}, {"records", records_all},
		{NULL, NULL}};
	frozen_open(L);
	finder_open(L);
	luaL_newlib(L, functions);
}

/*
 * lua_os.c - dates and times that are the same on every run.  Part of filter/.
 */
#include "filter/lua_os.h"

#include <limits.h>
#include <time.h>

#include "filter/lua_date.h"
#include "filter/lua_unsupported.h"

static const struct part {
	const char *name;
	int least;    /* what stands for 0 in struct tm */
	int fallback; /* negative: it must be there */
} parts[] = {{"year", 1900, -1}, {"month", 1, -1}, {"day", 0, -1}, {"hour", 0, 12}, {"min", 0, 0},
	{"sec", 0, 0}, {"yday", 1, 0}, {"wday", 1, 0}};

#define PARTS_GIVEN 6 /* the others follow from these */
#define PARTS_COUNT (sizeof parts / sizeof *parts)

static int *
part_of(struct tm *tm, size_t i)
{
	int *const places[PARTS_COUNT] = {&tm->tm_year, &tm->tm_mon, &tm->tm_mday, &tm->tm_hour,
		&tm->tm_min, &tm->tm_sec, &tm->tm_yday, &tm->tm_wday};
	return places[i];
}

/* Set the parts in the table on top. */
static void
set_parts(lua_State *L, struct tm *tm)
{
	for (size_t i = 0; i < PARTS_COUNT; i++) {
		lua_pushinteger(L, (lua_Integer)*part_of(tm, i) + parts[i].least);
		lua_setfield(L, -2, parts[i].name);
	}
	lua_pushboolean(L, false);
	lua_setfield(L, -2, "isdst");
}

/* A part of the table on top, as struct tm has it. */
static int
get_part(lua_State *L, const struct part *part)
{
	int is_integer;
	int type = lua_getfield(L, -1, part->name);
	lua_Integer value = lua_tointegerx(L, -1, &is_integer);
	lua_pop(L, 1);
	if (!is_integer && type != LUA_TNIL)
		return luaL_error(L, "field '%s' is not an integer", part->name);
	if (!is_integer && part->fallback < 0)
		return luaL_error(L, "field '%s' missing in date table", part->name);
	if (!is_integer)
		return part->fallback;
	if (value < (lua_Integer)INT_MIN + part->least
		|| value > (lua_Integer)INT_MAX + part->least)
		return luaL_error(L, "field '%s' is out-of-bound", part->name);
	return (int)(value - part->least);
}

static int
os_time(lua_State *L)
{
	if (lua_isnoneornil(L, 1)) {
		lua_pushinteger(L, filter_state(L)->time);
		return 1;
	}
	struct tm tm = {0};
	luaL_checktype(L, 1, LUA_TTABLE);
	lua_settop(L, 1);
	for (size_t i = 0; i < PARTS_GIVEN; i++)
		*part_of(&tm, i) = get_part(L, &parts[i]);
	tm.tm_wday = -1;
	time_t seconds = timegm(&tm);
	if (tm.tm_wday < 0) /* untouched */
		return luaL_error(L, "time result cannot be represented in this installation");
	set_parts(L, &tm);
	lua_pushinteger(L, seconds);
	return 1;
}

/* The length of the conversion at TEXT, behind its '%'; 0: none.  E and O add nothing in "C". */
static size_t
conversion_len(const char *text)
{
	static const char *const sets[] = {DATE_LETTERS, "cCxXyY", "deHImMSuUVwWy"};
	size_t prefix = *text == 'E' ? 1 : *text == 'O' ? 2 : 0;
	const char *letter = prefix ? text + 1 : text;
	return *letter && strchr(sets[prefix], *letter) ? (size_t)(letter - text) + 1 : 0;
}

/* Push FORMAT with its conversions filled in. */
static void
push_date(lua_State *L, struct span format, const struct tm *tm)
{
	luaL_Buffer date;
	luaL_buffinit(L, &date);
	for (size_t i = 0; i < format.len; i++) {
		size_t len = format.s[i] == '%' ? conversion_len(format.s + i + 1) : 0;
		if (format.s[i] == '%' && !len)
			luaL_argerror(L, 1,
				lua_pushfstring(
					L, "invalid conversion specifier '%s'", format.s + i));
		i += len;
		if (len)
			date_put(&date, format.s[i], tm);
		else
			luaL_addchar(&date, format.s[i]);
	}
	luaL_pushresult(&date);
}

static int
os_date(lua_State *L)
{
	struct span format;
	struct tm tm;
	format.s = luaL_optlstring(L, 1, "%c", &format.len);
	time_t seconds = (time_t)luaL_opt(L, luaL_checkinteger, 2, filter_state(L)->time);
	limit_charge(L, format.len);
	if (format.len && *format.s == '!')
		format = span_sub(format, 1, format.len);
	if (!gmtime_r(&seconds, &tm))
		return luaL_error(L, "date result cannot be represented in this installation");
	if (span_starts(format, SPAN("*t"))) {
		lua_createtable(L, 0, PARTS_COUNT + 1);
		set_parts(L, &tm);
	} else {
		push_date(L, format, &tm);
	}
	return 1;
}

static int
os_difftime(lua_State *L)
{
	lua_pushnumber(
		L, (lua_Number)luaL_checkinteger(L, 1) - (lua_Number)luaL_checkinteger(L, 2));
	return 1;
}

void
os_open(lua_State *L)
{
	static const luaL_Reg functions[] = {
		{"date", os_date}, {"difftime", os_difftime}, {"time", os_time}, {NULL, NULL}};
	static const char *const unsupported[] = {"clock", "execute", "exit", "getenv", "remove",
		"rename", "setlocale", "tmpname", NULL};
	luaL_newlib(L, functions);
	unsupported_set(L, "os", unsupported);
}

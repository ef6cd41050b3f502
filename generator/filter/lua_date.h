/*
 * lua_date.h - one conversion of a date: C99, section 7.23.3.5, in the locale "C" and in UTC.
 *
 * Our own, for strftime() follows the locale and the time zone of the process.
 */
#ifndef LUA_DATE_H
#define LUA_DATE_H

#include <time.h>

#include <lauxlib.h>

/* What can stand behind '%'. */
#define DATE_LETTERS "aAbBcCdDeFgGhHIjmMnprRStTuUVwWxXyYzZ%"

/* Add what LETTER stands for, one of those. */
void date_put(luaL_Buffer *, char letter, const struct tm *);

#endif

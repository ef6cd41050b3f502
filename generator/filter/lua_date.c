/*
 * lua_date.c - conversions of strftime().  Part of filter/.
 */
#include "filter/lua_date.h"

#include <stdio.h>
#include <string.h>

static const char *const days[] = {
	"Sunday", "Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday"};
static const char *const months[] = {"January", "February", "March", "April", "May", "June", "July",
	"August", "September", "October", "November", "December"};

/* The years repeat after 400, days of the week and all. */
#define CYCLE 400

static int
cycle_year(const struct tm *tm)
{
	return ((tm->tm_year % CYCLE) + 1900 % CYCLE + CYCLE) % CYCLE + CYCLE;
}

/* The day of the week of the last of December. */
static int
last_day(int year)
{
	return (year + year / 4 - year / 100 + year / 400) % 7;
}

/* Week 1 has the year's first Thursday (ISO 8601).  YEARS: how many years further the week's is. */
static int
iso_week(const struct tm *tm, int *years)
{
	int year = cycle_year(tm);
	int week = (tm->tm_yday - (tm->tm_wday + 6) % 7 + 10) / 7;
	*years = week < 1 ? -1 : 0;
	if (week < 1)
		year--;
	int count = last_day(year) == 4 || last_day(year - 1) == 3 ? 53 : 52;
	if (week < 1)
		return count;
	*years = week > count;
	return week > count ? 1 : week;
}

static const char *
text_of(char letter, const struct tm *tm)
{
	switch (letter) {
	case 'A':
		return days[tm->tm_wday];
	case 'B':
		return months[tm->tm_mon];
	case 'n':
		return "\n";
	case 'p':
		return tm->tm_hour < 12 ? "AM" : "PM";
	case 't':
		return "\t";
	case 'z':
		return "+0000";
	case 'Z':
		return "GMT";
	case '%':
		return "%";
	default:
		return NULL;
	}
}

/* What stands for several conversions. */
static const char *
letters_of(char letter)
{
	switch (letter) {
	case 'c':
		return "a b e T Y";
	case 'D':
	case 'x':
		return "m/d/y";
	case 'F':
		return "Y-m-d";
	case 'r':
		return "I:M:S p";
	case 'R':
		return "H:M";
	case 'T':
	case 'X':
		return "H:M:S";
	default:
		return NULL;
	}
}

/* In WIDTH digits, with zeros before it. */
static long long
number_of(char letter, const struct tm *tm, int *width)
{
	long long year = tm->tm_year + 1900LL;
	int years, week = iso_week(tm, &years);
	*width = letter == 'j' ? 3 : strchr("GuwY", letter) ? 1 : 2;
	switch (letter) {
	case 'C':
		return year / 100 - (year % 100 < 0);
	case 'd':
		return tm->tm_mday;
	case 'g':
		return (cycle_year(tm) + years) % 100;
	case 'G':
		return year + years;
	case 'H':
		return tm->tm_hour;
	case 'I':
		return (tm->tm_hour + 11) % 12 + 1;
	case 'j':
		return tm->tm_yday + 1;
	case 'm':
		return tm->tm_mon + 1;
	case 'M':
		return tm->tm_min;
	case 'S':
		return tm->tm_sec;
	case 'u':
		return (tm->tm_wday + 6) % 7 + 1;
	case 'U':
		return (tm->tm_yday + 7 - tm->tm_wday) / 7;
	case 'V':
		return week;
	case 'w':
		return tm->tm_wday;
	case 'W':
		return (tm->tm_yday + 7 - (tm->tm_wday + 6) % 7) / 7;
	case 'y':
		return cycle_year(tm) % 100;
	default:
		return year;
	}
}

void
date_put(luaL_Buffer *out, char letter, const struct tm *tm)
{
	char digits[24];
	int width;
	const char *text = text_of(letter, tm), *letters = letters_of(letter);
	if (text) {
		luaL_addstring(out, text);
	} else if (letters) {
		for (; *letters; letters++) {
			if (strchr(DATE_LETTERS, *letters))
				date_put(out, *letters, tm);
			else
				luaL_addchar(out, *letters);
		}
	} else if (letter == 'a') {
		luaL_addlstring(out, days[tm->tm_wday], 3);
	} else if (letter == 'b' || letter == 'h') {
		luaL_addlstring(out, months[tm->tm_mon], 3);
	} else if (letter == 'e') {
		snprintf(digits, sizeof digits, "%2d", tm->tm_mday);
		luaL_addstring(out, digits);
	} else {
		long long number = number_of(letter, tm, &width);
		snprintf(digits, sizeof digits, "%0*lld", width, number);
		luaL_addstring(out, digits);
	}
}

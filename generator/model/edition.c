/*
 * edition.c - the date and time that an edition of the portfolio bears.  Part of model/.
 */
#include "model/edition.h"

#include <stdio.h>
#include <stdlib.h>
#include <time.h>

#define SECONDS_MAX 253402300799 /* the end of the year 9999 */

static bool
environment_time(int64_t *seconds)
{
	const char *text = getenv("SOURCE_DATE_EPOCH");
	if (!text || *text < '0' || *text > '9')
		return false;
	char *end;
	*seconds = strtoll(text, &end, 10);
	return !*end && *seconds <= SECONDS_MAX;
}

static struct span
newer(struct span newest, const struct record *r, enum field_role role)
{
	const struct value *date = role_value(r->collection->roles, &r->data, role);
	bool is_newer = date && date->type == VALUE_STRING && span_cmp(date->u.string, newest) > 0;
	return is_newer ? date->u.string : newest;
}

static struct span
newest_date(const struct portfolio *p)
{
	struct span date = {0};
	for (size_t c = 0; c < p->schema->collection_count; c++) {
		const struct collection_records *all = &p->collections[c];
		for (size_t i = 0; i < all->count; i++) {
			date = newer(date, all->records[i], ROLE_ADDED);
			date = newer(date, all->records[i], ROLE_UPDATED);
		}
	}
	return date;
}

int64_t
portfolio_time(const struct portfolio *p)
{
	int64_t seconds;
	int year = 1980, month = 1, day = 1; /* ZIP knows no earlier one */
	char text[sizeof "2026-11-21"];
	if (environment_time(&seconds))
		return seconds;
	snprintf(text, sizeof text, "%.*s", SPAN_ARG(newest_date(p)));
	sscanf(text, "%4d-%2d-%2d", &year, &month, &day);
	struct tm tm = {.tm_year = year - 1900, .tm_mon = month - 1, .tm_mday = day};
	return timegm(&tm);
}

struct span
portfolio_date(const struct portfolio *p, struct arena *a)
{
	time_t seconds = (time_t)portfolio_time(p);
	struct tm day = {0};
	gmtime_r(&seconds, &day);
	return span_printf(a, "%04d-%02d-%02d", day.tm_year + 1900, day.tm_mon + 1, day.tm_mday);
}

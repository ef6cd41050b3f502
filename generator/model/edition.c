/*
 * edition.c - the date that an edition of the portfolio bears.  Part of model/.
 */
#include "model/edition.h"

#include <stdlib.h>
#include <time.h>

#define FIRST_DAY   "1980-01-01" /* ZIP knows no earlier one */
#define SECONDS_MAX 253402300799 /* the end of the year 9999 */

static bool
environment_date(struct arena *a, struct span *out)
{
	const char *text = getenv("SOURCE_DATE_EPOCH");
	if (!text || *text < '0' || *text > '9')
		return false;
	char *end;
	long long seconds = strtoll(text, &end, 10);
	if (*end || seconds > SECONDS_MAX)
		return false;
	time_t time = (time_t)seconds;
	struct tm day;
	if (!gmtime_r(&time, &day))
		return false;
	*out = span_printf(a, "%04d-%02d-%02d", day.tm_year + 1900, day.tm_mon + 1, day.tm_mday);
	return true;
}

static struct span
newer(struct span newest, const struct record *r, enum field_role role)
{
	const struct value *date = role_value(r->collection->roles, &r->data, role);
	bool is_newer = date && date->type == VALUE_STRING && span_cmp(date->u.string, newest) > 0;
	return is_newer ? date->u.string : newest;
}

struct span
portfolio_date(const struct portfolio *p, struct arena *a)
{
	struct span date = {0};
	if (environment_date(a, &date))
		return date;
	for (size_t c = 0; c < p->schema->collection_count; c++) {
		const struct collection_records *all = &p->collections[c];
		for (size_t i = 0; i < all->count; i++) {
			date = newer(date, all->records[i], ROLE_ADDED);
			date = newer(date, all->records[i], ROLE_UPDATED);
		}
	}
	/* Of a year or month, the first day. */
	struct span rest = span_sub(SPAN(FIRST_DAY), date.len, strlen(FIRST_DAY));
	return span_printf(a, "%.*s%.*s", SPAN_ARG(date), SPAN_ARG(rest));
}

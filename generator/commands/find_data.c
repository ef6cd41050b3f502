/*
 * find_data.c - the working folder first.  Part of commands/.
 */
#include "commands/find_data.h"

#include "core/fs.h"

const char *
find_data(struct arena *a, const char *folder, struct span name)
{
	const char *here = span_printf(a, "%s/%.*s", folder, SPAN_ARG(name)).s;
	if (fs_exists(here))
		return here;
	const char *installed =
		span_printf(a, PORTFOLIO_DATA_DIR "/%s/%.*s", folder, SPAN_ARG(name)).s;
	return fs_exists(installed) ? installed : here;
}

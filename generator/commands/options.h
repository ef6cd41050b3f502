/*
 * options.h - read a command's own arguments by a table.
 */
#ifndef OPTIONS_H
#define OPTIONS_H

#include <stdbool.h>

enum option_kind { OPTION_TEXT, OPTION_FLAG };

struct option_entry {
	const char *name; /* "--output", "-C" */
	enum option_kind kind;
	const char **text; /* TEXT: where its value goes */
	bool *flag;        /* FLAG: what it sets */
};

/*
 * Read "--name value", "--name=value" and flags; ENTRIES end with a NULL name.  Other
 * arguments go to REST, at most REST_MAX.  False after a line on standard error if
 * something is unknown, lacks its value, comes twice, or is too much.
 */
bool options_read(int argc, char **argv, const struct option_entry *entries, const char **rest,
	int rest_max);

#endif

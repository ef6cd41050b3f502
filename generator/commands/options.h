/*
 * options.h - read a command's own arguments by a table.
 */
#ifndef OPTIONS_H
#define OPTIONS_H

#include <stdbool.h>

#define OPTION_TEXTS_MAX 16

enum option_kind { OPTION_TEXT, OPTION_TEXTS, OPTION_FLAG };

struct option_entry {
	const char *name; /* "--output", "-C" */
	enum option_kind kind;
	const char **text; /* TEXT: where its value goes; TEXTS: OPTION_TEXTS_MAX + 1 NULLs */
	bool *flag;        /* FLAG: what it sets */
};

/*
 * Read "--name value", "--name=value" and flags; ENTRIES end with a NULL name.  Other
 * arguments go to REST, at most REST_MAX.  False after a line on standard error if
 * something is unknown, lacks its value, comes twice (but TEXTS), or is too much.
 */
bool options_read(
	int argc, char **argv, const struct option_entry *entries, const char **rest, int rest_max);

#endif

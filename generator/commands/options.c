/*
 * options.c - a command's arguments.  Part of commands/.
 */
#include "commands/options.h"

#include <stddef.h>
#include <stdio.h>
#include <string.h>

/* The entry that ARG names; VALUE is what follows its '=', or NULL. */
static const struct option_entry *
find_entry(const struct option_entry *entries, const char *arg, const char **value)
{
	size_t len = strcspn(arg, "=");
	for (const struct option_entry *e = entries; e->name; e++) {
		if (strlen(e->name) == len && strncmp(e->name, arg, len) == 0) {
			*value = arg[len] == '=' ? arg + len + 1 : NULL;
			return e;
		}
	}
	return NULL;
}

static bool
complain(const char *command, const char *arg)
{
	fprintf(stderr, "portfolio %s: %s?  (portfolio --help)\n", command, arg);
	return false;
}

/* Where the option's value goes; NULL if it was given too often. */
static const char **
free_slot(const struct option_entry *e)
{
	int count = e->kind == OPTION_TEXTS ? OPTION_TEXTS_MAX : 1;
	for (int i = 0; i < count; i++) {
		if (!e->text[i])
			return &e->text[i];
	}
	return NULL;
}

bool
options_read(
	int argc, char **argv, const struct option_entry *entries, const char **rest, int rest_max)
{
	int rest_count = 0;
	for (int i = 1; i < argc; i++) {
		const char *arg = argv[i], *value = NULL;
		if (arg[0] != '-' || strcmp(arg, "-") == 0) {
			if (rest_count == rest_max)
				return complain(argv[0], arg);
			rest[rest_count++] = arg;
			continue;
		}
		const struct option_entry *e = find_entry(entries, arg, &value);
		if (!e || (e->kind == OPTION_FLAG && value))
			return complain(argv[0], arg);
		if (e->kind == OPTION_FLAG) {
			*e->flag = true;
			continue;
		}
		if (!value && i + 1 < argc)
			value = argv[++i];
		const char **slot = free_slot(e);
		if (!value || !*value || !slot)
			return complain(argv[0], arg);
		*slot = value;
	}
	return true;
}

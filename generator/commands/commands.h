/*
 * commands.h - what the program can do: one function per command.
 *
 * argv[0] is the command's name, the rest its own arguments.  Each returns the exit
 * status: 0 fine, 1 findings, 2 wrong arguments, 70 system failure.
 */
#ifndef COMMANDS_H
#define COMMANDS_H

#include "core/diag.h"

/* The options that every command understands. */
struct command_options {
	enum diag_language language;
	bool quiet;
	bool verbose;
};

int command_build(int argc, char **argv, const struct command_options *);
int command_check(int argc, char **argv, const struct command_options *);
int command_report(int argc, char **argv, const struct command_options *);
int command_render(int argc, char **argv, const struct command_options *);
int command_template(int argc, char **argv, const struct command_options *);
int command_explain(int argc, char **argv, const struct command_options *);

#endif

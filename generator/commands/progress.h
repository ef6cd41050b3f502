/*
 * progress.h - let who waits see what is going on.
 *
 * On a terminal: one line on standard error that updates.  With -v: a line per stage
 * with its time.  Else nothing.
 */
#ifndef PROGRESS_H
#define PROGRESS_H

#include "commands/commands.h"

void progress_start(const struct command_options *);

/* The next stage begins; its text by language. */
void progress_stage(const char *nl, const char *en);

/* Wipe the line, and say with -v how long the last stage took. */
void progress_end(void);

/*
 * With -v: what a filter did.  The times are sums over all workers, of the time that it ran
 * and of the processor time that it took.
 */
void progress_filter(struct span path, size_t records, double seconds, double cpu_seconds);

/* Seconds since progress_start(). */
double progress_seconds(void);

#endif

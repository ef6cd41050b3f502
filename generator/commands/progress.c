/*
 * progress.c - the line that updates.  Part of commands/.
 *
 * One process shows one progress, so its state is the file's own.
 */
#include "commands/progress.h"

#include <stdio.h>
#include <time.h>
#include <unistd.h>

#include "core/pool.h"

#define UPDATE_SECONDS 0.1

static struct {
	bool on_terminal;
	bool verbose;
	enum diag_language language;
	const char *stage;
	double started;
	double stage_started;
	double shown;
} state;

static double
now(void)
{
	struct timespec t;
	clock_gettime(CLOCK_MONOTONIC, &t);
	return (double)t.tv_sec + (double)t.tv_nsec / 1e9;
}

static void
show(size_t done, size_t count)
{
	double time = now();
	if (!state.on_terminal || !state.stage || time - state.shown < UPDATE_SECONDS)
		return;
	state.shown = time;
	fprintf(stderr, "\r\033[K%s %zu/%zu", state.stage, done, count);
	fflush(stderr);
}

void
progress_start(const struct command_options *options)
{
	state.on_terminal = isatty(STDERR_FILENO) && !options->quiet;
	state.verbose = options->verbose;
	state.language = options->language;
	state.started = now();
	pool_observe(show);
}

void
progress_stage(const char *nl, const char *en)
{
	progress_end();
	state.stage = state.language == DIAG_NL ? nl : en;
	state.stage_started = now();
	if (state.on_terminal) {
		fprintf(stderr, "\r\033[K%s", state.stage);
		fflush(stderr);
	}
}

void
progress_end(void)
{
	if (!state.stage)
		return;
	if (state.on_terminal)
		fputs("\r\033[K", stderr);
	if (state.verbose)
		fprintf(stderr, "%6.3f s  %s\n", now() - state.stage_started, state.stage);
	state.stage = NULL;
}

void
progress_filter(struct span path, size_t records, double seconds, double cpu_seconds)
{
	bool nl = state.language == DIAG_NL;
	if (state.verbose)
		fprintf(stderr,
			nl ? "%6.3f s  %.*s (records gewijzigd: %zu, rekentijd: %.3f s)\n"
			   : "%6.3f s  %.*s (records changed: %zu, processor time: %.3f s)\n",
			seconds, SPAN_ARG(path), records, cpu_seconds);
}

double
progress_seconds(void)
{
	return now() - state.started;
}

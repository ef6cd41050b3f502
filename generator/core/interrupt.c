/*
 * interrupt.c - a mark that a signal sets.  Part of core/.
 */
#include "core/interrupt.h"

#include <signal.h>
#include <stdatomic.h>
#include <string.h>

static atomic_int seen; /* the signal; lock-free, so a handler may set it (C17 7.14.1.1) */

static void
on_signal(int number)
{
	seen = number;
}

void
interrupt_watch(void)
{
	struct sigaction action;
	memset(&action, 0, sizeof action);
	action.sa_handler = on_signal;
	action.sa_flags = (int)SA_RESETHAND;
	sigaction(SIGINT, &action, NULL);
	sigaction(SIGTERM, &action, NULL);
	sigaction(SIGHUP, &action, NULL);
}

bool
interrupt_seen(void)
{
	return seen != 0;
}

void
interrupt_finish(void)
{
	if (seen)
		raise(seen); /* the handler was reset when it ran */
}

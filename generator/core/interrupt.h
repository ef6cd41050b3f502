/*
 * interrupt.h - Ctrl-C and its kin end the work in order, not in the middle.
 *
 * After interrupt_watch(), SIGINT, SIGTERM and SIGHUP only set a mark; pool_run()
 * takes no further job once it is set, and the command cleans up and leaves.  A second
 * signal kills at once.
 */
#ifndef INTERRUPT_H
#define INTERRUPT_H

#include <stdbool.h>

void interrupt_watch(void);
bool interrupt_seen(void);

/* After cleaning up: end the process by the signal that was seen; nothing if none was. */
void interrupt_finish(void);

#endif

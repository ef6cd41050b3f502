/*
 * pool.h - do many independent jobs on several threads.
 *
 * Workers take the job numbers 0 .. count-1 by an atomic counter.  A job writes
 * its result in a slot of its own; so the outcome does not depend on the number
 * of workers.  WORKER (0 .. workers-1) tells a job which scratch memory is its.
 */
#ifndef POOL_H
#define POOL_H

#include <stddef.h>

#define POOL_WORKERS_MAX 64

typedef void pool_job(void *context, size_t job, size_t worker);

/*
 * Called on the thread that called pool_run(), after each of its jobs and at the end; not for a
 * pool that a job runs.
 */
typedef void pool_observer(size_t done, size_t count);

/* One observer for the whole process; NULL for none.  Set it before the work starts. */
void pool_observe(pool_observer *);

/*
 * Returns when all jobs are done, or an interrupt was seen (core/interrupt.h).  With one
 * worker all runs on the calling thread.
 */
void pool_run(size_t workers, size_t count, pool_job *, void *context);

/* The number of processors that this process may use, at most POOL_WORKERS_MAX. */
size_t pool_default_workers(void);

#endif

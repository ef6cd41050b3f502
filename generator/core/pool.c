/*
 * pool.c - workers that take job numbers from one counter.  Part of core/.
 */
#include "core/pool.h"

#include <assert.h>
#include <pthread.h>
#include <sched.h>
#include <stdatomic.h>

#include "core/interrupt.h"

struct pool {
	atomic_size_t next;
	size_t count;
	pool_job *job;
	void *context;
};

struct worker {
	struct pool *pool;
	size_t number;
	pthread_t thread;
};

static pool_observer *observer;
static _Thread_local bool in_job; /* on this thread: a pool that it runs is within another */

void
pool_observe(pool_observer *o)
{
	observer = o;
}

static void
work(struct pool *pool, size_t worker)
{
	size_t job;
	bool outermost = !in_job;
	in_job = true;
	while ((job = atomic_fetch_add(&pool->next, 1)) < pool->count && !interrupt_seen()) {
		pool->job(pool->context, job, worker);
		if (worker == 0 && outermost && observer)
			observer(job + 1, pool->count);
	}
	in_job = !outermost;
}

static void *
worker_main(void *arg)
{
	const struct worker *w = arg;
	work(w->pool, w->number);
	return NULL;
}

/* The calling thread is worker 0.  A thread that cannot be started is simply not there. */
void
pool_run(size_t workers, size_t count, pool_job *job, void *context)
{
	assert(workers >= 1 && workers <= POOL_WORKERS_MAX);
	struct pool pool = {.count = count, .job = job, .context = context};
	struct worker threads[POOL_WORKERS_MAX];
	size_t started = 0;
	for (size_t i = 1; i < workers && i < count; i++) {
		struct worker *w = &threads[started];
		*w = (struct worker){.pool = &pool, .number = i};
		if (pthread_create(&w->thread, NULL, worker_main, w) == 0)
			started++;
	}
	work(&pool, 0);
	for (size_t i = 0; i < started; i++)
		pthread_join(threads[i].thread, NULL);
	if (observer && count && !in_job)
		observer(count, count);
}

size_t
pool_default_workers(void)
{
	cpu_set_t set;
	if (sched_getaffinity(0, sizeof set, &set) != 0)
		return 1;
	int count = CPU_COUNT(&set);
	return count < 1 ? 1 : count > POOL_WORKERS_MAX ? POOL_WORKERS_MAX : (size_t)count;
}

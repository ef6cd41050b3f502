/*
 * publish.h - replace a published folder whole, or leave it as it was.
 *
 * Work goes on in a staging folder beside the target ("output/.site.new" for
 * "output/site"); publish_commit() swaps the two in one rename (renameat2(2),
 * RENAME_EXCHANGE).  Where the kernel refuses that - a mount point, another file system -
 * files are moved one by one, pages after all else and stale files last, and a remark
 * says so.  A lock ("output/.site.lock", flock(2)) keeps a second build out.  What a
 * killed build left behind is removed by the next one.
 */
#ifndef PUBLISH_H
#define PUBLISH_H

#include "core/diag.h"

struct publish;

/*
 * Make the staging folder.  TARGET must outlive it.  NULL, reported, if the target holds what
 * this program did not make, another build is running, or the disk refuses.
 */
struct publish *publish_begin(const char *target, struct diag *);

const char *publish_staging(const struct publish *);

/* Put the staging folder in the target's place.  False if it could not; reported. */
bool publish_commit(struct publish *, struct diag *);

/* Release the lock and remove the staging folder, committed or not.  NULL is fine. */
void publish_end(struct publish *);

#endif

/*
 * lua_backup.h - the documents as they were before a filter, to go back to when that fails.
 */
#ifndef LUA_BACKUP_H
#define LUA_BACKUP_H

#include "filter/lua_state.h"

struct backup;

/* Before a change in a document: copy all, the first time that the filter changes it. */
void backup_take(struct filter_state *);

/* Go back to what was copied, if anything was. */
void backup_restore(struct filter_state *);

#endif

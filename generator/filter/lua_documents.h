/*
 * lua_documents.h - what of a record is filtered: its Markdown fields, then its body.
 *
 * They share an arena, the record's.  A filter may move a note from one to another, so
 * after each script every document gets the definitions that its notes refer to.
 */
#ifndef LUA_DOCUMENTS_H
#define LUA_DOCUMENTS_H

#include "filter/lua_state.h"

/* List the documents as the metadata is now: before a walk, and whenever it may have changed. */
void documents_gather(struct filter_state *);

/* After a script: definitions of notes join; an error if something is nested too deep. */
void documents_settle(lua_State *);

/* After a script, also one that failed: neighbouring text is one run again. */
void documents_join_text(struct filter_state *);

/* At the end: what lives in the scratch arena moves to the record's. */
void documents_keep(struct filter_state *);

#endif

/*
 * selection.h - the records that a reader may collect, each as a script.
 *
 * A reader's selection is known in the browser only, so its document is put together there.
 * PAGE/HASH/SLUG.js calls selectionChapter("SLUG","HTML"): the record as the schema's template of
 * a chapter makes it, with links that are right on the page itself.  A script, for that is what
 * a page may load from file:// too.  HASH is of all of them.
 */
#ifndef SITE_SELECTION_H
#define SITE_SELECTION_H

#include "emit/site/site_room.h"

/* Write them, and say in site.chapters where; nothing if the schema has no selection. */
void site_write_chapters(struct site *, struct arena *, size_t workers);

#endif

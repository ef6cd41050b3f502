/*
 * header_ids.h - an id for every heading, by GitHub's rule.
 */
#ifndef HEADER_IDS_H
#define HEADER_IDS_H

#include "model/document.h"

/*
 * Give each heading its anchor in the repository's web view as id: lower case, spaces to
 * hyphens, "-1", "-2" behind a second and third.  So filters find it, as pandoc's
 * gfm_auto_identifiers does, and a heading whose text a filter changes is still found by
 * what links in the source say.  One without any letter or digit gets none.
 */
void header_ids_make(struct document *);

#endif

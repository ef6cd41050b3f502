/*
 * scan.h - the parts of a link: label, destination, title (CommonMark 0.29, sections 4.7, 6.5).
 *
 * Each function reads TEXT from offset I and returns the offset behind what it read,
 * or SCAN_NONE.  They follow cmark-gfm's own scanners, because they retrace its steps.
 */
#ifndef SCAN_H
#define SCAN_H

#include <stdint.h>

#include "core/span.h"

#define SCAN_NONE SIZE_MAX

bool scan_is_punct(char); /* ASCII punctuation: what a backslash can escape */

size_t scan_blank(struct span text, size_t i);    /* spaces and tabs */
size_t scan_space(struct span text, size_t i);    /* any ASCII white space */
size_t scan_line_end(struct span text, size_t i); /* "\n", "\r\n" or "\r"; SCAN_NONE if absent */

/* "[label]"; *EMPTY says that it holds nothing but white space. */
size_t scan_label(struct span text, size_t i, bool *empty);

/* "(destination "title")"; *START is where the destination itself starts. */
size_t scan_inline_link(struct span text, size_t i, size_t *start);

/* "[label]: destination "title"" and the end of its line. */
size_t scan_reference_definition(struct span text, size_t i);

/* "&name;" or "&#123;", by its form alone: the name may be unknown. */
size_t scan_entity(struct span text, size_t i);

#endif

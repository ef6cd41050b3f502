/*
 * media.h - the media types of what stands in a book.
 */
#ifndef MEDIA_H
#define MEDIA_H

#include "core/span.h"

/* By the file's ending: the core media types (EPUB 3.3, section 3.2) that a theme or content
 * may hold.  An empty span for all else. */
struct span media_type(struct span path);

#endif

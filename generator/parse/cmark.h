/*
 * cmark.h - cmark-gfm's headers, without the short names that would clash with ours.
 */
#ifndef PARSE_CMARK_H
#define PARSE_CMARK_H

#define CMARK_NO_SHORT_NAMES
#include <cmark-gfm.h>
#include <cmark-gfm-core-extensions.h>

#endif

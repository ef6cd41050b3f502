/*
 * strikeout.h - text between one or two tildes is struck out (GFM, section 6.5).
 *
 * Both marks must be of the same length and among the same parent's children: unlike
 * in cmark-gfm, emphasis that was found goes before.
 */
#ifndef STRIKEOUT_H
#define STRIKEOUT_H

#include "parse/run.h"

void strikeout_make(struct parser *, const struct leaf *, struct run *first);

#endif

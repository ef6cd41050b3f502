/*
 * cover.h - the words on the cover, broken into lines.
 *
 * The cover is an SVG drawing, for want of a library that writes PNG.  SVG is a core media
 * type of EPUB 3.3, but readers older than that may show an empty cover.
 */
#ifndef COVER_H
#define COVER_H

#include "model/value.h"

#define COVER_WIDTH  1600
#define COVER_HEIGHT 2400

/*
 * Put in a template's frame, in the drawing's units:
 *   width height
 *   title_size title_lines [{text y}]
 *   subtitle_size subtitle_lines [{text y}]
 * Y is a line's base.  A long word makes the letters smaller; lines that find no room
 * are left out.
 */
void cover_put(struct arena *, struct value_builder *, struct span title, struct span subtitle);

#endif

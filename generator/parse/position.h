/*
 * position.h - where in the source: lines and columns, and the text of a leaf block.
 *
 * cmark-gfm 0.29.0.gfm.6 says truly where a block starts, but not where its inlines do
 * (after a hard break, a reference definition, an indented continuation line, in an
 * autolink).  So a leaf block's text is taken from the source anew, without what
 * contains it (">", indentation), and each of its bytes keeps its offset.
 */
#ifndef POSITION_H
#define POSITION_H

#include "core/diag.h"
#include "model/document.h"

struct arena;

struct lines {
	uint32_t *starts; /* offset of each line's first byte */
	size_t count;
};

struct places {
	struct span text;         /* what cmark reads, byte for byte as long as the source's part */
	struct pos at;            /* where it starts in the source */
	struct lines cmark_lines; /* ended by "\n", "\r\n" or "\r" (CommonMark, section 2.1) */
	struct lines source_lines; /* ended by "\n": how messages count */
	/* The containers around the block at hand, outermost first: '>' or ' ' (list, note). */
	char containers[DOCUMENT_DEPTH_MAX + 1];
	size_t container_count;
};

void places_init(struct places *, struct arena *, struct span text, struct pos at);

struct pos places_pos(const struct places *, size_t offset);

/* From cmark's line and column, which may be 0 or too high. */
size_t places_offset(const struct places *, int line, int column);

/* The offset of a line's first byte behind the containers and white space. */
size_t places_line_content(const struct places *, int line);

/* The offset behind the last byte of a line, without its end. */
size_t places_line_end(const struct places *, int line);

/* Text with the source offset of each byte; AT has one more, for the end. */
struct leaf {
	char *text;
	size_t len;
	uint32_t *at;
};

static inline struct span
leaf_span(const struct leaf *leaf)
{
	return (struct span){leaf->text, leaf->len};
}

/*
 * From OFFSET, in FIRST_LINE of cmark's, to the end of LAST_LINE; containers and white space
 * at the start of the lines between are left out.  PIPES: "\|" stands for "|", as in a table.
 */
struct leaf leaf_from_lines(struct arena *, const struct places *, size_t offset, int first_line,
	int last_line, bool pipes);

/* Without what is before offset I of it. */
struct leaf leaf_from(struct leaf, size_t i);

/*
 * The next cell of a table row that reaches to END.  *OFFSET is where to look, and is
 * moved on.  False: there is none.  (GFM, section 4.10)
 */
bool leaf_next_cell(
	struct arena *, const struct places *, size_t *offset, size_t end, struct leaf *);

#endif

/*
 * markdown.h - GitHub Flavored Markdown (cmark-gfm) to the document tree.
 *
 * Tables and footnotes come from cmark-gfm; strikethrough and bare addresses from
 * a pass of our own, because cmark-gfm's inline extensions are not thread-safe.
 * Raw HTML becomes text (comments are dropped) and a remark says so; undefined and
 * unused footnotes, nesting deeper than DOCUMENT_DEPTH_MAX, NUL and invalid UTF-8
 * are diagnostics.  Safe on several threads.
 */
#ifndef MARKDOWN_H
#define MARKDOWN_H

#include "model/document.h"

/* A longer text is refused, with a diagnostic. */
#define MARKDOWN_BYTES_MAX (4u << 20)

/*
 * Parse TEXT, which stands in SOURCE at AT (line and column of its first byte).
 * All positions in the tree are those in SOURCE.  Never NULL.
 */
struct document *markdown_parse(
	struct arena *, const struct source *, struct span text, struct pos at, struct diag *);

#endif

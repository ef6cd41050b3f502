/*
 * markdown.h - GitHub Flavored Markdown (cmark-gfm) to the document tree.
 *
 * Tables and footnotes come from cmark-gfm; strikethrough and bare addresses from
 * a pass of our own, because cmark-gfm's inline extensions are not thread-safe.
 * Raw HTML becomes text as it was written, without the indent of its lines, and a remark
 * says so; comments are dropped.  Diagnostics: NUL and invalid UTF-8 (they become "?"),
 * nesting deeper than DOCUMENT_DEPTH_MAX (left out), tables too large (left as text),
 * footnotes that are undefined (left as text), unused or double (left out).
 * Each heading gets an id (header_ids.h).
 * The time is linear in the length of the text.  Safe on several threads.
 */
#ifndef MARKDOWN_H
#define MARKDOWN_H

#include "model/document.h"

/* The caller refuses what is longer: so much may a file be. */
#define MARKDOWN_BYTES_MAX (4u << 20)

/*
 * Parse TEXT, which stands in SOURCE at AT (line and column of its first byte).
 * All positions in the tree are those in SOURCE.  TEXT must outlive the document, whose
 * nodes point into it where they say the same.  Never NULL.
 */
struct document *markdown_parse(
	struct arena *, const struct source *, struct span text, struct pos at, struct diag *);

#endif

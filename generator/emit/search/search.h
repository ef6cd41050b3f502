/*
 * search.h - the index of the site's search, which a small script in the browser reads.
 *
 * Files below TEMPLATE/HASH/: meta.js and one NAME.js per part.  A file is one or
 * more lines searchPart("NAME","BASE64"); the letters are raw deflate (RFC 1951) of the part.  So
 * it works from file:// too, where a script may load a script and nothing else.  If all of them
 * are at most SEARCH_SINGLE_BYTES_MAX large, meta.js holds all parts.  HASH is of all parts: a
 * browser may keep a file for ever.
 *
 *   meta          meta.h          what to know first
 *   v0 v1 ...     vocabulary.h    forms -> terms
 *   p0 p1 ...     term_parts.h    terms -> documents
 *   x0 x1 ...     term_parts.h    where in the documents, for phrases
 *   f0 f1 ...     search_facets.h facets
 *   d0 d1 ...     documents.c     of one document: JSON {title, address, collection, label,
 *                                 text}; of the text each block is a line
 *
 * Numbers and texts: bytes.h.  The language is Dutch (language.h); a portfolio in another one
 * goes by the same rules, but without a word list.
 */
#ifndef SEARCH_H
#define SEARCH_H

#include "emit/search/words.h"
#include "render/theme.h"

#define SEARCH_SINGLE_BYTES_MAX ((size_t)150000)

/*
 * Write the index below DIR (the site's staging folder), and say in FOLDER, in ARENA, where: a
 * path below the site's root that ends in '/'.  The schema must have a search.  False if it could
 * not be written, which is reported, or an interrupt was seen.
 */
bool search_write(const struct portfolio *, const struct search_words *, const struct theme *,
	const char *dir, size_t workers, struct diag *, struct arena *, struct span *folder);

#endif

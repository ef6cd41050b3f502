/*
 * navigation.h - the ways into the book: table of contents, landmarks, spine.
 */
#ifndef NAVIGATION_H
#define NAVIGATION_H

#include "emit/epub/book.h"

/*
 * [{title path order chapters has_chapters}] in reading order, two levels deep; a chapter
 * is {title path order}.  ORDER counts all files from 1.
 */
struct value navigation_contents(const struct book *, struct arena *);

/*
 * [{type path title}]: where the text starts (bodymatter, with START_TITLE), and the files
 * that the schema gave a role.  TYPE is a term of the EPUB Structural Semantics Vocabulary.
 */
struct value navigation_landmarks(const struct book *, struct arena *, struct span start_title);

#endif

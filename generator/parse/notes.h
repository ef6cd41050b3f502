/*
 * notes.h - footnotes: definitions, and what cmark drops or leaves as text without a word.
 */
#ifndef NOTES_H
#define NOTES_H

#include "parse/run.h"

/* Make a NOTE_DEFINITION, still empty, for each definition in cmark's tree. */
void notes_collect(struct parser *, cmark_node *root);

/* The definition that a reference names: cmark writes its number in the reference. */
struct node *notes_definition(const struct parser *, const char *number);

/*
 * The containers around the definition that starts on a line of cmark's, outermost first, as
 * in struct places; returns their number.
 */
size_t notes_containers(const struct parser *, int line, char containers[DOCUMENT_DEPTH_MAX]);

/* Remember "[^label]" that stayed text: it has no definition. */
void notes_find_undefined(struct parser *, const struct leaf *, const struct run *first);

/* Report references without a definition, and definitions that are double or never used. */
void notes_report(struct parser *);

#endif

/*
 * uses.h - what the texts of the book point at: records and images.
 */
#ifndef USES_H
#define USES_H

#include "emit/epub/book.h"

/*
 * Fill in book.mentions, book.listed and book.images.  A page, part or chapter mentions a record
 * if one of its fields refers to it (derived fields aside) or a text of it links to it.  Lists do
 * not count: to be told of a term that the glossary mentions it helps nobody.
 *
 * In a selection a list has what is mentioned, and what a record in a list refers or links to.
 */
void uses_find(struct book *);

#endif

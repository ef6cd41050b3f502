/*
 * register.h - the back-of-book index as template values.
 */
#ifndef EPUB_REGISTER_H
#define EPUB_REGISTER_H

#include "emit/epub/book.h"

/*
 * The records of a REGISTER file's collections that the book mentions, and their aliases, in
 * alphabetical order: [{letter id entries: [ENTRY]}], where an entry is
 *   a record  {term kind id path has_locators locators: [{path title}] see: false}
 *             path: of its definition; false if it stands nowhere but here
 *   an alias  {term kind see: {id title}}, all else false
 * Lives in the arena.
 */
struct value register_letters(const struct book *, struct arena *, const struct book_file *file);

#endif

/*
 * images.h - the images of the book.
 */
#ifndef EPUB_IMAGES_H
#define EPUB_IMAGES_H

#include "emit/epub/book.h"
#include "emit/epub/container.h"

/* Where images stand below the book's root. */
#define IMAGES_DIR "images"

#define IMAGE_BYTES_MAX (8u << 20)

/* False if there are images of a kind that a book cannot hold; reported, each at its place. */
bool images_check(const struct book *, struct diag *);

/*
 * Read all images of the plan into its arena; OUT has room for them.  Checks them first; a file
 * that cannot be read or is too large is reported at the image.
 */
bool images_read(const struct book *, struct container_file *out, struct diag *);

#endif

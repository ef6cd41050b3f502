/*
 * container.h - the ZIP file that holds a book: EPUB 3.3, section 4 (OCF).
 *
 * Two containers of the same files are the same bytes: fixed order, times (1980-01-01) and
 * attributes, and no trace of the machine.
 */
#ifndef CONTAINER_H
#define CONTAINER_H

#include "core/diag.h"
#include "core/span.h"

struct container_file {
	struct span path; /* below the container's root; unique; NUL-ended */
	struct span bytes;
};

/*
 * Write FILES to a new file, after `mimetype` and META-INF/container.xml, which names
 * PACKAGE as the package document.  Sorts FILES by path.  The file appears whole or not
 * at all, and does not depend on WORKERS.  False if it failed; reported.
 */
bool container_write(const char *file, struct span package, struct container_file *files,
	size_t count, size_t workers, struct diag *);

#endif

/*
 * content_file.h - one file of the content folder, only for load/content*.c.
 */
#ifndef LOAD_CONTENT_FILE_H
#define LOAD_CONTENT_FILE_H

#include "load/content.h"

struct content_job {
	struct content_file file;
	const struct collection *collection;
	struct record *records;
	size_t record_count;
};

/* Report that a file or folder cannot be read, for the reason in errno. */
void content_report_unreadable(struct diag *, const struct source *);

/* A file of the content folder, in the build arena; not read yet. */
struct content_file *content_new_file(const struct content *, struct span path);

/*
 * The tables, the data and the outline of the map, before all records: a filter may ask for
 * any of the first two with any of them.  PATHS are the files that there are.
 */
void content_load_tables(const struct content *, const struct span *paths, size_t count);
void content_load_data(const struct content *, const struct span *paths, size_t count);
void content_load_outline(const struct content *, const struct span *paths, size_t count);

/* Read a file into ARENA; false and a report if that fails.  The path must be set. */
bool content_file_read(struct content_file *, struct arena *, struct diag *);

/* Make the job's records of its file's text. */
void content_file_load_page(struct content_job *, check_markdown *, struct diag *);
void content_file_load_register(struct content_job *, check_markdown *, struct diag *);

#endif

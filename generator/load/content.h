/*
 * content.h - the content folder to records.
 *
 * Three steps, so that the second can run on several threads.  content_open() lists the
 * files, and reads portfolio.yaml, schema.yaml, the tables, which are the CSV files in the
 * folders of assets, and the YAML files that the schema calls data.  content_load_file()
 * reads one file (front matter, or a register) and makes its records.  content_collect()
 * puts them in their collections, in the order of the files and of the items in them, and
 * finds duplicate slugs and unique values.
 * Paths never leave the folder: absolute paths, ".." and symbolic links are refused.
 * A file that belongs to nothing is reported, but for README.md, CONTRIBUTING.md and
 * LICENSE, and the folders that the schema calls assets.
 */
#ifndef LOAD_CONTENT_H
#define LOAD_CONTENT_H

#include "load/check.h"
#include "model/portfolio.h"

struct content_job; /* one file and the records it gave */

struct content {
	struct portfolio *portfolio;
	struct schema *schema; /* the portfolio's, to free it */
	struct content_job *jobs;
	size_t job_count;
	check_markdown *markdown;
	struct diag *diag;
};

/* NULL if there is no usable configuration; reported.  DIAG must outlive the content. */
struct content *content_open(const char *dir, check_markdown *, struct diag *);

/* Load file JOB (0 .. job_count-1).  Safe for different jobs at the same time. */
void content_load_file(struct content *, size_t job);

/*
 * DRAFTS: keep records that are drafts.  The portfolio stays owned by the content.  To be
 * called again when the data of records has changed, which may make one a draft.
 */
struct portfolio *content_collect(struct content *, bool drafts);

void content_free(struct content *); /* all arenas too; NULL is fine */

/* The records that a job loaded: of a Markdown file one, or none after an error. */
size_t content_job_record_count(const struct content *, size_t job);
struct record *content_job_record(const struct content *, size_t job, size_t number);

#endif

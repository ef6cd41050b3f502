/*
 * diag.h - what is wrong with the input, said at file, line and column.
 *
 * A diagnostic is a code from diag_list.h with a place, a detail (names and
 * numbers, the same in every language) and perhaps a suggestion.  Reporting is
 * safe from any thread.  Printing sorts by file, line, column, code, so the
 * order does not depend on the threads.
 */
#ifndef DIAG_H
#define DIAG_H

#include <stdint.h>
#include <stdio.h>

#include "core/span.h"

enum diag_severity {
	DIAG_REMARK,  /* worth knowing */
	DIAG_WARNING, /* probably a mistake; the build goes on */
	DIAG_ERROR,   /* the command fails after all is listed */
	DIAG_SYSTEM,  /* disk, memory, permission: not the writer's doing */
};

enum diag_code {
#define X(name, code, severity, nl, en, explain_nl, explain_en) DIAG_##name,
#include "core/diag_list.h"
#undef X
	DIAG_COUNT
};

enum diag_language { DIAG_NL, DIAG_EN };

/* "nl", "en" (BCP 47) */
static inline struct span
diag_language_tag(enum diag_language language)
{
	return language == DIAG_NL ? SPAN("nl") : SPAN("en");
}

/* Lines and columns start at 1; columns count bytes.  Line 0: the file as a whole. */
struct pos {
	uint32_t line;
	uint32_t column;
};

/* The place of the byte at OFFSET in a text that starts at 1:1. */
struct pos pos_at(struct span text, size_t offset);

/* A text that was read.  It must outlive the diagnostics that name it. */
struct source {
	struct span path; /* as shown: relative to the working folder or as given */
	struct span text; /* all of it, for the caret; may be empty */
};

struct diag;

struct diag *diag_new(void);
void diag_free(struct diag *);

/*
 * A branch: what is reported to it goes to TRUNK, and it counts what is new there.  For one
 * thread, to see what its own work found.  diag_count() is all else that it can do.
 */
struct diag *diag_branch(struct diag *trunk);

struct arena;

/* Free ARENA together with the diagnostics: sources that they name live in it. */
void diag_keep(struct diag *, struct arena *);

struct diag_item {
	enum diag_code code;
	const struct source *source; /* NULL: the configuration or command line */
	struct pos pos;
	struct span about;  /* copied; told before the detail: what else it concerns, a record */
	struct span detail; /* copied */
	struct span suggestion; /* copied; what the writer may have meant */
	int system_error;       /* errno, told behind the detail; 0: none */
};

/* The same a second time is not counted again. */
void diag_report(struct diag *, const struct diag_item *);

/* The same with a printf detail and no suggestion. */
void diag_reportf(struct diag *, enum diag_code, const struct source *, struct pos,
	const char *format, ...) __attribute__((format(printf, 5, 6), nonnull(5)));

/* The number of reports at or above a severity. */
size_t diag_count(const struct diag *, enum diag_severity);

/* Exit status: 0 fine or remarks and warnings only, 1 errors, 70 system. */
int diag_exit_status(const struct diag *);

/*
 * All reports, sorted.  Text: `file:line:column: fout L001: ...` with the source line, a
 * caret, and the suggestion.  Columns are shown in characters.  Without a source the line
 * starts with `portfolio:`.
 *
 * A filter that errs may do so on every record.  So reports that differ only in what they
 * are about are told once, with the first few of those and how many more there are; they
 * still count for what they are.
 */
void diag_print_text(const struct diag *, enum diag_language, FILE *);
void diag_print_json(const struct diag *, enum diag_language, FILE *);

/* What the table says of a code. */
struct diag_info {
	const char *code; /* "L001" */
	enum diag_severity severity;
	const char *text[2];    /* by language */
	const char *explain[2]; /* what it means and what to do */
};

const struct diag_info *diag_find(struct span code); /* NULL if unknown; ASCII case is ignored */
const char *diag_severity_name(enum diag_severity, enum diag_language);

#endif

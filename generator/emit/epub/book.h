/*
 * book.h - the plan of the book: its files in reading order, and where each record stands.
 *
 * Made from the schema's `book` list before anything is rendered, because a link may
 * point forward.  Then only read: safe on several threads.
 */
#ifndef BOOK_H
#define BOOK_H

#include "model/portfolio.h"

enum book_file_kind {
	BOOK_FILE_PAGE,
	BOOK_FILE_PART,    /* opens a part */
	BOOK_FILE_CHAPTER, /* follows the PART it belongs to */
	BOOK_FILE_LIST,    /* all records of a collection */
	BOOK_FILE_REGISTER,
};

struct book_file {
	enum book_file_kind kind;
	const struct book_part *part;    /* what in the schema asked for it */
	const struct record *record;     /* PAGE CHAPTER, and PART if one opens it; else NULL */
	const struct book_file *opening; /* CHAPTER: the PART; NULL before the parts */
	struct span title;
	struct span path; /* below the book's root: "text/COLLECTION/SLUG.xhtml" */
	size_t number;    /* PART: from 1, over the whole book */
};

/* A file that points at a record: by a field that was filled in, or by a link in its text. */
struct book_mention {
	const struct book_file *file;
	struct book_mention *next;
};

struct book_mentions {
	struct book_mention *first, *last; /* in reading order, each file once */
};

/* An image in a text of the book. */
struct book_image {
	struct span asset;           /* below the content folder */
	struct span name;            /* in the book: "image-1.png" */
	const struct node *node;     /* the first that shows it */
	const struct source *source; /* of the node */
};

struct book {
	struct arena *arena;
	const struct portfolio *portfolio;
	struct selection selection;
	struct book_file **files;
	size_t file_count;
	size_t part_count;
	struct span *paths;             /* by record.number, with "#fragment"; empty: not in it */
	struct book_mentions *mentions; /* by record.number */
	bool *listed;                   /* by record.number: it stands in a list */
	struct map images;              /* asset -> struct book_image */
};

/*
 * All lives in the arena; a register, which no record or collection names, bears
 * REGISTER_TITLE.  False if the schema names a page that is not there; reported.
 *
 * A book of a selection has the chapters of the selection.  If the selection is about a
 * record that is a chapter itself, of another collection, that stands before the parts.  Parts
 * without chapters are left out, and of a list all that nothing else in the book points at.
 */
bool book_plan(struct book *, struct arena *, const struct portfolio *, struct selection,
	struct span register_title, struct diag *);

/* The id of a record that shares a file with others. */
struct span book_fragment(struct arena *, const struct record *);

/* Where a record stands; false if it is not in the book.  BOOK is a struct book. */
bool book_address(const void *book, const struct record *, struct span *path);

/* Where a collection is listed; false if nowhere. */
bool book_index(const void *book, const struct collection *, struct span *path);

/* The name of an image that a text of the book shows, in plain ASCII. */
struct span book_image_name(const void *book, struct span asset);

#endif

/*
 * portfolio.h - all that was loaded: settings, collections, records.
 *
 * Filled by load/, changed by filter/ (the body of one record at a time; commands/ gives
 * all of them the data that the filters made of theirs when the last is done) and resolve/
 * (addresses, targets, derived values), read by render/ and emit/.
 * Each content file has an arena of its own: a Markdown file's record, or all
 * records of a register.  What concerns several records lives in the build arena.
 */
#ifndef PORTFOLIO_H
#define PORTFOLIO_H

#include "model/data_table.h"
#include "model/document.h"
#include "model/outline.h"
#include "model/schema.h"

/* Limits on content, all reported as diagnostics. */
#define CONTENT_FILE_BYTES_MAX   (4u << 20)
#define CONTENT_RECORDS_MAX      200000u
#define CONTENT_YAML_DEPTH_MAX   20u
#define CONTENT_YAML_NODES_MAX   500000u
#define CONTENT_YAML_KEYS_MAX    1000u /* in one map */
#define CONTENT_YAML_ALIASES_MAX 0u    /* aliases are refused: nobody needs them, bombs do */

/* One file of the content folder. */
struct content_file {
	struct source source; /* path as shown in messages */
	struct span path;     /* relative to the content folder */
	struct arena *arena;  /* its text, values and trees */
};

struct record {
	const struct collection *collection;
	struct content_file *file;
	struct span slug;      /* the file's name without .md, or the item's `slug` */
	struct pos pos;        /* where it starts in the file */
	struct value data;     /* a map of the declared fields, typed */
	struct document *body; /* NULL for an item of a register */
	bool draft;
	bool withdrawn;

	/* Set by resolve/. */
	struct span title; /* the field with role title; the slug if it has none */
	struct span sort_key;
	struct span path;     /* of its page below the site's root: "recipes/x.html" */
	struct span fragment; /* if it shares a page: its id there; else empty */
	struct span address;  /* both, with '#' between them */
	size_t number;        /* over all collections, in final order */
};

/* A YAML file that the schema calls data, for filters. */
struct data_file {
	const struct field *field;
	const struct source *source;
	struct value value; /* typed, as the field says; a null if it was of no use */
};

/* The records of a collection that have one value of a facet, in the collection's order. */
struct facet_value {
	struct span key;             /* what tells it from the others: text, slug, number, year */
	struct span title;           /* as readers see it; empty for a boolean */
	const struct record *target; /* of a reference; else NULL */
	struct record **records;
	size_t count;
};

struct facet_records {
	const struct facet *facet;
	struct span path;           /* of its page */
	struct facet_value *values; /* those that occur, in order; withdrawn records do not count */
	size_t value_count;         /* 0: it has no page */
	struct facet_value without; /* the records that have none */
};

/* What a book is made of: the records with a value of a facet; without one: all. */
struct selection {
	const struct facet_records *facet;
	const struct facet_value *value;
};

struct collection_records {
	const struct collection *collection;
	struct record **records; /* after resolve/: in the declared order */
	size_t count;
	struct map by_slug;     /* struct record */
	struct span index_path; /* set by resolve/: of the page that lists all; may be empty */
	struct facet_records *facets; /* set by resolve/; as collection.facets */
};

/* An old address of a record, from the field with role former_paths. */
struct former_path {
	struct span path; /* of the file that a server shows there */
	const struct record *record;
};

struct portfolio {
	struct arena *arena; /* the build arena */
	const struct schema *schema;
	struct span content_dir; /* as given on the command line; NUL-ended */
	struct content_file *settings_file;
	struct value settings; /* a map, typed */
	struct content_file **files;
	size_t file_count;
	struct collection_records *collections; /* as schema.collections */
	size_t record_count;
	struct former_path *former; /* set by resolve/; no page is at one of these */
	size_t former_count;
	struct facet_records *book_facets; /* set by resolve/; as schema.books.facets */
	struct map files_by_path;          /* content path -> struct content_file */
	struct map records_by_path;        /* content path of a Markdown file -> struct record */
	struct map tables;                 /* content path of a CSV file -> struct data_table */
	struct map data;                   /* content path of a YAML file -> struct data_file */
	struct outline outline;            /* of the map; without shapes if the schema has none */
	enum diag_language language;       /* of the interface that readers see */
};

/* The language of the content, a BCP 47 tag: as the settings say, or else the interface's. */
struct span portfolio_text_language(const struct portfolio *);

/* Call VISIT for the body, if any, and each Markdown field. */
void record_each_document(
	const struct record *, void (*visit)(void *context, struct document *), void *context);

/* By its fields with the roles latitude and longitude; false if they tell no place on earth. */
bool record_coordinates(const struct record *, struct coordinates *);

/* The text or date of the field with a role; empty if there is none. */
struct span record_text(const struct record *, enum field_role);

/* When it last changed, in ISO form: updated, or else added; may be empty. */
struct span record_changed(const struct record *);

struct record *portfolio_find(
	const struct portfolio *, const struct collection *, struct span slug); /* NULL if absent */

/* The settings' value with a role; an empty span if there is none. */
struct span portfolio_setting(const struct portfolio *, enum field_role);

#endif

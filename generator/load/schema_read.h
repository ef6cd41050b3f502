/*
 * schema_read.h - the parts of the schema loader, only for load/schema*.c.
 *
 * A map of the schema is read by a table of its keywords.  Mistakes are reported and
 * passed over; schema_load() counts them.
 */
#ifndef LOAD_SCHEMA_READ_H
#define LOAD_SCHEMA_READ_H

#include "load/schema.h"

struct schema_loader {
	struct arena *arena;
	const struct source *source;
	struct diag *diag;
	struct schema *schema;
};

/* Puts a member's value in TARGET. */
typedef void schema_reader(struct schema_loader *, const struct member *, void *target);

struct keyword {
	const char *name;
	schema_reader *read;
	size_t offset;  /* of the target in the struct that is read */
	unsigned types; /* of a field: the types it goes with, as bits; 0 = all */
};

#define KEYWORDS_MAX 32
#define COUNT(array) (sizeof(array) / sizeof *(array))

/* Read all members of V into TARGET.  A key that is not in the table is reported. */
void schema_read_map(struct schema_loader *, const struct value *, const struct keyword *,
	size_t keyword_count, void *target);

schema_reader schema_read_text;       /* struct span */
schema_reader schema_read_name;       /* struct span: a slug */
schema_reader schema_read_path;       /* struct span: relative, below the content folder */
schema_reader schema_read_label;      /* struct label */
schema_reader schema_read_true;       /* bool */
schema_reader schema_read_count;      /* size_t */
schema_reader schema_read_collection; /* const struct collection * */
schema_reader schema_read_fields;     /* struct fields: `properties` */
schema_reader schema_read_data;       /* struct fields: `data`, by path */
schema_reader schema_read_site;       /* struct schema */
schema_reader schema_read_book;       /* struct schema */
schema_reader schema_read_books;      /* struct book_selections */
schema_reader schema_read_facets;     /* struct collection */
schema_reader schema_read_words;      /* the schema's search */
schema_reader schema_read_map_of;     /* the schema's map */
schema_reader schema_read_points;     /* the same */
schema_reader schema_read_outline;    /* the same */
schema_reader schema_read_finder;     /* struct site_finder */
schema_reader schema_read_rules;      /* struct search_rules */
schema_reader schema_read_derive;     /* struct derive */
schema_reader schema_read_route;      /* struct route: its text and place */

/* Is V of this type?  If not it is reported; FORM shows what was expected, as YAML. */
bool schema_expect(struct schema_loader *, const struct value *, enum value_type,
	struct span keyword, const char *form);

/* A list of scalars, as spans. */
bool schema_read_texts(
	struct schema_loader *, const struct member *, struct span **, size_t *count);

/* A list of names of collections. */
void schema_read_collections(
	struct schema_loader *, const struct member *, const struct collection ***, size_t *count);

void schema_read_routes(
	struct schema_loader *, const struct member *, struct route **, size_t *count);

void schema_read_facet_list(
	struct schema_loader *, const struct member *, struct facet **, size_t *count);

/* NULL and a report if the schema has no such collection. */
const struct collection *schema_find_collection(
	struct schema_loader *, struct span name, struct pos);

void schema_read_condition(struct schema_loader *, const struct member *, struct condition *);

/* Report a word that is none of the candidates, with the nearest of those. */
void schema_report_unknown(struct schema_loader *, enum diag_code, struct pos, struct span word,
	const struct span *candidates, size_t count);

void schema_report_unknown_field(
	struct schema_loader *, const struct fields *, struct span name, struct pos);

/* What can only be seen when all has been read: names that refer to each other, what fits what. */
void schema_check(struct schema_loader *);
void schema_check_facets(struct schema_loader *, struct collection *);
void schema_check_facet_list(
	struct schema_loader *, const struct collection *, struct facet *, size_t count);

/* Behind the facets of all collections. */
void schema_check_books(struct schema_loader *);

void schema_check_site(struct schema_loader *);

/* Before the fields of `data`, which may have roles in the search ... */
void schema_check_search(struct schema_loader *);
/* ... and behind them. */
void schema_check_words(struct schema_loader *);

void schema_check_map(struct schema_loader *);
void schema_check_finder(struct schema_loader *);

/* COLLECTION: NULL if the field does not stand at the top of one. */
void schema_check_derive(struct schema_loader *, const struct collection *, struct field *);

/* The fields of a route that starts at FIELDS; false if it leads nowhere, which was reported. */
bool schema_find_route(struct schema_loader *, const struct fields *, struct route *);

#endif

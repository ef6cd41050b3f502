/*
 * schema.h - what the content declares about itself: collections, fields, roles.
 *
 * Read from content/schema.yaml by load/schema.c; never changed after that.  It
 * lives in the build arena.  The keywords follow JSON Schema (2020-12) where that
 * has one; content/schema.yaml explains the rest.
 */
#ifndef SCHEMA_H
#define SCHEMA_H

#include <regex.h>

#include "core/map.h"
#include "model/value.h"

/* X(NAME, keyword) */
/* clang-format off */
#define FIELD_TYPES(X) \
	X(TEXT, "text") \
	X(MARKDOWN, "markdown") \
	X(INTEGER, "integer") \
	X(NUMBER, "number") \
	X(BOOLEAN, "boolean") \
	X(DATE, "date") \
	X(URL, "url") \
	X(EMAIL, "email") \
	X(ENUM, "enum") \
	X(REF, "ref") \
	X(LIST, "list") \
	X(OBJECT, "object")

enum field_type {
#define X(name, keyword) FIELD_##name,
	FIELD_TYPES(X)
#undef X
	FIELD_TYPE_COUNT
};
/* clang-format on */

/* What a field means to the program, whatever its name.  X(NAME, keyword) */
/* clang-format off */
#define FIELD_ROLES(X) \
	X(NONE, "") \
	X(TITLE, "title") \
	X(SUBTITLE, "subtitle") \
	X(SUMMARY, "summary") \
	X(ADDED, "added") \
	X(UPDATED, "updated") \
	X(CHECKED, "checked") \
	X(DRAFT, "draft") \
	X(WITHDRAWN, "withdrawn") \
	X(FORMER_PATHS, "former_paths") \
	X(ALIASES, "aliases") \
	X(SORT_KEY, "sort_key") \
	X(LATITUDE, "latitude") \
	X(LONGITUDE, "longitude") \
	X(LANGUAGE, "language") \
	X(TEXT_LANGUAGE, "text_language") \
	X(URL, "url") \
	X(PUBLISHER, "publisher") \
	X(CREATORS, "creators") \
	X(EDITION, "edition") \
	X(RIGHTS, "rights") \
	X(EDIT_URL, "edit_url") \
	X(THEME, "theme") \
	X(FILTERS, "filters") \
	X(FILE_NAME, "file_name") \
	X(MENU, "menu") \
	X(SYNONYMS, "synonyms") \
	X(WHOLE_WORDS, "whole_words") \
	X(SPLITS, "splits")

enum field_role {
#define X(name, keyword) ROLE_##name,
	FIELD_ROLES(X)
#undef X
	ROLE_COUNT
};
/* clang-format on */

enum date_precision { DATE_YEAR, DATE_MONTH, DATE_DAY };

/* A text in each interface language; one that is missing equals the other. */
struct label {
	struct span text[2]; /* by enum diag_language */
};

/* Holds when FIELD is filled in and, if IS is not empty, has or holds that value. */
struct condition {
	struct span when; /* empty: always holds */
	struct span is;
};

struct enum_item {
	struct span value;
	struct label label;
};

/*
 * From a record to values: a field, or several with dots between them, through objects,
 * lists and references: "course", "time.start", "parts.what.season".
 */
struct route {
	struct span text; /* as written; empty: no route */
	struct pos pos;
	const struct field **steps;
	size_t count;
	const struct field *end; /* what the last step is, or is a list of */
};

/* In the order in which they are filled in. */
enum derive_kind {
	DERIVE_NONE,
	DERIVE_REVERSE,
	DERIVE_FOLLOW,
	DERIVE_RELATED,
	DERIVE_COUNT,
	DERIVE_NEAREST,
	DERIVE_KIND_COUNT
};

struct derive {
	enum derive_kind kind;
	const struct collection *collection; /* REVERSE: whose records point here */
	struct span field;   /* REVERSE: by which field; COUNT: of which; NEAREST: having which */
	size_t limit;        /* FOLLOW, RELATED, NEAREST: at most so many; FOLLOW: 0 = all */
	struct route route;  /* FOLLOW: to which records */
	struct route except; /* FOLLOW, RELATED: but not those */
	struct route *by;    /* RELATED: what they share */
	size_t by_count;
	const struct field *ref, *shared; /* RELATED: properties of an item: record, texts */
};

struct fields {
	struct field *items;
	size_t count;
	struct map by_name; /* struct field */
};

struct field {
	struct span name;
	struct pos pos; /* in schema.yaml */
	enum field_type type;
	enum field_role role;
	struct label title; /* falls back to the name */
	struct label description;
	bool required;
	struct condition required_when; /* if not required */
	bool unique;                    /* over the collection */
	size_t min_length, max_length;  /* characters; 0 = no limit */
	size_t min_words, max_words;
	size_t min_items, max_items;
	bool has_minimum, has_maximum;
	double minimum, maximum;
	bool has_pattern;
	struct span pattern_text;
	regex_t pattern;               /* POSIX extended; matched by load/ */
	enum date_precision precision; /* at least this precise */
	struct span not_before;        /* DATE: a sibling that must not be later */
	struct enum_item *enum_items;
	size_t enum_count;
	const struct collection *collection; /* REF */
	struct field *items;                 /* LIST */
	struct fields properties;            /* OBJECT */
	struct derive derive;
	const struct value *fallback; /* `default`; NULL if none */
};

struct section {
	struct span title; /* the H2's text, exactly */
	struct span id;    /* text_id of the title */
	bool required;
};

/* The body's H2 sections, for records on which the condition holds. */
struct body_rule {
	struct condition condition;
	struct section *sections;
	size_t section_count;
};

/* One way to cut a collection by value: a page that lists the records of each value. */
struct facet {
	struct span name; /* a slug, for the page's address */
	struct label title;
	struct label absent; /* for the records that have no value; empty: the theme's text */
	struct route route;
};

/* What the site's search makes of a record, beside its own texts. */
struct search_rules {
	struct route *by; /* the titles that these lead to find it too */
	size_t by_count;
	struct route *label; /* are shown with a result */
	size_t label_count;
	struct route *except; /* fields that do not find it */
	size_t except_count;
};

struct collection {
	struct span name;
	struct pos pos;
	struct label title;
	struct label singular;
	struct span files;    /* a folder of Markdown files; or */
	struct span reg_file; /* a register: a YAML list in one file */
	struct span page;     /* template of a page per record; empty: anchors on the index page */
	struct span index;    /* template of the page that lists all; may be empty */
	struct span facet;    /* template of a facet's page; not empty if there are facets */
	bool at_root;         /* pages stand at the site's root, not in a folder of their own */
	struct span *order;   /* field names to sort by; then the title's sort key, then the slug */
	size_t order_count;
	struct fields fields;
	struct facet *facets;
	size_t facet_count;
	struct search_rules search;
	const struct field *roles[ROLE_COUNT]; /* top-level field with that role, or NULL */
	struct body_rule *bodies; /* the first whose condition holds counts; none: any body */
	size_t body_count;
	size_t index_number; /* place in schema.collections */
};

enum book_part_kind { BOOK_PAGE, BOOK_CHAPTERS, BOOK_LIST, BOOK_REGISTER };

struct book_part {
	enum book_part_kind kind;
	struct pos pos;
	struct span role; /* preface introduction glossary bibliography index colophon; or empty */
	struct span page; /* PAGE: slug of a record of the collection that stands at the root */
	const struct collection *chapters;     /* CHAPTERS: its records, all in one part, or ... */
	const struct collection *parts;        /* ... in a part for each record of this one ... */
	struct span by;                        /* ... that they point at by this field */
	const struct collection *list;         /* LIST */
	const struct collection **collections; /* REGISTER */
	size_t collection_count;
	bool whole; /* not in a book of a selection */
};

/* Books of a selection, beside the whole one: the chapters with one value of a facet. */
struct book_selections {
	struct pos pos;
	const struct collection *of; /* whose records are selected; NULL: there are no such books */
	struct span *by;             /* names of its facets */
	size_t by_count;
	struct facet *on_request;
	size_t on_request_count;
	/* Those by name, each of whose values gets a book, then those on request. */
	const struct facet **facets;
	size_t facet_count, each_count;
};

/* The pages of the site that no collection asks for, as `site` of the schema names them. */
enum site_page_kind {
	SITE_HOME,
	SITE_REGISTER,
	SITE_SEARCH,
	SITE_DOWNLOADS,
	SITE_SELECTION,
	SITE_MAP,
	SITE_NOT_FOUND,
	SITE_PAGE_COUNT
};

struct site_page {
	struct pos pos;
	struct span template; /* empty: the site has no such page */
	struct span path;     /* "index.html", "404.html"; of all others TEMPLATE.html */
	/* REGISTER: what it lists; SEARCH: what it finds; SELECTION: one, whose records readers
	   collect, compare and print as one document */
	const struct collection **of;
	size_t of_count;
	struct span chapter; /* SELECTION: the template of a record's part of the document */
};

struct site_search {
	struct span words_path; /* the file of `data` with the editors' words; may be empty ... */
	struct pos words_pos;
	const struct field *words; /* ... and then this is NULL */
	/* Its properties: lists of objects, of texts, of objects.  Any may be NULL. */
	const struct field *roles[ROLE_COUNT]; /* SYNONYMS, WHOLE_WORDS, SPLITS */
};

/* What is on the map of the site. */
struct site_map {
	const struct collection *of; /* whose records are its points; NULL: there is no map */
	struct span by;              /* a ref: the kind of a point; may be empty */
	struct span mark;            /* a point is marked if this is filled in; may be empty */
	struct span except;          /* has no point if this is filled in; may be empty */
	struct span outline;         /* content path of the GeoJSON behind them; may be empty ... */
	struct span kind;            /* ... and this: the property with the kind of a shape */
};

/* The names by which a script finds a record while one types. */
struct site_finder {
	struct pos pos;
	const struct collection *of; /* NULL: there is no such script */
	struct span follow;          /* a ref to the record that is meant instead; may be empty */
};

struct schema {
	const struct source *source;
	struct fields settings; /* portfolio.yaml */
	const struct field *settings_roles[ROLE_COUNT];
	struct collection *collections; /* in order of declaration */
	size_t collection_count;
	struct map by_name; /* struct collection */
	struct site_page pages[SITE_PAGE_COUNT];
	struct site_search search;
	struct site_map map;
	struct site_finder finder;
	struct book_part *book;
	size_t book_count;
	struct book_selections books;
	struct span *assets; /* folders of files that are no records: pictures, figures */
	size_t asset_count;
	struct fields data; /* YAML files for filters: by content path what is in each */
};

/* The page's name in the schema: "home", "register" ... */
struct span site_page_name(enum site_page_kind);

/* The page at NAME.html, and its kind; NULL if there is none. */
const struct site_page *schema_find_page(
	const struct schema *, struct span name, enum site_page_kind *);

struct field *fields_find(const struct fields *, struct span name); /* NULL if absent */

/* The first that is a text, and the first that is a list of texts; NULL if there is none. */
const struct field *fields_find_text(const struct fields *);
const struct field *fields_find_texts(const struct fields *);

/* What a list is of, however deep; another field itself. */
const struct field *field_item(const struct field *);

/* Can records be put in groups by the values of this field?  Text: if it is short. */
#define GROUP_TEXT_MAX 100
bool field_makes_groups(const struct field *);

/* The item of an enum with this value; NULL if it has none. */
const struct enum_item *field_enum_item(const struct field *, struct span value);

/* Does the condition hold for this map of values? */
bool condition_holds(const struct condition *, const struct value *map);

/* The value of the top-level field with a role; NULL if there is none. */
const struct value *role_value(
	const struct field *const roles[ROLE_COUNT], const struct value *map, enum field_role);

/* Is this path in a folder of assets?  Not if a part of it starts with '.': it is hidden. */
bool schema_has_asset(const struct schema *, struct span path);

struct span label_text(const struct label *, enum diag_language);

#endif

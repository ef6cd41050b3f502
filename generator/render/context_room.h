/*
 * context_room.h - what the files of render/context*.c share; render/'s own header.
 */
#ifndef CONTEXT_ROOM_H
#define CONTEXT_ROOM_H

#include "render/context.h"

struct contexts {
	struct arena *arena;
	const struct portfolio *portfolio;
	const struct theme *theme;
	const struct output *output;
	enum diag_language language;
	/* What many records share: filled while the contexts are made, then only read. */
	struct map *text_facets; /* context_facet_key() -> path of the value on its facet's page */
	struct map *dates;       /* ISO text -> struct value */
	struct map *enums;       /* a struct enum_item's bytes -> struct value */
	struct value *minis;     /* by record number */
	struct value *cards;     /* by record number */
	struct value *collections; /* by index number */
	struct value *labels;      /* by index number */
	struct value *facets;      /* by record number; NULL: this output has none */
	struct value site;         /* without the menu */
	struct value *menu;        /* [{text path}], current is added per page */
	size_t menu_count;
};

/* Which references and fields a record's map holds. */
enum context_depth { DEPTH_MINI, DEPTH_CARD, DEPTH_PAGE };

/* Add the fields of DATA that are filled in.  PAGE_PATH: for the links in Markdown fields. */
void context_put_fields(const struct contexts *, struct arena *, enum context_depth,
	const struct fields *, const struct value *data, struct span page_path,
	struct value_builder *);

/* Add body, notes, intro, sections, section. */
void context_put_body(const struct contexts *, struct arena *, const struct document *,
	struct span page_path, struct value_builder *);

/* What a record's page tells about itself (context.h: about). */
struct value context_about(const struct contexts *, struct arena *, const struct record *);

/* The labels of a collection's fields: {FIELD: text, OBJECT_PROPERTY: text}. */
struct value context_labels(const struct contexts *, const struct fields *);

/* The facets of a collection, without records. */
struct value context_facets(const struct contexts *, const struct collection_records *);

/* What the records of a collection have of its facets: fills in their `facets`. */
void context_find_facets(struct contexts *, const struct collection_records *);

/* A value of a text field by which a facet lists records. */
struct span context_facet_key(struct arena *, const struct field *, struct span text);

/* A document as HTML, notes behind it. */
struct span context_html(
	const struct contexts *, struct arena *, const struct document *, struct span page_path);

/* Does the record belong in lists? */
static inline bool
context_is_listed(const struct record *r)
{
	return !r->withdrawn;
}

/* "../" for every folder that PATH is deep. */
struct span context_root(struct arena *, struct span path);

/* A theme's text; empty if it has none by that name. */
struct span context_string(const struct contexts *, struct span name);

/* The address on the site of a collection's index; empty if it has none, or the site has none. */
struct span context_outside_index(
	const struct contexts *, struct arena *, const struct collection *);

/* The address of a record or index page in this output; absent, its address on the site. */
void context_put_record_address(
	const struct contexts *, struct arena *, const struct record *, struct value_builder *);

#endif

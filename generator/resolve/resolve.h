/*
 * resolve.h - give every record its place and address, every reference its record,
 * every link its target, every derived field and facet its value.
 *
 * Runs once after load/, parse/ and filter/, before render/.  It opens no content
 * file (it asks only whether an image exists) and renders nothing.
 */
#ifndef RESOLVE_H
#define RESOLVE_H

#include "model/portfolio.h"

/* Titles, sort keys, order, addresses and old ones.  Two pages with one address are reported. */
void resolve_addresses(struct portfolio *, struct diag *);

/*
 * Every line of the settings' menu names a collection with an index, a page at the root, or
 * "register"; what does not is reported.
 */
void resolve_menu(const struct portfolio *, struct diag *);

/*
 * References in records and in data for filters find their record; an unknown slug is
 * reported with the nearest.
 */
void resolve_references(struct portfolio *, struct diag *);

/* How many references in a map of these fields are to a slug that is unknown. */
size_t resolve_count_unknown(
	const struct portfolio *, const struct fields *, const struct value *map);

/* The fields with `derive`: after resolve_references(). */
void resolve_derived(struct portfolio *);

/* The records of each facet: after resolve_derived(). */
void resolve_facets(struct portfolio *);

/*
 * Heading ids, note numbers, and filters' HTML (model/raw_html.h) of one document.  RESERVED
 * ids (of the theme's templates) are kept free.  Safe for several documents at the same time.
 */
struct reserved_ids {
	const struct span *items;
	size_t count;
};
void resolve_anchors(struct document *, struct reserved_ids);
void resolve_notes(struct document *, struct diag *);
void resolve_raw(struct document *, struct diag *);

/* All three for the body and the Markdown fields of one record. */
void resolve_documents(struct record *, struct reserved_ids, struct diag *);

/* Links and images of one record.  Safe for several records, after all the others above. */
void resolve_links(const struct portfolio *, struct record *, struct diag *);

#endif

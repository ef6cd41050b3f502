/*
 * pages.h - which pages the site has, and what the template of each gets.
 *
 * Every template gets a page's base frame (render/context.h), and
 *   of a record           record, book (downloads.h)
 *   of a collection       collection, records (cards), letters
 *   of a facet            collection, facet; ways: [{title path current}] of the collection's
 *                         facets
 *   home                  collections: {NAME: collection, with records}; newest: the cards that
 *                         were added last
 *   register              letters: context_register()
 *   search                collections
 *   downloads             whole, groups (downloads.h)
 *   selection             collection; records: cards of what can be in it; chapters: the folder
 *                         of their scripts (selection.h), with '/' at the end
 *   map, and home         map: map_make()
 *   an old address        record: the card of the one that is elsewhere now; moved_to: its
 *                         absolute address, if url is configured
 *   _headers              chapters: as for the selection
 * The template "moved" is for old addresses; "headers", if the theme has it, makes _headers.
 */
#ifndef SITE_PAGES_H
#define SITE_PAGES_H

#include "emit/site/site_room.h"

struct page;

/* Put what the page is about in its frame; lives in the arena. */
typedef void page_subject(
	const struct site *, struct arena *, const struct page *, struct value_builder *);

struct page {
	page_subject *put_subject; /* NULL: it is about nothing */
	struct span path;
	const struct template *template;
	const struct record *record;         /* of a record's page */
	const struct record *moved;          /* of an old address */
	const struct collection *collection; /* of an index, of a facet */
	const struct facet_records *facet;
	bool at_any_depth; /* its addresses start at the root of the server */
};

struct pages {
	struct page *items;
	size_t count;
};

/* All in the arena.  A template that the theme does not have is reported. */
void site_list_pages(const struct site *, struct arena *, struct pages *);

/* What the page is about, as JSON-LD for a <script>; for the home page, the site.  Needs a url. */
struct span site_json_ld(const struct site *, struct arena *, const struct page *);

#endif

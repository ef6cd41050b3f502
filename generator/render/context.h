/*
 * context.h - records as template values.
 *
 * One struct contexts per output (site, book), because addresses differ.  Made once
 * for all records, then only read: safe on several threads.
 *
 * A record is a map with
 *   title summary slug path file      summary: of the field with that role; path: in
 *                                     this output, with fragment, below its root (false if
 *                                     the record is not in this output: then `outside` has
 *                                     its address on the site, if one is configured)
 *   fragment                          its id on the site's page that it shares with others;
 *                                     absent if it has a page of its own
 *   collection                        {name title singular path count facets}
 *   labels                            {FIELD: text}; of a property: OBJECT_PROPERTY
 *   facets                            on the site only: [{name title values: [{key title}]}],
 *                                     those of which it has a value
 *   each declared field that is filled in, by its own name:
 *     text url email integer          a string
 *                                     (a text by which a facet lists records, on the record's
 *                                     own page: also FIELD_path, where those with it stand)
 *     boolean                         true or false
 *     number                          {value text}: 2000, "2.000"
 *     date                            {iso text year}: "2019-05-09", "9 mei 2019", "2019"
 *     enum                            {value label}
 *     markdown                        {html}
 *     ref                             a record (below)
 *     list                            a list, and FIELD_count, its length
 *     object                          a map of its properties
 * and on its own page also
 *   about     {description added changed checked edit_url}: the summary's first sentences, as
 *             many as fit in a search engine's result; dates {iso text year} from the fields with
 *             these roles (changed: updated, or else added); where to edit its file, if the
 *             settings have an address for that
 *   body notes                        HTML of the whole body without notes, and its notes
 *   intro                             HTML of what stands before the first H2
 *   sections                          [{id title html first}]: the body cut at its H2s
 *   section                           {ID: the same}, by text_id() of the title
 *
 * Depth: a page's references are cards (all fields); a card's references are minis
 * (title summary slug path collection, and the fields that are text, url, email,
 * integer, boolean or enum).
 *
 * A collection's facets (on the site only): [{name title path values}], without those of
 * which no record has a value; path: of the facet's page
 *   values    [{title key id path count absent}]: key: what tells it from the others; id on
 *             that page, path to it there; in order, with last, if there are any, the records
 *             that have no value: `absent` is true, and there is no key
 * On the facet's own page a value also has
 *   record    if the value is a record: its card
 *   records   those that have it: cards, in the collection's order
 *
 * Every template also gets
 *   site      {title subtitle summary language url publisher rights edition creators
 *             date {iso text year} menu: [{text path current}]}
 *             pages: [mini]: those at the root; page: {SLUG: mini}: the same by name
 *             collection: {NAME: a collection}
 *             home register search downloads selection map not_found: {path} of the pages that
 *             the schema's `site` has, on the site only (downloads: if there are books); of
 *             search also index: the folder of its index, with '/' at the end
 *             text_language: that of the content; bilingual: true if it is not `language`, that
 *             of the interface
 *             feed: its path, if there is one; plain: true, if the theme is plain
 *             current: "page" on that page itself, "true" on a page below it
 *   strings   the theme's texts
 *   root      "" or "../": from this page to the output's root; paths are put behind it
 *   path      of this page
 *   canonical the page's absolute address, if url is configured
 * and those of the site
 *   assets    {NAME: path} of the theme's files, by name with '_' for what is no letter or digit
 *   json_ld   what the page is about, for a <script>, if url is configured; absent from pages
 *             that are only a way to others
 */
#ifndef CONTEXT_H
#define CONTEXT_H

#include "model/portfolio.h"
#include "render/html.h"
#include "render/theme.h"

struct contexts;

/* What differs between outputs. */
struct output {
	bool xhtml;
	/*
	 * Where a record stands in this output: a path below its root, with "#fragment" if it
	 * shares a file.  False: it is not in it.
	 */
	bool (*address)(const void *context, const struct record *, struct span *path);
	/* The same for the page that lists a collection. */
	bool (*index)(const void *context, const struct collection *, struct span *path);
	bool plain;                  /* without images and drawings: the theme is plain */
	bool facets;                 /* it has the pages of the facets */
	bool lacks[SITE_PAGE_COUNT]; /* it does not have these of the site's own pages */
	struct span search_index;    /* folder of the search's index, with '/' */
	struct span feed;            /* the path of its feed; empty: it has none */
	const void *context;
	/*
	 * Where a file of the content folder (an image) stands below the output's root.  A book
	 * holds images only: a link to another file leads to the site's SITE_FILES_DIR.
	 */
	struct span assets_dir;
	/* Its path there; NULL: as in the content folder. */
	struct span (*asset_name)(const void *context, struct span asset);
};

#define SITE_FILES_DIR "media"

/* All in ARENA; the portfolio, theme and output must outlive it. */
struct contexts *contexts_new(
	struct arena *, const struct portfolio *, const struct theme *, const struct output *);

struct value context_mini(const struct contexts *, const struct record *);
struct value context_card(const struct contexts *, const struct record *);

/* The whole record for its own page; lives in SCRATCH. */
struct value context_record(const struct contexts *, struct arena *scratch, const struct record *,
	struct span page_path);

/*
 * Start a page's outermost frame: site, strings, root, path, canonical.  The caller adds
 * what the page is about.
 */
void context_page(const struct contexts *, struct arena *scratch, struct span page_path,
	struct value_builder *);

/* The records of a collection as cards, in order, without withdrawn ones. */
struct value context_cards(const struct contexts *, struct arena *, const struct collection *);

/* The same cut by first letter: [{letter id records}]; what starts with no letter under "#". */
struct value context_letters(const struct contexts *, struct arena *, const struct collection *);

/* {name title singular path count facets} */
struct value context_collection(const struct contexts *, const struct collection *);

/* One of its facets, with records. */
struct value context_facet(const struct contexts *, struct arena *, const struct facet_records *);

/*
 * An A-Z register over collections: [{letter id entries: [{term path title collection}]}];
 * an alias is an entry of its own with the record's `title`.
 */
struct value context_register(const struct contexts *, struct arena *,
	const struct collection *const *collections, size_t count);

/* The record's summary, cut to what a search engine shows (about.description). */
struct span context_description(struct arena *, const struct record *);

/*
 * What a book is about: {facet {name title} title record}; record: a card, if the facet's value is
 * one.  False for the whole.
 */
struct value context_selection(const struct contexts *, struct arena *, struct selection);

/* {iso text year} of "2019", "2019-05" or "2019-05-09". */
struct value context_date(struct arena *, struct span iso, enum diag_language);

#endif

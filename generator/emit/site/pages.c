/*
 * pages.c - which pages the site has, and what the template of each gets.
 *
 * Part of emit/site/: includes render/, model/ and core/ only.
 */
#include "emit/site/pages.h"

#include "core/arena.h"
#include "emit/site/downloads.h"
#include "model/address.h"

#define NEWEST_MAX 6

static struct value
all_collections(const struct site *s, struct arena *a)
{
	const struct schema *schema = s->portfolio->schema;
	struct value_builder all = {0};
	for (size_t i = 0; i < schema->collection_count; i++) {
		const struct collection *collection = &schema->collections[i];
		struct value info = context_collection(s->contexts, collection);
		struct value_builder b = {0};
		for (size_t k = 0; k < info.u.map.count; k++)
			value_builder_put(
				a, &b, info.u.map.members[k].key, info.u.map.members[k].value);
		value_builder_put(
			a, &b, SPAN("records"), context_cards(s->contexts, a, collection));
		value_builder_put(a, &all, collection->name, value_builder_map(&b));
	}
	return value_builder_map(&all);
}

static struct span
added_on(const struct record *r)
{
	return record_text(r, ROLE_ADDED);
}

static struct value
newest(const struct site *s, struct arena *a)
{
	struct newest added = site_newest(s->portfolio, a, added_on, NEWEST_MAX);
	struct value list = {.type = VALUE_LIST};
	list.u.list.count = added.count;
	list.u.list.items = ARENA_ARRAY(a, added.count, struct value);
	for (size_t i = 0; i < added.count; i++)
		list.u.list.items[i] = context_card(s->contexts, added.records[i]);
	return list;
}

static void
put_record(const struct site *s, struct arena *a, const struct page *page, struct value_builder *b)
{
	value_builder_put(
		a, b, SPAN("record"), context_record(s->contexts, a, page->record, page->path));
	site_put_book(s, a, page->record, b);
}

static void
put_index(const struct site *s, struct arena *a, const struct page *page, struct value_builder *b)
{
	const struct collection *c = page->collection;
	value_builder_put(a, b, SPAN("collection"), context_collection(s->contexts, c));
	value_builder_put(a, b, SPAN("records"), context_cards(s->contexts, a, c));
	value_builder_put(a, b, SPAN("letters"), context_letters(s->contexts, a, c));
}

/* The ways to cut the collection, with this page as the current one. */
static struct value
facet_ways(struct arena *a, const struct value *facets, struct span path)
{
	struct value list = {.type = VALUE_LIST};
	list.u.list.items = ARENA_ARRAY(a, facets->u.list.count, struct value);
	list.u.list.count = facets->u.list.count;
	for (size_t i = 0; i < facets->u.list.count; i++) {
		const struct value *facet = &facets->u.list.items[i];
		bool current = span_eq(value_get_string(facet, SPAN("path")), path);
		struct value_builder b = {0};
		value_builder_put(a, &b, SPAN("title"), *value_get(facet, SPAN("title")));
		value_builder_put(a, &b, SPAN("path"), *value_get(facet, SPAN("path")));
		value_builder_put(a, &b, SPAN("current"), value_bool(current));
		list.u.list.items[i] = value_builder_map(&b);
	}
	return list;
}

static void
put_facet(const struct site *s, struct arena *a, const struct page *page, struct value_builder *b)
{
	struct value collection = context_collection(s->contexts, page->collection);
	const struct value *facets = value_get(&collection, SPAN("facets"));
	value_builder_put(a, b, SPAN("collection"), collection);
	value_builder_put(a, b, SPAN("facet"), context_facet(s->contexts, a, page->facet));
	value_builder_put(a, b, SPAN("ways"), facet_ways(a, facets, page->path));
}

static void
put_map(const struct site *s, struct arena *a, const struct page *page, struct value_builder *b)
{
	(void)page;
	value_builder_put(a, b, SPAN("map"), s->map);
}

static void
put_home(const struct site *s, struct arena *a, const struct page *page, struct value_builder *b)
{
	value_builder_put(a, b, SPAN("collections"), all_collections(s, a));
	value_builder_put(a, b, SPAN("newest"), newest(s, a));
	put_map(s, a, page, b);
}

static void
put_register(
	const struct site *s, struct arena *a, const struct page *page, struct value_builder *b)
{
	const struct site_page *list = &s->portfolio->schema->pages[SITE_REGISTER];
	(void)page;
	value_builder_put(
		a, b, SPAN("letters"), context_register(s->contexts, a, list->of, list->of_count));
}

static void
put_search(const struct site *s, struct arena *a, const struct page *page, struct value_builder *b)
{
	(void)page;
	value_builder_put(a, b, SPAN("collections"), all_collections(s, a));
}

static void
put_moved(const struct site *s, struct arena *a, const struct page *page, struct value_builder *b)
{
	struct span base = portfolio_setting(s->portfolio, ROLE_URL);
	struct span address = page->moved->address;
	value_builder_put(a, b, SPAN("record"), context_card(s->contexts, page->moved));
	if (base.len)
		value_builder_put(
			a, b, SPAN("moved_to"), value_string(address_join(a, base, address)));
}

static void
put_selection(
	const struct site *s, struct arena *a, const struct page *page, struct value_builder *b)
{
	const struct collection *c = s->portfolio->schema->pages[SITE_SELECTION].of[0];
	(void)page;
	value_builder_put(a, b, SPAN("collection"), context_collection(s->contexts, c));
	value_builder_put(a, b, SPAN("records"), context_cards(s->contexts, a, c));
	value_builder_put(a, b, SPAN("chapters"), value_string(s->chapters));
}

static void
put_headers(const struct site *s, struct arena *a, const struct page *page, struct value_builder *b)
{
	(void)page;
	value_builder_put(a, b, SPAN("chapters"), value_string(s->chapters));
}

/* What the site's own pages are about, by kind. */
static page_subject *const subjects[SITE_PAGE_COUNT] = {
	[SITE_HOME] = put_home,
	[SITE_REGISTER] = put_register,
	[SITE_SEARCH] = put_search,
	[SITE_DOWNLOADS] = site_put_downloads,
	[SITE_SELECTION] = put_selection,
	[SITE_MAP] = put_map,
};

/* A page whose template the theme does not have is reported once, by its template. */
static void
add_page(const struct site *s, struct pages *pages, struct page page, struct span template)
{
	page.template = template_find(s->theme->site, template);
	if (page.template)
		pages->items[pages->count++] = page;
	else if (!page.record && !page.moved)
		site_report_template(s, template);
}

static void
add_collection(const struct site *s, struct pages *pages, const struct collection_records *all)
{
	const struct collection *c = all->collection;
	if (c->page.len && !template_find(s->theme->site, c->page))
		site_report_template(s, c->page);
	for (size_t i = 0; c->page.len && i < all->count; i++) {
		const struct record *r = all->records[i];
		add_page(s, pages,
			(struct page){.put_subject = put_record, .path = r->path, .record = r},
			c->page);
	}
	if (c->index.len)
		add_page(s, pages,
			(struct page){
				.put_subject = put_index, .path = all->index_path, .collection = c},
			c->index);
	for (size_t i = 0; i < c->facet_count; i++) {
		const struct facet_records *facet = &all->facets[i];
		if (facet->value_count)
			add_page(s, pages,
				(struct page){.put_subject = put_facet,
					.path = facet->path,
					.collection = c,
					.facet = facet},
				c->facet);
	}
}

static void
add_former_paths(const struct site *s, struct pages *pages)
{
	const struct portfolio *p = s->portfolio;
	struct span template = SPAN("moved");
	if (p->former_count && !template_find(s->theme->site, template))
		site_report_template(s, template);
	for (size_t i = 0; i < p->former_count; i++)
		add_page(s, pages,
			(struct page){.put_subject = put_moved,
				.path = p->former[i].path,
				.moved = p->former[i].record},
			template);
}

/* A file for hosts that take the headers of their answers from it. */
static void
add_headers(const struct site *s, struct pages *pages)
{
	struct page page = {
		.put_subject = put_headers, .path = SPAN("_headers"), .at_any_depth = true};
	if (template_find(s->theme->site, SPAN("headers")))
		add_page(s, pages, page, SPAN("headers"));
}

void
site_list_pages(const struct site *s, struct arena *a, struct pages *pages)
{
	const struct portfolio *p = s->portfolio;
	const struct schema *schema = p->schema;
	size_t most = p->record_count + schema->collection_count + SITE_PAGE_COUNT + p->former_count
		+ 1; /* _headers */
	for (size_t i = 0; i < schema->collection_count; i++)
		most += schema->collections[i].facet_count;
	*pages = (struct pages){.items = ARENA_ARRAY(a, most, struct page)};
	for (size_t i = 0; i < schema->collection_count; i++)
		add_collection(s, pages, &p->collections[i]);
	for (enum site_page_kind i = 0; i < SITE_PAGE_COUNT; i++) {
		struct page page = {.put_subject = subjects[i], .path = schema->pages[i].path};
		page.at_any_depth = i == SITE_NOT_FOUND;
		if (page.path.len && !s->output->lacks[i])
			add_page(s, pages, page, schema->pages[i].template);
	}
	add_former_paths(s, pages);
	add_headers(s, pages);
}

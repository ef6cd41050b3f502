/*
 * site.c - every page of the site is a job; workers render and write them.
 *
 * Part of emit/site/: includes render/, model/ and core/ only.
 */
#include "emit/site/site.h"

#include <errno.h>
#include <stdlib.h>

#include "core/arena.h"
#include "core/buf.h"
#include "core/fs.h"
#include "core/pool.h"
#include "emit/site/site_room.h"

#define NEWEST_MAX 6

enum page_kind {
	PAGE_RECORD,
	PAGE_INDEX,
	PAGE_FACET,
	PAGE_HOME,
	PAGE_REGISTER,
	PAGE_SEARCH,
	PAGE_NOT_FOUND
};

struct page {
	enum page_kind kind;
	struct span path;
	const struct template *template;
	const struct record *record;         /* RECORD */
	const struct collection *collection; /* INDEX FACET */
	const struct facet_records *facet;   /* FACET */
};

struct worker {
	struct arena *arena;
	struct buf html;
};

struct pages {
	struct site *site;
	struct page *items;
	size_t count;
	struct worker *workers;
};

static bool
address_on_site(const void *context, const struct record *r, struct span *path)
{
	(void)context;
	/* A record that shares a page: its path with the fragment was joined by resolve/. */
	*path = r->address;
	return r->path.len > 0;
}

static bool
index_on_site(const void *context, const struct collection *collection, struct span *path)
{
	const struct portfolio *p = context;
	*path = p->collections[collection->index_number].index_path;
	return path->len > 0;
}

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

struct dated {
	struct span date;
	const struct record *record;
};

/* Newest first; on the same day in the portfolio's order. */
static int
compare_dated(const void *pa, const void *pb)
{
	const struct dated *a = pa, *b = pb;
	int order = span_cmp(b->date, a->date);
	if (order)
		return order;
	return (a->record->number > b->record->number) - (a->record->number < b->record->number);
}

static struct value
newest(const struct site *s, struct arena *a)
{
	const struct portfolio *p = s->portfolio;
	struct dated *dated = ARENA_ARRAY(a, p->record_count, struct dated);
	size_t count = 0;
	for (size_t i = 0; i < p->schema->collection_count; i++) {
		for (size_t k = 0; k < p->collections[i].count; k++) {
			const struct record *r = p->collections[i].records[k];
			const struct value *added =
				role_value(r->collection->roles, &r->data, ROLE_ADDED);
			if (added && added->type == VALUE_STRING && !r->withdrawn)
				dated[count++] = (struct dated){added->u.string, r};
		}
	}
	if (count)
		qsort(dated, count, sizeof *dated, compare_dated);
	struct value list = {.type = VALUE_LIST};
	list.u.list.count = count < NEWEST_MAX ? count : NEWEST_MAX;
	list.u.list.items = ARENA_ARRAY(a, list.u.list.count, struct value);
	for (size_t i = 0; i < list.u.list.count; i++)
		list.u.list.items[i] = context_card(s->contexts, dated[i].record);
	return list;
}

/* 404.html is served at any depth: only there addresses start at the root of the server. */
static struct span
root_of_server(const struct site *s, struct arena *a)
{
	struct span url = portfolio_setting(s->portfolio, ROLE_URL);
	size_t host = span_find(url, '/', 0) + 2; /* behind "https://" */
	struct span path = span_sub(url, span_find(url, '/', host), url.len);
	return span_printf(a, span_ends(path, SPAN("/")) ? "%.*s" : "%.*s/", SPAN_ARG(path));
}

static void
put_subject(const struct site *s, struct arena *a, const struct page *page, struct value_builder *b)
{
	const struct schema *schema = s->portfolio->schema;
	switch (page->kind) {
	case PAGE_RECORD:
		value_builder_put(a, b, SPAN("record"),
			context_record(s->contexts, a, page->record, page->path));
		break;
	case PAGE_INDEX:
		value_builder_put(a, b, SPAN("collection"),
			context_collection(s->contexts, page->collection));
		value_builder_put(
			a, b, SPAN("records"), context_cards(s->contexts, a, page->collection));
		value_builder_put(
			a, b, SPAN("letters"), context_letters(s->contexts, a, page->collection));
		break;
	case PAGE_FACET:
		value_builder_put(a, b, SPAN("collection"),
			context_collection(s->contexts, page->collection));
		value_builder_put(a, b, SPAN("facet"), context_facet(s->contexts, a, page->facet));
		break;
	case PAGE_HOME:
		value_builder_put(a, b, SPAN("collections"), all_collections(s, a));
		value_builder_put(a, b, SPAN("newest"), newest(s, a));
		break;
	case PAGE_REGISTER:
		value_builder_put(a, b, SPAN("letters"),
			context_register(
				s->contexts, a, schema->register_of, schema->register_count));
		break;
	case PAGE_SEARCH:
		value_builder_put(a, b, SPAN("collections"), all_collections(s, a));
		break;
	case PAGE_NOT_FOUND:
		break;
	}
}

/* The frame, with the root of the server instead of a relative one on the 404 page. */
static struct value
page_context(const struct site *s, struct arena *a, const struct page *page)
{
	struct value_builder b = {0};
	context_page(s->contexts, a, page->path, &b);
	if (page->kind == PAGE_NOT_FOUND) {
		for (size_t i = 0; i < b.count; i++) {
			if (span_eq(b.members[i].key, SPAN("root")))
				b.members[i].value = value_string(root_of_server(s, a));
		}
	}
	value_builder_put(a, &b, SPAN("assets"), s->assets);
	put_subject(s, a, page, &b);
	return value_builder_map(&b);
}

static void
write_page(void *context, size_t job, size_t worker)
{
	struct pages *pages = context;
	const struct page *page = &pages->items[job];
	struct worker *w = &pages->workers[worker];
	struct span about = page->record ? page->record->file->path : page->path;
	struct value values = page_context(pages->site, w->arena, page);
	if (template_render(pages->site->theme->site, page->template, &values, about, &w->html))
		site_write_file(pages->site, w->arena, page->path, buf_span(&w->html));
	buf_reset(&w->html);
	arena_reset(w->arena);
}

/* A page whose template the theme does not have is reported once, by its template. */
static void
add_page(struct pages *pages, struct page page, struct span template)
{
	const struct site *s = pages->site;
	page.template = template_find(s->theme->site, template);
	if (page.template)
		pages->items[pages->count++] = page;
	else if (!page.record)
		site_report_template(s, template);
}

static void
add_collection(struct pages *pages, const struct collection_records *all)
{
	const struct collection *c = all->collection;
	if (c->page.len && !template_find(pages->site->theme->site, c->page))
		site_report_template(pages->site, c->page);
	for (size_t i = 0; c->page.len && i < all->count; i++) {
		const struct record *r = all->records[i];
		add_page(pages, (struct page){.kind = PAGE_RECORD, .path = r->path, .record = r},
			c->page);
	}
	if (c->index.len)
		add_page(pages,
			(struct page){.kind = PAGE_INDEX, .path = all->index_path, .collection = c},
			c->index);
	for (size_t i = 0; i < c->facet_count; i++) {
		const struct facet_records *facet = &all->facets[i];
		if (facet->value_count)
			add_page(pages,
				(struct page){.kind = PAGE_FACET,
					.path = facet->path,
					.collection = c,
					.facet = facet},
				c->facet);
	}
}

static void
list_pages(struct pages *pages, struct arena *a)
{
	const struct portfolio *p = pages->site->portfolio;
	const struct schema *schema = p->schema;
	size_t most = p->record_count + schema->collection_count + 4;
	for (size_t i = 0; i < schema->collection_count; i++)
		most += schema->collections[i].facet_count;
	pages->items = ARENA_ARRAY(a, most, struct page);
	for (size_t i = 0; i < schema->collection_count; i++)
		add_collection(pages, &p->collections[i]);
	if (schema->home.len)
		add_page(pages, (struct page){.kind = PAGE_HOME, .path = SPAN("index.html")},
			schema->home);
	if (schema->register_template.len)
		add_page(pages, (struct page){.kind = PAGE_REGISTER, .path = SPAN("register.html")},
			schema->register_template);
	if (schema->search.template.len)
		add_page(pages,
			(struct page){.kind = PAGE_SEARCH,
				.path = span_printf(
					a, "%.*s.html", SPAN_ARG(schema->search.template))},
			schema->search.template);
	if (schema->not_found.len)
		add_page(pages, (struct page){.kind = PAGE_NOT_FOUND, .path = SPAN("404.html")},
			schema->not_found);
}

static void
write_pages(struct pages *pages, size_t workers)
{
	pages->workers = heap_resize(NULL, workers * sizeof *pages->workers);
	for (size_t i = 0; i < workers; i++)
		pages->workers[i] = (struct worker){.arena = arena_new()};
	pool_run(workers, pages->count, write_page, pages);
	for (size_t i = 0; i < workers; i++) {
		arena_free(pages->workers[i].arena);
		buf_clear(&pages->workers[i].html);
	}
	free(pages->workers);
}

bool
site_write(const struct portfolio *p, const struct theme *theme, struct span search_index,
	const char *dir, size_t workers, struct diag *d, struct site_count *count)
{
	struct arena *a = arena_new();
	struct output output = {
		.address = address_on_site,
		.index = index_on_site,
		.facets = true,
		.search_index = search_index,
		.context = p,
		.assets_dir = SPAN(SITE_FILES_DIR),
	};
	struct site site = {.portfolio = p, .theme = theme, .dir = dir, .diag = d};
	size_t before = diag_count(d, DIAG_ERROR);
	site.contexts = contexts_new(a, p, theme, &output);
	site_write_theme_assets(&site, a);
	site_write_content_assets(&site, a, output.assets_dir);
	struct pages pages = {.site = &site};
	list_pages(&pages, a);
	write_pages(&pages, workers);
	site_write_robots(&site, a);
	site_write_sitemap(&site, a);
	*count = (struct site_count){.pages = pages.count, .files = site.files};
	arena_free(a);
	return diag_count(d, DIAG_ERROR) == before;
}

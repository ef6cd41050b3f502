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
#include "emit/site/downloads.h"
#include "emit/site/map.h"
#include "emit/site/pages.h"
#include "emit/site/selection.h"

struct worker {
	struct arena *arena;
	struct buf html;
};

struct work {
	struct site *site;
	struct pages pages;
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

/* What is served at any depth (404.html) has addresses that start here. */
static struct span
root_of_server(const struct site *s, struct arena *a)
{
	struct span url = portfolio_setting(s->portfolio, ROLE_URL);
	size_t host = span_find(url, '/', 0) + 2; /* behind "https://" */
	struct span path = span_sub(url, span_find(url, '/', host), url.len);
	return span_printf(a, span_ends(path, SPAN("/")) ? "%.*s" : "%.*s/", SPAN_ARG(path));
}

/* Search engines are told of records, lists of them, and the site itself. */
static bool
has_graph(const struct site *s, const struct page *page)
{
	const struct portfolio *p = s->portfolio;
	bool is_home = span_eq(page->path, p->schema->pages[SITE_HOME].path);
	return portfolio_setting(p, ROLE_URL).len && (page->record || page->collection || is_home);
}

/* The frame; `root` is that of the server if the page is served at any depth. */
static struct value
page_context(const struct site *s, struct arena *a, const struct page *page)
{
	struct value_builder b = {0};
	context_page(s->contexts, a, page->path, &b);
	if (page->at_any_depth) {
		for (size_t i = 0; i < b.count; i++) {
			if (span_eq(b.members[i].key, SPAN("root")))
				b.members[i].value = value_string(root_of_server(s, a));
		}
	}
	value_builder_put(a, &b, SPAN("assets"), s->assets);
	if (page->put_subject)
		page->put_subject(s, a, page, &b);
	if (has_graph(s, page))
		value_builder_put(a, &b, SPAN("json_ld"), value_string(site_json_ld(s, a, page)));
	return value_builder_map(&b);
}

static void
write_page(void *context, size_t job, size_t worker)
{
	struct work *work = context;
	const struct site *site = work->site;
	const struct page *page = &work->pages.items[job];
	struct worker *w = &work->workers[worker];
	struct span about = page->record ? page->record->file->path : page->path;
	struct value values = page_context(site, w->arena, page);
	if (template_render(site->theme->site, page->template, &values, about, &w->html))
		site_write_file(work->site, w->arena, page->path, buf_span(&w->html));
	buf_reset(&w->html);
	arena_reset(w->arena);
}

static void
write_pages(struct work *work, size_t workers)
{
	work->workers = heap_resize(NULL, workers * sizeof *work->workers);
	for (size_t i = 0; i < workers; i++)
		work->workers[i] = (struct worker){.arena = arena_new()};
	pool_run(workers, work->pages.count, write_page, work);
	for (size_t i = 0; i < workers; i++) {
		arena_free(work->workers[i].arena);
		buf_clear(&work->workers[i].html);
	}
	free(work->workers);
}

bool
site_write(const struct portfolio *p, const struct theme *theme, struct span search_index,
	const struct book_list *books, const char *dir, size_t workers, struct diag *d,
	struct site_count *count)
{
	struct arena *a = arena_new();
	struct output output = {
		.address = address_on_site,
		.index = index_on_site,
		.plain = theme->plain,
		.facets = true,
		.lacks = {[SITE_SEARCH] = !search_index.len,
			[SITE_SELECTION] = theme->plain,
			[SITE_DOWNLOADS] = !books},
		.search_index = search_index,
		.feed = site_has_feed(p, a) ? SPAN(SITE_FEED) : (struct span){0},
		.context = p,
		.assets_dir = SPAN(SITE_FILES_DIR),
	};
	struct site site = {.portfolio = p,
		.theme = theme,
		.output = &output,
		.books = books,
		.dir = dir,
		.diag = d};
	size_t before = diag_count(d, DIAG_ERROR);
	site.contexts = contexts_new(a, p, theme, &output);
	site_write_theme_assets(&site, a);
	site_write_content_assets(&site, a, output.assets_dir);
	site_write_books(&site);
	if (!output.lacks[SITE_SELECTION])
		site_write_chapters(&site, a, workers);
	struct work work = {.site = &site};
	site.map = map_make(&site, a);
	site_list_pages(&site, a, &work.pages);
	write_pages(&work, workers);
	if (output.feed.len)
		site_write_feed(&site, a);
	site_write_robots(&site, a);
	site_write_sitemap(&site, a);
	*count = (struct site_count){.pages = work.pages.count, .files = site.files};
	arena_free(a);
	return diag_count(d, DIAG_ERROR) == before;
}

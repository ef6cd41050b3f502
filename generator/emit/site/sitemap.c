/*
 * sitemap.c - sitemap.xml and robots.txt, for search engines.
 *
 * Part of emit/site/: includes render/, model/ and core/ only.
 */
#include "core/arena.h"
#include "core/buf.h"
#include "emit/site/site_room.h"
#include "model/address.h"

static void
put_url(struct buf *out, struct arena *a, struct span base, struct span path, struct span modified)
{
	buf_puts(out, "\t<url><loc>");
	buf_put_escaped(out, address_join(a, base, path));
	buf_puts(out, "</loc>");
	if (modified.len)
		buf_printf(out, "<lastmod>%.*s</lastmod>", SPAN_ARG(modified));
	buf_puts(out, "</url>\n");
}

static void
put_collection(
	struct buf *out, struct arena *a, struct span base, const struct collection_records *all)
{
	if (all->index_path.len)
		put_url(out, a, base, all->index_path, (struct span){0});
	for (size_t i = 0; i < all->collection->facet_count; i++) {
		if (all->facets[i].value_count)
			put_url(out, a, base, all->facets[i].path, (struct span){0});
	}
	for (size_t i = 0; all->collection->page.len && i < all->count; i++) {
		const struct record *r = all->records[i];
		if (!r->withdrawn)
			put_url(out, a, base, r->path, record_changed(r));
	}
}

void
site_write_sitemap(struct site *s, struct arena *a)
{
	const struct portfolio *p = s->portfolio;
	struct span base = portfolio_setting(p, ROLE_URL);
	if (!base.len)
		return;
	struct buf out = {0};
	buf_puts(&out,
		"<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n"
		"<urlset xmlns=\"http://www.sitemaps.org/schemas/sitemap/0.9\">\n");
	for (enum site_page_kind kind = 0; kind < SITE_PAGE_COUNT; kind++) {
		struct span path = p->schema->pages[kind].path;
		if (path.len && !s->output->lacks[kind] && kind != SITE_NOT_FOUND)
			put_url(&out, a, base, kind == SITE_HOME ? SPAN("") : path,
				(struct span){0});
	}
	for (size_t i = 0; i < p->schema->collection_count; i++)
		put_collection(&out, a, base, &p->collections[i]);
	buf_puts(&out, "</urlset>\n");
	site_write_file(s, a, SPAN("sitemap.xml"), buf_span(&out));
	buf_clear(&out);
}

void
site_write_robots(struct site *s, struct arena *a)
{
	struct span base = portfolio_setting(s->portfolio, ROLE_URL);
	if (!base.len)
		return;
	struct span sitemap = address_join(a, base, SPAN("sitemap.xml"));
	site_write_file(s, a, SPAN("robots.txt"),
		span_printf(a, "User-agent: *\nAllow: /\n\nSitemap: %.*s\n", SPAN_ARG(sitemap)));
}

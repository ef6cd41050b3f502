/*
 * json_ld.c - what a page is about, for search engines: schema.org in JSON-LD.
 *
 * One graph per page.  It stands in a <script> of a type that no browser runs (HTML, section
 * 4.12.1: a data block), so a policy against scripts in pages does not stop it; json_put_string()
 * sees to it that nothing in it ends the element.
 *
 * Part of emit/site/: includes render/, model/ and core/ only.
 */
#include "core/arena.h"
#include "core/buf.h"
#include "core/json.h"
#include "emit/site/pages.h"
#include "model/address.h"

/* Each object starts with its type, so a comma stands before each member. */
static void
put_text(struct buf *out, const char *name, struct span text)
{
	if (!text.len)
		return;
	buf_printf(out, ",\"%s\":", name);
	json_put_string(out, text);
}

static void
put_publisher(struct buf *out, const struct portfolio *p)
{
	struct span publisher = portfolio_setting(p, ROLE_PUBLISHER);
	if (!publisher.len)
		return;
	buf_puts(out, ",\"publisher\":{\"@type\":\"Organization\"");
	put_text(out, "name", publisher);
	buf_putc(out, '}');
}

/* What the site and each of its works say alike. */
static void
put_work(struct buf *out, const struct portfolio *p, struct span url)
{
	put_text(out, "url", url);
	put_text(out, "inLanguage", portfolio_text_language(p));
	put_publisher(out, p);
	put_text(out, "copyrightNotice", portfolio_setting(p, ROLE_RIGHTS));
}

static void
put_site(struct buf *out, const struct portfolio *p, struct span base)
{
	buf_puts(out, "{\"@type\":\"WebSite\"");
	put_text(out, "@id", base);
	put_text(out, "name", portfolio_setting(p, ROLE_TITLE));
	put_text(out, "alternateName", portfolio_setting(p, ROLE_SUBTITLE));
	put_text(out, "description", portfolio_setting(p, ROLE_SUMMARY));
	put_work(out, p, base);
	buf_putc(out, '}');
}

static void
put_part_of(struct buf *out, const struct portfolio *p, struct span base)
{
	buf_puts(out, ",\"isPartOf\":{\"@type\":\"WebSite\"");
	put_text(out, "@id", base);
	put_text(out, "name", portfolio_setting(p, ROLE_TITLE));
	put_text(out, "url", base);
	buf_putc(out, '}');
}

/* A record with a date of its own is an article; what has none is a page. */
static void
put_record(struct buf *out, struct arena *a, const struct portfolio *p, const struct record *r,
	struct span base, struct span url)
{
	struct span changed = record_changed(r);
	buf_printf(out, "{\"@type\":\"%s\"", changed.len ? "Article" : "WebPage");
	put_text(out, changed.len ? "headline" : "name", r->title);
	put_text(out, "description", context_description(a, r));
	put_text(out, "datePublished", record_text(r, ROLE_ADDED));
	put_text(out, "dateModified", changed);
	put_work(out, p, url);
	put_part_of(out, p, base);
	buf_putc(out, '}');
}

static void
put_list(struct buf *out, const struct portfolio *p, struct span title, struct span base,
	struct span url)
{
	buf_puts(out, "{\"@type\":\"CollectionPage\"");
	put_text(out, "name", title);
	put_work(out, p, url);
	put_part_of(out, p, base);
	buf_putc(out, '}');
}

static void
put_crumb(struct buf *out, unsigned place, struct span name, struct span url)
{
	buf_printf(out, "%s{\"@type\":\"ListItem\",\"position\":%u", place > 1 ? "," : "", place);
	put_text(out, "name", name);
	put_text(out, "item", url);
	buf_putc(out, '}');
}

/* Home, the list that the page is in if that is another page, the page itself. */
static void
put_trail(const struct site *s, struct buf *out, struct arena *a, const struct collection *c,
	struct span title, struct span url)
{
	struct span base = portfolio_setting(s->portfolio, ROLE_URL);
	struct span list = s->portfolio->collections[c->index_number].index_path;
	struct span list_url = address_join(a, base, list);
	unsigned place = 1;
	buf_puts(out, ",{\"@type\":\"BreadcrumbList\",\"itemListElement\":[");
	put_crumb(out, place++, value_get_string(&s->theme->strings, SPAN("home")),
		address_join(a, base, SPAN("")));
	if (list.len && !span_eq(list_url, url))
		put_crumb(out, place++, label_text(&c->title, s->portfolio->language), list_url);
	put_crumb(out, place, title, url);
	buf_puts(out, "]}");
}

/* As the page's heading has it. */
static struct span
list_title(const struct site *s, struct arena *a, const struct page *page)
{
	enum diag_language language = s->portfolio->language;
	struct span list = label_text(&page->collection->title, language);
	if (!page->facet)
		return list;
	struct span by = value_get_string(&s->theme->strings, SPAN("by"));
	struct span facet = label_text(&page->facet->facet->title, language);
	return span_printf(a, "%.*s %.*s %.*s", SPAN_ARG(list), SPAN_ARG(by), SPAN_ARG(facet));
}

struct span
site_json_ld(const struct site *s, struct arena *a, const struct page *page)
{
	const struct portfolio *p = s->portfolio;
	struct span base = address_join(a, portfolio_setting(p, ROLE_URL), SPAN(""));
	struct span url = address_join(a, base, page->path);
	struct buf out = {0};
	buf_puts(&out, "{\"@context\":\"https://schema.org\",\"@graph\":[");
	if (page->record) {
		put_record(&out, a, p, page->record, base, url);
		put_trail(s, &out, a, page->record->collection, page->record->title, url);
	} else if (page->collection) {
		struct span title = list_title(s, a, page);
		put_list(&out, p, title, base, url);
		put_trail(s, &out, a, page->collection, title, url);
	} else {
		put_site(&out, p, base);
	}
	buf_puts(&out, "]}");
	return buf_take(&out, a);
}

/*
 * feed.c - feed.xml, the new and changed records as an Atom feed (RFC 4287).
 *
 * Part of emit/site/: includes render/, model/ and core/ only.
 */
#include "core/arena.h"
#include "core/buf.h"
#include "emit/site/site_room.h"
#include "model/address.h"

#define FEED_ENTRIES_MAX 20

static struct newest
changed_records(const struct portfolio *p, struct arena *a)
{
	return site_newest(p, a, record_changed, FEED_ENTRIES_MAX);
}

bool
site_has_feed(const struct portfolio *p, struct arena *a)
{
	return portfolio_setting(p, ROLE_URL).len && changed_records(p, a).count;
}

static void
put_element(struct buf *out, const char *indent, const char *name, struct span text)
{
	if (!text.len)
		return;
	buf_printf(out, "%s<%s>", indent, name);
	buf_put_escaped(out, text);
	buf_printf(out, "</%s>\n", name);
}

static void
put_link(struct buf *out, const char *indent, const char *rel, const char *type, struct span href)
{
	buf_printf(out, "%s<link rel=\"%s\" type=\"%s\" href=\"", indent, rel, type);
	buf_put_escaped(out, href);
	buf_puts(out, "\"/>\n");
}

/* A date-time (RFC 3339) of "2019", "2019-05" or "2019-05-09": its first moment. */
static void
put_time(struct buf *out, const char *indent, const char *name, struct span iso)
{
	static const char start[] = "0000-01-01";
	if (iso.len)
		buf_printf(out, "%s<%s>%.*s%sT00:00:00Z</%s>\n", indent, name, SPAN_ARG(iso),
			start + iso.len, name);
}

/* What never changes: a record that moved keeps the name of its first address. */
static struct span
permanent_address(struct arena *a, struct span base, const struct record *r)
{
	const struct value *former = role_value(r->collection->roles, &r->data, ROLE_FORMER_PATHS);
	bool moved = former && former->type == VALUE_LIST && former->u.list.count;
	return address_join(a, base, moved ? former->u.list.items[0].u.string : r->address);
}

static void
put_entry(struct buf *out, struct arena *a, struct span base, const struct record *r)
{
	static const char indent[] = "\t\t";
	buf_puts(out, "\t<entry>\n");
	put_element(out, indent, "title", r->title);
	put_element(out, indent, "id", permanent_address(a, base, r));
	put_link(out, indent, "alternate", "text/html", address_join(a, base, r->address));
	put_time(out, indent, "published", record_text(r, ROLE_ADDED));
	put_time(out, indent, "updated", record_changed(r));
	put_element(out, indent, "summary", record_text(r, ROLE_SUMMARY));
	buf_puts(out, "\t</entry>\n");
}

static void
put_head(struct buf *out, struct arena *a, const struct portfolio *p, struct span base)
{
	static const char indent[] = "\t";
	put_element(out, indent, "title", portfolio_setting(p, ROLE_TITLE));
	put_element(out, indent, "subtitle", portfolio_setting(p, ROLE_SUBTITLE));
	put_element(out, indent, "id", address_join(a, base, SPAN("")));
	put_link(out, indent, "self", "application/atom+xml",
		address_join(a, base, SPAN(SITE_FEED)));
	put_link(out, indent, "alternate", "text/html", address_join(a, base, SPAN("")));
	buf_puts(out, "\t<author>\n");
	put_element(out, "\t\t", "name", portfolio_setting(p, ROLE_PUBLISHER));
	buf_puts(out, "\t</author>\n");
	put_element(out, indent, "rights", portfolio_setting(p, ROLE_RIGHTS));
}

void
site_write_feed(struct site *s, struct arena *a)
{
	const struct portfolio *p = s->portfolio;
	struct span base = portfolio_setting(p, ROLE_URL);
	struct newest changed = changed_records(p, a);
	struct buf out = {0};
	buf_printf(&out,
		"<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n"
		"<feed xmlns=\"http://www.w3.org/2005/Atom\" xml:lang=\"%.*s\">\n",
		SPAN_ARG(portfolio_text_language(p)));
	put_head(&out, a, p, base);
	put_time(&out, "\t", "updated", record_changed(changed.records[0]));
	for (size_t i = 0; i < changed.count; i++)
		put_entry(&out, a, base, changed.records[i]);
	buf_puts(&out, "</feed>\n");
	site_write_file(s, a, SPAN(SITE_FEED), buf_span(&out));
	buf_clear(&out);
}

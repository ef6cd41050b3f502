/*
 * html_attr.c - text, addresses and attributes of the HTML writer.  Part of render/.
 */
#include "render/html_room.h"

#include <strings.h>

#include "core/xml.h"

/* A filter may give more; what is behind it is left out, so that looking for doubles ends. */
#define PAIRS_MAX 100

void
html_put_text(const struct html *h, struct span s)
{
	size_t done = 0;
	for (size_t i = 0; i < s.len; i++) {
		size_t len = xml_forbidden_len(s, i);
		if (!len)
			continue;
		buf_put_escaped(h->out, span_sub(s, done, i - done));
		buf_puts(h->out, "\xEF\xBF\xBD");
		done = i + len;
		i = done - 1;
	}
	buf_put_escaped(h->out, span_sub(s, done, s.len));
}

/* As cmark's writer: what RFC 3986 allows in an address, and "%" as it is. */
void
html_put_address(const struct html *h, struct span address)
{
	for (size_t i = 0; i < address.len; i++) {
		unsigned char c = (unsigned char)address.s[i];
		if (c == '&')
			buf_puts(h->out, "&amp;");
		else if (c == '\'')
			buf_puts(h->out, "&#x27;");
		else if (c > ' ' && c < 0x7F && !strchr("\"<>[\\]^`{|}", c))
			buf_putc(h->out, (char)c);
		else
			buf_printf(h->out, "%%%02X", c);
	}
}

void
html_put_attribute(const struct html *h, const char *name, struct span value)
{
	buf_printf(h->out, " %s=\"", name);
	html_put_text(h, value);
	buf_putc(h->out, '"');
}

static bool
is_one_of(struct span key, const char *const *list)
{
	for (; *list; list++) {
		if (key.len == strlen(*list) && strncasecmp(key.s, *list, key.len) == 0)
			return true;
	}
	return false;
}

/* Letters, digits and hyphens, a letter first: a name in HTML and in XML. */
static bool
is_name(struct span key)
{
	for (size_t i = 0; i < key.len; i++) {
		char c = key.s[i];
		bool letter = (c | 0x20) >= 'a' && (c | 0x20) <= 'z';
		if (!letter && (!i || !((c >= '0' && c <= '9') || c == '-')))
			return false;
	}
	return key.len > 0;
}

/* The prefix of the attribute that stands for KEY; NULL if it may not come out. */
static const char *
prefix_of(struct span key)
{
	/* Attributes of HTML that say something and do nothing. */
	static const char *const plain[] = {"lang", "dir", "title", "role", "translate", "width",
		"height", "hreflang", "rel", "datetime", "abbr", NULL};
	/* They run something, load something, or belong to the node itself. */
	static const char *const refused[] = {"id", "class", "style", "href", "src", "srcset",
		"srcdoc", "action", "formaction", "background", "poster", "data", "ping", NULL};
	bool event = key.len >= 2 && strncasecmp(key.s, "on", 2) == 0;
	if (!is_name(key) || event || is_one_of(key, refused))
		return NULL;
	bool named = span_starts(key, SPAN("data-")) || span_starts(key, SPAN("aria-"));
	return named || is_one_of(key, plain) ? "" : "data-";
}

/* "x" and "data-x" are the same attribute, and so are names that differ in case. */
static bool
is_repeated(const struct attr *attr, size_t i)
{
	struct span key = attr->pairs[i].key, data = SPAN("data-");
	if (span_starts(key, data))
		key = span_sub(key, data.len, key.len);
	for (size_t k = 0; k < i; k++) {
		struct span other = attr->pairs[k].key;
		if (span_starts(other, data))
			other = span_sub(other, data.len, other.len);
		if (other.len == key.len && strncasecmp(other.s, key.s, key.len) == 0)
			return true;
	}
	return false;
}

static void
put_pairs(const struct html *h, const struct node *n)
{
	bool has_title = n->kind == NODE_LINK || n->kind == NODE_IMAGE;
	for (size_t i = 0; i < n->attr->pair_count && i < PAIRS_MAX; i++) {
		const struct attr_pair *pair = &n->attr->pairs[i];
		const char *prefix = prefix_of(pair->key);
		if (!prefix || is_repeated(n->attr, i)
			|| (has_title && span_eq(pair->key, SPAN("title"))))
			continue;
		buf_printf(h->out, " %s", prefix);
		for (size_t k = 0; k < pair->key.len; k++) {
			char c = pair->key.s[k];
			buf_putc(h->out, c >= 'A' && c <= 'Z' ? (char)(c | 0x20) : c);
		}
		buf_puts(h->out, "=\"");
		html_put_text(h, pair->value);
		buf_putc(h->out, '"');
	}
}

/* In HTML an id holds no white space, and is not empty. */
static bool
is_id(struct span id)
{
	for (size_t i = 0; i < id.len; i++) {
		if ((unsigned char)id.s[i] <= ' ')
			return false;
	}
	return id.len > 0;
}

void
html_put_attr(const struct html *h, const struct node *n, struct span extra_class)
{
	const struct attr *attr = n->attr;
	if (h->o->bare)
		return;
	if (attr && is_id(attr->id))
		html_put_attribute(h, "id", attr->id);
	bool classes = attr && attr->class_count;
	if (classes || extra_class.len) {
		buf_puts(h->out, " class=\"");
		html_put_text(h, extra_class);
		for (size_t i = 0; classes && i < attr->class_count; i++) {
			if (i || extra_class.len)
				buf_putc(h->out, ' ');
			html_put_text(h, attr->classes[i]);
		}
		buf_putc(h->out, '"');
	}
	if (attr)
		put_pairs(h, n);
}

void
html_start_line(const struct html *h)
{
	if (h->out->len && h->out->s[h->out->len - 1] != '\n')
		buf_putc(h->out, '\n');
}

void
html_put_void_end(const struct html *h)
{
	buf_puts(h->out, h->o->xhtml || h->o->bare ? " />" : ">");
}

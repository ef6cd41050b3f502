/*
 * html_raw.c - HTML that filters wrote, in the writer's own form.  Part of render/.
 *
 * Only pieces that resolve/ gave a number: it has read them, and told what is wrong with others.
 */
#include "render/html_room.h"

#include "model/raw_html.h"

static void
put_raw_attribute(const struct html *h, const struct node *n, const struct raw_html_token *t)
{
	struct span name = t->xml.name, value = t->xml.value;
	if (t->value == RAW_HTML_NAMESPACE)
		return;
	char quote = value.s[-1];
	buf_printf(h->out, " %.*s=%c", SPAN_ARG(name), quote);
	size_t done = 0, at = 0;
	for (struct span id = raw_html_next_id(t, &at); id.len; id = raw_html_next_id(t, &at)) {
		size_t start = (size_t)(id.s - value.s);
		buf_put(h->out, span_sub(value, done, start - done));
		buf_printf(h->out, "%.*sraw%u.", SPAN_ARG(h->o->id_prefix), n->u.raw->number);
		done = start;
	}
	buf_put(h->out, span_sub(value, done, value.len));
	buf_putc(h->out, quote);
}

static void
put_empty(const struct html *h, const struct raw_html_token *t)
{
	if (t->is_void)
		html_put_void_end(h);
	else if (t->is_svg)
		buf_puts(h->out, "/>");
	else
		buf_printf(h->out, "></%.*s>", SPAN_ARG(t->xml.name));
}

static void
put_token(const struct html *h, const struct node *n, const struct raw_html_token *t)
{
	struct span name = t->xml.name;
	switch (t->xml.kind) {
	case XML_START:
		buf_printf(h->out, "<%.*s", SPAN_ARG(name));
		if (h->o->xhtml && span_eq(name, SPAN("svg")))
			buf_puts(h->out, " xmlns=\"" RAW_HTML_SVG_NAMESPACE "\"");
		break;
	case XML_ATTRIBUTE:
		put_raw_attribute(h, n, t);
		break;
	case XML_OPEN:
		buf_putc(h->out, '>');
		break;
	case XML_EMPTY:
		put_empty(h, t);
		break;
	case XML_END:
		buf_printf(h->out, "</%.*s>", SPAN_ARG(name));
		break;
	case XML_TEXT:
		buf_put(h->out, t->xml.value);
		break;
	case XML_DONE:
	case XML_ERROR:
		break;
	}
}

static bool
has_drawing(const struct node *n)
{
	struct raw_html r;
	struct raw_html_token t;
	raw_html_start(&r, n);
	do {
		t = raw_html_next(&r);
		if (t.xml.kind == XML_START && span_eq(t.xml.name, SPAN("svg")))
			return true;
	} while (t.xml.kind != XML_DONE && t.xml.kind != XML_ERROR);
	return false;
}

void
html_put_raw(const struct html *h, const struct node *n)
{
	struct raw_html r;
	struct raw_html_token t;
	if (!n->u.raw->number || (h->o->plain && has_drawing(n)))
		return;
	raw_html_start(&r, n);
	do {
		t = raw_html_next(&r);
		put_token(h, n, &t);
	} while (t.xml.kind != XML_DONE && t.xml.kind != XML_ERROR);
}

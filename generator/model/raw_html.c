/*
 * raw_html.c - see raw_html.h.  Part of model/.
 *
 * Sources: HTML standard, sections 3.2.5 (content models) and 4; SVG 2, appendices F and G.
 * What the document has elements for with more to them (headings, which get anchors; images,
 * whose files must be found) is not in the tables.
 */
#include "model/raw_html.h"

#include "core/text.h"
#include "model/address.h"
#include "model/document.h"

/* What an element is, and what it holds. */
enum {
	BLOCK = 1 << 0,
	INLINE = 1 << 1,
	TEXT = 1 << 2,
	ITEM = 1 << 3,
	TERM = 1 << 4,
	LEGEND = 1 << 5,
	PART = 1 << 6, /* of a table */
	ROW = 1 << 7,
	CELL = 1 << 8,
	DRAWING = 1 << 9, /* SVG, and from here on what is in it */
	SHAPE = 1 << 10,
	WORDS = 1 << 11,
	ABOUT = 1 << 12,
	PAINT = 1 << 13,
	STOP = 1 << 14,
	IN_LINE = INLINE | TEXT | DRAWING,
	FLOW = IN_LINE | BLOCK,
	SVG = DRAWING | SHAPE | WORDS | ABOUT | PAINT | STOP,
	HTML = BLOCK | INLINE | ITEM | TERM | LEGEND | PART | ROW | CELL,
};

static const struct raw_html_element {
	const char *names;
	int is;
	int holds;
} elements[] = {
	{"a abbr b bdi bdo cite code del dfn em i ins kbd mark q s samp small span strong sub sup "
	 "time u var",
		INLINE, IN_LINE},
	{"br wbr", INLINE, 0},
	{"hr", BLOCK, 0},
	{"p pre", BLOCK, IN_LINE},
	{"blockquote div", BLOCK, FLOW},
	{"ol ul", BLOCK, ITEM},
	{"li", ITEM, FLOW},
	{"dl", BLOCK, TERM},
	{"dt dd", TERM, FLOW},
	{"figure", BLOCK, FLOW | LEGEND},
	{"figcaption", LEGEND, FLOW},
	{"table", BLOCK, PART},
	{"caption", PART, FLOW},
	{"thead tbody tfoot", PART, ROW},
	{"tr", ROW, CELL},
	{"td th", CELL, FLOW},

	{"svg", DRAWING, SHAPE | ABOUT},
	{"g", SHAPE, SHAPE | ABOUT},
	{"circle ellipse line path polygon polyline rect", SHAPE, ABOUT},
	{"text", SHAPE, WORDS | ABOUT | TEXT},
	{"tspan", WORDS, WORDS | ABOUT | TEXT},
	{"desc title", ABOUT, TEXT},
	{"defs", SHAPE, SHAPE | PAINT},
	{"clipPath marker pattern", PAINT, SHAPE},
	{"linearGradient radialGradient", PAINT, STOP},
	{"stop", STOP, 0},
};

static const struct raw_html_element block_piece = {"", 0, FLOW}, inline_piece = {"", 0, IN_LINE};

static const struct attribute {
	const char *names; /* "x-*": whatever starts so; the first row that fits counts */
	int in;            /* elements of these kinds */
	const char *of;    /* and of these names; NULL: all */
	enum raw_html_value value;
} attributes[] = {
	{"id", HTML | SVG, NULL, RAW_HTML_ID},
	{"aria-activedescendant aria-controls aria-describedby aria-details aria-errormessage "
	 "aria-flowto aria-labelledby aria-owns",
		HTML | SVG, NULL, RAW_HTML_IDS},
	{"aria-* class data-* lang role", HTML | SVG, NULL, RAW_HTML_ANY},

	{"dir title translate", HTML, NULL, RAW_HTML_ANY},
	{"href", HTML, "a", RAW_HTML_ADDRESS},
	{"hreflang rel", HTML, "a", RAW_HTML_ANY},
	{"datetime", HTML, "del ins time", RAW_HTML_ANY},
	{"reversed start type", HTML, "ol", RAW_HTML_ANY},
	{"value", HTML, "li", RAW_HTML_ANY},
	{"colspan rowspan", HTML, "td th", RAW_HTML_ANY},
	{"abbr scope", HTML, "th", RAW_HTML_ANY},

	{"xmlns", SVG, "svg", RAW_HTML_NAMESPACE},
	{"clip-path fill marker-end marker-mid marker-start stop-color stroke", SVG, NULL,
		RAW_HTML_PAINT},
	{"clip-rule clipPathUnits cx cy d dominant-baseline dx dy fill-opacity fill-rule font-size "
	 "font-style font-weight fx fy gradientTransform gradientUnits height markerHeight "
	 "markerUnits markerWidth offset opacity orient pathLength patternContentUnits "
	 "patternTransform patternUnits points preserveAspectRatio r refX refY rotate rx ry "
	 "spreadMethod stop-opacity stroke-dasharray stroke-dashoffset stroke-linecap "
	 "stroke-linejoin stroke-miterlimit stroke-opacity stroke-width text-anchor transform "
	 "vector-effect viewBox width x x1 x2 y y1 y2",
		SVG, NULL, RAW_HTML_ANY},
};

#define COUNT(table) (sizeof(table) / sizeof *(table))

/* Small letters, digits and hyphens: the same in HTML and XML. */
static bool
is_small(struct span word)
{
	for (size_t i = 0; i < word.len; i++) {
		char c = word.s[i];
		if (!(c >= 'a' && c <= 'z') && !(c >= '0' && c <= '9') && c != '-')
			return false;
	}
	return word.len > 0;
}

static bool
fits(struct span word, struct span listed)
{
	if (!span_ends(listed, SPAN("*")))
		return span_eq(word, listed);
	size_t len = listed.len - 1;
	return span_starts(word, span_sub(listed, 0, len))
		&& is_small(span_sub(word, len, word.len));
}

/* Is WORD among the words of LIST? */
static bool
is_listed(const char *list, struct span word)
{
	struct span all = span_of(list);
	for (size_t i = 0, end; i < all.len; i = end + 1) {
		end = span_find(all, ' ', i);
		if (fits(word, span_sub(all, i, end - i)))
			return true;
	}
	return false;
}

static const struct raw_html_element *
find_element(struct span name)
{
	for (size_t i = 0; i < COUNT(elements); i++) {
		if (is_listed(elements[i].names, name))
			return &elements[i];
	}
	return NULL;
}

static const struct attribute *
find_attribute(const struct raw_html_element *e, struct span element, struct span name)
{
	for (size_t i = 0; i < COUNT(attributes); i++) {
		const struct attribute *a = &attributes[i];
		if (is_listed(a->names, name) && (a->in & e->is)
			&& (!a->of || is_listed(a->of, element)))
			return a;
	}
	return NULL;
}

bool
raw_html_is_in(const struct node *n)
{
	struct span format = n->u.raw->format;
	return span_eq(format, SPAN("html")) || span_eq(format, SPAN("html5"));
}

void
raw_html_start(struct raw_html *r, const struct node *n)
{
	struct span text = n->u.raw->text;
	memset(r, 0, sizeof *r);
	r->xml.text = text;
	r->open[0].element = node_is_block(n->kind) ? &block_piece : &inline_piece;
	r->linked = node_is_linked(n);
	if (text.len > RAW_HTML_BYTES_MAX)
		r->fault = RAW_HTML_SIZE;
	else if (text_find_invalid(text) != TEXT_INVALID)
		r->fault = RAW_HTML_SYNTAX;
}

static bool
is_id(struct span id)
{
	for (size_t i = 0; i < id.len; i++) {
		char c = id.s[i], small = (char)(c | 0x20);
		bool letter = small >= 'a' && small <= 'z';
		if (!letter && !(i && ((c >= '0' && c <= '9') || c == '-' || c == '_')))
			return false;
	}
	return id.len > 0;
}

static bool
are_ids(struct span value)
{
	for (size_t i = 0, end; i <= value.len; i = end + 1) {
		end = span_find(value, ' ', i);
		if (!is_id(span_sub(value, i, end - i)))
			return false;
	}
	return true;
}

/* The id that VALUE leads to: "#x" or "url(#x)"; empty if it does not. */
static struct span
target_of(enum raw_html_value kind, struct span value)
{
	struct span before = kind == RAW_HTML_PAINT ? SPAN("url(#") : SPAN("#");
	struct span behind = kind == RAW_HTML_PAINT ? SPAN(")") : SPAN("");
	if (!span_starts(value, before) || !span_ends(value, behind))
		return (struct span){0};
	return span_sub(value, before.len, value.len - before.len - behind.len);
}

/* A name or number: no function, which might load something. */
static bool
is_colour(struct span value)
{
	for (size_t i = 0; i < value.len; i++) {
		char c = value.s[i], small = (char)(c | 0x20);
		bool letter = small >= 'a' && small <= 'z';
		if (!letter && !(c >= '0' && c <= '9') && c != '-' && !(c == '#' && !i))
			return false;
	}
	return value.len > 0;
}

static bool
is_valid(enum raw_html_value kind, struct span value)
{
	switch (kind) {
	case RAW_HTML_ANY:
		return true;
	case RAW_HTML_ID:
		return is_id(value);
	case RAW_HTML_IDS:
		return are_ids(value);
	case RAW_HTML_ADDRESS:
		return is_id(target_of(kind, value)) || address_kind(value) == ADDRESS_EXTERNAL;
	case RAW_HTML_PAINT:
		return is_id(target_of(kind, value)) || is_colour(value);
	case RAW_HTML_NAMESPACE:
		return span_eq(value, SPAN(RAW_HTML_SVG_NAMESPACE));
	}
	return false;
}

struct span
raw_html_next_id(const struct raw_html_token *t, size_t *at)
{
	struct span value = t->xml.value, id = {0};
	if (t->value == RAW_HTML_ID || t->value == RAW_HTML_IDS)
		id = span_sub(value, *at, span_find(value, ' ', *at) - *at);
	else if (*at == 0 && (t->value == RAW_HTML_ADDRESS || t->value == RAW_HTML_PAINT))
		id = target_of(t->value, value);
	if (id.len)
		*at = (size_t)(id.s - value.s) + id.len + 1;
	return id;
}

static void
fail(struct raw_html *r, struct raw_html_token *t, enum raw_html_fault fault, size_t offset)
{
	r->fault = fault;
	t->xml.kind = XML_ERROR;
	t->xml.offset = offset;
}

static bool
may_stand(const struct raw_html *r, const struct raw_html_element *e, struct span name)
{
	if (!e || !(e->is & r->open[r->depth].element->holds))
		return false;
	bool linked = r->linked;
	for (size_t i = 1; i <= r->depth; i++)
		linked |= span_eq(r->open[i].name, SPAN("a"));
	return !linked || !span_eq(name, SPAN("a"));
}

static void
open_element(struct raw_html *r, struct raw_html_token *t)
{
	const struct raw_html_element *e = find_element(t->xml.name);
	if (!may_stand(r, e, t->xml.name)) {
		fail(r, t, RAW_HTML_ELEMENT, t->xml.offset);
	} else if (r->depth == RAW_HTML_DEPTH_MAX) {
		fail(r, t, RAW_HTML_SIZE, t->xml.offset);
	} else {
		r->depth++;
		r->open[r->depth].name = t->xml.name;
		r->open[r->depth].offset = t->xml.offset;
		r->open[r->depth].element = e;
	}
}

static void
read_attribute(struct raw_html *r, struct raw_html_token *t)
{
	const struct attribute *a =
		find_attribute(r->open[r->depth].element, r->open[r->depth].name, t->xml.name);
	if (a && is_valid(a->value, t->xml.value))
		t->value = a->value;
	else
		fail(r, t, RAW_HTML_ATTRIBUTE, t->xml.offset);
}

/* The end of a tag that starts an element. */
static void
end_tag(struct raw_html *r, struct raw_html_token *t)
{
	const struct raw_html_element *e = r->open[r->depth].element;
	t->xml.name = r->open[r->depth].name;
	t->is_svg = e->is & SVG;
	t->is_void = !t->is_svg && !e->holds;
	if (t->is_void)
		t->xml.kind = XML_EMPTY;
	if (t->xml.kind == XML_EMPTY)
		r->depth--;
}

static void
close_element(struct raw_html *r, struct raw_html_token *t)
{
	if (r->depth && span_eq(r->open[r->depth].name, t->xml.name))
		r->depth--;
	else
		fail(r, t, RAW_HTML_BALANCE, t->xml.offset);
}

struct raw_html_token
raw_html_next(struct raw_html *r)
{
	struct raw_html_token t = {.xml = {.kind = XML_ERROR}};
	if (r->fault)
		return t;
	t.xml = xml_next(&r->xml);
	switch (t.xml.kind) {
	case XML_START:
		open_element(r, &t);
		break;
	case XML_ATTRIBUTE:
		read_attribute(r, &t);
		break;
	case XML_OPEN:
	case XML_EMPTY:
		end_tag(r, &t);
		break;
	case XML_END:
		close_element(r, &t);
		break;
	case XML_TEXT:
		if (span_trim(t.xml.value).len && !(r->open[r->depth].element->holds & TEXT))
			fail(r, &t, RAW_HTML_ELEMENT, t.xml.offset);
		break;
	case XML_DONE:
		if (r->depth)
			fail(r, &t, RAW_HTML_BALANCE, r->open[r->depth].offset);
		break;
	case XML_ERROR:
		fail(r, &t, RAW_HTML_SYNTAX, t.xml.offset);
		break;
	}
	return t;
}

struct ids {
	struct span items[RAW_HTML_IDS_MAX];
	size_t count;
};

static bool
has_id(const struct ids *ids, struct span id)
{
	for (size_t i = 0; i < ids->count; i++) {
		if (span_eq(ids->items[i], id))
			return true;
	}
	return false;
}

/* Each id once, and not too many. */
static enum raw_html_fault
note_id(struct ids *ids, const struct raw_html_token *t)
{
	if (t->value != RAW_HTML_ID)
		return RAW_HTML_FINE;
	if (ids->count == RAW_HTML_IDS_MAX)
		return RAW_HTML_SIZE;
	if (has_id(ids, t->xml.value))
		return RAW_HTML_ATTRIBUTE;
	ids->items[ids->count++] = t->xml.value;
	return RAW_HTML_FINE;
}

/* What a value leads to is there. */
static enum raw_html_fault
check_targets(struct ids *ids, const struct raw_html_token *t)
{
	size_t at = 0;
	for (struct span id = raw_html_next_id(t, &at); id.len; id = raw_html_next_id(t, &at)) {
		if (!has_id(ids, id))
			return RAW_HTML_ATTRIBUTE;
	}
	return RAW_HTML_FINE;
}

/* Read all of it; LOOK at each attribute. */
static enum raw_html_fault
read_all(const struct node *n, struct ids *ids,
	enum raw_html_fault (*look)(struct ids *, const struct raw_html_token *), size_t *offset)
{
	struct raw_html r;
	raw_html_start(&r, n);
	for (;;) {
		struct raw_html_token t = raw_html_next(&r);
		enum raw_html_fault fault = r.fault;
		if (t.xml.kind == XML_ATTRIBUTE)
			fault = look(ids, &t);
		*offset = t.xml.offset;
		if (fault || t.xml.kind == XML_DONE)
			return fault;
	}
}

enum raw_html_fault
raw_html_check(const struct node *n, size_t *offset)
{
	struct ids ids = {.count = 0};
	enum raw_html_fault fault = read_all(n, &ids, note_id, offset);
	return fault ? fault : read_all(n, &ids, check_targets, offset);
}

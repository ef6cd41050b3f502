/*
 * context_body.c - a document as HTML: whole, and cut at its H2s.
 *
 * Part of render/: includes model/ and core/ only.
 */
#include "core/arena.h"
#include "core/buf.h"
#include "core/text.h"
#include "render/context_room.h"

struct addresses {
	const struct contexts *contexts;
	struct arena *arena;
	struct span page_path;
};

/* RFC 3986: letters, digits, "-._~/" as they are, the rest as %XX. */
static void
put_path(struct buf *out, struct span path)
{
	for (size_t i = 0; i < path.len; i++) {
		unsigned char c = (unsigned char)path.s[i];
		bool plain = (c < 0x80 && text_is_alnum(c)) || strchr("-._~/#", c);
		if (plain && c)
			buf_putc(out, (char)c);
		else
			buf_printf(out, "%%%02X", c);
	}
}

static void
put_root(const struct addresses *a, struct buf *out)
{
	buf_put(out, context_root(a->arena, a->page_path));
}

static bool
put_record_address(const struct addresses *a, struct buf *out, const struct node *n)
{
	const struct contexts *c = a->contexts;
	struct value_builder b = {0};
	context_put_record_address(c, a->arena, n->u.link->record, &b);
	struct value address = value_builder_map(&b);
	struct span path = value_get_string(&address, SPAN("path"));
	struct span outside = value_get_string(&address, SPAN("outside"));
	struct span whole = path.len ? path : outside;
	if (!whole.len)
		return false;
	if (path.len)
		put_root(a, out);
	if (n->u.link->fragment.len)
		whole.len = span_find(whole, '#', 0);
	buf_put(out, whole);
	if (n->u.link->fragment.len)
		buf_printf(out, "#%.*s", SPAN_ARG(n->u.link->fragment));
	return true;
}

static void
put_asset_address(const struct addresses *a, struct buf *out, const struct node *n)
{
	const struct output *output = a->contexts->output;
	struct span base = portfolio_setting(a->contexts->portfolio, ROLE_URL);
	struct span name = n->u.link->asset;
	if (output->xhtml && n->kind == NODE_LINK) {
		buf_put(out, base);
		buf_puts(out, span_ends(base, SPAN("/")) ? SITE_FILES_DIR : "/" SITE_FILES_DIR);
	} else {
		put_root(a, out);
		put_path(out, output->assets_dir);
		name = output->asset_name ? output->asset_name(output->context, name) : name;
	}
	buf_putc(out, '/');
	put_path(out, name);
}

static bool
put_address(void *context, struct buf *out, const struct node *n)
{
	const struct addresses *a = context;
	const struct output *output = a->contexts->output;
	struct span path;
	if (n->u.link->record)
		return put_record_address(a, out, n);
	if (n->u.link->collection) {
		if (output->index(output->context, n->u.link->collection, &path))
			put_root(a, out);
		else
			path = context_outside_index(a->contexts, a->arena, n->u.link->collection);
		buf_put(out, path);
		return path.len > 0;
	}
	if (n->u.link->asset.len) {
		put_asset_address(a, out, n);
	} else if (n->u.link->fragment.len) {
		buf_printf(out, "#%.*s", SPAN_ARG(n->u.link->fragment));
	} else {
		return false; /* a target that was not found; reported by resolve/ */
	}
	return true;
}

static bool
is_outside(void *context, const struct node *n)
{
	const struct addresses *a = context;
	const struct output *output = a->contexts->output;
	struct span path;
	if (n->u.link->record)
		return !output->address(output->context, n->u.link->record, &path);
	if (n->u.link->collection)
		return !output->index(output->context, n->u.link->collection, &path);
	return output->xhtml && n->u.link->asset.len;
}

static struct html_options
options_of(struct addresses *a, const struct document *doc)
{
	const struct contexts *c = a->contexts;
	return (struct html_options){
		.xhtml = c->output->xhtml,
		.plain = c->output->plain,
		.id_prefix = doc->id_prefix,
		.note_back_label = context_string(c, SPAN("note_back")),
		.notes_title = context_string(c, SPAN("notes")),
		.put_address = put_address,
		.is_outside = is_outside,
		.outside_label = context_string(c, SPAN("book_outside")),
		.context = a,
	};
}

struct span
context_html(const struct contexts *c, struct arena *a, const struct document *doc,
	struct span page_path)
{
	struct addresses addresses = {c, a, page_path};
	struct html_options options = options_of(&addresses, doc);
	struct buf html = {0};
	html_put_blocks(&html, &options, doc->root->first, NULL);
	html_put_notes(&html, &options, doc);
	return buf_take(&html, a);
}

static bool
opens_section(const struct node *n)
{
	return n->kind == NODE_HEADER && n->u.level == 2;
}

static const struct node *
section_end(const struct node *n)
{
	while (n && !opens_section(n))
		n = n->next;
	return n;
}

/* Where a section's HTML stands in the body's. */
struct cut {
	const struct node *heading;
	size_t start;
	size_t end;
};

static struct value
make_section(struct arena *a, const struct cut *cut, struct span html, bool first)
{
	struct value_builder b = {0};
	struct span id = cut->heading->attr ? cut->heading->attr->id : (struct span){0};
	value_builder_put(a, &b, SPAN("id"), value_string(id));
	value_builder_put(a, &b, SPAN("title"), value_string(node_text(a, cut->heading)));
	value_builder_put(a, &b, SPAN("html"),
		value_string(span_sub(html, cut->start, cut->end - cut->start)));
	value_builder_put(a, &b, SPAN("first"), value_bool(first));
	return value_builder_map(&b);
}

static size_t
count_sections(const struct document *doc)
{
	size_t count = 0;
	for (const struct node *n = doc->root->first; n; n = n->next)
		count += opens_section(n);
	return count;
}

/* The body is rendered once; intro and sections are pieces of it. */
void
context_put_body(const struct contexts *c, struct arena *a, const struct document *doc,
	struct span page_path, struct value_builder *b)
{
	struct addresses addresses = {c, a, page_path};
	struct html_options options = options_of(&addresses, doc);
	struct buf html = {0}, notes = {0};
	struct cut *cuts = ARENA_ARRAY(a, count_sections(doc), struct cut);
	size_t count = 0;
	const struct node *n = section_end(doc->root->first);
	html_put_blocks(&html, &options, doc->root->first, n);
	size_t intro_len = html.len;
	while (n) {
		struct cut *cut = &cuts[count++];
		const struct node *end = section_end(n->next);
		cut->heading = n;
		html_put_blocks(&html, &options, n, n->next);
		cut->start = html.len;
		if (n->next != end)
			html_put_blocks(&html, &options, n->next, end);
		cut->end = html.len;
		n = end;
	}
	html_put_notes(&notes, &options, doc);

	struct span body = buf_take(&html, a);
	struct value list = {.type = VALUE_LIST};
	list.u.list.items = ARENA_ARRAY(a, count, struct value);
	list.u.list.count = count;
	struct value_builder by_id = {0};
	for (size_t i = 0; i < count; i++) {
		list.u.list.items[i] = make_section(a, &cuts[i], body, i == 0);
		value_builder_put(
			a, &by_id, text_id(a, node_text(a, cuts[i].heading)), list.u.list.items[i]);
	}
	value_builder_put(a, b, SPAN("body"), value_string(body));
	value_builder_put(a, b, SPAN("notes"), value_string(buf_take(&notes, a)));
	value_builder_put(a, b, SPAN("intro"), value_string(span_sub(body, 0, intro_len)));
	value_builder_put(a, b, SPAN("sections"), list);
	value_builder_put(a, b, SPAN("section"), value_builder_map(&by_id));
}

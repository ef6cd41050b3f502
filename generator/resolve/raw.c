/*
 * raw.c - HTML from filters: report what may not come out, and number the pieces.
 *
 * Part of resolve/: includes model/ and core/ only.
 */
#include "resolve/resolve.h"

#include "core/text.h"
#include "model/raw_html.h"

#define SHOWN_CHARS_MAX 40

static const enum diag_code codes[] = {
	[RAW_HTML_SYNTAX] = DIAG_RAW_SYNTAX,
	[RAW_HTML_BALANCE] = DIAG_RAW_BALANCE,
	[RAW_HTML_ELEMENT] = DIAG_RAW_ELEMENT,
	[RAW_HTML_ATTRIBUTE] = DIAG_RAW_ATTRIBUTE,
	[RAW_HTML_SIZE] = DIAG_RAW_SIZE,
};

/* Where the filter made it, and behind that for which place of the text. */
static void
report(const struct document *doc, const struct node *n, enum raw_html_fault fault, size_t offset,
	struct diag *d)
{
	const struct raw *raw = n->u.raw;
	struct span rest = span_sub(raw->text, offset, raw->text.len);
	struct span line = span_sub(rest, 0, span_find(rest, '\n', 0));
	size_t shown = 0;
	for (size_t i = 0; i < SHOWN_CHARS_MAX && shown < line.len; i++)
		text_next(line, &shown);
	struct arena *a = doc->arena;
	diag_report(d,
		&(struct diag_item){.code = codes[fault],
			.source = raw->script,
			.pos = raw->script_pos,
			.about =
				span_printf(a, "%.*s:%u", SPAN_ARG(doc->source->path), n->pos.line),
			.detail = span_printf(a, "%.*s%s", SPAN_ARG(span_sub(line, 0, shown)),
				shown < line.len ? "..." : "")});
}

struct sum {
	unsigned pieces;
	size_t bytes;
};

static enum raw_html_fault
check(struct sum *sum, const struct node *n, size_t *offset)
{
	*offset = 0;
	sum->bytes += n->u.raw->text.len;
	return sum->bytes > RAW_HTML_DOCUMENT_BYTES_MAX ? RAW_HTML_SIZE : raw_html_check(n, offset);
}

static void
resolve_below(struct document *doc, struct node *root, struct sum *sum, struct diag *d)
{
	for (struct node *n = root; n; n = node_next(n, root)) {
		size_t offset;
		if ((n->kind != NODE_RAW_BLOCK && n->kind != NODE_RAW_INLINE) || !raw_html_is_in(n))
			continue;
		enum raw_html_fault fault = check(sum, n, &offset);
		if (fault)
			report(doc, n, fault, offset, d);
		else
			n->u.raw->number = ++sum->pieces;
	}
}

void
resolve_raw(struct document *doc, struct diag *d)
{
	struct sum sum = {0};
	resolve_below(doc, doc->root, &sum, d);
	for (struct node *n = doc->notes; n; n = n->next)
		resolve_below(doc, n, &sum, d);
}

/*
 * documents.c - all documents of a record: its body and its Markdown fields.
 *
 * Part of resolve/: includes model/ and core/ only.
 */
#include "resolve/document_links.h"
#include "resolve/resolve.h"

#include "core/arena.h"
#include "core/text.h"

struct visit {
	const struct portfolio *portfolio;
	const struct record *record;
	struct reserved_ids reserved;
	struct diag *diag;
	unsigned fields; /* Markdown fields so far */
};

/* "slug-1-" for the first Markdown field; the body has the plain ids. */
static struct span
id_prefix(struct visit *visit, struct document *doc)
{
	const struct record *r = visit->record;
	if (doc == r->body)
		return (struct span){0};
	struct span id = text_id(doc->arena, r->slug);
	return span_printf(doc->arena, "%.*s-%u-", SPAN_ARG(id), ++visit->fields);
}

static void
resolve_ids(void *context, struct document *doc)
{
	struct visit *visit = context;
	doc->id_prefix = id_prefix(visit, doc);
	resolve_anchors(doc, visit->reserved);
	resolve_notes(doc, visit->diag);
	resolve_raw(doc, visit->diag);
}

void
resolve_documents(struct record *r, struct reserved_ids reserved, struct diag *d)
{
	struct visit visit = {.record = r, .reserved = reserved, .diag = d};
	record_each_document(r, resolve_ids, &visit);
}

static void
resolve_targets(void *context, struct document *doc)
{
	const struct visit *visit = context;
	resolve_document_links(visit->portfolio, visit->record, doc, visit->diag);
}

void
resolve_links(const struct portfolio *p, struct record *r, struct diag *d)
{
	struct visit visit = {.portfolio = p, .record = r, .diag = d};
	record_each_document(r, resolve_targets, &visit);
}

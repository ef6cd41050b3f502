/*
 * documents.c - all documents of a record: its body and its Markdown fields.
 *
 * Part of resolve/: includes model/ and core/ only.
 */
#include "resolve/document_links.h"
#include "resolve/resolve.h"

struct visit {
	const struct portfolio *portfolio;
	const struct record *record;
	struct reserved_ids reserved;
	struct diag *diag;
};

static void
resolve_ids(void *context, struct document *doc)
{
	const struct visit *visit = context;
	resolve_anchors(doc, visit->reserved);
	resolve_notes(doc, visit->diag);
}

void
resolve_documents(struct record *r, struct reserved_ids reserved, struct diag *d)
{
	struct visit visit = {.reserved = reserved, .diag = d};
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

/*
 * links.c - give every link of a record its target in this portfolio.
 *
 * A link is written as it works in the repository: a path from the file it stands
 * in to another content file, perhaps with "#anchor" (RFC 3986, section 4.2).
 * Part of resolve/: includes model/ and core/ only.
 */
#include "resolve/resolve.h"

#include <errno.h>

#include "core/arena.h"
#include "core/fs.h"
#include "model/address.h"
#include "resolve/document_links.h"
#include "resolve/nearest.h"

struct links {
	const struct portfolio *portfolio;
	const struct record *record;
	const struct document *document;
	struct arena *arena; /* the document's */
	struct diag *diag;
	struct nearest nearest;
};

static void
report(const struct links *l, enum diag_code code, const struct node *n, struct span suggestion)
{
	struct pos pos = n->u.link->target_pos.line ? n->u.link->target_pos : n->pos;
	diag_report(l->diag,
		&(struct diag_item){
			.code = code,
			.source = &l->record->file->source,
			.pos = pos.line ? pos : l->record->pos,
			.detail = span_printf(l->arena, "\"%.*s\"", SPAN_ARG(n->u.link->target)),
			.suggestion = suggestion,
		});
}

/* The path from the record's file to another, as a contributor would write it; none for none. */
static struct span
relative_to(const struct links *l, struct span path)
{
	return path.len ? fs_relative(l->arena, fs_dirname(l->record->file->path), path) : path;
}

/* "name" to "#name"; none for none. */
static struct span
as_anchor(const struct links *l, struct span name)
{
	return name.len ? span_printf(l->arena, "#%.*s", SPAN_ARG(name)) : name;
}

/* An anchor of a document; reports and leaves the fragment empty if there is none. */
static void
resolve_fragment(struct links *l, struct node *n, const struct document *doc, struct span written)
{
	const struct node *found = doc ? map_get(&doc->anchors, written) : NULL;
	if (found)
		n->u.link->fragment = found->attr->id;
	else
		report(l, DIAG_LINK_ANCHOR, n,
			as_anchor(l, nearest_anchor(&l->nearest, doc, written)));
}

static const struct collection_records *
find_register(const struct portfolio *p, struct span path)
{
	for (size_t i = 0; i < p->schema->collection_count; i++) {
		if (span_eq(p->collections[i].collection->reg_file, path))
			return &p->collections[i];
	}
	return NULL;
}

static void
resolve_register_link(
	struct links *l, struct node *n, const struct collection_records *all, struct span slug)
{
	if (!slug.len) {
		n->u.link->collection = all->collection;
		return;
	}
	n->u.link->record = map_get(&all->by_slug, slug);
	if (n->u.link->record)
		return;
	report(l, DIAG_LINK_ANCHOR, n, as_anchor(l, nearest_slug(&l->nearest, all, slug)));
}

/* A file of the content folder that is no record: an image, a document. */
static void
resolve_asset(struct links *l, struct node *n, struct span path)
{
	const char *dir = l->portfolio->content_dir.s;
	const char *file = span_printf(l->arena, "%s/%.*s", dir, SPAN_ARG(path)).s;
	if (!fs_exists(file) || fs_is_dir(file))
		report(l, span_ends(path, SPAN(".md")) ? DIAG_LINK_TARGET : DIAG_LINK_FILE, n,
			relative_to(l, nearest_file(&l->nearest, l->portfolio, path)));
	else if (!fs_is_inside(dir, file))
		report(l, DIAG_LINK_OUTSIDE, n, (struct span){0});
	else if (!schema_has_asset(l->portfolio->schema, path))
		report(l, DIAG_LINK_PRIVATE, n, (struct span){0});
	else if (n->kind == NODE_IMAGE && map_get(&l->portfolio->tables, path))
		report(l, DIAG_IMAGE_DATA, n, (struct span){0});
	else
		n->u.link->asset = path;
}

static void
resolve_relative(struct links *l, struct node *n)
{
	struct span target = n->u.link->target;
	size_t hash = span_find(target, '#', 0);
	struct span fragment = address_decode(l->arena, span_sub(target, hash + 1, target.len));
	struct span written = address_decode(l->arena, span_sub(target, 0, hash));
	struct span path;
	if (!fs_join(l->arena, fs_dirname(l->record->file->path), written, &path)) {
		report(l, DIAG_LINK_OUTSIDE, n, (struct span){0});
		return;
	}
	const struct record *record = map_get(&l->portfolio->records_by_path, path);
	const struct collection_records *reg = find_register(l->portfolio, path);
	if (record) {
		n->u.link->record = record;
		if (fragment.len)
			resolve_fragment(l, n, record->body, fragment);
	} else if (reg) {
		resolve_register_link(l, n, reg, fragment);
	} else if (map_get(&l->portfolio->files_by_path, path)) {
		report(l, DIAG_REF_UNPUBLISHED, n, (struct span){0});
	} else {
		resolve_asset(l, n, path);
	}
}

static void
resolve_link(struct links *l, struct node *n)
{
	switch (address_kind(n->u.link->target)) {
	case ADDRESS_EXTERNAL:
		break;
	case ADDRESS_UNSAFE:
		report(l, DIAG_LINK_UNSAFE, n, (struct span){0});
		break;
	case ADDRESS_FRAGMENT:
		resolve_fragment(l, n, l->document,
			address_decode(
				l->arena, span_sub(n->u.link->target, 1, n->u.link->target.len)));
		break;
	case ADDRESS_RELATIVE:
		resolve_relative(l, n);
		break;
	}
	if (n->kind == NODE_IMAGE && !n->first)
		report(l, DIAG_IMAGE_ALT, n, (struct span){0});
}

static void
resolve_below(struct links *l, struct node *root)
{
	for (struct node *n = root; n; n = node_next(n, root)) {
		if (n->kind == NODE_LINK || n->kind == NODE_IMAGE)
			resolve_link(l, n);
	}
}

void
resolve_document_links(
	const struct portfolio *p, const struct record *r, struct document *doc, struct diag *d)
{
	struct links l = {
		.portfolio = p, .record = r, .document = doc, .arena = doc->arena, .diag = d};
	resolve_below(&l, doc->root);
	for (struct node *n = doc->notes; n; n = n->next)
		resolve_below(&l, n);
}

/*
 * anchors.c - an address for every heading: as written in the source, and in the output.
 *
 * In the source an anchor follows GitHub's rule, so that a link also works in the
 * repository's web view; parse/ made an id of it, unless a filter made the heading.  In
 * the output an id is ASCII, starts with a letter and is unique.
 * Part of resolve/: includes model/ and core/ only.
 */
#include "resolve/resolve.h"

#include "core/arena.h"
#include "core/map.h"
#include "core/text.h"

static struct span
prefixed_id(const struct document *doc, struct span text)
{
	struct span id = text_id(doc->arena, text);
	if (!doc->id_prefix.len)
		return id;
	return span_printf(doc->arena, "%.*s%.*s", SPAN_ARG(doc->id_prefix), SPAN_ARG(id));
}

/* The next node from N on that a link may point at, or NULL. */
static struct node *
find_target(struct node *n, const struct node *root)
{
	while (n && n->kind != NODE_HEADER && !(n->attr && n->attr->id.len))
		n = node_next(n, root);
	return n;
}

void
resolve_anchors(struct document *doc, struct reserved_ids reserved)
{
	struct node *root = doc->root, *first = find_target(root, root);
	if (!first)
		return;
	struct arena *a = doc->arena;
	struct arena *scratch = arena_new();
	struct map written, ids;
	map_init(&written, scratch);
	map_init(&ids, scratch);
	for (size_t i = 0; i < reserved.count; i++)
		map_make_unique(a, &ids, reserved.items[i], 2);
	map_init(&doc->anchors, a);
	for (struct node *n = first; n; n = find_target(node_next(n, root), root)) {
		bool has_id = n->attr && n->attr->id.len;
		struct span text = has_id ? n->attr->id : node_text(a, n);
		struct span written_as =
			map_make_unique(a, &written, text_github_anchor(a, text), 1);
		map_add(&doc->anchors, written_as, n);
		node_attr(a, n)->id = map_make_unique(a, &ids, prefixed_id(doc, text), 2);
	}
	arena_free(scratch);
}

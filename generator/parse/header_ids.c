/*
 * header_ids.c - see header_ids.h.  Part of parse/.
 */
#include "parse/header_ids.h"

#include "core/arena.h"
#include "core/map.h"
#include "core/text.h"

static struct node *
find_header(struct node *n, const struct node *root)
{
	while (n && n->kind != NODE_HEADER)
		n = node_next(n, root);
	return n;
}

void
header_ids_make(struct document *d)
{
	struct node *first = find_header(d->root, d->root);
	if (!first)
		return;
	struct arena *scratch = arena_new();
	struct map used;
	map_init(&used, scratch);
	for (struct node *n = first; n; n = find_header(node_next(n, d->root), d->root)) {
		struct span anchor = text_github_anchor(d->arena, node_text(scratch, n));
		if (anchor.len)
			node_attr(d->arena, n)->id = map_make_unique(d->arena, &used, anchor, 1);
	}
	arena_free(scratch);
}

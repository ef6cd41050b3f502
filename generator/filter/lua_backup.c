/*
 * lua_backup.c - copies of the tree and the notes, by root.  Part of filter/.
 */
#include "filter/lua_backup.h"

struct backup {
	struct backup *next;
	struct node *root; /* the document's root, or a note's definition */
	struct node *copy;
};

static void
add(struct filter_state *s, struct node *root)
{
	struct backup *b = ARENA_NEW(s->scratch, struct backup);
	*b = (struct backup){s->backup, root, node_copy(s->scratch, root)};
	s->backup = b;
}

void
backup_take(struct filter_state *s)
{
	if (s->backup)
		return;
	size_t before = arena_used_bytes(s->scratch);
	for (size_t i = 0; i < s->document_count; i++) {
		add(s, s->documents[i]->root);
		for (struct node *n = s->documents[i]->notes; n; n = n->next)
			add(s, n);
	}
	/* Not the filter's doing. */
	s->limit.arena_start_bytes += arena_used_bytes(s->scratch) - before;
}

void
backup_restore(struct filter_state *s)
{
	for (const struct backup *b = s->backup; b; b = b->next) {
		while (b->root->first)
			node_unlink(b->root->first);
		node_move_children(b->copy, b->root);
	}
	s->backup = NULL;
}

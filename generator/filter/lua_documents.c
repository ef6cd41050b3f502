/*
 * lua_documents.c - list, settle and keep the documents of a record.  Part of filter/.
 */
#include "filter/lua_documents.h"

#include "filter/lua_text.h"
#include "filter/lua_walk.h"

static void
count(void *context, struct document *d)
{
	size_t *total = context;
	(void)d;
	*total += 1;
}

static void
add(void *context, struct document *d)
{
	struct filter_state *s = context;
	s->documents[s->document_count++] = d;
}

void
documents_gather(struct filter_state *s)
{
	size_t total = 1;
	value_each_document(s->data, count, &total);
	s->documents = ARENA_ARRAY(s->scratch, total, struct document *);
	s->document_count = 0;
	value_each_document(s->data, add, s);
	add(s, s->document);
}

/* A definition that no document lists yet joins D; of another document's D gets a copy. */
static void
take_notes(lua_State *L, struct document *d, struct node *root)
{
	for (struct node *n = root; n; n = node_next_all(n, root)) {
		if (n->kind != NODE_NOTE || n->u.note.definition->u.definition->document == d)
			continue;
		if (n->u.note.definition->u.definition->document)
			n->u.note.definition = walk_copy_note(L, n->u.note.definition);
		document_add_note(d, n->u.note.definition);
	}
}

void
documents_settle(lua_State *L)
{
	const struct filter_state *s = filter_state(L);
	for (size_t i = 0; i < s->document_count; i++) {
		struct document *d = s->documents[i];
		take_notes(L, d, d->root);
		for (struct node *n = d->notes; n; n = n->next)
			take_notes(L, d, n);
		state_check_depth(L, d->root);
		for (const struct node *n = d->notes; n; n = n->next)
			state_check_depth(L, n);
	}
}

void
documents_join_text(struct filter_state *s)
{
	for (size_t i = 0; i < s->document_count; i++) {
		text_join(s->lua, s->documents[i]->root);
		for (struct node *n = s->documents[i]->notes; n; n = n->next)
			text_join(s->lua, n);
	}
}

static void
keep_below(const struct filter_state *s, struct node *root)
{
	for (struct node *n = root->first; n; n = node_next_all(n, root)) {
		if (arena_owns(s->scratch, n))
			n = node_relocate(s->document->arena, n);
	}
}

void
documents_keep(struct filter_state *s)
{
	for (size_t i = 0; i < s->document_count; i++) {
		keep_below(s, s->documents[i]->root);
		for (struct node *n = s->documents[i]->notes; n; n = n->next)
			keep_below(s, n);
	}
}

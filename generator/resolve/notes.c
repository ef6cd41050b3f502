/*
 * notes.c - number the notes, and find those that lead back to themselves.
 *
 * Part of resolve/: includes model/ and core/ only.
 */
#include "resolve/resolve.h"

#include "core/arena.h"

enum visit { UNSEEN, OPEN, DONE };

/* Give the definitions that are referred to below ROOT their numbers; new ones go in ORDER. */
static void
number_below(struct node *root, struct node **order, unsigned *count)
{
	for (struct node *n = root; n; n = node_next(n, root)) {
		if (n->kind != NODE_NOTE)
			continue;
		struct node *definition = n->u.note.definition;
		if (!definition->u.definition->number) {
			order[*count] = definition;
			definition->u.definition->number = ++*count;
		}
		n->u.note.reference = ++definition->u.definition->references;
		n->u.note.number = definition->u.definition->number;
	}
}

/* The next note below ROOT from N on, or NULL. */
static struct node *
find_note(struct node *n, const struct node *root)
{
	while (n && n->kind != NODE_NOTE)
		n = node_next(n, root);
	return n;
}

struct frame {
	struct node *definition;
	struct node *at; /* the note that is looked into, or where to look for the next */
};

/*
 * Depth first over definitions with a stack of our own: a chain of notes may be as
 * long as the document.  STACK has room for all definitions.
 */
static void
find_cycles(struct node *start, struct frame *stack, const struct source *source, struct diag *d)
{
	size_t depth = 0;
	if (start->u.definition->visit != UNSEEN)
		return;
	start->u.definition->visit = OPEN;
	stack[depth++] = (struct frame){start, start};
	while (depth) {
		struct frame *top = &stack[depth - 1];
		struct node *note = find_note(top->at, top->definition);
		if (!note) {
			top->definition->u.definition->visit = DONE;
			depth--;
			continue;
		}
		top->at = node_next(note, top->definition);
		struct node *next = note->u.note.definition;
		if (next->u.definition->visit == OPEN) {
			diag_reportf(d, DIAG_NOTE_CYCLE, source, note->pos, "[^%.*s]",
				SPAN_ARG(next->u.definition->label));
		} else if (next->u.definition->visit == UNSEEN) {
			next->u.definition->visit = OPEN;
			stack[depth++] = (struct frame){next, next};
		}
	}
}

void
resolve_notes(struct document *doc, struct diag *d)
{
	size_t definitions = 0;
	for (const struct node *n = doc->notes; n; n = n->next)
		definitions++;
	if (!definitions)
		return;
	struct node **order = ARENA_ARRAY(doc->arena, definitions, struct node *);
	unsigned count = 0;
	number_below(doc->root, order, &count);
	for (unsigned i = 0; i < count; i++)
		number_below(order[i], order, &count);

	struct frame *stack = ARENA_ARRAY(doc->arena, definitions, struct frame);
	for (struct node *n = doc->notes; n; n = n->next)
		find_cycles(n, stack, doc->source, d);
}

/*
 * run.c - see run.h.  Part of parse/.
 */
#include "parse/run.h"

#include "core/arena.h"

/* Leave the first K bytes in the run; the rest is a new one behind it. */
static struct run *
split(struct parser *p, const struct leaf *leaf, struct run *run, size_t k)
{
	struct node *n = run->node;
	struct node *rest = node_new(p->document->arena, NODE_TEXT, parser_leaf_pos(p, leaf, run->map[k]));
	rest->u.text = span_sub(n->u.text, k, n->u.text.len);
	n->u.text.len = k;
	if (n->next)
		node_insert_before(n->next, rest);
	else
		node_append(n->parent, rest);
	struct run *behind = ARENA_NEW(p->scratch, struct run);
	*behind = *run;
	behind->node = rest;
	behind->map = run->map + k;
	run->next = behind;
	return behind;
}

struct run *
run_cut(struct parser *p, const struct leaf *leaf, struct run *run, size_t start, size_t end)
{
	if (end < run->node->u.text.len)
		split(p, leaf, run, end);
	return start ? split(p, leaf, run, start) : run;
}

bool
run_is_literal(const struct run *run, const struct leaf *leaf, size_t k)
{
	return leaf->text[run->map[k]] == run->node->u.text.s[k];
}

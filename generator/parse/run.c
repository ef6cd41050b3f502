/*
 * run.c - see run.h.  Part of parse/.
 */
#include "parse/run.h"

#include "core/arena.h"
#include "core/buf.h"

/* Leave the first K bytes in the run; the rest is a new one behind it. */
static struct run *
split(struct parser *p, const struct leaf *leaf, struct run *run, size_t k)
{
	struct node *n = run->node;
	struct pos pos = parser_leaf_pos(p, leaf, run->map[k]);
	struct node *rest = node_new(p->document->arena, NODE_TEXT, pos);
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

/* The offset in the leaf behind the run's text, if its last byte is no escape or entity. */
static size_t
end_in_leaf(const struct run *run)
{
	return run->map[run->node->u.text.len - 1] + 1;
}

/* The run of the one text in an emphasis, if that is all it holds; else NULL. */
static struct run *
emphasis_run(const struct node *n, struct run *next)
{
	bool emphasis = n->kind == NODE_EMPH || n->kind == NODE_STRONG;
	bool alone = n->first && n->first == n->last && next && next->node == n->first;
	return emphasis && alone ? next : NULL;
}

static bool
ends_address(struct span text)
{
	for (size_t i = 0; i < text.len; i++) {
		if ((unsigned char)text.s[i] <= ' ' || text.s[i] == '<')
			return true;
	}
	return false;
}

/* Text and map of what is absorbed, piece by piece. */
struct absorbed {
	struct buf text;
	struct buf map; /* of uint32_t */
};

static void
absorb_text(struct absorbed *a, const struct run *run)
{
	buf_put(&a->text, run->node->u.text);
	buf_put(&a->map,
		(struct span){(const char *)run->map, run->node->u.text.len * sizeof *run->map});
}

static void
absorb_mark(struct absorbed *a, const struct leaf *leaf, size_t i, size_t len)
{
	for (size_t k = 0; k < len; k++) {
		uint32_t at = (uint32_t)(i + k);
		buf_putc(&a->text, leaf->text[at]);
		buf_put(&a->map, (struct span){(const char *)&at, sizeof at});
	}
}

void
run_absorb_emphasis(struct parser *p, const struct leaf *leaf, struct run *run)
{
	struct absorbed a = {0};
	absorb_text(&a, run);
	size_t end = end_in_leaf(run);
	bool ended = false;
	for (struct node *n = run->node->next; n && !ended; n = run->node->next) {
		struct run *next = run->next;
		struct run *inner = emphasis_run(n, next);
		size_t len = n->kind == NODE_STRONG ? 2 : 1;
		if (inner && inner->map[0] == end + len) {
			absorb_mark(&a, leaf, end, len);
			absorb_text(&a, inner);
			absorb_mark(&a, leaf, end_in_leaf(inner), len);
			end = end_in_leaf(inner) + len;
		} else if (next && next->node == n && next->map[0] == end) {
			absorb_text(&a, next);
			end = end_in_leaf(next);
		} else {
			break;
		}
		ended = ends_address(next->node->u.text);
		node_unlink(n);
		run->next = next->next;
	}
	run->node->u.text = span_copy(p->document->arena, buf_span(&a.text));
	uint32_t *map = ARENA_ARRAY(p->scratch, a.text.len, uint32_t);
	memcpy(map, a.map.s, a.map.len);
	run->map = map;
	buf_clear(&a.text);
	buf_clear(&a.map);
}

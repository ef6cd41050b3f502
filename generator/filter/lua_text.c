/*
 * lua_text.c - splitting and joining runs of text.  Part of filter/.
 */
#include "filter/lua_text.h"

static bool
is_blank(char c)
{
	return c == ' ' || c == '\t';
}

struct span
text_first_word(struct span text)
{
	size_t len = 0;
	while (len < text.len && is_blank(text.s[len]) == is_blank(text.s[0]))
		len++;
	return span_sub(text, 0, len);
}

static void
split_run(lua_State *L, struct node *run)
{
	struct span rest = run->u.text;
	run->u.text = text_first_word(rest);
	for (;;) {
		size_t len = run->u.text.len;
		rest = span_sub(rest, len, rest.len);
		if (rest.len == 0)
			return;
		struct pos pos = run->pos;
		if (pos.line)
			pos.column += (uint32_t)len;
		struct node *word = state_node(L, NODE_TEXT, pos);
		word->u.text = text_first_word(rest);
		if (run->next)
			node_insert_before(run->next, word);
		else
			node_append(run->parent, word);
		run = word;
	}
}

void
text_split(lua_State *L, struct node *parent)
{
	for (struct node *n = parent->first, *next; n; n = next) {
		next = n->next;
		if (n->kind == NODE_TEXT)
			split_run(L, n);
	}
}

/* The text of COUNT nodes from FIRST; without copying if it stands together in memory. */
static struct span
joined(lua_State *L, const struct node *first, const struct node *end)
{
	struct span text = first->u.text;
	const struct node *n = first->next;
	while (n != end && text.s + text.len == n->u.text.s) {
		text.len += n->u.text.len;
		n = n->next;
	}
	if (n == end)
		return text;
	size_t len = 0;
	for (n = first; n != end; n = n->next)
		len += n->u.text.len;
	char *s = arena_alloc(filter_state(L)->document->arena, len + 1);
	limit_check_memory(L);
	text = (struct span){s, len};
	for (n = first; n != end; n = n->next) {
		if (n->u.text.len)
			memcpy(s, n->u.text.s, n->u.text.len);
		s += n->u.text.len;
	}
	return text;
}

void
text_join(lua_State *L, struct node *root)
{
	for (struct node *n = root->first; n; n = node_next_all(n, root)) {
		if (n->kind != NODE_TEXT)
			continue;
		struct node *end = n->next;
		while (end && end->kind == NODE_TEXT)
			end = end->next;
		n->u.text = joined(L, n, end);
		while (n->next != end)
			node_unlink(n->next);
	}
}

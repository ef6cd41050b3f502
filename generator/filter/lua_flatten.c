/*
 * lua_flatten.c - inlines out of blocks.  Part of filter/.
 *
 * The blocks are copies, so their inlines are moved.  As in pandoc, the separator that was
 * given stands between the outer blocks only, and items follow each other without one.
 */
#include "filter/lua_flatten.h"

#include "filter/lua_content.h"

struct flatten {
	lua_State *lua;
	struct node *out;
};

static void
add(const struct flatten *f, struct node *n)
{
	node_append(f->out, n);
}

static void
add_break(const struct flatten *f)
{
	add(f, state_node(f->lua, NODE_LINE_BREAK, (struct pos){0}));
}

static void
add_text(const struct flatten *f, struct span text)
{
	struct node *n = state_node(f->lua, NODE_TEXT, (struct pos){0});
	n->u.text = text;
	add(f, n);
}

static void flatten(const struct flatten *, struct node *block);

/* The blocks below PARENT, between them a break. */
static void
flatten_below(const struct flatten *f, struct node *parent)
{
	bool first = true;
	for (struct node *n = parent->first; n; n = n->next) {
		if (node_is_aside(n))
			continue;
		if (!first)
			add_break(f);
		first = false;
		flatten(f, n);
	}
}

static void
flatten_each(const struct flatten *f, struct node *list)
{
	for (struct node *n = list->first; n; n = n->next)
		flatten_below(f, n);
}

static void
flatten_lines(const struct flatten *f, struct node *lines)
{
	for (struct node *n = lines->first; n; n = n->next) {
		if (n->prev)
			add_break(f);
		node_move_children(n, f->out);
	}
}

static void
flatten_definitions(const struct flatten *f, struct node *list)
{
	for (struct node *n = list->first; n; n = n->next) {
		if (n->kind == NODE_TERM) {
			node_move_children(n, f->out);
			add_text(f, SPAN(": "));
		} else {
			flatten_below(f, n);
		}
	}
}

static void
flatten_table(const struct flatten *f, struct node *table)
{
	bool first = true;
	for (struct node *part = table->first; part; part = part->next) {
		if (node_is_aside(part))
			continue;
		for (struct node *row = part->first; row; row = row->next) {
			if (!first)
				add_break(f);
			first = false;
			flatten_each(f, row);
		}
	}
}

static void
flatten_code(const struct flatten *f, const struct node *block)
{
	struct node *n = state_node(f->lua, NODE_CODE, block->pos);
	n->attr = block->attr;
	n->u.text = block->u.text;
	add(f, n);
}

static void
flatten_raw(const struct flatten *f, const struct node *block)
{
	struct node *n = state_node(f->lua, NODE_RAW_INLINE, block->pos);
	*n->u.raw = *block->u.raw;
	add(f, n);
}

static void
flatten(const struct flatten *f, struct node *block)
{
	switch (block->kind) {
	case NODE_PARA:
	case NODE_PLAIN:
	case NODE_HEADER:
		node_move_children(block, f->out);
		break;
	case NODE_LINE_BLOCK:
		flatten_lines(f, block);
		break;
	case NODE_CODE_BLOCK:
		flatten_code(f, block);
		break;
	case NODE_RAW_BLOCK:
		flatten_raw(f, block);
		break;
	case NODE_BULLET_LIST:
	case NODE_ORDERED_LIST:
		flatten_each(f, block);
		break;
	case NODE_DEFINITION_LIST:
		flatten_definitions(f, block);
		break;
	case NODE_TABLE:
		flatten_table(f, block);
		break;
	case NODE_HORIZONTAL_RULE:
		break;
	default:
		flatten_below(f, block);
		break;
	}
}

int
flatten_blocks(lua_State *L)
{
	lua_settop(L, 2);
	struct node *blocks = state_node(L, NODE_DIV, (struct pos){0});
	struct flatten f = {L, state_node(L, NODE_SPAN, (struct pos){0})};
	bool separated = !lua_isnil(L, 2);
	if (separated)
		inlines_coerce(L, 2);
	blocks_take(L, 1, blocks);
	state_check_depth(L, blocks);
	for (struct node *n = blocks->first; n; n = n->next) {
		if (n->prev && separated)
			inlines_take(L, 3, f.out);
		else if (n->prev)
			add_break(&f);
		flatten(&f, n);
	}
	inlines_push(L, f.out);
	return 1;
}

/*
 * document.c - making, linking, copying and walking the tree.  Part of model/.
 */
#include "model/document.h"

#include <assert.h>

#include "core/arena.h"
#include "core/buf.h"

static const struct {
	const char *name;
	bool block;
} kinds[NODE_KIND_COUNT] = {
#define X(name, pandoc, block) [NODE_##name] = {pandoc, block},
	NODE_KINDS(X)
#undef X
};

struct document *
document_new(struct arena *arena, const struct source *source)
{
	struct document *d = ARENA_NEW(arena, struct document);
	d->arena = arena;
	d->source = source;
	d->root = node_new(arena, NODE_DOCUMENT, (struct pos){1, 1});
	return d;
}

/* Of what stands apart from the node; 0 if all of it is in the node. */
static size_t
size_apart(enum node_kind kind)
{
	switch (kind) {
	case NODE_LINK:
	case NODE_IMAGE:
		return sizeof(struct link);
	case NODE_RAW_BLOCK:
	case NODE_RAW_INLINE:
		return sizeof(struct raw);
	case NODE_MATH:
		return sizeof(struct math);
	case NODE_CITATION:
		return sizeof(struct citation);
	case NODE_NOTE_DEFINITION:
		return sizeof(struct note_definition);
	default:
		return 0;
	}
}

struct node *
node_new(struct arena *arena, enum node_kind kind, struct pos pos)
{
	struct node *n = ARENA_NEW(arena, struct node);
	n->kind = kind;
	n->pos = pos;
	size_t apart = size_apart(kind);
	if (apart)
		n->u.apart = arena_alloc(arena, apart);
	return n;
}

void
node_set_like(struct node *to, const struct node *from)
{
	assert(to->kind == from->kind);
	size_t apart = size_apart(to->kind);
	if (apart)
		memcpy(to->u.apart, from->u.apart, apart);
	else
		to->u = from->u;
}

void
node_append(struct node *parent, struct node *child)
{
	assert(!child->parent && !child->prev && !child->next);
	child->parent = parent;
	child->prev = parent->last;
	if (parent->last)
		parent->last->next = child;
	else
		parent->first = child;
	parent->last = child;
}

void
node_insert_before(struct node *sibling, struct node *child)
{
	assert(sibling->parent && !child->parent);
	child->parent = sibling->parent;
	child->prev = sibling->prev;
	child->next = sibling;
	if (sibling->prev)
		sibling->prev->next = child;
	else
		sibling->parent->first = child;
	sibling->prev = child;
}

void
node_unlink(struct node *n)
{
	if (n->prev)
		n->prev->next = n->next;
	else if (n->parent)
		n->parent->first = n->next;
	if (n->next)
		n->next->prev = n->prev;
	else if (n->parent)
		n->parent->last = n->prev;
	n->parent = n->prev = n->next = NULL;
}

static struct attr *
copy_attr(struct arena *arena, const struct attr *attr)
{
	if (!attr)
		return NULL;
	struct attr *copy = ARENA_NEW(arena, struct attr);
	*copy = *attr;
	copy->classes = ARENA_ARRAY(arena, attr->class_count, struct span);
	if (attr->class_count)
		memcpy(copy->classes, attr->classes, attr->class_count * sizeof *copy->classes);
	copy->pairs = ARENA_ARRAY(arena, attr->pair_count, struct attr_pair);
	if (attr->pair_count)
		memcpy(copy->pairs, attr->pairs, attr->pair_count * sizeof *copy->pairs);
	return copy;
}

static struct node *
copy_one(struct arena *arena, const struct node *n)
{
	struct node *copy = node_new(arena, n->kind, n->pos);
	copy->attr = copy_attr(arena, n->attr);
	node_set_like(copy, n);
	return copy;
}

struct node *
node_copy(struct arena *arena, const struct node *root)
{
	struct node *copy = copy_one(arena, root);
	struct node *at = copy; /* the copy of N */
	for (const struct node *n = root; n;) {
		if (n->first) {
			n = n->first;
			node_append(at, copy_one(arena, n));
			at = at->first;
			continue;
		}
		while (n != root && !n->next) {
			n = n->parent;
			at = at->parent;
		}
		if (n == root)
			break;
		n = n->next;
		node_append(at->parent, copy_one(arena, n));
		at = at->next;
	}
	return copy;
}

void
document_add_note(struct document *d, struct node *definition)
{
	assert(!definition->prev && !definition->next);
	definition->u.definition->document = d;
	definition->prev = d->last_note;
	if (d->last_note)
		d->last_note->next = definition;
	else
		d->notes = definition;
	d->last_note = definition;
}

/* Let the notes below ROOT refer to the copies of their definitions. */
static void
refer_to_copies(struct node *root, const struct map *copies)
{
	for (struct node *n = root; n; n = node_next(n, root)) {
		if (n->kind == NODE_NOTE)
			n->u.note.definition = map_get(copies,
				(struct span){(const char *)&n->u.note.definition, sizeof n});
	}
}

struct document *
document_copy(struct arena *arena, const struct document *d)
{
	struct document *copy = document_new(arena, d->source);
	struct map copies; /* by the address of what was copied */
	map_init(&copies, arena);
	copy->root = node_copy(arena, d->root);
	for (struct node *n = d->notes; n; n = n->next) {
		struct node **key = ARENA_NEW(arena, struct node *);
		*key = n;
		document_add_note(copy, node_copy(arena, n));
		map_add(&copies, (struct span){(const char *)key, sizeof n}, copy->last_note);
	}
	refer_to_copies(copy->root, &copies);
	for (struct node *n = copy->notes; n; n = n->next)
		refer_to_copies(n, &copies);
	return copy;
}

void
node_move_children(struct node *from, struct node *to)
{
	for (struct node *n = from->first; n; n = from->first) {
		node_unlink(n);
		node_append(to, n);
	}
}

struct node *
node_relocate(struct arena *arena, struct node *n)
{
	struct node *copy = copy_one(arena, n);
	node_insert_before(n, copy);
	node_unlink(n);
	node_move_children(n, copy);
	return copy;
}

bool
node_is_linked(const struct node *n)
{
	for (n = n->parent; n; n = n->parent) {
		if (n->kind == NODE_LINK)
			return true;
	}
	return false;
}

bool
node_is_block(enum node_kind kind)
{
	return kinds[kind].block;
}

const char *
node_kind_name(enum node_kind kind)
{
	return kinds[kind].name;
}

struct attr *
node_attr(struct arena *arena, struct node *n)
{
	if (!n->attr)
		n->attr = ARENA_NEW(arena, struct attr);
	return n->attr;
}

bool
node_is_aside(const struct node *n)
{
	return n->kind == NODE_CAPTION || n->kind == NODE_CITATION;
}

static struct node *
next_behind(const struct node *n, const struct node *root)
{
	while (n != root && !n->next)
		n = n->parent;
	return n == root ? NULL : n->next;
}

struct node *
node_next(const struct node *n, const struct node *root)
{
	return n->first && n->kind != NODE_CITATION ? n->first : next_behind(n, root);
}

struct node *
node_next_all(const struct node *n, const struct node *root)
{
	return n->first ? n->first : next_behind(n, root);
}

unsigned
node_depth(const struct node *root)
{
	unsigned depth = 1, deepest = 1;
	for (const struct node *n = root;;) {
		if (n->first) {
			n = n->first;
			depth++;
			if (depth > deepest)
				deepest = depth;
			continue;
		}
		for (; n != root && !n->next; depth--)
			n = n->parent;
		if (n == root)
			return deepest;
		n = n->next;
	}
}

struct span
node_opening_quote(const struct node *n)
{
	return n->u.double_quotes ? SPAN("\xE2\x80\x9C") : SPAN("\xE2\x80\x98");
}

struct span
node_closing_quote(const struct node *n)
{
	return n->u.double_quotes ? SPAN("\xE2\x80\x9D") : SPAN("\xE2\x80\x99");
}

static void put_text(struct buf *, const struct node *, size_t start);

static void
put_text_below(struct buf *out, const struct node *parent, size_t start)
{
	for (const struct node *n = parent->first; n; n = n->next)
		put_text(out, n, start);
}

static void
put_text(struct buf *out, const struct node *n, size_t start)
{
	if (node_is_block(n->kind) && out->len > start && out->s[out->len - 1] != ' ')
		buf_putc(out, ' ');
	switch (n->kind) {
	case NODE_TEXT:
	case NODE_CODE:
	case NODE_CODE_BLOCK:
		buf_put(out, n->u.text);
		break;
	case NODE_MATH:
		buf_put(out, n->u.math->text);
		break;
	case NODE_SOFT_BREAK:
	case NODE_LINE_BREAK:
		buf_putc(out, ' ');
		break;
	case NODE_CITATION:
		break;
	case NODE_QUOTED:
		buf_put(out, node_opening_quote(n));
		put_text_below(out, n, start);
		buf_put(out, node_closing_quote(n));
		break;
	default:
		put_text_below(out, n, start);
		break;
	}
}

void
node_put_text(struct buf *out, const struct node *root)
{
	put_text(out, root, out->len);
}

struct span
node_text(struct arena *arena, const struct node *n)
{
	struct buf text = {0};
	node_put_text(&text, n);
	struct span copy = span_copy(arena, span_trim(buf_span(&text)));
	buf_clear(&text);
	return copy;
}

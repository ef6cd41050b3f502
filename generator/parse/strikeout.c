/*
 * strikeout.c - see strikeout.h.  Part of parse/.
 */
#include "parse/strikeout.h"

#include "core/arena.h"
#include "core/map.h"
#include "core/text.h"

struct mark {
	struct run *run;
	size_t k;   /* where in the run's text */
	size_t len; /* 1 or 2 */
	bool opens;
	bool closes;
	size_t number;
	struct mark *before;  /* the mark before it in the block */
	struct mark *below;   /* in the stack of marks that may still be closed */
	struct mark *partner; /* the one that it closes, or that closes it */
};

/* The marks that may still be closed, of each length, among the children of one node. */
struct frame {
	const struct node *parent;
	struct mark *open[2];
};

static bool
is_white(uint32_t c)
{
	return c == ' ' || (c >= '\t' && c <= '\r') || c == 0xA0 || c == 0x3000
		|| (c >= 0x2000 && c <= 0x200A);
}

static bool
is_punct(uint32_t c)
{
	return !is_white(c) && !text_is_alnum(c);
}

/* The characters around [START, END) of the block; white space at its ends. */
static uint32_t
char_before(const struct leaf *leaf, size_t start)
{
	struct span text = {leaf->text, leaf->len};
	if (!start)
		return '\n';
	size_t i = start - 1;
	while (i && ((unsigned char)text.s[i] & 0xC0) == 0x80)
		i--;
	return text_next(text, &i);
}

static uint32_t
char_behind(const struct leaf *leaf, size_t end)
{
	struct span text = {leaf->text, leaf->len};
	return end < text.len ? text_next(text, &end) : '\n';
}

/* Left-flanking and right-flanking (CommonMark, section 6.2). */
static void
find_flanks(struct mark *m, const struct leaf *leaf)
{
	size_t start = m->run->map[m->k];
	uint32_t before = char_before(leaf, start);
	uint32_t behind = char_behind(leaf, start + m->len);
	m->opens = !is_white(behind) && (!is_punct(behind) || is_white(before) || is_punct(before));
	m->closes =
		!is_white(before) && (!is_punct(before) || is_white(behind) || is_punct(behind));
}

/* The tildes from byte K of a run, as many as stand together; 0 if none stands there. */
static size_t
count_tildes(const struct run *run, const struct leaf *leaf, size_t k)
{
	struct span text = run->node->u.text;
	size_t end = k;
	while (end < text.len && text.s[end] == '~' && run_is_literal(run, leaf, end))
		end++;
	return end - k;
}

static struct frame *
frame_of(struct map *frames, const struct node *parent)
{
	struct span key = {(const char *)&parent, sizeof parent};
	struct frame *frame = map_get(frames, key);
	if (frame)
		return frame;
	frame = ARENA_NEW(frames->arena, struct frame);
	frame->parent = parent;
	map_add(frames, (struct span){(const char *)&frame->parent, sizeof frame->parent}, frame);
	return frame;
}

/* Close the nearest mark of the same length; what opened between the two is forgotten. */
static void
close_or_open(struct frame *frame, struct mark *m)
{
	struct mark **same = &frame->open[m->len - 1];
	struct mark **other = &frame->open[2 - m->len];
	if (m->closes && *same) {
		m->partner = *same;
		m->partner->partner = m;
		*same = m->partner->below;
		while (*other && (*other)->number > m->partner->number)
			*other = (*other)->below;
	} else if (m->opens) {
		m->below = *same;
		*same = m;
	}
}

/* Find and match the marks of a run; returns the last, which knows those before it. */
static struct mark *
match_run(struct parser *p, const struct leaf *leaf, struct map *frames, struct run *run,
	struct mark *before)
{
	struct frame *frame = NULL;
	struct span text = run->node->u.text;
	for (size_t k = span_find(text, '~', 0); k < text.len;) {
		size_t len = count_tildes(run, leaf, k);
		if (len == 1 || len == 2) {
			struct mark *m = ARENA_NEW(p->scratch, struct mark);
			*m = (struct mark){.run = run, .k = k, .len = len, .before = before};
			m->number = before ? before->number + 1 : 0;
			find_flanks(m, leaf);
			if (!frame)
				frame = frame_of(frames, run->node->parent);
			close_or_open(frame, m);
			before = m;
		}
		k = span_find(text, '~', k + (len ? len : 1));
	}
	return before;
}

/* Put all between two siblings in a NODE_STRIKEOUT. */
static void
wrap(struct parser *p, struct node *open, struct node *close)
{
	struct node *strikeout = node_new(p->document->arena, NODE_STRIKEOUT, open->pos);
	node_insert_before(open, strikeout);
	while (open->next != close) {
		struct node *n = open->next;
		node_unlink(n);
		node_append(strikeout, n);
	}
}

/*
 * From the last mark to the first, so that a run's text before a mark stays where it is.
 * Inside a strikeout another adds nothing: its marks go, and so the depth stays bounded.
 */
static void
apply(struct parser *p, const struct leaf *leaf, struct mark *last)
{
	struct mark *outer = NULL; /* the closing mark of the strikeout at hand */
	for (struct mark *m = last; m; m = m->before) {
		if (!m->partner)
			continue;
		m->run = run_cut(p, leaf, m->run, m->k, m->k + m->len);
		if (!outer) {
			outer = m;
		} else if (m == outer->partner) {
			wrap(p, m->run->node, outer->run->node);
			node_unlink(outer->run->node);
			node_unlink(m->run->node);
			outer = NULL;
		} else {
			node_unlink(m->run->node);
		}
	}
}

void
strikeout_make(struct parser *p, const struct leaf *leaf, struct run *first)
{
	struct map frames;
	map_init(&frames, p->scratch);
	struct mark *last = NULL;
	for (struct run *run = first; run; run = run->next) {
		if (!run->is_address)
			last = match_run(p, leaf, &frames, run, last);
	}
	apply(p, leaf, last);
}

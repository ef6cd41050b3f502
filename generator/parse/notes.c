/*
 * notes.c - see notes.h.  Part of parse/.
 *
 * cmark-gfm leaves a definition that is never used, or that repeats a label, out of its
 * tree; so a line that looks like one and that no block covers is such a definition.
 */
#include "parse/notes.h"

#include <stdlib.h>

#include "core/arena.h"
#include "core/buf.h"
#include "core/text.h"
#include "parse/scan.h"

#define INDENT_MAX      3 /* more is code */
#define LABEL_BYTES_MAX 1000

/* Looking for the nearest label takes time: so many references get a suggestion. */
#define SUGGESTIONS_MAX 20

/* A reference or definition to report; the label without its marks. */
struct note_mark {
	struct note_mark *next;
	struct span label;
	struct pos pos;
};

/* "[^label]" at I: the offset behind it, or SCAN_NONE.  A label holds no white space. */
static size_t
scan_mark(struct span text, size_t i, struct span *label)
{
	if (!span_starts(span_sub(text, i, 2), SPAN("[^")))
		return SCAN_NONE;
	size_t start = i + 2;
	for (i = start; i < text.len && text.s[i] != ']'; i++) {
		if ((unsigned char)text.s[i] <= ' ' || i - start == LABEL_BYTES_MAX)
			return SCAN_NONE;
	}
	*label = span_sub(text, start, i - start);
	return i < text.len && i > start ? i + 1 : SCAN_NONE;
}

/* "[^label]:" after white space and marks of quotes and lists, on a line of cmark's. */
static bool
find_definition(const struct places *places, int line, struct span *label, size_t *offset)
{
	size_t start = places_offset(places, line, 1);
	struct span text = span_sub(places->text, start, places_line_end(places, line) - start);
	size_t i = 0, indent = 0;
	for (; i < text.len && text.s[i] && strchr(" \t>-+*.)0123456789", text.s[i]); i++)
		indent = text.s[i] == ' ' || text.s[i] == '\t' ? indent + 1 : 0;
	size_t end = scan_mark(text, i, label);
	if (end == SCAN_NONE || end >= text.len || text.s[end] != ':')
		return false;
	*offset = start + i;
	return indent <= INDENT_MAX + 1;
}

void
notes_collect(struct parser *p, cmark_node *root)
{
	size_t count = 0;
	for (cmark_node *n = cmark_node_first_child(root); n; n = cmark_node_next(n))
		count += cmark_node_get_type(n) == CMARK_NODE_FOOTNOTE_DEFINITION;
	p->definitions = ARENA_ARRAY(p->work, count, struct node *);
	for (cmark_node *from = cmark_node_first_child(root); from; from = cmark_node_next(from)) {
		if (cmark_node_get_type(from) != CMARK_NODE_FOOTNOTE_DEFINITION)
			continue;
		struct span label = {0};
		size_t offset = places_offset(&p->places, cmark_node_get_start_line(from), 1);
		find_definition(&p->places, cmark_node_get_start_line(from), &label, &offset);
		struct node *n = node_new(
			p->document->arena, NODE_NOTE_DEFINITION, places_pos(&p->places, offset));
		n->u.definition->label = span_copy(p->document->arena, label);
		document_add_note(p->document, n);
		p->definitions[p->definition_count++] = n;
	}
}

struct node *
notes_definition(const struct parser *p, const char *number)
{
	unsigned long k = strtoul(number, NULL, 10);
	return k >= 1 && k <= p->definition_count ? p->definitions[k - 1] : NULL;
}

size_t
notes_containers(const struct parser *p, int line, char containers[DOCUMENT_DEPTH_MAX])
{
	struct span label;
	size_t end = 0, count = 0;
	if (!find_definition(&p->places, line, &label, &end))
		return 0;
	for (size_t i = places_offset(&p->places, line, 1); i < end; i++) {
		if (p->places.text.s[i] == '>' && count < DOCUMENT_DEPTH_MAX)
			containers[count++] = '>';
	}
	return count;
}

static void
remember(struct parser *p, struct note_mark **list, struct span label, struct pos pos)
{
	struct note_mark *mark = ARENA_NEW(p->work, struct note_mark);
	*mark = (struct note_mark){*list, span_copy(p->work, label), pos};
	*list = mark;
}

void
notes_find_undefined(struct parser *p, const struct leaf *leaf, const struct run *first)
{
	for (const struct run *run = first; run; run = run->next) {
		struct span text = run->node->u.text, label;
		for (size_t k = span_find(text, '[', 0); k < text.len;
			k = span_find(text, '[', k + 1)) {
			if (scan_mark(text, k, &label) != SCAN_NONE && run_is_literal(run, leaf, k))
				remember(p, &p->undefined, label,
					parser_leaf_pos(p, leaf, run->map[k]));
		}
	}
}

/* Labels are compared without case (cmark-gfm folds them). */
static struct span
fold_label(struct arena *arena, struct span label)
{
	struct buf folded = {0};
	for (size_t i = 0; i < label.len;)
		text_put(&folded, text_lower(text_next(label, &i)));
	struct span copy = span_copy(arena, buf_span(&folded));
	buf_clear(&folded);
	return copy;
}

static void
report(struct parser *p, enum diag_code code, const struct note_mark *mark, struct span near)
{
	diag_report(p->diag,
		&(struct diag_item){
			.code = code,
			.source = p->document->source,
			.pos = mark->pos,
			.detail = span_printf(p->work, "[^%.*s]", SPAN_ARG(mark->label)),
			.suggestion = near,
		});
}

/* The definitions that are not in the tree, last first. */
static struct note_mark *
find_lost(struct parser *p, size_t *count)
{
	struct note_mark *lost = NULL;
	for (size_t line = 1; line <= p->places.cmark_lines.count; line++) {
		struct span label;
		size_t offset;
		if (p->covered[line] || !find_definition(&p->places, (int)line, &label, &offset))
			continue;
		remember(p, &lost, label, places_pos(&p->places, offset));
		*count += 1;
	}
	return lost;
}

void
notes_report(struct parser *p)
{
	size_t count = 0;
	struct note_mark *lost = find_lost(p, &count);
	struct span *labels = ARENA_ARRAY(p->work, count + p->definition_count, struct span);
	struct map used;
	map_init(&used, p->work);
	for (count = 0; count < p->definition_count; count++) {
		labels[count] = p->definitions[count]->u.definition->label;
		map_add(&used, fold_label(p->work, labels[count]), p);
	}
	for (const struct note_mark *mark = lost; mark; mark = mark->next) {
		bool twice = map_get(&used, fold_label(p->work, mark->label));
		report(p, twice ? DIAG_NOTE_TWICE : DIAG_NOTE_UNUSED, mark, (struct span){0});
		labels[count++] = mark->label;
	}
	size_t suggestions = 0;
	for (const struct note_mark *mark = p->undefined; mark; mark = mark->next) {
		size_t near = count;
		if (suggestions++ < SUGGESTIONS_MAX)
			near = text_nearest(mark->label, labels, count);
		struct span suggestion = near < count ? labels[near] : (struct span){0};
		report(p, DIAG_NOTE_UNDEFINED, mark, suggestion);
	}
}

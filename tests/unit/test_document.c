/*
 * test_document.c - linking, moving, copying and walking nodes.
 */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>

#include "core/arena.h"
#include "core/buf.h"
#include "model/document.h"

static struct arena *arena;

static int
set_up(void **state)
{
	(void)state;
	arena = arena_new();
	return 0;
}

static int
tear_down(void **state)
{
	(void)state;
	arena_free(arena);
	return 0;
}

static struct node *
add(struct node *parent, enum node_kind kind)
{
	struct node *n = node_new(arena, kind, (struct pos){1, 1});
	node_append(parent, n);
	return n;
}

static struct node *
add_text(struct node *parent, const char *text)
{
	struct node *n = add(parent, NODE_TEXT);
	n->u.text = span_of(text);
	return n;
}

/* DOCUMENT[PARA[a EMPH[b] c] RULE] */
static struct node *
sample(void)
{
	struct node *root = node_new(arena, NODE_DOCUMENT, (struct pos){1, 1});
	struct node *para = add(root, NODE_PARA);
	add_text(para, "a");
	add_text(add(para, NODE_EMPH), "b");
	add_text(para, "c");
	add(root, NODE_HORIZONTAL_RULE);
	return root;
}

/* Every link between neighbours goes both ways. */
static void
assert_whole(const struct node *root)
{
	for (const struct node *n = root; n; n = node_next(n, root)) {
		assert_ptr_equal(n->first ? n->first->prev : NULL, NULL);
		assert_ptr_equal(n->last ? n->last->next : NULL, NULL);
		for (const struct node *child = n->first; child; child = child->next) {
			assert_ptr_equal(child->parent, n);
			assert_ptr_equal(child->next ? child->next->prev : n->last, child);
		}
	}
}

static void
assert_text(const struct node *n, const char *expected)
{
	struct buf text = {0};
	node_put_text(&text, n);
	buf_putc(&text, '\0');
	assert_string_equal(text.s, expected);
	buf_clear(&text);
}

static void
walks_in_document_order(void **state)
{
	(void)state;
	const enum node_kind order[] = {NODE_DOCUMENT, NODE_PARA, NODE_TEXT, NODE_EMPH, NODE_TEXT,
		NODE_TEXT, NODE_HORIZONTAL_RULE};
	struct node *root = sample();
	size_t i = 0;
	for (struct node *n = root; n; n = node_next(n, root))
		assert_int_equal(n->kind, order[i++]);
	assert_int_equal(i, sizeof order / sizeof *order);
	struct node *emph = root->first->first->next;
	assert_null(node_next(emph->first, emph));
}

static void
unlinking_keeps_both_parts_whole(void **state)
{
	(void)state;
	struct node *root = sample();
	struct node *para = root->first, *emph = para->first->next;
	node_unlink(emph);
	assert_whole(root);
	assert_whole(emph);
	assert_null(emph->parent);
	assert_text(para, "ac");
	node_unlink(para->first);
	node_unlink(para->last);
	assert_null(para->first);
	assert_null(para->last);
	node_insert_before(root->first, emph);
	assert_ptr_equal(root->first, emph);
	assert_whole(root);
}

static void
a_copy_shares_nothing_but_definitions(void **state)
{
	(void)state;
	struct node *root = sample();
	struct node *definition = node_new(arena, NODE_NOTE_DEFINITION, (struct pos){1, 1});
	add(root->first, NODE_NOTE)->u.note.definition = definition;
	node_attr(arena, root->first)->id = SPAN("i");
	struct node *copy = node_copy(arena, root->first);
	assert_whole(copy);
	assert_null(copy->parent);
	assert_null(copy->next);
	assert_text(copy, "abc");
	assert_ptr_equal(copy->last->u.note.definition, definition);
	copy->attr->id = SPAN("j");
	assert_true(span_eq(root->first->attr->id, SPAN("i")));
	copy->first->u.text = SPAN("z");
	assert_text(root->first, "abc");
}

/* Two notes that refer to each other, and a reference to the first. */
static void
a_document_is_copied_with_its_definitions(void **state)
{
	(void)state;
	static const struct source source = {{"x.md", 4}, {NULL, 0}};
	struct document *d = document_new(arena, &source);
	struct node *notes[2];
	for (size_t i = 0; i < 2; i++) {
		notes[i] = node_new(arena, NODE_NOTE_DEFINITION, (struct pos){1, 1});
		document_add_note(d, notes[i]);
	}
	add(add(d->root, NODE_PARA), NODE_NOTE)->u.note.definition = notes[0];
	add(notes[0], NODE_NOTE)->u.note.definition = notes[1];
	add(notes[1], NODE_NOTE)->u.note.definition = notes[0];
	const struct document *copy = document_copy(arena, d);
	const struct node *first = copy->notes, *second = copy->last_note;
	assert_ptr_equal(copy->source, &source);
	assert_true(first != notes[0] && first->next == second && second->prev == first);
	assert_ptr_equal(copy->root->first->first->u.note.definition, first);
	assert_ptr_equal(first->first->u.note.definition, second);
	assert_ptr_equal(second->first->u.note.definition, first);
	assert_ptr_equal(second->u.definition->document, copy);
	assert_ptr_equal(notes[1]->u.definition->document, d);
	assert_ptr_equal(d->root->first->first->u.note.definition, notes[0]);
}

static void
deep_trees_need_no_stack(void **state)
{
	(void)state;
	struct node *root = node_new(arena, NODE_DIV, (struct pos){0});
	struct node *deepest = root;
	for (int i = 0; i < 1000000; i++)
		deepest = add(deepest, NODE_DIV);
	struct node *copy = node_copy(arena, root);
	size_t count = 0;
	for (struct node *n = copy; n; n = node_next(n, copy))
		count++;
	assert_int_equal(count, 1000001);
}

static void
text_has_spaces_for_breaks_and_between_blocks(void **state)
{
	(void)state;
	struct node *root = sample();
	add(root->first, NODE_SOFT_BREAK);
	add(root->first, NODE_CODE)->u.text = SPAN("d");
	add(root->first, NODE_NOTE);
	add_text(add(root, NODE_PARA), "e");
	assert_text(root, "abc d e");
}

static void
kinds_know_their_names(void **state)
{
	(void)state;
	assert_string_equal(node_kind_name(NODE_BLOCK_QUOTE), "BlockQuote");
	assert_string_equal(node_kind_name(NODE_LIST_ITEM), "");
	assert_true(node_is_block(NODE_NOTE_DEFINITION));
	assert_false(node_is_block(NODE_TEXT));
}

static void
text_passes_over_citations_and_has_quotes(void **state)
{
	(void)state;
	struct node *para = node_new(arena, NODE_PARA, (struct pos){1, 1});
	struct node *cite = add(para, NODE_CITE);
	struct node *citation = add(cite, NODE_CITATION);
	add_text(add(citation, NODE_PREFIX), "p");
	add(citation, NODE_SUFFIX);
	add_text(add(cite, NODE_QUOTED), "x");
	struct span text = node_text(arena, para);
	assert_true(span_eq(text, SPAN("\xE2\x80\x98x\xE2\x80\x99")));
	size_t shown = 0, all = 0;
	for (const struct node *n = para; n; n = node_next(n, para))
		shown++;
	for (const struct node *n = para; n; n = node_next_all(n, para))
		all++;
	assert_int_equal(shown, 5);
	assert_int_equal(all, 8);
}

static void
depth_is_of_the_deepest(void **state)
{
	(void)state;
	struct node *root = sample();
	assert_int_equal(node_depth(root), 4);
	assert_int_equal(node_depth(root->first->first), 1);
	assert_int_equal(node_depth(root->first->first->next), 2);
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(text_passes_over_citations_and_has_quotes),
		cmocka_unit_test(depth_is_of_the_deepest),
		cmocka_unit_test(walks_in_document_order),
		cmocka_unit_test(unlinking_keeps_both_parts_whole),
		cmocka_unit_test(a_copy_shares_nothing_but_definitions),
		cmocka_unit_test(a_document_is_copied_with_its_definitions),
		cmocka_unit_test(deep_trees_need_no_stack),
		cmocka_unit_test(text_has_spaces_for_breaks_and_between_blocks),
		cmocka_unit_test(kinds_know_their_names),
	};
	return cmocka_run_group_tests(tests, set_up, tear_down);
}

/*
 * test_resolve.c - anchors, notes, addresses.  What links say is tested in tests/diag/L*.
 */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>

#include "core/arena.h"
#include "core/buf.h"
#include "parse/markdown.h"
#include "resolve/nearest.h"
#include "resolve/resolve.h"

static struct arena *arena;
static struct diag *diag;
static struct source source;

static int
set_up(void **state)
{
	(void)state;
	arena = arena_new();
	diag = diag_new();
	return 0;
}

static int
tear_down(void **state)
{
	(void)state;
	diag_free(diag);
	arena_free(arena);
	return 0;
}

static struct document *
parse(struct span text)
{
	source = (struct source){SPAN("proef.md"), text};
	return markdown_parse(arena, &source, text, (struct pos){1, 1}, diag);
}

static void
assert_anchor(const struct document *doc, size_t i, const char *written, const char *id)
{
	assert_true(i < doc->anchors.len);
	const struct map_entry *anchor = &doc->anchors.entries[i];
	const struct node *node = anchor->value;
	assert_string_equal(span_cstr(arena, anchor->key), written);
	assert_string_equal(span_cstr(arena, node->attr->id), id);
}

static void
headings_get_the_anchors_of_the_web_view_and_ids_of_their_own(void **state)
{
	(void)state;
	struct document *doc =
		parse(SPAN("# Één *kop*?\n\n## Tips\n\n## Tips\n\n## 2018\n\n> ## Tips\n"));
	const struct span reserved[] = {SPAN("main"), SPAN("tips")};
	resolve_anchors(doc, (struct reserved_ids){reserved, 2});
	assert_int_equal(doc->anchors.len, 5);
	assert_anchor(doc, 0, "één-kop", "een-kop");
	assert_anchor(doc, 1, "tips", "tips-2");
	assert_anchor(doc, 2, "tips-1", "tips-1");
	assert_anchor(doc, 3, "2018", "x-2018");
	assert_anchor(doc, 4, "tips-2", "tips-2-2");
}

/* A filter may number the headings: what links in the source say stays true. */
static void
heading_with_another_text_keeps_its_anchor(void **state)
{
	(void)state;
	struct document *doc = parse(SPAN("# Tips\n\n# ???\n"));
	struct node *first = doc->root->first;
	assert_string_equal(span_cstr(arena, first->attr->id), "tips");
	assert_null(first->next->attr);
	first->first->u.text = SPAN("1. Raad");
	resolve_anchors(doc, (struct reserved_ids){0});
	assert_anchor(doc, 0, "tips", "tips");
	assert_anchor(doc, 1, "", "x");
}

static void
of_many_mistakes_the_first_get_a_suggestion(void **state)
{
	(void)state;
	struct document *doc = parse(SPAN("## Aanpak\n"));
	resolve_anchors(doc, (struct reserved_ids){0});
	struct nearest nearest = {0};
	for (unsigned i = 0; i < NEAREST_MAX; i++)
		assert_true(span_eq(nearest_anchor(&nearest, doc, SPAN("anpak")), SPAN("aanpak")));
	assert_int_equal(nearest_anchor(&nearest, doc, SPAN("anpak")).len, 0);
}

static unsigned
note_number(const struct document *doc, size_t which)
{
	for (const struct node *n = doc->root; n; n = node_next(n, doc->root)) {
		if (n->kind == NODE_NOTE && which-- == 0)
			return n->u.note.number;
	}
	return 0;
}

static void
notes_are_numbered_in_order_of_reference(void **state)
{
	(void)state;
	struct document *doc = parse(
		SPAN("A[^z] b[^a] c[^z].\n\n[^a]: Een[^in].\n\n[^in]: Binnen.\n\n[^z]: Zet.\n"));
	resolve_notes(doc, diag);
	assert_int_equal(note_number(doc, 0), 1);
	assert_int_equal(note_number(doc, 1), 2);
	assert_int_equal(note_number(doc, 2), 1);
	for (const struct node *n = doc->notes; n; n = n->next) {
		struct span label = n->u.definition->label;
		unsigned number = span_eq(label, SPAN("z")) ? 1 : span_eq(label, SPAN("a")) ? 2 : 3;
		assert_int_equal(n->u.definition->number, number);
		assert_int_equal(n->u.definition->references, number == 1 ? 2 : 1);
	}
	assert_int_equal(diag_count(diag, DIAG_REMARK), 0);
}

static void
a_note_that_leads_back_to_itself_is_reported_once(void **state)
{
	(void)state;
	struct document *doc = parse(SPAN("A[^a] s[^s] o[^o].\n\n[^a]: Naar[^b].\n\n[^b]: "
					  "Terug[^a].\n\n[^s]: Zelf[^s].\n\n[^o]: Naar[^a].\n"));
	size_t before = diag_count(diag, DIAG_ERROR);
	resolve_notes(doc, diag);
	assert_int_equal(diag_count(diag, DIAG_ERROR) - before, 2);
}

/* A chain as long as a file allows must not exhaust the stack. */
static void
a_long_chain_of_notes_is_no_cycle(void **state)
{
	(void)state;
	struct buf text = {0};
	buf_puts(&text, "A[^0].\n\n");
	for (int i = 0; i < 20000; i++)
		buf_printf(&text, "[^%d]: x[^%d]\n\n", i, i + 1);
	buf_puts(&text, "[^20000]: einde\n");
	struct document *doc = parse(buf_span(&text));
	resolve_notes(doc, diag);
	assert_int_equal(diag_count(diag, DIAG_ERROR), 0);
	unsigned last = 0;
	for (const struct node *n = doc->notes; n; n = n->next)
		last = n->u.definition->number > last ? n->u.definition->number : last;
	assert_int_equal(last, 20001);
	buf_clear(&text);
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test_setup_teardown(
			heading_with_another_text_keeps_its_anchor, set_up, tear_down),
		cmocka_unit_test_setup_teardown(
			headings_get_the_anchors_of_the_web_view_and_ids_of_their_own, set_up,
			tear_down),
		cmocka_unit_test_setup_teardown(
			of_many_mistakes_the_first_get_a_suggestion, set_up, tear_down),
		cmocka_unit_test_setup_teardown(
			notes_are_numbered_in_order_of_reference, set_up, tear_down),
		cmocka_unit_test_setup_teardown(
			a_note_that_leads_back_to_itself_is_reported_once, set_up, tear_down),
		cmocka_unit_test_setup_teardown(
			a_long_chain_of_notes_is_no_cycle, set_up, tear_down),
	};
	return cmocka_run_group_tests(tests, NULL, NULL);
}

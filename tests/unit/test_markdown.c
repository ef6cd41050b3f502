/*
 * test_markdown.c - Markdown to the tree: what it makes, where it says that it stands, what
 * it reports, and that hostile text takes no long time.
 */
#include <pthread.h>
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <stdlib.h>
#include <time.h>

#include <cmocka.h>

#include "core/arena.h"
#include "parse/markdown.h"
#include "model/native.h"

static struct arena *arena;
static struct diag *diag;

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
parse_span(struct span markdown)
{
	struct source *source = ARENA_NEW(arena, struct source);
	*source = (struct source){SPAN("in.md"), markdown};
	return markdown_parse(arena, source, markdown, (struct pos){1, 1}, diag);
}

static struct document *
parse(const char *markdown)
{
	return parse_span(span_of(markdown));
}

/* The document's blocks in pandoc's native form, each on a line. */
static void
assert_native(const char *markdown, const char *expected)
{
	struct buf out = {0};
	native_put(&out, parse(markdown));
	buf_putc(&out, '\0');
	assert_string_equal(out.s, expected);
	buf_clear(&out);
}

/* What is reported, in one line: "P006 1:2 detail; ...". */
static void
assert_reports(const char *markdown, const char *expected)
{
	struct diag *own = diag_new();
	struct diag *shared = diag;
	diag = own;
	parse(markdown);
	diag = shared;
	char *text = NULL;
	size_t size = 0;
	FILE *file = open_memstream(&text, &size);
	diag_print_text(own, DIAG_EN, file);
	fclose(file);
	struct buf out = {0};
	for (char *line = strtok(text, "\n"); line; line = strtok(NULL, "\n")) {
		unsigned row, column;
		char code[8];
		if (sscanf(line, "in.md:%u:%u: %*s %4s", &row, &column, code) == 3)
			buf_printf(&out, "%s%s %u:%u%s", out.len ? "; " : "", code, row, column,
				strrchr(line, ':'));
	}
	buf_putc(&out, '\0');
	assert_string_equal(out.s, expected);
	buf_clear(&out);
	free(text);
	diag_free(own);
}

static struct node *
find(const struct document *d, enum node_kind kind)
{
	for (struct node *n = d->root; n; n = node_next(n, d->root)) {
		if (n->kind == kind)
			return n;
	}
	fail_msg("no %s", node_kind_name(kind));
	return NULL;
}

static void
assert_pos(struct pos pos, unsigned line, unsigned column)
{
	assert_int_equal(pos.line, line);
	assert_int_equal(pos.column, column);
}

static void
tight_items_are_plain(void **state)
{
	(void)state;
	assert_native("- a\n- b\n", "[BulletList [[Plain [Str \"a\"]],[Plain [Str \"b\"]]]]\n");
	assert_native("- a\n\n- b\n", "[BulletList [[Para [Str \"a\"]],[Para [Str \"b\"]]]]\n");
}

static void
html_is_text_and_comments_are_dropped(void **state)
{
	(void)state;
	assert_native("a <b>c</b> <!-- d -->e\n",
		"[Para [Str \"a\",Space,Str \"<b>\",Str \"c\",Str \"</b>\",Space,Str \"e\"]]\n");
	assert_native("<div>\n  a <!-- b\n c --> d\n</div>\n\n<!-- e\n\nf -->\n\ng\n",
		"[Para [Str \"<div>\",SoftBreak,Str \"a\",Space,Space,Str \"d\",SoftBreak,Str "
		"\"</div>\"]\n,Para [Str \"g\"]]\n");
	assert_native("<!-- never\n\nclosed\n",
		"[Para [Str \"<!--\",Space,Str \"never\",SoftBreak,SoftBreak,Str \"closed\"]]\n");
}

static void
tildes_strike_out(void **state)
{
	(void)state;
	assert_native("~~a *b*~~ ~c~\n",
		"[Para [Strikeout [Str \"a\",Space,Emph [Str \"b\"]],Space,Strikeout [Str "
		"\"c\"]]]\n");
	assert_native("x ~~~a~~~ ~~b~\n",
		"[Para [Str \"x\",Space,Str \"~~~a~~~\",Space,Str \"~~b~\"]]\n");
	assert_native("\\~\\~a~~ a~ b ~c\n",
		"[Para [Str \"~~a~~\",Space,Str \"a~\",Space,Str \"b\",Space,Str \"~c\"]]\n");
	assert_native("~~a ~b~ c~~\n",
		"[Para [Strikeout [Str \"a\",Space,Str \"b\",Space,Str \"c\"]]]\n");
}

static void
assert_address(const char *markdown, const char *target, const char *text)
{
	const struct node *link = find(parse(markdown), NODE_LINK);
	assert_string_equal(span_cstr(arena, link->u.link->target), target);
	assert_string_equal(span_cstr(arena, link->first->u.text), text);
}

static void
bare_addresses_become_links(void **state)
{
	(void)state;
	assert_address("(zie www.a.nl/b).\n", "http://www.a.nl/b", "www.a.nl/b");
	assert_address("https://a.nl/b_(c)), d\n", "https://a.nl/b_(c)", "https://a.nl/b_(c)");
	assert_address("(https://a.nl/b)\n", "https://a.nl/b", "https://a.nl/b");
	assert_address("https://a.nl/?b&copyx;.\n", "https://a.nl/?b", "https://a.nl/?b");
	assert_address(
		"https://a.nl/_b_/*c*d e\n", "https://a.nl/_b_/*c*d", "https://a.nl/_b_/*c*d");
	assert_address("~~https://a.nl/~b~~\n", "https://a.nl/~b", "https://a.nl/~b");
	assert_address("mail a.b-c@d.nl!\n", "mailto:a.b-c@d.nl", "a.b-c@d.nl");
	assert_address("mailto:a@d.nl\n", "mailto:a@d.nl", "mailto:a@d.nl");
}

static void
other_text_is_no_address(void **state)
{
	(void)state;
	const char *const texts[] = {"www. a", "awww.b.nl", "https://", "xhttps://a.nl",
		"https://a_b.nl", "a@b", "a@b.c_", "@b.nl", "`https://a.nl`", "https://-a.nl"};
	for (size_t i = 0; i < sizeof texts / sizeof *texts; i++) {
		const struct document *d = parse(texts[i]);
		for (struct node *n = d->root; n; n = node_next(n, d->root)) {
			if (n->kind == NODE_LINK)
				fail_msg("%s", texts[i]);
		}
	}
}

static void
notes_are_references(void **state)
{
	(void)state;
	struct document *d = parse("a[^x]\n\n> [^X]: b\n>     c[^y]\n\n[^y]: d\n");
	const struct node *note = find(d, NODE_NOTE);
	assert_ptr_equal(note->u.note.definition, d->notes);
	assert_string_equal(span_cstr(arena, d->notes->u.definition->label), "X");
	assert_pos(d->notes->pos, 3, 3);
	assert_pos(d->notes->first->first->next->next->pos, 4, 7);
	assert_string_equal(span_cstr(arena, d->notes->next->u.definition->label), "y");
	assert_null(d->notes->next->next);
}

static void
faults_of_notes_are_reported(void **state)
{
	(void)state;
	assert_reports("a[^x] `[^y]` \\[^z] [^v](w) [^ u]\n", "P006 1:2: [^x]");
	assert_reports("a\n\n[^x]: b\n", "P007 3:1: [^x]");
	assert_reports("- a[^x]\n\n  [^x]: b\n  [^x]: c\n", "P008 4:3: [^x]");
	assert_reports("a[^x]\n\n[^x]: b\n\n[^X]: c\n", "P008 5:1: [^X]");
	assert_reports("```\n[^x]: b\n```\n\n    [^y]: c\n", "");
}

static void
bad_bytes_are_reported_and_replaced(void **state)
{
	(void)state;
	struct document *d = parse_span(SPAN("a\0b\n\xff\xfe*c*\n"));
	assert_int_equal(diag_count(diag, DIAG_ERROR), 2);
	assert_string_equal(span_cstr(arena, d->root->first->first->u.text), "a?b");
	assert_pos(find(d, NODE_EMPH)->pos, 2, 3);
}

static void
depth_is_bounded(void **state)
{
	(void)state;
	const char *const units[] = {"> ", "- ", "*a ", "**a *b ", "![", "> - 1. "};
	for (size_t i = 0; i < sizeof units / sizeof *units; i++) {
		struct buf text = {0};
		for (int k = 0; k < 500; k++)
			buf_puts(&text, units[i]);
		buf_puts(&text, "x");
		for (int k = 0; k < 500 && units[i][0] == '*'; k++)
			buf_puts(&text, i == 2 ? "*" : "***");
		for (int k = 0; k < 500 && units[i][0] == '!'; k++)
			buf_puts(&text, "](b)");
		struct diag *own = diag_new();
		struct source source = {SPAN("in.md"), buf_span(&text)};
		struct document *d =
			markdown_parse(arena, &source, source.text, (struct pos){1, 1}, own);
		assert_int_equal(diag_count(own, DIAG_ERROR), 1);
		for (struct node *n = d->root; n; n = node_next(n, d->root)) {
			int depth = 0;
			for (struct node *up = n->parent; up; up = up->parent)
				depth++;
			assert_true(depth <= DOCUMENT_DEPTH_MAX);
		}
		diag_free(own);
		buf_clear(&text);
	}
}

/* Processor time for SIZE bytes of UNIT. */
static double
seconds_for(const char *unit, size_t size)
{
	struct buf text = {0};
	while (text.len < size)
		buf_puts(&text, unit);
	struct arena *own = arena_new();
	struct diag *reports = diag_new();
	struct source source = {SPAN("in.md"), buf_span(&text)};
	clock_t start = clock();
	markdown_parse(own, &source, source.text, (struct pos){1, 1}, reports);
	double seconds = (double)(clock() - start) / CLOCKS_PER_SEC;
	diag_free(reports);
	arena_free(own);
	buf_clear(&text);
	return seconds;
}

static double
least_seconds_for(const char *unit, size_t size)
{
	double least = seconds_for(unit, size);
	for (int i = 0; i < 2; i++) {
		double again = seconds_for(unit, size);
		least = again < least ? again : least;
	}
	return least;
}

/*
 * cmark-gfm's own hostile inputs, and those for what this program adds.  What takes long is
 * measured against half as much, so that a slow machine is not taken for a slow program:
 * linear time is half, quadratic time a quarter.
 */
static void
hostile_text_takes_linear_time(void **state)
{
	(void)state;
	const char *const units[] = {"> ", "- ", "*a ", "*a **a ", "[", "[^a", "![[", "<!--", "</",
		"[a](<b", "&amp;", "~~a ~b ", "~a*b~ ", "_www.a", "a@", "|", "a\n|-\n", "[^x]: y\n",
		"http://a.b/)", "a_", "`a``b```", "\\\n"};
	const size_t size = 300000;
	for (size_t i = 0; i < sizeof units / sizeof *units; i++) {
		if (seconds_for(units[i], size) < 0.5)
			continue;
		double whole = least_seconds_for(units[i], size);
		double half = least_seconds_for(units[i], size / 2);
		if (whole > 3 * half)
			fail_msg("%s: %.2f s, half of it %.2f s", units[i], whole, half);
	}
}

static void
wide_tables_are_refused(void **state)
{
	(void)state;
	struct buf text = {0};
	for (int row = 0; row < 3000; row++) {
		for (int k = 0; k < (row < 2 ? 400 : 1); k++)
			buf_puts(&text, "|-");
		buf_puts(&text, "|\n");
	}
	parse_span(span_copy(arena, buf_span(&text)));
	assert_int_equal(diag_count(diag, DIAG_ERROR), 1);
	buf_reset(&text);
	for (int k = 0; k < 600; k++)
		buf_puts(&text, "|");
	parse_span(span_copy(arena, buf_span(&text)));
	assert_int_equal(diag_count(diag, DIAG_ERROR), 2);
	buf_clear(&text);
}

/* "MARK line:column" for each of some kinds of inlines. */
static void
assert_places(const char *markdown, const char *expected)
{
	const struct document *d = parse(markdown);
	struct buf out = {0};
	for (struct node *n = d->root; n; n = node_next(n, d->root)) {
		bool is_break = n->kind == NODE_SOFT_BREAK || n->kind == NODE_LINE_BREAK;
		if (node_is_block(n->kind) || is_break)
			continue;
		buf_printf(&out, "%s%s %u:%u", out.len ? ", " : "", node_kind_name(n->kind),
			n->pos.line, n->pos.column);
	}
	buf_putc(&out, '\0');
	assert_string_equal(out.s, expected);
	buf_clear(&out);
}

static void
inlines_know_their_place(void **state)
{
	(void)state;
	assert_places("a  \n  *b* c\n", "Str 1:1, Emph 2:3, Str 2:4, Str 2:6");
	assert_places("[r]: /x\n'title'\n[a][r] ***b*** `c`\n",
		"Link 3:1, Str 3:2, Str 3:7, Emph 3:8, Strong 3:9, Str 3:11, Str 3:15, Code 3:16");
	assert_places("> a\n> - b\nlazy *c*\n", "Str 1:3, Str 2:5, Str 3:1, Emph 3:6, Str 3:7");
	assert_places("- > a\n  > *b*\n", "Str 1:5, Emph 2:5, Str 2:6");
	assert_places("<https://a.nl> &amp;\\* _b_\n",
		"Link 1:1, Str 1:2, Str 1:15, Emph 1:24, Str 1:25");
	assert_places("é ~~x~~ www.a.nl y\n",
		"Str 1:1, Strikeout 1:4, Str 1:6, Str 1:9, Link 1:10, Str 1:10, Str 1:18");
	assert_places(
		"Kop *a*\n===\n\n## *b* ##\n", "Str 1:1, Emph 1:5, Str 1:6, Emph 4:4, Str 4:5");
	assert_places("x\ny\n| a\\|b | *c* |\n|---|---|\n| | `d` |\n",
		"Str 1:1, Str 2:1, Str 3:3, Emph 3:10, Str 3:11, Code 5:5");
}

static void
targets_know_their_place(void **state)
{
	(void)state;
	assert_pos(find(parse("a [b](<c d> 't')\n"), NODE_LINK)->u.link->target_pos, 1, 8);
	assert_pos(find(parse("a ![b\nc](\n  d)\n"), NODE_IMAGE)->u.link->target_pos, 3, 3);
	assert_pos(find(parse("[r]\n\n[r]: x\n"), NODE_LINK)->u.link->target_pos, 1, 1);
	assert_pos(find(parse("<a@b.nl>\n"), NODE_LINK)->u.link->target_pos, 1, 2);
}

static void
places_are_those_of_the_source(void **state)
{
	(void)state;
	struct source source = {SPAN("in.md"), SPAN("x: y\n---\nz *a*\n*b*\n")};
	const struct document *d = markdown_parse(
		arena, &source, span_sub(source.text, 11, 99), (struct pos){3, 3}, diag);
	const struct node *para = d->root->first;
	assert_pos(para->pos, 3, 3);
	assert_pos(para->first->pos, 3, 3);
	assert_pos(para->last->pos, 4, 1);
}

/* The property, over text of pieces at random: a text without escapes stands at its place. */
static void
every_text_stands_at_its_place(void **state)
{
	(void)state;
	static const char *const pieces[] = {"a", "word ", "\n", "\n\n", "*", "**", "_", "`", "``",
		"~~", "[", "](u)", "](<u v> 't')", "![", "[r]", "[a][r]", "\n\n[r]: /x 'ti\ntle'\n",
		"  \n", "<https://b.nl>", "www.c.nl", "https://d.nl/e_f_(g)", "h@i.nl", "<b>",
		"<!-- j -->", "\n> ", "\n- ", "\n1. ", "\n    ", "\t", "\n# ", "\n===\n", "\n```\n",
		"| k | l |", "\n| - | - |\n", "|", "[^1]", "\n\n[^1]: m\n    n\n", "é", "“", "!"};
	uint32_t seed = 1;
	size_t checked = 0;
	for (int round = 0; round < 2000; round++) {
		struct buf text = {0};
		for (int k = 0; k < 20; k++) {
			seed = seed * 1664525u + 1013904223u;
			buf_puts(&text, pieces[(seed >> 8) % (sizeof pieces / sizeof *pieces)]);
		}
		struct span copy = span_copy(arena, buf_span(&text));
		buf_clear(&text);
		const struct document *d = parse_span(copy);
		for (struct node *n = d->root; n; n = node_next(n, d->root)) {
			if (n->kind != NODE_TEXT || memchr(n->u.text.s, '\n', n->u.text.len))
				continue;
			size_t at = 0;
			for (uint32_t line = 1; line < n->pos.line; line++)
				at = span_find(copy, '\n', at) + 1;
			at += n->pos.column - 1;
			if (!span_starts(span_sub(copy, at, copy.len), n->u.text))
				fail_msg("%.*s\nat %u:%u: %.*s", SPAN_ARG(copy), n->pos.line,
					n->pos.column, SPAN_ARG(n->u.text));
			checked++;
		}
	}
	assert_true(checked > 10000);
}

static void *
parse_many(void *result)
{
	struct arena *own = arena_new();
	struct diag *reports = diag_new();
	struct source source = {SPAN("in.md"),
		SPAN("a[^1] ~~b~~ www.c.nl\n\n"
		     "| d |\n|---|\n| e |\n\n[^1]: f\n")};
	struct buf first = {0}, again = {0};
	bool same = true;
	for (int i = 0; i < 500; i++) {
		buf_reset(&again);
		struct pos start = {1, 1};
		native_put(&again, markdown_parse(own, &source, source.text, start, reports));
		if (!i)
			buf_put(&first, buf_span(&again));
		same &= span_eq(buf_span(&first), buf_span(&again));
	}
	*(bool *)result = same && !diag_count(reports, DIAG_REMARK);
	buf_clear(&first);
	buf_clear(&again);
	diag_free(reports);
	arena_free(own);
	return NULL;
}

static void
threads_do_not_disturb_each_other(void **state)
{
	(void)state;
	pthread_t threads[4];
	bool same[4] = {false};
	for (size_t i = 0; i < 4; i++)
		assert_int_equal(pthread_create(&threads[i], NULL, parse_many, &same[i]), 0);
	for (size_t i = 0; i < 4; i++) {
		pthread_join(threads[i], NULL);
		assert_true(same[i]);
	}
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
#define TEST(f) cmocka_unit_test_setup_teardown(f, set_up, tear_down)
		TEST(tight_items_are_plain),
		TEST(html_is_text_and_comments_are_dropped),
		TEST(tildes_strike_out),
		TEST(bare_addresses_become_links),
		TEST(other_text_is_no_address),
		TEST(notes_are_references),
		TEST(faults_of_notes_are_reported),
		TEST(bad_bytes_are_reported_and_replaced),
		TEST(depth_is_bounded),
		TEST(hostile_text_takes_linear_time),
		TEST(wide_tables_are_refused),
		TEST(inlines_know_their_place),
		TEST(targets_know_their_place),
		TEST(places_are_those_of_the_source),
		TEST(every_text_stands_at_its_place),
		TEST(threads_do_not_disturb_each_other),
	};
	return cmocka_run_group_tests(tests, NULL, NULL);
}

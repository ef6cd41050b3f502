/*
 * test_derived.c - derived fields and facets, from a content folder to resolved records.
 */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <stdio.h>
#include <unistd.h>

#include <cmocka.h>

#include "core/arena.h"
#include "core/buf.h"
#include "core/fs.h"
#include "load/content.h"
#include "messages.h"
#include "parse/markdown.h"
#include "resolve/resolve.h"

static const char settings[] = "name: Library\nlang: en\n";

static const char schema_text[] =
	"settings:\n"
	"  properties:\n"
	"    name: {type: text, role: title}\n"
	"    lang: {type: enum, role: language, enum: [nl, en]}\n"
	"collections:\n"
	"  books:\n"
	"    register: books.yaml\n"
	"    page: book\n"
	"    facet: by\n"
	"    facets:\n"
	"      - kinds\n"
	"      - writers\n"
	"      - {field: writers.country, name: land}\n"
	"      - made.on\n"
	"      - pages\n"
	"      - lent\n"
	"      - place\n"
	"    order: [rank]\n"
	"    properties:\n"
	"      title: {type: text, role: title, required: true}\n"
	"      rank: {type: integer, required: true}\n"
	"      kinds: {type: list, items: {type: enum, enum: {b: {nl: Bee, en: Bea}, a: Ay}}}\n"
	"      writers: {type: list, items: {type: ref, collection: writers}}\n"
	"      made: {type: object, properties: {on: {type: date}}}\n"
	"      pages: {type: integer}\n"
	"      lent: {type: boolean, title: Lent out}\n"
	"      place: {type: text, maxLength: 20}\n"
	"      notes: {type: list, items: {type: object, properties: {see: {type: ref, "
	"collection: books}}}}\n"
	"      gone: {type: date, role: withdrawn}\n"
	"      colleagues: {type: list, derive: {follow: writers.books, except: notes.see},\n"
	"        items: {type: ref, collection: books}}\n"
	"      two: {type: list, derive: {follow: notes.see.writers.books, limit: 2},\n"
	"        items: {type: ref, collection: books}}\n"
	"      alike:\n"
	"        type: list\n"
	"        derive: {related: 2, by: [kinds, writers, made.on, pages, lent, place],\n"
	"          except: notes.see}\n"
	"        items: {type: object, properties: {book: {type: ref, collection: books},\n"
	"          why: {type: list, items: {type: text}}}}\n"
	"      how_many: {type: integer, derive: {count: colleagues}}\n"
	"  writers:\n"
	"    register: writers.yaml\n"
	"    index: writers\n"
	"    properties:\n"
	"      name: {type: text, role: title, required: true}\n"
	"      country: {type: enum, enum: [nl, be]}\n"
	"      gone: {type: date, role: withdrawn}\n"
	"      books: {type: list, derive: {reverse: books.writers},\n"
	"        items: {type: ref, collection: books}}\n";

static const char writers[] = "- {slug: wim, name: Wim, country: be}\n"
			      "- {slug: ann, name: Ann, country: nl}\n"
			      "- {slug: bob, name: Bob, country: nl}\n"
			      "- {slug: zoe, name: Zoë, gone: 2020}\n";

static char dir[32];
static struct diag *diag;
static struct content *content;
static struct portfolio *portfolio;

static void
put_file(const char *name, const char *text)
{
	char path[64];
	snprintf(path, sizeof path, "%s/%s", dir, name);
	assert_true(fs_write(path, span_of(text)));
}

/* BOOKS: the register, as YAML. */
static void
resolve(const char *books)
{
	strcpy(dir, "/tmp/derived-XXXXXX");
	assert_non_null(mkdtemp(dir));
	diag = diag_new();
	put_file("portfolio.yaml", settings);
	put_file("schema.yaml", schema_text);
	put_file("writers.yaml", writers);
	put_file("books.yaml", books);
	content = content_open(dir, markdown_parse, diag);
	if (!content) {
		char *messages = messages_text(diag);
		fail_msg("%s", messages);
	}
	for (size_t i = 0; i < content->job_count; i++)
		content_load_file(content, i);
	portfolio = content_collect(content, false);
	resolve_addresses(portfolio, diag);
	resolve_references(portfolio, diag);
	resolve_derived(portfolio);
	resolve_facets(portfolio);
}

static int
tear_down(void **state)
{
	(void)state;
	content_free(content);
	diag_free(diag);
	fs_remove_tree(dir);
	return 0;
}

static void
assert_no_messages(void)
{
	char *messages = messages_text(diag);
	assert_string_equal(messages, "");
	free(messages);
}

static void
put_value(struct buf *out, const struct value *v)
{
	switch (v->type) {
	case VALUE_REF:
		buf_put(out, v->u.ref.target->slug);
		break;
	case VALUE_STRING:
		buf_put(out, v->u.string);
		break;
	case VALUE_INT:
		buf_printf(out, "%lld", (long long)v->u.integer);
		break;
	case VALUE_LIST:
		for (size_t i = 0; i < v->u.list.count; i++) {
			buf_puts(out, i ? " " : "");
			put_value(out, &v->u.list.items[i]);
		}
		break;
	case VALUE_MAP:
		put_value(out, &v->u.map.members[0].value);
		buf_puts(out, "(");
		put_value(out, &v->u.map.members[1].value);
		buf_puts(out, ")");
		break;
	default:
		fail();
	}
}

/* A field of a book, its references as slugs: "a b(Why Not)"; "-" if it is not filled in. */
static void
assert_field(const char *slug, const char *field, const char *expected)
{
	const struct record *book =
		portfolio_find(portfolio, portfolio->collections[0].collection, span_of(slug));
	assert_non_null(book);
	const struct value *v = value_get(&book->data, span_of(field));
	struct buf text = {0};
	if (v)
		put_value(&text, v);
	else
		buf_puts(&text, "-");
	buf_putc(&text, '\0');
	assert_string_equal(text.s, expected);
	buf_clear(&text);
}

/* "key=title: slug slug; ... -: slug" of the facet with that number. */
static void
assert_facet(size_t number, const char *path, const char *expected)
{
	const struct facet_records *f = &portfolio->collections[0].facets[number];
	struct buf text = {0};
	for (size_t i = 0; i <= f->value_count; i++) {
		const struct facet_value *v = i < f->value_count ? &f->values[i] : &f->without;
		if (i < f->value_count)
			buf_printf(&text, "%.*s=%.*s:", SPAN_ARG(v->key), SPAN_ARG(v->title));
		else
			buf_puts(&text, "-:");
		for (size_t k = 0; k < v->count; k++)
			buf_printf(&text, " %.*s", SPAN_ARG(v->records[k]->slug));
		buf_puts(&text, i < f->value_count ? "; " : "");
	}
	buf_putc(&text, '\0');
	assert_string_equal(text.s, expected);
	assert_true(span_eq(f->path, span_of(path)));
	buf_clear(&text);
}

/* y has two writers of one country, and counts there once; z one who is withdrawn. */
static void
facets_cut_a_collection_by_value(void **state)
{
	(void)state;
	resolve("- {slug: x, title: X, rank: 3, kinds: [a, b], writers: [ann, wim], pages: 9,\n"
		"    made: {on: 2019-05-09}, lent: true, place: Übersee}\n"
		"- {slug: y, title: Y, rank: 2, kinds: [a], writers: [bob, ann], pages: 100,\n"
		"    made: {on: 2021}, lent: false, place: attic}\n"
		"- {slug: z, title: Z, rank: 1, made: {on: 2019-12}, place: Zoo, writers: [zoe]}\n"
		"- {slug: old, title: Old, rank: 0, kinds: [b], gone: 2020}\n");
	assert_no_messages();
	assert_facet(0, "books/per-kinds.html", "b=Bea: x; a=Ay: y x; -: z");
	assert_facet(1, "books/per-writers.html", "ann=Ann: y x; bob=Bob: y; wim=Wim: x; -: z");
	assert_facet(2, "books/per-land.html", "nl=nl: y x; be=be: x; -: z");
	assert_facet(3, "books/per-on.html", "2021=2021: y; 2019=2019: z x; -:");
	assert_facet(4, "books/per-pages.html", "9=9: x; 100=100: y; -: z");
	assert_facet(5, "books/per-lent.html", "true=: x; false=: y; -: z");
	assert_facet(
		6, "books/per-place.html", "attic=attic: y; Übersee=Übersee: x; Zoo=Zoo: z; -:");
}

static void
a_page_with_a_facets_address_is_reported(void **state)
{
	(void)state;
	resolve("- {slug: per-kinds, title: X, rank: 1}\n- {slug: per-x, title: Y, rank: 2}\n");
	char *codes = messages_codes(diag);
	assert_string_equal(codes, "L008 1:10");
	free(codes);
}

/* b and c come from Ann, d from Bob, e from nobody; d is excepted, "old" is gone. */
static const char shelf[] =
	"- {slug: a, title: A, rank: 9, writers: [bob, ann],\n"
	"    notes: [{see: d}, {see: b}]}\n"
	"- {slug: b, title: B, rank: 4, writers: [ann, bob]}\n"
	"- {slug: c, title: C, rank: 3, writers: [ann]}\n"
	"- {slug: d, title: D, rank: 2, writers: [bob, zoe], notes: [{see: d}]}\n"
	"- {slug: e, title: E, rank: 1}\n"
	"- {slug: f, title: F, rank: 7, writers: [zoe]}\n"
	"- {slug: old, title: Old, rank: 0, writers: [ann], gone: 2020}\n";

static void
follow_leads_along_references(void **state)
{
	(void)state;
	resolve(shelf);
	assert_no_messages();
	assert_field("a", "colleagues", "c");
	assert_field("b", "colleagues", "d c a");
	assert_field("d", "colleagues", "b a");
	assert_field("e", "colleagues", "-");
	assert_field("f", "colleagues", "-"); /* its only writer is withdrawn */
	assert_field("b", "how_many", "3");
	assert_field("a", "two", "d c"); /* of d c b a, without a, at most two */
	assert_field("d", "two", "b a"); /* it sees itself, and is left out */
}

/*
 * Of fourteen books m shares with p a place that two have, with q a number and a kind that five
 * have each: log(14/2) < 2 log(14/5), though 1/2 > 2/5.
 */
static void
related_counts_by_rarity(void **state)
{
	(void)state;
	resolve("- {slug: m, title: M, rank: 1, place: attic, pages: 9, kinds: [a]}\n"
		"- {slug: p, title: P, rank: 2, place: attic}\n"
		"- {slug: q, title: Q, rank: 3, pages: 9, kinds: [a]}\n"
		"- {slug: r, title: R, rank: 4, pages: 9}\n"
		"- {slug: r2, title: R, rank: 5, pages: 9}\n"
		"- {slug: r3, title: R, rank: 6, pages: 9}\n"
		"- {slug: s, title: S, rank: 7, kinds: [a]}\n"
		"- {slug: s2, title: S, rank: 8, kinds: [a]}\n"
		"- {slug: s3, title: S, rank: 9, kinds: [a]}\n"
		"- {slug: t, title: T, rank: 10}\n"
		"- {slug: u, title: U, rank: 11}\n"
		"- {slug: v, title: V, rank: 12}\n"
		"- {slug: w, title: W, rank: 13}\n"
		"- {slug: x, title: X, rank: 14}\n"
		"- {slug: old, title: Old, rank: 0, place: attic, pages: 9, gone: 2020}\n");
	assert_no_messages();
	assert_field("m", "alike", "q(Ay 9) p(attic)");
	assert_field("p", "alike", "m(attic)");
	assert_field("r", "alike", "m(9) q(9)"); /* all alike: in order */
	assert_field("t", "alike", "-");
	assert_field("old", "alike", "-");
}

/* The year is shared by more than half; not lent and a writer who is gone are no values. */
static void
related_passes_over_what_says_nothing(void **state)
{
	(void)state;
	resolve("- {slug: a, title: A, rank: 1, made: {on: 2001}, lent: true}\n"
		"- {slug: b, title: B, rank: 2, made: {on: 2001-02}, lent: true}\n"
		"- {slug: c, title: C, rank: 3, made: {on: 2001-12-31}, lent: false}\n"
		"- {slug: d, title: D, rank: 4, lent: false, writers: [zoe]}\n"
		"- {slug: e, title: E, rank: 5, writers: [zoe]}\n");
	assert_no_messages();
	assert_field("a", "alike", "b(Lent out)");
	assert_field("c", "alike", "-");
	assert_field("d", "alike", "-");
}

static void
related_leaves_out_what_is_excepted(void **state)
{
	(void)state;
	resolve("- {slug: a, title: A, rank: 1, place: x, notes: [{see: b}]}\n"
		"- {slug: b, title: B, rank: 2, place: x}\n"
		"- {slug: c, title: C, rank: 3, place: x}\n"
		"- {slug: d, title: D, rank: 4}\n"
		"- {slug: e, title: E, rank: 5}\n"
		"- {slug: f, title: F, rank: 6}\n");
	assert_field("a", "alike", "c(x)");
	assert_field("b", "alike", "a(x) c(x)");
}

/*
 * Half of a thousand books have the place: each finds the first of those that stand around it.
 * b1 and b200 share a kind with b0 too.
 */
static void
related_of_many_are_sought_nearby(void **state)
{
	(void)state;
	struct buf books = {0};
	for (int i = 0; i < 1000; i++)
		buf_printf(&books, "- {slug: b%d, title: B, rank: %d, place: p%d%s}\n", i, i,
			i % 2 ? i : 0, i == 0 || i == 1 || i == 200 ? ", kinds: [a]" : "");
	buf_putc(&books, '\0');
	resolve(books.s);
	buf_clear(&books);
	assert_no_messages();
	assert_field("b1", "alike", "b0(Ay) b200(Ay)");
	assert_field("b3", "alike", "-");
	assert_field("b0", "alike", "b200(Ay p0) b1(Ay)");
	assert_field("b128", "alike", "b0(p0) b2(p0)");
	assert_field("b600", "alike", "b472(p0) b474(p0)");
	assert_field("b998", "alike", "b744(p0) b746(p0)");
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test_teardown(facets_cut_a_collection_by_value, tear_down),
		cmocka_unit_test_teardown(a_page_with_a_facets_address_is_reported, tear_down),
		cmocka_unit_test_teardown(follow_leads_along_references, tear_down),
		cmocka_unit_test_teardown(related_counts_by_rarity, tear_down),
		cmocka_unit_test_teardown(related_passes_over_what_says_nothing, tear_down),
		cmocka_unit_test_teardown(related_leaves_out_what_is_excepted, tear_down),
		cmocka_unit_test_teardown(related_of_many_are_sought_nearby, tear_down),
	};
	return cmocka_run_group_tests_name("derived", tests, NULL, NULL);
}

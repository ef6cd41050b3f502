/*
 * test_search_index.c - from records to texts, forms, postings, positions and facets.
 */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <stdlib.h>

#include <cmocka.h>

#include "core/arena.h"
#include "emit/search/meta.h"
#include "loaded.h"
#include "messages.h"
#include "resolve/resolve.h"

static const struct loaded_file files[] = {
	{"portfolio.yaml", "name: Fleet\nlang: en\n"},
	{"schema.yaml",
		"settings:\n"
		"  properties:\n"
		"    name: {type: text, role: title}\n"
		"    lang: {type: enum, role: language, enum: [nl, en]}\n"
		"collections:\n"
		"  ships:\n"
		"    files: ships\n"
		"    page: ship\n"
		"    facet: by\n"
		"    facets: [harbour, built]\n"
		"    search: {by: [harbour, master.name], label: [built, harbour],\n"
		"      except: [paint, crew.secret]}\n"
		"    properties:\n"
		"      name: {type: text, role: title}\n"
		"      also: {type: list, role: aliases, items: {type: text}}\n"
		"      motto: {type: text, role: summary}\n"
		"      key: {type: text, role: sort_key}\n"
		"      harbour: {type: list, items: {type: ref, collection: harbours}}\n"
		"      master: {type: object, properties: {name: {type: text}, rank: {type: "
		"text}}}\n"
		"      crew: {type: list, items: {type: object, properties: {job: {type: text},\n"
		"        secret: {type: text}, home: {type: ref, collection: harbours}}}}\n"
		"      paint: {type: text}\n"
		"      tons: {type: number}\n"
		"      masts: {type: integer}\n"
		"      built: {type: date}\n"
		"      rig: {type: enum, enum: {k: {nl: Kits, en: Ketch}}}\n"
		"      log: {type: markdown}\n"
		"      seen: {type: url}\n"
		"      afloat: {type: boolean}\n"
		"      lost: {type: date, role: withdrawn}\n"
		"      how_many: {type: integer, derive: {count: crew}}\n"
		"  harbours:\n"
		"    register: harbours.yaml\n"
		"    index: harbours\n"
		"    facet: by\n"
		"    facets: [{field: near, name: harbour}, {field: deep, name: deep}]\n"
		"    properties:\n"
		"      name: {type: text, role: title}\n"
		"      also: {type: list, role: aliases, items: {type: text}}\n"
		"      near: {type: ref, collection: harbours}\n"
		"      deep: {type: boolean}\n"
		"      lat: {type: number, role: latitude}\n"
		"      gone: {type: boolean, role: withdrawn}\n"
		"data:\n"
		"  words.yaml:\n"
		"    type: object\n"
		"    properties:\n"
		"      same: {type: list, role: synonyms, items: {type: object,\n"
		"        properties: {words: {type: list, items: {type: text}}}}}\n"
		"      whole: {type: list, role: whole_words, items: {type: text}}\n"
		"      split: {type: list, role: splits, items: {type: object, properties: {\n"
		"        word: {type: text}, parts: {type: list, items: {type: text}}}}}\n"
		"site:\n"
		"  search: {template: find, of: [ships, harbours], words: words.yaml}\n"},
	{"harbours.yaml",
		"- {slug: oss, name: Oss, also: [Osse], near: ash, lat: 51.8, deep: true}\n"
		"- {slug: ash, name: Ash}\n"
		"- {slug: ede, name: Ede, deep: false}\n"
		"- {slug: nil, name: Nil, gone: true}\n"},
	{"ships/a.md",
		"---\n"
		"name: Argo\n"
		"also: [Great Argo]\n"
		"motto: Fair winds\n"
		"key: aaa\n"
		"harbour: [oss, nil]\n"
		"master: {name: Jason, rank: captain}\n"
		"crew:\n"
		"  - {job: cook, secret: poison, home: ede}\n"
		"paint: crimson\n"
		"tons: 2500.5\n"
		"masts: 77\n"
		"built: 2019-05\n"
		"rig: k\n"
		"log: '*Calm* sea.'\n"
		"seen: https://example.org/argo\n"
		"afloat: true\n"
		"---\n"
		"Before.[^1]\n"
		"\n"
		"## Voyage one\n"
		"\n"
		"- first\n"
		"- second\n"
		"\n"
		"| gold | fleece |\n"
		"|---|---|\n"
		"| red | wool |\n"
		"\n"
		"[^1]: A note.\n"},
	{"ships/b.md", "---\nname: Bounty\nlost: 1789\n---\nNothing.\n"},
	{"ships/c.md",
		"---\nname: Clipper\nbuilt: 2019\nharbour: [ede]\n---\nfair Argo in a seaman "
		"fleecewool Goldwool\n"},
	{"words.yaml",
		"same: [{words: [gold, Red Gold, the gold of Oss]}, {words: [sea]}]\n"
		"whole: [Clipper]\n"
		"split: [{word: seaman, parts: [sea, man]}]\n"},
};

static struct loaded l;
static struct arena *arena;
static struct search_words words;

static void
load(const struct loaded_file *given, size_t count)
{
	arena = arena_new();
	loaded_make(&l, given, count);
	loaded_load(&l, false);
	if (!l.portfolio) {
		char *messages = messages_text(l.diag);
		fail_msg("%s", messages);
	}
	resolve_addresses(l.portfolio, l.diag);
	resolve_references(l.portfolio, l.diag);
	resolve_derived(l.portfolio);
	resolve_facets(l.portfolio);
	words = words_read(arena, l.portfolio, l.diag);
}

static int
set_up(void **state)
{
	(void)state;
	load(files, sizeof files / sizeof *files);
	return 0;
}

static int
tear_down(void **state)
{
	(void)state;
	loaded_free(&l);
	arena_free(arena);
	return 0;
}

static void
put_text(void *context, enum texts_place place, struct span text)
{
	static const char letters[] = {'T', 'B', 'H', 'R'};
	buf_printf(context, "%c %.*s\n", letters[place], SPAN_ARG(text));
}

static const struct record *
ship(const char *slug)
{
	const struct record *r =
		portfolio_find(l.portfolio, l.portfolio->collections[0].collection, span_of(slug));
	assert_non_null(r);
	return r;
}

static void
the_texts_of_a_record(void **state)
{
	(void)state;
	struct buf out = {0};
	texts_each(l.portfolio, ship("a"), put_text, &out);
	assert_string_equal(buf_take(&out, arena).s,
		"T Argo\nT Great Argo\nB Oss\nB Osse\nB Jason\nR Fair winds\nR Before.\n"
		"H Voyage one\nR first\nR second\nR gold fleece\nR red wool\nR A note.\n"
		"R captain\nR cook\nR Ede\nR 2,500.5\nR Ketch\nR Calm sea.\n");
	const struct collection *harbours = l.portfolio->collections[1].collection;
	texts_each(l.portfolio, portfolio_find(l.portfolio, harbours, SPAN("oss")), put_text, &out);
	assert_string_equal(buf_take(&out, arena).s, "T Oss\nT Osse\nR Ash\n");
	const struct search_rules *rules = &ship("a")->collection->search;
	struct span label =
		texts_label(arena, l.portfolio, ship("a"), rules->label, rules->label_count);
	assert_string_equal(label.s, "2019 · Oss");
}

/* With a word list of three words. */
static void
make(struct index *x, size_t workers)
{
	static struct index_setup setup;
	setup = (struct index_setup){.portfolio = l.portfolio,
		.words = &words,
		.list = span_printf(arena, "%s/list", l.dir).s,
		.strings = {SPAN("Kind"), SPAN("yes"), SPAN("no")},
		.workers = workers,
		.diag = l.diag};
	loaded_put(&l, "list", SPAN("golden\nargo's\nzeilen\n"));
	assert_true(index_make(x, &setup));
}

static uint32_t
term_of(const struct index *x, const char *form)
{
	uint32_t number = forms_find(&x->forms, span_of(form));
	assert_int_not_equal(number, FORM_NONE);
	return x->forms.items[number].targets[0];
}

/* "0*13 1*4": the documents that have a form's term, and the impacts. */
static const char *
postings_of(const struct index *x, const char *form)
{
	struct buf out = {0};
	uint32_t term = term_of(x, form);
	for (size_t i = x->postings.starts[term]; i < x->postings.starts[term + 1]; i++)
		buf_printf(&out, "%s%u*%u", out.len ? " " : "", x->postings.items[i] >> IMPACT_BITS,
			x->postings.items[i] & (IMPACT_STEPS - 1));
	return buf_take(&out, arena).s;
}

/* "2,7 | - | 4": a term's positions in each of its documents. */
static const char *
positions_of(const struct index *x, const char *form)
{
	struct buf out = {0};
	uint32_t term = term_of(x, form);
	for (size_t i = x->postings.position_starts[term];
		i < x->postings.position_starts[term + 1]; i++) {
		uint32_t position = x->postings.positions[i];
		if (out.len)
			buf_puts(&out, position & POSITION_FIRST ? " | " : ",");
		if (position == POSITION_NONE)
			buf_putc(&out, '-');
		else
			buf_printf(&out, "%u", position & ~POSITION_FIRST);
	}
	return buf_take(&out, arena).s;
}

/*
 * Lengths in words, in order of place.  Argo: title 1 + 2, by 3, headings 2, rest 2 + 1 + 1 + 1 + 2
 * + 2 + 2 + 1 + 1 + 1 + 3 (2 500 5: a point joins thousands, as in Dutch) + 1 + 2 = 20.  Clipper:
 * 1, 1, 0, 7.  Ash and Ede: 1, 0, 0, 0.  Oss: 2, 0, 0, 1 (Ash).
 * Averages of what is there: title 8 / 5, by 4 / 2, headings 2, rest 28 / 3.
 */
static void
impacts_are_those_of_the_formula(void **state)
{
	(void)state;
	struct index x;
	make(&x, 1);
	assert_int_equal(x.documents.count, 5); /* the ship that was lost is none */
	assert_int_equal(x.documents.items[0].lengths[TEXTS_REST], 20);
	/*
	 * In Argo's title twice, 5 * 2 / (.25 + .75 * 3 / 1.6) = 6.04, 6.04 / 7.24 * 16 = 13.3;
	 * in Clipper's body once, 1 / (.25 + .75 * 7 / 9.333) = 1.23, 1.23 / 2.43 * 16 = 8.1.
	 */
	assert_string_equal(postings_of(&x, "argo"), "0*13 1*8");
	/* Once in the rest of Argo, 1 / (.25 + .75 * 20 / 9.333) = .538: 4.96. */
	assert_string_equal(postings_of(&x, "ketch"), "0*4");
	/* Once in its heading, 2 / 1: 10; by its master, 4 / (.25 + .75 * 3 / 2) = 2.91: 11.3. */
	assert_string_equal(postings_of(&x, "voijage"), "0*10");
	assert_string_equal(postings_of(&x, "jason"), "0*11");
	/* In Argo whole, as ketch; in Clipper a part, half of 1.23: .615 / 1.815 * 16 = 5.4. */
	assert_string_equal(postings_of(&x, "sea"), "0*4 1*5");
	index_clear(&x);
}

static void
a_part_of_a_compound_counts_a_half(void **state)
{
	(void)state;
	const double averages[TEXTS_PLACES] = {1, 1, 1, 10};
	const uint32_t lengths[TEXTS_PLACES] = {1, 1, 1, 10};
	/* 1 / 2.2 * 16 = 7.3; .5 / 1.7 * 16 = 4.7; (1 + 5) / 7.2 * 16 = 13.3 */
	assert_int_equal(postings_impact((uint32_t[]){0, 0, 0, 2}, lengths, averages), 7);
	assert_int_equal(postings_impact((uint32_t[]){0, 0, 0, 1}, lengths, averages), 4);
	assert_int_equal(postings_impact((uint32_t[]){2, 0, 0, 2}, lengths, averages), 13);
	assert_int_equal(postings_impact((uint32_t[]){0, 0, 0, 0}, lengths, averages), 0);
	/* However much there is, the last step is not passed. */
	assert_int_equal(
		postings_impact((uint32_t[]){1u << 31, 0, 0, 1u << 31}, lengths, averages), 15);
}

/* How many targets a form has in the vocabulary. */
static size_t
count_targets(const struct index *x, const char *form)
{
	return x->forms.items[forms_find(&x->forms, span_of(form))].smallest_count;
}

static void
what_is_always_a_name_has_no_parts(void **state)
{
	(void)state;
	struct index x;
	make(&x, 1);
	assert_int_equal(count_targets(&x, "fleecewool"), 3);
	assert_int_equal(count_targets(&x, "goldwool"), 1);
	index_clear(&x);
}

static void
a_term_tells_which_forms_lead_to_it(void **state)
{
	(void)state;
	struct index x;
	struct buf out = {0};
	make(&x, 1);
	assert_int_equal(x.terms.shards.count, 1);
	term_parts_put_postings(&x.terms, 0, &out);
	/* sea: two documents, 13 bytes; two forms, sea and seaman by a part; then the impacts. */
	static const char sea[] = "\2\15"
				  "\2"
				  "\0\3sea"
				  "\7\3man"
				  "\4\5";
	assert_non_null(memmem(out.s, out.len, sea, sizeof sea - 1));
	buf_clear(&out);
	index_clear(&x);
}

static void
phrases_do_not_cross_blocks(void **state)
{
	(void)state;
	struct index x;
	make(&x, 1);
	assert_string_equal(positions_of(&x, "argo"), "0,3 | 5");
	assert_string_equal(positions_of(&x, "fair"), "11 | 4");
	assert_string_equal(positions_of(&x, "winds"), "12");
	assert_string_equal(positions_of(&x, "before"), "14");
	assert_string_equal(positions_of(&x, "gold"), "23");
	assert_string_equal(positions_of(&x, "seaman"), "8");
	assert_string_equal(positions_of(&x, "sea"), "45 | -"); /* of a part there is none */
	assert_string_equal(positions_of(&x, "in"), "-");       /* nor of a function word */
	index_clear(&x);
}

static void
editors_words_are_forms_that_stand_nowhere(void **state)
{
	(void)state;
	assert_int_equal(words.group_count, 1); /* a group of one is none */
	assert_int_equal(words.groups[0].count, 3);
	assert_int_equal(words.groups[0].items[2].count, 4);
	assert_string_equal(words.whole[0].s, "clipper");
	assert_string_equal(words.splits[0].parts[1].s, "man");
	struct index x;
	make(&x, 1);
	const struct form *of = &x.forms.items[forms_find(&x.forms, SPAN("of"))];
	assert_int_equal(of->documents, 0);
	assert_true(of->function_word);
	assert_string_equal(postings_of(&x, "of"), "");
	assert_int_equal(forms_find(&x.forms, SPAN("nietes")), FORM_NONE);
	index_clear(&x);
}

/* "argo's: 4 (0)" of the forms from the list; their stems are those of the site. */
static void
the_vocabulary_has_forms_of_the_list(void **state)
{
	(void)state;
	struct index x;
	make(&x, 1);
	size_t listed = 0;
	for (size_t i = 0; i < x.vocabulary.count; i++) {
		const struct vocabulary_form *form = &x.vocabulary.forms[i];
		if (i)
			assert_true(span_cmp(x.vocabulary.forms[i - 1].text, form->text) < 0);
		assert_false(span_eq(form->text, SPAN("zeilen")));
		if (span_eq(form->text, SPAN("argo's"))) {
			assert_int_equal(form->targets[0], term_of(&x, "argo"));
			assert_int_equal(form->commonness, 0);
			listed++;
		}
		if (span_eq(form->text, SPAN("argo")))
			assert_int_equal(form->commonness, 2); /* in two documents */
	}
	assert_int_equal(listed, 1);
	index_clear(&x);
}

static void
facets_of_one_name_are_one(void **state)
{
	(void)state;
	struct index x;
	make(&x, 1);
	assert_int_equal(x.facets.count, 4);
	struct buf out = {0};
	search_facets_put(&x.facets, 0, &out);
	assert_int_equal(out.len, 1 + 2 * 6 + 2 * 9 + 5 * 2);
	buf_reset(&out);
	/* In their collection's order, though Ash is met last. */
	search_facets_put(&x.facets, 1, &out);
	static const char harbours[] = "\3\3ash\3Ash\3ede\3Ede\3oss\3Oss"
				       "\1\2"
				       "\1\1"
				       "\0"
				       "\0"
				       "\1\0";
	assert_int_equal(out.len, sizeof harbours - 1);
	assert_memory_equal(out.s, harbours, out.len);
	buf_reset(&out);
	search_facets_put(&x.facets, 3, &out);
	static const char deep[] = "\2\4true\3yes\5false\2no"
				   "\0\0\0"
				   "\1\1"
				   "\1\0";
	assert_int_equal(out.len, sizeof deep - 1);
	assert_memory_equal(out.s, deep, out.len);
	buf_clear(&out);
	index_clear(&x);
}

/* All parts that are made, one behind the other. */
static struct span
all_parts(size_t workers)
{
	struct index x;
	struct buf out = {0};
	make(&x, workers);
	meta_put(&x, &out);
	for (size_t i = 0; i < x.vocabulary.shards.count; i++)
		vocabulary_put(&x.vocabulary, i, &out);
	for (size_t i = 0; i < x.terms.shards.count; i++) {
		term_parts_put_postings(&x.terms, i, &out);
		term_parts_put_positions(&x.terms, i, &out);
	}
	for (size_t i = 0; i < x.facets.count; i++)
		search_facets_put(&x.facets, i, &out);
	for (size_t i = 0; i < x.documents.count; i++)
		buf_put(&out, x.documents.items[i].fragment.bytes);
	index_clear(&x);
	return buf_take(&out, arena);
}

static void
workers_make_no_difference(void **state)
{
	(void)state;
	struct span one = all_parts(1);
	assert_true(one.len > 1000);
	assert_true(span_eq(one, all_parts(2)));
	assert_true(span_eq(one, all_parts(5)));
}

static void
meta_has_the_synonyms_as_terms(void **state)
{
	(void)state;
	struct index x;
	struct buf out = {0}, expected = {0};
	make(&x, 1);
	meta_put(&x, &out);
	unsigned gold = term_of(&x, "gold"), the = term_of(&x, "the");
	/* "of" is a word of Dutch that a phrase can do without. */
	buf_printf(&expected, "\"synonyms\":[[[%u],[%u,%u],[%u,%u,%u]]]", gold, term_of(&x, "red"),
		gold, the, gold, term_of(&x, "oss"));
	const char *text = buf_take(&out, arena).s;
	assert_non_null(strstr(text, buf_take(&expected, arena).s));
	struct buf start = {0};
	buf_printf(
		&start, "{\"documents\":5,\"forms\":[\"2\"],\"terms\":[%zu],", x.forms.term_count);
	assert_non_null(strstr(text, buf_take(&start, arena).s));
	assert_non_null(
		strstr(text, "\"collections\":[{\"name\":\"ships\",\"singular\":\"ships\"}"));
	assert_non_null(strstr(text, "\"facets\":[{\"name\":\"is\",\"title\":\"Kind\"}"));
	index_clear(&x);
}

/* No text, no document, and texts that are hardly any. */
static void
hostile_texts_make_an_index_too(void **state)
{
	struct loaded_file odd[] = {files[0], files[1], {"harbours.yaml", "[]\n"},
		{"words.yaml", "same: []\n"}, {"ships/x.md", "---\n---\n"}, {"ships/y.md", NULL},
		{"ships/z.md", NULL}};
	tear_down(state);
	load(odd, 4);
	all_parts(1);
	tear_down(state);
	load(odd, 5);
	all_parts(2);
	tear_down(state);
	struct buf long_text = {0};
	buf_puts(&long_text, "---\nname: \"</script>\\u2028\\\"\"\n---\n");
	for (size_t i = 0; i < 20000; i++)
		buf_puts(&long_text,
			i % 3 ? "a-"
			      : "\xf0\x9f\x98\x80-\xcc\x81"
				"b\xe2\x80\x8b");
	buf_putc(&long_text, '\0');
	odd[5].text = long_text.s;
	odd[6].text =
		"---\nname: \xc4\xb0\xc7\x85\xef\xac\x81\n---\n"
		"\xd7\xa9\xd7\x9c\xd7\x95\xd7\x9d 1.2.3.4,5,6 ''' x'x'x'x ---- a\xc2\xad\xc2\xad\n";
	load(odd, 7);
	buf_clear(&long_text);
	struct span one = all_parts(1);
	assert_true(span_eq(one, all_parts(3)));
	char *messages = messages_text(l.diag);
	assert_null(strstr(messages, "E00"));
	free(messages);
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(the_texts_of_a_record),
		cmocka_unit_test(impacts_are_those_of_the_formula),
		cmocka_unit_test(a_part_of_a_compound_counts_a_half),
		cmocka_unit_test(what_is_always_a_name_has_no_parts),
		cmocka_unit_test(a_term_tells_which_forms_lead_to_it),
		cmocka_unit_test(phrases_do_not_cross_blocks),
		cmocka_unit_test(editors_words_are_forms_that_stand_nowhere),
		cmocka_unit_test(the_vocabulary_has_forms_of_the_list),
		cmocka_unit_test(facets_of_one_name_are_one),
		cmocka_unit_test(workers_make_no_difference),
		cmocka_unit_test(meta_has_the_synonyms_as_terms),
		cmocka_unit_test(hostile_texts_make_an_index_too), /* the last: it loads others */
	};
	return cmocka_run_group_tests(tests, set_up, tear_down);
}

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
		"- {slug: oss, name: Oss, also: [Osse], near: ede, lat: 51.8, deep: true}\n"
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
		"---\nname: Clipper\nbuilt: 2019\nharbour: [ede]\n---\nfair Argo in a seaman\n"},
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
	const struct search_rules *rules = &ship("a")->collection->search;
	struct span label =
		texts_label(arena, l.portfolio, ship("a"), rules->label, rules->label_count);
	assert_string_equal(label.s, "2019 · Oss");
}

/* All that is made of the documents, with WORKERS. */
struct made {
	struct documents documents;
	struct stemmer *stemmer;
	struct lexicon *lexicon;
	struct forms forms;
	struct postings postings;
	struct vocabulary vocabulary;
	struct term_parts terms;
	struct search_facets facets;
};

static void
make(struct made *m, size_t workers)
{
	const struct search_strings strings = {SPAN("Kind"), SPAN("yes"), SPAN("no")};
	documents_init(&m->documents, l.portfolio, workers, l.diag);
	for (size_t i = 0; i < m->documents.count; i++)
		documents_read(&m->documents, i, i % workers);
	m->stemmer = stemmer_new(arena, &language_dutch);
	m->lexicon = lexicon_new(&language_dutch, m->stemmer);
	forms_init(&m->forms, arena, &m->documents, &words);
	forms_add_to_lexicon(&m->forms, m->lexicon);
	lexicon_add_list(m->lexicon, SPAN("golden\nargo's\nzeilen\n"));
	for (size_t i = 0; i < words.split_count; i++)
		lexicon_add_split(m->lexicon, words.splits[i].form, words.splits[i].parts,
			words.splits[i].count);
	lexicon_finish(m->lexicon);
	forms_analyse(&m->forms, m->lexicon, workers);
	postings_init(&m->postings, &m->documents, &m->forms, workers);
	vocabulary_init(&m->vocabulary, arena, &m->forms, m->lexicon, m->stemmer, workers);
	term_parts_init(&m->terms, arena, &m->forms, &m->postings, m->documents.count);
	m->facets = search_facets_make(arena, &m->documents, &strings);
}

static void
clear(struct made *m)
{
	postings_clear(&m->postings);
	lexicon_free(m->lexicon);
	documents_clear(&m->documents);
}

static uint32_t
term_of(const struct made *m, const char *form)
{
	uint32_t number = forms_find(&m->forms, span_of(form));
	assert_int_not_equal(number, FORM_NONE);
	return m->forms.items[number].targets[0];
}

/* "0*13 1*4": the documents that have a form's term, and the impacts. */
static const char *
postings_of(const struct made *m, const char *form)
{
	struct buf out = {0};
	uint32_t term = term_of(m, form);
	for (size_t i = m->postings.starts[term]; i < m->postings.starts[term + 1]; i++)
		buf_printf(&out, "%s%u*%u", out.len ? " " : "", m->postings.items[i] >> IMPACT_BITS,
			m->postings.items[i] & (IMPACT_STEPS - 1));
	return buf_take(&out, arena).s;
}

/* "2,7 | - | 4": a term's positions in each of its documents. */
static const char *
positions_of(const struct made *m, const char *form)
{
	struct buf out = {0};
	uint32_t term = term_of(m, form);
	for (size_t i = m->postings.position_starts[term];
		i < m->postings.position_starts[term + 1]; i++) {
		uint32_t position = m->postings.positions[i];
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
 * 1, 1, 0, 5.  Ede: 1, 0, 0, 0.  Oss: 2, 0, 0, 1 (Ede).
 * Averages of what is there: title 7 / 4, by 4 / 2, headings 2, rest 26 / 3.
 */
static void
impacts_are_those_of_the_formula(void **state)
{
	(void)state;
	struct made m;
	make(&m, 1);
	assert_int_equal(m.documents.count, 4); /* the ship that was lost is none */
	assert_int_equal(m.documents.items[0].lengths[TEXTS_REST], 20);
	/*
	 * In Argo's title twice, 5 * 2 / (.25 + .75 * 3 / 1.75) = 6.51, 6.51 / 7.71 * 16 = 13.5;
	 * in Clipper's body once, 1 / (.25 + .75 * 5 / 8.667) = 1.47, 1.47 / 2.67 * 16 = 8.8.
	 */
	assert_string_equal(postings_of(&m, "argo"), "0*13 1*8");
	/* Once in the rest of Argo, 1 / (.25 + .75 * 20 / 8.667) = .505: 4.7. */
	assert_string_equal(postings_of(&m, "ketch"), "0*4");
	/* Once in its heading, 2 / 1: 10; by its master, 4 / (.25 + .75 * 3 / 2) = 2.91: 11.3. */
	assert_string_equal(postings_of(&m, "voijage"), "0*10");
	assert_string_equal(postings_of(&m, "jason"), "0*11");
	/* In Argo whole, as ketch; in Clipper a part, half of 1.47: .73 / 1.93 * 16 = 6.1. */
	assert_string_equal(postings_of(&m, "sea"), "0*4 1*6");
	clear(&m);
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

static void
phrases_do_not_cross_blocks(void **state)
{
	(void)state;
	struct made m;
	make(&m, 1);
	assert_string_equal(positions_of(&m, "argo"), "0,3 | 5");
	assert_string_equal(positions_of(&m, "fair"), "11 | 4");
	assert_string_equal(positions_of(&m, "winds"), "12");
	assert_string_equal(positions_of(&m, "before"), "14");
	assert_string_equal(positions_of(&m, "gold"), "23");
	assert_string_equal(positions_of(&m, "seaman"), "8");
	assert_string_equal(positions_of(&m, "sea"), "45 | -"); /* of a part there is none */
	assert_string_equal(positions_of(&m, "in"), "-");       /* nor of a function word */
	clear(&m);
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
	struct made m;
	make(&m, 1);
	const struct form *of = &m.forms.items[forms_find(&m.forms, SPAN("of"))];
	assert_int_equal(of->documents, 0);
	assert_true(of->function_word);
	assert_string_equal(postings_of(&m, "of"), "");
	assert_int_equal(forms_find(&m.forms, SPAN("nietes")), FORM_NONE);
	clear(&m);
}

/* "argo's: 4 (0)" of the forms from the list; their stems are those of the site. */
static void
the_vocabulary_has_forms_of_the_list(void **state)
{
	(void)state;
	struct made m;
	make(&m, 1);
	size_t listed = 0;
	for (size_t i = 0; i < m.vocabulary.count; i++) {
		const struct vocabulary_form *form = &m.vocabulary.forms[i];
		if (i)
			assert_true(span_cmp(m.vocabulary.forms[i - 1].text, form->text) < 0);
		assert_false(span_eq(form->text, SPAN("zeilen")));
		if (span_eq(form->text, SPAN("argo's"))) {
			assert_int_equal(form->targets[0], term_of(&m, "argo"));
			assert_int_equal(form->commonness, 0);
			listed++;
		}
		if (span_eq(form->text, SPAN("argo")))
			assert_int_equal(form->commonness, 2); /* in two documents */
	}
	assert_int_equal(listed, 1);
	clear(&m);
}

static void
facets_of_one_name_are_one(void **state)
{
	(void)state;
	struct made m;
	make(&m, 1);
	assert_int_equal(m.facets.count, 4);
	struct buf out = {0};
	search_facets_put(&m.facets, 0, &out);
	assert_int_equal(out.len, 1 + 2 * 6 + 2 * 9 + 4 * 2);
	buf_reset(&out);
	/* Ede comes before Oss, in their collection's order; both facets have it. */
	search_facets_put(&m.facets, 1, &out);
	static const char harbours[] = "\2\3ede\3Ede\3oss\3Oss"
				       "\1\1"
				       "\1\0"
				       "\0"
				       "\1\0";
	assert_int_equal(out.len, sizeof harbours - 1);
	assert_memory_equal(out.s, harbours, out.len);
	buf_reset(&out);
	search_facets_put(&m.facets, 3, &out);
	static const char deep[] = "\2\4true\3yes\5false\2no"
				   "\0\0"
				   "\1\1"
				   "\1\0";
	assert_int_equal(out.len, sizeof deep - 1);
	assert_memory_equal(out.s, deep, out.len);
	buf_clear(&out);
	clear(&m);
}

/* All parts that are made, one behind the other. */
static struct span
all_parts(size_t workers)
{
	struct made m;
	struct buf out = {0};
	make(&m, workers);
	const struct meta meta = {&m.documents, &language_dutch, m.stemmer, &words, &m.forms,
		&m.vocabulary, &m.terms, &m.facets};
	meta_put(&meta, &out);
	for (size_t i = 0; i < m.vocabulary.shards.count; i++)
		vocabulary_put(&m.vocabulary, i, &out);
	for (size_t i = 0; i < m.terms.shards.count; i++) {
		term_parts_put_postings(&m.terms, i, &out);
		term_parts_put_positions(&m.terms, i, &out);
	}
	for (size_t i = 0; i < m.facets.count; i++)
		search_facets_put(&m.facets, i, &out);
	for (size_t i = 0; i < m.documents.count; i++)
		buf_put(&out, m.documents.items[i].fragment.bytes);
	clear(&m);
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
	struct made m;
	struct buf out = {0}, expected = {0};
	make(&m, 1);
	const struct meta meta = {&m.documents, &language_dutch, m.stemmer, &words, &m.forms,
		&m.vocabulary, &m.terms, &m.facets};
	meta_put(&meta, &out);
	unsigned gold = term_of(&m, "gold"), the = term_of(&m, "the");
	/* "of" is a word of Dutch that a phrase can do without. */
	buf_printf(&expected, "\"synonyms\":[[[%u],[%u,%u],[%u,%u,%u]]]", gold, term_of(&m, "red"),
		gold, the, gold, term_of(&m, "oss"));
	const char *text = buf_take(&out, arena).s;
	assert_non_null(strstr(text, buf_take(&expected, arena).s));
	struct buf start = {0};
	buf_printf(
		&start, "{\"documents\":4,\"forms\":[\"2\"],\"terms\":[%zu],", m.forms.term_count);
	assert_non_null(strstr(text, buf_take(&start, arena).s));
	assert_non_null(
		strstr(text, "\"collections\":[{\"name\":\"ships\",\"singular\":\"ships\"}"));
	assert_non_null(strstr(text, "\"facets\":[{\"name\":\"is\",\"title\":\"Kind\"}"));
	clear(&m);
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

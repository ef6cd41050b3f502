/*
 * test_search_compound.c - compounds, what looks like one, what editors decide; words and parts.
 *
 * The lexicon is that of Debian's wdutch, but where a test makes its own.
 */
#include <errno.h>
#include <glob.h>
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>

#include <cmocka.h>

#include "emit/search/analysis.h"
#include "emit/search/compound.h"
#include "emit/search/token.h"
#include "search_list.h"

static struct arena *arena;
static struct stemmer *stemmer;
static struct lexicon *dutch;

static int
set_up(void **state)
{
	(void)state;
	arena = arena_new();
	stemmer = stemmer_new(arena, &language_dutch);
	dutch = lexicon_new(&language_dutch, stemmer);
	if (!lexicon_add_file(dutch, LEXICON_LIST_PATH))
		return -1;
	lexicon_finish(dutch);
	return 0;
}

static int
tear_down(void **state)
{
	(void)state;
	lexicon_free(dutch);
	arena_free(arena);
	return 0;
}

/* "part+part", "-" if it stays whole. */
static struct span
split(const struct lexicon *lexicon, struct span form)
{
	struct span parts[COMPOUND_PARTS_MAX];
	size_t count = compound_split(lexicon, form, parts);
	struct buf out = {0};
	for (size_t i = 0; i < count; i++)
		buf_printf(&out, "%s%.*s", i ? "+" : "", SPAN_ARG(parts[i]));
	if (!count)
		buf_putc(&out, '-');
	return buf_take(&out, arena);
}

static void
assert_split(const struct lexicon *lexicon, const char *form, const char *expected)
{
	assert_string_equal(split(lexicon, span_of(form)).s, expected);
}

/* The parts by their stems: boeken + kast is boek + kast. */
static struct span
stems_of(struct span parts)
{
	struct buf out = {0};
	for (size_t i = 0; i <= parts.len;) {
		size_t end = span_find(parts, '+', i);
		char stem[STEM_BYTES_MAX];
		size_t len =
			stem_put(stemmer, search_form(arena, span_sub(parts, i, end - i)), stem);
		buf_put(&out, (struct span){stem, len});
		buf_putc(&out, '+');
		i = end + 1;
	}
	return buf_take(&out, arena);
}

/* Is it one of the answers, with | between them? */
static bool
is_right(struct span got, struct span answers)
{
	for (size_t i = 0; i < answers.len;) {
		size_t end = span_find(answers, '|', i);
		if (span_eq(stems_of(got), stems_of(span_sub(answers, i, end - i))))
			return true;
		i = end + 1;
	}
	return false;
}

/* In percent, of a set of tests/search/nl-compounds.tsv. */
static unsigned
right_in(const struct lexicon *lexicon, const char *set)
{
	size_t count;
	struct search_row *rows = search_list_read(arena, "tests/search/nl-compounds.tsv", &count);
	unsigned all = 0, right = 0;
	assert_non_null(rows);
	for (size_t i = 0; i < count; i++) {
		if (!span_eq(rows[i].set, span_of(set)))
			continue;
		struct span got = split(lexicon, search_form(arena, rows[i].cells[0]));
		all++;
		right += is_right(got, rows[i].cells[1]);
	}
	printf("compounds, %s: %u of %u are right\n", set, right, all);
	assert_true(all > 0);
	return right * 100 / all;
}

static void
compounds_are_cut_and_other_words_are_not(void **state)
{
	(void)state;
	assert_in_range(right_in(dutch, "compound"), 85, 100);
	assert_in_range(right_in(dutch, "fresh"), 85, 100);
	assert_in_range(right_in(dutch, "whole"), 85, 100);
	assert_in_range(right_in(dutch, "loan"), 85, 100);
}

static void
names_are_never_cut(void **state)
{
	(void)state;
	struct lexicon *lexicon = lexicon_new(&language_dutch, stemmer);
	size_t count;
	struct search_row *rows = search_list_read(arena, "tests/search/nl-compounds.tsv", &count);
	assert_true(lexicon_add_file(lexicon, LEXICON_LIST_PATH));
	for (size_t i = 0; i < count; i++) {
		if (span_eq(rows[i].set, SPAN("name")))
			lexicon_add_name(lexicon, rows[i].cells[0]);
	}
	lexicon_add_name(lexicon, SPAN("Land van Cuijk"));
	lexicon_add_name(lexicon, SPAN("Snelrewaard"));
	lexicon_finish(lexicon);
	assert_int_equal(right_in(lexicon, "name"), 100);
	assert_split(lexicon, "waterland", "-");
	assert_split(lexicon, "amsterdam", "-");         /* in the list, with a capital */
	assert_split(lexicon, "bouwland", "bouw+land");  /* a word of a name may be a word */
	assert_split(lexicon, "snelrewaardbeleid", "-"); /* a name is no part */
	lexicon_free(lexicon);
}

/* One word for each border between what is cut and what is not. */
static void
only_what_is_a_compound_is_cut(void **state)
{
	(void)state;
	static const char *const words[][2] = {{"verstrekken", "-"}, {"verjaardag", "verjaar+dag"},
		{"goedkoop", "goed+koop"}, {"goedkoper", "-"}, {"koppelen", "-"},
		{"buitenstaander", "-"}, {"aartsdiaken", "-"}, {"openstellen", "-"},
		{"slavernijverleden", "slavernij+verleden"},
		{"beroepsvereniging", "beroep+vereniging"}, {"doelstelling", "doel+stelling"},
		{"maagkatheter", "maag+katheter"}, {"migrantenachtergrond", "migrant+achtergrond"},
		{"algemeen", "-"}};
	for (size_t i = 0; i < sizeof words / sizeof *words; i++)
		assert_split(dutch, words[i][0], words[i][1]);
}

/* The words of the texts in content/, names left out; no list. */
static struct lexicon *
content_lexicon(void)
{
	struct lexicon *lexicon = lexicon_new(&language_dutch, stemmer);
	struct token_reader reader = {0};
	struct token token;
	glob_t paths;
	assert_int_equal(glob("content/*/*.md", 0, NULL, &paths), 0);
	for (size_t i = 0; i < paths.gl_pathc; i++) {
		struct span text;
		assert_true(fs_read(arena, paths.gl_pathv[i], 1u << 20, &text));
		token_reader_start(&reader, text);
		while (token_next(&reader, &token)) {
			if (!token.name)
				lexicon_add_form(lexicon, token.form, 1);
		}
	}
	globfree(&paths);
	token_reader_clear(&reader);
	lexicon_finish(lexicon);
	return lexicon;
}

static void
without_a_list_half_of_the_compounds_are_cut(void **state)
{
	(void)state;
	struct lexicon *lexicon = content_lexicon();
	assert_in_range(right_in(lexicon, "compound"), 50, 100);
	assert_in_range(right_in(lexicon, "whole"), 85, 100);
	assert_in_range(right_in(lexicon, "loan"), 85, 100);
	lexicon_free(lexicon);
}

/* Words that stand often in a portfolio. */
static struct lexicon *
own_lexicon(const char *words)
{
	struct lexicon *lexicon = lexicon_new(&language_dutch, stemmer);
	struct span rest = span_of(words);
	for (struct span w = language_next_word(&rest); w.len; w = language_next_word(&rest))
		lexicon_add_form(lexicon, w, 20);
	return lexicon;
}

static void
editors_have_the_last_word(void **state)
{
	(void)state;
	struct lexicon *lexicon = own_lexicon("beleid huis raad land zorg landhuis");
	struct span parts[] = {SPAN("zorg"), SPAN("wonen")};
	lexicon_add_whole(lexicon, SPAN("landhuis"));
	lexicon_add_split(lexicon, SPAN("zorghuis"), parts, 2);
	lexicon_finish(lexicon);
	assert_split(lexicon, "raadhuis", "raad+huis");
	assert_split(lexicon, "landhuis", "-");
	assert_split(lexicon, "landhuisbeleid", "landhuis+beleid"); /* nor in a longer word */
	assert_split(lexicon, "landraadbeleid", "land+raad+beleid");
	assert_split(lexicon, "zorghuis", "zorg+wonen");
	lexicon_free(lexicon);
}

static void
without_a_list_the_own_words_serve(void **state)
{
	(void)state;
	struct lexicon *lexicon = own_lexicon("expat beleid expatbeleid");
	errno = 0;
	assert_false(lexicon_add_file(lexicon, "/nonexistent/list"));
	assert_int_equal(errno, ENOENT);
	lexicon_finish(lexicon);
	assert_split(lexicon, "expatbeleid", "expat+beleid");
	assert_split(lexicon, "beleid", "-");
	lexicon_free(lexicon);
	lexicon = lexicon_new(&language_dutch, stemmer); /* nothing at all */
	lexicon_finish(lexicon);
	assert_split(lexicon, "expatbeleid", "-");
	lexicon_free(lexicon);
	lexicon_free(NULL);
}

static void
own_words_count_as_parts_but_not_as_wholes(void **state)
{
	(void)state;
	struct lexicon *lexicon = lexicon_new(&language_dutch, stemmer);
	lexicon_add_form(lexicon, SPAN("arbeid"), 2);
	lexicon_add_form(lexicon, SPAN("migranten"), 9);
	lexicon_add_form(lexicon, SPAN("arbeidsmigranten"), 500);
	lexicon_finish(lexicon);
	assert_split(lexicon, "arbeidsmigranten", "arbeid+migranten");
	lexicon_free(lexicon);
}

static void
a_lexicon_knows_its_forms(void **state)
{
	(void)state;
	struct lexicon *lexicon = own_lexicon("eigen amsterdam");
	lexicon_add_list(
		lexicon, SPAN("Huis\nhuizen\nAmsterdam\n\nad hoc\nfoto's\n# nee\nco-ouder\r\n"));
	char longest[FORM_BYTES_MAX + 1];
	memset(longest, 'a', sizeof longest);
	lexicon_add_form(lexicon, SPAN(""), 3);
	lexicon_add_form(lexicon, (struct span){longest, FORM_BYTES_MAX}, 3);
	lexicon_add_form(lexicon, (struct span){longest, FORM_BYTES_MAX + 1}, 3);
	lexicon_finish(lexicon);
	assert_true(lexicon_has(lexicon, SPAN("huizen")));
	assert_true(lexicon_has(lexicon, SPAN("eigen")));
	assert_true(lexicon_has(lexicon, SPAN("foto's")));
	assert_true(lexicon_has(lexicon, SPAN("coouder")));
	assert_true(lexicon_has(lexicon, (struct span){longest, FORM_BYTES_MAX}));
	assert_false(lexicon_has(lexicon, (struct span){longest, FORM_BYTES_MAX + 1}));
	assert_false(lexicon_has(lexicon, SPAN("huis")));
	assert_false(lexicon_has(lexicon, SPAN("amsterdam")));
	assert_false(lexicon_has(lexicon, SPAN("ad")));
	assert_false(lexicon_has(lexicon, SPAN("")));
	bool found = false;
	for (size_t i = 0; i < lexicon_count(lexicon); i++)
		found |= span_eq(lexicon_form(lexicon, i), SPAN("huizen"));
	assert_true(found);
	lexicon_free(lexicon);
}

/* "stem: part part + larger" */
static void
assert_analysis(const char *form, const char *expected)
{
	struct analysis analysis;
	struct buf out = {0};
	analyse(dutch, span_of(form), &analysis);
	buf_printf(&out, "%.*s:", SPAN_ARG(analysis.stem));
	for (size_t i = 0; i < analysis.part_count; i++)
		buf_printf(&out, i == analysis.smallest_count ? " + %.*s" : " %.*s",
			SPAN_ARG(analysis.parts[i]));
	assert_string_equal(buf_take(&out, arena).s, expected);
}

static void
a_word_is_found_by_its_stem_and_its_parts(void **state)
{
	(void)state;
	assert_analysis("huizen", "huis:");
	assert_analysis("huisvestingsbeleid", "huisvestingsbeleid: huisvesting beleid");
	assert_analysis(
		"arbeidsmarktregio's", "arbeidsmarktregio: arbeid markt regio + arbeidsmark");
	assert_analysis(
		"kinderopvangtoeslag", "kinderopvangtoeslag: kind opvang toeslag + kinderopvang");
	assert_analysis("arbeids", "arbeids: arbeid");
	assert_analysis("de", "de:");
	assert_analysis("boekenboeken", "boekenboek: boek"); /* the same part once */
	assert_analysis("", ":");
}

/* A form of which each piece is a word has more pieces than are looked at. */
static void
pieces_are_bounded(void **state)
{
	(void)state;
	struct lexicon *lexicon = lexicon_new(&language_dutch, stemmer);
	char letters[FORM_BYTES_MAX];
	struct span parts[COMPOUND_PARTS_MAX];
	memset(letters, 'a', sizeof letters);
	for (size_t len = 1; len <= sizeof letters; len++)
		lexicon_add_form(lexicon, (struct span){letters, len}, 20);
	lexicon_finish(lexicon);
	assert_in_range(
		compound_split(lexicon, (struct span){letters, sizeof letters}, parts), 2, 6);
	lexicon_free(lexicon);
}

/* Long words of short pieces, and any bytes: parts stand in the form, in order. */
static void
any_bytes_may_come_in(void **state)
{
	(void)state;
	static const char *const pieces[] = {"bal", "bos", "s", "en", "huis", "raad", "e", "r",
		"beleid", "boom", "\xff", "'", "9", "water", "stads"};
	uint32_t seed = 3;
	for (size_t round = 0; round < 5000; round++) {
		struct buf form = {0};
		for (size_t i = 0; i < 1 + round % 24; i++) {
			seed = seed * 1664525u + 1013904223u;
			buf_puts(&form, pieces[(seed >> 16) % (round % 2 ? 15 : 10)]);
		}
		struct span word = buf_span(&form), parts[COMPOUND_PARTS_MAX];
		size_t count = compound_split(dutch, word, parts);
		assert_true(count != 1 && count <= COMPOUND_PARTS_MAX);
		const char *at = word.s;
		for (size_t i = 0; i < count; i++) {
			assert_true(parts[i].len >= 3 && parts[i].s >= at);
			at = parts[i].s + parts[i].len;
		}
		assert_true(at <= word.s + word.len);
		struct analysis analysis;
		analyse(dutch, word, &analysis);
		assert_true(analysis.part_count <= ANALYSIS_PARTS_MAX);
		assert_true((word.len <= FORM_BYTES_MAX) == (analysis.stem.len > 0));
		buf_clear(&form);
	}
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(compounds_are_cut_and_other_words_are_not),
		cmocka_unit_test(only_what_is_a_compound_is_cut),
		cmocka_unit_test(names_are_never_cut),
		cmocka_unit_test(without_a_list_half_of_the_compounds_are_cut),
		cmocka_unit_test(editors_have_the_last_word),
		cmocka_unit_test(without_a_list_the_own_words_serve),
		cmocka_unit_test(own_words_count_as_parts_but_not_as_wholes),
		cmocka_unit_test(a_lexicon_knows_its_forms),
		cmocka_unit_test(a_word_is_found_by_its_stem_and_its_parts),
		cmocka_unit_test(pieces_are_bounded),
		cmocka_unit_test(any_bytes_may_come_in),
	};
	return cmocka_run_group_tests(tests, set_up, tear_down);
}

/*
 * stem_tables.c - makes a stemmer from a language's tables.  Part of emit/search/: includes
 * model/ and core/ only.
 */
#include "emit/search/stem_tables.h"

#include "core/arena.h"

static struct words
list_words(struct arena *a, const char *const *texts)
{
	size_t room = 0;
	for (const char *const *text = texts; *text; text++)
		room += strlen(*text) / 2 + 1;
	struct words list = {ARENA_ARRAY(a, room, struct span), 0};
	for (; *texts; texts++) {
		struct span words = span_of(*texts);
		for (struct span w = language_next_word(&words); w.len;
			w = language_next_word(&words))
			list.words[list.count++] = w;
	}
	return list;
}

/* The letters that a letter of a pattern stands for. */
static uint32_t
letters_of(char pattern)
{
	return pattern == 'C' || pattern == 'D' || pattern == 'G' ? ~0u
								  : 1u << stem_letter(pattern);
}

static uint32_t
seconds_of(const struct rule *rule)
{
	size_t cut = rule->cut.len, before = rule->before.len;
	if (cut > 1)
		return letters_of(rule->cut.s[cut - 2]);
	return before + cut > 1 ? letters_of(rule->before.s[before + cut - 2]) : ~0u;
}

/* Those of each step and letter, in the order of the table. */
static void
add_rules(struct stemmer *stemmer, struct arena *a, const struct language *language)
{
	for (size_t i = 0; i < language->rule_count; i++) {
		const struct stem_rule *from = &language->rules[i];
		struct rule rule = {0, span_of(from->before), span_of(from->cut),
			span_of(from->put), from->syllables};
		rule.seconds = seconds_of(&rule);
		struct span end = rule.cut.len ? rule.cut : rule.before;
		struct rules *rules = &stemmer->steps[from->step][stem_letter(end.s[end.len - 1])];
		if (!rules->rules)
			rules->rules = ARENA_ARRAY(a, language->rule_count - i, struct rule);
		rules->rules[rules->count++] = rule;
	}
}

static void
add_particles(struct stemmer *stemmer, struct arena *a, const struct language *language)
{
	struct words all = list_words(a, language->particles);
	for (size_t i = 0; i < all.count; i++) {
		struct words *words = &stemmer->particles[stem_letter(all.words[i].s[0])];
		if (!words->words)
			words->words = ARENA_ARRAY(a, all.count - i, struct span);
		words->words[words->count++] = all.words[i];
	}
}

static void
add_known(struct stemmer *stemmer, struct span form, struct span *base)
{
	map_add(&stemmer->known, form, base);
	if (form.len > stemmer->known_len_max)
		stemmer->known_len_max = form.len;
}

static void
add_irregular(struct stemmer *stemmer, struct arena *a, const struct language *language)
{
	for (const struct word_family *f = language->irregular; f->base; f++) {
		struct span *base = ARENA_NEW(a, struct span);
		*base = span_of(f->base);
		struct span forms = span_of(f->forms);
		for (struct span w = language_next_word(&forms); w.len;
			w = language_next_word(&forms))
			add_known(stemmer, w, base);
	}
	struct words kept = list_words(a, language->kept);
	for (size_t i = 0; i < kept.count; i++)
		add_known(stemmer, kept.words[i], &kept.words[i]);
}

/* The words as the rules leave them, as keys. */
static void
add_adjectives(struct stemmer *stemmer, struct arena *a, const struct language *language)
{
	struct words list = list_words(a, language->adjectives);
	for (size_t i = 0; i < list.count; i++) {
		struct word w = {0};
		word_put(&w, 0, list.words[i]);
		word_spell(&w);
		map_add(&stemmer->adjectives, span_copy(a, word_span(&w)), &list.words[i]);
	}
}

/* What settle_verb() looks for once the rules did their work; they leave a stem as it is. */
static struct span
verb_key(const struct stemmer *stemmer, struct arena *a, struct span form, struct span base)
{
	struct word w = {0};
	word_put(&w, 0, form);
	if (!span_eq(form, base))
		word_step(stemmer, &w, STEM_E);
	word_spell(&w);
	return span_copy(a, word_span(&w));
}

static void
add_verb_form(struct stemmer *stemmer, struct arena *a, struct span base, struct span form)
{
	struct span ge = stemmer->participle_prefix;
	struct verb_form *verb = ARENA_NEW(a, struct verb_form);
	*verb = (struct verb_form){base, VERB_ALONE | VERB_BEHIND_PREFIX};
	if (span_starts(form, SPAN("-"))) {
		verb->places = VERB_BEHIND_PREFIX;
		form = span_sub(form, 1, form.len);
	} else if (span_starts(form, ge) && !span_starts(base, ge)) {
		verb->places = VERB_BEHIND_PREFIX | VERB_BEHIND_GE;
		form = span_sub(form, ge.len, form.len);
	} else if (stemmer_ends_as_participle(stemmer, form)) {
		verb->places |= VERB_BEHIND_GE;
	}
	struct span key = verb_key(stemmer, a, form, base);
	struct verb_form *same = map_add(&stemmer->verbs, key, verb);
	if (same)
		same->places |= verb->places;
	if (key.len > stemmer->verb_len_max)
		stemmer->verb_len_max = key.len;
}

static void
add_verbs(struct stemmer *stemmer, struct arena *a, const struct language *language)
{
	for (const struct word_family *f = language->verbs; f->base; f++) {
		struct span base = span_of(f->base), forms = span_of(f->forms);
		add_verb_form(stemmer, a, base, base);
		for (struct span w = language_next_word(&forms); w.len;
			w = language_next_word(&forms))
			add_verb_form(stemmer, a, base, w);
	}
}

struct stemmer *
stemmer_new(struct arena *a, const struct language *language)
{
	struct stemmer *stemmer = ARENA_NEW(a, struct stemmer);
	map_init(&stemmer->known, a);
	map_init(&stemmer->adjectives, a);
	map_init(&stemmer->verbs, a);
	map_init(&stemmer->function_words, a);
	stemmer->participle_prefix = span_of(language->participle_prefix);
	stemmer->participle_ends = span_of(language->participle_ends);
	stemmer->prefixes = list_words(a, language->prefixes);
	add_particles(stemmer, a, language);
	add_rules(stemmer, a, language);
	add_irregular(stemmer, a, language);
	add_adjectives(stemmer, a, language);
	add_verbs(stemmer, a, language);
	struct words words = list_words(a, language->function_words);
	for (size_t i = 0; i < words.count; i++)
		map_add(&stemmer->function_words, words.words[i], &words.words[i]);
	return stemmer;
}

/*
 * stem.c - see stem.h.  Part of emit/search/: includes model/ and core/ only.
 */
#include "emit/search/stem.h"

#include "emit/search/spelling.h"
#include "emit/search/stem_tables.h"

void
word_put(struct word *w, size_t keep, struct span tail)
{
	if (tail.len >= sizeof w->s - keep)
		return; /* leaves room for a letter that spelling adds */
	if (tail.len)
		memcpy(w->s + keep, tail.s, tail.len);
	w->len = keep + tail.len;
}

void
word_spell(struct word *w)
{
	w->len = spelling_normalise(w->s, w->len, w->open);
}

static bool
fits(const struct rule *rule, struct span word, struct span *rest)
{
	if (!span_ends(word, rule->cut))
		return false;
	*rest = (struct span){word.s, word.len - rule->cut.len};
	return spelling_ends_in(*rest, rule->before)
		&& spelling_count_syllables(*rest) >= rule->syllables;
}

/* Take -er, -der or -st off, if that leaves an adjective that the tables have. */
static bool
take_degree(const struct stemmer *stemmer, struct word *w)
{
	const struct rule degrees[] = {
		{.before = SPAN("r"), .cut = SPAN("der"), .syllables = 1},
		{.cut = SPAN("er"), .syllables = 1},
		{.cut = SPAN("st"), .syllables = 1},
	};
	for (size_t i = 0; i < sizeof degrees / sizeof *degrees; i++) {
		struct span rest;
		if (!fits(&degrees[i], word_span(w), &rest))
			continue;
		struct word positive = *w;
		word_put(&positive, rest.len, (struct span){0});
		positive.open = degrees[i].cut.s[0] == 'e';
		word_spell(&positive);
		if (map_get(&stemmer->adjectives, word_span(&positive))) {
			*w = positive;
			w->settled = true;
			return true;
		}
	}
	return false;
}

bool
word_step(const struct stemmer *stemmer, struct word *w, enum stem_step step)
{
	if (!w->len)
		return false;
	const struct rules *rules = &stemmer->steps[step][stem_letter(w->s[w->len - 1])];
	uint32_t second = w->len > 1 ? 1u << stem_letter(w->s[w->len - 2]) : 0;
	for (size_t i = 0; i < rules->count; i++) {
		const struct rule *rule = &rules->rules[i];
		struct span rest;
		if (!(rule->seconds & second) || !fits(rule, word_span(w), &rest))
			continue;
		if (!rule->cut.len)
			return false; /* the word is to stay so */
		w->open = !rule->put.len && spelling_is_vowel(rule->cut, 0);
		w->participle = step == STEM_VERB;
		word_put(w, rest.len, rule->put);
		return true;
	}
	return step == STEM_DEGREE && take_degree(stemmer, w);
}

/* Is what starts at START a form of a verb?  Then put its stem behind KEEP letters. */
static void
settle_verb(const struct stemmer *stemmer, struct word *w, size_t keep, size_t start,
	enum verb_place place)
{
	size_t len = w->len - start;
	if (!len || len > stemmer->verb_len_max + 1) /* spelling may shorten by one */
		return;
	struct word verb = {.open = w->open};
	word_put(&verb, 0, (struct span){w->s + start, len});
	word_spell(&verb);
	const struct verb_form *form = map_get(&stemmer->verbs, word_span(&verb));
	if (form && form->places & place) {
		word_put(w, keep, form->base);
		w->settled = true;
	}
}

static bool
starts_at(const struct word *w, size_t at, struct span prefix)
{
	return at < w->len && w->s[at] == *prefix.s
		&& span_starts((struct span){w->s + at, w->len - at}, prefix);
}

/* A verb behind START letters, and there behind ge- or an unstressed prefix. */
static void
settle_verb_from(const struct stemmer *stemmer, struct word *w, size_t start)
{
	struct span ge = stemmer->participle_prefix;
	settle_verb(stemmer, w, start, start, start ? VERB_BEHIND_PREFIX : VERB_ALONE);
	if (!w->settled && starts_at(w, start, ge))
		settle_verb(stemmer, w, start, start + ge.len, VERB_BEHIND_GE);
	for (size_t i = 0; i < stemmer->prefixes.count && !w->settled; i++) {
		size_t after = start + stemmer->prefixes.words[i].len;
		if (starts_at(w, start, stemmer->prefixes.words[i]))
			settle_verb(stemmer, w, after, after, VERB_BEHIND_PREFIX);
	}
}

/* Those that start with the word's first letter. */
static const struct words *
particles_of(const struct stemmer *stemmer, const struct word *w)
{
	return &stemmer->particles[stem_letter(w->s[0])];
}

/* Do the tables know what is left of the word? */
static void
settle(const struct stemmer *stemmer, struct word *w)
{
	const struct span *base = NULL;
	if (w->len <= stemmer->known_len_max)
		base = map_get(&stemmer->known, word_span(w));
	if (base) {
		word_put(w, 0, *base);
		w->settled = true;
		return;
	}
	settle_verb_from(stemmer, w, 0);
	const struct words *particles = particles_of(stemmer, w);
	for (size_t i = 0; i < particles->count && !w->settled; i++) {
		if (starts_at(w, 0, particles->words[i]))
			settle_verb_from(stemmer, w, particles->words[i].len);
	}
}

bool
stemmer_ends_as_participle(const struct stemmer *stemmer, struct span s)
{
	return s.len
		&& span_find(stemmer->participle_ends, s.s[s.len - 1], 0)
		< stemmer->participle_ends.len;
}

/* Can REST be what stands behind a participle's ge-?  Not if no syllable starts so (ge-ldpot). */
static bool
follows_ge(struct span rest)
{
	if (rest.len < 3 || !spelling_count_syllables(rest))
		return false;
	bool sonorant = *rest.s == 'l' || *rest.s == 'm' || *rest.s == 'n' || *rest.s == 'r';
	return !sonorant || spelling_is_vowel(rest, 1);
}

#define NOUN_WITH_GE_LETTERS_MIN 4

/* Does a word that the tables know start S and end before END?  Then S is a compound with it. */
static bool
starts_with_known(const struct stemmer *stemmer, struct span s, size_t end)
{
	for (size_t len = NOUN_WITH_GE_LETTERS_MIN; len < end; len++) {
		if (map_get(&stemmer->known, (struct span){s.s, len}))
			return true;
	}
	return false;
}

static bool
drop_ge_at(const struct stemmer *stemmer, struct word *w, size_t at)
{
	struct span from = {w->s + at, w->len - at};
	struct span ge = stemmer->participle_prefix;
	struct span rest = span_sub(from, ge.len, from.len);
	if (!starts_at(w, at, ge) || !follows_ge(rest)
		|| starts_with_known(stemmer, from, from.len + !w->participle))
		return false;
	memmove(w->s + at, rest.s, rest.len);
	w->len -= ge.len;
	return true;
}

/* The past participle of a weak verb: ge- at its front or behind a particle. */
static void
drop_ge(const struct stemmer *stemmer, struct word *w)
{
	if (!w->participle && !stemmer_ends_as_participle(stemmer, word_span(w)))
		return;
	if (drop_ge_at(stemmer, w, 0))
		return;
	const struct words *particles = particles_of(stemmer, w);
	for (size_t i = 0; i < particles->count; i++) {
		struct span particle = particles->words[i];
		if (starts_at(w, 0, particle) && drop_ge_at(stemmer, w, particle.len))
			return;
	}
}

static void
take_step(const struct stemmer *stemmer, struct word *w, enum stem_step step)
{
	if (!w->settled && word_step(stemmer, w, step) && !w->settled)
		settle(stemmer, w);
}

static bool
is_plain(struct span form)
{
	for (size_t i = 0; i < form.len; i++) {
		if (form.s[i] != '\'' && (form.s[i] < 'a' || form.s[i] > 'z'))
			return false;
	}
	return true;
}

struct span
stem_without_prefix(const struct stemmer *stemmer, struct span form)
{
	for (size_t i = 0; i < stemmer->prefixes.count; i++) {
		struct span prefix = stemmer->prefixes.words[i];
		if (form.len && *form.s == *prefix.s && span_starts(form, prefix))
			return span_sub(form, prefix.len, form.len);
	}
	return (struct span){0};
}

bool
stem_is_function_word(const struct stemmer *stemmer, struct span form)
{
	return map_get(&stemmer->function_words, form) != NULL;
}

size_t
stem_put(const struct stemmer *stemmer, struct span form, char *out)
{
	struct word w = {0};
	if (form.len > FORM_BYTES_MAX)
		return 0;
	word_put(&w, 0, form);
	if (form.len && is_plain(form) && !stem_is_function_word(stemmer, form)) {
		settle(stemmer, &w);
		for (enum stem_step step = 0; step < STEM_STEPS; step++)
			take_step(stemmer, &w, step);
		take_step(stemmer, &w, STEM_VERB);
		if (!w.settled)
			drop_ge(stemmer, &w);
		w.open &= !w.settled;
		word_spell(&w);
	}
	memcpy(out, w.s, w.len);
	return w.len;
}

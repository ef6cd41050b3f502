/*
 * postings.c - see postings.h.  Part of emit/search/.
 */
#include "emit/search/postings.h"

#include <stdlib.h>

#include "core/arena.h"
#include "core/pool.h"

#define K1 1.2
#define B  0.75

static const double weights[TEXTS_PLACES] = {
	[TEXTS_TITLE] = 5, [TEXTS_BY] = 4, [TEXTS_HEADING] = 2, [TEXTS_REST] = 1};

unsigned
postings_impact(const uint32_t halves[TEXTS_PLACES], const uint32_t lengths[TEXTS_PLACES],
	const double averages[TEXTS_PLACES])
{
	double t = 0;
	for (size_t i = 0; i < TEXTS_PLACES; i++) {
		if (halves[i])
			t += weights[i] * halves[i] / 2 / (1 - B + B * lengths[i] / averages[i]);
	}
	return (unsigned)(IMPACT_STEPS * t / (t + K1));
}

/* A document's terms, each with its impact, as struct postings has them; in any order. */
struct weighed {
	uint32_t *items;
	size_t count;
};

/* A worker's counts; those that are not 0 belong to the terms that are touched. */
struct weigher {
	struct arena *arena;
	uint32_t (*halves)[TEXTS_PLACES]; /* by term */
	uint32_t *touched;
	size_t touched_count;
};

struct weighing {
	struct documents *documents;
	const struct forms *forms;
	struct weigher *weighers; /* by worker */
	struct weighed *weighed;  /* by document */
	double averages[TEXTS_PLACES];
};

static void
find_averages(const struct documents *ds, double averages[TEXTS_PLACES])
{
	for (size_t i = 0; i < TEXTS_PLACES; i++) {
		uint64_t sum = 0, count = 0;
		for (size_t k = 0; k < ds->count; k++) {
			sum += ds->items[k].lengths[i];
			count += ds->items[k].lengths[i] > 0;
		}
		averages[i] = count ? (double)sum / (double)count : 1;
	}
}

static bool
is_touched(const uint32_t halves[TEXTS_PLACES])
{
	uint32_t any = 0;
	for (size_t i = 0; i < TEXTS_PLACES; i++)
		any |= halves[i];
	return any != 0;
}

static void
count_form(struct weigher *w, const struct form *form, enum texts_place place)
{
	for (size_t i = 0; i < form->target_count; i++) {
		uint32_t term = form->targets[i];
		uint32_t *halves = w->halves[term];
		if (!is_touched(halves))
			w->touched[w->touched_count++] = term;
		halves[place] += i == 0 ? 2 : 1;
	}
}

/* Give the occurrences their forms' numbers, and weigh the terms. */
static void
weigh_document(void *context, size_t job, size_t worker)
{
	const struct weighing *all = context;
	struct weigher *w = &all->weighers[worker];
	struct search_document *d = &all->documents->items[job];
	const uint32_t *numbers = all->forms->numbers[d->worker];
	w->touched_count = 0;
	for (size_t i = 0; i < d->occurrence_count; i++) {
		struct occurrence *o = &d->occurrences[i];
		o->form = numbers[o->form];
		if (o->form != FORM_NONE)
			count_form(w, &all->forms->items[o->form], occurrence_place(o));
	}
	struct weighed *out = &all->weighed[job];
	out->items = ARENA_ARRAY(w->arena, w->touched_count, uint32_t);
	out->count = w->touched_count;
	for (size_t i = 0; i < w->touched_count; i++) {
		uint32_t term = w->touched[i];
		unsigned impact = postings_impact(w->halves[term], d->lengths, all->averages);
		out->items[i] = term << IMPACT_BITS | impact;
		memset(w->halves[term], 0, sizeof w->halves[term]);
	}
}

static uint32_t
term_of(const struct weighed *w, size_t i)
{
	return w->items[i] >> IMPACT_BITS;
}

/* From how many each has to where each starts; the last one is where all end. */
static void
make_starts(size_t *counts, size_t count)
{
	size_t start = 0;
	for (size_t i = 0; i <= count; i++) {
		size_t own = i < count ? counts[i] : 0;
		counts[i] = start;
		start += own;
	}
}

/* Where the next one of each term goes. */
static size_t *
copy_starts(struct arena *a, const size_t *starts, size_t count)
{
	size_t *next = ARENA_ARRAY(a, count + 1, size_t);
	memcpy(next, starts, (count + 1) * sizeof *next);
	return next;
}

static void
transpose(struct postings *p, const struct weighing *all)
{
	size_t terms = all->forms->term_count;
	struct arena *scratch = arena_new();
	p->starts = heap_resize(NULL, (terms + 1) * sizeof *p->starts);
	memset(p->starts, 0, (terms + 1) * sizeof *p->starts);
	for (size_t i = 0; i < all->documents->count; i++) {
		for (size_t k = 0; k < all->weighed[i].count; k++)
			p->starts[term_of(&all->weighed[i], k)]++;
	}
	make_starts(p->starts, terms);
	p->items = heap_resize(NULL, (p->starts[terms] + 1) * sizeof *p->items);
	size_t *next = copy_starts(scratch, p->starts, terms);
	for (size_t i = 0; i < all->documents->count; i++) {
		for (size_t k = 0; k < all->weighed[i].count; k++) {
			uint32_t impact = all->weighed[i].items[k] & (IMPACT_STEPS - 1);
			p->items[next[term_of(&all->weighed[i], k)]++] =
				(uint32_t)i << IMPACT_BITS | impact;
		}
	}
	arena_free(scratch);
}

/* What the positions of a term are added to. */
struct places {
	const struct weighing *all;
	uint32_t *last; /* by term: the last document that had it as a whole, plus 1 */
	size_t *next; /* by term: where the next position goes; while they are counted, the count */
	uint32_t *out; /* NULL: they are counted */
};

static void
put_position(struct places *p, uint32_t term, uint32_t position)
{
	size_t at = p->next[term]++;
	if (p->out)
		p->out[at] = position;
}

/* All positions in a document; of a term that has none there, one that says so. */
static void
put_positions(struct places *p, size_t document)
{
	const struct search_document *d = &p->all->documents->items[document];
	const struct weighed *weighed = &p->all->weighed[document];
	uint32_t mark = (uint32_t)document + 1;
	if (!weighed->count)
		return; /* or an interrupt came before it was weighed */
	for (size_t i = 0; i < d->occurrence_count; i++) {
		const struct occurrence *o = &d->occurrences[i];
		const struct form *form =
			o->form == FORM_NONE ? NULL : &p->all->forms->items[o->form];
		if (!form || form->function_word || !form->target_count)
			continue;
		uint32_t term = form->targets[0];
		uint32_t first = p->last[term] == mark ? 0 : POSITION_FIRST;
		p->last[term] = mark;
		put_position(p, term, first | occurrence_position(o));
	}
	for (size_t i = 0; i < weighed->count; i++) {
		if (p->last[term_of(weighed, i)] != mark)
			put_position(p, term_of(weighed, i), POSITION_NONE);
	}
}

static void
transpose_positions(struct postings *p, const struct weighing *all)
{
	size_t terms = all->forms->term_count;
	struct arena *scratch = arena_new();
	p->position_starts = heap_resize(NULL, (terms + 1) * sizeof *p->position_starts);
	memset(p->position_starts, 0, (terms + 1) * sizeof *p->position_starts);
	struct places places = {
		all, ARENA_ARRAY(scratch, terms, uint32_t), p->position_starts, NULL};
	for (size_t i = 0; i < all->documents->count; i++)
		put_positions(&places, i);
	make_starts(p->position_starts, terms);
	p->positions = heap_resize(NULL, (p->position_starts[terms] + 1) * sizeof *p->positions);
	places = (struct places){all, ARENA_ARRAY(scratch, terms, uint32_t),
		copy_starts(scratch, p->position_starts, terms), p->positions};
	for (size_t i = 0; i < all->documents->count; i++)
		put_positions(&places, i);
	arena_free(scratch);
}

void
postings_init(struct postings *p, struct documents *ds, const struct forms *forms, size_t workers)
{
	struct arena *scratch = arena_new();
	struct weighing all = {
		.documents = ds,
		.forms = forms,
		.weighers = ARENA_ARRAY(scratch, workers, struct weigher),
		.weighed = ARENA_ARRAY(scratch, ds->count, struct weighed),
	};
	find_averages(ds, all.averages);
	for (size_t i = 0; i < workers; i++) {
		struct weigher *w = &all.weighers[i];
		w->arena = arena_new();
		w->halves = arena_array(w->arena, forms->term_count, sizeof *w->halves);
		w->touched = ARENA_ARRAY(w->arena, forms->term_count, uint32_t);
	}
	pool_run(workers, ds->count, weigh_document, &all);
	transpose(p, &all);
	transpose_positions(p, &all);
	for (size_t i = 0; i < workers; i++)
		arena_free(all.weighers[i].arena);
	arena_free(scratch);
}

void
postings_clear(struct postings *p)
{
	free(p->starts);
	free(p->items);
	free(p->position_starts);
	free(p->positions);
}

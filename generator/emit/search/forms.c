/*
 * forms.c - see forms.h.  Part of emit/search/.
 */
#include "emit/search/forms.h"

#include <stdlib.h>

#include "core/arena.h"
#include "core/pool.h"

/* A form as a worker counted it. */
struct counted {
	const struct form_count *form;
	size_t worker;
};

struct list {
	struct counted *items;
	size_t count;
};

static int
compare_counted(const void *a, const void *b)
{
	return span_cmp(
		((const struct counted *)a)->form->form, ((const struct counted *)b)->form->form);
}

static struct form_count *
add_editors_form(struct form_count *next, struct list *list, struct span form, size_t worker)
{
	*next = (struct form_count){.form = form};
	list->items[list->count++] = (struct counted){next, worker};
	return next + 1;
}

static size_t
count_editors_forms(const struct search_words *words)
{
	size_t count = 0;
	for (size_t i = 0; i < words->group_count; i++) {
		for (size_t k = 0; k < words->groups[i].count; k++)
			count += words->groups[i].items[k].count;
	}
	return count;
}

/* Those of the editors have the number of no worker. */
static struct list
list_forms(struct arena *scratch, const struct documents *ds, const struct search_words *words)
{
	size_t count = count_editors_forms(words);
	struct form_count *next = ARENA_ARRAY(scratch, count, struct form_count);
	for (size_t i = 0; i < ds->reader_count; i++)
		count += ds->readers[i].forms.len;
	struct list list = {ARENA_ARRAY(scratch, count, struct counted), 0};
	for (size_t i = 0; i < ds->reader_count; i++) {
		const struct map *forms = &ds->readers[i].forms;
		for (size_t k = 0; k < forms->len; k++)
			list.items[list.count++] = (struct counted){forms->entries[k].value, i};
	}
	for (size_t i = 0; i < words->group_count; i++) {
		for (size_t k = 0; k < words->groups[i].count; k++) {
			const struct search_word *word = &words->groups[i].items[k];
			for (size_t n = 0; n < word->count; n++)
				next = add_editors_form(
					next, &list, word->forms[n], ds->reader_count);
		}
	}
	if (list.count)
		qsort(list.items, list.count, sizeof *list.items, compare_counted);
	return list;
}

/* The next form is the same as the last of the dictionary, or comes behind it. */
static uint32_t
add_form(struct forms *f, const struct form_count *counted)
{
	if (!f->count || !span_eq(f->items[f->count - 1].text, counted->form)) {
		if (f->count == FORMS_MAX)
			return FORM_NONE;
		f->items[f->count++] = (struct form){.text = counted->form};
	}
	struct form *form = &f->items[f->count - 1];
	form->count += counted->count;
	form->names += counted->names;
	form->documents += counted->documents;
	return (uint32_t)(f->count - 1);
}

void
forms_init(struct forms *f, struct arena *a, const struct documents *ds,
	const struct search_words *words)
{
	struct arena *scratch = arena_new();
	struct list list = list_forms(scratch, ds, words);
	*f = (struct forms){.arena = a};
	f->items = ARENA_ARRAY(a, list.count, struct form);
	f->numbers = ARENA_ARRAY(a, ds->reader_count, uint32_t *);
	for (size_t i = 0; i < ds->reader_count; i++)
		f->numbers[i] = ARENA_ARRAY(a, ds->readers[i].forms.len, uint32_t);
	for (size_t i = 0; i < list.count; i++) {
		const struct counted *c = &list.items[i];
		uint32_t number = add_form(f, c->form);
		if (c->worker < ds->reader_count)
			f->numbers[c->worker][c->form->number] = number;
	}
	arena_free(scratch);
}

void
forms_add_to_lexicon(const struct forms *f, struct lexicon *lexicon)
{
	for (size_t i = 0; i < f->count; i++) {
		const struct form *form = &f->items[i];
		if (form->count && form->names == form->count)
			lexicon_add_name(lexicon, form->text);
		else if (form->count)
			lexicon_add_form(lexicon, form->text, (size_t)form->count);
	}
}

#define CHUNK 256

struct analysing {
	struct forms *forms;
	const struct lexicon *lexicon;
	struct span **stems;   /* of each form: its targets, until terms have numbers */
	struct arena **arenas; /* of each worker */
};

static void
analyse_form(const struct analysing *all, size_t number, struct arena *a)
{
	struct form *form = &all->forms->items[number];
	struct analysis analysis;
	analyse(all->lexicon, form->text, &analysis);
	if (!analysis.stem.len)
		return;
	form->function_word = analysis.function_word;
	form->target_count = (uint8_t)(1 + analysis.part_count);
	form->smallest_count = (uint8_t)(1 + analysis.smallest_count);
	struct span *stems = ARENA_ARRAY(a, form->target_count, struct span);
	stems[0] = span_copy(a, analysis.stem);
	for (size_t i = 0; i < analysis.part_count; i++)
		stems[1 + i] = span_copy(a, analysis.parts[i]);
	all->stems[number] = stems;
}

static void
analyse_chunk(void *context, size_t job, size_t worker)
{
	const struct analysing *all = context;
	for (size_t i = job * CHUNK; i < (job + 1) * CHUNK && i < all->forms->count; i++)
		analyse_form(all, i, all->arenas[worker]);
}

static int
compare_spans(const void *a, const void *b)
{
	return span_cmp(*(const struct span *)a, *(const struct span *)b);
}

static void
add_term(struct forms *f, struct span stem)
{
	if (map_get(&f->term_numbers, stem))
		return;
	struct span copy = span_copy(f->arena, stem);
	map_add(&f->term_numbers, copy, ARENA_NEW(f->arena, uint32_t));
	f->terms[f->term_count++] = copy;
}

/* Give the terms their numbers. */
static void
list_terms(struct forms *f, struct span *const *stems)
{
	size_t count = 0;
	for (size_t i = 0; i < f->count; i++)
		count += f->items[i].target_count;
	f->terms = ARENA_ARRAY(f->arena, count, struct span);
	map_init(&f->term_numbers, f->arena);
	for (size_t i = 0; i < f->count; i++) {
		for (size_t k = 0; k < f->items[i].target_count; k++)
			add_term(f, stems[i][k]);
	}
	if (f->term_count)
		qsort(f->terms, f->term_count, sizeof *f->terms, compare_spans);
	for (size_t i = 0; i < f->term_count; i++)
		*(uint32_t *)map_get(&f->term_numbers, f->terms[i]) = (uint32_t)i;
}

void
forms_analyse(struct forms *f, const struct lexicon *lexicon, size_t workers)
{
	struct arena *scratch = arena_new();
	struct analysing all = {f, lexicon, ARENA_ARRAY(scratch, f->count, struct span *),
		ARENA_ARRAY(scratch, workers, struct arena *)};
	for (size_t i = 0; i < workers; i++)
		all.arenas[i] = arena_new();
	pool_run(workers, (f->count + CHUNK - 1) / CHUNK, analyse_chunk, &all);
	list_terms(f, all.stems);
	for (size_t i = 0; i < f->count; i++) {
		struct form *form = &f->items[i];
		form->targets = ARENA_ARRAY(f->arena, form->target_count, uint32_t);
		for (size_t k = 0; k < form->target_count; k++)
			form->targets[k] = forms_find_term(f, all.stems[i][k]);
	}
	for (size_t i = 0; i < workers; i++)
		arena_free(all.arenas[i]);
	arena_free(scratch);
}

uint32_t
forms_find(const struct forms *f, struct span text)
{
	size_t low = 0, high = f->count;
	while (low < high) {
		size_t middle = (low + high) / 2;
		if (span_cmp(f->items[middle].text, text) < 0)
			low = middle + 1;
		else
			high = middle;
	}
	return low < f->count && span_eq(f->items[low].text, text) ? (uint32_t)low : FORM_NONE;
}

uint32_t
forms_find_term(const struct forms *f, struct span stem)
{
	const uint32_t *number = map_get(&f->term_numbers, stem);
	return number ? *number : FORM_NONE;
}

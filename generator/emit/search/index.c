/*
 * index.c - see index.h.  Part of emit/search/.
 */
#include "emit/search/index.h"

#include "core/arena.h"
#include "core/interrupt.h"
#include "core/pool.h"

static void
read_list(const struct index *x)
{
	if (x->setup->list && !lexicon_add_file(x->lexicon, x->setup->list))
		diag_report(x->setup->diag,
			&(struct diag_item){
				.code = DIAG_SEARCH_LIST, .detail = span_of(x->setup->list)});
}

/* The word list is the longest job, so it is the first. */
static void
read_input(void *context, size_t job, size_t worker)
{
	struct index *x = context;
	if (job == 0)
		read_list(x);
	else
		documents_read(&x->documents, job - 1, worker);
}

static void
add_editors_words(struct lexicon *lexicon, const struct search_words *words)
{
	for (size_t i = 0; i < words->whole_count; i++)
		lexicon_add_whole(lexicon, words->whole[i]);
	for (size_t i = 0; i < words->split_count; i++)
		lexicon_add_split(lexicon, words->splits[i].form, words->splits[i].parts,
			words->splits[i].count);
}

bool
index_make(struct index *x, const struct index_setup *setup)
{
	size_t workers = setup->workers;
	struct arena *a = arena_new();
	*x = (struct index){.setup = setup, .arena = a};
	x->stemmer = stemmer_new(a, &language_dutch);
	x->lexicon = lexicon_new(&language_dutch, x->stemmer);
	documents_init(&x->documents, setup->portfolio, workers, setup->diag);
	pool_run(workers, 1 + x->documents.count, read_input, x);
	if (interrupt_seen())
		return false;
	forms_init(&x->forms, a, &x->documents, setup->words);
	forms_add_to_lexicon(&x->forms, x->lexicon);
	add_editors_words(x->lexicon, setup->words);
	lexicon_finish(x->lexicon);
	forms_analyse(&x->forms, x->lexicon, workers);
	if (interrupt_seen())
		return false;
	postings_init(&x->postings, &x->documents, &x->forms, workers);
	vocabulary_init(&x->vocabulary, a, &x->forms, x->lexicon, x->stemmer, workers);
	term_parts_init(&x->terms, a, &x->forms, &x->postings, x->documents.count);
	x->facets = search_facets_make(a, &x->documents, &setup->strings);
	return !interrupt_seen();
}

void
index_clear(struct index *x)
{
	postings_clear(&x->postings);
	documents_clear(&x->documents);
	lexicon_free(x->lexicon);
	arena_free(x->arena);
}

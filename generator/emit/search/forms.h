/*
 * forms.h - the forms of all documents and of the editors' words, and the terms that they lead to.
 *
 * A term is what a form is found by: a stem (analysis.h).  Forms and terms are numbered in the
 * order of their bytes, so the numbers do not depend on who read what.
 */
#ifndef FORMS_H
#define FORMS_H

#include "emit/search/analysis.h"
#include "emit/search/documents.h"
#include "emit/search/words.h"

/* A further one is left out: numbers must fit in 28 bits, those of terms too. */
#define FORMS_MAX ((size_t)1 << 24)
_Static_assert(FORMS_MAX *(1 + ANALYSIS_PARTS_MAX) < 1u << 28, "a term's number fits");

#define FORM_NONE UINT32_MAX

struct form {
	struct span text;
	uint64_t count; /* 0: only an editor wrote it */
	uint64_t names; /* of those, as a name */
	uint32_t documents;
	bool function_word;
	uint8_t target_count;   /* 0: too long to have a stem */
	uint8_t smallest_count; /* the first so many targets: the whole and its smallest parts */
	uint32_t *targets;      /* terms: of the whole, and then of the parts as in analysis.h */
};

struct forms {
	struct arena *arena;
	struct form *items;
	size_t count;
	uint32_t **numbers; /* by worker, by its own number of a form: the number here */
	struct span *terms;
	size_t term_count;
	struct map term_numbers; /* stem -> uint32_t */
};

/* Make one dictionary of those of the readers, and the editors' words.  All in ARENA. */
void forms_init(
	struct forms *, struct arena *, const struct documents *, const struct search_words *);

/* Tell the lexicon which forms there are, and which are names. */
void forms_add_to_lexicon(const struct forms *, struct lexicon *);

/* Find the terms of each form.  The lexicon must be finished. */
void forms_analyse(struct forms *, const struct lexicon *, size_t workers);

/* The number of a form, or of a term; FORM_NONE if it is none. */
uint32_t forms_find(const struct forms *, struct span form);
uint32_t forms_find_term(const struct forms *, struct span stem);

#endif

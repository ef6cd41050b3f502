/*
 * documents.h - the records that a search finds, cut into forms.
 *
 * A document is a record that is not withdrawn, of a collection that the schema's search is
 * of.  Workers read them, each with its own dictionary of forms (form.h); forms.h makes one of
 * all.
 */
#ifndef DOCUMENTS_H
#define DOCUMENTS_H

#include <stdint.h>

#include "emit/search/packer.h"
#include "emit/search/texts.h"
#include "emit/search/token.h"

/* Of one document; what stands further on is not found, which is reported. */
#define DOCUMENT_TEXT_BYTES_MAX ((size_t)8 << 20)

/* A form in a document.  PLACE: the position of the word, with the place's number below it. */
struct occurrence {
	uint32_t form; /* number in the dictionary of the worker that read the document */
	uint32_t place;
};

#define OCCURRENCE_PLACE_BITS 2
_Static_assert(TEXTS_PLACES <= 1 << OCCURRENCE_PLACE_BITS, "a place fits");

static inline enum texts_place
occurrence_place(const struct occurrence *o)
{
	return (enum texts_place)(o->place & ((1u << OCCURRENCE_PLACE_BITS) - 1));
}

/* From 0; between two blocks one or more are left out. */
static inline uint32_t
occurrence_position(const struct occurrence *o)
{
	return o->place >> OCCURRENCE_PLACE_BITS;
}

struct search_document {
	const struct record *record;
	size_t collection; /* place in search.of */
	size_t worker;     /* that read it; it owns what follows */
	struct occurrence *occurrences;
	size_t occurrence_count;
	uint32_t lengths[TEXTS_PLACES]; /* in words */
	struct packed fragment;         /* what is shown with a hit: the part dN */
};

struct form_count {
	struct span form;
	uint32_t number; /* from 0, as they are first met */
	uint32_t count;
	uint32_t names; /* of those, as a name */
	uint32_t documents;
	uint32_t last_document; /* counted so far, plus 1 */
};

/* What one worker needs and makes. */
struct document_reader {
	struct arena *arena;
	struct map forms; /* form -> struct form_count, in order of number */
	struct token_reader tokens;
	struct packer *packer;
	struct buf occurrences, text, json;
};

struct documents {
	const struct portfolio *portfolio;
	struct diag *diag;
	struct search_document *items;
	size_t count;
	struct document_reader *readers; /* by worker */
	size_t reader_count;
};

/* List the documents, in order of collection and then their own; nothing is read yet. */
void documents_init(struct documents *, const struct portfolio *, size_t workers, struct diag *);
void documents_clear(struct documents *);

/* Read one: a pool_job, the context is the documents. */
void documents_read(void *documents, size_t number, size_t worker);

#endif

/*
 * documents.c - see documents.h.  Part of emit/search/.
 */
#include "emit/search/documents.h"

#include <stdlib.h>

#include "core/arena.h"
#include "core/json.h"

void
documents_init(struct documents *ds, const struct portfolio *p, size_t workers, struct diag *d)
{
	const struct site_page *search = &p->schema->pages[SITE_SEARCH];
	*ds = (struct documents){.portfolio = p, .diag = d, .reader_count = workers};
	ds->items = heap_resize(NULL, (p->record_count + 1) * sizeof *ds->items);
	for (size_t i = 0; i < search->of_count; i++) {
		const struct collection_records *all = &p->collections[search->of[i]->index_number];
		for (size_t k = 0; k < all->count; k++) {
			const struct record *r = all->records[k];
			if (!r->withdrawn)
				ds->items[ds->count++] =
					(struct search_document){.record = r, .collection = i};
		}
	}
	ds->readers = heap_resize(NULL, workers * sizeof *ds->readers);
	for (size_t i = 0; i < workers; i++) {
		struct document_reader *r = &ds->readers[i];
		*r = (struct document_reader){.arena = arena_new(), .packer = packer_new()};
		map_init(&r->forms, r->arena);
	}
}

void
documents_clear(struct documents *ds)
{
	for (size_t i = 0; i < ds->reader_count; i++) {
		struct document_reader *r = &ds->readers[i];
		arena_free(r->arena);
		packer_free(r->packer);
		token_reader_clear(&r->tokens);
		buf_clear(&r->occurrences);
		buf_clear(&r->text);
		buf_clear(&r->json);
	}
	free(ds->readers);
	free(ds->items);
}

/* One document, while it is read. */
struct reading {
	struct document_reader *reader;
	struct search_document *document;
	uint32_t number; /* of the document, plus 1 */
	uint32_t position;
	size_t text_bytes;
};

static struct form_count *
find_form(struct document_reader *r, struct span form)
{
	struct form_count *f = map_get(&r->forms, form);
	if (f)
		return f;
	f = ARENA_NEW(r->arena, struct form_count);
	f->form = span_copy(r->arena, form);
	f->number = (uint32_t)r->forms.len;
	map_add(&r->forms, f->form, f);
	return f;
}

static void
add_occurrence(struct reading *reading, enum texts_place place, const struct token *token)
{
	struct document_reader *r = reading->reader;
	struct form_count *f = find_form(r, token->form);
	uint32_t position = reading->position + (uint32_t)token->position;
	f->count++;
	f->names += token->name;
	f->documents += f->last_document != reading->number;
	f->last_document = reading->number;
	struct occurrence o = {f->number, position << OCCURRENCE_PLACE_BITS | place};
	buf_put(&r->occurrences, (struct span){(const char *)&o, sizeof o});
}

/* What excerpts are cut from: a block a line. */
static void
add_line(struct buf *out, struct span text)
{
	if (out->len)
		buf_putc(out, '\n');
	size_t start = out->len;
	buf_put(out, text);
	for (size_t i = start; i < out->len; i++) {
		if (out->s[i] == '\n' || out->s[i] == '\r' || out->s[i] == '\t')
			out->s[i] = ' ';
	}
}

static void
add_text(void *context, enum texts_place place, struct span text)
{
	struct reading *reading = context;
	struct document_reader *r = reading->reader;
	reading->text_bytes += text.len + 1;
	if (reading->text_bytes > DOCUMENT_TEXT_BYTES_MAX)
		return;
	if (place == TEXTS_HEADING || place == TEXTS_REST)
		add_line(&r->text, text);
	struct token token;
	token_reader_start(&r->tokens, text);
	while (token_next(&r->tokens, &token))
		add_occurrence(reading, place, &token);
	uint32_t words = (uint32_t)r->tokens.position;
	reading->document->lengths[place] += words;
	reading->position += words + 1;
}

static void
put_member(struct buf *json, const char *name, struct span text)
{
	buf_printf(json, "%c\"%s\":", json->len ? ',' : '{', name);
	json_put_string(json, text);
}

static void
pack_fragment(const struct documents *ds, struct document_reader *r, struct search_document *d)
{
	const struct search_rules *rules = &d->record->collection->search;
	struct arena *a = arena_new();
	struct buf *json = &r->json;
	buf_reset(json);
	put_member(json, "title", d->record->title);
	put_member(json, "address", d->record->address);
	buf_printf(json, ",\"collection\":%zu", d->collection);
	put_member(json, "label",
		texts_label(a, ds->portfolio, d->record, rules->label, rules->label_count));
	put_member(json, "text", buf_span(&r->text));
	buf_putc(json, '}');
	d->fragment = packer_pack(r->packer, buf_span(json));
	arena_free(a);
}

void
documents_read(void *documents, size_t number, size_t worker)
{
	struct documents *ds = documents;
	struct document_reader *r = &ds->readers[worker];
	struct search_document *d = &ds->items[number];
	struct reading reading = {.reader = r, .document = d, .number = (uint32_t)number + 1};
	buf_reset(&r->occurrences);
	buf_reset(&r->text);
	texts_each(ds->portfolio, d->record, add_text, &reading);
	if (reading.text_bytes > DOCUMENT_TEXT_BYTES_MAX)
		diag_reportf(ds->diag, DIAG_SEARCH_TEXT, &d->record->file->source, d->record->pos,
			"%zu > %zu", reading.text_bytes, DOCUMENT_TEXT_BYTES_MAX);
	d->worker = worker;
	d->occurrence_count = r->occurrences.len / sizeof *d->occurrences;
	d->occurrences = ARENA_ARRAY(r->arena, d->occurrence_count, struct occurrence);
	if (d->occurrence_count)
		memcpy(d->occurrences, r->occurrences.s, r->occurrences.len);
	pack_fragment(ds, r, d);
}

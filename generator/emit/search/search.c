/*
 * search.c - see search.h.  Part of emit/search/: includes render/, model/ and core/ only.
 */
#include "emit/search/search.h"

#include <errno.h>
#include <stdatomic.h>

#include "core/arena.h"
#include "core/fs.h"
#include "core/interrupt.h"
#include "core/pool.h"
#include "core/sha1.h"
#include "emit/search/base64.h"
#include "emit/search/meta.h"

#define HASH_BYTES 8

enum part_kind { PART_META, PART_FORMS, PART_POSTINGS, PART_POSITIONS, PART_FACET, PART_DOCUMENT };

static const char part_letters[] = {
	[PART_FORMS] = 'v',
	[PART_POSTINGS] = 'p',
	[PART_POSITIONS] = 'x',
	[PART_FACET] = 'f',
	[PART_DOCUMENT] = 'd',
};

struct part {
	enum part_kind kind;
	size_t number;
	struct packed packed;
};

struct index {
	struct arena *arena;
	const struct portfolio *portfolio;
	const struct search_words *words;
	size_t workers;
	struct diag *diag;
	const char *dir;
	struct stemmer *stemmer;
	struct lexicon *lexicon;
	struct documents documents;
	struct forms forms;
	struct postings postings;
	struct vocabulary vocabulary;
	struct term_parts terms;
	struct search_facets facets;
	struct part *parts;
	size_t part_count;
	const char *folder; /* of the files, below DIR */
	atomic_bool failed;
};

/* There is a list for Dutch only: without it, a portfolio in that language lacks something. */
static void
read_list(struct index *x)
{
	if (x->portfolio->language == DIAG_NL && !lexicon_add_file(x->lexicon, LEXICON_LIST_PATH))
		diag_report(x->diag,
			&(struct diag_item){.code = DIAG_SEARCH_LIST,
				.detail = SPAN(LEXICON_LIST_PATH ", wdutch")});
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

/* From the documents to all that the parts are made of; false after an interrupt. */
static bool
make_index(struct index *x, const struct search_strings *strings)
{
	pool_run(x->workers, x->documents.count + 1, read_input, x);
	if (interrupt_seen())
		return false;
	forms_init(&x->forms, x->arena, &x->documents, x->words);
	forms_add_to_lexicon(&x->forms, x->lexicon);
	add_editors_words(x->lexicon, x->words);
	lexicon_finish(x->lexicon);
	forms_analyse(&x->forms, x->lexicon, x->workers);
	if (interrupt_seen())
		return false;
	postings_init(&x->postings, &x->documents, &x->forms, x->workers);
	vocabulary_init(&x->vocabulary, x->arena, &x->forms, x->lexicon, x->stemmer, x->workers);
	term_parts_init(&x->terms, x->arena, &x->forms, &x->postings, x->documents.count);
	x->facets = search_facets_make(x->arena, &x->documents, strings);
	return !interrupt_seen();
}

static void
put_part(const struct index *x, const struct part *part, struct buf *out)
{
	const struct meta meta = {&x->documents, &language_dutch, x->stemmer, x->words, &x->forms,
		&x->vocabulary, &x->terms, &x->facets};
	switch (part->kind) {
	case PART_META:
		meta_put(&meta, out);
		break;
	case PART_FORMS:
		vocabulary_put(&x->vocabulary, part->number, out);
		break;
	case PART_POSTINGS:
		term_parts_put_postings(&x->terms, part->number, out);
		break;
	case PART_POSITIONS:
		term_parts_put_positions(&x->terms, part->number, out);
		break;
	case PART_FACET:
		search_facets_put(&x->facets, part->number, out);
		break;
	case PART_DOCUMENT:
		break;
	}
}

/* Those of the documents were packed when they were read. */
static void
pack_part(void *context, size_t job, size_t worker)
{
	struct index *x = context;
	struct part *part = &x->parts[job];
	struct buf bytes = {0};
	put_part(x, part, &bytes);
	part->packed = packer_pack(x->documents.readers[worker].packer, buf_span(&bytes));
	buf_clear(&bytes);
}

static void
add_parts(struct index *x, enum part_kind kind, size_t count)
{
	for (size_t i = 0; i < count; i++)
		x->parts[x->part_count++] = (struct part){.kind = kind, .number = i};
}

/* False after an interrupt. */
static bool
make_parts(struct index *x)
{
	size_t shards = x->vocabulary.shards.count + 2 * x->terms.shards.count;
	size_t count = 1 + shards + x->facets.count + x->documents.count;
	x->parts = ARENA_ARRAY(x->arena, count, struct part);
	add_parts(x, PART_META, 1);
	add_parts(x, PART_FORMS, x->vocabulary.shards.count);
	add_parts(x, PART_POSTINGS, x->terms.shards.count);
	add_parts(x, PART_POSITIONS, x->terms.shards.count);
	add_parts(x, PART_FACET, x->facets.count);
	pool_run(x->workers, x->part_count, pack_part, x);
	for (size_t i = 0; i < x->documents.count; i++)
		x->parts[x->part_count++] = (struct part){.kind = PART_DOCUMENT,
			.number = i,
			.packed = x->documents.items[i].fragment};
	return !interrupt_seen();
}

static void
put_name(struct buf *out, const struct part *part)
{
	if (part->kind == PART_META)
		buf_puts(out, "meta");
	else
		buf_printf(out, "%c%zu", part_letters[part->kind], part->number);
}

static void
put_line(struct buf *out, const struct part *part)
{
	buf_puts(out, "searchPart(\"");
	put_name(out, part);
	buf_puts(out, "\",\"");
	base64_put(out, part->packed.bytes);
	buf_puts(out, "\");\n");
}

/* By the names and contents of all parts, so that another zlib gives the same name. */
static void
name_folder(struct index *x, struct span template)
{
	struct buf all = {0};
	for (size_t i = 0; i < x->part_count; i++) {
		put_name(&all, &x->parts[i]);
		buf_put(&all, (struct span){(const char *)x->parts[i].packed.digest, SHA1_BYTES});
	}
	unsigned char digest[SHA1_BYTES];
	sha1(buf_span(&all), digest);
	buf_reset(&all);
	for (size_t i = 0; i < HASH_BYTES; i++)
		buf_printf(&all, "%02x", digest[i]);
	x->folder = span_printf(x->arena, "%.*s/%.*s/", SPAN_ARG(template), (int)all.len, all.s).s;
	buf_clear(&all);
}

/* All the parts from FIRST up to END in the file of the first. */
static void
write_file(struct index *x, size_t first, size_t end)
{
	struct buf path = {0}, text = {0};
	buf_printf(&path, "%s/%s", x->dir, x->folder);
	put_name(&path, &x->parts[first]);
	buf_put(&path, (struct span){".js", sizeof ".js"}); /* with the NUL */
	for (size_t i = first; i < end; i++)
		put_line(&text, &x->parts[i]);
	if (!fs_write(path.s, buf_span(&text))) {
		x->failed = true;
		diag_report(x->diag,
			&(struct diag_item){.code = DIAG_OUTPUT_WRITE,
				.detail = span_of(path.s),
				.system_error = errno});
	}
	buf_clear(&path);
	buf_clear(&text);
}

static void
write_part(void *context, size_t job, size_t worker)
{
	struct index *x = context;
	(void)worker;
	write_file(x, job, job + 1);
}

static bool
fits_one_file(const struct index *x)
{
	size_t bytes = 0;
	for (size_t i = 0; i < x->part_count; i++)
		bytes += sizeof "searchPart(\"meta\",\"\");\n"
			+ x->parts[i].packed.bytes.len / 3 * 4 + 4;
	return bytes <= SEARCH_SINGLE_BYTES_MAX;
}

static bool
write_files(struct index *x)
{
	if (fits_one_file(x))
		write_file(x, 0, x->part_count);
	else
		pool_run(x->workers, x->part_count, write_part, x);
	return !x->failed && !interrupt_seen();
}

static void
start(struct index *x)
{
	x->arena = arena_new();
	x->stemmer = stemmer_new(x->arena, &language_dutch);
	x->lexicon = lexicon_new(&language_dutch, x->stemmer);
	documents_init(&x->documents, x->portfolio, x->workers, x->diag);
}

static void
end(struct index *x)
{
	postings_clear(&x->postings);
	documents_clear(&x->documents);
	lexicon_free(x->lexicon);
	arena_free(x->arena);
}

bool
search_write(const struct portfolio *p, const struct search_words *words, const struct theme *theme,
	const char *dir, size_t workers, struct diag *d, struct arena *arena, struct span *folder)
{
	struct index x = {
		.portfolio = p, .words = words, .workers = workers, .diag = d, .dir = dir};
	const struct search_strings strings = {
		value_get_string(&theme->strings, SPAN("search_is")),
		value_get_string(&theme->strings, SPAN("yes")),
		value_get_string(&theme->strings, SPAN("no")),
	};
	start(&x);
	bool ok = make_index(&x, &strings) && make_parts(&x);
	if (ok) {
		name_folder(&x, p->schema->search.template);
		ok = write_files(&x);
		*folder = span_copy(arena, span_of(x.folder));
	}
	end(&x);
	return ok;
}

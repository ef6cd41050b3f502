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
#include "emit/search/base64.h"
#include "emit/search/meta.h"

#define HASH_DIGITS 16

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

/* The parts of an index, and where they go. */
struct output {
	const struct index *index;
	const char *dir;
	const char *folder; /* below DIR */
	struct part *parts;
	size_t part_count;
	atomic_bool failed;
};

static void
put_part(const struct index *x, const struct part *part, struct buf *out)
{
	switch (part->kind) {
	case PART_META:
		meta_put(x, out);
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
		break; /* packed when it was read */
	}
}

static void
pack_part(void *context, size_t job, size_t worker)
{
	const struct output *o = context;
	struct part *part = &o->parts[job];
	struct buf bytes = {0};
	put_part(o->index, part, &bytes);
	part->packed = packer_pack(o->index->documents.readers[worker].packer, buf_span(&bytes));
	buf_clear(&bytes);
}

static void
add_parts(struct output *o, enum part_kind kind, size_t count)
{
	for (size_t i = 0; i < count; i++)
		o->parts[o->part_count++] = (struct part){.kind = kind, .number = i};
}

/* False after an interrupt. */
static bool
make_parts(struct output *o)
{
	const struct index *x = o->index;
	size_t shards = x->vocabulary.shards.count + 2 * x->terms.shards.count;
	size_t count = 1 + shards + x->facets.count + x->documents.count;
	o->parts = ARENA_ARRAY(x->arena, count, struct part);
	add_parts(o, PART_META, 1);
	add_parts(o, PART_FORMS, x->vocabulary.shards.count);
	add_parts(o, PART_POSTINGS, x->terms.shards.count);
	add_parts(o, PART_POSITIONS, x->terms.shards.count);
	add_parts(o, PART_FACET, x->facets.count);
	pool_run(x->setup->workers, o->part_count, pack_part, o);
	for (size_t i = 0; i < x->documents.count; i++)
		o->parts[o->part_count++] = (struct part){.kind = PART_DOCUMENT,
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
name_folder(struct output *o, struct span template)
{
	struct buf all = {0};
	for (size_t i = 0; i < o->part_count; i++) {
		put_name(&all, &o->parts[i]);
		buf_put(&all, (struct span){(const char *)o->parts[i].packed.digest, SHA1_BYTES});
	}
	char hex[SHA1_DIGITS + 1];
	sha1_hex(buf_span(&all), hex);
	buf_clear(&all);
	o->folder =
		span_printf(o->index->arena, "%.*s/%.*s/", SPAN_ARG(template), HASH_DIGITS, hex).s;
}

/* All the parts from FIRST up to END in the file of the first. */
static void
write_file(struct output *o, size_t first, size_t end)
{
	struct buf path = {0}, text = {0};
	buf_printf(&path, "%s/%s", o->dir, o->folder);
	put_name(&path, &o->parts[first]);
	buf_put(&path, (struct span){".js", sizeof ".js"}); /* with the NUL */
	for (size_t i = first; i < end; i++)
		put_line(&text, &o->parts[i]);
	if (!fs_write(path.s, buf_span(&text))) {
		o->failed = true;
		diag_report(o->index->setup->diag,
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
	(void)worker;
	write_file(context, job, job + 1);
}

static bool
fits_one_file(const struct output *o)
{
	size_t bytes = 0;
	for (size_t i = 0; i < o->part_count; i++)
		bytes += sizeof "searchPart(\"meta\",\"\");\n"
			+ o->parts[i].packed.bytes.len / 3 * 4 + 4;
	return bytes <= SEARCH_SINGLE_BYTES_MAX;
}

static bool
write_files(struct output *o)
{
	if (fits_one_file(o))
		write_file(o, 0, o->part_count);
	else
		pool_run(o->index->setup->workers, o->part_count, write_part, o);
	return !o->failed && !interrupt_seen();
}

bool
search_write(const struct portfolio *p, const struct search_words *words, const struct theme *theme,
	const char *dir, size_t workers, struct diag *d, struct arena *arena, struct span *folder)
{
	const struct index_setup setup = {
		.portfolio = p,
		.words = words,
		.list = p->language == DIAG_NL ? LEXICON_LIST_PATH : NULL,
		.strings = {value_get_string(&theme->strings, SPAN("search_is")),
			value_get_string(&theme->strings, SPAN("yes")),
			value_get_string(&theme->strings, SPAN("no"))},
		.workers = workers,
		.diag = d,
	};
	struct index index;
	struct output output = {.index = &index, .dir = dir};
	bool ok = index_make(&index, &setup) && make_parts(&output);
	if (ok) {
		name_folder(&output, p->schema->pages[SITE_SEARCH].template);
		ok = write_files(&output);
		*folder = span_copy(arena, span_of(output.folder));
	}
	index_clear(&index);
	return ok;
}

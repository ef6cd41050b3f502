/*
 * vocabulary.c - see vocabulary.h.  Part of emit/search/.
 */
#include "emit/search/vocabulary.h"

#include <stdlib.h>

#include "core/arena.h"
#include "core/pool.h"
#include "emit/search/bytes.h"

/* Makes about 8 kB when deflated. */
#define SHARD_BYTES 5000

#define CHUNK 4096

static uint8_t
commonness_of(size_t documents)
{
	uint8_t bits = 0;
	for (; documents && bits < COMMONNESS_MAX; documents >>= 1)
		bits++;
	return bits;
}

/* The lexicon's forms that have a stem of the site, while workers find them. */
struct widening {
	const struct forms *forms;
	const struct lexicon *lexicon;
	const struct stemmer *stemmer;
	struct arena **arenas;         /* by worker */
	struct vocabulary_form *found; /* by number in the lexicon; empty: not found */
};

/* Its stem and its smallest parts, as far as they are terms. */
static void
find_targets(
	const struct widening *w, struct span text, struct arena *a, struct vocabulary_form *out)
{
	struct analysis analysis;
	analyse(w->lexicon, text, &analysis);
	uint32_t *targets = ARENA_ARRAY(a, 1 + analysis.smallest_count, uint32_t);
	targets[0] = forms_find_term(w->forms, analysis.stem);
	size_t count = 1;
	for (size_t i = 0; i < analysis.smallest_count; i++) {
		targets[count] = forms_find_term(w->forms, analysis.parts[i]);
		count += targets[count] != FORM_NONE;
	}
	*out = (struct vocabulary_form){text, targets, (uint8_t)count, 0};
}

static void
widen(const struct widening *w, size_t number, struct arena *a)
{
	struct span text = lexicon_form(w->lexicon, number);
	char stem[STEM_BYTES_MAX];
	size_t len = stem_put(w->stemmer, text, stem);
	if (len && forms_find_term(w->forms, (struct span){stem, len}) != FORM_NONE
		&& forms_find(w->forms, text) == FORM_NONE)
		find_targets(w, text, a, &w->found[number]);
}

static void
widen_chunk(void *context, size_t job, size_t worker)
{
	const struct widening *w = context;
	size_t count = lexicon_count(w->lexicon);
	for (size_t i = job * CHUNK; i < (job + 1) * CHUNK && i < count; i++)
		widen(w, i, w->arenas[worker]);
}

static int
compare_forms(const void *a, const void *b)
{
	return span_cmp(((const struct vocabulary_form *)a)->text,
		((const struct vocabulary_form *)b)->text);
}

static void
add_lexicon(struct vocabulary *v, struct arena *a, const struct forms *f,
	const struct lexicon *lexicon, const struct stemmer *stemmer, size_t workers)
{
	size_t count = lexicon_count(lexicon);
	struct arena *scratch = arena_new();
	struct widening w = {f, lexicon, stemmer, ARENA_ARRAY(scratch, workers, struct arena *),
		ARENA_ARRAY(scratch, count, struct vocabulary_form)};
	for (size_t i = 0; i < workers; i++)
		w.arenas[i] = arena_new();
	pool_run(workers, (count + CHUNK - 1) / CHUNK, widen_chunk, &w);
	for (size_t i = 0; i < count; i++) {
		struct vocabulary_form *form = &w.found[i];
		if (!form->text.len)
			continue;
		uint32_t *targets = ARENA_ARRAY(a, form->target_count, uint32_t);
		memcpy(targets, form->targets, form->target_count * sizeof *targets);
		form->targets = targets;
		v->forms[v->count++] = *form;
	}
	for (size_t i = 0; i < workers; i++)
		arena_free(w.arenas[i]);
	arena_free(scratch);
}

static void
cut(struct vocabulary *v, struct arena *a)
{
	struct arena *scratch = arena_new();
	size_t *sizes = ARENA_ARRAY(scratch, v->count, size_t);
	for (size_t i = 0; i < v->count; i++) {
		const struct vocabulary_form *form = &v->forms[i];
		size_t shared = i ? bytes_shared(v->forms[i - 1].text, form->text) : 0;
		sizes[i] = 3 + form->text.len - shared + 2u * form->target_count;
	}
	v->shards = shards_cut(a, sizes, v->count, SHARD_BYTES);
	arena_free(scratch);
}

void
vocabulary_init(struct vocabulary *v, struct arena *a, const struct forms *f,
	const struct lexicon *lexicon, const struct stemmer *stemmer, size_t workers)
{
	*v = (struct vocabulary){
		.forms = ARENA_ARRAY(a, f->count + lexicon_count(lexicon), struct vocabulary_form)};
	for (size_t i = 0; i < f->count; i++) {
		const struct form *form = &f->items[i];
		if (form->target_count)
			v->forms[v->count++] = (struct vocabulary_form){form->text, form->targets,
				form->smallest_count, commonness_of(form->documents)};
	}
	add_lexicon(v, a, f, lexicon, stemmer, workers);
	if (v->count)
		qsort(v->forms, v->count, sizeof *v->forms, compare_forms);
	cut(v, a);
}

void
vocabulary_put(const struct vocabulary *v, size_t shard, struct buf *out)
{
	struct span before = {0};
	uint32_t first_before = 0;
	for (size_t i = v->shards.starts[shard]; i < v->shards.starts[shard + 1]; i++) {
		const struct vocabulary_form *form = &v->forms[i];
		size_t shared = bytes_shared(before, form->text);
		bytes_put_number(out, shared);
		bytes_put_text(out, span_sub(form->text, shared, form->text.len));
		bytes_put_number(
			out, (unsigned)form->target_count << COMMONNESS_BITS | form->commonness);
		bytes_put_signed(out, (int64_t)form->targets[0] - first_before);
		for (size_t k = 1; k < form->target_count; k++)
			bytes_put_number(out, form->targets[k]);
		before = form->text;
		first_before = form->targets[0];
	}
}

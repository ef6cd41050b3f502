/*
 * term_parts.c - see term_parts.h.  Part of emit/search/.
 */
#include "emit/search/term_parts.h"

#include "core/arena.h"
#include "emit/search/bytes.h"

/* Makes about 12 kB when deflated. */
#define SHARD_BYTES 4000

/* Which forms of the site lead to each term. */
static void
list_forms(struct term_parts *t, struct arena *a)
{
	const struct forms *f = t->forms;
	size_t *starts = ARENA_ARRAY(a, f->term_count + 2, size_t);
	for (size_t i = 0; i < f->count; i++) {
		const struct form *form = &f->items[i];
		for (size_t k = 0; form->documents && k < form->target_count; k++)
			starts[form->targets[k] + 2]++;
	}
	for (size_t i = 2; i <= f->term_count + 1; i++)
		starts[i] += starts[i - 1];
	t->form_numbers = ARENA_ARRAY(a, starts[f->term_count + 1], uint32_t);
	for (size_t i = 0; i < f->count; i++) {
		const struct form *form = &f->items[i];
		for (size_t k = 0; form->documents && k < form->target_count; k++)
			t->form_numbers[starts[form->targets[k] + 1]++] =
				(uint32_t)i << 1 | (k > 0);
	}
	t->form_starts = starts;
}

/* About, for to know it is to make it. */
static size_t
size_of_term(const struct term_parts *t, size_t term, size_t document_count)
{
	size_t documents = t->postings->starts[term + 1] - t->postings->starts[term];
	size_t forms = t->form_starts[term + 1] - t->form_starts[term];
	size_t gap = documents ? document_count / documents : 0;
	return 4 + 6 * forms + documents * bytes_of_number(gap << IMPACT_BITS);
}

void
term_parts_init(struct term_parts *t, struct arena *a, const struct forms *f,
	const struct postings *p, size_t document_count)
{
	struct arena *scratch = arena_new();
	*t = (struct term_parts){.forms = f, .postings = p};
	list_forms(t, a);
	size_t *sizes = ARENA_ARRAY(scratch, f->term_count, size_t);
	for (size_t i = 0; i < f->term_count; i++)
		sizes[i] = size_of_term(t, i, document_count);
	t->shards = shards_cut(a, sizes, f->term_count, SHARD_BYTES);
	arena_free(scratch);
}

static void
put_forms(const struct term_parts *t, size_t term, struct buf *out)
{
	struct span before = {0};
	bytes_put_number(out, t->form_starts[term + 1] - t->form_starts[term]);
	for (size_t i = t->form_starts[term]; i < t->form_starts[term + 1]; i++) {
		struct span text = t->forms->items[t->form_numbers[i] >> 1].text;
		size_t shared = bytes_shared(before, text);
		bytes_put_number(out, shared << 1 | (t->form_numbers[i] & 1));
		bytes_put_text(out, span_sub(text, shared, text.len));
		before = text;
	}
}

static void
put_postings(const struct postings *p, size_t term, struct buf *out)
{
	uint32_t next = 0; /* the document behind the last */
	for (size_t i = p->starts[term]; i < p->starts[term + 1]; i++) {
		uint32_t document = p->items[i] >> IMPACT_BITS;
		uint32_t impact = p->items[i] & (IMPACT_STEPS - 1);
		bytes_put_number(out, (document - next) << IMPACT_BITS | impact);
		next = document + 1;
	}
}

void
term_parts_put_postings(const struct term_parts *t, size_t shard, struct buf *out)
{
	struct buf term = {0};
	for (size_t i = t->shards.starts[shard]; i < t->shards.starts[shard + 1]; i++) {
		buf_reset(&term);
		put_forms(t, i, &term);
		put_postings(t->postings, i, &term);
		bytes_put_number(out, t->postings->starts[i + 1] - t->postings->starts[i]);
		bytes_put_text(out, buf_span(&term));
	}
	buf_clear(&term);
}

/* How many positions there are from AT on, up to the next that is marked. */
static size_t
count_positions(const uint32_t *positions, size_t at, size_t end)
{
	size_t next = at + 1;
	while (next < end && !(positions[next] & POSITION_FIRST))
		next++;
	return next - at;
}

void
term_parts_put_positions(const struct term_parts *t, size_t shard, struct buf *out)
{
	const uint32_t *positions = t->postings->positions;
	const size_t *starts = t->postings->position_starts;
	size_t end = starts[t->shards.starts[shard + 1]];
	for (size_t at = starts[t->shards.starts[shard]]; at < end;) {
		size_t count = count_positions(positions, at, end);
		if (positions[at] == POSITION_NONE) {
			bytes_put_number(out, 0);
			at++;
			continue;
		}
		uint32_t before = 0;
		bytes_put_number(out, count);
		for (; count; count--, at++) {
			uint32_t position = positions[at] & ~POSITION_FIRST;
			bytes_put_number(out, position - before);
			before = position;
		}
	}
}

/*
 * analysis.c - see analysis.h.  Part of emit/search/: includes model/ and core/ only.
 */
#include "emit/search/analysis.h"

#include "emit/search/compound.h"
#include "emit/search/lexicon_table.h"

/* Parts of parts: a long part may be a compound that is more frequent whole than cut. */
#define DEPTH_MAX 3

static struct span
put_stem(const struct lexicon *lexicon, struct span form, struct analysis *out)
{
	char *stem = out->text + out->text_len;
	return (struct span){stem, stem_put(lexicon->stemmer, form, stem)};
}

static void
add_part(const struct lexicon *lexicon, struct span part, struct analysis *out)
{
	if (out->part_count == ANALYSIS_PARTS_MAX)
		return;
	struct span stem = put_stem(lexicon, part, out);
	bool known = !stem.len || span_eq(stem, out->stem);
	for (size_t i = 0; i < out->part_count && !known; i++)
		known = span_eq(stem, out->parts[i]);
	if (known)
		return;
	out->text_len += stem.len;
	out->parts[out->part_count++] = stem;
}

/* What the parts FIRST up to END make in the form, with the linkers between them. */
static struct span
join(const struct span *parts, size_t first, size_t end)
{
	const char *start = parts[first].s;
	return (struct span){start, (size_t)(parts[end - 1].s + parts[end - 1].len - start)};
}

/* The parts of a part, or of the whole at depth 0.  An editor's one part stays what it is. */
static size_t
split(const struct lexicon *lexicon, struct span form, size_t depth,
	struct span parts[COMPOUND_PARTS_MAX])
{
	size_t count = depth <= DEPTH_MAX ? compound_split(lexicon, form, parts) : 0;
	return count == 1 && depth > 0 ? 0 : count;
}

/* What is larger than the smallest parts, to be added behind them. */
struct larger {
	struct span items[ANALYSIS_PARTS_MAX];
	size_t count;
};

static void
keep(struct larger *larger, struct span part)
{
	if (larger->count < ANALYSIS_PARTS_MAX)
		larger->items[larger->count++] = part;
}

/* Add the smallest parts; false if there are none. */
static bool
add_parts(const struct lexicon *lexicon, struct span form, size_t depth, struct larger *larger,
	struct analysis *out)
{
	struct span parts[COMPOUND_PARTS_MAX];
	size_t count = split(lexicon, form, depth, parts);
	for (size_t i = 0; i < count; i++) {
		if (add_parts(lexicon, parts[i], depth + 1, larger, out))
			keep(larger, parts[i]);
		else
			add_part(lexicon, parts[i], out);
	}
	if (map_get(&lexicon->splits, form))
		return count > 0; /* an editor's parts are no pieces of the form */
	for (size_t first = 0; first + 1 < count; first++) {
		for (size_t end = first + 2; end <= count; end++) {
			struct span several = join(parts, first, end);
			if (end - first < count && lexicon_has(lexicon, several))
				keep(larger, several);
		}
	}
	return count > 0;
}

/* The word in a form that no list has, and that ends as first parts do. */
static void
add_without_linker(const struct lexicon *lexicon, struct span form, struct analysis *out)
{
	const struct lexicon_entry *e = lexicon_find(lexicon, form);
	if (e && (e->flags & LEXICON_LISTED || lexicon_is_name(e)))
		return;
	for (const struct linker *l = lexicon->language->linkers; l->share; l++) {
		struct span linker = l->letters;
		if (!linker.len || !span_ends(form, linker))
			continue;
		const struct lexicon_entry *word =
			lexicon_find(lexicon, span_sub(form, 0, form.len - linker.len));
		if (word && word->flags & LEXICON_FIRST)
			add_part(lexicon, lexicon_form_of(lexicon, word), out);
	}
}

void
analyse(const struct lexicon *lexicon, struct span form, struct analysis *out)
{
	out->part_count = 0;
	out->smallest_count = 0;
	out->text_len = 0;
	out->stem = put_stem(lexicon, form, out);
	out->text_len = out->stem.len;
	out->function_word = stem_is_function_word(lexicon->stemmer, form);
	if (out->function_word)
		return;
	form = span_sub(form, 0, span_find(form, '\'', 0)); /* without 's */
	struct larger larger = {.count = 0};
	if (!add_parts(lexicon, form, 0, &larger, out))
		add_without_linker(lexicon, form, out);
	out->smallest_count = out->part_count;
	for (size_t i = 0; i < larger.count; i++)
		add_part(lexicon, larger.items[i], out);
}

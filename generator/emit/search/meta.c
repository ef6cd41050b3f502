/*
 * meta.c - see meta.h.  Part of emit/search/.
 */
#include "emit/search/meta.h"

#include "core/arena.h"
#include "core/json.h"

/* Before an item of a list: a comma, but not before the first. */
static void
put_comma(struct buf *out)
{
	if (out->s[out->len - 1] != '[')
		buf_putc(out, ',');
}

static void
put_forms(const struct vocabulary *v, struct buf *out)
{
	buf_puts(out, ",\"forms\":[");
	for (size_t i = 0; i < v->shards.count; i++) {
		put_comma(out);
		json_put_string(out, v->forms[v->shards.starts[i]].text);
	}
	buf_putc(out, ']');
}

static void
put_terms(const struct term_parts *t, struct buf *out)
{
	buf_puts(out, ",\"terms\":[");
	for (size_t i = 0; i < t->shards.count; i++) {
		put_comma(out);
		buf_printf(out, "%zu", t->shards.starts[i + 1] - t->shards.starts[i]);
	}
	buf_putc(out, ']');
}

static void
put_language(const struct language *language, struct buf *out)
{
	buf_puts(out, ",\"minor\":[");
	for (const char *const *text = language->function_words; *text; text++) {
		struct span words = span_of(*text);
		for (struct span w = language_next_word(&words); w.len;
			w = language_next_word(&words)) {
			put_comma(out);
			json_put_string(out, w);
		}
	}
	buf_puts(out, "],\"linkers\":[");
	for (const struct linker *l = language->linkers; l->share; l++) {
		put_comma(out);
		json_put_string(out, l->letters);
	}
	buf_putc(out, ']');
}

/* A word or phrase as terms, [1,2]; without its function words, if anything else is in it. */
static struct span
make_alternative(const struct index *x, const struct search_word *word, struct arena *a)
{
	struct buf out = {0};
	size_t major = 0;
	for (size_t i = 0; i < word->count; i++)
		major += !stem_is_function_word(x->stemmer, word->forms[i]);
	buf_putc(&out, '[');
	for (size_t i = 0; i < word->count; i++) {
		uint32_t form = forms_find(&x->forms, word->forms[i]);
		if (form == FORM_NONE || (major && x->forms.items[form].function_word))
			continue;
		put_comma(&out);
		buf_printf(&out, "%u", x->forms.items[form].targets[0]);
	}
	buf_putc(&out, ']');
	return buf_take(&out, a);
}

/* Words of one stem are one alternative; a group of one is none. */
static void
put_group(const struct index *x, const struct synonyms *group, struct buf *out)
{
	struct arena *scratch = arena_new();
	struct map alternatives;
	map_init(&alternatives, scratch);
	for (size_t i = 0; i < group->count; i++)
		map_add(&alternatives, make_alternative(x, &group->items[i], scratch), NULL);
	if (alternatives.len > 1) {
		put_comma(out);
		buf_putc(out, '[');
		for (size_t i = 0; i < alternatives.len; i++) {
			put_comma(out);
			buf_put(out, alternatives.entries[i].key);
		}
		buf_putc(out, ']');
	}
	arena_free(scratch);
}

static void
put_synonyms(const struct index *x, struct buf *out)
{
	buf_puts(out, ",\"synonyms\":[");
	for (size_t i = 0; i < x->setup->words->group_count; i++)
		put_group(x, &x->setup->words->groups[i], out);
	buf_putc(out, ']');
}

static void
put_pair(struct buf *out, struct span name, const char *key, struct span text)
{
	put_comma(out);
	buf_puts(out, "{\"name\":");
	json_put_string(out, name);
	buf_printf(out, ",\"%s\":", key);
	json_put_string(out, text);
	buf_putc(out, '}');
}

void
meta_put(const struct index *x, struct buf *out)
{
	const struct portfolio *p = x->setup->portfolio;
	const struct site_page *search = &p->schema->pages[SITE_SEARCH];
	buf_printf(out, "{\"documents\":%zu", x->documents.count);
	put_forms(&x->vocabulary, out);
	put_terms(&x->terms, out);
	put_language(&language_dutch, out);
	put_synonyms(x, out);
	buf_puts(out, ",\"collections\":[");
	for (size_t i = 0; i < search->of_count; i++)
		put_pair(out, search->of[i]->name, "singular",
			label_text(&search->of[i]->singular, p->language));
	buf_puts(out, "],\"facets\":[");
	for (size_t i = 0; i < x->facets.count; i++)
		put_pair(out, x->facets.items[i].name, "title", x->facets.items[i].title);
	buf_puts(out, "]}");
}

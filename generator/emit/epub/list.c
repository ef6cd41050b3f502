/*
 * list.c - which books there are.  Part of emit/epub/.
 */
#include "core/arena.h"
#include "core/text.h"
#include "emit/epub/epub.h"

static struct span
base_name(const struct portfolio *p)
{
	struct span name = portfolio_setting(p, ROLE_FILE_NAME);
	return name.len ? name : SPAN("portfolio");
}

static struct listed_book
make_whole(struct arena *a, const struct portfolio *p)
{
	struct span name = base_name(p);
	return (struct listed_book){.file_name = span_printf(a, "%.*s.epub", SPAN_ARG(name)),
		.title = portfolio_setting(p, ROLE_TITLE)};
}

static struct listed_book
make_selection(struct arena *a, const struct portfolio *p, const struct facet_records *facet,
	const struct facet_value *value)
{
	struct span name = base_name(p), key = text_id(a, value->key);
	struct span title = portfolio_setting(p, ROLE_TITLE);
	return (struct listed_book){.selection = {facet, value},
		.file_name = span_printf(a, "%.*s-%.*s-%.*s.epub", SPAN_ARG(name),
			SPAN_ARG(facet->facet->name), SPAN_ARG(key)),
		.title = span_printf(a, "%.*s: %.*s", SPAN_ARG(title), SPAN_ARG(value->title))};
}

static void
list_all(struct arena *a, const struct portfolio *p, struct book_list *out)
{
	const struct book_selections *books = &p->schema->books;
	size_t most = 1;
	for (size_t i = 0; i < books->each_count; i++)
		most += p->book_facets[i].value_count;
	out->items = ARENA_ARRAY(a, most, struct listed_book);
	out->items[out->count++] = make_whole(a, p);
	for (size_t i = 0; i < books->each_count; i++) {
		const struct facet_records *facet = &p->book_facets[i];
		for (size_t k = 0; k < facet->value_count; k++)
			out->items[out->count++] = make_selection(a, p, facet, &facet->values[k]);
	}
}

#define TOLD_MAX 20

/* What there is, and which of it was meant. */
static void
report(struct arena *a, enum diag_code code, struct span asked, const struct span *names,
	size_t count, struct diag *d)
{
	struct span all = count ? (struct span){0} : SPAN("-");
	for (size_t i = 0; i < count && i < TOLD_MAX; i++)
		all = span_printf(
			a, "%.*s%s%.*s", SPAN_ARG(all), i ? ", " : "", SPAN_ARG(names[i]));
	if (count > TOLD_MAX)
		all = span_printf(a, "%.*s ...", SPAN_ARG(all));
	size_t nearest = text_nearest(asked, names, count);
	diag_report(d,
		&(struct diag_item){.code = code,
			.detail = all,
			.suggestion = nearest < count ? names[nearest] : (struct span){0}});
}

static void
report_facet(
	struct arena *a, const struct book_selections *books, struct span asked, struct diag *d)
{
	struct span *names = ARENA_ARRAY(a, books->facet_count, struct span);
	for (size_t i = 0; i < books->facet_count; i++)
		names[i] = books->facets[i]->name;
	report(a, DIAG_BOOK_FACET, asked, names, books->facet_count, d);
}

static void
report_value(struct arena *a, const struct facet_records *facet, struct span asked, struct diag *d)
{
	struct span *keys = ARENA_ARRAY(a, facet->value_count, struct span);
	for (size_t i = 0; i < facet->value_count; i++)
		keys[i] = facet->values[i].key;
	report(a, DIAG_BOOK_VALUE, asked, keys, facet->value_count, d);
}

static bool
list_one(struct arena *a, const struct portfolio *p, struct span asked, struct book_list *out,
	struct diag *d)
{
	const struct book_selections *books = &p->schema->books;
	size_t equals = span_find(asked, '=', 0);
	struct span name = span_sub(asked, 0, equals), key = span_sub(asked, equals + 1, asked.len);
	const struct facet_records *facet = NULL;
	for (size_t i = 0; i < books->facet_count && !facet; i++) {
		if (span_eq(books->facets[i]->name, name))
			facet = &p->book_facets[i];
	}
	if (!facet) {
		report_facet(a, books, name, d);
		return false;
	}
	for (size_t i = 0; i < facet->value_count; i++) {
		if (!span_eq(facet->values[i].key, key))
			continue;
		out->items = ARENA_NEW(a, struct listed_book);
		out->items[out->count++] = make_selection(a, p, facet, &facet->values[i]);
		return true;
	}
	report_value(a, facet, key, d);
	return false;
}

bool
epub_list(struct arena *a, const struct portfolio *p, const char *asked, struct book_list *out,
	struct diag *diag)
{
	*out = (struct book_list){0};
	if (asked)
		return list_one(a, p, span_of(asked), out, diag);
	list_all(a, p, out);
	return true;
}

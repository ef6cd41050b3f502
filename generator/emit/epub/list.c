/*
 * list.c - which books there are.  Part of emit/epub/.
 */
#include "core/arena.h"
#include "core/map.h"
#include "core/text.h"
#include "emit/epub/epub.h"

static struct span
base_name(const struct portfolio *p)
{
	struct span name = portfolio_setting(p, ROLE_FILE_NAME);
	return name.len ? name : SPAN("portfolio");
}

struct listing {
	struct arena *arena;
	const struct portfolio *portfolio;
	struct map names; /* taken: two values may have the same letters and digits */
};

static struct listed_book
make_book(struct listing *l, struct selection selection, struct span name, struct span title)
{
	struct span unique = map_make_unique(l->arena, &l->names, name, 2);
	return (struct listed_book){.selection = selection,
		.file_name = span_printf(l->arena, "%.*s.epub", SPAN_ARG(unique)),
		.title = title};
}

/* A book for each value of the facet. */
static void
list_facet(struct listing *l, const struct facet_records *facet, struct book_list *out)
{
	struct span base = base_name(l->portfolio);
	struct span title = portfolio_setting(l->portfolio, ROLE_TITLE);
	for (size_t i = 0; i < facet->value_count; i++) {
		const struct facet_value *value = &facet->values[i];
		struct span name = span_printf(l->arena, "%.*s-%.*s-%.*s", SPAN_ARG(base),
			SPAN_ARG(facet->facet->name), SPAN_ARG(text_id(l->arena, value->key)));
		struct span whole = span_printf(
			l->arena, "%.*s: %.*s", SPAN_ARG(title), SPAN_ARG(value->title));
		out->items[out->count++] =
			make_book(l, (struct selection){facet, value}, name, whole);
	}
}

static void
list_all(struct listing *l, struct book_list *out)
{
	const struct portfolio *p = l->portfolio;
	size_t most = 1;
	for (size_t i = 0; i < p->schema->books.each_count; i++)
		most += p->book_facets[i].value_count;
	out->items = ARENA_ARRAY(l->arena, most, struct listed_book);
	out->items[out->count++] =
		make_book(l, (struct selection){0}, base_name(p), portfolio_setting(p, ROLE_TITLE));
	for (size_t i = 0; i < p->schema->books.each_count; i++)
		list_facet(l, &p->book_facets[i], out);
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
list_one(struct listing *l, struct span asked, struct book_list *out, struct diag *d)
{
	const struct book_selections *books = &l->portfolio->schema->books;
	size_t equals = span_find(asked, '=', 0);
	struct span name = span_sub(asked, 0, equals), key = span_sub(asked, equals + 1, asked.len);
	const struct facet_records *facet = NULL;
	for (size_t i = 0; i < books->facet_count && !facet; i++) {
		if (span_eq(books->facets[i]->name, name))
			facet = &l->portfolio->book_facets[i];
	}
	if (!facet) {
		report_facet(l->arena, books, name, d);
		return false;
	}
	struct book_list all = {
		.items = ARENA_ARRAY(l->arena, facet->value_count, struct listed_book)};
	list_facet(l, facet, &all);
	for (size_t i = 0; i < all.count; i++) {
		if (span_eq(facet->values[i].key, key)) {
			*out = (struct book_list){.items = &all.items[i], .count = 1};
			return true;
		}
	}
	report_value(l->arena, facet, key, d);
	return false;
}

bool
epub_list(struct arena *a, const struct portfolio *p, const char *asked, struct book_list *out,
	struct diag *diag)
{
	struct listing l = {.arena = a, .portfolio = p};
	map_init(&l.names, a);
	*out = (struct book_list){0};
	if (asked)
		return list_one(&l, span_of(asked), out, diag);
	list_all(&l, out);
	return true;
}

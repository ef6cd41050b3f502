/*
 * schema_books.c - the books of selections, beside the whole one.  Part of load/.
 */
#include "core/arena.h"
#include "load/schema_read.h"

static void
read_by(struct schema_loader *l, const struct member *m, void *target)
{
	struct book_selections *books = target;
	schema_read_texts(l, m, &books->by, &books->by_count);
}

static void
read_on_request(struct schema_loader *l, const struct member *m, void *target)
{
	struct book_selections *books = target;
	schema_read_facet_list(l, m, &books->on_request, &books->on_request_count);
}

void
schema_read_books(struct schema_loader *l, const struct member *m, void *target)
{
	static const struct keyword keywords[] = {
		{"of", schema_read_collection, offsetof(struct book_selections, of), 0},
		{"by", read_by, 0, 0},
		{"on_request", read_on_request, 0, 0},
	};
	if (!schema_expect(l, &m->value, VALUE_MAP, m->key, "{of: ..., by: [...]}"))
		return;
	((struct book_selections *)target)->pos = m->key_pos;
	schema_read_map(l, &m->value, keywords, COUNT(keywords), target);
	if (!value_get(&m->value, SPAN("of")))
		diag_reportf(l->diag, DIAG_SCHEMA_MISSING, l->source, m->key_pos, "of");
}

static const struct facet *
find_facet(struct schema_loader *l, const struct book_selections *books, struct span name)
{
	const struct collection *c = books->of;
	struct span *names = ARENA_ARRAY(l->arena, c->facet_count, struct span);
	for (size_t i = 0; i < c->facet_count; i++) {
		names[i] = c->facets[i].name;
		if (span_eq(names[i], name))
			return &c->facets[i];
	}
	schema_report_unknown(l, DIAG_SCHEMA_FACET, books->pos, name, names, c->facet_count);
	return NULL;
}

/* A book is named after its value, and yes or no tells nothing. */
static void
add_facet(struct schema_loader *l, struct book_selections *books, const struct facet *facet)
{
	bool is_twice = false;
	for (size_t i = 0; i < books->facet_count; i++)
		is_twice |= span_eq(books->facets[i]->name, facet->name);
	if (is_twice || facet->route.end->type == FIELD_BOOLEAN)
		diag_reportf(l->diag, is_twice ? DIAG_SCHEMA_TWICE : DIAG_SCHEMA_FIT, l->source,
			books->pos, "books: \"%.*s\"", SPAN_ARG(facet->name));
	else
		books->facets[books->facet_count++] = facet;
}

static bool
has_chapters(const struct schema *s, const struct collection *c)
{
	for (size_t i = 0; i < s->book_count; i++) {
		if (s->book[i].chapters == c)
			return true;
	}
	return false;
}

void
schema_check_books(struct schema_loader *l)
{
	struct book_selections *books = &l->schema->books;
	if (!books->of)
		return;
	if (!has_chapters(l->schema, books->of))
		diag_reportf(l->diag, DIAG_SCHEMA_FIT, l->source, books->pos, "books: \"%.*s\"",
			SPAN_ARG(books->of->name));
	size_t count = books->by_count + books->on_request_count;
	books->facets = ARENA_ARRAY(l->arena, count, const struct facet *);
	for (size_t i = 0; i < books->by_count; i++) {
		const struct facet *facet = find_facet(l, books, books->by[i]);
		if (facet && facet->route.end)
			add_facet(l, books, facet);
	}
	books->each_count = books->facet_count;
	schema_check_facet_list(l, books->of, books->on_request, books->on_request_count);
	for (size_t i = 0; i < books->on_request_count; i++) {
		if (books->on_request[i].route.end)
			add_facet(l, books, &books->on_request[i]);
	}
}

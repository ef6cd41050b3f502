/*
 * downloads.c - the books on the site.  Part of emit/site/.
 */
#include "emit/site/downloads.h"

#include <errno.h>

#include "core/arena.h"
#include "core/fs.h"
#include "render/format.h"

#define BOOKS_DIR "epub"

void
site_write_books(struct site *s)
{
	struct arena *a = arena_new();
	for (size_t i = 0; s->books && i < s->books->count; i++) {
		struct span name = s->books->items[i].file_name;
		struct span from = span_printf(a, "%s/%.*s", s->books->dir, SPAN_ARG(name));
		struct span to = span_printf(a, "%s/" BOOKS_DIR "/%.*s", s->dir, SPAN_ARG(name));
		if (fs_make_parent_dirs(to.s) && fs_copy(from.s, to.s))
			s->files++;
		else
			diag_report(s->diag,
				&(struct diag_item){.code = DIAG_OUTPUT_WRITE,
					.detail = name,
					.system_error = errno});
	}
	arena_free(a);
}

static struct value
make_book(const struct site *s, struct arena *a, const struct listed_book *book)
{
	const struct facet_value *about = book->selection.value;
	enum diag_language language = s->portfolio->language;
	struct value_builder b = {0};
	value_builder_put(a, &b, SPAN("title"), value_string(book->title));
	value_builder_put(a, &b, SPAN("name"), value_string(about ? about->title : book->title));
	value_builder_put(a, &b, SPAN("record"),
		about && about->target ? context_mini(s->contexts, about->target)
				       : value_bool(false));
	value_builder_put(a, &b, SPAN("path"),
		value_string(span_printf(a, BOOKS_DIR "/%.*s", SPAN_ARG(book->file_name))));
	value_builder_put(
		a, &b, SPAN("size"), value_string(format_size(a, book->size_bytes, language)));
	value_builder_put(a, &b, SPAN("count"), value_int((int64_t)book->chapters));
	return value_builder_map(&b);
}

/* The books from START on that are of one facet. */
static struct value
make_group(const struct site *s, struct arena *a, size_t start, size_t end)
{
	const struct facet *facet = s->books->items[start].selection.facet->facet;
	struct span title = label_text(&facet->title, s->portfolio->language);
	struct value list = {.type = VALUE_LIST};
	list.u.list.items = ARENA_ARRAY(a, end - start, struct value);
	for (size_t i = start; i < end; i++)
		list.u.list.items[list.u.list.count++] = make_book(s, a, &s->books->items[i]);
	struct value_builder b = {0};
	value_builder_put(a, &b, SPAN("name"), value_string(facet->name));
	value_builder_put(a, &b, SPAN("title"), value_string(title));
	value_builder_put(a, &b, SPAN("books"), list);
	return value_builder_map(&b);
}

void
site_put_downloads(
	const struct site *s, struct arena *a, const struct page *page, struct value_builder *b)
{
	const struct book_list *books = s->books;
	struct value groups = {.type = VALUE_LIST};
	groups.u.list.items = ARENA_ARRAY(a, books->count, struct value);
	(void)page;
	for (size_t i = 0, end; i < books->count; i = end) {
		const struct facet_records *facet = books->items[i].selection.facet;
		for (end = i + 1; end < books->count; end++)
			if (books->items[end].selection.facet != facet)
				break;
		if (facet)
			groups.u.list.items[groups.u.list.count++] = make_group(s, a, i, end);
		else
			value_builder_put(a, b, SPAN("whole"), make_book(s, a, &books->items[i]));
	}
	value_builder_put(a, b, SPAN("groups"), groups);
}

void
site_put_book(
	const struct site *s, struct arena *a, const struct record *r, struct value_builder *b)
{
	struct value book = value_bool(false);
	for (size_t i = 0; s->books && i < s->books->count; i++) {
		const struct facet_value *about = s->books->items[i].selection.value;
		if (about && about->target == r)
			book = make_book(s, a, &s->books->items[i]);
	}
	value_builder_put(a, b, SPAN("book"), book);
}

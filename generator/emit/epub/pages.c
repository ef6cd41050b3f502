/*
 * pages.c - the files of the book.  Part of emit/epub/.
 */
#include "emit/epub/pages.h"

#include "core/arena.h"
#include "core/pool.h"
#include "core/xml.h"
#include "emit/epub/register.h"

void
pages_frame(const struct pages *p, struct arena *a, struct span path, struct span title,
	struct value_builder *frame)
{
	context_page(p->contexts, a, path, frame);
	value_builder_put(a, frame, SPAN("title"), value_string(title));
	value_builder_put(a, frame, SPAN("book_title"), value_string(p->title));
	value_builder_put(a, frame, SPAN("selection"), p->selection);
	value_builder_put(a, frame, SPAN("stylesheets"), p->stylesheets);
}

static void
drop_forbidden(struct buf *b)
{
	size_t kept = 0;
	for (size_t i = 0; i < b->len;) {
		size_t skip = xml_forbidden_len(buf_span(b), i);
		if (!skip)
			b->s[kept++] = b->s[i++];
		i += skip;
	}
	b->len = kept;
}

bool
pages_render(const struct pages *p, struct span name, struct span path,
	const struct value_builder *frame, struct buf *out)
{
	const struct template *template = template_find(p->theme->epub, name);
	if (!template) {
		diag_reportf(p->diag, DIAG_TEMPLATE_UNKNOWN, NULL, (struct pos){0}, "\"epub/%.*s\"",
			SPAN_ARG(name));
		return false;
	}
	struct value context = value_builder_map(frame);
	bool ok = template_render(p->theme->epub, template, &context, path, out);
	drop_forbidden(out);
	return ok;
}

static struct value
opening_value(struct arena *a, const struct book_file *opening)
{
	struct value_builder v = {0};
	value_builder_put(a, &v, SPAN("title"), value_string(opening->title));
	value_builder_put(a, &v, SPAN("path"), value_string(opening->path));
	return value_builder_map(&v);
}

static struct value
chapter_cards(const struct pages *p, struct arena *a, const struct book_file *opening)
{
	struct value list = {.type = VALUE_LIST};
	list.u.list.items = ARENA_ARRAY(a, p->book->file_count, struct value);
	for (size_t i = 0; i < p->book->file_count; i++) {
		const struct book_file *f = p->book->files[i];
		if (f->opening == opening)
			list.u.list.items[list.u.list.count++] =
				context_card(p->contexts, f->record);
	}
	return list;
}

static struct value
list_entries(const struct pages *p, struct arena *a, const struct collection *c)
{
	const struct collection_records *all = &p->book->portfolio->collections[c->index_number];
	struct value list = {.type = VALUE_LIST};
	list.u.list.items = ARENA_ARRAY(a, all->count, struct value);
	for (size_t i = 0; i < all->count; i++) {
		const struct record *r = all->records[i];
		if (!p->book->listed[r->number])
			continue;
		struct value_builder v = {0};
		value_builder_put(a, &v, SPAN("id"), value_string(book_fragment(a, r)));
		value_builder_put(a, &v, SPAN("record"), context_card(p->contexts, r));
		list.u.list.items[list.u.list.count++] = value_builder_map(&v);
	}
	return list;
}

static void
put_letters(struct arena *a, struct value_builder *frame, struct value letters)
{
	value_builder_put(a, frame, SPAN("letters"), letters);
	value_builder_put(a, frame, SPAN("has_letters"), value_bool(letters.u.list.count > 0));
}

/* Add what the file is about to its frame. */
static void
fill_frame(const struct pages *p, struct arena *a, const struct book_file *f,
	struct value_builder *frame)
{
	if (f->record)
		value_builder_put(a, frame, SPAN("record"),
			context_record(p->contexts, a, f->record, f->path));
	value_builder_put(a, frame, SPAN("role"), value_string(f->part->role));
	switch (f->kind) {
	case BOOK_FILE_PAGE:
		break;
	case BOOK_FILE_PART:
		value_builder_put(a, frame, SPAN("number"), value_int((int64_t)f->number));
		value_builder_put(a, frame, SPAN("chapters"), chapter_cards(p, a, f));
		break;
	case BOOK_FILE_CHAPTER:
		if (f->opening)
			value_builder_put(a, frame, SPAN("opening"), opening_value(a, f->opening));
		break;
	case BOOK_FILE_LIST:
		value_builder_put(a, frame, SPAN("entries"), list_entries(p, a, f->part->list));
		break;
	case BOOK_FILE_REGISTER:
		put_letters(a, frame, register_letters(p->book, a, f));
		break;
	}
}

/* As on the site, if the theme has a chapter of its own for the collection. */
static struct span
chapter_template(const struct theme *theme, const struct collection *c)
{
	return c->page.len && template_find(theme->epub, c->page) ? c->page : SPAN("chapter");
}

static struct span
template_of(const struct theme *theme, const struct book_file *f)
{
	switch (f->kind) {
	case BOOK_FILE_PAGE:
		return SPAN("page");
	case BOOK_FILE_PART:
		return SPAN("part");
	case BOOK_FILE_CHAPTER:
		return chapter_template(theme, f->record->collection);
	case BOOK_FILE_LIST:
		return template_find(theme->epub, f->part->role) ? f->part->role : SPAN("list");
	case BOOK_FILE_REGISTER:
		return SPAN("index");
	}
	return SPAN("");
}

struct worker {
	struct arena *scratch;
	struct buf text;
};

struct run {
	const struct pages *pages;
	struct buf *out;
	bool *ok;
	struct worker *workers;
};

static void
render_file(void *context, size_t job, size_t worker)
{
	const struct run *run = context;
	const struct pages *p = run->pages;
	const struct book_file *f = p->book->files[job];
	struct worker *w = &run->workers[worker];
	struct arena *a = w->scratch;
	struct value_builder frame = {0};
	pages_frame(p, a, f->path, f->title, &frame);
	fill_frame(p, a, f, &frame);
	run->ok[job] = pages_render(p, template_of(p->theme, f), f->path, &frame, &w->text);
	buf_put(&run->out[job],
		buf_span(&w->text)); /* kept until the book is written: no spare room */
	buf_reset(&w->text);
	arena_reset(a);
}

bool
pages_render_all(const struct pages *p, size_t workers, struct buf *out)
{
	size_t count = p->book->file_count;
	struct worker all[POOL_WORKERS_MAX] = {0};
	for (size_t i = 0; i < workers; i++)
		all[i].scratch = arena_new();
	struct run run = {p, out, ARENA_ARRAY(p->book->arena, count, bool), all};
	pool_run(workers, count, render_file, &run);
	for (size_t i = 0; i < workers; i++) {
		arena_free(all[i].scratch);
		buf_clear(&all[i].text);
	}
	for (size_t i = 0; i < count; i++)
		if (!run.ok[i])
			return false;
	return true;
}

/*
 * book.c - the plan of the book.  Part of emit/epub/.
 *
 * Paths cannot collide: a record's holds its collection and slug, a list's its
 * collection, a part of one collection stands in parts/, and what the book has once
 * outside of both.
 */
#include "emit/epub/book.h"

#include "core/arena.h"
#include "core/text.h"
#include "emit/epub/uses.h"

#define REGISTER_PATH "register.xhtml"

static bool
is_in_book(const struct book *b, const struct record *r)
{
	return b->paths[r->number].len > 0;
}

static struct book_file *
add_file(struct book *b, struct book_file file)
{
	struct book_file *added = ARENA_NEW(b->arena, struct book_file);
	*added = file;
	b->files[b->file_count++] = added;
	return added;
}

/* NULL if the record has a file already: the first place counts. */
static struct book_file *
add_record(struct book *b, enum book_file_kind kind, const struct book_part *part,
	const struct record *r)
{
	if (r->withdrawn || is_in_book(b, r))
		return NULL;
	struct span path = span_printf(
		b->arena, "text/%.*s/%.*s.xhtml", SPAN_ARG(r->collection->name), SPAN_ARG(r->slug));
	b->paths[r->number] = path;
	return add_file(b,
		(struct book_file){
			.kind = kind, .part = part, .record = r, .title = r->title, .path = path});
}

static const struct record *
find_page(const struct portfolio *p, struct span slug)
{
	for (size_t i = 0; i < p->schema->collection_count; i++) {
		const struct collection *c = &p->schema->collections[i];
		const struct record *r = c->at_root ? portfolio_find(p, c, slug) : NULL;
		if (r)
			return r;
	}
	return NULL;
}

static struct span
nearest_page(const struct book *b, struct span slug)
{
	const struct portfolio *p = b->portfolio;
	struct span *slugs = ARENA_ARRAY(b->arena, p->record_count, struct span);
	size_t count = 0;
	for (size_t i = 0; i < p->schema->collection_count; i++) {
		const struct collection_records *all = &p->collections[i];
		for (size_t k = 0; all->collection->at_root && k < all->count; k++)
			slugs[count++] = all->records[k]->slug;
	}
	size_t nearest = text_nearest(slug, slugs, count);
	return nearest < count ? slugs[nearest] : (struct span){0};
}

static bool
add_page(struct book *b, const struct book_part *part, struct diag *diag)
{
	const struct record *r = find_page(b->portfolio, part->page);
	if (!r) {
		diag_report(diag,
			&(struct diag_item){.code = DIAG_BOOK_PAGE,
				.source = b->portfolio->schema->source,
				.pos = part->pos,
				.detail = span_printf(b->arena, "\"%.*s\"", SPAN_ARG(part->page)),
				.suggestion = nearest_page(b, part->page)});
		return false;
	}
	add_record(b, BOOK_FILE_PAGE, part, r);
	return true;
}

static bool
points_at(const struct value *v, const struct record *target)
{
	return v && v->type == VALUE_REF && v->u.ref.target == target;
}

static const struct collection_records *
records_of(const struct book *b, const struct collection *c)
{
	return &b->portfolio->collections[c->index_number];
}

static bool
is_whole(const struct book *b)
{
	return !b->selection.facet;
}

static bool
is_selected(const struct book *b, const struct record *r)
{
	const struct facet_value *v = b->selection.value;
	if (is_whole(b))
		return true;
	for (size_t i = 0; i < v->count; i++)
		if (v->records[i] == r)
			return true;
	return false;
}

/* OPENING: the record that opens the part; NULL: none does. */
static bool
is_chapter(const struct book *b, const struct book_part *part, const struct record *opening,
	const struct record *r)
{
	return is_selected(b, r) && (!opening || points_at(value_get(&r->data, part->by), opening));
}

static bool
has_chapters(const struct book *b, const struct book_part *part, const struct record *opening)
{
	const struct collection_records *chapters = records_of(b, part->chapters);
	for (size_t i = 0; i < chapters->count; i++)
		if (is_chapter(b, part, opening, chapters->records[i]))
			return true;
	return false;
}

static void
add_chapters(struct book *b, struct book_file *file)
{
	const struct book_part *part = file->part;
	const struct collection_records *chapters = records_of(b, part->chapters);
	file->number = ++b->part_count;
	for (size_t i = 0; i < chapters->count; i++) {
		const struct record *r = chapters->records[i];
		if (!is_chapter(b, part, file->record, r))
			continue;
		struct book_file *chapter = add_record(b, BOOK_FILE_CHAPTER, part, r);
		if (chapter)
			chapter->opening = file;
	}
}

static void
add_parts(struct book *b, const struct book_part *part)
{
	const struct collection_records *openings = records_of(b, part->parts);
	for (size_t i = 0; i < openings->count; i++) {
		const struct record *r = openings->records[i];
		if (!is_whole(b) && !has_chapters(b, part, r))
			continue;
		struct book_file *file = add_record(b, BOOK_FILE_PART, part, r);
		if (file)
			add_chapters(b, file);
	}
}

/* A part that no record opens is named after its collection. */
static void
add_collection(struct book *b, const struct book_part *part)
{
	const struct collection *c = part->chapters;
	if (!is_whole(b) && !has_chapters(b, part, NULL))
		return;
	struct span path = span_printf(b->arena, "parts/%.*s.xhtml", SPAN_ARG(c->name));
	add_chapters(b,
		add_file(b,
			(struct book_file){.kind = BOOK_FILE_PART,
				.part = part,
				.title = label_text(&c->title, b->portfolio->language),
				.path = path}));
}

/* What the selection is about, if another part would have it as a chapter. */
static void
add_subject(struct book *b)
{
	const struct schema *s = b->portfolio->schema;
	const struct record *subject = is_whole(b) ? NULL : b->selection.value->target;
	for (size_t i = 0; subject && i < s->book_count; i++) {
		const struct book_part *part = &s->book[i];
		if (part->kind == BOOK_CHAPTERS && part->chapters == subject->collection)
			add_record(b, BOOK_FILE_CHAPTER, part, subject);
	}
}

/* Records that have no place of their own yet stand in a file that they share. */
static void
place_in(struct book *b, const struct record *r, struct span path)
{
	struct span fragment = book_fragment(b->arena, r);
	if (!r->withdrawn && !is_in_book(b, r))
		b->paths[r->number] =
			span_printf(b->arena, "%.*s#%.*s", SPAN_ARG(path), SPAN_ARG(fragment));
}

static void
add_list(struct book *b, const struct book_part *part)
{
	struct span path = span_printf(b->arena, "text/%.*s.xhtml", SPAN_ARG(part->list->name));
	add_file(b,
		(struct book_file){.kind = BOOK_FILE_LIST,
			.part = part,
			.title = label_text(&part->list->title, b->portfolio->language),
			.path = path});
}

/* Those that the list holds; false if there are none. */
static bool
place_list(struct book *b, const struct book_file *file)
{
	const struct collection_records *all = records_of(b, file->part->list);
	bool any = false;
	for (size_t i = 0; i < all->count; i++) {
		if (!b->listed[all->records[i]->number])
			continue;
		place_in(b, all->records[i], file->path);
		any = true;
	}
	return any;
}

/* In a selection a list may turn out to be empty. */
static void
place_lists(struct book *b)
{
	size_t kept = 0;
	for (size_t i = 0; i < b->file_count; i++) {
		struct book_file *f = b->files[i];
		if (f->kind != BOOK_FILE_LIST || place_list(b, f) || is_whole(b))
			b->files[kept++] = f;
	}
	b->file_count = kept;
}

/* A register holds what the book mentions, so its records come after all others. */
static void
place_register(struct book *b, const struct book_part *part)
{
	for (size_t c = 0; c < part->collection_count; c++) {
		const struct collection_records *all = records_of(b, part->collections[c]);
		for (size_t i = 0; i < all->count; i++)
			if (b->mentions[all->records[i]->number].first)
				place_in(b, all->records[i], SPAN(REGISTER_PATH));
	}
}

/* The files of one line of the schema's `book`. */
static bool
add_part(
	struct book *b, const struct book_part *part, struct span register_title, struct diag *diag)
{
	switch (part->kind) {
	case BOOK_PAGE:
		return add_page(b, part, diag);
	case BOOK_CHAPTERS:
		if (b->part_count == 0)
			add_subject(b);
		if (part->parts)
			add_parts(b, part);
		else
			add_collection(b, part);
		break;
	case BOOK_LIST:
		add_list(b, part);
		break;
	case BOOK_REGISTER:
		add_file(b,
			(struct book_file){.kind = BOOK_FILE_REGISTER,
				.part = part,
				.title = register_title,
				.path = SPAN(REGISTER_PATH)});
		break;
	}
	return true;
}

bool
book_plan(struct book *b, struct arena *a, const struct portfolio *p, struct selection selection,
	struct span register_title, struct diag *diag)
{
	const struct schema *s = p->schema;
	*b = (struct book){.arena = a,
		.portfolio = p,
		.selection = selection,
		.files = ARENA_ARRAY(a, p->record_count + s->book_count, struct book_file *),
		.paths = ARENA_ARRAY(a, p->record_count, struct span),
		.mentions = ARENA_ARRAY(a, p->record_count, struct book_mentions),
		.listed = ARENA_ARRAY(a, p->record_count, bool)};
	map_init(&b->images, a);

	bool ok = true;
	for (size_t i = 0; i < s->book_count; i++)
		if (is_whole(b) || !s->book[i].whole)
			ok &= add_part(b, &s->book[i], register_title, diag);
	uses_find(b);
	place_lists(b);
	for (size_t i = 0; i < s->book_count; i++)
		if (s->book[i].kind == BOOK_REGISTER)
			place_register(b, &s->book[i]);
	return ok;
}

struct span
book_fragment(struct arena *a, const struct record *r)
{
	return span_printf(a, "%.*s-%.*s", SPAN_ARG(r->collection->name), SPAN_ARG(r->slug));
}

bool
book_address(const void *book, const struct record *r, struct span *path)
{
	const struct book *b = book;
	*path = b->paths[r->number];
	return is_in_book(b, r);
}

bool
book_index(const void *book, const struct collection *c, struct span *path)
{
	const struct book *b = book;
	for (size_t i = 0; i < b->file_count; i++) {
		const struct book_file *f = b->files[i];
		bool lists = f->kind == BOOK_FILE_LIST && f->part->list == c;
		bool opens = f->kind == BOOK_FILE_PART && !f->record && f->part->chapters == c;
		if (lists || opens) {
			*path = f->path;
			return true;
		}
	}
	return false;
}

struct span
book_image_name(const void *book, struct span asset)
{
	const struct book *b = book;
	const struct book_image *image = map_get(&b->images, asset);
	return image ? image->name : asset;
}

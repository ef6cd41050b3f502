/*
 * uses.c - what the texts of the book point at.  Part of emit/epub/.
 */
#include "emit/epub/uses.h"

#include "core/arena.h"

struct walk {
	struct book *book;
	const struct book_file *file; /* NULL: mentions do not count */
	bool *wanted;                 /* by record.number: something points at it */
};

static void
use_record(const struct walk *w, const struct record *r)
{
	w->wanted[r->number] = true;
	if (!w->file || r == w->file->record)
		return;
	struct book_mentions *mentions = &w->book->mentions[r->number];
	if (mentions->last && mentions->last->file == w->file)
		return;
	struct book_mention *added = ARENA_NEW(w->book->arena, struct book_mention);
	added->file = w->file;
	if (mentions->last)
		mentions->last->next = added;
	else
		mentions->first = added;
	mentions->last = added;
}

/* From the last '.'; empty if there is none. */
static struct span
ending_of(struct span path)
{
	size_t dot = path.len;
	for (size_t i = span_find(path, '.', 0); i < path.len; i = span_find(path, '.', i + 1))
		dot = i;
	return span_sub(path, dot, path.len);
}

/* Readers stumble over spaces and accents in names, so images get numbers. */
static void
use_image(const struct walk *w, const struct node *node, const struct source *source)
{
	struct map *images = &w->book->images;
	struct span asset = node->u.link->asset;
	if (map_get(images, asset))
		return;
	struct book_image *image = ARENA_NEW(w->book->arena, struct book_image);
	*image = (struct book_image){.asset = asset,
		.name = span_printf(w->book->arena, "image-%zu%.*s", images->len + 1,
			SPAN_ARG(ending_of(asset))),
		.node = node,
		.source = source};
	map_add(images, asset, image);
}

static void
walk_tree(const struct walk *w, const struct node *root, const struct source *source)
{
	for (const struct node *n = root; n; n = node_next(n, root)) {
		if (n->kind == NODE_LINK && n->u.link->record)
			use_record(w, n->u.link->record);
		if (n->kind == NODE_IMAGE && n->u.link->asset.len)
			use_image(w, n, source);
	}
}

static void
walk_document(void *walk, struct document *d)
{
	walk_tree(walk, d->root, d->source);
	for (const struct node *note = d->notes; note; note = note->next)
		walk_tree(walk, note, d->source);
}

static void
walk_value(const struct walk *w, const struct value *v)
{
	switch (v->type) {
	case VALUE_REF:
		if (v->u.ref.target)
			use_record(w, v->u.ref.target);
		break;
	case VALUE_LIST:
		for (size_t i = 0; i < v->u.list.count; i++)
			walk_value(w, &v->u.list.items[i]);
		break;
	case VALUE_MAP:
		for (size_t i = 0; i < v->u.map.count; i++)
			walk_value(w, &v->u.map.members[i].value);
		break;
	default:
		break;
	}
}

static void
walk_record(struct walk *w, const struct record *r)
{
	const struct fields *fields = &r->collection->fields;
	for (size_t i = 0; i < fields->count; i++) {
		const struct value *v = value_get(&r->data, fields->items[i].name);
		if (v && fields->items[i].derive.kind == DERIVE_NONE)
			walk_value(w, v);
	}
	record_each_document(r, walk_document, w);
}

/* Does the list get records that it did not have? */
static bool
walk_list(struct walk *w, const struct collection_records *all)
{
	struct book *b = w->book;
	bool more = false;
	for (size_t i = 0; i < all->count; i++) {
		const struct record *r = all->records[i];
		bool belongs = !r->withdrawn && (!b->selection.facet || w->wanted[r->number]);
		if (!belongs || b->listed[r->number])
			continue;
		b->listed[r->number] = more = true;
		walk_record(w, r);
	}
	return more;
}

/* What stands in a list may want others in it, or in one before it. */
static void
walk_lists(struct walk *w)
{
	struct book *b = w->book;
	for (bool more = true; more;) {
		more = false;
		for (size_t i = 0; i < b->file_count; i++) {
			const struct book_file *f = b->files[i];
			if (f->kind == BOOK_FILE_LIST)
				more |= walk_list(
					w, &b->portfolio->collections[f->part->list->index_number]);
		}
	}
}

void
uses_find(struct book *b)
{
	struct walk w = {
		.book = b, .wanted = ARENA_ARRAY(b->arena, b->portfolio->record_count, bool)};
	for (size_t i = 0; i < b->file_count; i++) {
		w.file = b->files[i];
		if (w.file->record)
			walk_record(&w, w.file->record);
	}
	w.file = NULL;
	walk_lists(&w);
}

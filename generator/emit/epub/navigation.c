/*
 * navigation.c - the ways into the book.  Part of emit/epub/.
 */
#include "emit/epub/navigation.h"

#include "core/arena.h"

/* Room for COUNT values. */
static struct value
new_list(struct arena *a, size_t count)
{
	struct value list = {.type = VALUE_LIST};
	list.u.list.items = ARENA_ARRAY(a, count, struct value);
	return list;
}

static void
append(struct value *list, struct value item)
{
	list->u.list.items[list->u.list.count++] = item;
}

static struct value_builder
contents_item(const struct book *b, struct arena *a, size_t number)
{
	const struct book_file *f = b->files[number];
	struct value_builder v = {0};
	value_builder_put(a, &v, SPAN("title"), value_string(f->title));
	value_builder_put(a, &v, SPAN("path"), value_string(f->path));
	value_builder_put(a, &v, SPAN("order"), value_int((int64_t)number + 1));
	return v;
}

struct value
navigation_contents(const struct book *b, struct arena *a)
{
	struct value contents = new_list(a, b->file_count);
	for (size_t i = 0; i < b->file_count;) {
		size_t number = i++;
		const struct book_file *f = b->files[number];
		struct value chapters = new_list(a, b->file_count - i);
		for (; i < b->file_count && b->files[i]->opening == f; i++) {
			struct value_builder chapter = contents_item(b, a, i);
			append(&chapters, value_builder_map(&chapter));
		}
		struct value_builder item = contents_item(b, a, number);
		value_builder_put(a, &item, SPAN("chapters"), chapters);
		value_builder_put(
			a, &item, SPAN("has_chapters"), value_bool(chapters.u.list.count > 0));
		append(&contents, value_builder_map(&item));
	}
	return contents;
}

static struct value
landmark(struct arena *a, struct span type, struct span path, struct span title)
{
	struct value_builder v = {0};
	value_builder_put(a, &v, SPAN("type"), value_string(type));
	value_builder_put(a, &v, SPAN("path"), value_string(path));
	value_builder_put(a, &v, SPAN("title"), value_string(title));
	return value_builder_map(&v);
}

struct value
navigation_landmarks(const struct book *b, struct arena *a, struct span start_title)
{
	struct value list = new_list(a, b->file_count + 1);
	bool has_started = false;
	for (size_t i = 0; i < b->file_count; i++) {
		const struct book_file *f = b->files[i];
		bool is_text = f->kind == BOOK_FILE_PART || f->kind == BOOK_FILE_CHAPTER;
		if (is_text && !has_started) {
			append(&list, landmark(a, SPAN("bodymatter"), f->path, start_title));
			has_started = true;
		}
		if (f->part->role.len)
			append(&list, landmark(a, f->part->role, f->path, f->title));
	}
	return list;
}

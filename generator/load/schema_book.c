/*
 * schema_book.c - the book of a schema.  Part of load/.
 */
#include "core/arena.h"
#include "load/schema_read.h"

void
schema_read_collections(struct schema_loader *l, const struct member *m,
	const struct collection ***out, size_t *count)
{
	struct span *names;
	size_t name_count;
	if (!schema_read_texts(l, m, &names, &name_count))
		return;
	*out = ARENA_ARRAY(l->arena, name_count, const struct collection *);
	for (size_t i = 0; i < name_count; i++) {
		struct pos pos = m->value.u.list.items[i].pos;
		const struct collection *c = schema_find_collection(l, names[i], pos);
		if (c)
			(*out)[(*count)++] = c;
	}
}

static void
read_part_page(struct schema_loader *l, const struct member *m, void *target)
{
	struct book_part *part = target;
	part->kind = BOOK_PAGE;
	schema_read_name(l, m, &part->page);
}

static void
read_part_chapters(struct schema_loader *l, const struct member *m, void *target)
{
	struct book_part *part = target;
	part->kind = BOOK_CHAPTERS;
	schema_read_collection(l, m, &part->chapters);
}

static void
read_part_list(struct schema_loader *l, const struct member *m, void *target)
{
	struct book_part *part = target;
	part->kind = BOOK_LIST;
	schema_read_collection(l, m, &part->list);
}

static void
read_part_register(struct schema_loader *l, const struct member *m, void *target)
{
	struct book_part *part = target;
	part->kind = BOOK_REGISTER;
	schema_read_collections(l, m, &part->collections, &part->collection_count);
}

/* The parts of a book that EPUB has a word for (EPUB 3 Structural Semantics Vocabulary). */
static void
read_part_role(struct schema_loader *l, const struct member *m, void *target)
{
	const struct span roles[] = {SPAN("preface"), SPAN("introduction"), SPAN("glossary"),
		SPAN("bibliography"), SPAN("index"), SPAN("colophon")};
	struct span *role = target;
	schema_read_text(l, m, role);
	for (size_t i = 0; i < COUNT(roles); i++) {
		if (span_eq(*role, roles[i]))
			return;
	}
	if (role->len)
		schema_report_unknown(
			l, DIAG_SCHEMA_ROLE, m->value.pos, *role, roles, COUNT(roles));
}

/* Each part is of one kind: one of the keywords that name a kind. */
static void
check_part(struct schema_loader *l, const struct value *v)
{
	static const char *const kinds[] = {"page", "chapters", "list", "register"};
	size_t found = 0;
	for (size_t i = 0; i < COUNT(kinds); i++)
		found += value_get(v, span_of(kinds[i])) != NULL;
	if (found != 1)
		diag_reportf(l->diag, DIAG_SCHEMA_VALUE, l->source, v->pos,
			"book: [{page: ...} | {chapters: ...} | {list: ...} | {register: [...]}]");
	else if (!value_get(v, SPAN("parts")) != !value_get(v, SPAN("by")))
		diag_reportf(l->diag, DIAG_SCHEMA_MISSING, l->source, v->pos, "parts, by");
}

void
schema_read_book(struct schema_loader *l, const struct member *m, void *target)
{
	static const struct keyword keywords[] = {
		{"page", read_part_page, 0, 0},
		{"chapters", read_part_chapters, 0, 0},
		{"list", read_part_list, 0, 0},
		{"register", read_part_register, 0, 0},
		{"role", read_part_role, offsetof(struct book_part, role), 0},
		{"parts", schema_read_collection, offsetof(struct book_part, parts), 0},
		{"by", schema_read_text, offsetof(struct book_part, by), 0},
		{"whole", schema_read_true, offsetof(struct book_part, whole), 0},
	};
	struct schema *s = target;
	if (!schema_expect(l, &m->value, VALUE_LIST, m->key, "[{page: ...}]"))
		return;
	const struct value_list *list = &m->value.u.list;
	s->book = ARENA_ARRAY(l->arena, list->count, struct book_part);
	for (size_t i = 0; i < list->count; i++) {
		if (!schema_expect(l, &list->items[i], VALUE_MAP, m->key, "[{page: ...}]"))
			continue;
		struct book_part *part = &s->book[s->book_count++];
		part->pos = list->items[i].pos;
		schema_read_map(l, &list->items[i], keywords, COUNT(keywords), part);
		check_part(l, &list->items[i]);
	}
}

/*
 * test_epub.c - the book: its container, its identifier, its date, its plan and register.
 *
 * What the theme makes of it is tested on whole books, with EPUBCheck.
 */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <unistd.h>

#include <cmocka.h>

#include "core/arena.h"
#include "core/buf.h"
#include "core/fs.h"
#include "core/sha1.h"
#include "core/text.h"
#include "emit/epub/book.h"
#include "emit/epub/container.h"
#include "emit/epub/cover.h"
#include "emit/epub/epub.h"
#include "emit/epub/media.h"
#include "emit/epub/navigation.h"
#include "emit/epub/register.h"
#include "emit/epub/uuid.h"
#include "load/schema.h"
#include "model/edition.h"
#include "resolve/resolve.h"

#define assert_span(got, expected) assert_string_equal(as_string(got), expected)

static struct arena *arena;
static struct diag *diag;

static const char *
as_string(struct span s)
{
	return span_cstr(arena, s);
}

static int
set_up(void **state)
{
	(void)state;
	arena = arena_new();
	diag = diag_new();
	unsetenv("SOURCE_DATE_EPOCH");
	return 0;
}

static int
tear_down(void **state)
{
	(void)state;
	diag_free(diag);
	arena_free(arena);
	return 0;
}

/* SHA-1 and UUID */

static void
assert_sha1(struct span message, const char *expected)
{
	char hex[SHA1_DIGITS + 1];
	sha1_hex(message, hex);
	assert_string_equal(hex, expected);
}

/* The examples of NIST's Cryptographic Standards and Guidelines, and of RFC 3174. */
static void
test_sha1_examples(void **state)
{
	(void)state;
	assert_sha1(SPAN(""), "da39a3ee5e6b4b0d3255bfef95601890afd80709");
	assert_sha1(SPAN("abc"), "a9993e364706816aba3e25717850c26c9cd0d89d");
	assert_sha1(SPAN("abcdbcdecdefdefgefghfghighijhijkijkljklmklmnlmnomnopnopq"),
		"84983e441c3bd26ebaae4aa1f95129e5e54670f1");
	assert_sha1(SPAN("abcdefghbcdefghicdefghijdefghijkefghijklfghijklmghijklmn"
			 "hijklmnoijklmnopjklmnopqklmnopqrlmnopqrsmnopqrstnopqrstu"),
		"a49b2446a02c645bf419f995b67091253a04a259");
	/* 55 bytes: just room for the length in the same block. */
	assert_sha1(SPAN("aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa"),
		"c1c8bbdc22796e28c0e15163d20899b65621d65a");
}

static void
test_sha1_many_blocks(void **state)
{
	(void)state;
	size_t len = 1000000;
	char *a = arena_alloc(arena, len);
	memset(a, 'a', len);
	assert_sha1((struct span){a, len}, "34aa973cd4c4daa4f61eeb2bdbad27316534016f");
}

static void
test_uuid_of_url(void **state)
{
	(void)state;
	/* As Python's uuid.uuid5(uuid.NAMESPACE_URL, ...) gives it. */
	assert_span(uuid_of_url(arena, SPAN("http://python.org/")),
		"4c565f0d-3f5a-5890-b41b-20cf47701c5e");
}

/* The container */

static char folder[] = "/tmp/test_epub_XXXXXX";

static struct span
write_book(const char *name, struct container_file *files, size_t count)
{
	struct span path = span_printf(arena, "%s/%s", folder, name);
	assert_true(container_write(path.s, SPAN("EPUB/package.opf"), files, count, 2, diag));
	struct span bytes;
	assert_true(fs_read(arena, path.s, 1 << 20, &bytes));
	return bytes;
}

static size_t
find_after(struct span bytes, const char *text, size_t from)
{
	const char *found = memmem(bytes.s + from, bytes.len - from, text, strlen(text));
	assert_non_null(found);
	return (size_t)(found - bytes.s);
}

static void
test_container_order(void **state)
{
	(void)state;
	struct container_file files[] = {
		{SPAN("EPUB/text/b.xhtml"), SPAN("<b/>")},
		{SPAN("EPUB/text/a.xhtml"), SPAN("<a/>")},
		{SPAN("EPUB/package.opf"), SPAN("<package/>")},
	};
	struct span book = write_book("order.epub", files, 3);
	/* OCF: local header of 30 bytes, the name, no extra field, the bytes as they are. */
	assert_memory_equal(book.s, "PK\003\004", 4);
	assert_memory_equal(book.s + 30, "mimetypeapplication/epub+zip", 28);
	size_t at = find_after(book, "META-INF/container.xml", 58);
	at = find_after(book, "EPUB/package.opf", at);
	at = find_after(book, "EPUB/text/a.xhtml", at);
	find_after(book, "EPUB/text/b.xhtml", at);
}

static void
test_container_is_reproducible(void **state)
{
	(void)state;
	struct container_file files[] = {{SPAN("EPUB/a"), SPAN("a")}, {SPAN("EPUB/b"), SPAN("b")}};
	struct container_file turned[] = {{SPAN("EPUB/b"), SPAN("b")}, {SPAN("EPUB/a"), SPAN("a")}};
	setenv("TZ", "Pacific/Kiritimati", 1);
	struct span first = write_book("first.epub", files, 2);
	setenv("TZ", "America/Adak", 1);
	struct span second = write_book("second.epub", turned, 2);
	unsetenv("TZ");
	assert_int_equal(first.len, second.len);
	assert_memory_equal(first.s, second.s, first.len);
	/* Time 0 and date 0x0021: midnight, 1 January 1980. */
	assert_memory_equal(first.s + 10, "\0\0\x21\0", 4);
}

static void
test_container_replaces_a_file(void **state)
{
	(void)state;
	struct container_file files[] = {{SPAN("EPUB/a"), SPAN("a")}};
	struct span once = write_book("again.epub", files, 1);
	struct span twice = write_book("again.epub", files, 1);
	assert_int_equal(once.len, twice.len);
	assert_memory_equal(once.s, twice.s, once.len);
}

static void
test_container_reports_failure(void **state)
{
	(void)state;
	const char *path = span_printf(arena, "%s/absent/x.epub", folder).s;
	assert_false(container_write(path, SPAN("p"), NULL, 0, 1, diag));
	assert_int_equal(diag_count(diag, DIAG_SYSTEM), 1);
	/* A folder is no file. */
	assert_false(container_write(folder, SPAN("p"), NULL, 0, 1, diag));
	assert_int_equal(diag_count(diag, DIAG_SYSTEM), 2);
}

static void
test_container_refuses_two_of_one_name(void **state)
{
	(void)state;
	struct container_file files[] = {{SPAN("EPUB/a"), SPAN("1")}, {SPAN("EPUB/a"), SPAN("2")}};
	const char *path = span_printf(arena, "%s/twice.epub", folder).s;
	assert_false(container_write(path, SPAN("p"), files, 2, 2, diag));
	assert_int_equal(diag_count(diag, DIAG_SYSTEM), 1);
	assert_false(fs_exists(path));
}

static int
make_folder(void **state)
{
	(void)state;
	return mkdtemp(folder) ? 0 : -1;
}

static int
remove_folder(void **state)
{
	(void)state;
	return fs_remove_tree(folder) ? 0 : -1;
}

static void
test_media_types(void **state)
{
	(void)state;
	assert_span(media_type(SPAN("images/a.b/photo.jpg")), "image/jpeg");
	assert_span(media_type(SPAN("text/a.xhtml")), "application/xhtml+xml");
	assert_span(media_type(SPAN("a.bmp")), "");
	assert_span(media_type(SPAN("")), "");
}

/* The plan.  A cookery book: courses open parts, dishes are chapters. */

static const char schema_text[] =
	"settings:\n"
	"  properties:\n"
	"    name: {type: text, role: title, required: true}\n"
	"collections:\n"
	"  pages:\n"
	"    files: pages\n"
	"    page: page\n"
	"    at: root\n"
	"    properties: {name: {type: text, role: title, required: true}}\n"
	"  courses:\n"
	"    files: courses\n"
	"    page: course\n"
	"    properties: {name: {type: text, role: title, required: true}}\n"
	"  dishes:\n"
	"    files: dishes\n"
	"    page: dish\n"
	"    facet: by\n"
	"    facets: [course, added]\n"
	"    properties:\n"
	"      name: {type: text, role: title, required: true}\n"
	"      course: {type: ref, collection: courses}\n"
	"      uses: {type: list, items: {type: ref, collection: foods}}\n"
	"      with: {type: ref, collection: drinks}\n"
	"      how: {type: ref, collection: words}\n"
	"      added: {type: date, role: added}\n"
	"      updated: {type: date, role: updated}\n"
	"  foods:\n"
	"    register: foods.yaml\n"
	"    index: foods\n"
	"    properties:\n"
	"      name: {type: text, role: title, required: true}\n"
	"      also: {type: list, role: aliases, items: {type: text}}\n"
	"  words:\n"
	"    register: words.yaml\n"
	"    index: words\n"
	"    properties:\n"
	"      name: {type: text, role: title, required: true}\n"
	"      see: {type: ref, collection: words}\n"
	"  drinks:\n"
	"    title: Something to drink\n"
	"    files: drinks\n"
	"    page: drink\n"
	"    properties: {name: {type: text, role: title, required: true}}\n"
	"book:\n"
	"  - {page: hello, role: introduction}\n"
	"  - {chapters: dishes, parts: courses, by: course}\n"
	"  - {chapters: drinks}\n"
	"  - {list: words, role: glossary}\n"
	"  - {register: [foods, words], role: index}\n"
	"books:\n"
	"  of: dishes\n"
	"  by: [course]\n"
	"  on_request: [{field: with, name: drink}, {field: uses, name: food}]\n";

enum { PAGES, COURSES, DISHES, FOODS, WORDS, DRINKS };

static struct source schema_source;
static struct schema *schema;
static struct portfolio portfolio;

static struct record *
add_record(size_t collection, const char *slug, const char *title)
{
	struct collection_records *all = &portfolio.collections[collection];
	struct record *r = ARENA_NEW(arena, struct record);
	*r = (struct record){.collection = all->collection,
		.slug = span_of(slug),
		.title = span_of(title),
		.sort_key = text_sort_key(arena, span_of(title)),
		.data = {.type = VALUE_MAP},
		.number = portfolio.record_count++};
	all->records[all->count++] = r;
	map_add(&all->by_slug, r->slug, r);
	return r;
}

static void
put(struct record *r, const char *field, struct value v)
{
	struct value_builder b = {r->data.u.map.members, r->data.u.map.count, 0};
	b.cap = b.count;
	value_builder_put(arena, &b, span_of(field), v);
	r->data = value_builder_map(&b);
}

static struct value
reference(struct record *target)
{
	return (struct value){.type = VALUE_REF, .u.ref = {target->slug, target}};
}

static struct value
list_of(struct value item)
{
	struct value *items = ARENA_NEW(arena, struct value);
	*items = item;
	return (struct value){.type = VALUE_LIST, .u.list = {items, 1}};
}

static void
set_facets(struct collection_records *all)
{
	all->facets = ARENA_ARRAY(arena, all->collection->facet_count, struct facet_records);
	for (size_t i = 0; i < all->collection->facet_count; i++)
		all->facets[i].facet = &all->collection->facets[i];
}

/* In the order of collections and titles, as resolve/ leaves it. */
static int
set_up_portfolio(void **state)
{
	set_up(state);
	schema_source = (struct source){SPAN("schema.yaml"), span_of(schema_text)};
	schema = schema_load(arena, &schema_source, diag);
	if (!schema) {
		diag_print_text(diag, DIAG_EN, stderr);
		return -1;
	}
	portfolio = (struct portfolio){.arena = arena, .schema = schema, .language = DIAG_EN};
	portfolio.collections =
		ARENA_ARRAY(arena, schema->collection_count, struct collection_records);
	for (size_t i = 0; i < schema->collection_count; i++) {
		portfolio.collections[i].collection = &schema->collections[i];
		portfolio.collections[i].records = ARENA_ARRAY(arena, 8, struct record *);
		map_init(&portfolio.collections[i].by_slug, arena);
		set_facets(&portfolio.collections[i]);
	}
	add_record(PAGES, "hello", "Hello");
	struct record *starters = add_record(COURSES, "starters", "Starters");
	struct record *mains = add_record(COURSES, "mains", "Mains");
	struct record *pea_soup = add_record(DISHES, "pea-soup", "Pea soup");
	struct record *pie = add_record(DISHES, "pie", "Pie");
	struct record *salad = add_record(DISHES, "salad", "Salad");
	struct record *pea = add_record(FOODS, "pea", "Pea");
	add_record(FOODS, "leek", "Leek");
	add_record(WORDS, "simmer", "Simmer");
	add_record(DRINKS, "tea", "Tea");
	put(pea_soup, "course", reference(mains));
	put(pea_soup, "uses", list_of(reference(pea)));
	put(pie, "course", reference(mains));
	put(pie, "uses", list_of(reference(pea)));
	put(salad, "course", reference(starters));
	put(pea, "also", list_of(value_string(SPAN("Garden pea"))));
	return 0;
}

static int
tear_down_portfolio(void **state)
{
	schema_free(schema);
	return tear_down(state);
}

static struct book
plan(void)
{
	struct book book;
	assert_true(
		book_plan(&book, arena, &portfolio, (struct selection){0}, SPAN("Index"), diag));
	return book;
}

static struct record *
find(size_t collection, const char *slug)
{
	return portfolio_find(&portfolio, &schema->collections[collection], span_of(slug));
}

static const char *
address(const struct book *book, size_t collection, const char *slug)
{
	struct span path;
	return book_address(book, find(collection, slug), &path) ? as_string(path) : NULL;
}

static void
test_plan_order(void **state)
{
	(void)state;
	static const char *const paths[] = {"text/pages/hello.xhtml", "text/courses/starters.xhtml",
		"text/dishes/salad.xhtml", "text/courses/mains.xhtml", "text/dishes/pea-soup.xhtml",
		"text/dishes/pie.xhtml", "parts/drinks.xhtml", "text/drinks/tea.xhtml",
		"text/words.xhtml", "register.xhtml"};
	struct book book = plan();
	assert_int_equal(book.file_count, 10);
	for (size_t i = 0; i < book.file_count; i++)
		assert_span(book.files[i]->path, paths[i]);
	assert_ptr_equal(book.files[5]->opening, book.files[3]);
	assert_int_equal(book.files[3]->number, 2);
	assert_span(book.files[6]->title, "Something to drink");
	assert_null(book.files[6]->record);
	assert_int_equal(book.files[6]->number, 3);
	assert_ptr_equal(book.files[7]->opening, book.files[6]);
	assert_span(book.files[9]->title, "Index");
}

static void
test_plan_addresses(void **state)
{
	(void)state;
	struct book book = plan();
	assert_string_equal(address(&book, DISHES, "pie"), "text/dishes/pie.xhtml");
	assert_string_equal(address(&book, WORDS, "simmer"), "text/words.xhtml#words-simmer");
	assert_string_equal(address(&book, FOODS, "pea"), "register.xhtml#foods-pea");
	/* No dish uses it. */
	assert_null(address(&book, FOODS, "leek"));
	struct span path;
	assert_true(book_index(&book, &schema->collections[WORDS], &path));
	assert_span(path, "text/words.xhtml");
	assert_true(book_index(&book, &schema->collections[DRINKS], &path));
	assert_span(path, "parts/drinks.xhtml");
	assert_false(book_index(&book, &schema->collections[FOODS], &path));
}

static void
test_plan_without_withdrawn(void **state)
{
	(void)state;
	find(DISHES, "pie")->withdrawn = true;
	find(WORDS, "simmer")->withdrawn = true;
	struct book book = plan();
	assert_int_equal(book.file_count, 9);
	assert_null(address(&book, DISHES, "pie"));
	assert_null(address(&book, WORDS, "simmer"));
}

static void
test_plan_part_without_chapters(void **state)
{
	(void)state;
	find(DISHES, "salad")->withdrawn = true;
	struct book book = plan();
	struct value contents = navigation_contents(&book, arena);
	const struct value *starters = &contents.u.list.items[1];
	assert_span(value_get_string(starters, SPAN("title")), "Starters");
	assert_false(value_get(starters, SPAN("has_chapters"))->u.boolean);
}

static void
test_plan_unknown_page(void **state)
{
	(void)state;
	schema->book[0].page = SPAN("goodbye");
	struct book book;
	assert_false(
		book_plan(&book, arena, &portfolio, (struct selection){0}, SPAN("Index"), diag));
	assert_int_equal(diag_count(diag, DIAG_ERROR), 1);
}

/* Books of selections */

static struct book_list
list_books(const char *asked)
{
	struct value_builder settings = {0};
	value_builder_put(arena, &settings, SPAN("name"), value_string(SPAN("Cookery")));
	portfolio.settings = value_builder_map(&settings);
	resolve_facets(&portfolio);
	struct book_list list;
	assert_true(epub_list(arena, &portfolio, asked, &list, diag));
	return list;
}

static void
assert_files(const struct book *book, const char *const paths[], size_t count)
{
	for (size_t i = 0; i < book->file_count && i < count; i++)
		assert_span(book->files[i]->path, paths[i]);
	assert_int_equal(book->file_count, count);
}

static struct book
plan_one(const char *asked)
{
	struct book_list list = list_books(asked);
	struct book book;
	assert_int_equal(list.count, 1);
	assert_true(
		book_plan(&book, arena, &portfolio, list.items[0].selection, SPAN("Index"), diag));
	return book;
}

static void
test_list_of_all_books(void **state)
{
	(void)state;
	struct book_list list = list_books(NULL);
	assert_int_equal(list.count, 3);
	assert_span(list.items[0].file_name, "portfolio.epub");
	assert_span(list.items[0].title, "Cookery");
	assert_null(list.items[0].selection.facet);
	assert_span(list.items[1].file_name, "portfolio-course-starters.epub");
	assert_span(list.items[1].title, "Cookery: Starters");
	assert_span(list.items[2].file_name, "portfolio-course-mains.epub");
	assert_int_equal(list.items[2].selection.value->count, 2);
}

static void
test_list_of_an_unknown_book(void **state)
{
	(void)state;
	static const char *const asked[] = {"course=main", "colour=red", "course", "=", ""};
	for (size_t i = 0; i < sizeof asked / sizeof *asked; i++) {
		struct book_list list;
		list_books(NULL);
		assert_false(epub_list(arena, &portfolio, asked[i], &list, diag));
		assert_true(diag_count(diag, DIAG_ERROR) > 0);
	}
}

/* Two values with the same letters; the second book may not take the first one's file. */
static void
test_books_have_names_of_their_own(void **state)
{
	(void)state;
	put(add_record(DISHES, "x", "X"), "course", reference(add_record(COURSES, "a_b", "A_B")));
	put(add_record(DISHES, "y", "Y"), "course", reference(add_record(COURSES, "a-b", "A-B")));
	struct book_list list = list_books(NULL);
	assert_int_equal(list.count, 5);
	assert_span(list.items[3].file_name, "portfolio-course-a-b.epub");
	assert_span(list.items[4].file_name, "portfolio-course-a-b-2.epub");
}

/* One part; what is not mentioned is not there: no word, so no list of words. */
static void
test_selection_has_its_chapters(void **state)
{
	(void)state;
	static const char *const paths[] = {"text/pages/hello.xhtml", "text/courses/mains.xhtml",
		"text/dishes/pea-soup.xhtml", "text/dishes/pie.xhtml", "register.xhtml"};
	struct book book = plan_one("course=mains");
	assert_files(&book, paths, 5);
	assert_int_equal(book.files[1]->number, 1);
	assert_null(address(&book, DISHES, "salad"));
	assert_null(address(&book, COURSES, "starters"));
	assert_null(address(&book, DRINKS, "tea"));
	assert_null(address(&book, WORDS, "simmer"));
	assert_string_equal(address(&book, FOODS, "pea"), "register.xhtml#foods-pea");
	struct span path;
	assert_false(book_index(&book, &schema->collections[WORDS], &path));
}

static void
test_selection_leaves_out_the_whole(void **state)
{
	(void)state;
	static const char *const paths[] = {
		"text/courses/starters.xhtml", "text/dishes/salad.xhtml", "register.xhtml"};
	schema->book[0].whole = true;
	struct book book = plan_one("course=starters");
	assert_files(&book, paths, 3);
	book = plan();
	assert_int_equal(book.file_count, 10);
}

/* What the book is about stands before the parts; a food is no chapter. */
static void
test_selection_about_a_chapter(void **state)
{
	(void)state;
	static const char *const paths[] = {"text/pages/hello.xhtml", "text/drinks/tea.xhtml",
		"text/courses/mains.xhtml", "text/dishes/pie.xhtml", "register.xhtml"};
	put(find(DISHES, "pie"), "with", reference(find(DRINKS, "tea")));
	struct book book = plan_one("drink=tea");
	assert_files(&book, paths, 5);
	assert_null(book.files[1]->opening);
	struct value landmarks = navigation_landmarks(&book, arena, SPAN("Start"));
	assert_span(value_get_string(&landmarks.u.list.items[1], SPAN("path")), paths[1]);
	assert_span(value_get_string(&landmarks.u.list.items[1], SPAN("type")), "bodymatter");
	book = plan_one("food=pea");
	assert_span(book.files[1]->path, "text/courses/mains.xhtml");
	assert_int_equal(book.file_count, 5);
}

/* A word that a dish mentions, and one before it that this one refers to; not the third. */
static void
test_selection_lists_what_is_mentioned(void **state)
{
	(void)state;
	struct record *boil = add_record(WORDS, "boil", "Boil");
	add_record(WORDS, "fry", "Fry");
	put(boil, "see", reference(find(WORDS, "simmer")));
	put(find(DISHES, "pie"), "how", reference(boil));
	struct book book = plan_one("course=mains");
	assert_string_equal(address(&book, WORDS, "simmer"), "text/words.xhtml#words-simmer");
	assert_string_equal(address(&book, WORDS, "boil"), "text/words.xhtml#words-boil");
	assert_null(address(&book, WORDS, "fry"));
	assert_null(book.mentions[find(WORDS, "simmer")->number].first);
	book = plan_one("course=starters");
	assert_null(address(&book, WORDS, "simmer"));
	book = plan();
	assert_string_equal(address(&book, WORDS, "fry"), "text/words.xhtml#words-fry");
}

static void
test_links_in_text_are_mentions(void **state)
{
	(void)state;
	struct document *d = document_new(arena, &schema_source);
	struct node *link = node_new(arena, NODE_LINK, (struct pos){1, 1});
	struct node *note = node_new(arena, NODE_NOTE_DEFINITION, (struct pos){2, 1});
	struct node *image = node_new(arena, NODE_IMAGE, (struct pos){2, 1});
	link->u.link->record = find(FOODS, "leek");
	image->u.link->asset = SPAN("pictures.d/leek één.png");
	node_append(d->root, link);
	node_append(d->root, node_copy(arena, link));
	node_append(note, image);
	d->notes = note;
	find(DISHES, "salad")->body = d;
	struct book book = plan();
	const struct book_mention *first = book.mentions[find(FOODS, "leek")->number].first;
	assert_non_null(first);
	assert_ptr_equal(first->file->record, find(DISHES, "salad"));
	assert_null(first->next);
	assert_int_equal(book.images.len, 1);
	assert_span(book_image_name(&book, SPAN("pictures.d/leek één.png")), "image-1.png");
}

static void
test_contents(void **state)
{
	(void)state;
	struct book book = plan();
	struct value contents = navigation_contents(&book, arena);
	assert_int_equal(contents.u.list.count, 6);
	const struct value *mains = &contents.u.list.items[2];
	const struct value *chapters = value_get(mains, SPAN("chapters"));
	assert_span(value_get_string(mains, SPAN("title")), "Mains");
	assert_int_equal(value_get(mains, SPAN("order"))->u.integer, 4);
	assert_int_equal(chapters->u.list.count, 2);
	assert_span(value_get_string(&chapters->u.list.items[1], SPAN("title")), "Pie");
}

static void
test_landmarks(void **state)
{
	(void)state;
	static const char *const types[] = {"introduction", "bodymatter", "glossary", "index"};
	struct book book = plan();
	struct value landmarks = navigation_landmarks(&book, arena, SPAN("Start"));
	assert_int_equal(landmarks.u.list.count, 4);
	for (size_t i = 0; i < 4; i++)
		assert_span(value_get_string(&landmarks.u.list.items[i], SPAN("type")), types[i]);
	assert_span(value_get_string(&landmarks.u.list.items[1], SPAN("path")),
		"text/courses/starters.xhtml");
	assert_span(value_get_string(&landmarks.u.list.items[1], SPAN("title")), "Start");
}

/* The register */

static void
test_register(void **state)
{
	(void)state;
	struct book book = plan();
	struct value letters = register_letters(&book, arena, book.files[book.file_count - 1]);
	/* "Garden pea, see Pea" and "Pea"; nobody mentions leek or simmer. */
	assert_int_equal(letters.u.list.count, 2);
	const struct value *g = &letters.u.list.items[0], *p = &letters.u.list.items[1];
	assert_span(value_get_string(g, SPAN("letter")), "G");
	assert_span(value_get_string(p, SPAN("letter")), "P");

	const struct value *alias = &value_get(g, SPAN("entries"))->u.list.items[0];
	assert_span(value_get_string(alias, SPAN("term")), "Garden pea");
	assert_span(value_get_string(value_get(alias, SPAN("see")), SPAN("id")), "foods-pea");
	assert_false(value_is_truthy(value_get(alias, SPAN("locators"))));

	const struct value *pea = &value_get(p, SPAN("entries"))->u.list.items[0];
	const struct value *locators = value_get(pea, SPAN("locators"));
	assert_span(value_get_string(pea, SPAN("id")), "foods-pea");
	assert_false(value_is_truthy(value_get(pea, SPAN("path"))));
	assert_int_equal(locators->u.list.count, 2);
	assert_span(value_get_string(&locators->u.list.items[0], SPAN("title")), "Pea soup");
	assert_span(value_get_string(&locators->u.list.items[1], SPAN("path")),
		"text/dishes/pie.xhtml");
}

static void
test_register_leads_to_definition(void **state)
{
	(void)state;
	put(find(DISHES, "salad"), "uses", list_of(reference(find(WORDS, "simmer"))));
	struct book book = plan();
	struct value letters = register_letters(&book, arena, book.files[book.file_count - 1]);
	const struct value *s = &letters.u.list.items[2];
	const struct value *simmer = &value_get(s, SPAN("entries"))->u.list.items[0];
	assert_span(value_get_string(simmer, SPAN("path")), "text/words.xhtml#words-simmer");
}

static void
test_register_digits_together(void **state)
{
	(void)state;
	struct record *seven = add_record(FOODS, "7up", "7up"), *nine = add_record(FOODS, "9", "9");
	put(find(DISHES, "salad"), "uses", list_of(reference(seven)));
	put(find(COURSES, "mains"), "name", reference(nine));
	struct book book = plan();
	struct value letters = register_letters(&book, arena, book.files[book.file_count - 1]);
	assert_span(value_get_string(&letters.u.list.items[0], SPAN("letter")), "0–9");
	assert_int_equal(value_get(&letters.u.list.items[0], SPAN("entries"))->u.list.count, 2);
}

/* The date */

static void
test_date_is_the_newest(void **state)
{
	(void)state;
	put(find(DISHES, "pie"), "added", value_string(SPAN("2026-03-01")));
	put(find(DISHES, "salad"), "added", value_string(SPAN("2025-12-31")));
	assert_span(portfolio_date(&portfolio, arena), "2026-03-01");
	put(find(DISHES, "salad"), "updated", value_string(SPAN("2026-11")));
	assert_span(portfolio_date(&portfolio, arena), "2026-11-01");
}

static void
test_date_of_nothing(void **state)
{
	(void)state;
	assert_span(portfolio_date(&portfolio, arena), "1980-01-01");
}

static void
test_date_from_environment(void **state)
{
	(void)state;
	static const struct {
		const char *epoch;
		const char *date;
	} cases[] = {
		{"0", "1970-01-01"},
		{"1795305600", "2026-11-22"},
		{"1795305599", "2026-11-21"},
		{"253402300799", "9999-12-31"},
		/* No count of seconds: as if it were not set. */
		{"253402300800", "2026-03-01"},
		{"99999999999999999999", "2026-03-01"},
		{"-1", "2026-03-01"},
		{"12x", "2026-03-01"},
		{"", "2026-03-01"},
	};
	put(find(DISHES, "pie"), "added", value_string(SPAN("2026-03-01")));
	for (size_t i = 0; i < sizeof cases / sizeof *cases; i++) {
		setenv("SOURCE_DATE_EPOCH", cases[i].epoch, 1);
		assert_span(portfolio_date(&portfolio, arena), cases[i].date);
	}
}

/* The cover */

static const struct value *
cover_lines(const char *title, const char *name)
{
	struct value_builder frame = {0};
	cover_put(arena, &frame, span_of(title), SPAN("A subtitle"));
	struct value *map = ARENA_NEW(arena, struct value);
	*map = value_builder_map(&frame);
	return value_get(map, span_of(name));
}

static void
test_cover_breaks_lines(void **state)
{
	(void)state;
	const struct value *lines = cover_lines("De Nieuwe Verscheidenheid", "title_lines");
	assert_int_equal(lines->u.list.count, 2);
	assert_span(value_get_string(&lines->u.list.items[0], SPAN("text")), "De Nieuwe");
	assert_true(value_get(&lines->u.list.items[1], SPAN("y"))->u.integer
		> value_get(&lines->u.list.items[0], SPAN("y"))->u.integer);
}

static void
test_cover_fits_long_words(void **state)
{
	(void)state;
	const char *word = "Meervoudigepersoonlijkheidsstoornissen";
	int64_t usual = cover_lines("Kort", "title_size")->u.integer;
	assert_true(cover_lines(word, "title_size")->u.integer < usual);
	assert_int_equal(cover_lines(word, "title_lines")->u.list.count, 1);
	assert_int_equal(cover_lines("", "title_lines")->u.list.count, 0);
	char *long_title = arena_alloc(arena, 5001);
	memset(long_title, 'x', 5000);
	assert_int_equal(cover_lines(long_title, "title_size")->u.integer, 1);
}

#define TEST(f)      cmocka_unit_test_setup_teardown(f, set_up, tear_down)
#define PLAN_TEST(f) cmocka_unit_test_setup_teardown(f, set_up_portfolio, tear_down_portfolio)

int
main(void)
{
	const struct CMUnitTest tests[] = {
		TEST(test_sha1_examples),
		TEST(test_sha1_many_blocks),
		TEST(test_uuid_of_url),
		TEST(test_container_order),
		TEST(test_container_is_reproducible),
		TEST(test_container_replaces_a_file),
		TEST(test_container_reports_failure),
		TEST(test_container_refuses_two_of_one_name),
		TEST(test_media_types),
		PLAN_TEST(test_plan_order),
		PLAN_TEST(test_plan_addresses),
		PLAN_TEST(test_plan_without_withdrawn),
		PLAN_TEST(test_plan_part_without_chapters),
		PLAN_TEST(test_plan_unknown_page),
		PLAN_TEST(test_list_of_all_books),
		PLAN_TEST(test_list_of_an_unknown_book),
		PLAN_TEST(test_books_have_names_of_their_own),
		PLAN_TEST(test_selection_has_its_chapters),
		PLAN_TEST(test_selection_leaves_out_the_whole),
		PLAN_TEST(test_selection_about_a_chapter),
		PLAN_TEST(test_selection_lists_what_is_mentioned),
		PLAN_TEST(test_links_in_text_are_mentions),
		PLAN_TEST(test_contents),
		PLAN_TEST(test_landmarks),
		PLAN_TEST(test_register),
		PLAN_TEST(test_register_leads_to_definition),
		PLAN_TEST(test_register_digits_together),
		PLAN_TEST(test_date_is_the_newest),
		PLAN_TEST(test_date_of_nothing),
		PLAN_TEST(test_date_from_environment),
		TEST(test_cover_breaks_lines),
		TEST(test_cover_fits_long_words),
	};
	return cmocka_run_group_tests(tests, make_folder, remove_folder);
}

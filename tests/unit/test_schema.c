/*
 * test_schema.c - the schema's keywords, and every mistake in them.
 */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>

#include "core/arena.h"
#include "load/schema.h"
#include "messages.h"

#define COUNT(array) (sizeof(array) / sizeof *(array))

static const char whole[] =
	"settings:\n"
	"  properties:\n"
	"    name: {type: text, role: title, required: true}\n"
	"    look: {type: text, role: theme, default: plain}\n"
	"    copies: {type: integer, default: 3}\n"
	"collections:\n"
	"  recipes:\n"
	"    title: {nl: Recepten, en: Recipes}\n"
	"    singular: {nl: recept, en: recipe}\n"
	"    files: recipes/\n"
	"    page: recipe\n"
	"    index: recipes\n"
	"    order: [course, name]\n"
	"    facet: recipes-by\n"
	"    facets:\n"
	"      - course\n"
	"      - {field: time.start, name: year, title: {nl: Jaar, en: Year}, absent: Ooit}\n"
	"      - cooks.how_many\n"
	"    properties:\n"
	"      name: {type: text, role: title, required: true, minLength: 2, maxLength: 60,\n"
	"        title: {nl: Naam, en: Name}, description: 'Zoals op het menu.'}\n"
	"      course: {type: enum,\n"
	"        enum: {first: {nl: Voor, en: First}, main: Hoofd}}\n"
	"      level: {type: enum, enum: [easy, hard]}\n"
	"      cooks: {type: list, minItems: 1, maxItems: 3,\n"
	"        items: {type: ref, collection: cooks}}\n"
	"      time:\n"
	"        type: object\n"
	"        required: {when: course, is: main}\n"
	"        properties:\n"
	"          start: {type: date, precision: day}\n"
	"          end: {type: date, notBefore: start}\n"
	"      weight: {type: number, minimum: -0.5, maximum: 10}\n"
	"      code: {type: text, unique: true, pattern: '^[A-Z]{2}$', minWords: 1, maxWords: 2}\n"
	"    body:\n"
	"      - when: course\n"
	"        is: main\n"
	"        sections: [{title: Do this, required: true}, {title: Then that}]\n"
	"      - sections: [{title: Do this}]\n"
	"  cooks:\n"
	"    register: cooks.yaml\n"
	"    index: cooks\n"
	"    at: root\n"
	"    properties:\n"
	"      name: {type: text, role: title, maxLength: 9}\n"
	"      lat: {type: number, role: latitude}\n"
	"      recipes: {type: list, derive: {reverse: recipes.cooks},\n"
	"        items: {type: ref, collection: recipes}}\n"
	"      how_many: {type: integer, derive: {count: recipes}}\n"
	"      knows: {type: ref, collection: cooks}\n"
	"      others: {type: list, derive: {follow: recipes.cooks, except: knows, limit: 4},\n"
	"        items: {type: ref, collection: cooks}}\n"
	"      alike: {type: list, derive: {related: 2, by: [name], except: recipes.cooks},\n"
	"        items: {type: object, properties: {cook: {type: ref, collection: cooks},\n"
	"          share: {type: list, items: {type: text}}}}}\n"
	"      near: {type: list, derive: {nearest: 3, having: recipes},\n"
	"        items: {type: ref, collection: cooks}}\n"
	"site:\n"
	"  home: home\n"
	"  register: {template: register, of: [cooks, recipes]}\n"
	"  not_found: lost\n"
	"book:\n"
	"  - {page: preface, role: introduction}\n"
	"  - {chapters: recipes, parts: cooks, by: main_cook}\n"
	"  - {list: cooks, role: glossary}\n"
	"  - {register: [recipes], role: index}\n"
	"assets: [images]\n"
	"data:\n"
	"  words.yaml: {type: list, items: {type: ref, collection: recipes}}\n"
	"  more/names.yaml: {type: object, properties: {a: {type: text, pattern: '^a'}}}\n";

struct loaded {
	struct arena *arena;
	struct diag *diag;
	struct source source;
	struct schema *schema;
};

static void
load(struct loaded *l, const char *text)
{
	*l = (struct loaded){.arena = arena_new(), .diag = diag_new()};
	l->source = (struct source){SPAN("schema.yaml"), span_of(text)};
	l->schema = schema_load(l->arena, &l->source, l->diag);
}

static void
unload(struct loaded *l)
{
	schema_free(l->schema);
	diag_free(l->diag);
	arena_free(l->arena);
}

/* A copy of TEXT with one line for another. */
static char *
with(const char *text, const char *old, const char *new)
{
	const char *found = strstr(text, old);
	assert_non_null(found);
	char *copy = NULL;
	assert_true(asprintf(&copy, "%.*s%s%s", (int)(found - text), text, new, found + strlen(old))
		> 0);
	return copy;
}

static const struct field *
field(const struct fields *fields, const char *name)
{
	const struct field *f = fields_find(fields, span_of(name));
	assert_non_null(f);
	return f;
}

static void
every_keyword_is_understood(void **state)
{
	(void)state;
	struct loaded l;
	char *text = with(whole, "by: main_cook", "by: cook");
	char *more = with(
		text, "      weight:", "      cook: {type: ref, collection: cooks}\n      weight:");
	load(&l, more);
	char *messages = messages_text(l.diag);
	assert_string_equal(messages, "");
	const struct schema *s = l.schema;
	assert_non_null(s);
	const struct collection *recipes = &s->collections[0], *cooks = &s->collections[1];
	assert_true(span_eq(recipes->files, SPAN("recipes")));
	assert_true(span_eq(cooks->reg_file, SPAN("cooks.yaml")));
	assert_true(cooks->at_root && !recipes->at_root);
	assert_int_equal(cooks->index_number, 1);
	assert_int_equal(recipes->order_count, 2);
	assert_true(span_eq(label_text(&recipes->singular, DIAG_EN), SPAN("recipe")));
	const struct field *name = field(&recipes->fields, "name");
	assert_ptr_equal(recipes->roles[ROLE_TITLE], name);
	assert_true(name->required && name->min_length == 2 && name->max_length == 60);
	assert_true(span_eq(label_text(&name->description, DIAG_EN), SPAN("Zoals op het menu.")));
	const struct field *course = field(&recipes->fields, "course");
	assert_int_equal(course->enum_count, 2);
	assert_true(span_eq(label_text(&course->enum_items[0].label, DIAG_NL), SPAN("Voor")));
	assert_true(span_eq(label_text(&course->enum_items[1].label, DIAG_EN), SPAN("Hoofd")));
	assert_true(span_eq(recipes->facet, SPAN("recipes-by")) && recipes->facet_count == 3);
	assert_ptr_equal(recipes->facets[0].route.end, course);
	assert_true(span_eq(recipes->facets[1].name, SPAN("year")));
	assert_true(span_eq(label_text(&recipes->facets[1].title, DIAG_EN), SPAN("Year")));
	assert_true(span_eq(label_text(&recipes->facets[1].absent, DIAG_NL), SPAN("Ooit")));
	assert_true(span_eq(recipes->facets[2].name, SPAN("how-many")));
	assert_true(span_eq(label_text(&recipes->facets[2].title, DIAG_NL), SPAN("how_many")));
	assert_true(span_eq(label_text(&course->title, DIAG_NL), SPAN("course")));
	assert_ptr_equal(field(&recipes->fields, "cooks")->items->collection, cooks);
	const struct field *time = field(&recipes->fields, "time");
	assert_true(span_eq(time->required_when.is, SPAN("main")));
	assert_int_equal(field(&time->properties, "start")->precision, DATE_DAY);
	assert_true(span_eq(field(&time->properties, "end")->not_before, SPAN("start")));
	const struct field *weight = field(&recipes->fields, "weight");
	assert_true(weight->has_minimum && weight->minimum == -0.5 && weight->maximum == 10);
	assert_int_equal(regexec(&field(&recipes->fields, "code")->pattern, "AB", 0, NULL, 0), 0);
	assert_int_equal(recipes->body_count, 2);
	assert_true(recipes->bodies[0].sections[0].required);
	assert_true(span_eq(recipes->bodies[0].sections[1].id, SPAN("then-that")));
	assert_int_equal(field(&cooks->fields, "recipes")->derive.kind, DERIVE_REVERSE);
	assert_int_equal(field(&cooks->fields, "near")->derive.limit, 3);
	const struct derive *others = &field(&cooks->fields, "others")->derive;
	assert_true(others->kind == DERIVE_FOLLOW && others->limit == 4);
	assert_int_equal(others->route.count, 2);
	assert_ptr_equal(others->route.end, field(&recipes->fields, "cooks")->items);
	assert_ptr_equal(others->except.steps[0], field(&cooks->fields, "knows"));
	const struct derive *alike = &field(&cooks->fields, "alike")->derive;
	assert_true(alike->kind == DERIVE_RELATED && alike->limit == 2 && alike->by_count == 1);
	assert_true(span_eq(alike->ref->name, SPAN("cook")));
	assert_true(span_eq(alike->shared->name, SPAN("share")));
	assert_int_equal(field(&s->settings, "copies")->fallback->u.integer, 3);
	assert_ptr_equal(s->settings_roles[ROLE_THEME], field(&s->settings, "look"));
	const struct site_page *page = &s->pages[SITE_REGISTER];
	assert_true(span_eq(page->template, SPAN("register")) && page->of_count == 2);
	assert_true(span_eq(page->path, SPAN("register.html")));
	assert_int_equal(s->book_count, 4);
	assert_int_equal(s->book[1].kind, BOOK_CHAPTERS);
	assert_ptr_equal(s->book[1].chapters, recipes);
	assert_ptr_equal(s->book[3].collections[0], recipes);
	assert_true(s->asset_count == 1 && span_eq(s->assets[0], SPAN("images")));
	assert_int_equal(s->data.count, 2);
	assert_ptr_equal(field(&s->data, "words.yaml")->items->collection, recipes);
	assert_int_equal(field(&s->data, "more/names.yaml")->type, FIELD_OBJECT);
	free(messages);
	free(more);
	free(text);
	unload(&l);
}

static const char small[] = "collections:\n"
			    "  a:\n"
			    "    files: a\n"
			    "    page: a\n"
			    "    properties:\n"
			    "      f: {type: text}\n";

#define REFS "type: list, items: {type: ref, collection: a}"
#define PAIRS                                                                                      \
	"type: list, items: {type: object, properties: {r: {type: ref, collection: a}, "           \
	"s: {type: list, items: {type: text}}}}"

#define FACET                "    facet: b\n    facets: [f]\n"
#define BOOKS(books)         "book: [{chapters: a}]\nbooks: {" books "}\n"
#define SEARCH(search, data) "site: {search: {" search "}}\ndata: {" data "}\n"
#define LONGITUDE            "      y: {type: number, role: longitude}\n"
#define PLACES               "{type: number, role: latitude}\n" LONGITUDE
#define MAP(map)             PLACES "site: {map: {" map "}}\n"
#define WORDS                "template: s, of: [a], words: w.yaml"
#define ROLE(role, items)                                                                          \
	"w.yaml: {type: object, properties: {x: {type: list, role: " role ", items: {type: " items \
	"}}}}"
#define OBJECT(properties) "object, properties: {" properties "}"
#define TEXT               "t: {type: text}"
#define TEXTS              "l: {type: list, items: {type: text}}"

/* A change to the small schema, and what is said of it. */
static const struct {
	const char *old;
	const char *new;
	const char *codes;
} mistakes[] = {
	{"    page: a", "    pgae: a\n    index: a", "C010 4:5"},
	{"{type: text}", "{type: text, minlength: 2}", "C010 6:23"},
	{"{type: text}", "{type: text, required: yes}", "C011 6:33"},
	{"{type: text}", "{type: text, minLength: -1}", "C011 6:34"},
	{"{type: text}", "{type: text, minLength: 1.5}", "C011 6:34"},
	{"{type: text}", "text", "C011 6:10"},
	{"{type: text}", "{type: tekst}", "C012 6:17"},
	{"{type: text}", "{type: text, role: titel}", "C013 6:29"},
	{"{type: text}", "{type: ref, collection: b}", "C014 6:34"},
	{"    page: a", "    page: a\n    order: [g]", "C015 2:3"},
	{"{type: text}", "{type: text, required: {when: g}}", "C015 6:7"},
	{"{type: text}", "{type: date, notBefore: g}", "C015 6:7"},
	{"{type: text}", "{type: text, role: title}\n      g: {type: text, role: title}",
		"C016 7:7"},
	{"{type: text}", "{type: text, pattern: '^[a'}", "C017 6:32"},
	{"{type: text}", "{type: text, pattern: '(a)\\1'}", "C017 6:32"},
	{"{type: text}", "{type: text, pattern: '((a{200}){200})'}", "C017 6:32"},
	{"{type: text}", "{type: text, minItems: 1}", "C018 6:23"},
	{"{type: text}", "{type: object, properties: {g: {type: text, role: title}}}", "C018 6:38"},
	{"{type: text}", "{type: object, properties: {g: {type: text, unique: true}}}",
		"C018 6:38"},
	{"    page: a", "    page: a\n    facet: b\n    facets: [f]", "C018 6:14"},
	{"    page: a", "    page: a\n    facet: b\n    facets: [g]", "C015 6:14"},
	{"    page: a", "    page: a\n    facet: b\n    facets: [f.g]", "C015 6:14"},
	{"    page: a", "    page: a\n    facet: b\n    facets: [{name: g}]", "C019 6:14"},
	{"    page: a", "    page: a\n    facet: b\n    facets: [{field: f, by: g}]",
		"C018 6:22, C010 6:25"},
	{"{type: text}\n", "{type: date}\n    facets: [f]\n", "C019 2:3"},
	{"{type: text}\n",
		"{type: text, maxLength: 100}\n    facet: b\n"
		"    facets: [f, {field: f, name: g}, {field: f, name: g}]\n",
		"C024 8:46"},
	{"{type: text}\n", "{type: text, maxLength: 101}\n    facet: b\n    facets: [f]\n",
		"C018 8:14"},
	{"{type: text}", "{type: text, required: true, default: x}", "C018 6:7"},
	{"{type: text}", "{required: true}", "C019 6:10"},
	{"{type: text}", "{type: list}", "C019 6:10"},
	{"{type: text}", "{type: enum}", "C019 6:10"},
	{"{type: text}", "{type: object}", "C019 6:10"},
	{"    files: a\n", "", "C019 2:3"},
	{"    page: a\n", "", "C019 2:3"},
	{"{type: text}", "{type: text, minWords: 5, maxWords: 4}", "C020 6:7"},
	{"{type: text}", "{type: number, minimum: 5, maximum: 4}", "C020 6:7"},
	{"      f:", "      f.g:", "C021 6:7"},
	{"      f:", "      slug:", "C021 6:7"},
	{"    page: a", "    page: ../a", "C021 4:11"},
	{"{type: text}", "{type: enum, enum: [x], required: {when: f, is: y}}", "C022 6:7"},
	{"    files: a", "    files: ../a", "C023 3:12"},
	{"    files: a", "    files: /a", "C023 3:12"},
	{"      f:",
		"      f: {type: text}\n  b:\n    files: ./a\n    page: b\n"
		"    properties:\n      f:",
		"C024 7:3"},
	{"    page: a", "    page: a\n    body: [{sections: [{title: X}, {title: x!}]}]",
		"C024 2:3"},
	{"{type: text}", "{type: integer, derive: {count: g}}", "C025 6:7"},
	{"{type: text}", "{" REFS ", derive: {reverse: a.g}}\n      g: {" REFS "}", ""},
	{"{type: text}", "{type: list, items: {type: text}, derive: {reverse: a.f}}", "C025 6:7"},
	{"{type: text}",
		"{type: list, items: {type: ref, collection: a}, "
		"derive: {reverse: a.g}}\n      g: {type: text}",
		"C025 6:7"},
	{"{type: text}", "{" REFS ", derive: {}}", "C011 6:66"},
	{"{type: text}", "{" REFS ", derive: {follow: g, by: [g]}}", "C015 6:75, C010 6:78"},
	{"{type: text}", "{" REFS ", derive: {follow: f}}", "C025 6:7"},
	{"{type: text}", "{" REFS ", derive: {follow: g.f}}\n      g: {" REFS "}", "C025 6:7"},
	{"{type: text}", "{" REFS ", derive: {follow: g.g}}\n      g: {" REFS "}", ""},
	{"{type: text}", "{" REFS ", derive: {follow: g}}\n      g: {type: text}", "C025 6:7"},
	{"{type: text}", "{" REFS ", derive: {follow: g, except: h}}\n      g: {" REFS "}",
		"C015 6:86"},
	{"{type: text}",
		"{" REFS ", derive: {follow: g, except: h}}\n      g: {" REFS "}\n"
		"      h: {type: text}",
		"C025 6:7"},
	{"{type: text}",
		"{" REFS ", derive: {reverse: a.g}}\n      g: {" REFS ", "
		"derive: {reverse: a.f}}",
		"C025 6:7, C025 7:7"},
	{"{type: text}", "{" PAIRS ", derive: {related: 3, by: [g]}}\n      g: {" REFS "}", ""},
	{"{type: text}", "{" PAIRS ", derive: {related: 51, by: [g]}}\n      g: {" REFS "}",
		"C011 6:147"},
	{"{type: text}", "{" PAIRS ", derive: {related: 3}}", "C025 6:7"},
	{"{type: text}", "{" PAIRS ", derive: {related: 3, by: [g]}}\n      g: {type: text}",
		"C025 6:7"},
	{"{type: text}", "{" REFS ", derive: {related: 3, by: [g]}}\n      g: {" REFS "}",
		"C025 6:7"},
	{"{type: text}", "{type: list, role: title, items: {type: text}}", "C026 6:7"},
	{"{type: text}", "{type: list, role: aliases, items: {type: integer}}", "C026 6:7"},
	{"{type: text}", "{type: integer, default: x}", "M048 6:35"},
	{"collections:", "book: [{page: a, list: a}]\ncollections:", "C011 1:8"},
	{"collections:", "book: [{parts: a}]\ncollections:", "C011 1:8"},
	{"collections:", "book: [{chapters: a, parts: a}]\ncollections:", "C019 1:8"},
	{"collections:", "book: [{chapters: a, by: f}]\ncollections:", "C019 1:8"},
	{"collections:", "book: [{parts: a, chapters: a, by: f}]\ncollections:", "C018 7:7"},
	{"collections:", "book: [{page: a, role: prologue}]\ncollections:", "C013 1:24"},
	{"collections:", "site: {register: {template: r, of: [b]}}\ncollections:", "C014 1:37"},
	{"collections:", "site: {register: {of: [a]}}\ncollections:", "C019 1:8"},
	{"collections:", "data: [a.yaml]\ncollections:", "C011 1:7"},
	{"collections:", "data: {a.yaml: {type: txt}}\ncollections:", "C012 1:23"},
	{"collections:", "data: {a.yaml: {type: list}}\ncollections:", "C019 1:16"},
	{"collections:", "data: {a.yaml: {type: text, role: title}}\ncollections:", "C018 1:8"},
	{"collections:", "data: {a.yml: {type: text}}\ncollections:", "C011 1:8"},
	{"collections:", "data: {../a.yaml: {type: text}}\ncollections:", "C023 1:8"},
	{"collections:", "data: {./a.yaml: {type: text}}\ncollections:", "C023 1:8"},
	{"collections:",
		"data: {a.yaml: {type: text}}\ncollections:\n"
		"  b: {register: a.yaml, index: b, properties: {n: {type: text}}}",
		"C024 1:8"},
	{"collections:", BOOKS("of: a") "collections:", ""},
	{"collections:", BOOKS("by: [f]") "collections:", "C019 2:1"},
	{"collections:", BOOKS("of: b") "collections:", "C014 2:13"},
	{"collections:", BOOKS("of: a, by: [f]") "collections:", "C030 2:1"},
	{"collections:", BOOKS("of: a, on_request: [g]") "collections:", "C015 2:29"},
	{"collections:", "books: {of: a}\ncollections:", "C018 1:1"},
	{"{type: text}\n", "{type: date}\n" FACET BOOKS("of: a, by: [f]"), ""},
	{"{type: text}\n", "{type: date}\n" FACET BOOKS("of: a, by: [f, f]"), "C024 10:1"},
	{"{type: text}\n", "{type: date}\n" FACET BOOKS("of: a, by: [f], on_request: [f]"),
		"C024 10:1"},
	{"{type: text}\n", "{type: boolean}\n" FACET BOOKS("of: a, by: [f]"), "C018 10:1"},
	{"collections:", SEARCH("of: [a]", "") "collections:", "C019 1:8"},
	{"collections:", SEARCH("template: s", "") "collections:", "C019 1:8"},
	{"collections:", SEARCH("template: s, of: [b]", "") "collections:", "C014 1:35"},
	{"collections:", SEARCH("template: s, of: [a, a]", "") "collections:", "C024 1:8"},
	{"collections:", "site: {home: h, search: {template: index, of: [a]}}\ncollections:",
		"C024 1:17"},
	{"collections:", "site: {selection: {template: s, of: a, chapter: c}}\ncollections:", ""},
	{"collections:", "site: {selection: {template: s, of: a}}\ncollections:", "C019 1:8"},
	{"collections:", "site: {selection: {template: s, of: [a], chapter: c}}\ncollections:",
		"C011 1:37"},
	{"collections:", "site: {selection: {template: s, of: b, chapter: c}}\ncollections:",
		"C014 1:37"},
	{"collections:",
		"site: {register: {template: s, of: [a]},\n"
		"  selection: {template: s, of: a, chapter: c}}\ncollections:",
		"C024 2:3"},
	{"collections:",
		"site: {selection: {template: s, of: b, chapter: c}}\ncollections:\n"
		"  b: {register: b.yaml, index: b, properties: {n: {type: text}}}",
		"C018 1:8"},
	{"collections:", SEARCH(WORDS, "") "collections:", "C015 1:46"},
	{"collections:", SEARCH(WORDS, "w.yaml: {type: text}") "collections:", "C018 1:46"},
	{"collections:", SEARCH(WORDS, ROLE("whole_words", "text")) "collections:", ""},
	{"collections:", SEARCH(WORDS, ROLE("whole_words", "number")) "collections:", "C026 2:44"},
	{"collections:", SEARCH(WORDS, ROLE("synonyms", "text")) "collections:", "C026 2:44"},
	{"collections:", SEARCH(WORDS, ROLE("synonyms", OBJECT(TEXTS))) "collections:", ""},
	{"collections:", SEARCH(WORDS, ROLE("synonyms", OBJECT(TEXT))) "collections:", "C018 2:44"},
	{"collections:", SEARCH(WORDS, ROLE("splits", OBJECT(TEXT ", " TEXTS))) "collections:", ""},
	{"collections:", SEARCH(WORDS, ROLE("splits", OBJECT(TEXTS))) "collections:", "C018 2:44"},
	{"collections:", SEARCH(WORDS, ROLE("splits", OBJECT(TEXT))) "collections:", "C018 2:44"},
	{"    page: a", "    page: a\n    search: {by: [g]}", "C015 5:19"},
	{"    page: a", "    page: a\n    search: {bye: [f]}", "C010 5:14"},
	{"    page: a", "    page: a\n    search: [f]", "C011 5:13"},
	{"    page: a", "    page: a\n    search: {by: [f], label: [f], except: [f]}", ""},
	{"{type: text}\n", "{type: url}\n    search: {by: [f]}\n", "C018 7:19"},
	{"{type: text}\n", "{type: url}\n    search: {label: [f]}\n", "C018 7:22"},
	{"{type: text}\n", "{type: url}\n    search: {except: [f]}\n", ""},
	{"{type: text}\n",
		"{type: text, maxLength: 9}\n    facet: b\n    facets: [{field: f, name: q}]\n"
		"site: {search: {template: s, of: [a]}}\n",
		"C024 9:8"},
	{"{type: text}\n", MAP("template: m, of: a, outline: {file: o.geojson, kind: k}"), ""},
	{"{type: text}\n", MAP("template: m, of: a, points: {mark: f, except: y}"), ""},
	{"{type: text}\n", "{type: text}\nsite: {map: {template: m, of: a}}\n", "C019 2:3"},
	{"{type: text}\n", MAP("template: m"), "C019 8:8"},
	{"{type: text}\n", MAP("of: a"), "C019 8:8"},
	{"{type: text}\n", MAP("template: m, of: b"), "C014 8:31"},
	{"{type: text}\n", MAP("template: m, of: a, points: [f]"), "C011 8:42"},
	{"{type: text}\n", MAP("template: m, of: a, points: {by: f}"), "C018 8:8"},
	{"{type: text}\n", MAP("template: m, of: a, points: {by: g}"), "C015 8:8"},
	{"{type: text}\n", MAP("template: m, of: a, points: {mark: g}"), "C015 8:8"},
	{"{type: text}\n", MAP("template: m, of: a, points: {except: g}"), "C015 8:8"},
	{"{type: text}\n", MAP("template: m, of: a, outline: {file: o.geojson}"), "C019 8:43"},
	{"{type: text}\n", MAP("template: m, of: a, outline: {file: ../o, kind: k}"), "C023 8:50"},
	{"{type: text}\n", PLACES "site: {home: h, map: {template: index, of: a}}\n", "C024 8:17"},
	{"collections:", "site: {finder: {of: a}}\ncollections:", ""},
	{"collections:", "site: {finder: {follow: f}}\ncollections:", "C019 1:8"},
	{"collections:", "site: {finder: {of: a, follow: g}}\ncollections:", "C015 1:8"},
	{"collections:", "site: {finder: {of: a, follow: f}}\ncollections:", "C018 1:8"},
	{"collections:", "site: {finder: a}\ncollections:", "C011 1:16"},
	{"collections:", "collection:", "C010 1:1, C019 1:1"},
};

static void
mistakes_are_reported_at_their_place(void **state)
{
	(void)state;
	for (size_t i = 0; i < COUNT(mistakes); i++) {
		struct loaded l;
		char *text = with(small, mistakes[i].old, mistakes[i].new);
		load(&l, text);
		char *codes = messages_codes(l.diag);
		if (strcmp(codes, mistakes[i].codes) != 0)
			fail_msg("%s: %s, not %s", mistakes[i].new, codes, mistakes[i].codes);
		assert_int_equal(l.schema == NULL, mistakes[i].codes[0] != '\0');
		free(codes);
		free(text);
		unload(&l);
	}
}

static void
nearest_word_is_suggested(void **state)
{
	(void)state;
	struct loaded l;
	char *text = with(small, "{type: text}", "{type: txet, requird: true}");
	load(&l, text);
	char *messages = messages_text(l.diag);
	assert_non_null(strstr(messages, "did you mean \"text\"?"));
	assert_non_null(strstr(messages, "did you mean \"required\"?"));
	free(messages);
	free(text);
	unload(&l);
}

/* Nothing is asserted but that it ends: the sanitizers watch. */
static void
broken_schemas_do_no_harm(void **state)
{
	(void)state;
	static const char alphabet[] = "{}[]:,- \n'xa1";
	char text[sizeof whole];
	uint32_t random = 1;
	for (unsigned round = 0; round < 3000; round++) {
		memcpy(text, whole, sizeof text);
		for (unsigned n = 0; n < 1 + round % 3; n++) {
			random = random * 1664525u + 1013904223u;
			size_t place = (random >> 8) % (sizeof text - 1);
			text[place] = alphabet[(random >> 4) % (sizeof alphabet - 1)];
		}
		struct loaded l;
		load(&l, text);
		unload(&l);
	}
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(every_keyword_is_understood),
		cmocka_unit_test(mistakes_are_reported_at_their_place),
		cmocka_unit_test(nearest_word_is_suggested),
		cmocka_unit_test(broken_schemas_do_no_harm),
	};
	return cmocka_run_group_tests_name("schema", tests, NULL, NULL);
}

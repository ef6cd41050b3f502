/*
 * test_selection.c - what a record has of the facets, and the scripts of a selection's chapters.
 */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <stdlib.h>

#include <cmocka.h>

#include "core/arena.h"
#include "emit/site/selection.h"
#include "load/json.h"
#include "loaded.h"
#include "messages.h"
#include "resolve/resolve.h"

static const struct loaded_file files[] = {
	{"portfolio.yaml", "name: Fleet\nlang: en\n"},
	{"schema.yaml",
		"settings:\n"
		"  properties:\n"
		"    name: {type: text, role: title}\n"
		"    lang: {type: enum, role: language, enum: [nl, en]}\n"
		"collections:\n"
		"  ships:\n"
		"    files: ships\n"
		"    page: ship\n"
		"    facet: by\n"
		"    facets: [{field: rig, title: {nl: Tuig, en: Rig}}, ports, afloat, built]\n"
		"    properties:\n"
		"      name: {type: text, role: title}\n"
		"      rig: {type: enum, enum: {k: {nl: Kits, en: Ketch}, s: {en: Sloop}}}\n"
		"      ports: {type: list, items: {type: text, maxLength: 20}}\n"
		"      afloat: {type: boolean}\n"
		"      built: {type: date}\n"
		"      lost: {type: date, role: withdrawn}\n"
		"site:\n"
		"  selection: {template: mine, of: ships, chapter: part}\n"},
	{"ships/ann.md",
		"---\nname: Ann\nrig: s\nports: [Veere, Hull, Veere]\nafloat: true\n---\n"
		"A \"quoted\" line\\\nand more[^1].\n\n[^1]: </script> & \u2028\n"},
	{"ships/ben.md", "---\nname: Ben\nrig: k\nbuilt: 1899-05-01\n---\nText.\n"},
	{"ships/cor.md", "---\nname: Cor\n---\n"},
	{"ships/dov.md", "---\nname: Dov\nrig: k\nlost: 1901-01-01\n---\n"},
};

static const char chapter[] =
	"{{record.title}} {{root}}|{{record.path}}|{{{record.body}}}{{{record.notes}}}";

struct fleet {
	struct loaded loaded;
	struct arena *arena;
	struct theme theme;
	struct output output;
	struct source chapter;
	struct site site;
	char dir[32];
};

static bool
address(const void *context, const struct record *r, struct span *path)
{
	(void)context;
	*path = r->address;
	return true;
}

static bool
no_index(const void *context, const struct collection *collection, struct span *path)
{
	(void)context, (void)collection, (void)path;
	return false;
}

static void
resolve(struct portfolio *p, struct diag *d)
{
	resolve_addresses(p, d);
	resolve_references(p, d);
	resolve_derived(p);
	resolve_facets(p);
	for (size_t i = 0; i < p->collections[0].count; i++)
		resolve_documents(p->collections[0].records[i], (struct reserved_ids){0}, d);
}

static struct value
texts(struct arena *a)
{
	struct value_builder b = {0};
	value_builder_put(a, &b, SPAN("yes"), value_string(SPAN("Aye")));
	return value_builder_map(&b);
}

static void
make_fleet(struct fleet *f, const char *template)
{
	*f = (struct fleet){.arena = arena_new(), .dir = "/tmp/site-XXXXXX"};
	assert_non_null(mkdtemp(f->dir));
	loaded_make(&f->loaded, files, sizeof files / sizeof *files);
	loaded_load(&f->loaded, false);
	struct portfolio *p = f->loaded.portfolio;
	assert_non_null(p);
	resolve(p, f->loaded.diag);
	f->theme.site = template_set_new(f->arena, f->loaded.diag, true);
	f->theme.strings = texts(f->arena);
	f->chapter = (struct source){SPAN("part.mustache"), span_of(template)};
	assert_true(template_set_add(f->theme.site, SPAN("part"), &f->chapter));
	f->output = (struct output){.address = address, .index = no_index, .facets = true};
	f->site = (struct site){.portfolio = p,
		.theme = &f->theme,
		.contexts = contexts_new(f->arena, p, &f->theme, &f->output),
		.dir = f->dir,
		.diag = f->loaded.diag};
}

static void
free_fleet(struct fleet *f)
{
	fs_remove_tree(f->dir);
	loaded_free(&f->loaded);
	arena_free(f->arena);
}

/* "rig=Rig:s/Sloop " for each facet that the record at this place has. */
static char *
facets_of(struct fleet *f, size_t place)
{
	struct buf out = {0};
	const struct record *r = f->site.portfolio->collections[0].records[place];
	struct value card = context_card(f->site.contexts, r);
	const struct value *facets = value_get(&card, SPAN("facets"));
	assert_non_null(facets);
	for (size_t i = 0; i < facets->u.list.count; i++) {
		const struct value *facet = &facets->u.list.items[i];
		const struct value *values = value_get(facet, SPAN("values"));
		buf_printf(&out, "%.*s=%.*s:", SPAN_ARG(value_get_string(facet, SPAN("name"))),
			SPAN_ARG(value_get_string(facet, SPAN("title"))));
		for (size_t k = 0; k < values->u.list.count; k++) {
			const struct value *v = &values->u.list.items[k];
			buf_printf(&out, "%s%.*s/%.*s", k ? "," : "",
				SPAN_ARG(value_get_string(v, SPAN("key"))),
				SPAN_ARG(value_get_string(v, SPAN("title"))));
		}
		buf_putc(&out, ' ');
	}
	return span_cstr(f->arena, buf_take(&out, f->arena));
}

static void
card_says_what_its_record_has_of_the_facets(void **state)
{
	(void)state;
	struct fleet f;
	make_fleet(&f, chapter);
	assert_string_equal(facets_of(&f, 0),
		"rig=Rig:s/Sloop ports=ports:Hull/Hull,Veere/Veere afloat=afloat:true/Aye ");
	assert_string_equal(facets_of(&f, 1), "rig=Rig:k/Ketch built=built:1899/1899 ");
	assert_string_equal(facets_of(&f, 2), "");
	assert_string_equal(facets_of(&f, 3), ""); /* withdrawn: in no list */
	free_fleet(&f);
}

static struct span
script(struct fleet *f, const char *slug)
{
	struct span bytes;
	struct span path =
		span_printf(f->arena, "%s/%.*s%s.js", f->dir, SPAN_ARG(f->site.chapters), slug);
	assert_true(fs_read(f->arena, path.s, 1u << 20, &bytes));
	return bytes;
}

/* The arguments of the call that the script is. */
static struct value
arguments(struct fleet *f, struct span text)
{
	struct value list;
	struct span start = SPAN("selectionChapter("), end = SPAN(");\n");
	assert_true(span_starts(text, start) && span_ends(text, end));
	struct span inside = span_sub(text, start.len, text.len - start.len - end.len);
	struct source source = {SPAN("chapter"), span_printf(f->arena, "[%.*s]", SPAN_ARG(inside))};
	assert_true(json_load(f->arena, &source, f->loaded.diag, &list));
	assert_int_equal(list.u.list.count, 2);
	return list;
}

static void
chapter_is_a_script_that_calls_with_its_html(void **state)
{
	(void)state;
	struct fleet f;
	make_fleet(&f, chapter);
	site_write_chapters(&f.site, f.arena, 2);
	assert_int_equal(f.site.files, 3);
	assert_int_equal(f.site.chapters.len, sizeof "mine/0123456789abcdef/" - 1);
	struct span text = script(&f, "ann");
	assert_int_equal(span_find(text, '<', 0), text.len); /* ends no script element */
	struct value call = arguments(&f, text);
	struct span html = call.u.list.items[1].u.string;
	assert_true(span_eq(call.u.list.items[0].u.string, SPAN("ann")));
	/* Its links are right on the selection's page, which stands at the root. */
	assert_true(span_starts(html, SPAN("Ann |ships/ann.html|<p>A &quot;quoted&quot; line")));
	assert_non_null(strstr(span_cstr(f.arena, html), "\u2028"));
	assert_non_null(strstr(span_cstr(f.arena, html), "id=\"fn1\""));
	arguments(&f, script(&f, "cor"));
	assert_false(fs_exists(
		span_printf(f.arena, "%s/%.*sdov.js", f.dir, SPAN_ARG(f.site.chapters)).s));
	free_fleet(&f);
}

static char *
folder_of(const char *template, size_t workers)
{
	struct fleet f;
	make_fleet(&f, template);
	site_write_chapters(&f.site, f.arena, workers);
	char *folder = strdup(span_cstr(f.arena, f.site.chapters));
	free_fleet(&f);
	return folder;
}

static void
folder_is_named_after_what_is_in_it(void **state)
{
	(void)state;
	char *one = folder_of(chapter, 1), *same = folder_of(chapter, 3),
	     *another = folder_of("{{record.title}}", 1);
	assert_string_equal(one, same);
	assert_string_not_equal(one, another);
	free(one);
	free(same);
	free(another);
}

static void
folder_that_cannot_be_written_is_reported(void **state)
{
	(void)state;
	struct fleet f;
	make_fleet(&f, chapter);
	struct span file = span_printf(f.arena, "%s/mine", f.dir);
	assert_true(fs_write(file.s, SPAN("in the way")));
	site_write_chapters(&f.site, f.arena, 1);
	assert_true(diag_count(f.loaded.diag, DIAG_ERROR) > 0);
	assert_int_equal(f.site.files, 0);
	free_fleet(&f);
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(card_says_what_its_record_has_of_the_facets),
		cmocka_unit_test(chapter_is_a_script_that_calls_with_its_html),
		cmocka_unit_test(folder_is_named_after_what_is_in_it),
		cmocka_unit_test(folder_that_cannot_be_written_is_reported),
	};
	return cmocka_run_group_tests(tests, NULL, NULL);
}

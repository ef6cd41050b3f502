/*
 * test_check.c - values against their fields, and bodies against their sections.
 */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>

#include "core/arena.h"
#include "load/check.h"
#include "load/schema.h"
#include "load/yaml.h"
#include "messages.h"
#include "parse/markdown.h"

#define COUNT(array) (sizeof(array) / sizeof *(array))

static const char schema_text[] =
	"collections:\n"
	"  recipes:\n"
	"    files: recipes\n"
	"    page: recipe\n"
	"    properties:\n"
	"      name: {type: text, required: true}\n"
	"      note: {type: text, minLength: 3, maxLength: 8}\n"
	"      words: {type: text, minWords: 2, maxWords: 3}\n"
	"      code: {type: text, pattern: '^[A-Z]+$'}\n"
	"      how: {type: markdown, maxWords: 4}\n"
	"      count: {type: integer, minimum: 1, maximum: 9999}\n"
	"      weight: {type: number}\n"
	"      north: {type: number, minimum: 50, maximum: 54}\n"
	"      east: {type: number, minimum: -180, maximum: 180}\n"
	"      vegan: {type: boolean}\n"
	"      day: {type: date, precision: day}\n"
	"      start: {type: date}\n"
	"      end: {type: date, notBefore: start}\n"
	"      site: {type: url}\n"
	"      mail: {type: email}\n"
	"      kind: {type: enum, enum: [soup, stew, pie]}\n"
	"      cook: {type: ref, collection: recipes}\n"
	"      kinds: {type: list, minItems: 2, maxItems: 3,\n"
	"        items: {type: enum, enum: [soup, stew, pie]}}\n"
	"      likes: {type: list, items: {type: ref, collection: recipes}}\n"
	"      time:\n"
	"        type: object\n"
	"        properties: {total: {type: integer, required: true}, rest: {type: text}}\n"
	"      oven: {type: text, required: {when: kind, is: pie}}\n"
	"      tin: {type: text, required: {when: kinds, is: pie}}\n"
	"      yield: {type: integer, default: 4}\n"
	"      liked: {type: list, derive: {reverse: recipes.likes},\n"
	"        items: {type: ref, collection: recipes}}\n"
	"    body:\n"
	"      - {when: kind, is: pie, sections: [{title: Bake, required: true}]}\n"
	"      - sections:\n"
	"          - {title: Shop}\n"
	"          - {title: Cook, required: true}\n"
	"          - {title: Eat, required: true}\n";

struct checked {
	struct arena *arena;
	struct diag *diag;
	struct source schema_source;
	struct source source;
	struct schema *schema;
	struct check check;
	struct value data;
};

static void
start(struct checked *t, const char *text)
{
	*t = (struct checked){.arena = arena_new(), .diag = diag_new()};
	t->schema_source = (struct source){SPAN("schema.yaml"), span_of(schema_text)};
	t->source = (struct source){SPAN("in.md"), span_of(text)};
	t->schema = schema_load(t->arena, &t->schema_source, t->diag);
	assert_non_null(t->schema);
	t->check = (struct check){t->arena, &t->source, t->diag, markdown_parse};
}

static void
load(struct checked *t, const char *text)
{
	start(t, text);
	assert_true(yaml_load(t->arena, &t->source, t->source.text, 1, t->diag, &t->data));
	check_fields(&t->check, &t->schema->collections[0].fields, &t->data, (struct pos){1, 1});
}

static void
stop(struct checked *t)
{
	schema_free(t->schema);
	diag_free(t->diag);
	arena_free(t->arena);
}

static const struct value *
at(const struct value *v, const char *key)
{
	const struct value *found = value_get(v, span_of(key));
	assert_non_null(found);
	return found;
}

static void
values_get_the_types_of_their_fields(void **state)
{
	(void)state;
	struct checked t;
	load(&t,
		"name: '  soup '\nhow: '*stir*'\ncount: 12\nweight: 1\nnorth: 52.005\nvegan: ja\n"
		"day: 2019-05-09\nkind: soup\ncook: ann\nlikes: [a, b]\ntime: {total: 3}\n");
	char *messages = messages_text(t.diag);
	assert_string_equal(messages, "");
	free(messages);
	assert_true(span_eq(at(&t.data, "name")->u.string, SPAN("soup")));
	assert_int_equal(at(&t.data, "how")->type, VALUE_DOCUMENT);
	const struct value *count = at(&t.data, "count"), *weight = at(&t.data, "weight");
	assert_true(count->type == VALUE_INT && count->u.integer == 12);
	assert_true(weight->type == VALUE_NUMBER && weight->u.number == 1);
	assert_true(at(&t.data, "north")->u.number == 52.005);
	assert_true(at(&t.data, "vegan")->type == VALUE_BOOL && at(&t.data, "vegan")->u.boolean);
	assert_int_equal(at(&t.data, "day")->type, VALUE_STRING);
	assert_true(span_eq(at(&t.data, "cook")->u.ref.slug, SPAN("ann")));
	assert_int_equal(at(&t.data, "likes")->u.list.items[1].type, VALUE_REF);
	assert_int_equal(at(at(&t.data, "time"), "total")->u.integer, 3);
	assert_int_equal(at(&t.data, "yield")->u.integer, 4);
	stop(&t);
}

static void
mistakes_are_reported_at_their_place(void **state)
{
	(void)state;
	const struct {
		const char *text;
		const char *codes;
	} cases[] = {
		{"name: x", ""},
		{"nmae: x", "M040 1:1, M041 1:1"},
		{"name:", "M041 1:6"},
		{"name: x\ntime: {rest: y}", "M041 2:7"},
		{"name: x\nliked: [y]", "M042 2:1"},
		{"name: x\nnote:", "M043 2:6"},
		{"name: x\nnote: ~", "M043 2:7"},
		{"name: x\nnote: ' '", "M043 2:7"},
		{"name: x\nlikes: []\ntime: {}", "M043 2:8, M043 3:7"},
		{"name: x\nlikes: [a, ]\nkinds: [soup, ~]", "M043 3:15"},
		{"name: N.v.t.", "M044 1:7"},
		{"name: [x]", "M045 1:7"},
		{"name: x\nhow: {a: b}", "M045 2:6"},
		{"name: x\nlikes: a", "M046 2:8"},
		{"name: x\ntime: 5", "M047 2:7"},
		{"name: x\ncount: 1.5", "M048 2:8"},
		{"name: x\ncount: '5'", "M048 2:8"},
		{"name: x\nweight: 5 kg", "M049 2:9"},
		{"name: x\ncount: 2.000", "M050 2:8"},
		{"name: x\nweight: 2.000", "M050 2:9"},
		{"name: x\nweight: 1,5", "M050 2:9"},
		{"name: x\nweight: 2.0", ""},
		{"name: x\nvegan: yes", "M051 2:8"},
		{"name: x\nvegan: 'ja'", "M051 2:8"},
		{"name: x\nstart: 9-5-2019", "M052 2:8"},
		{"name: x\nstart: 2019-02-30", "M052 2:8"},
		{"name: x\nsite: www.example.org", "M053 2:7"},
		{"name: x\nmail: x", "M054 2:7"},
		{"name: x\nkind: Soup", "M055 2:7"},
		{"name: x\ncook: Ann Bee", "M056 2:7"},
		{"name: x\nnote: ab", "M060 2:7"},
		{"name: x\nnote: \xC3\xA9\xC3\xA9\xC3\xA9", ""},
		{"name: x\nnote: abcdefghi", "M061 2:7"},
		{"name: x\nwords: one", "M062 2:8"},
		{"name: x\nwords: one two three", ""},
		{"name: x\nwords: one two three four", "M063 2:8"},
		{"name: x\nhow: one two three four five", "M063 2:6"},
		{"name: x\nkinds: [soup]", "M064 2:8"},
		{"name: x\nkinds: [soup, stew, soup, stew]", "M065 2:8, M066 2:21, M066 2:27"},
		{"name: x\nlikes: [a, b, a]", "M066 2:15"},
		{"name: x\ncount: 0", "M067 2:8"},
		{"name: x\ncount: 1", ""},
		{"name: x\ncount: 9999", ""},
		{"name: x\ncount: 10000", "M068 2:8"},
		{"name: x\nnorth: 55", "M068 2:8"},
		{"name: x\neast: -4.123", ""},
		{"name: x\ncode: Ab", "M069 2:7"},
		{"name: |\n  x\n  y", "M070 2:3"},
		{"name: x\nday: 2019-05", "M071 2:6"},
		{"name: x\nstart: 2019-05-09\nend: 2018", "M072 3:6"},
		{"name: x\nstart: 2019-05-09\nend: 2019", ""},
		{"name: x\nkind: pie", "M041 1:1"},
		{"name: x\nkind: pie\noven: hot", ""},
		{"name: x\nkinds: [soup, pie]", "M041 1:1"},
	};
	for (size_t i = 0; i < COUNT(cases); i++) {
		struct checked t;
		load(&t, cases[i].text);
		char *codes = messages_codes(t.diag);
		if (strcmp(codes, cases[i].codes) != 0)
			fail_msg("%s: %s, not %s", cases[i].text, codes, cases[i].codes);
		free(codes);
		stop(&t);
	}
}

static void
what_may_have_been_meant_is_suggested(void **state)
{
	(void)state;
	const char *const cases[][2] = {
		{"nmae: x", "name"},
		{"name: x\nlikes: a", "[a]"},
		{"name: x\ncount: 2.000", "2000"},
		{"name: x\nweight: 1,5", "1.5"},
		{"name: x\nstart: 9-5-2019", "2019-05-09"},
		{"name: x\nkind: Sop", "soup"},
		{"name: x\ncook: Ann Bee", "ann-bee"},
	};
	for (size_t i = 0; i < COUNT(cases); i++) {
		struct checked t;
		load(&t, cases[i][0]);
		char *messages = messages_text(t.diag), *wanted;
		assert_true(asprintf(&wanted, "did you mean \"%s\"?", cases[i][1]) > 0);
		assert_non_null(strstr(messages, wanted));
		free(wanted);
		free(messages);
		stop(&t);
	}
}

/* A second check says nothing new, and sees what a filter did in between. */
static void
checking_again_reports_only_what_is_new(void **state)
{
	(void)state;
	struct checked t;
	load(&t,
		"name: x\nnmae: y\ncount: many\nkinds: [soup, Stew]\nvegan:\nweight: 7\nhow: z\n"
		"day: 2019-05-09\ncook: ann\n");
	size_t before = diag_count(t.diag, DIAG_REMARK), members = t.data.u.map.count;
	assert_int_equal(before, 4);
	assert_int_equal(at(&t.data, "count")->type, VALUE_NULL);
	const struct fields *fields = &t.schema->collections[0].fields;
	check_fields(&t.check, fields, &t.data, (struct pos){1, 1});
	assert_int_equal(diag_count(t.diag, DIAG_REMARK), before);
	assert_int_equal(t.data.u.map.count, members);
	*value_get(&t.data, SPAN("weight")) = value_int(8);
	*value_get(&t.data, SPAN("name")) = value_bool(true);
	check_fields(&t.check, fields, &t.data, (struct pos){1, 1});
	assert_int_equal(diag_count(t.diag, DIAG_REMARK), before + 1);
	assert_int_equal(at(&t.data, "weight")->type, VALUE_NUMBER);
	stop(&t);
}

static void
bodies_have_their_sections(void **state)
{
	(void)state;
	const struct {
		const char *kind;
		const char *body;
		const char *codes;
	} cases[] = {
		{"soup", "## Shop\n\na\n\n## Cook\n\nb\n\n## Eat\n\nc\n", ""},
		{"soup", "## Cook\n\nb\n\n### Long\n\nx\n\n## Eat\n\n### c\n\nd\n", ""},
		{"soup", "## Eat\n\nc\n", "M080 1:1"},
		{"soup", "## Cook\n\nc\n", "M080 3:1"},
		{"soup", "", "M080 1:1, M080 1:1"},
		{"soup", "## Shops\n\na\n\n## Cook\n\nb\n\n## Eat\n\nc\n", "M081 1:1"},
		{"soup", "## Cook\n\nb\n\n## Shop\n\na\n\n## Eat\n\nc\n", "M082 5:1"},
		{"soup", "## Cook\n\nb\n\n## Eat\n\nc\n\n## Eat\n\nd\n", "M083 9:1"},
		{"soup", "## Cook\n\n## Eat\n", "M084 1:1, M084 3:1"},
		{"soup", "a\n\n## Cook\n\nb\n\n## Eat\n\nc\n", "M085 1:1"},
		{"soup", "# Soup\n\n## Cook\n\nb\n\n## Eat\n\nc\n", "M086 1:1"},
		{"soup", "## Cook\n\nb\n\n#### Long\n\nx\n\n## Eat\n\nc\n", "M087 5:1"},
		{"soup", "## *Cook*\n\nb\n\n## Eat\n\nc\n", ""},
		{"pie", "## Bake\n\nb\n", ""},
		{"pie", "## Cook\n\nb\n", "M081 1:1, M080 3:1"},
	};
	for (size_t i = 0; i < COUNT(cases); i++) {
		struct checked t;
		start(&t, cases[i].body);
		struct value text = value_string(span_of(cases[i].kind));
		struct member kind = {.key = SPAN("kind"), .value = text};
		struct value data = {.type = VALUE_MAP, .u.map = {&kind, 1}};
		struct document *document = markdown_parse(
			t.arena, &t.source, t.source.text, (struct pos){1, 1}, t.diag);
		check_body(&t.check, &t.schema->collections[0], &data, document);
		char *codes = messages_codes(t.diag);
		if (strcmp(codes, cases[i].codes) != 0)
			fail_msg("%s: %s, not %s", cases[i].body, codes, cases[i].codes);
		free(codes);
		stop(&t);
	}
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(values_get_the_types_of_their_fields),
		cmocka_unit_test(mistakes_are_reported_at_their_place),
		cmocka_unit_test(what_may_have_been_meant_is_suggested),
		cmocka_unit_test(checking_again_reports_only_what_is_new),
		cmocka_unit_test(bodies_have_their_sections),
	};
	return cmocka_run_group_tests_name("check", tests, NULL, NULL);
}

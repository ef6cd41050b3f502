/*
 * test_value.c - values, conditions and labels of the model.
 */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>

#include "core/arena.h"
#include "model/portfolio.h"

static void
get_finds_members_of_maps_only(void **state)
{
	(void)state;
	struct arena *a = arena_new();
	struct value_builder b = {0};
	for (int i = 0; i < 20; i++)
		value_builder_put(a, &b, span_printf(a, "key%d", i), value_int(i));
	value_builder_put(a, &b, SPAN("text"), value_string(SPAN("soup")));
	struct value map = value_builder_map(&b);
	assert_int_equal(map.u.map.count, 21);
	assert_int_equal(value_get(&map, SPAN("key0"))->u.integer, 0);
	assert_int_equal(value_get(&map, SPAN("key19"))->u.integer, 19);
	assert_null(value_get(&map, SPAN("key20")));
	assert_null(value_get(NULL, SPAN("key0")));
	assert_null(value_get(value_get(&map, SPAN("text")), SPAN("key0")));
	assert_true(span_eq(value_get_string(&map, SPAN("text")), SPAN("soup")));
	assert_int_equal(value_get_string(&map, SPAN("key0")).len, 0);
	arena_free(a);
}

static void
nothing_is_false_null_and_empty(void **state)
{
	(void)state;
	struct value item = value_int(0);
	struct value null = {.type = VALUE_NULL};
	struct value no = value_bool(false), yes = value_bool(true);
	struct value text = value_string(SPAN("")), full = value_string(SPAN("0"));
	struct value list = {.type = VALUE_LIST}, one = {.type = VALUE_LIST, .u.list = {&item, 1}};
	assert_false(value_is_truthy(NULL));
	assert_false(value_is_truthy(&null));
	assert_false(value_is_truthy(&no));
	assert_false(value_is_truthy(&text));
	assert_false(value_is_truthy(&list));
	assert_true(value_is_truthy(&yes));
	assert_true(value_is_truthy(&full));
	assert_true(value_is_truthy(&one));
	assert_true(value_is_truthy(&item));
}

static void
maps_are_equal_in_any_order(void **state)
{
	(void)state;
	struct member ab[] = {{.key = SPAN("a"), .value = value_int(1)},
		{.key = SPAN("b"), .value = value_string(SPAN("x"))}};
	struct member ba[] = {ab[1], ab[0]};
	struct value one = {.type = VALUE_MAP, .u.map = {ab, 2}};
	struct value two = {.type = VALUE_MAP, .u.map = {ba, 2}};
	assert_true(value_equal(&one, &two));
	ba[1].value = value_int(2);
	assert_false(value_equal(&one, &two));
	ba[1].value = value_bool(true);
	assert_false(value_equal(&one, &two));
	two.u.map.count = 1;
	assert_false(value_equal(&one, &two));
	struct value list = {.type = VALUE_LIST, .u.list = {&one, 1}};
	struct value same = {.type = VALUE_LIST, .u.list = {&(struct value){0}, 1}};
	assert_false(value_equal(&list, &same));
	same.u.list.items = &one;
	assert_true(value_equal(&list, &same));
}

static void
condition_looks_at_a_value_or_into_a_list(void **state)
{
	(void)state;
	struct value items[] = {value_string(SPAN("soup")), value_string(SPAN("stew"))};
	struct member members[] = {
		{.key = SPAN("kinds"), .value = {.type = VALUE_LIST, .u.list = {items, 2}}},
		{.key = SPAN("vegan"), .value = value_bool(true)},
		{.key = SPAN("cook"), .value = {.type = VALUE_REF, .u.ref = {.slug = SPAN("ann")}}},
	};
	struct value map = {.type = VALUE_MAP, .u.map = {members, 3}};
	const struct {
		struct condition condition;
		bool holds;
	} cases[] = {
		{{SPAN(""), SPAN("")}, true},
		{{SPAN("kinds"), SPAN("")}, true},
		{{SPAN("kinds"), SPAN("stew")}, true},
		{{SPAN("kinds"), SPAN("pie")}, false},
		{{SPAN("vegan"), SPAN("true")}, true},
		{{SPAN("vegan"), SPAN("false")}, false},
		{{SPAN("cook"), SPAN("ann")}, true},
		{{SPAN("cook"), SPAN("bob")}, false},
		{{SPAN("absent"), SPAN("")}, false},
		{{SPAN("absent"), SPAN("x")}, false},
	};
	for (size_t i = 0; i < sizeof cases / sizeof *cases; i++)
		assert_int_equal(condition_holds(&cases[i].condition, &map), cases[i].holds);
}

static void
label_falls_back_to_the_other_language(void **state)
{
	(void)state;
	struct label both = {{SPAN("soep"), SPAN("soup")}}, dutch = {{SPAN("soep"), SPAN("")}};
	assert_true(span_eq(label_text(&both, DIAG_EN), SPAN("soup")));
	assert_true(span_eq(label_text(&both, DIAG_NL), SPAN("soep")));
	assert_true(span_eq(label_text(&dutch, DIAG_EN), SPAN("soep")));
}

static void
count_document(void *context, struct document *d)
{
	(void)d;
	++*(size_t *)context;
}

static void
a_copy_shares_no_value_and_no_document(void **state)
{
	(void)state;
	struct arena *a = arena_new();
	static const struct source source;
	struct value items[] = {value_int(1), {.type = VALUE_DOCUMENT}};
	items[1].u.document = document_new(a, &source);
	struct member members[] = {{.key = SPAN("list"), .value = {.type = VALUE_LIST}}};
	members[0].value.u.list = (struct value_list){items, 2};
	struct value map = {.type = VALUE_MAP, .pos = {3, 4}, .u.map = {members, 1}};
	struct value copy = value_copy(a, &map);
	size_t documents = 0;
	value_each_document(&copy, count_document, &documents);
	assert_int_equal(documents, 1);
	assert_int_equal(copy.pos.line, 3);
	const struct value *list = value_get(&copy, SPAN("list"));
	assert_ptr_not_equal(list->u.list.items[1].u.document, items[1].u.document);
	assert_false(value_equal(&map, &copy));
	items[0].u.integer = 2;
	assert_int_equal(list->u.list.items[0].u.integer, 1);
	arena_free(a);
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(get_finds_members_of_maps_only),
		cmocka_unit_test(nothing_is_false_null_and_empty),
		cmocka_unit_test(maps_are_equal_in_any_order),
		cmocka_unit_test(a_copy_shares_no_value_and_no_document),
		cmocka_unit_test(condition_looks_at_a_value_or_into_a_list),
		cmocka_unit_test(label_falls_back_to_the_other_language),
	};
	return cmocka_run_group_tests_name("value", tests, NULL, NULL);
}

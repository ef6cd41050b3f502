/*
 * club.h - a small portfolio, and filters on its records.
 */
#ifndef CLUB_H
#define CLUB_H

#include "core/arena.h"
#include "core/buf.h"
#include "filter/filter.h"
#include "loaded.h"
#include "messages.h"

static const struct loaded_file club_files[] = {
	{"portfolio.yaml", "name: Club\n"},
	{"schema.yaml",
		"settings:\n"
		"  properties:\n"
		"    name: {type: text, role: title}\n"
		"collections:\n"
		"  notes:\n"
		"    files: notes\n"
		"    page: note\n"
		"    properties:\n"
		"      name: {type: text, role: title, required: true}\n"
		"      year: {type: integer}\n"
		"      draft: {type: boolean, role: draft}\n"
		"      by: {type: ref, collection: people}\n"
		"      tags: {type: list, items: {type: text}}\n"
		"      parts:\n"
		"        type: list\n"
		"        items: {type: object, properties: {what: {type: text}, n: {type: "
		"number}}}\n"
		"      tip: {type: markdown}\n"
		"      hint: {type: markdown}\n"
		"  people:\n"
		"    register: people.yaml\n"
		"    index: people\n"
		"    properties:\n"
		"      name: {type: text, role: title, required: true}\n"
		"      about: {type: markdown}\n"
		"  places:\n"
		"    register: far/the places.yaml\n"
		"    index: places\n"
		"    properties:\n"
		"      name: {type: text, role: title}\n"
		"data:\n"
		"  words.yaml:\n"
		"    type: list\n"
		"    items:\n"
		"      type: object\n"
		"      properties:\n"
		"        tag: {type: text, required: true}\n"
		"        words: {type: list, items: {type: text}}\n"},
	{"notes/b.md",
		"---\n"
		"name: Second\n"
		"year: 2018\n"
		"by: ann\n"
		"tags: [red, green]\n"
		"parts:\n"
		"  - {what: one, n: 1.5}\n"
		"  - what: two\n"
		"tip: |\n"
		"  Look *here*.[^1]\n"
		"\n"
		"  [^1]: A note.\n"
		"---\n"
		"The body.\n"},
	{"notes/a.md", "---\nname: First\n---\nNothing.\n"},
	{"notes/c.md", "---\nname: Hidden\ndraft: true\n---\n"},
	{"people.yaml",
		"- slug: bob\n"
		"  name: Bob\n"
		"- slug: ann\n"
		"  name: Ann\n"
		"  about: |\n"
		"    She is *kind*.\n"},
	{"far/the places.yaml", "- {slug: oss, name: Oss}\n"},
	{"words.yaml",
		"- tag: food\n"
		"  words: [soup, bread]\n"
		"- tag: drink\n"
		"  words: [tea]\n"},
};

static struct loaded l;

static inline int
set_up(void **state)
{
	(void)state;
	loaded_make(&l, club_files, sizeof club_files / sizeof *club_files);
	loaded_load(&l, false);
	return !l.content;
}

static inline int
tear_down(void **state)
{
	(void)state;
	loaded_free(&l);
	return 0;
}

static inline const struct record *
record(const char *collection, const char *slug)
{
	const struct collection *c = map_get(&l.portfolio->schema->by_name, span_of(collection));
	assert_non_null(c);
	const struct record *r = portfolio_find(l.portfolio, c, span_of(slug));
	assert_non_null(r);
	return r;
}

static inline struct filters *
new_filters(const char *lua, filter_check *check)
{
	struct source *source = ARENA_NEW(l.portfolio->arena, struct source);
	struct filter_script *script = ARENA_NEW(l.portfolio->arena, struct filter_script);
	*source = (struct source){SPAN("f.lua"), span_of(lua)};
	script->source = source;
	return filters_new(&(struct filter_setup){.scripts = script,
		.script_count = 1,
		.portfolio = l.portfolio,
		.check = check,
		.diag = l.diag});
}

static inline struct value
run_on(const struct record *r, const char *lua)
{
	struct value data;
	struct filters *filters = new_filters(lua, NULL);
	filters_run(filters, r, &data);
	filters_free(filters);
	return data;
}

static inline struct value
run(const char *lua)
{
	return run_on(record("notes", "b"), lua);
}

static inline void
assert_codes(const char *expected)
{
	char *codes = messages_codes(l.diag);
	assert_string_equal(codes, expected);
	free(codes);
}

/* The script finds nothing wrong: it asserts. */
static inline void
assert_runs(const char *lua)
{
	run(lua);
	char *messages = messages_text(l.diag);
	assert_string_equal(messages, "");
	free(messages);
}

/* The script fails so. */
static inline void
assert_fails(const char *lua, const char *codes)
{
	tear_down(NULL); /* of the one before it */
	set_up(NULL);
	run(lua);
	assert_codes(codes);
}

static inline void
assert_document(const struct value *v, const char *expected)
{
	assert_non_null(v);
	assert_int_equal(v->type, VALUE_DOCUMENT);
	struct buf text = {0};
	node_put_text(&text, v->u.document->root);
	for (const struct node *n = v->u.document->notes; n; n = n->next) {
		buf_putc(&text, '|');
		node_put_text(&text, n);
	}
	buf_putc(&text, '\0');
	assert_string_equal(text.s, expected);
	buf_clear(&text);
}

#endif

/*
 * lua_finder.c - gather words, make and keep finders.  Part of filter/.
 *
 * What is gathered lives in the struct finders, so an error of Lua loses nothing.
 */
#include "filter/lua_finder.h"

#include <stdlib.h>

#include "core/buf.h"
#include "core/map.h"
#include "filter/finder.h"
#include "filter/lua_finder_walk.h"
#include "filter/lua_frozen.h"
#include "filter/lua_list.h"

#define FINDER         "finder"
#define FIELD_MAX      16 /* names in a list of fields */
#define KEPT_BYTES_MAX FILTER_MEMORY_MAX_BYTES
#define STEPS_PER_WORD 8
#define STEPS_PER_BYTE 4

/* A finder that is kept, and what it counts for in each run that asks for it. */
struct kept {
	struct kept *next;
	struct finder *finder;
	size_t steps;
	size_t bytes;
	uint64_t run; /* the last that was charged */
};

struct finders {
	struct arena *arena; /* of the keys */
	struct map by_key;   /* struct kept */
	struct kept *all;
	size_t bytes;
	uint64_t run;
	struct finder_word *words; /* those that are gathered */
	size_t count;
	size_t cap;
	size_t word_bytes;
	struct buf key;
	struct buf text;
};

struct finders *
finders_new(void)
{
	struct finders *f = heap_resize(NULL, sizeof *f);
	*f = (struct finders){.arena = arena_new()};
	map_init(&f->by_key, f->arena);
	return f;
}

static void
forget(struct finders *f)
{
	for (struct kept *k = f->all; k; k = k->next)
		finder_free(k->finder);
	arena_reset(f->arena);
	map_init(&f->by_key, f->arena);
	f->all = NULL;
	f->bytes = 0;
}

void
finders_free(struct finders *f)
{
	forget(f);
	arena_free(f->arena);
	free(f->words);
	buf_clear(&f->key);
	buf_clear(&f->text);
	free(f);
}

/* Nothing that an earlier run got can be reached any more. */
void
finders_start_run(struct finders *f)
{
	f->run++;
	if (f->bytes > KEPT_BYTES_MAX)
		forget(f);
}

struct buf *
finders_text(struct finders *f)
{
	buf_reset(&f->text);
	return &f->text;
}

static struct span
to_span(lua_State *L, int index)
{
	struct span s;
	s.s = lua_tolstring(L, index, &s.len);
	return s;
}

/* The names of fields, and how words are compared. */
struct wish {
	struct span fields[FIELD_MAX];
	size_t field_count;
	struct finder_options options;
};

static bool
has_option(lua_State *L, int index, const char *name)
{
	lua_pushstring(L, name);
	lua_rawget(L, index);
	bool has = lua_toboolean(L, -1);
	lua_pop(L, 1);
	return has;
}

static struct wish
check_wish(lua_State *L, int index)
{
	struct wish w = {0};
	if (lua_isnoneornil(L, index))
		return w;
	luaL_checktype(L, index, LUA_TTABLE);
	int count = list_len(L, index);
	luaL_argcheck(L, count <= FIELD_MAX, index, "too many fields");
	for (int i = 1; i <= count; i++) {
		if (lua_rawgeti(L, index, i) != LUA_TSTRING)
			luaL_argerror(L, index, "names of fields expected");
		w.fields[w.field_count++] = to_span(L, -1); /* the table holds the string */
		lua_pop(L, 1);
	}
	w.options.fold = has_option(L, index, "fold");
	w.options.whole = has_option(L, index, "whole");
	return w;
}

static void
add_word(lua_State *L, struct span text, size_t number)
{
	struct finders *f = filter_state(L)->finders;
	if (text.len > FINDER_WORD_BYTES_MAX)
		luaL_error(L, "a word of more than %d bytes", FINDER_WORD_BYTES_MAX);
	if (f->count == FINDER_WORDS_MAX)
		luaL_error(L, "more than %d words", FINDER_WORDS_MAX);
	if (f->count == f->cap) {
		f->cap = f->cap ? f->cap * 2 : 64;
		f->words = heap_resize(f->words, f->cap * sizeof *f->words);
	}
	f->words[f->count++] = (struct finder_word){text, (uint32_t)number};
	f->word_bytes += text.len;
}

static int
no_words(lua_State *L, struct span field)
{
	lua_pushlstring(L, field.s, field.len);
	return luaL_error(L, "field \"%s\" holds no words", lua_tostring(L, -1));
}

static void
add_value(lua_State *L, struct span field, const struct value *v, size_t number)
{
	if (!v || v->type == VALUE_NULL)
		return;
	const struct value *items = v->type == VALUE_LIST ? v->u.list.items : v;
	size_t count = v->type == VALUE_LIST ? v->u.list.count : 1;
	for (size_t i = 0; i < count; i++) {
		if (items[i].type == VALUE_STRING)
			add_word(L, items[i].u.string, number);
		else if (items[i].type != VALUE_NULL)
			no_words(L, field);
	}
}

/* Of what was loaded. */
static void
gather_frozen(lua_State *L, int list, const struct wish *wish)
{
	size_t count = frozen_count(L, list);
	for (size_t i = 0; i < count; i++) {
		const struct value *item = frozen_item(L, list, i);
		if (!wish->field_count)
			add_value(L, SPAN("items"), item, i);
		for (size_t k = 0; k < wish->field_count; k++)
			add_value(L, wish->fields[k], value_get(item, wish->fields[k]), i);
	}
}

/* The value on top, which is taken off: a string, a list of them or nil. */
static void
add_top(lua_State *L, struct span field, size_t number)
{
	int count = lua_istable(L, -1) ? list_len(L, -1) : 0;
	if (lua_type(L, -1) == LUA_TSTRING)
		add_word(L, to_span(L, -1), number);
	else if (!lua_istable(L, -1) && !lua_isnil(L, -1))
		no_words(L, field);
	for (int i = 1; i <= count; i++) {
		if (lua_rawgeti(L, -1, i) != LUA_TSTRING)
			no_words(L, field);
		add_word(L, to_span(L, -1), number);
		lua_pop(L, 1);
	}
	lua_pop(L, 1);
}

/* Of a table; it holds on to the strings. */
static void
gather_table(lua_State *L, int list, const struct wish *wish)
{
	int count = list_len(L, list);
	for (int i = 0; i < count; i++) {
		lua_rawgeti(L, list, i + 1);
		if (wish->field_count && !lua_istable(L, -1))
			luaL_error(L, "a list of tables expected, with the fields");
		for (size_t k = 0; k < wish->field_count; k++) {
			lua_pushlstring(L, wish->fields[k].s, wish->fields[k].len);
			lua_rawget(L, -2);
			add_top(L, wish->fields[k], (size_t)i);
		}
		if (wish->field_count)
			lua_pop(L, 1);
		else
			add_top(L, SPAN("items"), (size_t)i);
	}
	const struct finders *f = filter_state(L)->finders;
	limit_charge(L, f->count * STEPS_PER_WORD + f->word_bytes / STEPS_PER_WORD);
}

static void
put_key(struct buf *key, const void *bytes, size_t len)
{
	buf_put(key, (struct span){(const char *)&len, sizeof len});
	buf_put(key, (struct span){bytes, len});
}

/* Two finders with one key find the same. */
static struct span
key_of(struct finders *f, const void *frozen, const struct wish *wish)
{
	struct buf *key = &f->key;
	buf_reset(key);
	buf_putc(key, wish->options.fold ? 'f' : 'e');
	buf_putc(key, wish->options.whole ? 'w' : 'p');
	put_key(key, &frozen, sizeof(const void *));
	for (size_t i = 0; frozen && i < wish->field_count; i++)
		put_key(key, wish->fields[i].s, wish->fields[i].len);
	for (size_t i = 0; !frozen && i < f->count; i++) {
		buf_put(key, (struct span){(const char *)&f->words[i].number, sizeof(uint32_t)});
		put_key(key, f->words[i].text.s, f->words[i].text.len);
	}
	return buf_span(key);
}

static void
charge(lua_State *L, size_t steps, size_t bytes)
{
	limit_charge(L, steps);
	limit_take(L, bytes);
}

static struct kept *
keep(lua_State *L, struct span key, struct finder_options options)
{
	struct finders *f = filter_state(L)->finders;
	struct kept made = {.next = f->all, .run = f->run};
	made.steps = f->count * STEPS_PER_WORD + f->word_bytes * STEPS_PER_BYTE;
	made.bytes = finder_bytes_max(f->word_bytes) + sizeof made + key.len;
	charge(L, made.steps, made.bytes);
	made.finder = finder_new(f->words, f->count, options);
	f->all = ARENA_NEW(f->arena, struct kept);
	*f->all = made;
	f->bytes += made.bytes;
	map_add(&f->by_key, span_copy(f->arena, key), f->all);
	return f->all;
}

static struct kept *
find_or_make(lua_State *L, int list, const struct wish *wish)
{
	struct finders *f = filter_state(L)->finders;
	const void *frozen = frozen_list(L, list);
	f->count = f->word_bytes = 0;
	if (!frozen)
		gather_table(L, list, wish);
	struct span key = key_of(f, frozen, wish);
	struct kept *k = map_get(&f->by_key, key);
	if (!k && frozen)
		gather_frozen(L, list, wish);
	if (!k)
		return keep(L, key, wish->options);
	if (k->run != f->run) {
		k->run = f->run;
		charge(L, k->steps, k->bytes);
	}
	return k;
}

int
finder_make(lua_State *L)
{
	if (!frozen_list(L, 1))
		luaL_checktype(L, 1, LUA_TTABLE);
	lua_settop(L, 2);
	struct wish wish = check_wish(L, 2);
	for (size_t i = 0; i < wish.field_count; i++)
		frozen_check_field(L, 1, wish.fields[i]);
	const struct kept *k = find_or_make(L, 1, &wish);
	const struct kept **made = lua_newuserdatauv(L, sizeof(struct kept *), 0);
	*made = k;
	luaL_setmetatable(L, FINDER);
	return 1;
}

const struct finder *
finder_check(lua_State *L, int index)
{
	struct kept *const *k = luaL_checkudata(L, index, FINDER);
	return (*k)->finder;
}

/* As string.find(): INIT counts from 1, or from the end if it is negative. */
static int
finder_find(lua_State *L)
{
	const struct finder *f = finder_check(L, 1);
	struct span text;
	text.s = luaL_checklstring(L, 2, &text.len);
	lua_Integer init = luaL_optinteger(L, 3, 1), len = (lua_Integer)text.len;
	if (init < 0)
		init = init < -len ? 1 : len + init + 1;
	size_t from = init > len ? text.len : init > 0 ? (size_t)init - 1 : 0, steps = 0;
	struct finder_match match;
	bool found = finder_next(f, text, from, &match, &steps);
	limit_charge(L, steps);
	if (!found) {
		lua_pushnil(L);
		return 1;
	}
	lua_pushinteger(L, (lua_Integer)match.start + 1);
	lua_pushinteger(L, (lua_Integer)match.end);
	lua_pushinteger(L, (lua_Integer)match.number + 1);
	return 3;
}

void
finder_open(lua_State *L)
{
	static const luaL_Reg meta[] = {{NULL, NULL}};
	static const luaL_Reg methods[] = {
		{"find", finder_find}, {"walk", finder_walk}, {NULL, NULL}};
	state_metatable(L, FINDER, meta);
	luaL_getmetatable(L, FINDER);
	luaL_newlib(L, methods);
	lua_setfield(L, -2, "__index");
	lua_pop(L, 1);
}

/*
 * lua_value_make.c - what a filter gives as metadata, to values.  Part of filter/.
 */
#include "filter/lua_document.h"
#include "filter/lua_frozen.h"
#include "filter/lua_list.h"
#include "filter/lua_pairs.h"
#include "filter/lua_stringify.h"
#include "filter/lua_value.h"
#include "filter/lua_walk.h"

#define VALUE_DEPTH_MAX 50

/* Metadata that is made of what a filter gave. */
struct maker {
	lua_State *lua;
	struct arena *arena;
	int kept; /* stack index of a table: the documents that stand in it already */
	int depth;
};

static struct value make(struct maker *, int index, const struct value *old);

/* Where an item is to come that was not there: like the one it replaces, or the first. */
static struct value
new_item(const struct value *list, size_t i)
{
	struct value like = {.type = VALUE_NULL, .pos = list->pos};
	if (list->type != VALUE_LIST || !list->u.list.count)
		return like;
	const struct value *items = list->u.list.items;
	if (i < list->u.list.count)
		return items[i];
	like.type = items[0].type == VALUE_REF ? VALUE_REF : VALUE_NULL;
	return like;
}

static struct value
make_list(struct maker *m, int index, const struct value *old)
{
	lua_State *L = m->lua;
	size_t count = (size_t)list_len(L, index);
	struct value list = {.type = VALUE_LIST, .pos = old->pos};
	list.u.list.items = ARENA_ARRAY(m->arena, count, struct value);
	list.u.list.count = count;
	limit_check_memory(L);
	for (size_t i = 0; i < count; i++) {
		lua_rawgeti(L, index, (lua_Integer)i + 1);
		const struct value *same = NULL;
		if (old->type == VALUE_LIST)
			same = value_item(L, &old->u.list, i, lua_gettop(L));
		struct value like = same ? *same : new_item(old, i);
		list.u.list.items[i] = make(m, lua_gettop(L), &like);
		lua_pop(L, 1);
	}
	return list;
}

/* A list or table that a filter left empty is as good as none. */
static void
put_member(struct maker *m, struct value_builder *made, struct member member)
{
	const struct value *v = &member.value;
	if ((v->type == VALUE_LIST && !v->u.list.count)
		|| (v->type == VALUE_MAP && !v->u.map.count))
		return;
	value_builder_put(m->arena, made, member.key, *v);
	made->members[made->count - 1].key_pos = member.key_pos;
}

/* The new value of an old member: what was null and is still absent stays. */
static void
keep_members(struct maker *m, int index, const struct value *old, struct value_builder *made)
{
	lua_State *L = m->lua;
	for (size_t i = 0; i < old->u.map.count; i++) {
		const struct member *member = &old->u.map.members[i];
		lua_pushlstring(L, member->key.s, member->key.len);
		int type = lua_rawget(L, index);
		if (type != LUA_TNIL || member->value.type == VALUE_NULL) {
			struct value v = make(m, lua_gettop(L), &member->value);
			put_member(m, made, (struct member){member->key, member->key_pos, v});
		}
		lua_pop(L, 1);
	}
}

static struct value
make_map(struct maker *m, int index, const struct value *old)
{
	lua_State *L = m->lua;
	struct value_builder made = {0};
	if (old->type == VALUE_MAP)
		keep_members(m, index, old, &made);
	pairs_push_keys(L, index);
	int count = list_len(L, -1);
	for (int i = 1; i <= count; i++) {
		lua_rawgeti(L, -1, i);
		if (lua_type(L, -1) != LUA_TSTRING)
			luaL_error(L, "metadata: a table is a list or has strings as keys");
		struct span key;
		key.s = lua_tolstring(L, -1, &key.len);
		if (!value_get(old, key)) {
			struct value like = {.type = VALUE_NULL, .pos = old->pos};
			key = state_text(L, -1);
			lua_rawget(L, index);
			struct value v = make(m, lua_gettop(L), &like);
			put_member(m, &made, (struct member){key, old->pos, v});
		}
		lua_pop(L, 1);
	}
	lua_pop(L, 1);
	limit_check_memory(L);
	struct value map = value_builder_map(&made);
	map.pos = old->pos;
	return map;
}

static bool
is_list(lua_State *L, int index, const struct value *old)
{
	if (lua_rawlen(L, index) > 0 || table_is(L, index, LIST))
		return true;
	lua_pushnil(L);
	if (!lua_next(L, index))
		return old->type != VALUE_MAP;
	lua_pop(L, 2);
	return false;
}

static struct value
make_string(lua_State *L, int index, const struct value *old)
{
	if ((old->type == VALUE_STRING || old->type == VALUE_REF) && value_is_like(L, index, old))
		return *old;
	struct value made = {
		.type = old->type == VALUE_REF ? VALUE_REF : VALUE_STRING, .pos = old->pos};
	if (made.type == VALUE_REF)
		made.u.ref.slug = state_text(L, index);
	else
		made.u.string = state_text(L, index);
	return made;
}

static struct value
make_number(lua_State *L, int index, const struct value *old)
{
	if (value_is_like(L, index, old))
		return *old;
	struct value made = {.type = VALUE_INT, .pos = old->pos};
	if (lua_isinteger(L, index)) {
		made.u.integer = lua_tointeger(L, index);
	} else {
		made.type = VALUE_NUMBER;
		made.u.number = lua_tonumber(L, index);
		if (made.u.number - made.u.number != 0)
			luaL_error(L, "metadata: a number must be finite");
	}
	return made;
}

/* A document stands in one place: put elsewhere too, it is copied. */
static bool
keep_document(struct maker *m, int index, const struct document *d)
{
	lua_State *L = m->lua;
	if (!walk_is_same_list(L, index, d->root))
		return false;
	bool kept = lua_rawgetp(L, m->kept, d) != LUA_TNIL;
	lua_pop(L, 1);
	lua_pushboolean(L, true);
	lua_rawsetp(L, m->kept, d);
	return !kept;
}

static struct value
make_document(struct maker *m, int index, const struct value *old)
{
	const struct value *origin = value_origin(m->lua, index);
	if (origin && origin->type == VALUE_DOCUMENT && keep_document(m, index, origin->u.document))
		return *origin;
	struct value made = {.type = VALUE_DOCUMENT, .pos = old->pos};
	made.u.document = document_new(m->arena, filter_state(m->lua)->document->source);
	made.u.document->root->pos = old->pos;
	walk_set_children(m->lua, index, made.u.document->root);
	return made;
}

static struct value
make_table(struct maker *m, int index, const struct value *old)
{
	lua_State *L = m->lua;
	if (table_is(L, index, LIST_BLOCKS) || old->type == VALUE_DOCUMENT)
		return make_document(m, index, old);
	if (table_is(L, index, LIST_INLINES)) {
		stringify_push(L, index);
		struct value text = make_string(L, lua_gettop(L), old);
		lua_pop(L, 1);
		return text;
	}
	const struct value *origin = value_origin(L, index);
	old = origin ? origin : old;
	if (++m->depth > VALUE_DEPTH_MAX)
		luaL_error(L, "metadata is nested more than %d deep", VALUE_DEPTH_MAX);
	struct value made =
		is_list(L, index, old) ? make_list(m, index, old) : make_map(m, index, old);
	m->depth--;
	return made;
}

/* A record stands for its slug, other values that cannot be changed for a copy. */
static struct value
make_other(struct maker *m, int index, const struct value *old)
{
	lua_State *L = m->lua;
	const struct node *n = element_test(L, index);
	if (n && (node_is_block(n->kind) || old->type == VALUE_DOCUMENT))
		return make_document(m, index, old);
	if (n)
		stringify_push(L, index);
	else if (!frozen_push_plain(L, index))
		luaL_error(L, "metadata: %s cannot be kept", state_type_name(L, index));
	struct value made = make(m, lua_gettop(L), old);
	lua_pop(L, 1);
	return made;
}

static struct value
make(struct maker *m, int index, const struct value *old)
{
	lua_State *L = m->lua;
	luaL_checkstack(L, 8, "metadata");
	struct value made = {.type = VALUE_NULL, .pos = old->pos};
	switch (lua_type(L, index)) {
	case LUA_TNIL:
		return made;
	case LUA_TBOOLEAN:
		made.type = VALUE_BOOL;
		made.u.boolean = lua_toboolean(L, index);
		return made;
	case LUA_TNUMBER:
		return make_number(L, index, old);
	case LUA_TSTRING:
		return make_string(L, index, old);
	case LUA_TTABLE:
		return make_table(m, index, old);
	default:
		return make_other(m, index, old);
	}
}

struct value
value_make(lua_State *L, int index, const struct value *old)
{
	struct maker m = {.lua = L, .arena = filter_state(L)->document->arena};
	index = lua_absindex(L, index);
	luaL_checkstack(L, 2, "metadata");
	lua_newtable(L);
	m.kept = lua_gettop(L);
	struct value made = make(&m, index, old);
	lua_pop(L, 1);
	return made;
}

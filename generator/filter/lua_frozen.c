/*
 * lua_frozen.c - userdata over records and values.  Part of filter/.
 */
#include "filter/lua_frozen.h"

#include "filter/lua_list.h"
#include "filter/lua_value.h"
#include "model/portfolio.h"

#define FROZEN "read-only value"

enum frozen_kind { FROZEN_RECORDS, FROZEN_RECORD, FROZEN_VALUE };

struct frozen {
	enum frozen_kind kind;
	const struct collection_records *records;
	const struct record *record;
	const struct value *value;   /* of a record: its fields; else a list or map */
	const struct source *source; /* where the value stands */
};

static char proxies; /* the key of a table: from an address to the userdata over it */

static void
push_proxy(lua_State *L, const void *address, struct frozen frozen)
{
	luaL_checkstack(L, 5, "read-only value");
	state_push_run_table(L, &proxies);
	if (lua_rawgetp(L, -1, address) == LUA_TNIL) {
		lua_pop(L, 1);
		struct frozen *f = lua_newuserdatauv(L, sizeof *f, 0);
		*f = frozen;
		luaL_setmetatable(L, FROZEN);
		lua_pushvalue(L, -1);
		lua_rawsetp(L, -3, address);
	}
	lua_remove(L, -2);
}

void
frozen_push_records(lua_State *L, const struct collection_records *records)
{
	push_proxy(L, records, (struct frozen){.kind = FROZEN_RECORDS, .records = records});
}

void
frozen_push_record(lua_State *L, const struct record *r)
{
	push_proxy(L, r,
		(struct frozen){.kind = FROZEN_RECORD,
			.record = r,
			.value = &r->data,
			.source = &r->file->source});
}

void
frozen_push_value(lua_State *L, const struct value *v, const struct source *source)
{
	if (v->type == VALUE_LIST || v->type == VALUE_MAP)
		push_proxy(
			L, v, (struct frozen){.kind = FROZEN_VALUE, .value = v, .source = source});
	else
		value_push_copy(L, v);
}

static const struct frozen *
test(lua_State *L, int index)
{
	return luaL_testudata(L, index, FROZEN);
}

const struct record *
frozen_record(lua_State *L, int index)
{
	const struct frozen *f = test(L, index);
	return f && f->kind == FROZEN_RECORD ? f->record : NULL;
}

static size_t
count(const struct frozen *f)
{
	if (f->kind == FROZEN_RECORDS)
		return f->records->count;
	return f->value->type == VALUE_LIST ? f->value->u.list.count : 0;
}

static bool
is_list(const struct frozen *f)
{
	return f->kind == FROZEN_RECORDS || f->value->type == VALUE_LIST;
}

static void
push_item(lua_State *L, const struct frozen *f, size_t i)
{
	if (i >= count(f))
		lua_pushnil(L);
	else if (f->kind == FROZEN_RECORDS)
		frozen_push_record(L, f->records->records[i]);
	else
		frozen_push_value(L, &f->value->u.list.items[i], f->source);
}

static const struct value *
find_member(lua_State *L, const struct frozen *f, int key)
{
	struct span name;
	if (is_list(f) || lua_type(L, key) != LUA_TSTRING)
		return NULL;
	name.s = lua_tolstring(L, key, &name.len);
	limit_charge(L, f->value->u.map.count / 8);
	return value_get(f->value, name);
}

static void
push_span(lua_State *L, struct span s)
{
	lua_pushlstring(L, s.s, s.len);
}

static int
frozen_index(lua_State *L)
{
	const struct frozen *f = luaL_checkudata(L, 1, FROZEN);
	int is_integer;
	lua_Integer i = lua_tointegerx(L, 2, &is_integer);
	const char *name = lua_type(L, 2) == LUA_TSTRING ? lua_tostring(L, 2) : NULL;
	const struct value *member = find_member(L, f, 2);
	if (is_list(f) && is_integer && !name) {
		push_item(L, f, (size_t)i - 1);
	} else if (is_list(f) && name) {
		luaL_getmetafield(L, 1, "methods");
		lua_getfield(L, -1, name);
	} else if (f->kind == FROZEN_RECORD && name && strcmp(name, "slug") == 0) {
		push_span(L, f->record->slug);
	} else if (f->kind == FROZEN_RECORD && name && strcmp(name, "collection") == 0) {
		push_span(L, f->record->collection->name);
	} else if (member) {
		frozen_push_value(L, member, f->source);
	} else {
		lua_pushnil(L);
	}
	return 1;
}

static int
frozen_newindex(lua_State *L)
{
	return luaL_error(L, "what was loaded cannot be changed");
}

static int
frozen_len(lua_State *L)
{
	lua_pushinteger(L, (lua_Integer)count(luaL_checkudata(L, 1, FROZEN)));
	return 1;
}

/* Upvalues: the list and how many items are done. */
static int
next_item(lua_State *L)
{
	const struct frozen *f = lua_touserdata(L, lua_upvalueindex(1));
	lua_Integer i = lua_tointeger(L, lua_upvalueindex(2));
	if ((size_t)i >= count(f))
		return 0;
	lua_pushinteger(L, i + 1);
	lua_copy(L, -1, lua_upvalueindex(2));
	push_item(L, f, (size_t)i);
	return 2;
}

/* Upvalues: the keys and values of a map by turns, and how many of these are done. */
static int
next_member(lua_State *L)
{
	lua_Integer i = lua_tointeger(L, lua_upvalueindex(2));
	lua_rawgeti(L, lua_upvalueindex(1), i + 1);
	lua_rawgeti(L, lua_upvalueindex(1), i + 2);
	lua_pushinteger(L, i + 2);
	lua_replace(L, lua_upvalueindex(2));
	return 2;
}

static void
push_members(lua_State *L, const struct frozen *f)
{
	lua_Integer len = 0;
	lua_newtable(L);
	if (f->kind == FROZEN_RECORD) {
		const struct span own[] = {SPAN("slug"), f->record->slug, SPAN("collection"),
			f->record->collection->name};
		for (size_t i = 0; i < sizeof own / sizeof *own; i++) {
			push_span(L, own[i]);
			lua_rawseti(L, -2, ++len);
		}
	}
	limit_charge(L, f->value->u.map.count);
	for (size_t i = 0; i < f->value->u.map.count; i++) {
		const struct member *m = &f->value->u.map.members[i];
		if (m->value.type == VALUE_NULL)
			continue;
		push_span(L, m->key);
		lua_rawseti(L, -2, ++len);
		frozen_push_value(L, &m->value, f->source);
		lua_rawseti(L, -2, ++len);
	}
}

/* In the order in which it was written. */
static int
frozen_pairs(lua_State *L)
{
	const struct frozen *f = luaL_checkudata(L, 1, FROZEN);
	lua_settop(L, 1);
	if (!is_list(f))
		push_members(L, f);
	lua_pushinteger(L, 0);
	lua_pushcclosure(L, is_list(f) ? next_item : next_member, 2);
	return 1;
}

/* Call the method of List that the upvalue names, on a list of the items. */
static int
call_method(lua_State *L)
{
	const struct frozen *f = luaL_checkudata(L, 1, FROZEN);
	size_t len = count(f);
	limit_charge(L, len);
	list_push_new(L, LIST);
	for (size_t i = 0; i < len; i++) {
		push_item(L, f, i);
		lua_rawseti(L, -2, (lua_Integer)i + 1);
	}
	lua_replace(L, 1);
	luaL_getmetatable(L, LIST);
	lua_getfield(L, -1, "__index");
	lua_pushvalue(L, lua_upvalueindex(1));
	lua_gettable(L, -2);
	lua_insert(L, 1);
	lua_pop(L, 2);
	lua_call(L, lua_gettop(L) - 1, LUA_MULTRET);
	return lua_gettop(L);
}

const void *
frozen_list(lua_State *L, int index)
{
	const struct frozen *f = test(L, index);
	if (!f || !is_list(f))
		return NULL;
	return f->kind == FROZEN_RECORDS ? (const void *)f->records : f->value;
}

size_t
frozen_count(lua_State *L, int index)
{
	return count(test(L, index));
}

const struct value *
frozen_item(lua_State *L, int index, size_t i)
{
	const struct frozen *f = test(L, index);
	return f->kind == FROZEN_RECORDS ? &f->records->records[i]->data
					 : &f->value->u.list.items[i];
}

void
frozen_check_field(lua_State *L, int index, struct span name)
{
	const struct frozen *f = test(L, index);
	if (!f || f->kind != FROZEN_RECORDS)
		return;
	const struct fields *fields = &f->records->collection->fields;
	if (fields_find(fields, name))
		return;
	struct span *names = ARENA_ARRAY(filter_state(L)->scratch, fields->count, struct span);
	for (size_t i = 0; i < fields->count; i++)
		names[i] = fields->items[i].name;
	size_t nearest = state_nearest(L, name, names, fields->count);
	state_unknown(
		L, "field", name, "", nearest < fields->count ? names[nearest] : (struct span){0});
}

bool
frozen_pos(lua_State *L, int index, int key, const struct source **source, struct pos *pos)
{
	const struct frozen *f = test(L, index);
	if (!f)
		return false;
	lua_Integer i = lua_isinteger(L, key) ? lua_tointeger(L, key) - 1 : -1;
	const struct record *r = f->record;
	const struct value *v = find_member(L, f, key);
	if (i >= 0 && (size_t)i < count(f)) {
		r = f->kind == FROZEN_RECORDS ? f->records->records[i] : NULL;
		v = f->kind == FROZEN_RECORDS ? NULL : &f->value->u.list.items[i];
	}
	if (!r && !v)
		v = f->value;
	*source = r ? &r->file->source : f->source;
	*pos = v ? v->pos : r ? r->pos : (struct pos){0};
	return true;
}

bool
frozen_push_plain(lua_State *L, int index)
{
	const struct frozen *f = test(L, index);
	if (!f || f->kind == FROZEN_RECORDS)
		return false;
	if (f->kind == FROZEN_RECORD)
		push_span(L, f->record->slug);
	else
		value_push_copy(L, f->value);
	return true;
}

void
frozen_open(lua_State *L)
{
	static const luaL_Reg meta[] = {{"__index", frozen_index}, {"__newindex", frozen_newindex},
		{"__len", frozen_len}, {"__pairs", frozen_pairs}, {NULL, NULL}};
	static const char *const methods[] = {
		"at", "clone", "filter", "find", "find_if", "includes", "iter", "map", NULL};
	state_metatable(L, FROZEN, meta);
	luaL_getmetatable(L, FROZEN);
	lua_newtable(L);
	for (size_t i = 0; methods[i]; i++) {
		lua_pushstring(L, methods[i]);
		lua_pushcclosure(L, call_method, 1);
		lua_setfield(L, -2, methods[i]);
	}
	lua_setfield(L, -2, "methods");
	lua_pop(L, 1);
}

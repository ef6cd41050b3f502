/*
 * lua_document.c - elements: reading, setting, taking.  Part of filter/.
 */
#include "filter/lua_document.h"

#include "core/buf.h"
#include "filter/lua_equal.h"
#include "filter/lua_field.h"
#include "filter/lua_pairs.h"
#include "filter/lua_walk.h"
#include "model/native.h"

struct element {
	struct node *node;
};

/* The user value: a table of fields that were read as tables, or set. */
#define FIELDS_VALUE 1

bool
element_is_space(const struct node *n)
{
	if (n->kind != NODE_TEXT || n->u.text.len == 0)
		return false;
	for (size_t i = 0; i < n->u.text.len; i++) {
		if (n->u.text.s[i] != ' ' && n->u.text.s[i] != '\t')
			return false;
	}
	return true;
}

/* Pandoc's name for a node: "Space" for text that is all blanks. */
static const char *
element_tag(const struct node *n)
{
	return element_is_space(n) ? "Space" : node_kind_name(n->kind);
}

void
element_push(lua_State *L, struct node *n)
{
	luaL_checkstack(L, 4, "element");
	struct element *e = lua_newuserdatauv(L, sizeof *e, 1);
	e->node = n;
	const struct element_metatable *meta =
		&filter_state(L)->element_metatables[node_is_block(n->kind)];
	lua_rawgeti(L, LUA_REGISTRYINDEX, meta->reference);
	lua_setmetatable(L, -2);
}

struct node *
element_test(lua_State *L, int index)
{
	if (lua_type(L, index) != LUA_TUSERDATA || !lua_getmetatable(L, index))
		return NULL;
	const void *meta = lua_topointer(L, -1);
	lua_pop(L, 1);
	const struct element_metatable *known = filter_state(L)->element_metatables;
	if (meta != known[0].address && meta != known[1].address)
		return NULL;
	return ((struct element *)lua_touserdata(L, index))->node;
}

static struct node *
check(lua_State *L, int index)
{
	struct node *n = element_test(L, index);
	if (!n)
		luaL_typeerror(L, index, "element");
	return n;
}

bool
element_is_plain(lua_State *L, int index)
{
	bool plain = lua_getiuservalue(L, index, FIELDS_VALUE) == LUA_TNIL;
	lua_pop(L, 1);
	return plain;
}

/* Keep the value on top, and take it off. */
static void
keep(lua_State *L, int element, const char *name)
{
	element = lua_absindex(L, element);
	if (lua_getiuservalue(L, element, FIELDS_VALUE) == LUA_TNIL) {
		lua_pop(L, 1);
		lua_newtable(L);
		lua_pushvalue(L, -1);
		lua_setiuservalue(L, element, FIELDS_VALUE);
	}
	lua_insert(L, -2);
	lua_setfield(L, -2, name);
	lua_pop(L, 1);
}

void
element_push_around(lua_State *L, enum node_kind kind)
{
	element_push(L, state_node(L, kind, (struct pos){0}));
	lua_insert(L, -2);
	keep(L, -2, "content");
}

void
element_init(lua_State *L, int element, const struct field *field, int index)
{
	element = lua_absindex(L, element);
	field->coerce(L, lua_absindex(L, index));
	keep(L, element, field->name);
}

/* Push a field's value.  A table is kept, so that a change in it counts. */
static void
get(lua_State *L, int element, const struct field *field)
{
	if (lua_getiuservalue(L, element, FIELDS_VALUE) != LUA_TNIL) {
		if (lua_getfield(L, -1, field->name) != LUA_TNIL) {
			lua_remove(L, -2);
			return;
		}
		lua_pop(L, 1);
	}
	lua_pop(L, 1);
	field->push(L, check(L, element));
	if (lua_istable(L, -1)) {
		lua_pushvalue(L, -1);
		keep(L, element, field->name);
	}
}

static int
element_index(lua_State *L)
{
	struct node *n = check(L, 1);
	if (lua_type(L, 2) != LUA_TSTRING)
		return 0;
	const char *name = lua_tostring(L, 2);
	const struct field *field = field_find(n->kind, name);
	const char *owner = field_owner(name);
	if (field) {
		get(L, 1, field);
	} else if (owner && (field = field_find(n->kind, owner))) {
		get(L, 1, field);
		lua_getfield(L, -1, name);
	} else if (strcmp(name, "t") == 0 || strcmp(name, "tag") == 0) {
		lua_pushstring(L, element_tag(n));
	} else if (strcmp(name, "pos") == 0) {
		state_push_pos(L, filter_state(L)->document->source, n->pos);
	} else {
		luaL_getmetafield(L, 1, "methods");
		lua_getfield(L, -1, name);
	}
	return 1;
}

static int
element_newindex(lua_State *L)
{
	struct node *n = check(L, 1);
	const char *name = luaL_checkstring(L, 2);
	const struct field *field = field_find(n->kind, name);
	const char *owner = field_owner(name);
	lua_settop(L, 3);
	if (field) {
		(field->coerce_set ? field->coerce_set : field->coerce)(L, 3);
		keep(L, 1, field->name);
	} else if (owner && (field = field_find(n->kind, owner))) {
		get(L, 1, field);
		lua_pushvalue(L, 3);
		lua_setfield(L, -2, name); /* the owner's metatable puts it in its proper form */
	} else {
		return luaL_error(L, "%s has no field '%s' to set", element_tag(n), name);
	}
	return 0;
}

void
element_attach(struct node *parent, struct node *child)
{
	struct node *content = parent->first;
	while (content && node_is_aside(content))
		content = content->next;
	if (content && node_is_aside(child))
		node_insert_before(content, child);
	else
		node_append(parent, child);
}

/* Give MADE the children of OLD that FIELD stands for. */
static void
inherit(lua_State *L, const struct field *field, const struct node *old, struct node *made)
{
	for (const struct node *n = old->first; n; n = n->next) {
		if (field->part == NODE_DOCUMENT ? !node_is_aside(n) : n->kind == field->part)
			element_attach(made, state_copy(L, n));
	}
}

/* A node as OLD, but with the fields in the table on top. */
static struct node *
build(lua_State *L, const struct node *old)
{
	struct filter_state *s = filter_state(L);
	if (++s->take_depth > DOCUMENT_DEPTH_MAX)
		luaL_error(L, "elements are nested more than %d deep", DOCUMENT_DEPTH_MAX);
	luaL_checkstack(L, 10, "element");
	struct node *made = state_node(L, old->kind, old->pos);
	made->attr = old->attr;
	node_set_like(made, old);
	const struct element_kind *kind = element_kind(old->kind);
	for (const struct field *const *field = kind->fields; *field; field++) {
		if (lua_getfield(L, -1, (*field)->name) != LUA_TNIL)
			(*field)->store(L, lua_gettop(L), made);
		else if ((*field)->part != NODE_TEXT)
			inherit(L, *field, old, made);
		lua_pop(L, 1);
	}
	s->take_depth--;
	return made;
}

struct node *
element_take(lua_State *L, int index)
{
	struct node *n = check(L, index);
	if (lua_getiuservalue(L, index, FIELDS_VALUE) != LUA_TNIL)
		n = build(L, n);
	else if (n->parent)
		n = state_copy(L, n);
	lua_pop(L, 1);
	return n;
}

void
element_push_value(lua_State *L, int index)
{
	struct node *n = check(L, index);
	if (lua_getiuservalue(L, index, FIELDS_VALUE) != LUA_TNIL)
		n = build(L, n);
	lua_pop(L, 1);
	element_push(L, n);
}

const struct node *
element_view(lua_State *L, int index)
{
	const struct node *n = check(L, index);
	return element_is_plain(L, index) ? n : element_take(L, index);
}

static int
element_clone(lua_State *L)
{
	struct node *old = check(L, 1);
	struct node *n = element_take(L, 1);
	element_push(L, n == old ? state_copy(L, n) : n);
	return 1;
}

int
element_walk(lua_State *L)
{
	const struct node *old = element_view(L, 1);
	luaL_checktype(L, 2, LUA_TTABLE);
	struct node *n = walk_copy(L, old);
	walk_below(L, 2, n);
	element_push(L, n);
	return 1;
}

static int
element_eq(lua_State *L)
{
	if (!element_test(L, 1) || !element_test(L, 2))
		return 0;
	lua_pushboolean(L, node_equal(L, element_view(L, 1), element_view(L, 2)));
	return 1;
}

/* In native form; what would be longer than a string may be is not even tried. */
static int
element_tostring(lua_State *L)
{
	const struct node *n = element_view(L, 1);
	struct buf text = {0};
	size_t bytes = state_text_bytes(n);
	state_check_depth(L, n);
	limit_charge(L, bytes);
	if (bytes > LIMIT_STRING_BYTES_MAX)
		return luaL_error(L, "%s is too long to show", element_tag(n));
	native_put_node(&text, n);
	state_push_buf(L, &text);
	return 1;
}

/* The fields, as pairs() goes over them. */
static int
element_pairs(lua_State *L)
{
	const struct node *n = check(L, 1);
	const struct element_kind *kind = element_kind(n->kind);
	lua_settop(L, 1);
	lua_newtable(L);
	lua_pushstring(L, element_tag(n));
	lua_setfield(L, 2, "tag");
	for (const struct field *const *field = kind->fields; *field; field++) {
		get(L, 1, *field);
		lua_setfield(L, 2, (*field)->name);
	}
	lua_remove(L, 1);
	return pairs_pairs(L);
}

void
element_open(lua_State *L)
{
	static const luaL_Reg meta[] = {{"__index", element_index},
		{"__newindex", element_newindex}, {"__eq", element_eq}, {"__pairs", element_pairs},
		{"__tostring", element_tostring}, {NULL, NULL}};
	static const luaL_Reg methods[] = {{"clone", element_clone}, {"show", element_tostring},
		{"walk", element_walk}, {NULL, NULL}};
	static const char *const names[] = {"Inline", "Block"};
	for (size_t i = 0; i < sizeof names / sizeof *names; i++) {
		state_metatable(L, names[i], meta);
		luaL_getmetatable(L, names[i]);
		luaL_newlib(L, methods);
		lua_setfield(L, -2, "methods");
		filter_state(L)->element_metatables[i].address = lua_topointer(L, -1);
		filter_state(L)->element_metatables[i].reference = luaL_ref(L, LUA_REGISTRYINDEX);
	}
}

/*
 * lua_equal.c - equality of nodes and of Lua values.  Part of filter/.
 */
#include "filter/lua_equal.h"

#include "filter/lua_document.h"
#include "filter/lua_text.h"

#define TABLE_DEPTH_MAX 100

static bool
attr_equal(const struct attr *a, const struct attr *b)
{
	static const struct attr none;
	a = a ? a : &none;
	b = b ? b : &none;
	if (!span_eq(a->id, b->id) || a->class_count != b->class_count
		|| a->pair_count != b->pair_count)
		return false;
	for (size_t i = 0; i < a->class_count; i++) {
		if (!span_eq(a->classes[i], b->classes[i]))
			return false;
	}
	for (size_t i = 0; i < a->pair_count; i++) {
		if (!span_eq(a->pairs[i].key, b->pairs[i].key)
			|| !span_eq(a->pairs[i].value, b->pairs[i].value))
			return false;
	}
	return true;
}

static bool
table_equal(const struct node *a, const struct node *b)
{
	if (a->u.table.column_count != b->u.table.column_count)
		return false;
	for (size_t i = 0; i < a->u.table.column_count; i++) {
		if (a->u.table.aligns[i] != b->u.table.aligns[i])
			return false;
	}
	return true;
}

/* Without what is below them. */
static bool
fields_equal(const struct node *a, const struct node *b)
{
	if (a->kind != b->kind || !attr_equal(a->attr, b->attr))
		return false;
	switch (a->kind) {
	case NODE_TEXT:
		return span_eq(a->u.text, b->u.text)
			|| (element_is_space(a) && element_is_space(b));
	case NODE_CODE:
	case NODE_CODE_BLOCK:
	case NODE_MATH:
		return span_eq(a->u.text, b->u.text);
	case NODE_HEADER:
		return a->u.level == b->u.level;
	case NODE_RAW_BLOCK:
	case NODE_RAW_INLINE:
		return span_eq(a->u.raw->format, b->u.raw->format)
			&& span_eq(a->u.raw->text, b->u.raw->text);
	case NODE_ORDERED_LIST:
		return a->u.list.start == b->u.list.start && a->u.list.style == b->u.list.style
			&& a->u.list.delimiter == b->u.list.delimiter;
	case NODE_LINK:
	case NODE_IMAGE:
		return span_eq(a->u.link->target, b->u.link->target)
			&& span_eq(a->u.link->title, b->u.link->title);
	case NODE_TABLE:
		return table_equal(a, b);
	case NODE_TABLE_BODY:
		return a->u.row_head_columns == b->u.row_head_columns;
	case NODE_TABLE_CELL:
		return a->u.cell.column_span == b->u.cell.column_span
			&& a->u.cell.row_span == b->u.cell.row_span
			&& a->u.cell.align == b->u.cell.align;
	case NODE_QUOTED:
		return a->u.double_quotes == b->u.double_quotes;
	default:
		return true;
	}
}

static bool trees_equal(lua_State *, const struct node *, const struct node *, unsigned depth);

static bool
notes_equal(lua_State *L, const struct node *a, const struct node *b, unsigned depth)
{
	return a->u.note.definition == b->u.note.definition
		|| (depth < TABLE_DEPTH_MAX
			&& trees_equal(L, a->u.note.definition, b->u.note.definition, depth + 1));
}

static bool
trees_equal(lua_State *L, const struct node *a, const struct node *b, unsigned depth)
{
	const struct node *x = a, *y = b;
	while (x && y) {
		limit_charge(L, 1);
		if (!fields_equal(x, y) || !x->first != !y->first)
			return false;
		if (x->kind == NODE_NOTE && !notes_equal(L, x, y, depth))
			return false;
		/* As one has a sibling, so must the other, or the shapes differ. */
		if ((x != a && !x->next) != (y != b && !y->next))
			return false;
		x = node_next(x, a);
		y = node_next(y, b);
	}
	return !x && !y;
}

/* Text may stand in one run or in words; copies are joined, so that does not matter. */
bool
node_equal(lua_State *L, const struct node *a, const struct node *b)
{
	if (a == b)
		return true;
	if (!a->first || !b->first)
		return trees_equal(L, a, b, 0);
	struct node *x = state_copy(L, a), *y = state_copy(L, b);
	text_join(L, x);
	text_join(L, y);
	return trees_equal(L, x, y, 0);
}

static bool same(lua_State *, int a, int b, int depth);

static size_t
count_members(lua_State *L, int table)
{
	size_t count = 0;
	for (lua_pushnil(L); lua_next(L, table); lua_pop(L, 1))
		count++;
	limit_charge(L, count);
	return count;
}

/* Does the table at B have all members that A has? */
static bool
covers(lua_State *L, int a, int b, int depth)
{
	if (depth > TABLE_DEPTH_MAX)
		luaL_error(L, "tables are nested more than %d deep", TABLE_DEPTH_MAX);
	luaL_checkstack(L, 6, "tables");
	lua_pushnil(L);
	while (lua_next(L, a)) {
		limit_charge(L, 1);
		lua_pushvalue(L, -2);
		lua_rawget(L, b);
		bool equal = same(L, lua_gettop(L) - 1, lua_gettop(L), depth + 1);
		lua_pop(L, 2);
		if (!equal) {
			lua_pop(L, 1);
			return false;
		}
	}
	return true;
}

static bool
same(lua_State *L, int a, int b, int depth)
{
	if (lua_rawequal(L, a, b))
		return true;
	if (lua_istable(L, a) && lua_istable(L, b))
		return count_members(L, a) == count_members(L, b) && covers(L, a, b, depth);
	if (!element_test(L, a) || !element_test(L, b))
		return false;
	return node_equal(L, element_view(L, a), element_view(L, b));
}

bool
value_same(lua_State *L, int a, int b)
{
	return same(L, lua_absindex(L, a), lua_absindex(L, b), 0);
}

/*
 * lua_equal.c - equality of nodes and of Lua values.  Part of filter/.
 */
#include "filter/lua_equal.h"

#include "filter/lua_document.h"
#include "filter/lua_list.h"
#include "filter/lua_text.h"

#define NOTES_DEPTH_MAX 100
#define STEPS_PER_TABLE 20

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

static bool
citations_equal(const struct citation *a, const struct citation *b)
{
	return span_eq(a->id, b->id) && a->mode == b->mode && a->note_number == b->note_number
		&& a->hash == b->hash;
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
		return span_eq(a->u.text, b->u.text);
	case NODE_MATH:
		return a->u.math->display == b->u.math->display
			&& span_eq(a->u.math->text, b->u.math->text);
	case NODE_CITATION:
		return citations_equal(a->u.citation, b->u.citation);
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
	case NODE_TABLE_ROW:
		return a->u.head == b->u.head;
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
		|| (depth < NOTES_DEPTH_MAX
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
		x = node_next_all(x, a);
		y = node_next_all(y, b);
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

bool
tables_equal(lua_State *L, int a, int b)
{
	limit_charge(L, STEPS_PER_TABLE);
	luaL_checkstack(L, 4, "tables");
	int top = lua_gettop(L);
	bool equal = lua_istable(L, a) && lua_istable(L, b) && lua_getmetatable(L, a)
		&& lua_getmetatable(L, b) && lua_rawequal(L, -1, -2);
	lua_settop(L, top);
	int len = equal ? list_len(L, a) : 0;
	equal = equal && list_len(L, b) == len;
	for (int i = 1; equal && i <= len; i++) {
		lua_rawgeti(L, a, i);
		lua_rawgeti(L, b, i);
		equal = lua_compare(L, -2, -1, LUA_OPEQ);
		lua_pop(L, 2);
	}
	return equal;
}

/*
 * lua_field.c - the rows: fields, kinds, aliases.  Part of filter/.
 */
#include "filter/lua_field.h"

#include "filter/lua_attr.h"
#include "filter/lua_citation.h"
#include "filter/lua_content.h"
#include "filter/lua_items.h"
#include "filter/lua_table.h"

#define HEADER_LEVEL_MAX 6

static void
text_coerce(lua_State *L, int index)
{
	if (!lua_isstring(L, index))
		luaL_error(L, "string expected, got %s", state_type_name(L, index));
	lua_pushvalue(L, index);
	lua_tostring(L, -1);
}

/* For fields that may be left out. */
static void
optional_text_coerce(lua_State *L, int index)
{
	if (lua_isnoneornil(L, index))
		lua_pushliteral(L, "");
	else
		text_coerce(L, index);
}

/* Push and store functions for a span in the node. */
#define TEXT_FIELD(name, member)                                                                   \
	static void name##_push(lua_State *L, const struct node *n)                                \
	{                                                                                          \
		lua_pushlstring(L, n->member.s ? n->member.s : "", n->member.len);                 \
	}                                                                                          \
	static void name##_store(lua_State *L, int index, struct node *n)                          \
	{                                                                                          \
		n->member = state_text(L, index);                                                  \
	}
TEXT_FIELD(text, u.text)
TEXT_FIELD(math_text, u.math->text)
TEXT_FIELD(raw_format, u.raw->format)
TEXT_FIELD(raw_text, u.raw->text)
TEXT_FIELD(title, u.link->title)
TEXT_FIELD(target, u.link->target)

static void
level_push(lua_State *L, const struct node *n)
{
	lua_pushinteger(L, n->u.level);
}

static void
level_coerce(lua_State *L, int index)
{
	int is_integer;
	lua_Integer level = lua_tointegerx(L, index, &is_integer);
	if (!is_integer)
		luaL_error(L, "level: integer expected, got %s", state_type_name(L, index));
	lua_pushinteger(L, level);
}

static void
level_store(lua_State *L, int index, struct node *n)
{
	lua_Integer level = lua_tointeger(L, index);
	n->u.level = level < 1 ? 1 : level > HEADER_LEVEL_MAX ? HEADER_LEVEL_MAX : (int)level;
}

/* Functions for one of two names. */
#define CHOICE_FIELD(name, member, what, if_false, if_true)                                        \
	static const char *const name##_names[] = {if_false, if_true, NULL};                       \
	static void name##_push(lua_State *L, const struct node *n)                                \
	{                                                                                          \
		lua_pushstring(L, name##_names[n->member]);                                        \
	}                                                                                          \
	static void name##_coerce(lua_State *L, int index)                                         \
	{                                                                                          \
		lua_pushstring(L, name##_names[state_choice(L, index, name##_names, what)]);       \
	}                                                                                          \
	static void name##_store(lua_State *L, int index, struct node *n)                          \
	{                                                                                          \
		n->member = state_choice(L, index, name##_names, what);                            \
	}
CHOICE_FIELD(mathtype, u.math->display, "math type", "InlineMath", "DisplayMath")
CHOICE_FIELD(quotetype, u.double_quotes, "quote type", "SingleQuote", "DoubleQuote")

#define NO_PART NODE_TEXT
#define ALL     NODE_DOCUMENT

/* A field that takes the same values in the constructor and later; and one that does not. */
#define FIELD(member, children, push_value, coerce_value, store_value)                             \
	{                                                                                          \
		.name = member, .part = children, .push = push_value, .coerce = coerce_value,      \
		.store = store_value                                                               \
	}
#define CONTENT(children, push_value, coerce_value, store_value)                                   \
	{                                                                                          \
		.name = "content", .part = children, .push = push_value, .coerce = coerce_value,   \
		.coerce_set = coerce_value##_field, .store = store_value                           \
	}

static const struct field
	inlines = FIELD("content", ALL, inlines_push, inlines_coerce, inlines_take),
	blocks = CONTENT(ALL, blocks_push, blocks_coerce, blocks_take),
	note = CONTENT(NO_PART, note_push, blocks_coerce, note_take),
	items = CONTENT(ALL, items_push, items_coerce, items_take),
	lines = FIELD("content", ALL, lines_push, lines_coerce, lines_take),
	definitions = FIELD("content", ALL, definitions_push, definitions_coerce, definitions_take),
	alt = FIELD("caption", ALL, inlines_push, inlines_coerce, inlines_take),
	attr = FIELD("attr", NO_PART, attr_push, attr_coerce, attr_store),
	text = FIELD("text", NO_PART, text_push, text_coerce, text_store),
	math_text = FIELD("text", NO_PART, math_text_push, text_coerce, math_text_store),
	raw_text = FIELD("text", NO_PART, raw_text_push, text_coerce, raw_text_store),
	raw_format = FIELD("format", NO_PART, raw_format_push, text_coerce, raw_format_store),
	mathtype = FIELD("mathtype", NO_PART, mathtype_push, mathtype_coerce, mathtype_store),
	quotetype = FIELD("quotetype", NO_PART, quotetype_push, quotetype_coerce, quotetype_store),
	citations = FIELD(
		"citations", NODE_CITATION, citations_push, citations_coerce, citations_store),
	level = FIELD("level", NO_PART, level_push, level_coerce, level_store),
	target = FIELD("target", NO_PART, target_push, text_coerce, target_store),
	src = FIELD("src", NO_PART, target_push, text_coerce, target_store),
	title = FIELD("title", NO_PART, title_push, optional_text_coerce, title_store),
	numbering = FIELD("listAttributes", NO_PART, list_attributes_push, list_attributes_coerce,
		list_attributes_store),
	caption = FIELD("caption", NODE_CAPTION, caption_push, caption_coerce, caption_store),
	colspecs = FIELD("colspecs", NO_PART, colspecs_push, colspecs_coerce, colspecs_store),
	head = FIELD("head", NODE_TABLE_HEAD, head_push, head_coerce, head_store),
	bodies = FIELD("bodies", NODE_TABLE_BODY, bodies_push, bodies_coerce, bodies_store),
	foot = FIELD("foot", NODE_TABLE_FOOT, foot_push, foot_coerce, foot_store);

/* A kind without a row is not for filters to make or change. */
static const struct element_kind kinds[NODE_KIND_COUNT] = {
	[NODE_PARA] = {true, 1, {&inlines}},
	[NODE_PLAIN] = {true, 1, {&inlines}},
	[NODE_HEADER] = {true, 2, {&level, &inlines, &attr}},
	[NODE_BLOCK_QUOTE] = {true, 1, {&blocks}},
	[NODE_DIV] = {true, 1, {&blocks, &attr}},
	[NODE_BULLET_LIST] = {true, 1, {&items}},
	[NODE_ORDERED_LIST] = {true, 1, {&items, &numbering}},
	[NODE_DEFINITION_LIST] = {true, 1, {&definitions}},
	[NODE_LINE_BLOCK] = {true, 1, {&lines}},
	[NODE_CODE_BLOCK] = {true, 1, {&text, &attr}},
	[NODE_RAW_BLOCK] = {true, 2, {&raw_format, &raw_text}},
	[NODE_HORIZONTAL_RULE] = {true, 0, {NULL}},
	[NODE_TABLE] = {true, 5, {&caption, &colspecs, &head, &bodies, &foot, &attr}},
	[NODE_FIGURE] = {true, 1, {&blocks, &caption, &attr}},
	[NODE_TEXT] = {true, 1, {&text}},
	[NODE_SOFT_BREAK] = {true, 0, {NULL}},
	[NODE_LINE_BREAK] = {true, 0, {NULL}},
	[NODE_CODE] = {true, 1, {&text, &attr}},
	[NODE_RAW_INLINE] = {true, 2, {&raw_format, &raw_text}},
	[NODE_MATH] = {true, 2, {&mathtype, &math_text}},
	[NODE_EMPH] = {true, 1, {&inlines}},
	[NODE_STRONG] = {true, 1, {&inlines}},
	[NODE_STRIKEOUT] = {true, 1, {&inlines}},
	[NODE_UNDERLINE] = {true, 1, {&inlines}},
	[NODE_SUPERSCRIPT] = {true, 1, {&inlines}},
	[NODE_SUBSCRIPT] = {true, 1, {&inlines}},
	[NODE_SMALL_CAPS] = {true, 1, {&inlines}},
	[NODE_QUOTED] = {true, 2, {&quotetype, &inlines}},
	[NODE_LINK] = {true, 2, {&inlines, &target, &title, &attr}},
	[NODE_IMAGE] = {true, 2, {&alt, &src, &title, &attr}},
	[NODE_SPAN] = {true, 1, {&inlines, &attr}},
	[NODE_CITE] = {true, 2, {&inlines, &citations}},
	[NODE_NOTE] = {true, 1, {&note}},
};

const struct element_kind *
element_kind(enum node_kind kind)
{
	return kinds[kind].made ? &kinds[kind] : NULL;
}

const struct field *
field_find(enum node_kind node_kind, const char *name)
{
	const struct element_kind *kind = element_kind(node_kind);
	if (!kind)
		return NULL;
	if (strcmp(name, "c") == 0)
		name = "content";
	for (const struct field *const *field = kind->fields; *field; field++) {
		if (strcmp((*field)->name, name) == 0)
			return *field;
	}
	return NULL;
}

const char *
field_owner(const char *alias)
{
	static const char *const aliases[][2] = {{"identifier", "attr"}, {"classes", "attr"},
		{"attributes", "attr"}, {"start", "listAttributes"}, {"style", "listAttributes"},
		{"delimiter", "listAttributes"}};
	for (size_t i = 0; i < sizeof aliases / sizeof *aliases; i++) {
		if (strcmp(aliases[i][0], alias) == 0)
			return aliases[i][1];
	}
	return NULL;
}

/*
 * lua_field.c - the rows: fields, kinds, aliases.  Part of filter/.
 */
#include "filter/lua_field.h"

#include "filter/lua_attr.h"
#include "filter/lua_content.h"
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

#define NO_PART NODE_TEXT
#define ALL     NODE_DOCUMENT

static const struct field inlines = {"content", ALL, inlines_push, inlines_coerce, inlines_take},
			  blocks = {"content", ALL, blocks_push, blocks_coerce, blocks_take},
			  items = {"content", ALL, items_push, items_coerce, items_take},
			  note = {"content", NO_PART, note_push, blocks_coerce, note_take},
			  alt = {"caption", ALL, inlines_push, inlines_coerce, inlines_take},
			  attr = {"attr", NO_PART, attr_push, attr_coerce, attr_store},
			  text = {"text", NO_PART, text_push, text_coerce, text_store},
			  raw_text = {"text", NO_PART, raw_text_push, text_coerce, raw_text_store},
			  raw_format = {"format", NO_PART, raw_format_push, text_coerce,
				  raw_format_store},
			  level = {"level", NO_PART, level_push, level_coerce, level_store},
			  target = {"target", NO_PART, target_push, text_coerce, target_store},
			  src = {"src", NO_PART, target_push, text_coerce, target_store},
			  title = {"title", NO_PART, title_push, optional_text_coerce, title_store},
			  numbering = {"listAttributes", NO_PART, list_attributes_push,
				  list_attributes_coerce, list_attributes_store},
			  caption = {"caption", NODE_CAPTION, caption_push, caption_coerce,
				  caption_store},
			  colspecs = {"colspecs", NO_PART, colspecs_push, table_coerce,
				  colspecs_store},
			  head = {"head", NODE_TABLE_HEAD, head_push, table_coerce, head_store},
			  bodies = {"bodies", NODE_TABLE_BODY, bodies_push, table_coerce,
				  bodies_store},
			  foot = {"foot", NODE_TABLE_FOOT, foot_push, table_coerce, foot_store};

/* A kind without a row is not for filters to make or change. */
static const struct element_kind kinds[NODE_KIND_COUNT] = {
	[NODE_PARA] = {true, 1, {&inlines}},
	[NODE_PLAIN] = {true, 1, {&inlines}},
	[NODE_HEADER] = {true, 2, {&level, &inlines, &attr}},
	[NODE_BLOCK_QUOTE] = {true, 1, {&blocks}},
	[NODE_DIV] = {true, 1, {&blocks, &attr}},
	[NODE_BULLET_LIST] = {true, 1, {&items}},
	[NODE_ORDERED_LIST] = {true, 1, {&items, &numbering}},
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
	[NODE_EMPH] = {true, 1, {&inlines}},
	[NODE_STRONG] = {true, 1, {&inlines}},
	[NODE_STRIKEOUT] = {true, 1, {&inlines}},
	[NODE_LINK] = {true, 2, {&inlines, &target, &title, &attr}},
	[NODE_IMAGE] = {true, 2, {&alt, &src, &title, &attr}},
	[NODE_SPAN] = {true, 1, {&inlines, &attr}},
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

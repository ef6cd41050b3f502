/*
 * yaml.c - libyaml's events to values.  Part of load/; the only room with yaml.h.
 */
#include "load/yaml.h"

#include <stdlib.h>
#include <yaml.h>

#include "core/arena.h"
#include "core/text.h"
#include "model/portfolio.h"

/* A place in the text.  libyaml counts characters, we count bytes. */
struct cursor {
	size_t chars;
	size_t offset; /* bytes */
	size_t line_start;
	uint32_t line;
};

struct loader {
	struct arena *arena;
	const struct source *source;
	struct diag *diag;
	struct span text;
	size_t start; /* of the text proper: past a byte order mark */
	uint32_t first_line;
	yaml_parser_t parser;
	struct cursor cursor;
	struct member *pending; /* of the lists and maps that are still open */
	size_t pending_count;
	size_t pending_cap;
	size_t nodes;
};

/* What libyaml says, in our words.  CONTEXT: the mistake is where the construct starts. */
static const struct problem {
	const char *text;
	enum diag_code code;
	bool at_context;
} problems[] = {
	{"mapping values are not allowed in this context", DIAG_YAML_COLON, false},
	{"found character that cannot start any token", DIAG_YAML_CHARACTER, false},
	{"did not find expected alphabetic or numeric character", DIAG_YAML_CHARACTER, true},
	{"found unexpected end of stream", DIAG_YAML_QUOTE, true},
	{"found unexpected document indicator", DIAG_YAML_QUOTE, true},
	{"found unknown escape character", DIAG_YAML_ESCAPE, false},
	{"did not find expected hexdecimal number", DIAG_YAML_ESCAPE, false},
	{"found invalid Unicode character escape code", DIAG_YAML_ESCAPE, false},
	{"found a tab character that violates indentation", DIAG_YAML_TAB, false},
	{"found a tab character where an indentation space is expected", DIAG_YAML_TAB, false},
	{"did not find expected ',' or ']'", DIAG_YAML_BRACKET, true},
	{"did not find expected ',' or '}'", DIAG_YAML_BRACKET, true},
	{"did not find expected key", DIAG_YAML_LAYOUT, false},
	{"did not find expected '-' indicator", DIAG_YAML_LAYOUT, false},
	{"could not find expected ':'", DIAG_YAML_LAYOUT, true},
	{"block sequence entries are not allowed in this context", DIAG_YAML_LAYOUT, false},
};

static size_t
char_len(char lead)
{
	unsigned char c = (unsigned char)lead;
	return c < 0x80 ? 1 : c < 0xE0 ? 2 : c < 0xF0 ? 3 : 4;
}

static void
cursor_step(struct loader *l)
{
	struct cursor *c = &l->cursor;
	bool line_end = l->text.s[c->offset] == '\n';
	c->offset += char_len(l->text.s[c->offset]);
	c->chars++;
	if (line_end) {
		c->line++;
		c->line_start = c->offset;
	}
}

static struct pos
cursor_pos(const struct loader *l)
{
	const struct cursor *c = &l->cursor;
	return (struct pos){c->line, (uint32_t)(c->offset - c->line_start) + 1};
}

static void
cursor_rewind(struct loader *l)
{
	l->cursor = (struct cursor){.offset = l->start, .line = l->first_line};
}

static struct pos
pos_of_mark(struct loader *l, yaml_mark_t mark)
{
	if (mark.index < l->cursor.chars)
		cursor_rewind(l);
	while (l->cursor.chars < mark.index && l->cursor.offset < l->text.len)
		cursor_step(l);
	return cursor_pos(l);
}

static struct pos
pos_of_offset(struct loader *l, size_t offset)
{
	cursor_rewind(l);
	while (l->cursor.offset < offset && l->cursor.offset < l->text.len)
		cursor_step(l);
	return cursor_pos(l);
}

/* Where the text of a block scalar starts: below its '|' or '>', after the indentation. */
static struct pos
pos_of_block_text(const struct loader *l, struct pos header)
{
	size_t i = span_find(l->text, '\n', l->cursor.offset) + 1;
	size_t line_start = i;
	for (; i < l->text.len && strchr(" \r\n", l->text.s[i]); i++) {
		if (l->text.s[i] == '\n')
			line_start = i + 1;
	}
	return (struct pos){header.line + 1, (uint32_t)(i - line_start) + 1};
}

static void
report(struct loader *l, enum diag_code code, struct pos pos)
{
	diag_report(l->diag, &(struct diag_item){.code = code, .source = l->source, .pos = pos});
}

static void
report_syntax(struct loader *l)
{
	const yaml_parser_t *p = &l->parser;
	if (p->error == YAML_MEMORY_ERROR)
		arena_alloc(l->arena, SIZE_MAX); /* exits as any lack of memory does */
	if (p->error == YAML_READER_ERROR) {
		report(l, DIAG_FILE_CONTROL, pos_of_offset(l, l->start + p->problem_offset));
		return;
	}
	enum diag_code code = DIAG_YAML_SYNTAX;
	yaml_mark_t mark = p->problem_mark;
	for (size_t i = 0; i < sizeof problems / sizeof *problems; i++) {
		if (p->problem && strcmp(p->problem, problems[i].text) == 0) {
			code = problems[i].code;
			mark = problems[i].at_context ? p->context_mark : p->problem_mark;
		}
	}
	struct pos pos = pos_of_mark(l, mark);
	size_t offset = l->cursor.offset;
	if (code == DIAG_YAML_CHARACTER && offset < l->text.len && l->text.s[offset] == '\t')
		code = DIAG_YAML_TAB;
	report(l, code, pos);
}

static bool
next_event(struct loader *l, yaml_event_t *event)
{
	if (yaml_parser_parse(&l->parser, event))
		return true;
	report_syntax(l);
	return false;
}

/* Anchors are of no use without aliases, and tags would bypass the schema. */
static void
refuse_properties(
	struct loader *l, const yaml_char_t *anchor, const yaml_char_t *tag, struct pos pos)
{
	if (anchor)
		report(l, DIAG_YAML_ALIAS, pos);
	if (tag)
		report(l, DIAG_YAML_TAG, pos);
}

/* An escape in double quotes can make what XML 1.0 (section 2.2) has no way to write. */
static bool
has_unwritable(struct span s)
{
	for (size_t i = 0; i < s.len;) {
		uint32_t c = text_next(s, &i);
		if ((c < 0x20 && c != '\t' && c != '\n') || c == 0x7F || (c & 0xFFFE) == 0xFFFE)
			return true;
	}
	return false;
}

static void
load_scalar(struct loader *l, const yaml_event_t *event, struct value *out)
{
	yaml_scalar_style_t style = event->data.scalar.style;
	struct span text = {(const char *)event->data.scalar.value, event->data.scalar.length};
	refuse_properties(l, event->data.scalar.anchor, event->data.scalar.tag, out->pos);
	if (style == YAML_DOUBLE_QUOTED_SCALAR_STYLE && has_unwritable(text)) {
		report(l, DIAG_FILE_CONTROL, out->pos);
		return;
	}
	if (style == YAML_LITERAL_SCALAR_STYLE || style == YAML_FOLDED_SCALAR_STYLE)
		out->pos = pos_of_block_text(l, out->pos);
	out->plain = style == YAML_PLAIN_SCALAR_STYLE;
	if (out->plain && !text.len)
		return;
	out->type = VALUE_STRING;
	out->u.string = span_copy(l->arena, text);
}

static void
push(struct loader *l, struct member m)
{
	if (l->pending_count == l->pending_cap) {
		l->pending_cap = l->pending_cap ? l->pending_cap * 2 : 64;
		l->pending = heap_resize(l->pending, l->pending_cap * sizeof *l->pending);
	}
	l->pending[l->pending_count++] = m;
}

static bool load_node(struct loader *, const yaml_event_t *, unsigned depth, struct value *);

static bool
load_list(struct loader *l, unsigned depth, struct value *out)
{
	size_t base = l->pending_count;
	for (;;) {
		yaml_event_t event;
		if (!next_event(l, &event))
			return false;
		bool end = event.type == YAML_SEQUENCE_END_EVENT;
		struct member item = {0};
		bool ok = end || load_node(l, &event, depth, &item.value);
		yaml_event_delete(&event);
		if (!ok)
			return false;
		if (end)
			break;
		push(l, item);
	}
	size_t count = l->pending_count - base;
	out->type = VALUE_LIST;
	out->u.list.items = ARENA_ARRAY(l->arena, count, struct value);
	out->u.list.count = count;
	for (size_t i = 0; i < count; i++)
		out->u.list.items[i] = l->pending[base + i].value;
	l->pending_count = base;
	return true;
}

/* Put a member in the map that starts at BASE, unless its key is no text or there already. */
static void
add_member(struct loader *l, size_t base, const struct value *key, struct value v)
{
	if (key->type != VALUE_STRING) {
		report(l, DIAG_YAML_KEY, key->pos);
		return;
	}
	for (size_t i = base; i < l->pending_count; i++) {
		const struct member *first = &l->pending[i];
		if (span_eq(first->key, key->u.string)) {
			diag_reportf(l->diag, DIAG_YAML_DUPLICATE, l->source, key->pos, "%.*s:%u",
				SPAN_ARG(l->source->path), first->key_pos.line);
			return;
		}
	}
	push(l, (struct member){key->u.string, key->pos, v});
}

static bool
load_map(struct loader *l, unsigned depth, struct value *out)
{
	size_t base = l->pending_count;
	for (;;) {
		yaml_event_t event;
		if (!next_event(l, &event))
			return false;
		bool end = event.type == YAML_MAPPING_END_EVENT;
		struct value key = {0}, v = {0};
		bool ok = end || load_node(l, &event, depth, &key);
		yaml_event_delete(&event);
		if (end)
			break;
		if (!ok || !next_event(l, &event))
			return false;
		ok = load_node(l, &event, depth, &v);
		yaml_event_delete(&event);
		if (ok && l->pending_count - base == CONTENT_YAML_KEYS_MAX) {
			report(l, DIAG_YAML_SIZE, key.pos);
			ok = false;
		}
		if (!ok)
			return false;
		add_member(l, base, &key, v);
	}
	size_t count = l->pending_count - base;
	out->type = VALUE_MAP;
	out->u.map.members = ARENA_ARRAY(l->arena, count, struct member);
	out->u.map.count = count;
	if (count)
		memcpy(out->u.map.members, l->pending + base, count * sizeof(struct member));
	l->pending_count = base;
	return true;
}

static bool
load_node(struct loader *l, const yaml_event_t *event, unsigned depth, struct value *out)
{
	out->pos = pos_of_mark(l, event->start_mark);
	if (++l->nodes > CONTENT_YAML_NODES_MAX || depth == CONTENT_YAML_DEPTH_MAX) {
		report(l, DIAG_YAML_SIZE, out->pos);
		return false;
	}
	switch (event->type) {
	case YAML_SCALAR_EVENT:
		load_scalar(l, event, out);
		return true;
	case YAML_SEQUENCE_START_EVENT:
		refuse_properties(l, event->data.sequence_start.anchor,
			event->data.sequence_start.tag, out->pos);
		return load_list(l, depth + 1, out);
	case YAML_MAPPING_START_EVENT:
		refuse_properties(l, event->data.mapping_start.anchor,
			event->data.mapping_start.tag, out->pos);
		return load_map(l, depth + 1, out);
	default: /* an alias: the grammar has nothing else here */
		report(l, DIAG_YAML_ALIAS, out->pos);
		return true;
	}
}

/* The stream's events around its one document. */
static bool
load_stream(struct loader *l, struct value *out)
{
	bool seen = false;
	for (;;) {
		yaml_event_t event;
		if (!next_event(l, &event))
			return false;
		yaml_event_type_t type = event.type;
		bool ok = true;
		if (type == YAML_DOCUMENT_START_EVENT && seen) {
			report(l, DIAG_YAML_DOCUMENTS, pos_of_mark(l, event.start_mark));
			ok = false;
		} else if (type == YAML_DOCUMENT_START_EVENT) {
			seen = true;
		} else if (type != YAML_STREAM_START_EVENT && type != YAML_DOCUMENT_END_EVENT
			&& type != YAML_STREAM_END_EVENT) {
			ok = load_node(l, &event, 0, out);
		}
		yaml_event_delete(&event);
		if (!ok || type == YAML_STREAM_END_EVENT)
			return ok;
	}
}

/* U+0085, U+2028 or U+2029: line ends to libyaml (YAML 1.1), but to no editor and no reader. */
static size_t
find_odd_line_end(struct span text)
{
	static const char *const ends[] = {"\xC2\x85", "\xE2\x80\xA8", "\xE2\x80\xA9"};
	size_t first = TEXT_INVALID;
	for (size_t i = 0; i < sizeof ends / sizeof *ends; i++) {
		const char *found = memmem(text.s, text.len, ends[i], strlen(ends[i]));
		if (found && (size_t)(found - text.s) < first)
			first = (size_t)(found - text.s);
	}
	return first;
}

bool
yaml_load(struct arena *arena, const struct source *source, struct span text, uint32_t first_line,
	struct diag *diag, struct value *out)
{
	struct loader l = {.arena = arena,
		.source = source,
		.diag = diag,
		.text = text,
		.start = span_starts(text, SPAN("\xEF\xBB\xBF")) ? 3 : 0,
		.first_line = first_line};
	cursor_rewind(&l);
	*out = (struct value){.plain = true, .pos = {first_line, 1}};
	struct span input = span_sub(text, l.start, text.len);
	if (!input.len)
		return true;
	size_t invalid = text_find_invalid(text);
	if (invalid != TEXT_INVALID) {
		report(&l, DIAG_FILE_ENCODING, pos_of_offset(&l, invalid));
		return false;
	}
	size_t line_end = find_odd_line_end(text);
	if (line_end != TEXT_INVALID) {
		report(&l, DIAG_FILE_CONTROL, pos_of_offset(&l, line_end));
		return false;
	}
	if (!yaml_parser_initialize(&l.parser))
		arena_alloc(arena, SIZE_MAX); /* exits as any lack of memory does */
	yaml_parser_set_encoding(&l.parser, YAML_UTF8_ENCODING);
	yaml_parser_set_input_string(&l.parser, (const unsigned char *)input.s, input.len);
	bool ok = load_stream(&l, out);
	yaml_parser_delete(&l.parser);
	free(l.pending);
	return ok;
}

/*
 * template_compile.c - the tags and text of a template to instructions.  Part of render/.
 *
 * White space follows the specification's document whitespace.md.  A tag that is alone
 * on its line takes the line with it.  A parent or block stands alone if nothing is
 * before its opening tag and behind its closing tag, even when those are on one line.
 */
#include <assert.h>

#include "core/arena.h"
#include "render/template_code.h"
#include "render/template_scan.h"

struct open {
	const struct tag *tag;
	size_t instruction;
	struct span strip; /* argument: the indentation that its lines lose */
};

struct compiler {
	struct arena *arena;
	struct span text;
	struct tags tags;
	struct instruction *code;
	size_t count;
	size_t cap;
	size_t cursor; /* the text before it has been dealt with */
	struct open open[TEMPLATE_DEPTH_MAX];
	size_t depth;
};

static struct instruction *
add(struct compiler *c, struct instruction instruction)
{
	if (c->count == c->cap) {
		c->cap = c->cap ? c->cap * 2 : 64;
		struct instruction *grown = ARENA_ARRAY(c->arena, c->cap, struct instruction);
		if (c->count)
			memcpy(grown, c->code, c->count * sizeof *grown);
		c->code = grown;
	}
	instruction.next = c->count + 1;
	c->code[c->count] = instruction;
	return &c->code[c->count++];
}

static void
push(struct compiler *c, const struct tag *tag, struct span strip)
{
	c->open[c->depth++] = (struct open){tag, c->count - 1, strip};
}

/* The innermost open instruction ends here. */
static void
pop(struct compiler *c)
{
	c->code[c->open[--c->depth].instruction].next = c->count;
}

/* Directly inside a parent only arguments count. */
static bool
in_parent(const struct compiler *c)
{
	return c->depth && c->open[c->depth - 1].tag->kind == TAG_PARENT;
}

static bool
is_line_start(const struct compiler *c, size_t offset)
{
	return offset == 0 || c->text.s[offset - 1] == '\n';
}

/* From the start of a line past the indentation that the open arguments lose. */
static size_t
strip_line(const struct compiler *c, size_t offset)
{
	for (size_t i = 0; i < c->depth; i++) {
		struct span strip = c->open[i].strip;
		if (span_starts(span_sub(c->text, offset, strip.len), strip))
			offset += strip.len;
	}
	return offset;
}

/* The white space, as far as it is kept, that starts the line at OFFSET. */
static struct span
indentation(const struct compiler *c, size_t offset)
{
	size_t from = strip_line(c, offset), to = from;
	while (to < c->text.len && (c->text.s[to] == ' ' || c->text.s[to] == '\t'))
		to++;
	return span_sub(c->text, from, to - from);
}

static bool
strips(const struct compiler *c)
{
	for (size_t i = 0; i < c->depth; i++) {
		if (c->open[i].strip.len)
			return true;
	}
	return false;
}

/* Emit the text up to TO: in one piece, or by line where lines lose indentation. */
static void
put_text(struct compiler *c, size_t to)
{
	assert(c->cursor <= to);
	bool by_line = strips(c);
	while (c->cursor < to && !in_parent(c)) {
		size_t end = by_line ? span_find(c->text, '\n', c->cursor) + 1 : to;
		if (end > to)
			end = to;
		bool line_start = is_line_start(c, c->cursor);
		size_t from = line_start ? strip_line(c, c->cursor) : c->cursor;
		assert(from <= end); /* what is stripped is white space, so it stops before a tag */
		add(c,
			(struct instruction){
				.op = OP_TEXT,
				.line_start = line_start,
				.text = span_sub(c->text, from, end - from),
			});
		c->cursor = end;
	}
	c->cursor = to;
}

static void
put_line_start(struct compiler *c)
{
	add(c, (struct instruction){.op = OP_TEXT, .line_start = true});
}

/* Emit the text before a tag and step past it; OWN_LINE: and past the rest of its line. */
static void
pass(struct compiler *c, const struct tag *tag, bool own_line)
{
	put_text(c, own_line ? tag->line_begin : tag->begin);
	if (!own_line && is_line_start(c, tag->begin))
		put_line_start(c);
	c->cursor = own_line ? tag->line_end : tag->end;
}

static bool
is_alone(const struct tag *tag)
{
	return tag->clear_before && tag->clear_after;
}

static const struct tag *
partner(const struct compiler *c, const struct tag *tag)
{
	return &c->tags.items[tag->partner];
}

/* Of a parent or block: nothing before the opening tag, nothing behind the closing one. */
static bool
pair_is_alone(const struct tag *open, const struct tag *close)
{
	return open->clear_before && close->clear_after;
}

static bool
is_empty(const struct tag *open, const struct tag *close)
{
	return open->end == close->begin;
}

static void
compile_partial(struct compiler *c, const struct tag *tag)
{
	pass(c, tag, is_alone(tag));
	add(c,
		(struct instruction){
			.op = OP_PARTIAL,
			.dynamic = tag->dynamic,
			.standalone = is_alone(tag),
			.text = tag->name,
			.indent = indentation(c, tag->line_begin),
			.pos = tag->pos,
		});
}

static void
compile_section(struct compiler *c, const struct tag *tag, enum operation op)
{
	pass(c, tag, is_alone(tag));
	add(c, (struct instruction){.op = op, .text = tag->name, .pos = tag->pos});
	push(c, tag, (struct span){0});
}

static void
compile_parent(struct compiler *c, const struct tag *tag)
{
	bool alone = pair_is_alone(tag, partner(c, tag));
	if (alone)
		put_text(c, tag->line_begin);
	else
		pass(c, tag, false);
	add(c,
		(struct instruction){
			.op = OP_PARENT,
			.dynamic = tag->dynamic,
			.standalone = alone,
			.text = tag->name,
			.indent = indentation(c, tag->line_begin),
			.pos = tag->pos,
		});
	push(c, tag, (struct span){0});
}

/* A block right inside a parent.  Its content loses the indentation of its first line. */
static void
compile_argument(struct compiler *c, const struct tag *tag)
{
	struct span strip = {0};
	if (tag->clear_after)
		strip = indentation(c, tag->line_end);
	add(c, (struct instruction){.op = OP_BLOCK, .text = tag->name, .pos = tag->pos});
	push(c, tag, strip);
	c->cursor = tag->clear_after ? tag->line_end : tag->end;
	if (!tag->clear_after && !is_empty(tag, partner(c, tag)))
		put_line_start(c);
}

/* What ends the line of a tag with nothing behind it; empty at the end of the text. */
static struct span
line_break(const struct compiler *c, const struct tag *tag)
{
	struct span rest = span_sub(c->text, tag->end, tag->line_end - tag->end);
	while (rest.len && (*rest.s == ' ' || *rest.s == '\t'))
		rest = span_sub(rest, 1, rest.len);
	return rest;
}

/*
 * A block anywhere else.  If it stands alone, what is on its lines belongs to its default
 * content: an argument that replaces it brings lines of its own, indented as the default is.
 */
static void
compile_block(struct compiler *c, const struct tag *tag)
{
	const struct tag *close = partner(c, tag);
	bool alone = pair_is_alone(tag, close);
	if (alone)
		put_text(c, tag->line_begin);
	else
		pass(c, tag, is_alone(tag));
	struct instruction block = {.op = OP_BLOCK, .text = tag->name, .pos = tag->pos};
	if (alone) {
		block.standalone = true;
		block.indent = indentation(c, tag->clear_after ? tag->line_end : tag->line_begin);
		block.line_break = line_break(c, close);
	}
	add(c, block);
	push(c, tag, (struct span){0});
	if (alone && is_empty(tag, close))
		c->cursor = tag->end;
	else if (alone)
		pass(c, tag, is_alone(tag));
}

static void
close_argument(struct compiler *c, const struct tag *close)
{
	put_text(c, close->clear_before ? close->line_begin : close->begin);
	pop(c);
	c->cursor = close->end;
}

static void
close_block(struct compiler *c, const struct tag *open, const struct tag *close)
{
	if (!pair_is_alone(open, close) || close->clear_before) {
		pass(c, close, is_alone(close));
	} else if (!is_empty(open, close)) {
		pass(c, close, false);
		put_text(c, close->line_end);
	}
	if (pair_is_alone(open, close))
		c->cursor = close->line_end;
	pop(c);
}

static void
compile_close(struct compiler *c, const struct tag *close)
{
	const struct tag *open = partner(c, close);
	if (open->kind == TAG_PARENT) {
		c->cursor = pair_is_alone(open, close) ? close->line_end : close->end;
		pop(c);
	} else if (open->kind == TAG_BLOCK && c->depth > 1
		&& c->open[c->depth - 2].tag->kind == TAG_PARENT) {
		close_argument(c, close);
	} else if (open->kind == TAG_BLOCK) {
		close_block(c, open, close);
	} else {
		pass(c, close, is_alone(close));
		pop(c);
	}
}

static void
compile_tag(struct compiler *c, const struct tag *tag)
{
	switch (tag->kind) {
	case TAG_VARIABLE:
	case TAG_RAW:
		pass(c, tag, false);
		add(c,
			(struct instruction){
				.op = tag->kind == TAG_RAW ? OP_RAW : OP_VARIABLE,
				.text = tag->name,
				.pos = tag->pos,
			});
		break;
	case TAG_IGNORED:
		pass(c, tag, is_alone(tag));
		break;
	case TAG_PARTIAL:
		compile_partial(c, tag);
		break;
	case TAG_SECTION:
		compile_section(c, tag, OP_SECTION);
		break;
	case TAG_INVERTED:
		compile_section(c, tag, OP_INVERTED);
		break;
	case TAG_PARENT:
		compile_parent(c, tag);
		break;
	case TAG_BLOCK:
		if (in_parent(c))
			compile_argument(c, tag);
		else
			compile_block(c, tag);
		break;
	case TAG_CLOSE:
		compile_close(c, tag);
		break;
	}
}

bool
template_compile(struct arena *a, struct diag *d, const struct source *source, struct template *out)
{
	struct compiler c = {.arena = a, .text = source->text};
	*out = (struct template){.source = source};
	if (!template_scan(a, d, source, &c.tags))
		return false;
	for (size_t i = 0; i < c.tags.count; i++)
		compile_tag(&c, &c.tags.items[i]);
	put_text(&c, source->text.len);
	out->code = c.code;
	out->count = c.count;
	return true;
}

/*
 * json.c - read JSON (RFC 8259).  Part of load/.
 *
 * Finished values wait on a stack until their list or object closes; then they are
 * copied, all together, to the arena.
 */
#include "load/json.h"

#include <math.h>
#include <stdlib.h>

#include "core/arena.h"
#include "core/buf.h"
#include "core/map.h"
#include "core/text.h"

struct reader {
	struct arena *arena;
	struct arena *scratch; /* for one number, or the keys of one object */
	const struct source *source;
	struct diag *diag;
	struct span text;
	size_t at;
	size_t line_begin;
	uint32_t line;
	unsigned depth;
	bool failed;
	struct buf string;    /* the one being read */
	struct member *stack; /* on the heap; items of a list have no key */
	size_t count;
	size_t cap;
};

static bool read_value(struct reader *, struct value *out);

/* The place of an offset on the current line. */
static struct pos
pos_of(const struct reader *r, size_t offset)
{
	return (struct pos){r->line, (uint32_t)(offset - r->line_begin) + 1};
}

static bool
fail(struct reader *r, enum diag_code code, size_t offset)
{
	diag_report(r->diag,
		&(struct diag_item){.code = code, .source = r->source, .pos = pos_of(r, offset)});
	r->failed = true;
	return false;
}

/* The next character; NUL at the end (a NUL in the text is refused like any stray character). */
static char
peek(const struct reader *r)
{
	return r->at < r->text.len ? r->text.s[r->at] : '\0';
}

static bool
accept(struct reader *r, char c)
{
	if (peek(r) != c || r->at >= r->text.len)
		return false;
	r->at++;
	return true;
}

static void
skip_space(struct reader *r)
{
	for (;; r->at++) {
		char c = peek(r);
		if (c == '\n') {
			r->line++;
			r->line_begin = r->at + 1;
		} else if (c != ' ' && c != '\t' && c != '\r') {
			return;
		}
	}
}

static bool
expect(struct reader *r, char c)
{
	return accept(r, c) || fail(r, DIAG_JSON_SYNTAX, r->at);
}

static void
push(struct reader *r, const struct member *m)
{
	if (r->count == r->cap) {
		r->cap = r->cap ? r->cap * 2 : 64;
		r->stack = heap_resize(r->stack, r->cap * sizeof *r->stack);
	}
	r->stack[r->count++] = *m;
}

/* Four hexadecimal digits; false if they are not there. */
static bool
read_hex(struct reader *r, uint32_t *out)
{
	*out = 0;
	for (int i = 0; i < 4; i++, r->at++) {
		char c = peek(r);
		uint32_t digit;
		if (c >= '0' && c <= '9')
			digit = (uint32_t)(c - '0');
		else if ((c | 0x20) >= 'a' && (c | 0x20) <= 'f')
			digit = (uint32_t)((c | 0x20) - 'a' + 10);
		else
			return false;
		*out = *out << 4 | digit;
	}
	return true;
}

/* Behind "\u": one code unit of UTF-16, or two that make a pair (RFC 8259, section 7). */
static bool
read_unicode(struct reader *r)
{
	uint32_t unit, low;
	if (!read_hex(r, &unit))
		return false;
	if (unit >= 0xd800 && unit < 0xdc00) {
		if (!accept(r, '\\') || !accept(r, 'u') || !read_hex(r, &low))
			return false;
		if (low < 0xdc00 || low > 0xdfff)
			return false;
		unit = 0x10000 + ((unit - 0xd800) << 10 | (low - 0xdc00));
	} else if (unit >= 0xdc00 && unit < 0xe000) {
		return false;
	}
	text_put(&r->string, unit);
	return true;
}

/* Behind a backslash. */
static bool
read_escape(struct reader *r)
{
	static const char names[] = "\"\\/bfnrt", values[] = "\"\\/\b\f\n\r\t";
	char c = peek(r);
	if (accept(r, 'u'))
		return read_unicode(r);
	const char *name = c ? strchr(names, c) : NULL;
	if (!name)
		return false;
	r->at++;
	buf_putc(&r->string, values[name - names]);
	return true;
}

static bool
read_string(struct reader *r, struct span *out)
{
	if (!expect(r, '"'))
		return false;
	buf_reset(&r->string);
	size_t plain = r->at; /* start of what was not copied yet */
	for (;;) {
		char c = peek(r);
		if ((unsigned char)c < 0x20)
			return fail(r, DIAG_JSON_STRING, r->at);
		if (c != '"' && c != '\\') {
			r->at++;
			continue;
		}
		buf_put(&r->string, span_sub(r->text, plain, r->at - plain));
		size_t begin = r->at++;
		if (c == '"')
			break;
		if (!read_escape(r))
			return fail(r, DIAG_JSON_STRING, begin);
		plain = r->at;
	}
	*out = span_copy(r->arena, buf_span(&r->string));
	return true;
}

static bool
skip_digits(struct reader *r)
{
	size_t begin = r->at;
	while (peek(r) >= '0' && peek(r) <= '9')
		r->at++;
	return r->at > begin;
}

/* Step over a number (RFC 8259, section 6); *WHOLE: it has no fraction or exponent. */
static bool
skip_number(struct reader *r, bool *whole)
{
	*whole = true;
	accept(r, '-');
	if (!accept(r, '0') && !skip_digits(r))
		return false;
	if (accept(r, '.')) {
		*whole = false;
		if (!skip_digits(r))
			return false;
	}
	if (accept(r, 'e') || accept(r, 'E')) {
		*whole = false;
		if (!accept(r, '+'))
			accept(r, '-');
		return skip_digits(r);
	}
	return true;
}

static bool
to_integer(struct span digits, int64_t *out)
{
	bool negative = *digits.s == '-';
	int64_t n = 0; /* kept negative: there is one more number on that side */
	for (size_t i = negative; i < digits.len; i++) {
		if (__builtin_mul_overflow(n, 10, &n)
			|| __builtin_sub_overflow(n, digits.s[i] - '0', &n))
			return false;
	}
	if (!negative && n == INT64_MIN)
		return false;
	*out = negative ? n : -n;
	return true;
}

static bool
read_number(struct reader *r, struct value *out)
{
	size_t begin = r->at;
	char first = peek(r);
	if (first != '-' && (first < '0' || first > '9'))
		return fail(r, DIAG_JSON_SYNTAX, begin);
	bool whole;
	if (!skip_number(r, &whole))
		return fail(r, DIAG_JSON_NUMBER, begin);
	struct span digits = span_sub(r->text, begin, r->at - begin);
	if (whole && to_integer(digits, &out->u.integer)) {
		out->type = VALUE_INT;
		return true;
	}
	/* The program never sets a locale, so strtod reads a point (C17 7.11.1.1). */
	out->type = VALUE_NUMBER;
	out->u.number = strtod(span_cstr(r->scratch, digits), NULL);
	arena_reset(r->scratch);
	return isfinite(out->u.number) || fail(r, DIAG_JSON_NUMBER, begin);
}

static bool
read_word(struct reader *r, struct span word)
{
	if (!span_eq(span_sub(r->text, r->at, word.len), word))
		return fail(r, DIAG_JSON_SYNTAX, r->at);
	r->at += word.len;
	return true;
}

static bool
read_list(struct reader *r, struct value *out)
{
	size_t base = r->count;
	r->at++;
	skip_space(r);
	if (!accept(r, ']')) {
		do {
			struct member item = {0};
			skip_space(r);
			if (!read_value(r, &item.value))
				return false;
			push(r, &item);
			skip_space(r);
		} while (accept(r, ','));
		if (!expect(r, ']'))
			return false;
	}
	size_t count = r->count - base;
	struct value_list list = {ARENA_ARRAY(r->arena, count, struct value), count};
	for (size_t i = 0; i < list.count; i++)
		list.items[i] = r->stack[base + i].value;
	r->count = base;
	out->type = VALUE_LIST;
	out->u.list = list;
	return true;
}

/* A key that was used before in the same object is a mistake, but the text is still read on. */
static void
check_keys(struct reader *r, const struct value_map *map)
{
	struct map seen;
	map_init(&seen, r->scratch);
	for (size_t i = 0; i < map->count; i++) {
		struct member *m = &map->members[i];
		const struct member *first = map_add(&seen, m->key, m);
		if (!first)
			continue;
		diag_reportf(r->diag, DIAG_JSON_KEY, r->source, m->key_pos, "\"%.*s\" (%u:%u)",
			SPAN_ARG(m->key), first->key_pos.line, first->key_pos.column);
		r->failed = true;
	}
	arena_reset(r->scratch);
}

static bool
read_member(struct reader *r)
{
	struct member m = {.key_pos = pos_of(r, r->at)};
	if (!read_string(r, &m.key))
		return false;
	skip_space(r);
	if (!expect(r, ':'))
		return false;
	skip_space(r);
	if (!read_value(r, &m.value))
		return false;
	push(r, &m);
	return true;
}

static bool
read_object(struct reader *r, struct value *out)
{
	size_t base = r->count;
	r->at++;
	skip_space(r);
	if (!accept(r, '}')) {
		do {
			skip_space(r);
			if (!read_member(r))
				return false;
			skip_space(r);
		} while (accept(r, ','));
		if (!expect(r, '}'))
			return false;
	}
	size_t count = r->count - base;
	struct value_map map = {ARENA_ARRAY(r->arena, count, struct member), count};
	if (map.count)
		memcpy(map.members, &r->stack[base], map.count * sizeof *map.members);
	r->count = base;
	check_keys(r, &map);
	out->type = VALUE_MAP;
	out->u.map = map;
	return true;
}

static bool
read_nested(struct reader *r, struct value *out, bool (*read)(struct reader *, struct value *))
{
	if (r->depth == JSON_DEPTH_MAX)
		return fail(r, DIAG_JSON_DEPTH, r->at);
	r->depth++;
	bool ok = read(r, out);
	r->depth--;
	return ok;
}

static bool
read_value(struct reader *r, struct value *out)
{
	*out = (struct value){.pos = pos_of(r, r->at)};
	switch (peek(r)) {
	case '{':
		return read_nested(r, out, read_object);
	case '[':
		return read_nested(r, out, read_list);
	case '"':
		out->type = VALUE_STRING;
		return read_string(r, &out->u.string);
	case 't':
	case 'f':
		out->type = VALUE_BOOL;
		out->u.boolean = peek(r) == 't';
		return read_word(r, out->u.boolean ? SPAN("true") : SPAN("false"));
	case 'n':
		return read_word(r, SPAN("null"));
	default:
		return read_number(r, out);
	}
}

bool
json_load(struct arena *a, const struct source *source, struct diag *d, struct value *out)
{
	size_t invalid = text_find_invalid(source->text);
	if (invalid != TEXT_INVALID) {
		diag_report(d,
			&(struct diag_item){.code = DIAG_JSON_ENCODING,
				.source = source,
				.pos = pos_at(source->text, invalid)});
		return false;
	}
	struct reader r = {
		.arena = a,
		.scratch = arena_new(),
		.source = source,
		.diag = d,
		.text = source->text,
		.line = 1,
	};
	skip_space(&r);
	bool whole = read_value(&r, out);
	skip_space(&r);
	if (whole && r.at < r.text.len)
		fail(&r, DIAG_JSON_SYNTAX, r.at);
	buf_clear(&r.string);
	free(r.stack);
	arena_free(r.scratch);
	return !r.failed;
}

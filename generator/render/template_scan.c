/*
 * template_scan.c - the tags of a template, and which closes which.  Part of render/.
 */
#include "render/template_scan.h"

#include "core/arena.h"
#include "render/template.h"

struct scanner {
	struct diag *diag;
	const struct source *source;
	struct span text;
	struct span open; /* the delimiters in force */
	struct span close;
	size_t offset;     /* what lies before it has been read */
	size_t line_begin; /* of the line of `offset` */
	uint32_t line;
	bool failed;
};

/* The kind by the character behind the opening delimiter, and the one that must end it too. */
static const struct sigil {
	char first;
	char last;
	enum tag_kind kind;
} sigils[] = {
	{'!', 0, TAG_IGNORED},
	{'=', '=', TAG_IGNORED},
	{'{', '}', TAG_RAW},
	{'&', 0, TAG_RAW},
	{'>', 0, TAG_PARTIAL},
	{'#', 0, TAG_SECTION},
	{'^', 0, TAG_INVERTED},
	{'<', 0, TAG_PARENT},
	{'$', 0, TAG_BLOCK},
	{'/', 0, TAG_CLOSE},
};

static bool
is_space(char c)
{
	return c == ' ' || c == '\t' || c == '\n' || c == '\r' || c == '\f' || c == '\v';
}

static bool
is_blank(char c)
{
	return c == ' ' || c == '\t';
}

/* Report a tag, by its name if it has a fit one. */
static void
fail(struct scanner *s, enum diag_code code, const struct tag *tag)
{
	const char *quote = tag->name.len ? "\"" : "";
	diag_reportf(
		s->diag, code, s->source, tag->pos, "%s%.*s%s", quote, SPAN_ARG(tag->name), quote);
	s->failed = true;
}

/* The offset of NEEDLE at or after FROM; the length of the text if there is none. */
static size_t
find(struct span text, struct span needle, size_t from)
{
	if (from >= text.len)
		return text.len;
	const char *at = memmem(text.s + from, text.len - from, needle.s, needle.len);
	return at ? (size_t)(at - text.s) : text.len;
}

/* The closing delimiter at or after FROM, with LAST right before it if the tag needs that. */
static size_t
find_close(const struct scanner *s, size_t from, char last)
{
	size_t at = find(s->text, s->close, from);
	while (last && at < s->text.len && (at == from || s->text.s[at - 1] != last))
		at = find(s->text, s->close, at + 1);
	return at;
}

/* Step to a later offset, keeping count of the lines. */
static void
advance(struct scanner *s, size_t to)
{
	for (size_t i = s->offset; i < to; i++) {
		if (s->text.s[i] == '\n') {
			s->line++;
			s->line_begin = i + 1;
		}
	}
	s->offset = to;
}

static void
look_around(const struct scanner *s, struct tag *tag)
{
	size_t i = tag->begin;
	while (i > tag->line_begin && is_blank(s->text.s[i - 1]))
		i--;
	tag->clear_before = i == tag->line_begin;

	i = tag->end;
	while (i < s->text.len && is_blank(s->text.s[i]))
		i++;
	if (i + 1 < s->text.len && s->text.s[i] == '\r' && s->text.s[i + 1] == '\n')
		i++;
	tag->clear_after = i == s->text.len || s->text.s[i] == '\n';
	tag->line_end = i < s->text.len ? i + 1 : i;
}

static bool
has_space(struct span s)
{
	for (size_t i = 0; i < s.len; i++) {
		if (is_space(s.s[i]))
			return true;
	}
	return false;
}

/* {{=open close=}}: two words without white space or '='. */
static void
set_delimiters(struct scanner *s, struct span content, const struct tag *tag)
{
	size_t i = 0;
	while (i < content.len && !is_space(content.s[i]))
		i++;
	struct span open = span_sub(content, 0, i);
	struct span close = span_trim(span_sub(content, i, content.len));
	if (!open.len || !close.len || has_space(close) || memchr(content.s, '=', content.len)) {
		fail(s, DIAG_TEMPLATE_DELIMITERS, tag);
		return;
	}
	s->open = open;
	s->close = close;
}

/* What stands between the delimiters: for most tags a name. */
static void
read_content(struct scanner *s, const struct sigil *sigil, struct span content, struct tag *tag)
{
	tag->content = span_trim(content);
	if (sigil && sigil->first == '=')
		set_delimiters(s, tag->content, tag);
	if (tag->kind == TAG_IGNORED)
		return;
	struct span name = tag->content;
	bool may_be_dynamic =
		tag->kind == TAG_PARTIAL || tag->kind == TAG_PARENT || tag->kind == TAG_CLOSE;
	if (may_be_dynamic && span_starts(name, SPAN("*"))) {
		tag->dynamic = true;
		name = span_trim(span_sub(name, 1, name.len));
	}
	if (!name.len || has_space(name))
		fail(s, DIAG_TEMPLATE_NAME, tag);
	else
		tag->name = name;
}

/* The next tag; false if there is none. */
static bool
next_tag(struct scanner *s, struct tag *tag)
{
	size_t begin = find(s->text, s->open, s->offset);
	if (begin == s->text.len)
		return false;
	advance(s, begin);
	*tag = (struct tag){
		.kind = TAG_VARIABLE,
		.pos = {s->line, (uint32_t)(begin - s->line_begin) + 1},
		.begin = begin,
		.line_begin = s->line_begin,
	};
	size_t from = begin + s->open.len;
	while (from < s->text.len && is_space(s->text.s[from]))
		from++;
	const struct sigil *sigil = NULL;
	for (size_t i = 0; from < s->text.len && i < sizeof sigils / sizeof *sigils; i++) {
		if (sigils[i].first == s->text.s[from])
			sigil = &sigils[i];
	}
	char last = sigil ? sigil->last : '\0';
	if (sigil) {
		tag->kind = sigil->kind;
		from++;
	}
	size_t close = find_close(s, from, last);
	if (close == s->text.len) {
		fail(s, DIAG_TEMPLATE_TAG_OPEN, tag);
		return false;
	}
	tag->end = close + s->close.len;
	read_content(s, sigil, span_sub(s->text, from, close - from - (last != 0)), tag);
	advance(s, tag->end);
	look_around(s, tag);
	return true;
}

static void
add_tag(struct arena *a, struct tags *tags, size_t *cap, const struct tag *tag)
{
	if (tags->count == *cap) {
		*cap = *cap ? *cap * 2 : 32;
		struct tag *grown = ARENA_ARRAY(a, *cap, struct tag);
		if (tags->count)
			memcpy(grown, tags->items, tags->count * sizeof *grown);
		tags->items = grown;
	}
	tags->items[tags->count++] = *tag;
}

struct open_tags {
	size_t numbers[TEMPLATE_DEPTH_MAX];
	size_t count;
};

/* CLOSE is not the tag that closes INNER, the innermost open one (NULL: none is open). */
static void
fail_close(struct scanner *s, const struct tag *close, const struct tag *inner)
{
	if (inner)
		diag_reportf(s->diag, DIAG_TEMPLATE_CLOSE, s->source, close->pos,
			"\"/%.*s\" \u2260 \"/%.*s\" (%u:%u)", SPAN_ARG(close->name),
			SPAN_ARG(inner->name), inner->pos.line, inner->pos.column);
	else
		diag_reportf(s->diag, DIAG_TEMPLATE_CLOSE, s->source, close->pos, "\"/%.*s\"",
			SPAN_ARG(close->name));
	s->failed = true;
}

/*
 * Pair tag NUMBER, a closing one.  If it fits a tag further out than the innermost, those in
 * between are given up, so that one forgotten tag gives one message.
 */
static void
pair(struct scanner *s, struct tags *tags, struct open_tags *open, size_t number)
{
	struct tag *close = &tags->items[number];
	size_t depth = open->count;
	bool named = close->name.len > 0; /* if not, that was reported; it closes what is open */
	while (named && depth
		&& !span_eq(tags->items[open->numbers[depth - 1]].content, close->content))
		depth--;
	if (named && (!depth || depth < open->count))
		fail_close(s, close,
			open->count ? &tags->items[open->numbers[open->count - 1]] : NULL);
	if (!depth)
		return;
	open->count = depth - 1;
	close->partner = open->numbers[open->count];
	tags->items[close->partner].partner = number;
}

static void
pair_tags(struct scanner *s, struct tags *tags)
{
	struct open_tags open = {.count = 0};
	for (size_t i = 0; i < tags->count; i++) {
		struct tag *tag = &tags->items[i];
		if (tag->kind == TAG_CLOSE)
			pair(s, tags, &open, i);
		if (!tag_opens(tag->kind))
			continue;
		if (open.count == TEMPLATE_DEPTH_MAX) {
			fail(s, DIAG_TEMPLATE_DEPTH, tag);
			return;
		}
		open.numbers[open.count++] = i;
	}
	for (size_t i = 0; i < open.count; i++)
		fail(s, DIAG_TEMPLATE_SECTION_OPEN, &tags->items[open.numbers[i]]);
}

bool
template_scan(struct arena *a, struct diag *d, const struct source *source, struct tags *out)
{
	struct scanner s = {
		.diag = d,
		.source = source,
		.text = source->text,
		.open = SPAN("{{"),
		.close = SPAN("}}"),
		.line = 1,
	};
	*out = (struct tags){0};
	size_t cap = 0;
	struct tag tag;
	while (next_tag(&s, &tag))
		add_tag(a, out, &cap, &tag);
	pair_tags(&s, out);
	return !s.failed;
}

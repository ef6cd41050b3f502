/*
 * diag.c - collect diagnostics, sort them, print them.  Part of core/.
 */
#include "core/diag.h"

#include <pthread.h>
#include <stdarg.h>
#include <stdlib.h>

#include "core/arena.h"
#include "core/buf.h"
#include "core/json.h"
#include "core/map.h"
#include "core/system_error.h"
#include "core/text.h"

/* A mistake that repeats (a broken list of 10,000 items) is not listed without end. */
#define REPORTS_MAX 1000
/* Of what one mistake is about. */
#define OTHERS_MAX 3
/* A longer source line is cut around the caret. */
#define SHOWN_LINE_BYTES_MAX 120

struct report {
	struct diag_item item;
	size_t number; /* of addition, only to make the order total */
};

struct diag {
	struct diag *trunk; /* of a branch; NULL: this is no branch */
	pthread_mutex_t lock;
	struct arena *arena;
	struct map seen; /* what was reported, as text */
	struct report *reports;
	size_t count;
	size_t cap;
	size_t by_severity[DIAG_SYSTEM + 1];
	struct kept *kept;
};

/* An arena that is ours now. */
struct kept {
	struct arena *arena;
	struct kept *next;
};

static const struct diag_info infos[DIAG_COUNT] = {
#define X(name, code, severity, nl, en, more_nl, more_en)                                          \
	[DIAG_##name] = {code, severity, {nl, en}, {more_nl, more_en}},
#include "core/diag_list.h"
#undef X
};

struct pos
pos_at(struct span text, size_t offset)
{
	struct pos pos = {1, 1};
	for (size_t i = 0; i < offset; i++) {
		pos.column++;
		if (text.s[i] == '\n')
			pos = (struct pos){pos.line + 1, 1};
	}
	return pos;
}

struct diag *
diag_new(void)
{
	struct diag *d = heap_resize(NULL, sizeof *d);
	*d = (struct diag){.arena = arena_new()};
	map_init(&d->seen, d->arena);
	pthread_mutex_init(&d->lock, NULL);
	return d;
}

struct diag *
diag_branch(struct diag *trunk)
{
	struct diag *d = heap_resize(NULL, sizeof *d);
	*d = (struct diag){.trunk = trunk};
	pthread_mutex_init(&d->lock, NULL);
	return d;
}

void
diag_free(struct diag *d)
{
	if (!d)
		return;
	pthread_mutex_destroy(&d->lock);
	for (struct kept *k = d->kept; k; k = k->next)
		arena_free(k->arena);
	arena_free(d->arena);
	free(d->reports);
	free(d);
}

void
diag_keep(struct diag *d, struct arena *a)
{
	pthread_mutex_lock(&d->lock);
	struct kept *k = ARENA_NEW(d->arena, struct kept);
	*k = (struct kept){a, d->kept};
	d->kept = k;
	pthread_mutex_unlock(&d->lock);
}

/* Two workers may come upon the same mistake, in a filter for one: it counts once. */
static bool
is_new(struct diag *d, const struct diag_item *item)
{
	struct span key = span_printf(d->arena, "%d %p %u %u %.*s\n%.*s", item->code,
		(const void *)item->source, item->pos.line, item->pos.column, SPAN_ARG(item->about),
		SPAN_ARG(item->detail));
	return !map_add(&d->seen, key, d);
}

static void
add_report(struct diag *d, const struct diag_item *item)
{
	if (d->count == d->cap) {
		d->cap = d->cap ? d->cap * 2 : 16;
		d->reports = heap_resize(d->reports, d->cap * sizeof *d->reports);
	}
	struct report *r = &d->reports[d->count];
	*r = (struct report){.item = *item, .number = d->count};
	r->item.about = span_copy(d->arena, item->about);
	r->item.detail = span_copy(d->arena, item->detail);
	r->item.suggestion = span_copy(d->arena, item->suggestion);
	d->count++;
}

void
diag_report(struct diag *d, const struct diag_item *item)
{
	struct diag *all = d->trunk ? d->trunk : d;
	enum diag_severity severity = infos[item->code].severity;
	pthread_mutex_lock(&all->lock);
	if (is_new(all, item)) {
		add_report(all, item);
		all->by_severity[severity]++;
		d->by_severity[severity] += d != all;
	}
	pthread_mutex_unlock(&all->lock);
}

void
diag_reportf(struct diag *d, enum diag_code code, const struct source *source, struct pos pos,
	const char *format, ...)
{
	va_list args, again;
	va_start(args, format);
	va_copy(again, args);
	int len = vsnprintf(NULL, 0, format, args);
	va_end(args);
	char *detail = heap_resize(NULL, (size_t)len + 1);
	vsnprintf(detail, (size_t)len + 1, format, again);
	va_end(again);
	diag_report(d,
		&(struct diag_item){.code = code,
			.source = source,
			.pos = pos,
			.detail = {detail, (size_t)len}});
	free(detail);
}

size_t
diag_count(const struct diag *d, enum diag_severity at_least)
{
	size_t count = 0;
	for (size_t s = at_least; s <= DIAG_SYSTEM; s++)
		count += d->by_severity[s];
	return count;
}

int
diag_exit_status(const struct diag *d)
{
	if (diag_count(d, DIAG_SYSTEM))
		return 70;
	return diag_count(d, DIAG_ERROR) ? 1 : 0;
}

static int
compare_numbers(size_t a, size_t b)
{
	return (a > b) - (a < b);
}

/* But for what they are about. */
static int
compare_mistakes(const struct report *a, const struct report *b)
{
	struct span none = {0};
	int order = span_cmp(a->item.source ? a->item.source->path : none,
		b->item.source ? b->item.source->path : none);
	if (!order)
		order = compare_numbers(a->item.pos.line, b->item.pos.line);
	if (!order)
		order = compare_numbers(a->item.pos.column, b->item.pos.column);
	if (!order)
		order = compare_numbers(a->item.code, b->item.code);
	if (!order)
		order = span_cmp(a->item.detail, b->item.detail);
	if (!order)
		order = span_cmp(a->item.suggestion, b->item.suggestion);
	return order;
}

static int
compare_reports(const void *pa, const void *pb)
{
	const struct report *a = pa, *b = pb;
	int order = compare_mistakes(a, b);
	if (!order)
		order = span_cmp(a->item.about, b->item.about);
	return order ? order : compare_numbers(a->number, b->number);
}

/* A sorted copy, so that printing leaves the collection as it was. */
static struct report *
sorted_reports(const struct diag *d)
{
	struct report *sorted = heap_resize(NULL, d->count * sizeof *sorted);
	if (d->count) {
		memcpy(sorted, d->reports, d->count * sizeof *sorted);
		qsort(sorted, d->count, sizeof *sorted, compare_reports);
	}
	return sorted;
}

/* How many of COUNT reports differ from the first only in what they are about; 1 at least. */
static size_t
count_alike(const struct report *reports, size_t count)
{
	size_t alike = 1;
	while (alike < count && reports->item.about.len
		&& compare_mistakes(reports, &reports[alike]) == 0)
		alike++;
	return alike;
}

/* The text of a line without its end; empty if the source has no such line. */
static struct span
source_line(struct span text, uint32_t line)
{
	size_t start = 0;
	while (--line && start < text.len)
		start = span_find(text, '\n', start) + 1;
	if (start >= text.len)
		return (struct span){0};
	struct span found = span_sub(text, start, span_find(text, '\n', start) - start);
	if (found.len && found.s[found.len - 1] == '\r')
		found.len--;
	return found;
}

/* The column in characters, from 1. */
static size_t
shown_column(struct span line, uint32_t column)
{
	return text_count_chars(span_sub(line, 0, column - 1)) + 1;
}

static bool
is_continuation(char c)
{
	return ((unsigned char)c & 0xC0) == 0x80;
}

/* A control character would move the terminal's cursor or change its state: show a space. */
static void
put_printable(struct buf *out, struct span s)
{
	for (size_t i = 0; i < s.len;) {
		uint32_t c = text_next(s, &i);
		text_put(out, c < 0x20 || (c >= 0x7F && c < 0xA0) ? ' ' : c);
	}
}

/* The line, or of a long one the bytes around AT, cut between characters. */
static struct span
shown_part(struct span line, size_t *at)
{
	size_t half = SHOWN_LINE_BYTES_MAX / 2;
	size_t start = line.len > SHOWN_LINE_BYTES_MAX && *at > half ? *at - half : 0;
	while (start < *at && is_continuation(line.s[start]))
		start++;
	size_t end = start + SHOWN_LINE_BYTES_MAX;
	while (end < line.len && is_continuation(line.s[end]))
		end++;
	*at -= start;
	return span_sub(line, start, end - start);
}

/* The line and under it a caret. */
static void
put_caret(struct buf *out, struct span line, uint32_t column)
{
	size_t at = column - 1 < line.len ? column - 1 : line.len;
	struct span part = shown_part(line, &at);
	buf_puts(out, "    ");
	put_printable(out, part);
	buf_puts(out, "\n    ");
	for (size_t n = text_count_chars(span_sub(part, 0, at)); n > 0; n--)
		buf_putc(out, ' ');
	buf_puts(out, "^\n");
}

static void
put_place(struct buf *out, const struct diag_item *item, struct span line)
{
	if (!item->source) {
		buf_puts(out, "portfolio: ");
		return;
	}
	put_printable(out, item->source->path);
	if (item->pos.line) {
		buf_printf(out, ":%u", item->pos.line);
		if (item->pos.column)
			buf_printf(out, ":%zu", shown_column(line, item->pos.column));
	}
	buf_puts(out, ": ");
}

static void
put_part(struct buf *out, struct span part)
{
	if (!part.len)
		return;
	buf_puts(out, ": ");
	put_printable(out, part);
}

static void
put_suggestion(struct buf *out, struct span suggestion, enum diag_language language)
{
	if (!suggestion.len)
		return;
	buf_puts(out, language == DIAG_NL ? "    bedoelde u \"" : "    did you mean \"");
	put_printable(out, suggestion);
	buf_puts(out, "\"?\n");
}

/* What the others of COUNT reports that are alike are about. */
static void
put_others(struct buf *out, const struct report *alike, size_t count, enum diag_language language)
{
	if (count == 1)
		return;
	buf_puts(out, language == DIAG_NL ? "    ook bij " : "    also for ");
	for (size_t i = 1; i < count && i <= OTHERS_MAX; i++) {
		buf_puts(out, i > 1 ? ", " : "");
		put_printable(out, alike[i].item.about);
	}
	if (count - 1 > OTHERS_MAX)
		buf_printf(out, language == DIAG_NL ? " en nog %zu" : " and %zu more",
			count - 1 - OTHERS_MAX);
	buf_putc(out, '\n');
}

static void
put_text(struct buf *out, const struct diag_item *item, enum diag_language language)
{
	const struct diag_info *info = &infos[item->code];
	struct span line = {0};
	if (item->source && item->pos.line)
		line = source_line(item->source->text, item->pos.line);
	put_place(out, item, line);
	buf_printf(out, "%s %s: %s", diag_severity_name(info->severity, language), info->code,
		info->text[language]);
	put_part(out, item->about);
	put_part(out, item->detail);
	if (item->system_error)
		buf_printf(out, " (%s)", system_error_text(item->system_error, language));
	buf_putc(out, '\n');
	if (line.len && item->pos.column)
		put_caret(out, line, item->pos.column);
	put_suggestion(out, item->suggestion, language);
}

static void
put_left_out(struct buf *out, size_t count, enum diag_language language)
{
	buf_printf(out, language == DIAG_NL ? "... en nog %zu meldingen\n" : "... and %zu more\n",
		count);
}

static void
flush(struct buf *out, FILE *file)
{
	fwrite(out->s, 1, out->len, file);
	buf_clear(out);
}

void
diag_print_text(const struct diag *d, enum diag_language language, FILE *file)
{
	if (!d->count)
		return;
	struct buf out = {0};
	struct report *sorted = sorted_reports(d);
	size_t i = 0;
	for (size_t listed = 0; i < d->count && listed < REPORTS_MAX; listed++) {
		size_t alike = count_alike(&sorted[i], d->count - i);
		put_text(&out, &sorted[i].item, language);
		put_others(&out, &sorted[i], alike, language);
		i += alike;
	}
	if (i < d->count)
		put_left_out(&out, d->count - i, language);
	free(sorted);
	flush(&out, file);
}

static void
put_json_member(struct buf *out, const char *name, struct span value)
{
	buf_printf(out, ",\"%s\":", name);
	json_put_string(out, value);
}

/* The first of COUNT reports that are alike, and what the others are about. */
static void
put_json(struct buf *out, const struct report *alike, size_t count, enum diag_language language)
{
	const struct diag_item *item = &alike->item;
	const struct diag_info *info = &infos[item->code];
	buf_puts(out, "{\"code\":");
	json_put_string(out, span_of(info->code));
	put_json_member(out, "severity", span_of(diag_severity_name(info->severity, DIAG_EN)));
	if (item->source) {
		put_json_member(out, "file", item->source->path);
		if (item->pos.line) {
			struct span line = source_line(item->source->text, item->pos.line);
			buf_printf(out, ",\"line\":%u", item->pos.line);
			if (item->pos.column)
				buf_printf(out, ",\"column\":%zu",
					shown_column(line, item->pos.column));
		}
	}
	put_json_member(out, "message", span_of(info->text[language]));
	if (item->about.len)
		put_json_member(out, "about", item->about);
	if (item->detail.len)
		put_json_member(out, "detail", item->detail);
	if (item->suggestion.len)
		put_json_member(out, "suggestion", item->suggestion);
	if (item->system_error)
		put_json_member(
			out, "reason", span_of(system_error_text(item->system_error, language)));
	if (count > 1)
		buf_printf(out, ",\"occurrences\":%zu", count);
	for (size_t i = 1; i < count && i <= OTHERS_MAX; i++) {
		buf_puts(out, i == 1 ? ",\"also\":[" : ",");
		json_put_string(out, alike[i].item.about);
	}
	if (count > 1)
		buf_putc(out, ']');
	buf_putc(out, '}');
}

void
diag_print_json(const struct diag *d, enum diag_language language, FILE *file)
{
	struct buf out = {0};
	struct report *sorted = sorted_reports(d);
	size_t i = 0;
	buf_putc(&out, '[');
	for (size_t listed = 0; i < d->count && listed < REPORTS_MAX; listed++) {
		size_t alike = count_alike(&sorted[i], d->count - i);
		buf_puts(&out, listed ? ",\n" : "\n");
		put_json(&out, &sorted[i], alike, language);
		i += alike;
	}
	if (i < d->count)
		buf_printf(&out, ",\n{\"left_out\":%zu}", d->count - i);
	buf_puts(&out, d->count ? "\n]\n" : "]\n");
	free(sorted);
	flush(&out, file);
}

const struct diag_info *
diag_find(struct span code)
{
	for (size_t i = 0; i < DIAG_COUNT; i++) {
		const char *known = infos[i].code;
		if (code.len == strlen(known) && strncasecmp(code.s, known, code.len) == 0)
			return &infos[i];
	}
	return NULL;
}

const char *
diag_severity_name(enum diag_severity severity, enum diag_language language)
{
	static const char *const names[][2] = {
		[DIAG_REMARK] = {"opmerking", "remark"},
		[DIAG_WARNING] = {"waarschuwing", "warning"},
		[DIAG_ERROR] = {"fout", "error"},
		[DIAG_SYSTEM] = {"storing", "system error"},
	};
	return names[severity][language];
}

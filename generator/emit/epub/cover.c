/*
 * cover.c - the words on the cover.  Part of emit/epub/.
 */
#include "emit/epub/cover.h"

#include "core/arena.h"
#include "core/text.h"

#define MARGIN        140
#define TOP           900 /* of the title; the theme draws above it */
#define TITLE_SIZE    150
#define SUBTITLE_SIZE 72
#define LINES_MAX     12

/* The width of a letter and the height of a line, in hundredths of the font's size. */
#define LETTER_WIDTH 58
#define LINE_HEIGHT  125

/* The end of the word that starts at FROM: at a space, or behind a hyphen. */
static size_t
word_end(struct span text, size_t from)
{
	size_t space = span_find(text, ' ', from), hyphen = span_find(text, '-', from);
	return hyphen < space ? hyphen + 1 : space;
}

static size_t
skip_space(struct span text, size_t from)
{
	return from < text.len && text.s[from] == ' ' ? from + 1 : from;
}

static size_t
longest_word(struct span text)
{
	size_t longest = 1;
	for (size_t i = 0, end; i < text.len; i = skip_space(text, end)) {
		end = word_end(text, i);
		size_t chars = text_count_chars(span_sub(text, i, end - i));
		if (chars > longest)
			longest = chars;
	}
	return longest;
}

/* The end of the line that starts at FROM: as many words as fit, but one at least. */
static size_t
line_end(struct span text, size_t from, size_t chars_max)
{
	size_t end = word_end(text, from);
	while (end < text.len) {
		size_t next = word_end(text, skip_space(text, end));
		if (text_count_chars(span_sub(text, from, next - from)) > chars_max)
			break;
		end = next;
	}
	return end;
}

/* Lines below *Y, which moves on. */
static struct value
break_lines(struct arena *a, struct span text, size_t size, size_t *y)
{
	size_t chars_max = (COVER_WIDTH - 2 * MARGIN) * 100 / (size * LETTER_WIDTH);
	struct value lines = {.type = VALUE_LIST};
	lines.u.list.items = ARENA_ARRAY(a, LINES_MAX, struct value);
	for (size_t i = 0, end; i < text.len && lines.u.list.count < LINES_MAX;
		i = skip_space(text, end)) {
		end = line_end(text, i, chars_max);
		*y += size * LINE_HEIGHT / 100;
		struct value_builder line = {0};
		value_builder_put(a, &line, SPAN("text"), value_string(span_sub(text, i, end - i)));
		value_builder_put(a, &line, SPAN("y"), value_int((int64_t)*y));
		lines.u.list.items[lines.u.list.count++] = value_builder_map(&line);
	}
	return lines;
}

static size_t
fitting_size(struct span text, size_t wanted)
{
	size_t fits = (COVER_WIDTH - 2 * MARGIN) * 100 / (longest_word(text) * LETTER_WIDTH);
	if (fits == 0)
		return 1;
	return fits < wanted ? fits : wanted;
}

void
cover_put(struct arena *a, struct value_builder *frame, struct span title, struct span subtitle)
{
	size_t y = TOP;
	size_t size = fitting_size(title, TITLE_SIZE);
	value_builder_put(a, frame, SPAN("width"), value_int(COVER_WIDTH));
	value_builder_put(a, frame, SPAN("height"), value_int(COVER_HEIGHT));
	value_builder_put(a, frame, SPAN("title_size"), value_int((int64_t)size));
	value_builder_put(a, frame, SPAN("title_lines"), break_lines(a, title, size, &y));
	y += SUBTITLE_SIZE;
	size = fitting_size(subtitle, SUBTITLE_SIZE);
	value_builder_put(a, frame, SPAN("subtitle_size"), value_int((int64_t)size));
	value_builder_put(a, frame, SPAN("subtitle_lines"), break_lines(a, subtitle, size, &y));
}

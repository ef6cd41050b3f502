/*
 * input.c - see input.h.  Part of parse/.
 */
#include "parse/input.h"

#include "core/arena.h"
#include "core/text.h"
#include "parse/position.h"

#define TABLE_COLUMNS_MAX 500
#define TABLE_CELLS_MAX   1000000

/* Faults of one kind: where the first stands, and how many there are. */
struct faults {
	size_t first;
	size_t count;
};

static void
replace(char *text, size_t i, struct faults *faults)
{
	text[i] = '?';
	if (!faults->count++)
		faults->first = i;
}

static void
report(const struct faults *faults, enum diag_code code, const struct places *places,
	const struct source *source, struct diag *diag)
{
	if (faults->count)
		diag_reportf(diag, code, source, places_pos(places, faults->first), "%zu",
			faults->count);
}

struct span
input_clean(struct arena *arena, const struct source *source, struct span text, struct pos at,
	struct diag *diag)
{
	struct faults invalid = {0}, nul = {0};
	char *clean = span_cstr(arena, text);
	struct span all = {clean, text.len};
	for (size_t i = span_find(all, '\0', 0); i < text.len; i = span_find(all, '\0', i + 1))
		replace(clean, i, &nul);
	for (size_t i = 0; i < text.len;) {
		size_t found = text_find_invalid(span_sub(all, i, text.len));
		if (found == TEXT_INVALID)
			break;
		replace(clean, i + found, &invalid);
		i += found + 1;
	}
	if (invalid.count || nul.count) {
		struct places places;
		places_init(&places, arena, all, at);
		report(&nul, DIAG_PARSE_NUL, &places, source, diag);
		report(&invalid, DIAG_PARSE_UTF8, &places, source, diag);
	}
	return all;
}

/* The columns of a line that separates a table's head from its body; 0 if it does not. */
static size_t
delimiter_columns(struct span line)
{
	size_t columns = 1;
	bool dash = false;
	for (size_t i = 0; i < line.len; i++) {
		if (!strchr("|-: \t>*+", line.s[i]) || !line.s[i])
			return 0;
		columns += line.s[i] == '|';
		dash |= line.s[i] == '-';
	}
	return dash ? columns : 0;
}

static size_t
count_pipes(struct span line)
{
	size_t count = 0;
	for (size_t i = 0; i < line.len; i++)
		count += line.s[i] == '|';
	return count;
}

bool
input_tables_fit(const struct places *p, const struct source *source, struct diag *diag)
{
	size_t columns_max = 0;
	for (size_t line = 1; line <= p->cmark_lines.count; line++) {
		size_t start = places_offset(p, (int)line, 1);
		struct span text = span_sub(p->text, start, places_line_end(p, (int)line) - start);
		size_t pipes = count_pipes(text);
		size_t columns = delimiter_columns(text);
		if (columns > columns_max)
			columns_max = columns;
		if (pipes > TABLE_COLUMNS_MAX
			|| columns_max * p->cmark_lines.count > TABLE_CELLS_MAX) {
			diag_reportf(diag, DIAG_PARSE_TABLE_SIZE, source, places_pos(p, start),
				"%d x %zu", TABLE_COLUMNS_MAX,
				(size_t)TABLE_CELLS_MAX / TABLE_COLUMNS_MAX);
			return false;
		}
	}
	return true;
}

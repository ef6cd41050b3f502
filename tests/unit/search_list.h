/*
 * search_list.h - the lists in tests/search/: lines of tab-separated cells, comments behind #.
 */
#ifndef SEARCH_LIST_H
#define SEARCH_LIST_H

#include "core/arena.h"
#include "core/fs.h"
#include "emit/search/form.h"

struct search_row {
	struct span set;
	struct span cells[2];
};

/* Rows in an arena; the path is below the root of the repository. */
static inline struct search_row *
search_list_read(struct arena *a, const char *path, size_t *count)
{
	struct span text;
	*count = 0;
	if (!fs_read(a, path, 1u << 20, &text))
		return NULL;
	size_t lines = 1;
	for (size_t i = 0; i < text.len; i++)
		lines += text.s[i] == '\n';
	struct search_row *rows = ARENA_ARRAY(a, lines, struct search_row);
	for (size_t i = 0; i < text.len;) {
		size_t end = span_find(text, '\n', i);
		struct span line = span_sub(text, i, end - i);
		i = end + 1;
		if (!line.len || line.s[0] == '#')
			continue;
		size_t first = span_find(line, '\t', 0), second = span_find(line, '\t', first + 1);
		rows[(*count)++] = (struct search_row){span_sub(line, 0, first),
			{span_sub(line, first + 1, second - first - 1),
				span_sub(line, second + 1, line.len)}};
	}
	return rows;
}

static inline struct span
search_form(struct arena *a, struct span word)
{
	struct buf form = {0};
	form_put_word(&form, word);
	return buf_take(&form, a);
}

#endif

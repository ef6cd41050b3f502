/*
 * messages.h - what was reported, in a form that is short to compare with.
 */
#ifndef MESSAGES_H
#define MESSAGES_H

#include <stdlib.h>

#include "core/diag.h"

/* All messages in English, as they are printed.  The caller frees the text. */
static inline char *
messages_text(const struct diag *d)
{
	char *text = NULL;
	size_t len = 0;
	FILE *file = open_memstream(&text, &len);
	diag_print_text(d, DIAG_EN, file);
	fclose(file);
	return text;
}

/* "M013 3:1, M040 5:2": codes and places, in order; "M030 -" for a file as a whole. */
static inline char *
messages_codes(const struct diag *d)
{
	char *all = messages_text(d);
	char *codes = NULL;
	size_t len = 0;
	FILE *file = open_memstream(&codes, &len);
	const char *separator = "";
	char *rest = all;
	for (char *line; (line = strsep(&rest, "\n"));) {
		unsigned row, column;
		char code[5];
		if (line[0] == ' ' || line[0] == '\0')
			continue;
		if (sscanf(line, "%*[^:]:%u:%u: %*s %4[A-Z0-9]", &row, &column, code) == 3)
			fprintf(file, "%s%s %u:%u", separator, code, row, column);
		else if (sscanf(line, "%*[^:]: %*s %4[A-Z0-9]", code) == 1)
			fprintf(file, "%s%s -", separator, code);
		separator = ", ";
	}
	fclose(file);
	free(all);
	return codes;
}

#endif

/*
 * explain.c - `portfolio explain CODE`: what a message means and what to do.
 *
 * Part of commands/.
 */
#include <stdio.h>

#include "commands/commands.h"
#include "commands/options.h"
#include "core/buf.h"
#include "core/text.h"

#define LINE_CHARS 78

/* Words in lines of at most LINE_CHARS characters. */
static void
print_wrapped(struct span text)
{
	size_t column = 0;
	for (size_t i = 0; i < text.len;) {
		size_t end = span_find(text, ' ', i);
		struct span word = span_sub(text, i, end - i);
		size_t chars = text_count_chars(word);
		if (column && column + 1 + chars > LINE_CHARS) {
			putchar('\n');
			column = 0;
		} else if (column) {
			putchar(' ');
			column++;
		}
		printf("%.*s", SPAN_ARG(word));
		column += chars;
		i = end + 1;
	}
	putchar('\n');
}

int
command_explain(int argc, char **argv, const struct command_options *options)
{
	const char *code = NULL;
	const struct option_entry none[] = {{0}};
	if (!options_read(argc, argv, none, &code, 1))
		return 2;
	const struct diag_info *info = diag_find(span_of(code));
	if (!info) {
		fprintf(stderr, "portfolio explain: %s?  (L001, M020 ...)\n", code ? code : "CODE");
		return 2;
	}
	printf("%s %s: %s\n\n", diag_severity_name(info->severity, options->language), info->code,
		info->text[options->language]);
	print_wrapped(span_of(info->explain[options->language]));
	return 0;
}

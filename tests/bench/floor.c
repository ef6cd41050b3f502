/*
 * floor.c - the least that a generator can do: read each file, render it with
 * cmark-gfm, write the result.  What `make bench` compares the program with.
 * usage: floor OUTPUT-FOLDER <LIST-OF-FILES
 */
#include <cmark-gfm-core-extensions.h>
#include <stdbool.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

static char *
read_file(const char *path, size_t *len)
{
	FILE *file = fopen(path, "rb");
	if (file == NULL)
		return NULL;
	char *text = NULL;
	FILE *memory = open_memstream(&text, len);
	char block[65536];
	size_t got;
	while (memory != NULL && (got = fread(block, 1, sizeof(block), file)) > 0)
		fwrite(block, 1, got, memory);
	if (memory != NULL)
		fclose(memory);
	fclose(file);
	return text;
}

static char *
render(const char *text, size_t len)
{
	cmark_parser *parser = cmark_parser_new(CMARK_OPT_FOOTNOTES);
	cmark_parser_attach_syntax_extension(parser, cmark_find_syntax_extension("table"));
	cmark_parser_feed(parser, text, len);
	cmark_node *document = cmark_parser_finish(parser);
	char *html = cmark_render_html(document, CMARK_OPT_FOOTNOTES, NULL);
	cmark_node_free(document);
	cmark_parser_free(parser);
	return html;
}

static bool
convert(const char *path, const char *folder, unsigned number)
{
	size_t len = 0;
	char *text = read_file(path, &len);
	if (text == NULL)
		return false;
	char *html = render(text, len);
	char name[4096];
	snprintf(name, sizeof(name), "%s/%u.html", folder, number);
	FILE *file = fopen(name, "wb");
	bool done = file != NULL && fputs(html, file) >= 0;
	if (file != NULL && fclose(file) != 0)
		done = false;
	free(html);
	free(text);
	return done;
}

int
main(int argc, char **argv)
{
	char path[4096];
	unsigned number = 0;

	if (argc != 2)
		return 2;
	cmark_gfm_core_extensions_ensure_registered();
	while (fgets(path, sizeof(path), stdin) != NULL) {
		path[strcspn(path, "\n")] = '\0';
		if (!convert(path, argv[1], number++)) {
			perror(path);
			return 70;
		}
	}
	return 0;
}

/*
 * render.c - `portfolio render`: one Markdown text to HTML, XHTML, plain text or native.
 *
 * For who writes a text or a filter, and for the tests of the CommonMark specification.
 * Links stay as they are written: they are resolved only within a portfolio.
 */
#include <errno.h>
#include <stdio.h>
#include <string.h>

#include "commands/commands.h"
#include "commands/options.h"
#include "core/arena.h"
#include "core/fs.h"
#include "filter/filter.h"
#include "load/csv.h"
#include "model/portfolio.h"
#include "parse/markdown.h"
#include "render/html.h"
#include "model/native.h"
#include "render/plain.h"
#include "resolve/resolve.h"

#define FILTER_BYTES_MAX ((size_t)1 << 20)

enum form { FORM_HTML, FORM_EPUB3, FORM_PLAIN, FORM_NATIVE, FORM_COUNT };

static const char *const form_names[FORM_COUNT] = {
	[FORM_HTML] = "html",
	[FORM_EPUB3] = "epub3",
	[FORM_PLAIN] = "plain",
	[FORM_NATIVE] = "native",
};

struct arguments {
	const char *to; /* NULL: html */
	const char *filters[OPTION_TEXTS_MAX + 1];
	const char *tables[OPTION_TEXTS_MAX + 1];
	const char *file; /* NULL or "-": standard input */
	bool bare;
};

static bool
read_stdin(struct arena *a, size_t limit_bytes, struct span *out)
{
	struct buf text = {0};
	size_t got;
	do {
		buf_reserve(&text, BUFSIZ);
		got = fread(text.s + text.len, 1, BUFSIZ, stdin);
		text.len += got;
	} while (got && text.len <= limit_bytes);
	bool ok = !ferror(stdin) && text.len <= limit_bytes;
	if (text.len > limit_bytes)
		errno = EFBIG;
	*out = span_copy(a, buf_span(&text));
	buf_clear(&text);
	return ok;
}

/* PATH "-" is standard input.  NULL if it cannot be read; reported. */
static struct source *
read_source(struct arena *a, struct diag *d, const char *path, size_t limit_bytes)
{
	struct source *source = ARENA_NEW(a, struct source);
	source->path = span_of(path);
	bool ok = strcmp(path, "-") == 0 ? read_stdin(a, limit_bytes, &source->text)
					 : fs_read(a, path, limit_bytes, &source->text);
	if (ok)
		return source;
	diag_report(d,
		&(struct diag_item){
			.code = DIAG_CONFIG_READ, .source = source, .system_error = errno});
	return NULL;
}

static void
load_tables(struct arena *a, struct diag *d, const char *const *paths, struct map *tables)
{
	map_init(tables, a);
	for (; *paths; paths++) {
		struct source *source = read_source(a, d, *paths, CONTENT_FILE_BYTES_MAX);
		struct data_table *table = ARENA_NEW(a, struct data_table);
		if (!source)
			continue;
		csv_load(a, source, d, table);
		map_add(tables, source->path, table);
	}
}

static void
run_filters(struct arena *a, struct diag *d, const struct arguments *arguments,
	struct document *document)
{
	struct filter_script scripts[OPTION_TEXTS_MAX];
	const struct schema schema = {0}; /* no collections */
	struct portfolio portfolio = {.arena = a, .schema = &schema};
	struct content_file file = {*document->source, document->source->path, a};
	const struct record record = {.file = &file, .body = document, .data = {.type = VALUE_MAP}};
	struct value data;
	size_t count = 0;
	for (; arguments->filters[count]; count++) {
		const char *path = arguments->filters[count];
		scripts[count].source = read_source(a, d, path, FILTER_BYTES_MAX);
		if (!scripts[count].source)
			return;
	}
	load_tables(a, d, arguments->tables, &portfolio.tables);
	if (!count)
		return;
	struct filters *filters = filters_new(&(struct filter_setup){
		.scripts = scripts, .script_count = count, .portfolio = &portfolio, .diag = d});
	filters_run(filters, &record, &data);
	filters_free(filters);
}

static struct html_options
html_options_of(enum form form, bool bare, enum diag_language language)
{
	bool dutch = language == DIAG_NL;
	return (struct html_options){
		.xhtml = form == FORM_EPUB3,
		.bare = bare,
		.note_back_label = dutch ? SPAN("Terug naar de tekst") : SPAN("Back to the text"),
		.notes_title = dutch ? SPAN("Noten") : SPAN("Notes"),
	};
}

static void
put_document(struct buf *out, const struct document *document, enum form form, bool bare,
	enum diag_language language)
{
	if (form == FORM_NATIVE) {
		native_put(out, document);
	} else if (form == FORM_PLAIN) {
		plain_put(out, document);
	} else {
		struct html_options options = html_options_of(form, bare, language);
		html_put_blocks(out, &options, document->root->first, NULL);
		html_put_notes(out, &options, document);
	}
}

static void
render(struct arena *a, struct diag *d, const struct arguments *arguments, enum form form,
	enum diag_language language)
{
	const char *path = arguments->file ? arguments->file : "-";
	const struct source *source = read_source(a, d, path, MARKDOWN_BYTES_MAX);
	if (!source)
		return;
	struct pos start = {1, 1};
	struct document *document = markdown_parse(a, source, source->text, start, d);
	run_filters(a, d, arguments, document);
	if (!arguments->bare && form != FORM_NATIVE)
		resolve_anchors(document, (struct reserved_ids){0});
	resolve_notes(document, d);
	if (form != FORM_NATIVE)
		resolve_raw(document, d);
	struct buf out = {0};
	put_document(&out, document, form, arguments->bare, language);
	fwrite(out.s ? out.s : "", 1, out.len, stdout);
	buf_clear(&out);
	if (fflush(stdout) != 0)
		diag_report(
			d, &(struct diag_item){.code = DIAG_OUTPUT_WRITE, .system_error = errno});
}

/* FORM_COUNT if there is no such form. */
static enum form
find_form(const char *name)
{
	enum form form = FORM_HTML;
	while (name && form < FORM_COUNT && strcmp(name, form_names[form]) != 0)
		form++;
	return form;
}

int
command_render(int argc, char **argv, const struct command_options *options)
{
	struct arguments arguments = {0};
	const struct option_entry entries[] = {
		{"--to", OPTION_TEXT, &arguments.to, NULL},
		{"--filter", OPTION_TEXTS, arguments.filters, NULL},
		{"--data", OPTION_TEXTS, arguments.tables, NULL},
		{"--bare", OPTION_FLAG, NULL, &arguments.bare},
		{0},
	};
	if (!options_read(argc, argv, entries, &arguments.file, 1))
		return 2;
	enum form form = find_form(arguments.to);
	if (form == FORM_COUNT) {
		fprintf(stderr, "portfolio render: --to %s?  (html, epub3, plain, native)\n",
			arguments.to);
		return 2;
	}
	struct arena *a = arena_new();
	struct diag *d = diag_new();
	render(a, d, &arguments, form, options->language);
	diag_print_text(d, options->language, stderr);
	int status = diag_exit_status(d);
	diag_free(d);
	arena_free(a);
	return status;
}

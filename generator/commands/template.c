/*
 * template.c - `portfolio template`: render one template with data from a JSON file.
 *
 * For who writes a theme, and for the tests of the Mustache specification; so a partial
 * that does not exist gives nothing, as the specification has it.
 */
#include <errno.h>
#include <string.h>

#include "commands/commands.h"
#include "commands/options.h"
#include "core/arena.h"
#include "core/fs.h"
#include "load/json.h"
#include "render/template.h"

#define DATA_BYTES_MAX     ((size_t)64 << 20)
#define TEMPLATE_BYTES_MAX ((size_t)4 << 20)

struct arguments {
	const char *data;
	const char *partials; /* NULL if not given */
	const char *template;
};

/* NULL if the file cannot be read; reported. */
static const struct source *
read_source(struct arena *a, struct diag *d, const char *path, size_t limit_bytes)
{
	struct source *source = ARENA_NEW(a, struct source);
	source->path = span_copy(a, span_of(path));
	if (fs_read(a, path, limit_bytes, &source->text))
		return source;
	diag_report(d,
		&(struct diag_item){
			.code = DIAG_CONFIG_READ, .source = source, .system_error = errno});
	return NULL;
}

/* Add the templates of a folder under their names without the ending. */
static void
add_partials(struct arena *a, struct diag *d, struct template_set *set, const char *dir)
{
	struct span *paths, suffix = SPAN(".mustache");
	size_t count;
	if (!fs_list(a, dir, suffix, true, &paths, &count)) {
		struct source *source = ARENA_NEW(a, struct source);
		source->path = span_copy(a, span_of(dir));
		diag_report(d,
			&(struct diag_item){
				.code = DIAG_CONFIG_READ, .source = source, .system_error = errno});
		return;
	}
	for (size_t i = 0; i < count; i++) {
		struct span path = span_printf(a, "%s/%.*s", dir, SPAN_ARG(paths[i]));
		struct span name = span_sub(paths[i], 0, paths[i].len - suffix.len);
		const struct source *source = read_source(a, d, path.s, TEMPLATE_BYTES_MAX);
		if (source)
			template_set_add(set, name, source);
	}
}

/* Append to OUT; what is wrong is reported. */
static void
render(struct arena *a, struct diag *d, const struct arguments *arguments, struct buf *out)
{
	struct template_set *set = template_set_new(a, d, false);
	if (arguments->partials)
		add_partials(a, d, set, arguments->partials);
	/* No partial has this name: a name in a tag is never empty. */
	struct span main_name = {0};
	const struct source *template = read_source(a, d, arguments->template, TEMPLATE_BYTES_MAX);
	if (template)
		template_set_add(set, main_name, template);
	const struct source *json = read_source(a, d, arguments->data, DATA_BYTES_MAX);
	struct value data = {0};
	if (json)
		json_load(a, json, d, &data);
	if (!diag_count(d, DIAG_ERROR))
		template_render(set, template_find(set, main_name), &data, (struct span){0}, out);
}

static bool
write_out(struct span bytes)
{
	fwrite(bytes.s ? bytes.s : "", 1, bytes.len, stdout);
	return fflush(stdout) == 0;
}

int
command_template(int argc, char **argv, const struct command_options *options)
{
	struct arguments arguments = {0};
	const struct option_entry entries[] = {
		{"--data", OPTION_TEXT, &arguments.data, NULL},
		{"--partials", OPTION_TEXT, &arguments.partials, NULL},
		{0},
	};
	if (!options_read(argc, argv, entries, &arguments.template, 1))
		return 2;
	if (!arguments.data || !arguments.template) {
		fputs("portfolio template --data FILE.json [--partials DIR] TEMPLATE\n", stderr);
		return 2;
	}
	struct arena *a = arena_new();
	struct diag *d = diag_new();
	struct buf out = {0};
	render(a, d, &arguments, &out);
	diag_print_text(d, options->language, stderr);
	int status = diag_exit_status(d);
	if (status == 0 && !write_out(buf_span(&out))) {
		perror("portfolio template");
		status = 70;
	}
	buf_clear(&out);
	diag_free(d);
	arena_free(a);
	return status;
}

/*
 * template.c - `portfolio template`: render one template with data from a JSON file.
 *
 * For who writes a theme, and for the tests of the Mustache specification; so a partial
 * that does not exist gives nothing, as the specification has it.
 */
#include <errno.h>
#include <string.h>

#include "commands/commands.h"
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

static const char usage[] =
	"portfolio template --data FILE.json [--partials DIR] TEMPLATE\n";

static bool
read_arguments(int argc, char **argv, struct arguments *out)
{
	*out = (struct arguments){0};
	for (int i = 1; i < argc; i++) {
		const char **place = &out->template;
		if (strcmp(argv[i], "--data") == 0)
			place = &out->data;
		else if (strcmp(argv[i], "--partials") == 0)
			place = &out->partials;
		else if (argv[i][0] == '-')
			return false;
		if (*place || (place != &out->template && ++i == argc))
			return false;
		*place = argv[i];
	}
	return out->data && out->template;
}

/* NULL if the file cannot be read; reported. */
static const struct source *
read_source(struct arena *a, struct diag *d, const char *path, size_t limit_bytes)
{
	struct source *source = ARENA_NEW(a, struct source);
	source->path = span_copy(a, span_of(path));
	if (fs_read(a, path, limit_bytes, &source->text))
		return source;
	diag_reportf(d, DIAG_CONFIG_READ, source, (struct pos){0}, "%s", strerror(errno));
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
		diag_reportf(d, DIAG_CONFIG_READ, source, (struct pos){0}, "%s", strerror(errno));
		return;
	}
	for (size_t i = 0; i < count; i++) {
		struct span path = span_printf(a, "%s/%.*s", dir, SPAN_ARG(paths[i]));
		const struct source *source = read_source(a, d, path.s, TEMPLATE_BYTES_MAX);
		if (source)
			template_set_add(set, span_sub(paths[i], 0, paths[i].len - suffix.len), source);
	}
}

static void
write_out(struct diag *d, struct span bytes)
{
	fwrite(bytes.s ? bytes.s : "", 1, bytes.len, stdout);
	if (fflush(stdout) != 0 || ferror(stdout))
		diag_reportf(d, DIAG_OUTPUT_STREAM, NULL, (struct pos){0}, "%s", strerror(errno));
}

static void
render(struct arena *a, struct diag *d, const struct arguments *arguments)
{
	struct template_set *set = template_set_new(a, d, false);
	if (arguments->partials)
		add_partials(a, d, set, arguments->partials);
	/* No partial has this name: a name in a tag is never empty. */
	struct span main_name = {0};
	const struct source *template =
		read_source(a, d, arguments->template, TEMPLATE_BYTES_MAX);
	if (template)
		template_set_add(set, main_name, template);
	const struct source *json = read_source(a, d, arguments->data, DATA_BYTES_MAX);
	struct value data = {0};
	if (json)
		json_load(a, json, d, &data);
	if (diag_count(d, DIAG_ERROR))
		return;
	struct buf out = {0};
	if (template_render(set, template_find(set, main_name), &data, (struct span){0}, &out))
		write_out(d, buf_span(&out));
	buf_clear(&out);
}

int
command_template(int argc, char **argv, const struct command_options *options)
{
	struct arguments arguments;
	if (!read_arguments(argc, argv, &arguments)) {
		fputs(usage, stderr);
		return 2;
	}
	struct arena *a = arena_new();
	struct diag *d = diag_new();
	render(a, d, &arguments);
	diag_print_text(d, options->language, stderr);
	int status = diag_exit_status(d);
	diag_free(d);
	arena_free(a);
	return status;
}

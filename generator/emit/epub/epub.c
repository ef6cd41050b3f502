/*
 * epub.c - put a book together: plan, pages, images, package, container.
 *
 * Part of emit/epub/: includes render/, model/ and core/ only.
 */
#include "emit/epub/epub.h"

#include <sys/stat.h>

#include "core/arena.h"
#include "core/pool.h"
#include "emit/epub/container.h"
#include "emit/epub/cover.h"
#include "emit/epub/images.h"
#include "emit/epub/media.h"
#include "emit/epub/navigation.h"
#include "emit/epub/pages.h"
#include "emit/epub/uuid.h"
#include "model/edition.h"

#define ROOT    "EPUB/" /* in the container */
#define PACKAGE "package.opf"

/* The files that every book has, from the templates of the same name. */
static const struct {
	const char *template;
	const char *path;
} fixed[] = {
	{"cover", "cover.xhtml"},
	{"cover.svg", "cover.svg"},
	{"nav", "nav.xhtml"},
	{"ncx", "toc.ncx"},
	{"package", PACKAGE},
	{"title", "title.xhtml"},
};

#define FIXED_COUNT (sizeof fixed / sizeof *fixed)

struct epub {
	struct arena *arena;
	const struct portfolio *portfolio;
	const struct theme *theme;
	const struct listed_book *listed;
	struct book book;
	struct pages pages;
	struct buf *rendered;         /* the plan's files, then the fixed ones */
	struct container_file *files; /* the plan's, images, the theme's, the fixed ones */
	size_t file_count;
};

static void
add_file(struct epub *e, struct span path, struct span bytes)
{
	e->files[e->file_count++] = (struct container_file){path, bytes};
}

static struct span
text_of(const struct epub *e, struct span key)
{
	return value_get_string(&e->theme->strings, key);
}

static struct value
stylesheets(struct arena *a, const struct theme *theme)
{
	struct value list = {.type = VALUE_LIST};
	list.u.list.items = ARENA_ARRAY(a, theme->epub_file_count, struct value);
	for (size_t i = 0; i < theme->epub_file_count; i++) {
		struct span name = theme->epub_files[i].name;
		if (!span_ends(name, SPAN(".css")))
			continue;
		struct value_builder v = {0};
		value_builder_put(a, &v, SPAN("href"), value_string(name));
		list.u.list.items[list.u.list.count++] = value_builder_map(&v);
	}
	return list;
}

/* Text is escaped, so what looks like an element is one. */
static bool
has_svg(const struct container_file *file)
{
	return span_ends(file->path, SPAN(".xhtml"))
		&& memmem(file->bytes.s, file->bytes.len, "<svg", strlen("<svg"));
}

static bool
has_pictures(const struct epub *e)
{
	bool found = e->book.images.len > 0;
	for (size_t i = 0; i < e->book.file_count && !found; i++)
		found = has_svg(&e->files[i]);
	return found;
}

/* [{id path type svg}] of the files so far. */
static struct value
manifest(const struct epub *e)
{
	struct arena *a = e->arena;
	struct value list = {.type = VALUE_LIST};
	list.u.list.items = ARENA_ARRAY(a, e->file_count, struct value);
	for (size_t i = 0; i < e->file_count; i++) {
		struct span path = e->files[i].path;
		struct value_builder v = {0};
		value_builder_put(
			a, &v, SPAN("id"), value_string(span_printf(a, "file-%zu", i + 1)));
		value_builder_put(a, &v, SPAN("path"), value_string(path));
		value_builder_put(a, &v, SPAN("type"), value_string(media_type(path)));
		value_builder_put(a, &v, SPAN("svg"), value_bool(has_svg(&e->files[i])));
		list.u.list.items[list.u.list.count++] = value_builder_map(&v);
	}
	return list;
}

/* The book's name for all time: the same for every build of an edition. */
static struct span
identifier(struct arena *a, const struct portfolio *p, const struct selection *selection)
{
	struct span url = portfolio_setting(p, ROLE_URL);
	struct span edition = portfolio_setting(p, ROLE_EDITION);
	struct span name = span_printf(a, "%.*s#%.*s", SPAN_ARG(url), SPAN_ARG(edition));
	if (selection->facet)
		name = span_printf(a, "%.*s#%.*s=%.*s", SPAN_ARG(name),
			SPAN_ARG(selection->facet->facet->name), SPAN_ARG(selection->value->key));
	return uuid_of_url(a, name);
}

/* [{number name}] */
static struct value
creators(struct arena *a, const struct portfolio *p)
{
	struct value list = {.type = VALUE_LIST};
	const struct value *names =
		role_value(p->schema->settings_roles, &p->settings, ROLE_CREATORS);
	if (!names || names->type != VALUE_LIST)
		return list;
	list.u.list.items = ARENA_ARRAY(a, names->u.list.count, struct value);
	for (size_t i = 0; i < names->u.list.count; i++) {
		struct value_builder v = {0};
		value_builder_put(a, &v, SPAN("number"), value_int((int64_t)i + 1));
		value_builder_put(a, &v, SPAN("name"), names->u.list.items[i]);
		list.u.list.items[list.u.list.count++] = value_builder_map(&v);
	}
	return list;
}

/* A selection's cover tells first what it is about. */
static void
put_cover(const struct epub *e, struct value_builder *frame)
{
	const struct facet_value *about = e->listed->selection.value;
	struct span title = portfolio_setting(e->portfolio, ROLE_TITLE);
	struct span subtitle = portfolio_setting(e->portfolio, ROLE_SUBTITLE);
	cover_put(e->arena, frame, about ? about->title : title, about ? title : subtitle);
}

/* One frame serves all fixed files: they stand side by side. */
static void
fixed_frame(const struct epub *e, struct value_builder *frame)
{
	struct arena *a = e->arena;
	struct value files = manifest(e), spine = files;
	spine.u.list.count = e->book.file_count;
	struct span date = portfolio_date(e->portfolio, a);
	struct span modified = span_printf(a, "%.*sT00:00:00Z", SPAN_ARG(date));
	pages_frame(&e->pages, a, SPAN(""), e->listed->title, frame);
	value_builder_put(a, frame, SPAN("identifier"),
		value_string(identifier(a, e->portfolio, &e->listed->selection)));
	value_builder_put(a, frame, SPAN("date"), value_string(date));
	value_builder_put(a, frame, SPAN("modified"), value_string(modified));
	value_builder_put(a, frame, SPAN("creators"), creators(a, e->portfolio));
	value_builder_put(a, frame, SPAN("has_images"), value_bool(has_pictures(e)));
	value_builder_put(a, frame, SPAN("manifest"), files);
	value_builder_put(a, frame, SPAN("spine"), spine);
	value_builder_put(a, frame, SPAN("contents"), navigation_contents(&e->book, a));
	value_builder_put(a, frame, SPAN("landmarks"),
		navigation_landmarks(&e->book, a, text_of(e, SPAN("book_start"))));
	put_cover(e, frame);
}

static bool
render_fixed(struct epub *e)
{
	struct value_builder frame = {0};
	fixed_frame(e, &frame);
	bool ok = true;
	for (size_t i = 0; i < FIXED_COUNT; i++) {
		struct buf *out = &e->rendered[e->book.file_count + i];
		struct span path = span_of(fixed[i].path);
		ok &= pages_render(&e->pages, span_of(fixed[i].template), path, &frame, out);
		add_file(e, path, buf_span(out));
	}
	return ok;
}

static bool
render(struct epub *e, size_t workers)
{
	if (!pages_render_all(&e->pages, workers, e->rendered))
		return false;
	for (size_t i = 0; i < e->book.file_count; i++)
		add_file(e, e->book.files[i]->path, buf_span(&e->rendered[i]));
	if (!images_read(&e->book, e->files + e->file_count, e->pages.diag))
		return false;
	e->file_count += e->book.images.len;
	for (size_t i = 0; i < e->theme->epub_file_count; i++)
		if (media_type(e->theme->epub_files[i].name).len)
			add_file(e, e->theme->epub_files[i].name, e->theme->epub_files[i].bytes);
	return render_fixed(e);
}

static bool
write_container(struct epub *e, const char *file, size_t workers)
{
	for (size_t i = 0; i < e->file_count; i++)
		e->files[i].path = span_printf(e->arena, ROOT "%.*s", SPAN_ARG(e->files[i].path));
	return container_write(
		file, SPAN(ROOT PACKAGE), e->files, e->file_count, workers, e->pages.diag);
}

/* Images come to light with the plan, so this follows it. */
static void
make_room(struct epub *e)
{
	size_t rendered = e->book.file_count + FIXED_COUNT;
	size_t files = rendered + e->book.images.len + e->theme->epub_file_count;
	e->rendered = ARENA_ARRAY(e->arena, rendered, struct buf);
	e->files = ARENA_ARRAY(e->arena, files, struct container_file);
}

static size_t
count_chapters(const struct book *b)
{
	const struct collection *of = b->portfolio->schema->books.of;
	size_t count = 0;
	for (size_t i = 0; i < b->file_count; i++) {
		const struct book_file *f = b->files[i];
		count += f->kind == BOOK_FILE_CHAPTER && (!of || f->record->collection == of);
	}
	return count;
}

static bool
write_planned(struct epub *e, const char *file, size_t workers, struct diag *diag)
{
	struct output output = {.xhtml = true,
		.address = book_address,
		.index = book_index,
		.context = &e->book,
		.assets_dir = SPAN(IMAGES_DIR),
		.asset_name = book_image_name};
	const struct contexts *contexts = contexts_new(e->arena, e->portfolio, e->theme, &output);
	e->pages = (struct pages){.book = &e->book,
		.title = e->listed->title,
		.selection = context_selection(contexts, e->arena, e->listed->selection),
		.theme = e->theme,
		.contexts = contexts,
		.stylesheets = stylesheets(e->arena, e->theme),
		.diag = diag};
	make_room(e);
	bool ok = render(e, workers) && write_container(e, file, workers);
	for (size_t i = 0; i < e->book.file_count + FIXED_COUNT; i++)
		buf_clear(&e->rendered[i]);
	return ok;
}

struct run {
	const struct portfolio *portfolio;
	const struct theme *theme;
	struct book_list *list;
	const char *dir;
	size_t workers; /* for each book */
	bool *ok;
	struct diag *diag;
};

static void
write_book(void *context, size_t job, size_t worker)
{
	const struct run *run = context;
	struct listed_book *listed = &run->list->items[job];
	struct epub e = {.arena = arena_new(),
		.portfolio = run->portfolio,
		.theme = run->theme,
		.listed = listed};
	const char *file = span_printf(e.arena, "%s/%.*s", run->dir, SPAN_ARG(listed->file_name)).s;
	struct stat written;
	(void)worker;
	run->ok[job] = book_plan(&e.book, e.arena, run->portfolio, listed->selection,
			       text_of(&e, SPAN("book_register")), run->diag)
		&& write_planned(&e, file, run->workers, run->diag) && stat(file, &written) == 0;
	if (run->ok[job]) {
		listed->chapters = count_chapters(&e.book);
		listed->size_bytes = (size_t)written.st_size;
	}
	arena_free(e.arena);
}

void
epub_check(const struct portfolio *portfolio, struct diag *diag)
{
	struct arena *a = arena_new();
	struct book book;
	if (book_plan(&book, a, portfolio, (struct selection){0}, SPAN(""), diag))
		images_check(&book, diag);
	arena_free(a);
}

bool
epub_write(const struct portfolio *portfolio, const struct theme *theme, struct book_list *list,
	const char *dir, size_t workers, struct diag *diag)
{
	struct arena *a = arena_new();
	list->dir = dir;
	size_t at_once = workers < list->count ? workers : list->count;
	struct run run = {.portfolio = portfolio,
		.theme = theme,
		.list = list,
		.dir = dir,
		.workers = workers / at_once,
		.ok = ARENA_ARRAY(a, list->count, bool),
		.diag = diag};
	pool_run(at_once, list->count, write_book, &run);
	bool ok = true;
	for (size_t i = 0; i < list->count; i++)
		ok &= run.ok[i];
	arena_free(a);
	return ok;
}

/*
 * selection.c - the records that a reader may collect, each as a script.
 *
 * Part of emit/site/: includes render/, model/ and core/ only.
 */
#include "emit/site/selection.h"

#include <errno.h>
#include <stdio.h>
#include <stdlib.h>

#include "core/arena.h"
#include "core/buf.h"
#include "core/json.h"
#include "core/pool.h"
#include "core/sha1.h"

#define HASH_DIGITS 16

struct worker {
	struct arena *arena;
	struct buf html;
	struct buf script;
};

struct chapters {
	struct site *site;
	const struct site_page *page;
	const struct template *template;
	struct span folder;      /* before its name is known */
	struct record **records; /* those that are listed */
	size_t count;
	unsigned char (*digests)[SHA1_BYTES]; /* of each record's script */
	struct worker *workers;
};

/* What the page itself would get, so that links are right where the chapter will stand. */
static struct value
chapter_context(const struct chapters *c, struct arena *a, const struct record *r)
{
	struct value_builder b = {0};
	context_page(c->site->contexts, a, c->page->path, &b);
	value_builder_put(a, &b, SPAN("assets"), c->site->assets);
	value_builder_put(
		a, &b, SPAN("record"), context_record(c->site->contexts, a, r, c->page->path));
	return value_builder_map(&b);
}

static void
write_chapter(void *context, size_t job, size_t worker)
{
	struct chapters *c = context;
	const struct record *r = c->records[job];
	struct worker *w = &c->workers[worker];
	struct value values = chapter_context(c, w->arena, r);
	if (template_render(c->site->theme->site, c->template, &values, r->file->path, &w->html)) {
		buf_puts(&w->script, "selectionChapter(");
		json_put_string(&w->script, r->slug);
		buf_putc(&w->script, ',');
		json_put_string(&w->script, buf_span(&w->html));
		buf_puts(&w->script, ");\n");
		sha1(buf_span(&w->script), c->digests[job]);
		site_write_file(c->site, w->arena,
			span_printf(
				w->arena, "%.*s/%.*s.js", SPAN_ARG(c->folder), SPAN_ARG(r->slug)),
			buf_span(&w->script));
	}
	buf_reset(&w->html);
	buf_reset(&w->script);
	arena_reset(w->arena);
}

static void
write_chapters(struct chapters *c, size_t workers)
{
	c->workers = heap_resize(NULL, workers * sizeof *c->workers);
	for (size_t i = 0; i < workers; i++)
		c->workers[i] = (struct worker){.arena = arena_new()};
	pool_run(workers, c->count, write_chapter, c);
	for (size_t i = 0; i < workers; i++) {
		arena_free(c->workers[i].arena);
		buf_clear(&c->workers[i].html);
		buf_clear(&c->workers[i].script);
	}
	free(c->workers);
}

/* A name that is of all scripts, so that a browser may keep each for ever. */
static void
name_folder(struct chapters *c, struct arena *a)
{
	struct site *s = c->site;
	char hex[SHA1_DIGITS + 1];
	sha1_hex((struct span){(const char *)c->digests, c->count * SHA1_BYTES}, hex);
	s->chapters = span_printf(a, "%.*s/%.*s/", SPAN_ARG(c->page->template), HASH_DIGITS, hex);
	const char *from = span_printf(a, "%s/%.*s", s->dir, SPAN_ARG(c->folder)).s;
	const char *to = span_printf(a, "%s/%.*s", s->dir, SPAN_ARG(s->chapters)).s;
	if (c->count && rename(from, to) != 0)
		diag_report(s->diag,
			&(struct diag_item){.code = DIAG_OUTPUT_WRITE,
				.detail = span_of(to),
				.system_error = errno});
}

void
site_write_chapters(struct site *s, struct arena *a, size_t workers)
{
	const struct site_page *page = &s->portfolio->schema->pages[SITE_SELECTION];
	if (!page->path.len)
		return;
	const struct collection_records *all =
		&s->portfolio->collections[page->of[0]->index_number];
	struct chapters c = {
		.site = s,
		.page = page,
		.template = template_find(s->theme->site, page->chapter),
		.folder = span_printf(a, "%.*s/new", SPAN_ARG(page->template)),
		.records = ARENA_ARRAY(a, all->count, struct record *),
		.digests = arena_alloc(a, all->count * SHA1_BYTES),
	};
	if (!c.template) {
		site_report_template(s, page->chapter);
		return;
	}
	for (size_t i = 0; i < all->count; i++) {
		if (!all->records[i]->withdrawn)
			c.records[c.count++] = all->records[i];
	}
	write_chapters(&c, workers);
	name_folder(&c, a);
}

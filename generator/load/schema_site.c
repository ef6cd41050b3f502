/*
 * schema_site.c - the pages of the site that no collection asks for.  Part of load/.
 */
#include "core/arena.h"
#include "load/schema_read.h"

static void
read_of(struct schema_loader *l, const struct member *m, void *target)
{
	struct site_page *page = target;
	schema_read_collections(l, m, &page->of, &page->of_count);
}

static struct span
page_path(struct schema_loader *l, enum site_page_kind kind, struct span template)
{
	if (kind == SITE_HOME)
		return SPAN("index.html");
	if (kind == SITE_NOT_FOUND)
		return SPAN("404.html");
	return span_printf(l->arena, "%.*s.html", SPAN_ARG(template));
}

static void
name_page(struct schema_loader *l, const struct member *m, enum site_page_kind kind)
{
	struct site_page *page = &l->schema->pages[kind];
	page->pos = m->key_pos;
	if (page->template.len)
		page->path = page_path(l, kind, page->template);
}

/* A page of which the name of its template is all there is to say. */
static void
read_plain(struct schema_loader *l, const struct member *m, enum site_page_kind kind)
{
	schema_read_name(l, m, &l->schema->pages[kind].template);
	name_page(l, m, kind);
}

/* A page with keywords; of these the first REQUIRED must be there. */
static void
read_page(struct schema_loader *l, const struct member *m, enum site_page_kind kind,
	const struct keyword *keywords, size_t count, size_t required)
{
	if (!schema_expect(l, &m->value, VALUE_MAP, m->key, "{template: ..., of: ...}"))
		return;
	schema_read_map(l, &m->value, keywords, count, &l->schema->pages[kind]);
	name_page(l, m, kind);
	for (size_t i = 0; i < required; i++) {
		if (!value_get(&m->value, span_of(keywords[i].name)))
			diag_reportf(l->diag, DIAG_SCHEMA_MISSING, l->source, m->key_pos, "%s",
				keywords[i].name);
	}
}

static void
read_home(struct schema_loader *l, const struct member *m, void *target)
{
	(void)target;
	read_plain(l, m, SITE_HOME);
}

static void
read_downloads(struct schema_loader *l, const struct member *m, void *target)
{
	(void)target;
	read_plain(l, m, SITE_DOWNLOADS);
}

static void
read_not_found(struct schema_loader *l, const struct member *m, void *target)
{
	(void)target;
	read_plain(l, m, SITE_NOT_FOUND);
}

static void
read_register(struct schema_loader *l, const struct member *m, void *target)
{
	static const struct keyword keywords[] = {
		{"template", schema_read_name, offsetof(struct site_page, template), 0},
		{"of", read_of, 0, 0},
	};
	(void)target;
	read_page(l, m, SITE_REGISTER, keywords, COUNT(keywords), 2);
}

static void
read_search(struct schema_loader *l, const struct member *m, void *target)
{
	static const struct keyword keywords[] = {
		{"template", schema_read_name, offsetof(struct site_page, template), 0},
		{"of", read_of, 0, 0},
		{"words", schema_read_words, 0, 0},
	};
	(void)target;
	read_page(l, m, SITE_SEARCH, keywords, COUNT(keywords), 2);
}

/* One collection, which has pages. */
static void
read_of_one(struct schema_loader *l, const struct member *m, void *target)
{
	struct site_page *page = target;
	page->of = ARENA_NEW(l->arena, const struct collection *);
	schema_read_collection(l, m, page->of);
	page->of_count = *page->of != NULL;
}

static void
read_selection(struct schema_loader *l, const struct member *m, void *target)
{
	static const struct keyword keywords[] = {
		{"template", schema_read_name, offsetof(struct site_page, template), 0},
		{"of", read_of_one, 0, 0},
		{"chapter", schema_read_name, offsetof(struct site_page, chapter), 0},
	};
	(void)target;
	read_page(l, m, SITE_SELECTION, keywords, COUNT(keywords), COUNT(keywords));
}

static void
read_map(struct schema_loader *l, const struct member *m, void *target)
{
	static const struct keyword keywords[] = {
		{"template", schema_read_name, offsetof(struct site_page, template), 0},
		{"of", schema_read_map_of, 0, 0},
		{"points", schema_read_points, 0, 0},
		{"outline", schema_read_outline, 0, 0},
	};
	(void)target;
	read_page(l, m, SITE_MAP, keywords, COUNT(keywords), 2);
}

void
schema_read_site(struct schema_loader *l, const struct member *m, void *target)
{
	static const struct keyword keywords[] = {
		{"home", read_home, 0, 0},
		{"register", read_register, 0, 0},
		{"search", read_search, 0, 0},
		{"downloads", read_downloads, 0, 0},
		{"selection", read_selection, 0, 0},
		{"map", read_map, 0, 0},
		{"finder", schema_read_finder, offsetof(struct schema, finder), 0},
		{"not_found", read_not_found, 0, 0},
	};
	if (schema_expect(l, &m->value, VALUE_MAP, m->key, "{home: ...}"))
		schema_read_map(l, &m->value, keywords, COUNT(keywords), target);
}

/* A page at that address may be there already: another one of the site, or of a collection. */
static bool
is_taken(const struct schema *s, enum site_page_kind kind)
{
	struct span path = s->pages[kind].path;
	for (size_t i = 0; i < (size_t)kind; i++) {
		if (span_eq(s->pages[i].path, path))
			return true;
	}
	for (size_t i = 0; i < s->collection_count; i++) {
		const struct collection *c = &s->collections[i];
		if (c->index.len && !c->page.len && span_starts(path, c->name)
			&& span_eq(span_sub(path, c->name.len, path.len), SPAN(".html")))
			return true;
	}
	return false;
}

static void
report_twice(struct schema_loader *l, enum site_page_kind kind, struct span what)
{
	struct span name = site_page_name(kind);
	diag_reportf(l->diag, DIAG_SCHEMA_TWICE, l->source, l->schema->pages[kind].pos,
		"%.*s: \"%.*s\"", SPAN_ARG(name), SPAN_ARG(what));
}

/* A chapter ends in a link to the record's own page. */
static void
check_selection(struct schema_loader *l)
{
	const struct site_page *page = &l->schema->pages[SITE_SELECTION];
	if (page->of_count && !page->of[0]->page.len)
		diag_reportf(l->diag, DIAG_SCHEMA_FIT, l->source, page->pos, "selection: \"%.*s\"",
			SPAN_ARG(page->of[0]->name));
}

void
schema_check_site(struct schema_loader *l)
{
	check_selection(l);
	for (enum site_page_kind kind = 0; kind < SITE_PAGE_COUNT; kind++) {
		const struct site_page *page = &l->schema->pages[kind];
		if (page->path.len && is_taken(l->schema, kind))
			report_twice(l, kind, page->template);
		for (size_t i = 0; i < page->of_count; i++) {
			for (size_t k = 0; k < i; k++) {
				if (page->of[k] == page->of[i])
					report_twice(l, kind, page->of[i]->name);
			}
		}
	}
}

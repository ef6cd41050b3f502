/*
 * assets.c - files that are copied: the theme's, and the content's.
 *
 * Part of emit/site/: includes render/, model/ and core/ only.
 */
#include <errno.h>
#include <stdlib.h>

#include "core/arena.h"
#include "core/fs.h"
#include "core/map.h"
#include "core/sha1.h"
#include "emit/site/finder.h"
#include "emit/site/site_room.h"

#define ASSET_BYTES_MAX ((size_t)64 << 20)
#define HASH_DIGITS     8

void
site_write_file(struct site *s, struct arena *a, struct span path, struct span bytes)
{
	const char *file = span_printf(a, "%s/%.*s", s->dir, SPAN_ARG(path)).s;
	if (fs_write(file, bytes))
		s->files++;
	else
		diag_report(s->diag,
			&(struct diag_item){.code = DIAG_OUTPUT_WRITE,
				.detail = span_of(file),
				.system_error = errno});
}

void
site_report_template(const struct site *s, struct span name)
{
	diag_reportf(s->diag, DIAG_TEMPLATE_UNKNOWN, s->portfolio->schema->source, (struct pos){0},
		"\"%.*s\"", SPAN_ARG(name));
}

/* "css/site.css" and its bytes to "assets/css/site-1f2e3d4c.css": it may be cached for ever. */
static struct span
hashed_path(struct arena *a, const struct theme_file *f)
{
	char hex[SHA1_DIGITS + 1];
	sha1_hex(f->bytes, hex);
	size_t dot = f->name.len;
	while (dot && f->name.s[dot - 1] != '.' && f->name.s[dot - 1] != '/')
		dot--;
	bool has_ending = dot && f->name.s[dot - 1] == '.';
	size_t stem = has_ending ? dot - 1 : f->name.len;
	return span_printf(a, "assets/%.*s-%.*s%.*s", (int)stem, f->name.s, HASH_DIGITS, hex,
		(int)(f->name.len - stem), f->name.s + stem);
}

/* A template names an asset without the characters that mean something there. */
static struct span
template_name(struct arena *a, struct span name)
{
	char *key = span_cstr(a, name);
	for (size_t i = 0; i < name.len; i++) {
		bool plain = (key[i] >= 'a' && key[i] <= 'z') || (key[i] >= '0' && key[i] <= '9');
		if (!plain)
			key[i] = '_';
	}
	return (struct span){key, name.len};
}

static void
write_asset(struct site *s, struct arena *a, const struct theme_file *f, struct value_builder *b)
{
	struct span path = hashed_path(a, f);
	site_write_file(s, a, path, f->bytes);
	value_builder_put(a, b, template_name(a, f->name), value_string(path));
}

void
site_write_theme_assets(struct site *s, struct arena *a)
{
	struct value_builder b = {0};
	for (size_t i = 0; i < s->theme->asset_count; i++)
		write_asset(s, a, &s->theme->assets[i], &b);
	const struct theme_file names = {SPAN("finder-names.js"), finder_script(s->portfolio, a)};
	if (names.bytes.len && !s->output->plain)
		write_asset(s, a, &names, &b);
	s->assets = value_builder_map(&b);
}

struct gathering {
	struct map paths;
	bool plain;
};

static void
gather_below(struct gathering *g, const struct node *root)
{
	for (const struct node *n = root; n; n = node_next(n, root)) {
		bool is_shown = n->kind == NODE_LINK || (n->kind == NODE_IMAGE && !g->plain);
		if (is_shown && n->u.link->asset.len)
			map_add(&g->paths, n->u.link->asset, (void *)n);
	}
}

static void
gather(void *context, struct document *doc)
{
	gather_below(context, doc->root);
	for (const struct node *n = doc->notes; n; n = n->next)
		gather_below(context, n);
}

static void
copy_asset(struct site *s, struct span assets_dir, struct span path)
{
	struct arena *a = arena_new();
	struct span from =
		span_printf(a, "%.*s/%.*s", SPAN_ARG(s->portfolio->content_dir), SPAN_ARG(path));
	struct span to = span_printf(a, "%.*s/%.*s", SPAN_ARG(assets_dir), SPAN_ARG(path));
	struct span bytes;
	if (fs_read(a, from.s, ASSET_BYTES_MAX, &bytes))
		site_write_file(s, a, to, bytes);
	else
		diag_report(s->diag,
			&(struct diag_item){
				.code = DIAG_ASSET_COPY, .detail = from, .system_error = errno});
	arena_free(a);
}

void
site_write_content_assets(struct site *s, struct arena *a, struct span assets_dir)
{
	const struct portfolio *p = s->portfolio;
	struct gathering g = {.plain = s->output->plain};
	map_init(&g.paths, a);
	for (size_t i = 0; i < p->schema->collection_count; i++) {
		for (size_t k = 0; k < p->collections[i].count; k++)
			record_each_document(p->collections[i].records[k], gather, &g);
	}
	for (size_t i = 0; i < g.paths.len; i++)
		copy_asset(s, assets_dir, g.paths.entries[i].key);
}

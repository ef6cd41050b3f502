/*
 * theme.c - read a theme's folder, and those that it extends.
 *
 * Part of render/: includes model/ and core/ only; YAML is read by a function that
 * commands/ hands in.
 */
#include "render/theme.h"

#include <errno.h>
#include <stdlib.h>

#include "core/arena.h"
#include "core/fs.h"
#include "core/map.h"

#define THEME_CHAIN_MAX      8
#define THEME_FILE_BYTES_MAX ((size_t)8 << 20)
#define MAP_WIDTH_MIN        100
#define MAP_WIDTH_MAX        10000

struct loading {
	struct arena *arena;
	struct diag *diag;
	theme_yaml *yaml;
	const char *installed;
	enum diag_language language;
	struct span dirs[THEME_CHAIN_MAX]; /* the theme first, then what it extends */
	size_t dir_count;
	size_t asset_dir_count; /* of these the first, from which assets come */
	struct theme *theme;
};

/* A file of the theme as a source; NULL if it cannot be read.  Absent is no mistake. */
static struct source *
read_source(const struct loading *l, struct span path)
{
	struct source *source = ARENA_NEW(l->arena, struct source);
	source->path = path;
	if (fs_read(l->arena, path.s, THEME_FILE_BYTES_MAX, &source->text))
		return source;
	if (errno != ENOENT)
		diag_report(l->diag,
			&(struct diag_item){
				.code = DIAG_CONFIG_READ, .source = source, .system_error = errno});
	return NULL;
}

static void
add_reserved_ids(const struct loading *l, const struct value *ids)
{
	struct theme *t = l->theme;
	if (!ids || ids->type != VALUE_LIST)
		return;
	size_t count = t->reserved_id_count + ids->u.list.count;
	struct span *all = ARENA_ARRAY(l->arena, count, struct span);
	if (t->reserved_id_count)
		memcpy(all, t->reserved_ids, t->reserved_id_count * sizeof *all);
	for (size_t i = 0; i < ids->u.list.count; i++) {
		if (ids->u.list.items[i].type == VALUE_STRING)
			all[t->reserved_id_count++] = ids->u.list.items[i].u.string;
	}
	t->reserved_ids = all;
}

static void
check_keys(const struct loading *l, const struct source *source, const struct value *map)
{
	for (size_t i = 0; map->type == VALUE_MAP && i < map->u.map.count; i++) {
		const struct member *m = &map->u.map.members[i];
		if (!span_eq(m->key, SPAN("extends")) && !span_eq(m->key, SPAN("ids"))
			&& !span_eq(m->key, SPAN("plain")) && !span_eq(m->key, SPAN("map_width")))
			diag_reportf(l->diag, DIAG_THEME_KEY, source, m->key_pos, "\"%.*s\"",
				SPAN_ARG(m->key));
	}
}

static bool
read_plain(const struct loading *l, const struct source *source, const struct value *config)
{
	const struct value *plain = value_get(config, SPAN("plain"));
	struct span text = value_get_string(config, SPAN("plain"));
	if (plain && !span_eq(text, SPAN("true")) && !span_eq(text, SPAN("false")))
		diag_reportf(
			l->diag, DIAG_THEME_PLAIN, source, plain->pos, "\"%.*s\"", SPAN_ARG(text));
	return span_eq(text, SPAN("true"));
}

/* The theme that extends another goes before it. */
static void
set_map_width(const struct loading *l, const struct source *source, const struct value *width)
{
	char *end;
	if (!width || l->theme->map_width)
		return;
	const char *text = width->type == VALUE_STRING ? span_cstr(l->arena, width->u.string) : "";
	long px = strtol(text, &end, 10);
	if (*end || px < MAP_WIDTH_MIN || px > MAP_WIDTH_MAX)
		diag_reportf(l->diag, DIAG_THEME_KEY, source, width->pos, "map_width: %d ... %d",
			MAP_WIDTH_MIN, MAP_WIDTH_MAX);
	else
		l->theme->map_width = (int)px;
}

/* The folder of the theme that the one in DIR extends: beside it, or installed. */
static struct span
find_extended(const struct loading *l, struct span dir, struct span name)
{
	struct span parent = fs_dirname(dir);
	struct span beside = span_printf(l->arena, "%.*s%s%.*s", SPAN_ARG(parent),
		parent.len || dir.s[0] == '/' ? "/" : "", SPAN_ARG(name));
	if (fs_is_dir(beside.s))
		return beside;
	return span_printf(l->arena, "%s/%.*s", l->installed, SPAN_ARG(name));
}

static bool
is_loaded(const struct loading *l, struct span dir)
{
	for (size_t i = 0; i < l->dir_count; i++) {
		if (span_eq(l->dirs[i], dir))
			return true;
	}
	return false;
}

/* Read DIR/theme.yaml, and then the theme that it extends. */
static bool
add_dir(struct loading *l, struct span dir)
{
	struct source *source = ARENA_NEW(l->arena, struct source);
	source->path = span_printf(l->arena, "%.*s/theme.yaml", SPAN_ARG(dir));
	if (!fs_read(l->arena, source->path.s, THEME_FILE_BYTES_MAX, &source->text)) {
		diag_report(l->diag,
			&(struct diag_item){.code = DIAG_THEME_MISSING,
				.source = source,
				.system_error = errno});
		return false;
	}
	struct value config;
	if (!l->yaml(l->arena, source, l->diag, &config))
		return false;
	check_keys(l, source, &config);
	add_reserved_ids(l, value_get(&config, SPAN("ids")));
	set_map_width(l, source, value_get(&config, SPAN("map_width")));
	l->dirs[l->dir_count++] = dir;
	/* What a plain theme extends gives it no assets; what extends it is plain too. */
	if (!l->theme->plain)
		l->asset_dir_count = l->dir_count;
	l->theme->plain = read_plain(l, source, &config) || l->theme->plain;
	const struct value *extends = value_get(&config, SPAN("extends"));
	if (!extends)
		return true;
	struct span name = value_get_string(&config, SPAN("extends"));
	struct span next = find_extended(l, dir, name);
	bool is_name = name.len && span_find(name, '/', 0) == name.len;
	if (is_name && !is_loaded(l, next) && l->dir_count < THEME_CHAIN_MAX)
		return add_dir(l, next);
	diag_reportf(l->diag, DIAG_THEME_EXTENDS, source, extends->pos, "\"%.*s\"", SPAN_ARG(name));
	return false;
}

/* The files below a sub-folder of the first dirs; a name of an earlier dir hides a later one. */
static size_t
list_files(const struct loading *l, size_t dir_count, const char *folder, struct span suffix,
	struct theme_file **out, struct span **paths)
{
	struct map seen;
	map_init(&seen, l->arena);
	for (size_t k = 0; k < dir_count; k++) {
		struct span dir = span_printf(l->arena, "%.*s/%s", SPAN_ARG(l->dirs[k]), folder);
		struct span *names;
		size_t count;
		if (!fs_list(l->arena, dir.s, suffix, true, &names, &count))
			continue;
		for (size_t i = 0; i < count; i++)
			map_add(&seen, names[i],
				span_cstr(l->arena,
					span_printf(l->arena, "%s/%s", dir.s, names[i].s)));
	}
	*out = ARENA_ARRAY(l->arena, seen.len, struct theme_file);
	*paths = ARENA_ARRAY(l->arena, seen.len, struct span);
	for (size_t i = 0; i < seen.len; i++) {
		(*out)[i].name = seen.entries[i].key;
		(*paths)[i] = span_of(seen.entries[i].value);
	}
	return seen.len;
}

static void
add_templates(const struct loading *l, const char *folder, struct template_set *set)
{
	struct theme_file *files;
	struct span *paths;
	struct span suffix = SPAN(".mustache");
	size_t count = list_files(l, l->dir_count, folder, suffix, &files, &paths);
	for (size_t i = 0; i < count; i++) {
		const struct source *source = read_source(l, paths[i]);
		struct span name = span_sub(files[i].name, 0, files[i].name.len - suffix.len);
		if (source)
			template_set_add(set, name, source);
	}
}

/* Those of the folder come before those that both outputs share. */
static struct template_set *
load_templates(const struct loading *l, const char *folder)
{
	struct template_set *set = template_set_new(l->arena, l->diag, true);
	add_templates(l, folder, set);
	add_templates(l, "shared", set);
	template_set_link(set);
	return set;
}

/* The files of a folder with their bytes, without templates. */
static size_t
load_files(const struct loading *l, size_t dir_count, const char *folder, struct theme_file **out)
{
	struct span *paths;
	size_t count = list_files(l, dir_count, folder, (struct span){0}, out, &paths);
	size_t kept = 0;
	for (size_t i = 0; i < count; i++) {
		if (span_ends(paths[i], SPAN(".mustache")))
			continue;
		const struct source *source = read_source(l, paths[i]);
		if (source)
			(*out)[kept++] = (struct theme_file){(*out)[i].name, source->text};
	}
	return kept;
}

/* The texts of all dirs in one map; an earlier dir's text hides a later one's. */
static void
load_strings(const struct loading *l)
{
	struct value_builder all = {0};
	struct map seen;
	map_init(&seen, l->arena);
	for (size_t k = 0; k < l->dir_count; k++) {
		const struct source *source = read_source(l,
			span_printf(l->arena, "%.*s/strings/%s.yaml", SPAN_ARG(l->dirs[k]),
				l->language == DIAG_NL ? "nl" : "en"));
		struct value texts;
		if (!source || !l->yaml(l->arena, source, l->diag, &texts))
			continue;
		for (size_t i = 0; texts.type == VALUE_MAP && i < texts.u.map.count; i++) {
			const struct member *m = &texts.u.map.members[i];
			if (!map_add(&seen, m->key, (void *)m))
				value_builder_put(l->arena, &all, m->key, m->value);
		}
	}
	l->theme->strings = value_builder_map(&all);
}

struct theme *
theme_load(struct arena *a, const char *dir, const char *installed, enum diag_language language,
	theme_yaml *yaml, struct diag *d)
{
	struct loading l = {
		.arena = a,
		.diag = d,
		.yaml = yaml,
		.installed = installed,
		.language = language,
		.theme = ARENA_NEW(a, struct theme),
	};
	if (!add_dir(&l, span_of(dir)))
		return NULL;
	if (!l.theme->map_width)
		l.theme->map_width = THEME_MAP_WIDTH;
	l.theme->site = load_templates(&l, "templates");
	l.theme->epub = load_templates(&l, "epub");
	load_strings(&l);
	l.theme->asset_count = load_files(&l, l.asset_dir_count, "assets", &l.theme->assets);
	l.theme->epub_file_count = load_files(&l, l.dir_count, "epub", &l.theme->epub_files);
	return l.theme;
}

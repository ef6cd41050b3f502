/*
 * theme.h - a theme's folder: templates, texts, assets.
 *
 *   theme.yaml          extends: NAME (a theme beside it, or an installed one),
 *                       ids: [ids of its templates, which no heading gets],
 *                       plain: true (no pictures and no scripts: the assets of the theme that it
 *                       extends, images, drawings and the search are left out of the site),
 *                       map_width: the narrowest that it shows a map, in CSS pixels: the
 *                       targets on the map are large enough there (WCAG 2.2, 2.5.8)
 *   templates/NAME.mustache  the site's templates, by file name without the ending
 *   epub/NAME.mustache       the book's templates
 *   shared/NAME.mustache     templates of both
 *   epub/NAME.css            the book's style sheets
 *   strings/nl.yaml en.yaml  texts: a map of strings
 *   assets/            copied to the site's assets/
 *
 * A theme that extends another overrides it file by file.
 */
#ifndef THEME_H
#define THEME_H

#include "model/value.h"
#include "render/template.h"

struct theme_file {
	struct span name; /* below its folder: "css/site.css" */
	struct span bytes;
};

struct theme {
	struct template_set *site;
	struct template_set *epub;
	struct value strings;      /* a map, in the interface's language */
	struct theme_file *assets; /* sorted by name */
	size_t asset_count;
	struct theme_file *epub_files; /* the book's files that are no templates */
	size_t epub_file_count;
	struct span *reserved_ids;
	size_t reserved_id_count;
	bool plain;
	int map_width;
};

#define THEME_MAP_WIDTH 288 /* if it says nothing: 320 less two margins of 16 */

/* Reads a YAML file's text (load/'s function, handed in by commands/). */
typedef bool theme_yaml(struct arena *, const struct source *, struct diag *, struct value *out);

/* DIR is the theme's folder, INSTALLED that of all installed ones.  NULL if unusable; reported. */
struct theme *theme_load(struct arena *, const char *dir, const char *installed, enum diag_language,
	theme_yaml *, struct diag *);

#endif

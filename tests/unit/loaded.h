/*
 * loaded.h - a content folder for the time of a test, and what is loaded from it.
 */
#ifndef LOADED_H
#define LOADED_H

#include <stdio.h>
#include <stdlib.h>

#include "core/fs.h"
#include "load/content.h"
#include "parse/markdown.h"

struct loaded_file {
	const char *path;
	const char *text;
};

struct loaded {
	char dir[32];
	struct diag *diag;
	struct content *content;     /* NULL: the configuration was of no use */
	struct portfolio *portfolio; /* owned by the content */
};

static inline void
loaded_put(const struct loaded *l, const char *path, struct span text)
{
	char full[128];
	snprintf(full, sizeof full, "%s/%s", l->dir, path);
	assert_true(fs_write(full, text));
}

/* A folder with these files; nothing is loaded yet. */
static inline void
loaded_make(struct loaded *l, const struct loaded_file *files, size_t count)
{
	*l = (struct loaded){.dir = "/tmp/content-XXXXXX", .diag = diag_new()};
	assert_non_null(mkdtemp(l->dir));
	for (size_t i = 0; i < count; i++)
		loaded_put(l, files[i].path, span_of(files[i].text));
}

static inline void
loaded_load(struct loaded *l, bool drafts)
{
	l->content = content_open(l->dir, markdown_parse, l->diag);
	if (!l->content)
		return;
	for (size_t i = 0; i < l->content->job_count; i++)
		content_load_file(l->content, i);
	l->portfolio = content_collect(l->content, drafts);
}

static inline void
loaded_free(struct loaded *l)
{
	content_free(l->content);
	diag_free(l->diag);
	fs_remove_tree(l->dir);
}

#endif

/*
 * pipeline.h - the stages from load to resolve, which `build` and `check` share.
 *
 * Here the stages meet: this is where one hands its functions to another, and where the
 * workers are.
 */
#ifndef PIPELINE_H
#define PIPELINE_H

#include "emit/search/words.h"
#include "load/content.h"
#include "model/portfolio.h"
#include "render/theme.h"

struct pipeline_options {
	const char *content_dir;
	const char *theme; /* a name or a folder; NULL: as the settings say */
	bool needs_theme;  /* false: only check the content */
	bool drafts;
	size_t workers;
};

struct pipeline {
	struct arena *arena;
	struct diag *diag;
	struct content *content;
	struct portfolio *portfolio;
	struct theme *theme; /* NULL if not needed */
	struct search_words words;
};

/*
 * Run the stages.  False if there is no portfolio to go on with; other mistakes are in
 * PIPELINE.diag.  Call pipeline_free() in either case.
 */
bool pipeline_run(struct pipeline *, const struct pipeline_options *);
void pipeline_free(struct pipeline *);

#endif

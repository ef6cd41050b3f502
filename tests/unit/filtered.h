/*
 * filtered.h - a record of nothing but a document, to run filters on.
 */
#ifndef FILTERED_H
#define FILTERED_H

#include "core/arena.h"
#include "filter/filter.h"
#include "model/portfolio.h"

struct filtered {
	struct content_file file;
	struct record record;
	struct schema schema; /* no collections */
	struct portfolio portfolio;
};

/* A record in the file PATH (from the content folder), with BODY and DATA, a map. */
static inline void
filtered_init(struct filtered *f, struct arena *a, const char *path, struct document *body,
	struct value data)
{
	*f = (struct filtered){0};
	f->file = (struct content_file){*body->source, span_of(path), a};
	f->record = (struct record){.file = &f->file, .body = body, .data = data};
	f->portfolio = (struct portfolio){.arena = a, .schema = &f->schema};
}

/* Run COUNT scripts over it; what they made of its metadata. */
static inline struct value
filtered_run(const struct filtered *f, const struct filter_script *scripts, size_t count,
	struct diag *diag)
{
	struct value data;
	struct filters *filters = filters_new(&(struct filter_setup){.scripts = scripts,
		.script_count = count,
		.portfolio = &f->portfolio,
		.diag = diag});
	filters_run(filters, &f->record, &data);
	filters_free(filters);
	return data;
}

#endif

/*
 * site_room.h - what the files of emit/site/ share; this folder's own header.
 */
#ifndef SITE_ROOM_H
#define SITE_ROOM_H

#include <stdatomic.h>

#include "model/book_list.h"
#include "render/context.h"
#include "render/theme.h"

struct site {
	const struct portfolio *portfolio;
	const struct theme *theme;
	const struct output *output;
	const struct contexts *contexts;
	const struct book_list *books; /* NULL: the site does not offer any */
	const char *dir;
	struct diag *diag;
	struct value assets;  /* {site_css: "assets/site-1f2e3d4c.css"} */
	struct span chapters; /* folder of the selection's chapters, with '/'; or empty */
	struct value map;     /* map.h */
	atomic_size_t files;  /* written so far */
};

/* Write PATH below the site's folder; a failure is reported. */
void site_write_file(struct site *, struct arena *, struct span path, struct span bytes);

void site_report_template(const struct site *, struct span name);

/*
 * The theme's assets, and the finder's names, under names that carry their content's hash; fills
 * in site.assets.
 */
void site_write_theme_assets(struct site *, struct arena *);

/* The files of the content folder that documents refer to, below ASSETS_DIR. */
void site_write_content_assets(struct site *, struct arena *, struct span assets_dir);

/*
 * The records that DATE_OF gives a date and that are not withdrawn, the newest first, at most
 * LIMIT; on one day in the portfolio's order.
 */
struct newest {
	const struct record **records;
	size_t count;
};
struct newest site_newest(const struct portfolio *, struct arena *,
	struct span (*date_of)(const struct record *), size_t limit);

/* The feed of new and changed records; it needs a url, and a record with a date. */
#define SITE_FEED "feed.xml"
bool site_has_feed(const struct portfolio *, struct arena *);
void site_write_feed(struct site *, struct arena *);

/* sitemap.xml (sitemaps.org, protocol 0.9) and robots.txt (RFC 9309); nothing without a url. */
void site_write_sitemap(struct site *, struct arena *);
void site_write_robots(struct site *, struct arena *);

#endif

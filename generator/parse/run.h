/*
 * run.h - text runs of a leaf block that know the place of each byte.
 */
#ifndef RUN_H
#define RUN_H

#include "parse/parser.h"

struct run {
	struct run *next;    /* in document order, within the leaf block */
	struct node *node;   /* NODE_TEXT */
	const uint32_t *map; /* as long as the text: offsets in the leaf */
	bool inside_link;    /* or inside an image's description */
	bool is_address;     /* of a bare link: no marks in it */
};

/*
 * Make [START, END) of a run a run and a node of its own, and return it.  What is before
 * and behind it becomes runs and nodes too, unless empty.
 */
struct run *run_cut(struct parser *, const struct leaf *, struct run *, size_t start, size_t end);

/*
 * Take emphasis that follows the run, and the text behind it, into the run as they stand in
 * the source, up to what holds white space or "<": an address goes on through "/_x_/".
 */
void run_absorb_emphasis(struct parser *, const struct leaf *, struct run *);

/* Does byte K stand in the source as it is: not escaped, not an entity? */
bool run_is_literal(const struct run *, const struct leaf *, size_t k);

#endif

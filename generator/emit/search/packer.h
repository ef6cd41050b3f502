/*
 * packer.h - a part of the index as its file holds it, and what names it.
 */
#ifndef PACKER_H
#define PACKER_H

#include "core/sha1.h"
#include "core/span.h"

struct packed {
	struct span bytes;                /* deflated */
	unsigned char digest[SHA1_BYTES]; /* of the part itself: the same with any zlib */
};

/* For one thread. */
struct packer;
struct packer *packer_new(void);
void packer_free(struct packer *); /* NULL is fine */

/* What it gives lives as long as the packer. */
struct packed packer_pack(struct packer *, struct span part);

#endif

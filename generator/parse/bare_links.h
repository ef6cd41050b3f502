/*
 * bare_links.h - addresses in running text become links (GFM, section 6.9).
 *
 * "www." with a domain, "http://" and "https://", and e-mail addresses.  Not inside a
 * link.  Punctuation and a closing parenthesis too many at the end stay outside.
 */
#ifndef BARE_LINKS_H
#define BARE_LINKS_H

#include "parse/run.h"

void bare_links_make(struct parser *, const struct leaf *, struct run *first);

#endif

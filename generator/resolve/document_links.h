/*
 * document_links.h - the links of one document; resolve/'s own header.
 */
#ifndef DOCUMENT_LINKS_H
#define DOCUMENT_LINKS_H

#include "model/portfolio.h"

/* Paths are read as from the file of RECORD, whose body or field DOC is. */
void resolve_document_links(
	const struct portfolio *, const struct record *, struct document *, struct diag *);

#endif

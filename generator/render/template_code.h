/*
 * template_code.h - what a template compiles to.  Only for render/template*.c.
 *
 * Instructions lie flat in one array, a tag's body right behind the tag: the body of
 * instruction i is i + 1 .. code[i].next - 1.
 *
 * Indentation: a partial, parent or block that stands alone on its line has its lines
 * indented as far as the tag is.  So text remembers which lines of the template it
 * starts, and the indentation goes before those, never inside a variable's value.
 */
#ifndef TEMPLATE_CODE_H
#define TEMPLATE_CODE_H

#include "core/map.h"
#include "render/template.h"

enum operation {
	OP_TEXT,
	OP_VARIABLE, /* {{x}} */
	OP_RAW,      /* {{{x}}}, {{&x}} */
	OP_SECTION,  /* from here on an operation runs a body */
	OP_INVERTED,
	OP_PARTIAL,
	OP_PARENT, /* its body: OP_BLOCK instructions are the arguments, all else is ignored */
	OP_BLOCK,
};

struct instruction {
	enum operation op;
	bool line_start; /* text: it starts a line (an empty text only says so) */
	bool dynamic;    /* partial, parent: TEXT is the name of the variable that holds the name */
	bool standalone; /* partial, parent, block: what replaces it is indented */
	struct span text;
	struct span indent;     /* if standalone */
	struct span line_break; /* standalone block: ends the last line of what replaces it */
	size_t next;
	struct pos pos;
};

struct template
{
	struct span name;
	const struct source *source;
	const struct instruction *code;
	size_t count;
};

struct template_set {
	struct arena *arena;
	struct diag *diag;
	bool strict;
	struct map by_name; /* to struct template */
};

/* False if the source has mistakes; all are reported. */
bool template_compile(struct arena *, struct diag *, const struct source *, struct template *out);

#endif

/*
 * document.h - the document tree: pandoc's elements, each with its place in the source.
 *
 * parse/ makes it, filter/ changes it, render/ and emit/ read it.  All nodes live
 * in the document's arena.  Text stays in runs: NODE_TEXT holds words and spaces.
 * A note is a reference to its definition in document.notes, never a copy.
 *
 * Shape (children in brackets):
 *   blocks    PARA PLAIN HEADER [inlines]  BLOCK_QUOTE DIV [blocks]
 *             BULLET_LIST ORDERED_LIST [LIST_ITEM...]  LIST_ITEM [blocks]
 *             DEFINITION_LIST [TERM DEFINITION...]  TERM [inlines]  DEFINITION [blocks]
 *             LINE_BLOCK [LINE...]  LINE [inlines]
 *             TABLE [CAPTION? TABLE_HEAD TABLE_BODY* TABLE_FOOT?]
 *             TABLE_HEAD TABLE_BODY TABLE_FOOT [TABLE_ROW...]  TABLE_ROW [TABLE_CELL...]
 *             TABLE_CELL CAPTION [blocks]  FIGURE [CAPTION? blocks]
 *             CODE_BLOCK RAW_BLOCK HORIZONTAL_RULE have no children
 *   inlines   EMPH STRONG STRIKEOUT UNDERLINE SUPERSCRIPT SUBSCRIPT SMALL_CAPS QUOTED
 *             LINK IMAGE SPAN [inlines]  CITE [CITATION* inlines]
 *             CITATION [PREFIX SUFFIX]  PREFIX SUFFIX [inlines]
 *             TEXT CODE RAW_INLINE MATH SOFT_BREAK LINE_BREAK NOTE have no children
 */
#ifndef DOCUMENT_H
#define DOCUMENT_H

#include "core/diag.h"
#include "core/map.h"
#include "core/span.h"

struct arena;
struct collection;
struct record;

/* Deeper than this a document is refused (P-code), so recursion over it is safe. */
#define DOCUMENT_DEPTH_MAX 100

/* X(NAME, pandoc's name, is block) */
/* clang-format off */
#define NODE_KINDS(X) \
	X(DOCUMENT, "Pandoc", true) \
	X(PARA, "Para", true) \
	X(PLAIN, "Plain", true) \
	X(HEADER, "Header", true) \
	X(BLOCK_QUOTE, "BlockQuote", true) \
	X(DIV, "Div", true) \
	X(BULLET_LIST, "BulletList", true) \
	X(ORDERED_LIST, "OrderedList", true) \
	X(LIST_ITEM, "", true) \
	X(DEFINITION_LIST, "DefinitionList", true) \
	X(TERM, "", true) \
	X(DEFINITION, "", true) \
	X(LINE_BLOCK, "LineBlock", true) \
	X(LINE, "", true) \
	X(CODE_BLOCK, "CodeBlock", true) \
	X(RAW_BLOCK, "RawBlock", true) \
	X(HORIZONTAL_RULE, "HorizontalRule", true) \
	X(TABLE, "Table", true) \
	X(TABLE_HEAD, "", true) \
	X(TABLE_BODY, "", true) \
	X(TABLE_FOOT, "", true) \
	X(TABLE_ROW, "", true) \
	X(TABLE_CELL, "", true) \
	X(CAPTION, "", true) \
	X(FIGURE, "Figure", true) \
	X(NOTE_DEFINITION, "", true) \
	X(TEXT, "Str", false) \
	X(SOFT_BREAK, "SoftBreak", false) \
	X(LINE_BREAK, "LineBreak", false) \
	X(CODE, "Code", false) \
	X(RAW_INLINE, "RawInline", false) \
	X(MATH, "Math", false) \
	X(EMPH, "Emph", false) \
	X(STRONG, "Strong", false) \
	X(STRIKEOUT, "Strikeout", false) \
	X(UNDERLINE, "Underline", false) \
	X(SUPERSCRIPT, "Superscript", false) \
	X(SUBSCRIPT, "Subscript", false) \
	X(SMALL_CAPS, "SmallCaps", false) \
	X(QUOTED, "Quoted", false) \
	X(LINK, "Link", false) \
	X(IMAGE, "Image", false) \
	X(SPAN, "Span", false) \
	X(CITE, "Cite", false) \
	X(CITATION, "", false) \
	X(PREFIX, "", false) \
	X(SUFFIX, "", false) \
	X(NOTE, "Note", false)

enum node_kind {
#define X(name, pandoc, block) NODE_##name,
	NODE_KINDS(X)
#undef X
	NODE_KIND_COUNT
};
/* clang-format on */

enum node_align { ALIGN_DEFAULT, ALIGN_LEFT, ALIGN_CENTER, ALIGN_RIGHT };

struct attr_pair {
	struct span key;
	struct span value;
};

struct attr {
	struct span id;
	struct span *classes;
	size_t class_count;
	struct attr_pair *pairs;
	size_t pair_count;
};

/* Where a LINK or IMAGE leads. */
struct link {
	struct span target; /* as written, unescaped */
	struct span title;
	struct pos target_pos; /* where the address stands; line 0 if unknown */
	/* Set by resolve/, for an address in this portfolio: */
	const struct record *record;
	const struct collection *collection; /* a register as a whole */
	struct span fragment;                /* an output id, or empty */
	struct span asset;                   /* a file of the content folder, relative to it */
};

/* Only filters make it: a writer's HTML is text. */
struct raw {
	struct span format; /* "html" */
	struct span text;
	const struct source *script; /* that made it, and where in that */
	struct pos script_pos;
	unsigned number; /* set by resolve/, from 1; 0: may not come out, or is no HTML */
};

struct math {
	struct span text; /* TeX */
	bool display;     /* on lines of its own */
};

enum citation_mode { CITATION_NORMAL, CITATION_SUPPRESS_AUTHOR, CITATION_AUTHOR_IN_TEXT };

/* What is cited.  Only filters make and read them: what a reader sees is the CITE's inlines. */
struct citation {
	struct span id;
	enum citation_mode mode;
	int note_number;
	int hash;
};

struct note_definition {
	struct span label;
	const struct document *document; /* that lists it; NULL: none yet */
	/* Set by resolve/: */
	unsigned number;     /* 0: never referred to */
	unsigned references; /* how often it is referred to */
	unsigned visit;      /* its own, while it looks for cycles */
};

/*
 * There are some hundreds in a page, so what only few kinds need stands apart; node_new()
 * makes it with the node.
 */
struct node {
	enum node_kind kind;
	struct pos pos; /* line 0: made by a filter at a place unknown */
	struct node *parent;
	struct node *prev;
	struct node *next;
	struct node *first;
	struct node *last;
	struct attr *attr; /* NULL: no id, classes or pairs */
	union {
		struct span text;                   /* TEXT CODE CODE_BLOCK */
		int level;                          /* HEADER: 1..6 */
		void *apart;                        /* any of the next five */
		struct link *link;                  /* LINK IMAGE */
		struct raw *raw;                    /* RAW_BLOCK RAW_INLINE */
		struct math *math;                  /* MATH */
		struct citation *citation;          /* CITATION */
		struct note_definition *definition; /* NOTE_DEFINITION */
		struct {
			int start;
			char style;     /* '1' 'a' 'A' 'i' 'I', '@' (example), 0: the default */
			char delimiter; /* '.' ')', '(' on both sides, 0: the default */
		} list;                 /* ORDERED_LIST */
		struct {
			struct node *definition; /* a NOTE_DEFINITION in document.notes */
			unsigned number;    /* set by resolve/: from 1, in order of reference */
			unsigned reference; /* set by resolve/: from 1, of this definition */
		} note;                     /* NOTE */
		struct {
			enum node_align *aligns;
			size_t column_count;
		} table;                   /* TABLE */
		unsigned row_head_columns; /* TABLE_BODY: the first cells of a row are its head */
		bool head;                 /* TABLE_ROW in a body: its cells are heads */
		struct {
			unsigned column_span;
			unsigned row_span;
			enum node_align align; /* ALIGN_DEFAULT: as the column */
		} cell;                        /* TABLE_CELL */
		bool double_quotes;            /* QUOTED */
	} u;
};

struct document {
	struct arena *arena;
	const struct source *source;
	struct span
		id_prefix; /* set by resolve/: starts all ids, so that documents can share a page */
	struct node *root; /* NODE_DOCUMENT */
	struct node *notes;     /* first NOTE_DEFINITION, linked by next; NULL if none */
	struct node *last_note; /* the last */
	/* Set by resolve/: what a link writes behind '#' -> the node whose id it means. */
	struct map anchors;
};

struct document *document_new(struct arena *, const struct source *);

/* A copy with definitions of its own, made before resolve/ saw the document. */
struct document *document_copy(struct arena *, const struct document *);

/* Add a NOTE_DEFINITION, which no document lists, behind the others. */
void document_add_note(struct document *, struct node *definition);

struct node *node_new(struct arena *, enum node_kind, struct pos);

/* Give TO the text, level, address ... of FROM, a node of the same kind; not its children. */
void node_set_like(struct node *to, const struct node *from);

/* Link CHILD, which has no parent, into the tree. */
void node_append(struct node *parent, struct node *child);
void node_insert_before(struct node *sibling, struct node *child);

/* Take a node with all below it out of the tree.  It stays whole. */
void node_unlink(struct node *);

/* A copy of the node and all below it, without a parent; notes share their definitions. */
struct node *node_copy(struct arena *, const struct node *);

/* Put all children of FROM behind those of TO. */
void node_move_children(struct node *from, struct node *to);

/* Put a copy in ARENA in the place of NODE, with its children; NODE is left without any. */
struct node *node_relocate(struct arena *, struct node *);

bool node_is_linked(const struct node *); /* inside a LINK, where HTML allows no other */
bool node_is_block(enum node_kind);
const char *node_kind_name(enum node_kind); /* pandoc's name; "" for inner parts */

/* The node's attributes, made if there were none. */
struct attr *node_attr(struct arena *, struct node *);

/* A part that is not of its parent's content: CAPTION and CITATION. */
bool node_is_aside(const struct node *);

/*
 * Walk in document order without recursion, but not into citations:
 *   for (struct node *n = root; n; n = node_next(n, root))
 */
struct node *node_next(const struct node *, const struct node *root);

/* The same, into citations too. */
struct node *node_next_all(const struct node *, const struct node *root);

/* How many nodes stand inside each other, from this one on. */
unsigned node_depth(const struct node *);

/* The marks around a QUOTED. */
struct span node_opening_quote(const struct node *);
struct span node_closing_quote(const struct node *);

struct buf;

/* The text of a node and all below it, without notes; a space for a break and between blocks. */
void node_put_text(struct buf *, const struct node *);
struct span node_text(struct arena *, const struct node *); /* without white space around it */

#endif

/*
 * token.h - the words of a text, as forms (form.h), with their places.
 *
 * A word is a run of letters and digits of any script; an apostrophe between two of them belongs
 * to it (foto's), so do the points of a number (10.000).  Words that hyphens join make a
 * token of the whole, written as one (noordholland), and then a token of each part.  Words
 * longer than FORM_BYTES_MAX are passed over.  Any bytes may come in.
 */
#ifndef TOKEN_H
#define TOKEN_H

#include "core/buf.h"
#include "emit/search/form.h"

/* More words with hyphens between them start a new whole. */
#define TOKEN_PARTS_MAX 8

struct token {
	struct span form; /* valid until the next token is read */
	size_t start;     /* bytes of the text */
	size_t end;
	size_t position; /* of the word in the text, from 0; a whole has that of its first part */
	bool name; /* starts, or a part does, with a capital that a sentence did not ask for */
};

struct token_part {
	size_t start, end; /* bytes of the text */
	size_t form; /* where its form starts in the buffer; it ends where the next one starts */
	bool name;
};

/* Set TEXT and zero the rest; token_reader_clear() when done, or set another text with
 * token_reader_start() to use the same memory. */
struct token_reader {
	struct span text;
	size_t offset;
	size_t position;
	bool in_sentence;
	struct buf forms;
	struct token_part parts[TOKEN_PARTS_MAX + 1]; /* the last one says where the forms end */
	size_t part_count;
	size_t next_part;
	bool whole; /* the token of the whole is to come */
};

void token_reader_start(struct token_reader *, struct span text);
void token_reader_clear(struct token_reader *);

/* False at the end of the text. */
bool token_next(struct token_reader *, struct token *);

#endif

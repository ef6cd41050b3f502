/*
 * lexicon.h - the words that compounds are made of.
 *
 * First add all: the portfolio's own words, word lists, names, what editors decided.  Then
 * lexicon_finish() counts in how many words each one is the first or the last part of a
 * compound; after that it does not change, and any number of threads may use it.
 *
 * It needs about 33 bytes a word: 13 MiB for the 413,000 of Debian's wdutch.
 */
#ifndef LEXICON_H
#define LEXICON_H

#include <stdint.h>

#include "emit/search/stem.h"

/* Debian's package wdutch: the word list of OpenTaal, BSD or CC BY 3.0. */
#define LEXICON_LIST_PATH      "/usr/share/dict/dutch"
#define LEXICON_LIST_BYTES_MAX (32u << 20)

/* Further ones are left out. */
#define LEXICON_FORMS_MAX (1u << 23)

struct lexicon;

/* The language and the stemmer must live as long as it does.  Free with lexicon_free(). */
struct lexicon *lexicon_new(const struct language *, const struct stemmer *);
void lexicon_free(struct lexicon *); /* NULL is fine */

/* A form of the portfolio, which stands there COUNT times. */
void lexicon_add_form(struct lexicon *, struct span form, size_t count);

/* A list with a word a line, in UTF-8; those that start with a capital are names.  A line with
 * more than a word is passed over. */
void lexicon_add_list(struct lexicon *, struct span text);

/*
 * Add the list in a file.  False, with errno, if it cannot be read: then splitting goes by the
 * portfolio's own words alone, and the caller tells so.
 */
bool lexicon_add_file(struct lexicon *, const char *path);

/* A name of one or more words, as people write it. */
void lexicon_add_name(struct lexicon *, struct span name);

/* A form that an editor wants whole, as a part of a longer one too. */
void lexicon_add_whole(struct lexicon *, struct span form);

/* The parts, 1 to COMPOUND_PARTS_MAX forms, that an editor gave a form; the first call counts. */
void lexicon_add_split(
	struct lexicon *, struct span form, const struct span *parts, size_t part_count);

void lexicon_finish(struct lexicon *);

/*
 * All its forms, from 0, in the order in which they came; names and pieces of words are among
 * them (see lexicon_has()).
 */
size_t lexicon_count(const struct lexicon *);
struct span lexicon_form(const struct lexicon *, size_t number);

/* Is it an ordinary word, of a list or of the portfolio? */
bool lexicon_has(const struct lexicon *, struct span form);

#endif

/*
 * text.h - UTF-8: checking, counting, folding, sort keys, ASCII ids, nearness.
 *
 * Offsets and lengths are in bytes unless a name says otherwise.  All functions
 * accept any bytes; an invalid sequence counts as one character, U+FFFD.
 */
#ifndef TEXT_H
#define TEXT_H

#include <stdint.h>

#include "core/span.h"

struct buf;

#define TEXT_INVALID SIZE_MAX

/* Offset of the first byte that is not UTF-8 (RFC 3629); TEXT_INVALID if all is well. */
size_t text_find_invalid(struct span);

/* Read the character at *OFFSET and step past it; the offset must be below the length. */
uint32_t text_next(struct span, size_t *offset);

#define TEXT_BYTES_MAX 4 /* of a character */

/* The character's bytes; returns how many. */
size_t text_encode(uint32_t character, char bytes[TEXT_BYTES_MAX]);

void text_put(struct buf *, uint32_t character);

size_t text_count_chars(struct span);

/* Words: runs of characters that are not white space and hold a letter or digit. */
size_t text_count_words(struct span);

/* Lower case, without diacritics, straight apostrophes; Latin script only, the rest as it is. */
void text_fold(struct buf *, struct span);

/* The same for one character: how many bytes are put in OUT; never more than it has in UTF-8. */
#define TEXT_FOLD_BYTES_MAX 4
size_t text_fold_char(uint32_t character, char out[TEXT_FOLD_BYTES_MAX]);

/* The straight apostrophe, and what stands for it. */
bool text_is_apostrophe(uint32_t character);

/* The small letter; the character itself if it has none (text_case.c tells which are known). */
uint32_t text_lower(uint32_t character);

#define TEXT_UPPER_MAX 3

/* The capital, which may be more than one letter; returns how many. */
size_t text_upper(uint32_t character, uint32_t upper[TEXT_UPPER_MAX]);

/* White space of any script. */
bool text_is_white(uint32_t character);

/* A letter or digit of any script, as far as anchors and words need to know. */
bool text_is_alnum(uint32_t character);

/*
 * A key whose byte order is the order of a Dutch reader: folded, and without
 * punctuation at the start ('s-Hertogenbosch sorts under its explicit key).
 */
struct span text_sort_key(struct arena *, struct span);

/* An id of a-z 0-9 and '-', starting with a letter; "x" stands in where nothing is left. */
struct span text_id(struct arena *, struct span);

/* The anchor that GitHub gives a heading: lower case, spaces to '-', punctuation left out. */
struct span text_github_anchor(struct arena *, struct span);

/*
 * Which of COUNT candidates is nearest to WORD, ignoring case and diacritics?
 * At most a third of the word's letters may differ (Damerau-Levenshtein, optimal
 * string alignment).  Returns COUNT if none is near.
 */
size_t text_nearest(struct span word, const struct span *candidates, size_t count);

#endif

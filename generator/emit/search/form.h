/*
 * form.h - the one way in which a word is written in the index and in a query.
 *
 * Small letters without diacritics; y as ij, so that IJburg, Yburg and ijburg are one; straight
 * apostrophes.  Scripts other than Latin stay as they are.  The browser module must do the same.
 */
#ifndef FORM_H
#define FORM_H

#include <stdint.h>

#include "core/buf.h"

/* Longer words are no words: they are not indexed. */
#define FORM_BYTES_MAX 64

/* Append the form of a character; of a soft hyphen or another sign without width, nothing. */
void form_put(struct buf *, uint32_t character);

/* Append the form of a text that is one word, such as a line of a word list. */
void form_put_word(struct buf *, struct span word);

/* Soft hyphen, zero width space, joiner, byte order mark: may stand in the middle of a word. */
bool form_is_ignored(uint32_t character);

#endif

/*
 * spelling.h - vowels, syllables and the spelling of a Dutch stem.
 *
 * Words are of small letters a-z, as token.h folds them (so y is ij).
 */
#ifndef SPELLING_H
#define SPELLING_H

#include "core/span.h"

/* A letter of a vowel: a e i o u, and the j of ij. */
bool spelling_is_vowel(struct span, size_t at);

size_t spelling_count_syllables(struct span);

/* Does the word end in PATTERN?  For its letters see nl/rules_list.h; all words end in "". */
bool spelling_ends_in(struct span, struct span pattern);

/*
 * Write a stem as all forms of its word have it: v and z at the end as f and s; no doubled
 * consonant there; and a long vowel before the last consonant twice in a word of one syllable
 * (an open one, bo-men, has it once), once in a longer word.  OPEN: the syllable was open, by
 * an ending that is gone.  Returns the new length, at most one more; there must be room.
 */
size_t spelling_normalise(char *word, size_t len, bool open);

#endif

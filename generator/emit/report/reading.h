/*
 * reading.h - how easy is a Dutch text to read?
 *
 * The Flesch-Douma formula (W.H. Douma, De leesbaarheid van landbouwbladen, Wageningen 1960):
 *   206.84 - 0.77 * syllables in 100 words - 0.93 * words in a sentence
 * 60 to 70 is plain; higher is easier.  Syllables are counted by spelling, so a figure says
 * something of a page, little of a sentence.
 *
 * Not counted: what is quoted, names (a capital within a sentence), numbers, headings,
 * tables, code.  A part of a word that a hyphen joins is a word.
 */
#ifndef READING_H
#define READING_H

#include "model/portfolio.h"

/* Below this a text is hard for many readers. */
#define READING_LEVEL_PLAIN 60

struct reading {
	size_t words;
	size_t sentences;
	size_t syllables;
};

/* Count what stands in a paragraph; its end ends a sentence. */
void reading_add_text(struct reading *, struct span paragraph);

/* Count a record's summary, its body and its Markdown fields. */
struct reading reading_of_record(const struct record *);

/* The formula.  There must be words. */
double reading_level(const struct reading *);

#endif

/*
 * lexicon_table.h - the lexicon's hash table.  Shared by lexicon.c and compound.c only.
 */
#ifndef LEXICON_TABLE_H
#define LEXICON_TABLE_H

#include "core/buf.h"
#include "core/map.h"
#include "emit/search/lexicon.h"

/* Shorter words are no parts; those below the second only if the language lists them. */
#define LEXICON_PART_LETTERS_MIN  3
#define COMPOUND_PART_LETTERS_MIN 4

enum {
	LEXICON_LISTED = 1,      /* an ordinary word of a list */
	LEXICON_OWN = 2,         /* a form of the portfolio */
	LEXICON_LISTED_NAME = 4, /* stands in a list with a capital */
	LEXICON_NAME = 8,        /* given as a name */
	LEXICON_FIRST = 16,      /* may be a part of a compound that others follow */
	LEXICON_LAST = 32,       /* may be its last part */
	LEXICON_WHOLE = 64,      /* is never cut, in a longer word neither */
	LEXICON_NO_FIRST = 128   /* a word of a language's list of that name, or a function word */
};

struct lexicon_entry {
	uint32_t at;    /* of its letters in bytes */
	uint16_t count; /* in the portfolio; all counts stop at the most that fits */
	uint16_t first; /* compounds that start with it */
	uint16_t last;  /* compounds that end with it */
	uint8_t len;
	uint8_t flags;
};

struct lexicon {
	const struct language *language;
	const struct stemmer *stemmer;
	struct buf bytes;
	struct lexicon_entry *entries;
	size_t count;
	size_t cap;
	uint8_t *tags;     /* of each slot: 0 if free, else a piece of the hash */
	uint32_t *numbers; /* of each slot: that of its entry */
	size_t slot_count; /* a power of two, more than the entries */
	struct arena *arena;
	struct map splits; /* form -> struct lexicon_split */
};

struct lexicon_split {
	struct span *parts;
	size_t count;
};

/* FNV-1a, 32 bits (RFC 9923), by the letter: all beginnings of a word cost one pass. */
#define LEXICON_HASH_START 2166136261u

static inline uint32_t
lexicon_hash_add(uint32_t hash, char letter)
{
	return (hash ^ (unsigned char)letter) * 16777619u;
}

static inline struct span
lexicon_form_of(const struct lexicon *lexicon, const struct lexicon_entry *e)
{
	return (struct span){lexicon->bytes.s + e->at, e->len};
}

/* The entry of a form with that hash, NULL if there is none. */
struct lexicon_entry *lexicon_find_hashed(const struct lexicon *, struct span form, uint32_t hash);
struct lexicon_entry *lexicon_find(const struct lexicon *, struct span form);

/*
 * The word that FORM is an inflection of, if the lexicon has it: shorter, with the same
 * stem.  NULL if there is none, or the form is itself the base.
 */
struct lexicon_entry *lexicon_find_base(const struct lexicon *, struct span form);

/* Is it a verb behind an unstressed prefix, or derived from one (verstrekken)? */
bool lexicon_is_prefixed(const struct lexicon *, struct span form);

/* Is it a name and not an ordinary word too? */
static inline bool
lexicon_is_name(const struct lexicon_entry *e)
{
	return e->flags & LEXICON_NAME
		|| (e->flags & LEXICON_LISTED_NAME && !(e->flags & LEXICON_LISTED));
}

#endif

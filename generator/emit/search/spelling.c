/*
 * spelling.c - see spelling.h.  Part of emit/search/: includes model/ and core/ only.
 */
#include "emit/search/spelling.h"

bool
spelling_is_vowel(struct span s, size_t at)
{
	switch (s.s[at]) {
	case 'a':
	case 'e':
	case 'i':
	case 'o':
	case 'u':
		return true;
	case 'j':
		return at > 0 && s.s[at - 1] == 'i';
	default:
		return false;
	}
}

/* Are these two letters one long vowel or diphthong? */
static bool
is_pair(char first, char second)
{
	switch (first) {
	case 'a':
		return second == 'a' || second == 'i' || second == 'u';
	case 'e':
		return second == 'e' || second == 'i' || second == 'u';
	case 'i':
		return second == 'e' || second == 'j';
	case 'o':
		return second == 'o' || second == 'e' || second == 'u';
	case 'u':
		return second == 'u' || second == 'i';
	default:
		return false;
	}
}

/* How many letters has the vowel of one syllable that starts at AT?  aai ooi oei eeu ieu eau: 3. */
static size_t
vowel_len(struct span s, size_t at)
{
	const char *c = s.s + at;
	size_t left = s.len - at;
	if (left >= 3 && c[0] == 'e' && c[1] == 'a' && c[2] == 'u')
		return 3;
	if (left < 2 || !is_pair(c[0], c[1]))
		return 1;
	if (left == 2)
		return 2;
	bool opens = (c[0] == c[1] && c[0] != 'u') || c[1] == 'e'; /* aa ee oo oe ie */
	bool front = c[0] == 'e' || c[0] == 'i';
	return opens && c[2] == (front ? 'u' : 'i') ? 3 : 2;
}

size_t
spelling_count_syllables(struct span s)
{
	size_t count = 0;
	for (size_t i = 0; i < s.len;) {
		bool vowel = spelling_is_vowel(s, i);
		count += vowel;
		i += vowel ? vowel_len(s, i) : 1;
	}
	return count;
}

/* How many letters a letter of a pattern takes off the end of S; 0 if it does not fit. */
static size_t
fit(struct span s, char pattern)
{
	bool vowel = spelling_is_vowel(s, s.len - 1);
	char last = s.s[s.len - 1], before = s.len > 1 ? s.s[s.len - 2] : 0;
	switch (pattern) {
	case 'C':
		return !vowel;
	case 'D':
		return is_pair(before, last) ? 2 : 0;
	case 'G':
		return !vowel && before == last ? 2 : 0;
	default:
		return last == pattern;
	}
}

bool
spelling_ends_in(struct span s, struct span pattern)
{
	for (size_t i = pattern.len; i > 0; i--) {
		size_t taken = s.len ? fit(s, pattern.s[i - 1]) : 0;
		if (!taken)
			return false;
		s.len -= taken;
	}
	return true;
}

size_t
spelling_normalise(char *word, size_t len, bool open)
{
	struct span s = {word, len};
	if (len < 2 || spelling_is_vowel(s, len - 1))
		return len;
	size_t syllables = spelling_count_syllables(s);
	if (!syllables)
		return len; /* an abbreviation */
	char *last = word + len - 1;
	if (*last == 'v')
		*last = 'f';
	else if (*last == 'z')
		*last = 's';
	if (*last == last[-1])
		return len - 1;
	char vowel = last[-1];
	if (vowel != 'a' && vowel != 'e' && vowel != 'o' && vowel != 'u')
		return len;
	bool pair = len > 2 && spelling_is_vowel(s, len - 3);
	bool twice = pair && last[-2] == vowel;
	if (!pair && !open)
		return len;
	if (!pair && syllables == 1 && *last != 'w' && *last != 'x') {
		last[1] = *last;
		*last = vowel;
		return len + 1;
	}
	/* Behind -e of an open syllable there are two vowels: ide-eel, ide-e-le. */
	if (twice && syllables > 1 && !(open && vowel == 'e')) {
		*(last - 1) = *last;
		return len - 1;
	}
	return len;
}

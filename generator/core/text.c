/*
 * text.c - UTF-8, folding and nearness.  Part of core/.
 */
#include "core/text.h"

#include "core/arena.h"
#include "core/buf.h"

#define REPLACEMENT 0xFFFDu

/* The length of the sequence at I if it is well formed (Unicode 15, table 3-7), else 0. */
static size_t
sequence_len(struct span s, size_t i)
{
	const unsigned char *p = (const unsigned char *)s.s + i;
	size_t rest = s.len - i;
	unsigned char low = 0x80, high = 0xBF;
	size_t len;
	if (p[0] < 0x80)
		return 1;
	if (p[0] >= 0xC2 && p[0] <= 0xDF) {
		len = 2;
	} else if (p[0] >= 0xE0 && p[0] <= 0xEF) {
		len = 3;
		low = p[0] == 0xE0 ? 0xA0 : 0x80;
		high = p[0] == 0xED ? 0x9F : 0xBF;
	} else if (p[0] >= 0xF0 && p[0] <= 0xF4) {
		len = 4;
		low = p[0] == 0xF0 ? 0x90 : 0x80;
		high = p[0] == 0xF4 ? 0x8F : 0xBF;
	} else {
		return 0;
	}
	if (rest < len || p[1] < low || p[1] > high)
		return 0;
	for (size_t k = 2; k < len; k++) {
		if (p[k] < 0x80 || p[k] > 0xBF)
			return 0;
	}
	return len;
}

size_t
text_find_invalid(struct span s)
{
	for (size_t i = 0; i < s.len;) {
		size_t len = sequence_len(s, i);
		if (!len)
			return i;
		i += len;
	}
	return TEXT_INVALID;
}

uint32_t
text_next(struct span s, size_t *offset)
{
	static const unsigned char lead_mask[] = {0, 0x7F, 0x1F, 0x0F, 0x07};
	const unsigned char *p = (const unsigned char *)s.s + *offset;
	if (p[0] < 0x80) {
		*offset += 1;
		return p[0];
	}
	size_t len = sequence_len(s, *offset);
	if (!len) {
		*offset += 1;
		return REPLACEMENT;
	}
	uint32_t c = p[0] & lead_mask[len];
	for (size_t k = 1; k < len; k++)
		c = c << 6 | (p[k] & 0x3Fu);
	*offset += len;
	return c;
}

size_t
text_encode(uint32_t c, char bytes[TEXT_BYTES_MAX])
{
	static const unsigned char lead[] = {0, 0, 0xC0, 0xE0, 0xF0};
	size_t len = c < 0x80 ? 1 : c < 0x800 ? 2 : c < 0x10000 ? 3 : 4;
	for (size_t i = len - 1; i > 0; i--) {
		bytes[i] = (char)(0x80 | (c & 0x3F));
		c >>= 6;
	}
	bytes[0] = (char)(lead[len] | c);
	return len;
}

void
text_put(struct buf *out, uint32_t c)
{
	char bytes[TEXT_BYTES_MAX];
	buf_put(out, (struct span){bytes, text_encode(c, bytes)});
}

size_t
text_count_chars(struct span s)
{
	size_t count = 0;
	for (size_t i = 0; i < s.len; count++) {
		if ((unsigned char)s.s[i] < 0x80)
			i++; /* nearly all text, and long lines have much of it */
		else
			text_next(s, &i);
	}
	return count;
}

bool
text_is_white(uint32_t c)
{
	return c == ' ' || (c >= '\t' && c <= '\r') || c == 0xA0 || (c >= 0x2000 && c <= 0x200A)
		|| c == 0x2028 || c == 0x2029 || c == 0x202F || c == 0x3000;
}

bool
text_is_alnum(uint32_t c)
{
	if (c < 0x80)
		return (c >= '0' && c <= '9') || ((c | 0x20) >= 'a' && (c | 0x20) <= 'z');
	if (c < 0xC0)
		return c == 0xAA || c == 0xB5 || c == 0xBA;
	return c != 0xD7 && c != 0xF7               /* the signs of multiplication and division */
		&& !(c >= 0x2000 && c <= 0x2BFF)    /* punctuation, symbols, arrows, shapes */
		&& !(c >= 0x3000 && c <= 0x303F)    /* CJK punctuation */
		&& !(c >= 0xE000 && c <= 0xF8FF)    /* private use */
		&& !(c >= 0xFE00 && c <= 0xFE0F)    /* variation selectors */
		&& c != 0xFEFF && c != REPLACEMENT  /* byte order mark, broken */
		&& !(c >= 0x1F000 && c <= 0x1FAFF); /* pictographs */
}

size_t
text_count_words(struct span s)
{
	size_t count = 0;
	bool counted = false; /* the run that we are in */
	for (size_t i = 0; i < s.len;) {
		uint32_t c = text_next(s, &i);
		if (text_is_white(c)) {
			counted = false;
		} else if (!counted && text_is_alnum(c)) {
			counted = true;
			count++;
		}
	}
	return count;
}

/*
 * U+00C0 .. U+017F in plain letters: Unicode's compatibility decomposition without
 * marks, and the usual spelling of letters that have none.
 */
#define FOLD_FIRST 0xC0u
#define FOLD_LAST  0x17Fu
/* clang-format off */
static const char folded[FOLD_LAST - FOLD_FIRST + 1][3] = {
	"a", "a", "a", "a", "a", "a", "ae", "c", "e", "e", "e", "e", "i", "i", "i", "i",
	"d", "n", "o", "o", "o", "o", "o", "", "o", "u", "u", "u", "u", "y", "th", "ss",
	"a", "a", "a", "a", "a", "a", "ae", "c", "e", "e", "e", "e", "i", "i", "i", "i",
	"d", "n", "o", "o", "o", "o", "o", "", "o", "u", "u", "u", "u", "y", "th", "y",
	"a", "a", "a", "a", "a", "a", "c", "c", "c", "c", "c", "c", "c", "c", "d", "d",
	"d", "d", "e", "e", "e", "e", "e", "e", "e", "e", "e", "e", "g", "g", "g", "g",
	"g", "g", "g", "g", "h", "h", "h", "h", "i", "i", "i", "i", "i", "i", "i", "i",
	"i", "i", "ij", "ij", "j", "j", "k", "k", "k", "l", "l", "l", "l", "l", "l", "l",
	"l", "l", "l", "n", "n", "n", "n", "n", "n", "n", "ng", "ng", "o", "o", "o", "o",
	"o", "o", "oe", "oe", "r", "r", "r", "r", "r", "r", "s", "s", "s", "s", "s", "s",
	"s", "s", "t", "t", "t", "t", "t", "t", "u", "u", "u", "u", "u", "u", "u", "u",
	"u", "u", "u", "u", "w", "w", "y", "y", "y", "z", "z", "z", "z", "z", "z", "s",
};
/* clang-format on */

bool
text_is_apostrophe(uint32_t c)
{
	return c == '\'' || c == 0x2018 || c == 0x2019 || c == 0x02BC || c == '`' || c == 0xB4;
}

static bool
is_combining_mark(uint32_t c)
{
	return c >= 0x300 && c <= 0x36F;
}

size_t
text_fold_char(uint32_t c, char out[TEXT_FOLD_BYTES_MAX])
{
	if (text_is_apostrophe(c)) {
		out[0] = '\'';
		return 1;
	}
	if (c >= FOLD_FIRST && c <= FOLD_LAST) {
		const char *plain = folded[c - FOLD_FIRST];
		size_t len = strlen(plain);
		memcpy(out, plain, len);
		return len;
	}
	return is_combining_mark(c) ? 0 : text_encode(c < 0x80 ? text_lower(c) : c, out);
}

void
text_fold(struct buf *out, struct span s)
{
	char bytes[TEXT_FOLD_BYTES_MAX];
	for (size_t i = 0; i < s.len;) {
		size_t len = text_fold_char(text_next(s, &i), bytes);
		buf_put(out, (struct span){bytes, len});
	}
}

struct span
text_sort_key(struct arena *a, struct span s)
{
	struct buf key = {0};
	text_fold(&key, s);
	struct span rest = buf_span(&key);
	for (size_t i = 0; i < rest.len;) {
		size_t start = i;
		if (text_is_alnum(text_next(rest, &i))) {
			rest = span_sub(rest, start, rest.len);
			break;
		}
	}
	struct span copy = span_copy(a, rest);
	buf_clear(&key);
	return copy;
}

struct span
text_id(struct arena *a, struct span s)
{
	struct buf plain = {0}, id = {0};
	text_fold(&plain, s);
	for (size_t i = 0; i < plain.len; i++) {
		char c = plain.s[i];
		bool digit = c >= '0' && c <= '9';
		if (digit || (c >= 'a' && c <= 'z')) {
			if (digit && !id.len)
				buf_puts(&id, "x-");
			buf_putc(&id, c);
		} else if (c != '\'' && id.len && id.s[id.len - 1] != '-') {
			buf_putc(&id, '-');
		}
	}
	while (id.len && id.s[id.len - 1] == '-')
		id.len--;
	if (!id.len)
		buf_putc(&id, 'x');
	buf_clear(&plain);
	return buf_take(&id, a);
}

struct span
text_github_anchor(struct arena *a, struct span s)
{
	struct buf anchor = {0};
	s = span_trim(s);
	for (size_t i = 0; i < s.len;) {
		uint32_t c = text_next(s, &i);
		if (c == ' ')
			buf_putc(&anchor, '-');
		else if (c == '-' || c == '_' || text_is_alnum(c) || is_combining_mark(c))
			text_put(&anchor, text_lower(c));
	}
	return buf_take(&anchor, a);
}

#define NEAREST_BYTES_MAX 64

/*
 * Optimal string alignment distance, or more than LIMIT if it is; both at most
 * NEAREST_BYTES_MAX bytes.  What is further than LIMIT from the diagonal costs more than that.
 */
static size_t
edit_distance(struct span a, struct span b, size_t limit)
{
	size_t rows[3][NEAREST_BYTES_MAX + 2];
	size_t *before = rows[0], *last = rows[1], *now = rows[2];
	for (size_t j = 0; j <= b.len; j++)
		last[j] = j;
	for (size_t i = 1; i <= a.len; i++) {
		size_t first = i > limit ? i - limit : 1;
		size_t end = i + limit < b.len ? i + limit : b.len;
		now[first - 1] = first == 1 ? i : limit + 1;
		for (size_t j = first; j <= end; j++) {
			size_t cost = a.s[i - 1] != b.s[j - 1];
			size_t best = last[j - 1] + cost;
			if (last[j] + 1 < best)
				best = last[j] + 1;
			if (now[j - 1] + 1 < best)
				best = now[j - 1] + 1;
			if (i > 1 && j > 1 && a.s[i - 1] == b.s[j - 2] && a.s[i - 2] == b.s[j - 1]
				&& before[j - 2] + 1 < best)
				best = before[j - 2] + 1;
			now[j] = best;
		}
		now[end + 1] = limit + 1;
		size_t *oldest = before;
		before = last;
		last = now;
		now = oldest;
	}
	return last[b.len];
}

size_t
text_nearest(struct span word, const struct span *candidates, size_t count)
{
	struct buf a = {0}, b = {0};
	text_fold(&a, word);
	size_t nearest = count;
	size_t best = a.len / 3 + 1; /* must be nearer than this */
	for (size_t i = 0; i < count && a.len && a.len <= NEAREST_BYTES_MAX; i++) {
		buf_reset(&b);
		text_fold(&b, candidates[i]);
		size_t apart = a.len > b.len ? a.len - b.len : b.len - a.len;
		if (!b.len || b.len > NEAREST_BYTES_MAX || apart >= best)
			continue; /* the distance is at least what the lengths differ */
		size_t distance = edit_distance(buf_span(&a), buf_span(&b), best - 1);
		if (distance < best) {
			best = distance;
			nearest = i;
		}
	}
	buf_clear(&a);
	buf_clear(&b);
	return nearest;
}

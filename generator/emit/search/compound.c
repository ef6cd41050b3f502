/*
 * compound.c - see compound.h.  Part of emit/search/: includes model/ and core/ only.
 */
#include "emit/search/compound.h"

#include "emit/search/lexicon_table.h"

/* Logarithms are of base 2, in steps of 1/LOG_UNIT: whole numbers are the same on any machine. */
#define LOG_UNIT 256

/*
 * How many compounds, and places in the portfolio, a part must be in.  What stands in a word list
 * is often no compound, and then a rare part is a coincidence (alge + meen); in a word that
 * no list has, a long part is none, however rare.
 */
#define USES_MIN          1
#define USES_MIN_LISTED   3
#define RARE_PART_LETTERS 7

/* What a part of three letters takes off: short words stand in many others. */
#define SHORT_PART_COST (LOG_UNIT / 2)

#define PIECES_MAX 128

/* A part that may be: letters START up to END of the form. */
struct piece {
	int score; /* logarithm of its frequency at its place, first or last */
	uint8_t start;
	uint8_t end;
	bool linked; /* ends in a linker, and without it it is a better part */
};

struct cut {
	const struct lexicon *lexicon;
	struct span form;
	struct span base; /* of the form, if the lexicon has it; else the form */
	bool listed;
	bool reached[FORM_BYTES_MAX + 1]; /* a part may start here */
	bool closed[FORM_BYTES_MAX + 1];  /* inside of a word that is never cut */
	struct piece pieces[PIECES_MAX];  /* by where they start */
	size_t piece_count;
};

/* The best way to reach a place in the form with a number of parts. */
struct path {
	int score;      /* the sum of the parts' and the linkers' */
	unsigned piece; /* 1 + the last one on the way; 0: there is no way */
};

struct paths {
	struct path best[COMPOUND_PARTS_MAX + 1][FORM_BYTES_MAX + 1];
};

static int
log_of(unsigned n)
{
	int whole = 31 - __builtin_clz(n);
	unsigned rest = n - (1u << whole);
	return whole * LOG_UNIT + (int)((rest * (uint64_t)LOG_UNIT) >> whole);
}

/* How often it is the last part of a compound, it or its base, or stands in the portfolio. */
static unsigned
last_uses(const struct lexicon *lexicon, const struct lexicon_entry *e)
{
	const struct lexicon_entry *base = lexicon_find_base(lexicon, lexicon_form_of(lexicon, e));
	unsigned last = base && base->last > e->last ? base->last : e->last;
	return e->count + last;
}

/* A linker that is likelier than a word that happens to end so, in hundredths of a percent. */
#define COMMON_SHARE 500

/* "beroeps" ends no compounds and "beroep" does: then the s is a linker. */
static bool
is_linked(const struct cut *c, struct span letters, const struct lexicon_entry *e)
{
	for (const struct linker *l = c->lexicon->language->linkers; l->share; l++) {
		struct span linker = l->letters;
		if (!linker.len || l->share < COMMON_SHARE || !span_ends(letters, linker))
			continue;
		struct lexicon_entry *bare =
			lexicon_find(c->lexicon, span_sub(letters, 0, letters.len - linker.len));
		if (bare && bare->flags & LEXICON_FIRST && bare->last > e->last)
			return true;
	}
	return false;
}

static bool
have_one_stem(const struct lexicon *lexicon, struct span a, struct span b)
{
	char stem_a[STEM_BYTES_MAX], stem_b[STEM_BYTES_MAX];
	struct span of_a = {stem_a, stem_put(lexicon->stemmer, a, stem_a)};
	struct span of_b = {stem_b, stem_put(lexicon->stemmer, b, stem_b)};
	return span_eq(of_a, of_b);
}

/* Does the base of the form end in the same part?  Not so goedkoper: goedkoop has no koper. */
static bool
base_has_part(const struct cut *c, size_t start)
{
	struct span last = span_sub(c->base, start, c->base.len);
	if (span_eq(c->base, c->form))
		return true;
	const struct lexicon_entry *e = lexicon_find(c->lexicon, last);
	return e && e->flags & LEXICON_LAST
		&& have_one_stem(c->lexicon, last, span_sub(c->form, start, c->form.len));
}

static unsigned
least_uses(const struct cut *c, size_t letters)
{
	bool rare = letters < RARE_PART_LETTERS;
	if (c->listed)
		return rare ? USES_MIN_LISTED : USES_MIN;
	return rare ? USES_MIN : 0;
}

/* Does the linker stand at AT, with room for a part behind it? */
static bool
fits_linker(const struct cut *c, size_t at, struct span linker)
{
	struct span rest = span_sub(c->form, at, c->form.len);
	return span_starts(rest, linker) && rest.len >= linker.len + LEXICON_PART_LETTERS_MIN;
}

static void
add_piece(struct cut *c, size_t start, size_t end, const struct lexicon_entry *e)
{
	bool last = end == c->form.len;
	unsigned needed = (start ? LEXICON_LAST : 0) | (last ? 0 : LEXICON_FIRST);
	if ((e->flags & needed) != needed || c->piece_count == PIECES_MAX)
		return;
	unsigned uses = last ? last_uses(c->lexicon, e) : (unsigned)e->count + e->first;
	if (uses < least_uses(c, end - start) || (last && !base_has_part(c, start)))
		return;
	int score =
		log_of(1 + uses) - (end - start < COMPOUND_PART_LETTERS_MIN ? SHORT_PART_COST : 0);
	bool linked = !last && is_linked(c, span_sub(c->form, start, end - start), e);
	c->pieces[c->piece_count++] = (struct piece){score, (uint8_t)start, (uint8_t)end, linked};
	for (const struct linker *l = c->lexicon->language->linkers; l->share; l++) {
		struct span linker = l->letters;
		if (fits_linker(c, end, linker))
			c->reached[end + linker.len] = true;
	}
}

/* All parts that others lead to, and what must not be cut. */
static void
find_pieces(struct cut *c)
{
	struct span form = c->form;
	c->reached[0] = true;
	for (size_t start = 0; start + LEXICON_PART_LETTERS_MIN <= form.len; start++) {
		uint32_t hash = LEXICON_HASH_START;
		for (size_t end = start + 1; c->reached[start] && end <= form.len; end++) {
			hash = lexicon_hash_add(hash, form.s[end - 1]);
			size_t len = end - start;
			if (len < LEXICON_PART_LETTERS_MIN)
				continue;
			const struct lexicon_entry *e =
				lexicon_find_hashed(c->lexicon, span_sub(form, start, len), hash);
			if (!e)
				continue;
			for (size_t i = start + 1; e->flags & LEXICON_WHOLE && i < end; i++)
				c->closed[i] = true;
			if (len < form.len)
				add_piece(c, start, end, e);
		}
	}
}

static void
reach(struct paths *paths, size_t parts, size_t place, int score, size_t piece)
{
	struct path *path = &paths->best[parts][place];
	if (!path->piece || score > path->score)
		*path = (struct path){score, (unsigned)piece + 1};
}

/* No buit with -en- behind it in buiten-staander, no aar with -s- in aarts-diaken. */
static bool
makes_prefix(const struct cut *c, const struct piece *piece, struct span linker)
{
	if (!linker.len)
		return false;
	size_t len = piece->end + linker.len - piece->start;
	const struct lexicon_entry *e =
		lexicon_find(c->lexicon, span_sub(c->form, piece->start, len));
	return e && e->flags & LEXICON_NO_FIRST;
}

/* Put a piece behind the best way of PARTS parts that leads to it. */
static void
go_on(const struct cut *c, struct paths *paths, size_t parts, size_t number)
{
	const struct piece *piece = &c->pieces[number];
	const struct path *before = &paths->best[parts][piece->start];
	if ((parts ? !before->piece : piece->start > 0) || c->closed[piece->start]
		|| c->closed[piece->end])
		return;
	int score = before->score + piece->score;
	if (piece->end == c->form.len) {
		reach(paths, parts + 1, piece->end, score, number);
		return;
	}
	for (const struct linker *l = c->lexicon->language->linkers; l->share; l++) {
		struct span linker = l->letters;
		if (!fits_linker(c, piece->end, linker) || (!linker.len && piece->linked)
			|| makes_prefix(c, piece, linker))
			continue;
		int cost = log_of(10000) - log_of(l->share);
		reach(paths, parts + 1, piece->end + linker.len, score - cost, number);
	}
}

/* The parts of the best way through the form, if its mean is more than BEST; else 0. */
static size_t
find_parts(const struct cut *c, int best, struct span *parts)
{
	struct paths paths = {0};
	for (size_t i = 0; i < c->piece_count; i++) {
		for (size_t count = 0; count < COMPOUND_PARTS_MAX; count++)
			go_on(c, &paths, count, i);
	}
	size_t best_count = 0, place = c->form.len;
	for (size_t count = 2; count <= COMPOUND_PARTS_MAX; count++) {
		const struct path *path = &paths.best[count][place];
		if (path->piece && path->score / (int)count > best) {
			best = path->score / (int)count;
			best_count = count;
		}
	}
	for (size_t i = best_count; i > 0; i--) {
		const struct piece *piece = &c->pieces[paths.best[i][place].piece - 1];
		place = piece->start;
		parts[i - 1] = span_sub(c->form, place, piece->end - place);
	}
	return best_count;
}

/* The form as a part of others. */
static int
whole_score(const struct lexicon_entry *e)
{
	return e ? log_of(1u + e->first + e->last) : 0;
}

/* A verb with a prefix (ver-strekken); not a compound with one (ontwerp-technieken). */
static bool
is_derived_verb(const struct lexicon *lexicon, struct span form)
{
	struct span parts[COMPOUND_PARTS_MAX];
	return lexicon_is_prefixed(lexicon, form)
		&& !compound_split(lexicon, stem_without_prefix(lexicon->stemmer, form), parts);
}

static bool
must_stay_whole(const struct lexicon *lexicon, struct span form, const struct lexicon_entry *e)
{
	return form.len < 2 * LEXICON_PART_LETTERS_MIN || form.len > FORM_BYTES_MAX
		|| stem_is_function_word(lexicon->stemmer, form)
		|| (e && (lexicon_is_name(e) || is_derived_verb(lexicon, form)));
}

size_t
compound_split(
	const struct lexicon *lexicon, struct span form, struct span parts[COMPOUND_PARTS_MAX])
{
	const struct lexicon_split *split = map_get(&lexicon->splits, form);
	if (split) {
		for (size_t i = 0; i < split->count; i++)
			parts[i] = split->parts[i];
		return split->count;
	}
	const struct lexicon_entry *whole = lexicon_find(lexicon, form);
	if (must_stay_whole(lexicon, form, whole))
		return 0;
	const struct lexicon_entry *base = lexicon_find_base(lexicon, form);
	unsigned flags = (whole ? whole->flags : 0) | (base ? base->flags : 0);
	struct cut c = {.lexicon = lexicon,
		.form = form,
		.base = base ? lexicon_form_of(lexicon, base) : form,
		.listed = flags & LEXICON_LISTED};
	find_pieces(&c);
	return c.piece_count < 2 ? 0 : find_parts(&c, whole_score(whole), parts);
}

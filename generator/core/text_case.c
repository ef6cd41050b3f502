/*
 * text_case.c - small and capital letters.  Part of core/.
 *
 * From UnicodeData.txt and SpecialCasing.txt (Unicode 15): the letters of the languages
 * of Europe and of Vietnamese, in Latin, Greek, Cyrillic and Armenian script.
 */
#include "core/text.h"

/* Capitals from FIRST to LAST, each STEP further on, and how far behind is the small letter. */
static const struct pairs {
	uint32_t first;
	uint32_t last;
	uint32_t step;
	int32_t distance;
} pairs[] = {
	{'A', 'Z', 1, 32},
	{0x00C0, 0x00D6, 1, 32},
	{0x00D8, 0x00DE, 1, 32},
	{0x0100, 0x012E, 2, 1},
	{0x0132, 0x0136, 2, 1},
	{0x0139, 0x0147, 2, 1},
	{0x014A, 0x0176, 2, 1},
	{0x0178, 0x0178, 1, -121},
	{0x0179, 0x017D, 2, 1},
	{0x018F, 0x018F, 1, 202},
	{0x01A0, 0x01A4, 2, 1},
	{0x01AF, 0x01AF, 1, 1},
	{0x01CD, 0x01DB, 2, 1},
	{0x01DE, 0x01EE, 2, 1},
	{0x01F4, 0x01F4, 1, 1},
	{0x01F8, 0x021E, 2, 1},
	{0x0222, 0x0232, 2, 1},
	{0x0386, 0x0386, 1, 38},
	{0x0388, 0x038A, 1, 37},
	{0x038C, 0x038C, 1, 64},
	{0x038E, 0x038F, 1, 63},
	{0x0391, 0x03A1, 1, 32},
	{0x03A3, 0x03AB, 1, 32},
	{0x0400, 0x040F, 1, 80},
	{0x0410, 0x042F, 1, 32},
	{0x0460, 0x0480, 2, 1},
	{0x048A, 0x04BE, 2, 1},
	{0x04C0, 0x04C0, 1, 15},
	{0x04C1, 0x04CD, 2, 1},
	{0x04D0, 0x052E, 2, 1},
	{0x0531, 0x0556, 1, 48},
	{0x1E00, 0x1E94, 2, 1},
	{0x1EA0, 0x1EFE, 2, 1},
};

#define PAIRS_COUNT (sizeof pairs / sizeof *pairs)

/* Small letters whose capitals are other letters' too, or more than one letter. */
static const struct {
	uint32_t lower;
	uint32_t upper[TEXT_UPPER_MAX];
} specials[] = {
	{0x00B5, {0x039C}},
	{0x00DF, {'S', 'S'}},
	{0x0131, {'I'}},
	{0x0149, {0x02BC, 'N'}},
	{0x017F, {'S'}},
	{0x01F0, {'J', 0x030C}},
	{0x0390, {0x0399, 0x0308, 0x0301}},
	{0x03B0, {0x03A5, 0x0308, 0x0301}},
	{0x03C2, {0x03A3}},
	{0x0587, {0x0535, 0x0552}},
	{0xFB00, {'F', 'F'}},
	{0xFB01, {'F', 'I'}},
	{0xFB02, {'F', 'L'}},
	{0xFB03, {'F', 'F', 'I'}},
	{0xFB04, {'F', 'F', 'L'}},
	{0xFB05, {'S', 'T'}},
	{0xFB06, {'S', 'T'}},
};

static bool
is_among(uint32_t capital, const struct pairs *p)
{
	return capital >= p->first && capital <= p->last && (capital - p->first) % p->step == 0;
}

uint32_t
text_lower(uint32_t c)
{
	if (c < 0x80)
		return c >= 'A' && c <= 'Z' ? c - 'A' + 'a' : c;
	if (c == 0x1E9E)
		return 0xDF;
	for (size_t i = 0; i < PAIRS_COUNT; i++) {
		if (is_among(c, &pairs[i]))
			return c + (uint32_t)pairs[i].distance;
	}
	return c;
}

size_t
text_upper(uint32_t c, uint32_t upper[TEXT_UPPER_MAX])
{
	upper[0] = c;
	for (size_t i = 0; i < PAIRS_COUNT; i++) {
		uint32_t capital = c - (uint32_t)pairs[i].distance;
		if (is_among(capital, &pairs[i])) {
			upper[0] = capital;
			return 1;
		}
	}
	for (size_t i = 0; i < sizeof specials / sizeof *specials; i++) {
		size_t count = 0;
		if (specials[i].lower != c)
			continue;
		for (; count < TEXT_UPPER_MAX && specials[i].upper[count]; count++)
			upper[count] = specials[i].upper[count];
		return count;
	}
	return 1;
}

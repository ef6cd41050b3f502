/*
 * scalar.c - read integers, numbers, dates and addresses from text.  Part of load/.
 */
#include "load/scalar.h"

#include <errno.h>
#include <math.h>
#include <stdlib.h>

#include "core/arena.h"

/* More characters than any number needs, and a bound for strtod's copy. */
#define NUMBER_LEN_MAX 40

static bool
is_digit(char c)
{
	return c >= '0' && c <= '9';
}

static bool
is_lower_alnum(char c)
{
	return is_digit(c) || (c >= 'a' && c <= 'z');
}

static bool
is_alnum(char c)
{
	return is_lower_alnum(c) || (c >= 'A' && c <= 'Z');
}

static bool
is_one_of(char c, const char *set)
{
	return c != '\0' && strchr(set, c);
}

static size_t
skip_digits(struct span s, size_t i)
{
	while (i < s.len && is_digit(s.s[i]))
		i++;
	return i;
}

/* Past the integer part; 0 if there is none or it starts with a needless zero. */
static size_t
skip_integer(struct span s)
{
	size_t start = s.len && s.s[0] == '-';
	size_t end = skip_digits(s, start);
	if (end == start || (end > start + 1 && s.s[start] == '0'))
		return 0;
	return end;
}

bool
scalar_integer(struct span s, int64_t *out)
{
	char text[NUMBER_LEN_MAX + 1];
	if (s.len > NUMBER_LEN_MAX || !s.len || skip_integer(s) != s.len)
		return false;
	memcpy(text, s.s, s.len);
	text[s.len] = '\0';
	errno = 0;
	*out = strtoll(text, NULL, 10);
	return errno == 0;
}

/* The grammar is checked first: strtod also takes "inf", "0x1p3" and leading white space. */
bool
scalar_number(struct span s, double *out)
{
	char text[NUMBER_LEN_MAX + 1];
	size_t i = skip_integer(s);
	if (!i || s.len > NUMBER_LEN_MAX)
		return false;
	if (i < s.len && s.s[i] == '.') {
		size_t end = skip_digits(s, i + 1);
		if (end == i + 1)
			return false;
		i = end;
	}
	if (i < s.len && (s.s[i] == 'e' || s.s[i] == 'E')) {
		size_t start = i + 1;
		if (start < s.len && (s.s[start] == '+' || s.s[start] == '-'))
			start++;
		i = skip_digits(s, start);
		if (i == start)
			return false;
	}
	if (i != s.len)
		return false;
	memcpy(text, s.s, s.len);
	text[s.len] = '\0';
	*out = strtod(text, NULL);
	return isfinite(*out);
}

bool
scalar_boolean(struct span s, bool *out)
{
	*out = span_eq(s, SPAN("true")) || span_eq(s, SPAN("ja"));
	return *out || span_eq(s, SPAN("false")) || span_eq(s, SPAN("nee"));
}

/* LEN digits at I as a number; -1 if there are other characters. */
static int
digits_at(struct span s, size_t i, size_t len)
{
	int number = 0;
	if (i + len > s.len)
		return -1;
	for (size_t k = i; k < i + len; k++) {
		if (!is_digit(s.s[k]))
			return -1;
		number = number * 10 + (s.s[k] - '0');
	}
	return number;
}

static int
days_in_month(int year, int month)
{
	static const int days[] = {31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31};
	bool leap = year % 4 == 0 && (year % 100 != 0 || year % 400 == 0);
	return days[month - 1] + (month == 2 && leap);
}

bool
scalar_date(struct span s, enum date_precision *out)
{
	if (s.len != 4 && s.len != 7 && s.len != 10)
		return false;
	int year = digits_at(s, 0, 4);
	if (year < 1)
		return false;
	*out = DATE_YEAR;
	if (s.len == 4)
		return true;
	int month = digits_at(s, 5, 2);
	if (s.s[4] != '-' || month < 1 || month > 12)
		return false;
	*out = DATE_MONTH;
	if (s.len == 7)
		return true;
	int day = digits_at(s, 8, 2);
	*out = DATE_DAY;
	return s.s[7] == '-' && day >= 1 && day <= days_in_month(year, month);
}

bool
scalar_is_url(struct span s)
{
	size_t i = span_starts(s, SPAN("https://")) ? 8 : span_starts(s, SPAN("http://")) ? 7 : 0;
	if (!i || i == s.len || is_one_of(s.s[i], "/?#:."))
		return false;
	for (; i < s.len; i++) {
		unsigned char c = (unsigned char)s.s[i];
		if (c <= ' ' || c == 0x7F || is_one_of(s.s[i], "<>\"{}|\\^`"))
			return false;
	}
	return true;
}

bool
scalar_is_email(struct span s)
{
	size_t at = span_find(s, '@', 0);
	struct span host = span_sub(s, at + 1, s.len);
	if (!at || !host.len)
		return false;
	for (size_t i = 0; i < at; i++) {
		if (!is_alnum(s.s[i]) && !is_one_of(s.s[i], "._%+-"))
			return false;
	}
	size_t dots = 0;
	for (size_t i = 0; i < host.len; i++) {
		bool dot = host.s[i] == '.';
		if (!is_alnum(host.s[i]) && host.s[i] != '-' && !dot)
			return false;
		if (dot && (i == 0 || i + 1 == host.len || host.s[i - 1] == '.'))
			return false;
		dots += dot;
	}
	return dots > 0;
}

bool
scalar_is_slug(struct span s)
{
	for (size_t i = 0; i < s.len; i++) {
		bool between = i > 0 && i + 1 < s.len && s.s[i - 1] != '-';
		if (!is_lower_alnum(s.s[i]) && !(s.s[i] == '-' && between))
			return false;
	}
	return s.len > 0;
}

struct span
scalar_dutch_number(struct arena *arena, struct span s)
{
	char *number = arena_alloc(arena, s.len + 1);
	size_t len = 0;
	size_t i = s.len && s.s[0] == '-';
	if (i)
		number[len++] = '-';
	size_t group = skip_digits(s, i) - i;
	bool grouped = group >= 1 && group <= 3 && i + group < s.len && s.s[i + group] == '.';
	while (i < s.len && is_digit(s.s[i])) {
		number[len++] = s.s[i++];
		bool point = grouped && i < s.len && s.s[i] == '.';
		if (point && skip_digits(s, i + 1) - i == 4)
			i++;
	}
	if (i < s.len && s.s[i] == ',') {
		number[len++] = '.';
		for (i++; i < s.len && is_digit(s.s[i]); i++)
			number[len++] = s.s[i];
	}
	struct span found = {number, len};
	double ignored;
	bool differs = !span_eq(found, s);
	return i == s.len && differs && scalar_number(found, &ignored) ? found : (struct span){0};
}

struct span
scalar_dutch_date(struct arena *arena, struct span s)
{
	int parts[3];
	size_t i = 0;
	for (size_t k = 0; k < 3; k++) {
		size_t end = skip_digits(s, i);
		if (end == i || end - i > 4)
			return (struct span){0};
		parts[k] = digits_at(s, i, end - i);
		if (k < 2 && (end == s.len || !is_one_of(s.s[end], "-/.")))
			return (struct span){0};
		i = end + 1;
	}
	if (i != s.len + 1)
		return (struct span){0};
	struct span found = parts[0] > 31 /* a year first, as in 2019/5/9 */
		? span_printf(arena, "%04d-%02d-%02d", parts[0], parts[1], parts[2])
		: span_printf(arena, "%04d-%02d-%02d", parts[2], parts[1], parts[0]);
	enum date_precision ignored;
	return scalar_date(found, &ignored) ? found : (struct span){0};
}

/*
 * format.c - dates and numbers for readers.  Part of render/: includes core/ only.
 */
#include "render/format.h"

#include <math.h>
#include <stdio.h>
#include <stdlib.h>

#include "core/arena.h"
#include "core/buf.h"

static const char *const months[2][12] = {
	[DIAG_NL] = {"januari", "februari", "maart", "april", "mei", "juni", "juli", "augustus",
		"september", "oktober", "november", "december"},
	[DIAG_EN] = {"January", "February", "March", "April", "May", "June", "July", "August",
		"September", "October", "November", "December"},
};

static unsigned
digits(struct span s)
{
	unsigned n = 0;
	for (size_t i = 0; i < s.len; i++)
		n = n * 10 + (unsigned)(s.s[i] - '0');
	return n;
}

struct span
format_date(struct arena *a, struct span iso, enum diag_language language)
{
	unsigned month = digits(span_sub(iso, 5, 2));
	struct span year = span_sub(iso, 0, 4);
	if (month < 1 || month > 12)
		return year;
	const char *name = months[language][month - 1];
	if (iso.len < 10)
		return span_printf(a, "%s %.*s", name, SPAN_ARG(year));
	return span_printf(a, "%u %s %.*s", digits(span_sub(iso, 8, 2)), name, SPAN_ARG(year));
}

struct span
format_number(struct arena *a, double number, enum diag_language language)
{
	char plain[400]; /* the largest double has 309 digits before the point */
	int len = snprintf(plain, sizeof plain, "%.6f", fabs(number));
	size_t point = (size_t)len - 7, end = (size_t)len;
	while (plain[end - 1] == '0')
		end--;
	bool negative = number < 0 && (end > point + 1 || strspn(plain, "0") < point);
	struct buf out = {0};
	if (negative)
		buf_putc(&out, '-');
	for (size_t i = 0; i < point; i++) {
		if (i && (point - i) % 3 == 0)
			buf_putc(&out, language == DIAG_NL ? '.' : ',');
		buf_putc(&out, plain[i]);
	}
	if (end > point + 1) {
		buf_putc(&out, language == DIAG_NL ? ',' : '.');
		buf_put(&out, (struct span){plain + point + 1, end - point - 1});
	}
	struct span copy = span_copy(a, buf_span(&out));
	buf_clear(&out);
	return copy;
}

struct span
format_size(struct arena *a, size_t bytes, enum diag_language language)
{
	size_t kilobytes = (bytes + 500) / 1000;
	if (kilobytes < 1000)
		return span_printf(a, "%zu\u00a0kB", kilobytes ? kilobytes : 1);
	struct span number = format_number(a, (double)((bytes + 50000) / 100000) / 10, language);
	return span_printf(a, "%.*s\u00a0MB", SPAN_ARG(number));
}

/*
 * json.c - write JSON strings.  Part of core/.
 */
#include "core/json.h"

/* U+2028 and U+2029 end a line in old JavaScript; in UTF-8 they are E2 80 A8 and A9. */
static bool
is_line_separator(struct span s, size_t i)
{
	return i + 2 < s.len && memcmp(s.s + i, "\xe2\x80", 2) == 0
		&& (s.s[i + 2] == '\xa8' || s.s[i + 2] == '\xa9');
}

void
json_put_string(struct buf *b, struct span s)
{
	buf_putc(b, '"');
	for (size_t i = 0; i < s.len; i++) {
		unsigned char c = (unsigned char)s.s[i];
		if (c == '"' || c == '\\') {
			buf_putc(b, '\\');
			buf_putc(b, (char)c);
		} else if (c == '\n') {
			buf_puts(b, "\\n");
		} else if (c < 0x20 || c == '<' || c == 0x7f) {
			buf_printf(b, "\\u%04x", c);
		} else if (is_line_separator(s, i)) {
			buf_puts(b, s.s[i + 2] == '\xa8' ? "\\u2028" : "\\u2029");
			i += 2;
		} else {
			buf_putc(b, (char)c);
		}
	}
	buf_putc(b, '"');
}

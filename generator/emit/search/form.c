/*
 * form.c - see form.h.  Part of emit/search/: includes model/ and core/ only.
 */
#include "emit/search/form.h"

#include "core/text.h"

bool
form_is_ignored(uint32_t c)
{
	return c == 0xAD || (c >= 0x200B && c <= 0x200D) || c == 0x2060 || c == 0xFEFF;
}

/* Append the form of a character that is not ASCII. */
static void
put_folded(struct buf *out, uint32_t c)
{
	if (form_is_ignored(c))
		return;
	size_t start = out->len;
	text_put(out, c);
	char bytes[4];
	size_t len = out->len - start;
	memcpy(bytes, out->s + start, len);
	out->len = start;
	text_fold(out, (struct span){bytes, len});
	if (out->len == start + 1 && out->s[start] == 'y') {
		out->s[start] = 'i';
		buf_putc(out, 'j');
	}
}

void
form_put(struct buf *out, uint32_t c)
{
	if (c == 'y' || c == 'Y') {
		buf_putc(out, 'i');
		buf_putc(out, 'j');
	} else if (c < 0x80 && c != '`') {
		buf_putc(out, (char)text_lower(c));
	} else {
		put_folded(out, c);
	}
}

void
form_put_word(struct buf *out, struct span word)
{
	for (size_t i = 0; i < word.len;)
		form_put(out, text_next(word, &i));
}

/*
 * context_about.c - what a page tells about itself: description, dates, where to edit it.
 *
 * Part of render/: includes model/ and core/ only.
 */
#include "render/context_room.h"

#include "core/arena.h"
#include "core/text.h"
#include "model/address.h"

#define DESCRIPTION_CHARS_MIN 50
#define DESCRIPTION_CHARS_MAX 200

static bool
ends_sentence(uint32_t character)
{
	return character == '.' || character == '?' || character == '!';
}

/* The sentences that fit; if there are none, the words that do, with an ellipsis. */
static struct span
shorten(struct arena *a, struct span text)
{
	size_t sentences = 0, words = 0, at = 0, count = 0;
	uint32_t before = 0;
	for (; at < text.len && count < DESCRIPTION_CHARS_MAX; count++) {
		size_t start = at;
		uint32_t character = text_next(text, &at), after = 0;
		if (text_is_white(character)) {
			size_t next = at;
			after = next < text.len ? text_next(text, &next) : 0;
			words = start;
			if (ends_sentence(before) && text_lower(after) != after
				&& count >= DESCRIPTION_CHARS_MIN)
				sentences = start;
		}
		before = character;
	}
	if (at == text.len)
		return text;
	return sentences ? span_sub(text, 0, sentences)
			 : span_printf(a, "%.*s…", SPAN_ARG(span_sub(text, 0, words)));
}

struct span
context_description(struct arena *a, const struct record *r)
{
	return shorten(a, record_text(r, ROLE_SUMMARY));
}

static void
put_date(const struct contexts *c, struct arena *a, const char *name, struct span iso,
	struct value_builder *b)
{
	if (iso.len)
		value_builder_put(a, b, span_of(name), context_date(a, iso, c->language));
}

struct value
context_about(const struct contexts *c, struct arena *a, const struct record *r)
{
	struct value_builder b = {0};
	struct span edit = portfolio_setting(c->portfolio, ROLE_EDIT_URL);
	struct span description = context_description(a, r);
	if (description.len)
		value_builder_put(a, &b, SPAN("description"), value_string(description));
	put_date(c, a, "added", record_text(r, ROLE_ADDED), &b);
	put_date(c, a, "changed", record_changed(r), &b);
	put_date(c, a, "checked", record_text(r, ROLE_CHECKED), &b);
	if (edit.len)
		value_builder_put(a, &b, SPAN("edit_url"),
			value_string(address_join(a, edit, address_encode(a, r->file->path))));
	return value_builder_map(&b);
}

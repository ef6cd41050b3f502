/*
 * bare_links.c - see bare_links.h.  Part of parse/.
 *
 * Where the specification is silent this does as cmark-gfm's autolink extension.
 */
#include "parse/bare_links.h"

#include <strings.h>

#include "core/arena.h"
#include "core/text.h"

#define DOMAIN_BYTES_MAX 253 /* RFC 1035, section 2.3.4 */

struct found {
	size_t start;
	size_t end;         /* equal to start: nothing found */
	const char *scheme; /* to put before it */
	bool is_email;
};

static bool
is_letter(char c)
{
	return (c | 0x20) >= 'a' && (c | 0x20) <= 'z';
}

static bool
is_alnum(char c)
{
	return is_letter(c) || (c >= '0' && c <= '9');
}

static bool
is_space(char c)
{
	return c == ' ' || (c >= '\t' && c <= '\r');
}

/* The byte before byte K in the source; a space at the start of the block. */
static char
byte_before(const struct run *run, const struct leaf *leaf, size_t k)
{
	return run->map[k] ? leaf->text[run->map[k] - 1] : ' ';
}

/* Letters, digits, '-', '_' in parts between dots; no '_' in the last two parts. */
static bool
is_domain(struct span text, size_t i)
{
	size_t start = i, first = i;
	if (i >= text.len || !text_is_alnum(text_next(text, &first)))
		return false;
	bool underscore[2] = {false, false}; /* in the part before the last, in the last */
	while (i < text.len && i - start <= DOMAIN_BYTES_MAX) {
		size_t next = i;
		uint32_t c = text_next(text, &next);
		if (c == '.') {
			underscore[0] = underscore[1];
			underscore[1] = false;
		} else if (c == '_') {
			underscore[1] = true;
		} else if (c != '-' && !text_is_alnum(c)) {
			break;
		}
		i = next;
	}
	return i - start <= DOMAIN_BYTES_MAX && !underscore[0] && !underscore[1];
}

/* ";" and, if it ends what looks like an entity, that too. */
static size_t
trim_semicolon(struct span text, size_t start, size_t end)
{
	size_t i = end - 1;
	while (i > start && is_alnum(text.s[i - 1]))
		i--;
	return i > start && i < end - 1 && text.s[i - 1] == '&' ? i - 1 : end - 1;
}

/* Leave out the punctuation at the end that belongs to the sentence. */
static size_t
trim_end(struct span text, size_t start, size_t end)
{
	size_t opening = 0, closing = 0;
	for (size_t i = start; i < end; i++) {
		opening += text.s[i] == '(';
		closing += text.s[i] == ')';
	}
	while (end > start) {
		char last = text.s[end - 1];
		if (last == ';') {
			end = trim_semicolon(text, start, end);
		} else if (last == ')' && closing > opening) {
			closing--;
			end--;
		} else if (last == ')' || !strchr("?!.,:*_~'\"", last)) {
			break;
		} else {
			end--;
		}
	}
	return end;
}

static size_t
untrimmed_end(struct span text, size_t start)
{
	size_t end = start;
	while (end < text.len && !is_space(text.s[end]) && text.s[end] != '<')
		end++;
	return end;
}

static size_t
address_end(struct span text, size_t start)
{
	return trim_end(text, start, untrimmed_end(text, start));
}

static bool
starts_at(struct span text, size_t i, const char *word)
{
	size_t len = strlen(word);
	return i <= text.len && text.len - i >= len && strncasecmp(text.s + i, word, len) == 0;
}

static struct found
find_url(const struct run *run, const struct leaf *leaf, size_t k)
{
	struct span text = run->node->u.text;
	char before = byte_before(run, leaf, k);
	size_t domain = 0;
	const char *scheme = "";
	if (starts_at(text, k, "https://") && !is_letter(before)) {
		domain = k + strlen("https://");
	} else if (starts_at(text, k, "http://") && !is_letter(before)) {
		domain = k + strlen("http://");
	} else if (starts_at(text, k, "www.") && (is_space(before) || strchr("*_~(", before))) {
		domain = k;
		scheme = "http://";
	}
	if ((!domain && !*scheme) || !is_domain(text, *scheme ? domain + strlen("www.") : domain))
		return (struct found){0};
	return (struct found){k, address_end(text, k), scheme, false};
}

/* Letters, digits and ".+-_" before the '@' at K, and "mailto:" before that. */
static size_t
email_start(struct span text, size_t from, size_t k, const char **scheme)
{
	size_t start = k;
	while (start > from && (is_alnum(text.s[start - 1]) || strchr(".+-_", text.s[start - 1])))
		start--;
	*scheme = "mailto:";
	size_t len = strlen(*scheme);
	bool written = start > from && start - from >= len && starts_at(text, start - len, *scheme)
		&& (start - from == len || !is_alnum(text.s[start - len - 1]));
	if (!written || start == k)
		return start;
	*scheme = "";
	return start - len;
}

static struct found
find_email(struct span text, size_t from, size_t k)
{
	struct found found = {.is_email = true};
	found.start = found.end = email_start(text, from, k, &found.scheme);
	if (found.start == k)
		return (struct found){0};
	size_t dots = 0, i = k + 1;
	for (; i < text.len; i++) {
		if (text.s[i] == '.' && i + 1 < text.len && is_alnum(text.s[i + 1]))
			dots++;
		else if (!is_alnum(text.s[i]) && text.s[i] != '-' && text.s[i] != '_')
			break;
	}
	bool second = i < text.len && text.s[i] == '@';
	if (dots && !second && is_letter(text.s[i - 1]))
		found.end = i;
	return found;
}

/* The first address at or after FROM. */
static struct found
find_address(const struct run *run, const struct leaf *leaf, size_t from)
{
	struct span text = run->node->u.text;
	for (size_t k = from; k < text.len; k++) {
		struct found found = {0};
		if (text.s[k] == '@')
			found = find_email(text, from, k);
		else if ((text.s[k] | 0x20) == 'h' || text.s[k] == 'w')
			found = find_url(run, leaf, k);
		if (found.end > found.start)
			return found;
	}
	return (struct found){.start = text.len, .end = text.len};
}

static struct run *
make_link(struct parser *p, const struct leaf *leaf, struct run *run, const struct found *found)
{
	struct arena *arena = p->document->arena;
	struct run *cut = run_cut(p, leaf, run, found->start, found->end);
	cut->is_address = true;
	struct node *link = node_new(arena, NODE_LINK, cut->node->pos);
	link->u.link->target_pos = link->pos;
	link->u.link->target =
		span_printf(arena, "%s%.*s", found->scheme, SPAN_ARG(cut->node->u.text));
	node_insert_before(cut->node, link);
	node_unlink(cut->node);
	node_append(link, cut->node);
	return cut;
}

/* cmark found emphasis where the address was still going on: "https://a.nl/_b_/c". */
static void
extend_address(struct parser *p, const struct leaf *leaf, struct run *run, struct found *found)
{
	const struct span *text = &run->node->u.text;
	if (found->is_email || !run->node->next || untrimmed_end(*text, found->start) < text->len)
		return;
	run_absorb_emphasis(p, leaf, run);
	found->end = address_end(*text, found->start);
}

void
bare_links_make(struct parser *p, const struct leaf *leaf, struct run *first)
{
	for (struct run *run = first; run; run = run->next) {
		if (run->inside_link)
			continue;
		struct found found = find_address(run, leaf, 0);
		if (found.start == found.end)
			continue;
		extend_address(p, leaf, run, &found);
		run = make_link(p, leaf, run, &found);
	}
}

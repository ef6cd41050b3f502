/*
 * media.c - the media types of what stands in a book.  Part of emit/epub/.
 */
#include "emit/epub/media.h"

static const struct {
	const char *ending;
	const char *type;
} types[] = {
	{".css", "text/css"},
	{".gif", "image/gif"},
	{".jpeg", "image/jpeg"},
	{".jpg", "image/jpeg"},
	{".otf", "font/otf"},
	{".png", "image/png"},
	{".svg", "image/svg+xml"},
	{".ttf", "font/ttf"},
	{".webp", "image/webp"},
	{".woff", "font/woff"},
	{".woff2", "font/woff2"},
	{".xhtml", "application/xhtml+xml"},
};

struct span
media_type(struct span path)
{
	for (size_t i = 0; i < sizeof types / sizeof *types; i++)
		if (span_ends(path, span_of(types[i].ending)))
			return span_of(types[i].type);
	return (struct span){0};
}

/*
 * images.c - the images of the book.  Part of emit/epub/.
 */
#include "emit/epub/images.h"

#include <errno.h>

#include "core/fs.h"
#include "emit/epub/media.h"

/* Characters that stand for themselves in a path and in an address (RFC 3986, section 2.3). */
static bool
has_plain_name(struct span path)
{
	for (size_t i = 0; i < path.len; i++) {
		char c = path.s[i];
		bool is_plain = (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z')
			|| (c >= '0' && c <= '9') || c == '-' || c == '_' || c == '.' || c == '/';
		if (!is_plain)
			return false;
	}
	return true;
}

static bool
read_image(const struct book *b, const struct book_image *image, struct container_file *out,
	struct diag *diag)
{
	struct pos pos = image->node->pos;
	bool is_image = span_starts(media_type(image->asset), SPAN("image/"));
	if (!is_image || !has_plain_name(image->asset)) {
		enum diag_code code = is_image ? DIAG_BOOK_IMAGE_NAME : DIAG_BOOK_IMAGE_TYPE;
		diag_reportf(diag, code, image->source, pos, "\"%.*s\"", SPAN_ARG(image->asset));
		return false;
	}
	out->path = span_printf(b->arena, IMAGES_DIR "/%.*s", SPAN_ARG(image->asset));
	struct span from = span_printf(
		b->arena, "%s/%.*s", b->portfolio->content_dir.s, SPAN_ARG(image->asset));
	if (fs_read(b->arena, from.s, IMAGE_BYTES_MAX, &out->bytes))
		return true;
	diag_reportf(diag, DIAG_ASSET_COPY, image->source, pos, "%.*s (%s)",
		SPAN_ARG(image->asset), strerror(errno));
	return false;
}

bool
images_read(const struct book *b, struct container_file *out, struct diag *diag)
{
	bool ok = true;
	for (size_t i = 0; i < b->images.len; i++)
		ok &= read_image(b, b->images.entries[i].value, &out[i], diag);
	return ok;
}

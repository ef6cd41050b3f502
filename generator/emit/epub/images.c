/*
 * images.c - the images of the book.  Part of emit/epub/.
 */
#include "emit/epub/images.h"

#include <errno.h>

#include "core/fs.h"
#include "emit/epub/media.h"

static bool
check_image(const struct book_image *image, struct diag *diag)
{
	if (span_starts(media_type(image->name), SPAN("image/")))
		return true;
	diag_reportf(diag, DIAG_BOOK_IMAGE_TYPE, image->source, image->node->pos, "\"%.*s\"",
		SPAN_ARG(image->asset));
	return false;
}

bool
images_check(const struct book *b, struct diag *diag)
{
	bool ok = true;
	for (size_t i = 0; i < b->images.len; i++)
		ok &= check_image(b->images.entries[i].value, diag);
	return ok;
}

static bool
read_image(const struct book *b, const struct book_image *image, struct container_file *out,
	struct diag *diag)
{
	out->path = span_printf(b->arena, IMAGES_DIR "/%.*s", SPAN_ARG(image->name));
	struct span from = span_printf(
		b->arena, "%s/%.*s", b->portfolio->content_dir.s, SPAN_ARG(image->asset));
	if (fs_read(b->arena, from.s, IMAGE_BYTES_MAX, &out->bytes))
		return true;
	diag_report(diag,
		&(struct diag_item){.code = DIAG_ASSET_COPY,
			.source = image->source,
			.pos = image->node->pos,
			.detail = image->asset,
			.system_error = errno});
	return false;
}

bool
images_read(const struct book *b, struct container_file *out, struct diag *diag)
{
	bool ok = images_check(b, diag);
	for (size_t i = 0; i < b->images.len && ok; i++)
		ok &= read_image(b, b->images.entries[i].value, &out[i], diag);
	return ok;
}

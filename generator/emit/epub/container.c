/*
 * container.c - write the book's ZIP file with libzip.  Part of emit/epub/; the only
 * place that includes zip.h.
 */
#include "emit/epub/container.h"

#include <stdlib.h>
#include <zip.h>

#include "core/buf.h"
#include "core/fs.h"

#define MIMETYPE       "application/epub+zip"
#define DOS_MIDNIGHT   0
#define DOS_1980_01_01 0x21             /* day 1 of month 1 of year 0 */
#define UNIX_MODE      (0100644u << 16) /* a regular file, rw-r--r-- */
#define DEFLATE_BEST   9

static int
compare_paths(const void *a, const void *b)
{
	const struct container_file *x = a, *y = b;
	return span_cmp(x->path, y->path);
}

/* False if libzip refuses: the archive's error says why. */
static bool
add(zip_t *z, const struct container_file *f, zip_int32_t method)
{
	zip_source_t *source = zip_source_buffer(z, f->bytes.s, f->bytes.len, 0);
	if (!source)
		return false;
	zip_int64_t added = zip_file_add(z, f->path.s, source, ZIP_FL_ENC_UTF_8);
	if (added < 0) {
		zip_source_free(source);
		return false;
	}
	zip_uint64_t i = (zip_uint64_t)added;
	/* Not zip_file_set_mtime(): that reckons in the machine's time zone. */
	return zip_set_file_compression(z, i, method, DEFLATE_BEST) == 0
		&& zip_file_set_dostime(z, i, DOS_MIDNIGHT, DOS_1980_01_01, 0) == 0
		&& zip_file_set_external_attributes(z, i, 0, ZIP_OPSYS_UNIX, UNIX_MODE) == 0;
}

static void
put_container_xml(struct buf *out, struct span package)
{
	buf_puts(out,
		"<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n"
		"<container version=\"1.0\""
		" xmlns=\"urn:oasis:names:tc:opendocument:xmlns:container\">\n"
		"<rootfiles>\n<rootfile full-path=\"");
	buf_put_escaped(out, package);
	buf_puts(out,
		"\" media-type=\"application/oebps-package+xml\"/>\n"
		"</rootfiles>\n</container>\n");
}

/* The type comes first and is stored, so that its bytes stand at a known offset (4.2.2). */
static bool
add_all(zip_t *z, struct span container_xml, const struct container_file *files, size_t count)
{
	struct container_file type = {SPAN("mimetype"), SPAN(MIMETYPE)};
	struct container_file container = {SPAN("META-INF/container.xml"), container_xml};
	if (!add(z, &type, ZIP_CM_STORE) || !add(z, &container, ZIP_CM_DEFLATE))
		return false;
	for (size_t i = 0; i < count; i++)
		if (!add(z, &files[i], ZIP_CM_DEFLATE))
			return false;
	return true;
}

static void
report(struct diag *diag, const char *file, const char *why)
{
	struct span name = fs_basename(span_of(file));
	diag_reportf(diag, DIAG_BOOK_WRITE, NULL, (struct pos){0}, "%.*s: %s", SPAN_ARG(name), why);
}

bool
container_write(const char *file, struct span package, struct container_file *files, size_t count,
	struct diag *diag)
{
	int code;
	zip_t *z = zip_open(file, ZIP_CREATE | ZIP_TRUNCATE, &code);
	if (!z) {
		zip_error_t error;
		zip_error_init_with_code(&error, code);
		report(diag, file, zip_error_strerror(&error));
		zip_error_fini(&error);
		return false;
	}
	struct buf container_xml = {0};
	put_container_xml(&container_xml, package);
	if (count)
		qsort(files, count, sizeof *files, compare_paths);
	/* Closing writes the file, under another name until it is whole. */
	bool ok = add_all(z, buf_span(&container_xml), files, count) && zip_close(z) == 0;
	if (!ok) {
		report(diag, file, zip_strerror(z));
		zip_discard(z);
	}
	buf_clear(&container_xml);
	return ok;
}

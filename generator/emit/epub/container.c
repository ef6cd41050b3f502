/*
 * container.c - write the book's ZIP file with libzip.  Part of emit/epub/; the only
 * place that includes zip.h.
 */
#include "emit/epub/container.h"

#include <stdlib.h>
#include <zip.h>

#include "core/buf.h"
#include "core/fs.h"
#include "core/pool.h"

#define MIMETYPE       "application/epub+zip"
#define DOS_MIDNIGHT   0
#define DOS_1980_01_01 0x21             /* day 1 of month 1 of year 0 */
#define UNIX_MODE      (0100644u << 16) /* a regular file, rw-r--r-- */
#define DEFLATE_LEVEL  6                /* 9 takes a fifth more time for a thousandth less */

static int
compare_paths(const void *a, const void *b)
{
	const struct container_file *x = a, *y = b;
	return span_cmp(x->path, y->path);
}

/* SOURCE as a file of the archive, which owns it now.  False if libzip refuses. */
static bool
add_source(zip_t *z, struct span path, zip_source_t *source, zip_int32_t method)
{
	if (!source)
		return false;
	zip_int64_t added = zip_file_add(z, path.s, source, ZIP_FL_ENC_UTF_8);
	if (added < 0) {
		zip_source_free(source);
		return false;
	}
	return zip_set_file_compression(z, (zip_uint64_t)added, method, DEFLATE_LEVEL) == 0;
}

/* Times and attributes that do not depend on the machine. */
static bool
fix_entries(zip_t *z)
{
	zip_uint64_t count = (zip_uint64_t)zip_get_num_entries(z, 0);
	for (zip_uint64_t i = 0; i < count; i++) {
		/* Not zip_file_set_mtime(): that reckons in the machine's time zone. */
		if (zip_file_set_dostime(z, i, DOS_MIDNIGHT, DOS_1980_01_01, 0) != 0
			|| zip_file_set_external_attributes(z, i, 0, ZIP_OPSYS_UNIX, UNIX_MODE)
				!= 0)
			return false;
	}
	return true;
}

static bool
add(zip_t *z, const struct container_file *f, zip_int32_t method)
{
	return add_source(z, f->path, zip_source_buffer(z, f->bytes.s, f->bytes.len, 0), method);
}

/*
 * Compressing is most of the work, and libzip does it on one thread.  So each worker
 * makes an archive in memory of a part of the files, and the book takes over what is
 * compressed as it is.
 */
struct part {
	const struct container_file *files;
	size_t count;
	zip_source_t *bytes; /* the archive in memory */
	zip_t *archive;      /* open for reading; NULL if it failed */
};

static void
compress_part(void *context, size_t job, size_t worker)
{
	struct part *part = (struct part *)context + job;
	zip_error_t error;
	(void)worker;
	zip_error_init(&error);
	part->bytes = zip_source_buffer_create(NULL, 0, 0, &error);
	if (!part->bytes)
		return;
	zip_source_keep(part->bytes); /* for the second opening */
	zip_t *z = zip_open_from_source(part->bytes, ZIP_TRUNCATE, &error);
	if (!z) {
		zip_source_free(part->bytes);
		return;
	}
	bool ok = true;
	for (size_t i = 0; ok && i < part->count; i++)
		ok = add(z, &part->files[i], ZIP_CM_DEFLATE);
	if (!ok || zip_close(z) != 0) {
		zip_discard(z);
		return;
	}
	zip_source_keep(part->bytes);
	part->archive = zip_open_from_source(part->bytes, ZIP_RDONLY, &error);
	if (!part->archive)
		zip_source_free(part->bytes);
}

static bool
add_part(zip_t *z, const struct part *part)
{
	for (size_t i = 0; i < part->count; i++) {
		zip_source_t *source =
			zip_source_zip(z, part->archive, i, ZIP_FL_COMPRESSED, 0, -1);
		if (!add_source(z, part->files[i].path, source, ZIP_CM_DEFLATE))
			return false;
	}
	return true;
}

static void
close_part(struct part *part)
{
	if (part->archive)
		zip_discard(part->archive);
	zip_source_free(part->bytes); /* NULL is fine */
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
add_all(zip_t *z, struct span container_xml, const struct part *parts, size_t part_count)
{
	struct container_file type = {SPAN("mimetype"), SPAN(MIMETYPE)};
	struct container_file container = {SPAN("META-INF/container.xml"), container_xml};
	if (!add(z, &type, ZIP_CM_STORE) || !add(z, &container, ZIP_CM_DEFLATE))
		return false;
	for (size_t i = 0; i < part_count; i++)
		if (!add_part(z, &parts[i]))
			return false;
	return fix_entries(z);
}

static void
report(struct diag *diag, const char *file, const char *why)
{
	struct span name = fs_basename(span_of(file));
	diag_reportf(diag, DIAG_BOOK_WRITE, NULL, (struct pos){0}, "%.*s: %s", SPAN_ARG(name), why);
}

/* False if a part could not be made: out of memory. */
static bool
make_parts(struct part *parts, size_t workers, const struct container_file *files, size_t count)
{
	size_t size = (count + workers - 1) / workers;
	bool ok = true;
	for (size_t i = 0; i < workers; i++) {
		size_t start = i * size < count ? i * size : count;
		size_t rest = count - start;
		parts[i] = (struct part){files + start, rest < size ? rest : size, NULL, NULL};
	}
	pool_run(workers, workers, compress_part, parts);
	for (size_t i = 0; i < workers; i++)
		ok = ok && parts[i].archive;
	return ok;
}

static bool
write_archive(zip_t *z, struct span package, const struct part *parts, size_t part_count,
	const char *file, struct diag *diag)
{
	struct buf container_xml = {0};
	put_container_xml(&container_xml, package);
	/* Closing writes the file, under another name until it is whole. */
	bool ok = add_all(z, buf_span(&container_xml), parts, part_count) && zip_close(z) == 0;
	if (!ok) {
		report(diag, file, zip_strerror(z));
		zip_discard(z);
	}
	buf_clear(&container_xml);
	return ok;
}

bool
container_write(const char *file, struct span package, struct container_file *files, size_t count,
	size_t workers, struct diag *diag)
{
	int code;
	struct part parts[POOL_WORKERS_MAX];
	zip_t *z = zip_open(file, ZIP_CREATE | ZIP_TRUNCATE, &code);
	if (!z) {
		zip_error_t error;
		zip_error_init_with_code(&error, code);
		report(diag, file, zip_error_strerror(&error));
		zip_error_fini(&error);
		return false;
	}
	if (count)
		qsort(files, count, sizeof *files, compare_paths);
	if (workers > count)
		workers = count ? count : 1;
	bool ok = make_parts(parts, workers, files, count);
	if (ok) {
		ok = write_archive(z, package, parts, workers, file, diag);
	} else {
		report(diag, file, "libzip");
		zip_discard(z);
	}
	for (size_t i = 0; i < workers; i++)
		close_part(&parts[i]);
	return ok;
}

/*
 * former.c - the old addresses of records.
 *
 * Part of resolve/: includes model/ and core/ only.
 */
#include "resolve/former.h"

#include "core/arena.h"

#define FORMER_PATH_BYTES_MAX 200

static bool
is_name(struct span s)
{
	for (size_t i = 0; i < s.len; i++) {
		char c = s.s[i];
		bool fits = (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z')
			|| (c >= '0' && c <= '9') || c == '-' || c == '_';
		if (!fits)
			return false;
	}
	return s.len > 0;
}

/*
 * The file at an old address, "a/b.html" or "a/b/"; empty if it can be none.  Only the last name
 * has a dot, so no file is where another needs a folder.
 */
static struct span
former_file(struct arena *a, struct span address)
{
	size_t start = 0, slash = span_find(address, '/', 0);
	for (; slash < address.len; slash = span_find(address, '/', start)) {
		if (!is_name(span_sub(address, start, slash - start)))
			return (struct span){0};
		start = slash + 1;
	}
	struct span last = span_sub(address, start, address.len), ending = SPAN(".html");
	if (start && !last.len)
		return span_printf(a, "%.*sindex.html", SPAN_ARG(address));
	bool is_page = span_ends(last, ending) && is_name(span_sub(last, 0, last.len - ending.len));
	return is_page ? address : (struct span){0};
}

static void
add_former(struct portfolio *p, const struct record *r, const struct value *item, struct map *taken,
	struct diag *d)
{
	if (item->type != VALUE_STRING)
		return; /* it was reported */
	struct span address = item->u.string, path = {0};
	if (address.len <= FORMER_PATH_BYTES_MAX)
		path = former_file(p->arena, address);
	if (!path.len)
		diag_reportf(d, DIAG_FORMER_FORM, &r->file->source, item->pos, "\"%.*s\"",
			SPAN_ARG(address));
	else if (map_add(taken, path, p))
		diag_reportf(
			d, DIAG_FORMER_TAKEN, &r->file->source, item->pos, "%.*s", SPAN_ARG(path));
	else
		p->former[p->former_count++] = (struct former_path){path, r};
}

static const struct value_list *
former_list(const struct record *r)
{
	static const struct value_list none = {0};
	const struct value *v = role_value(r->collection->roles, &r->data, ROLE_FORMER_PATHS);
	return v && v->type == VALUE_LIST && r->path.len ? &v->u.list : &none;
}

static size_t
count_former(const struct portfolio *p)
{
	size_t count = 0;
	for (size_t i = 0; i < p->schema->collection_count; i++) {
		for (size_t k = 0; k < p->collections[i].count; k++)
			count += former_list(p->collections[i].records[k])->count;
	}
	return count;
}

void
resolve_former_paths(struct portfolio *p, struct map *taken, struct diag *d)
{
	p->former = ARENA_ARRAY(p->arena, count_former(p), struct former_path);
	for (size_t i = 0; i < p->schema->collection_count; i++) {
		for (size_t k = 0; k < p->collections[i].count; k++) {
			const struct record *r = p->collections[i].records[k];
			const struct value_list *list = former_list(r);
			for (size_t n = 0; n < list->count; n++)
				add_former(p, r, &list->items[n], taken, d);
		}
	}
}

/*
 * finder.c - names and where they lead to.
 *
 * Part of emit/site/: includes render/, model/ and core/ only.
 */
#include "emit/site/finder.h"

#include "core/json.h"

#define FOLLOW_MAX 8

/* The record that is meant: the one itself, or what took its place, and the place of that ... */
static const struct record *
follow(const struct record *r, struct span field)
{
	for (unsigned i = 0; field.len && i < FOLLOW_MAX; i++) {
		const struct value *next = value_get(&r->data, field);
		if (!next || next->type != VALUE_REF || !next->u.ref.target)
			break;
		r = next->u.ref.target;
	}
	return r;
}

static void
put_name(struct buf *out, struct span name, const struct record *to, bool is_own, bool is_former)
{
	buf_puts(out, out->s[out->len - 1] == '[' ? "[" : ",\n[");
	json_put_string(out, name);
	buf_putc(out, ',');
	json_put_string(out, to->address);
	if (!is_own) {
		buf_putc(out, ',');
		json_put_string(out, to->title);
	}
	buf_puts(out, is_former ? ",1]" : "]");
}

static void
put_record(struct buf *out, const struct record *r, struct span field)
{
	const struct record *to = follow(r, field);
	bool is_former = to != r;
	if (r->withdrawn || to->withdrawn)
		return;
	put_name(out, r->title, to, !is_former, is_former);
	const struct value *aliases = role_value(r->collection->roles, &r->data, ROLE_ALIASES);
	for (size_t i = 0; aliases && aliases->type == VALUE_LIST && i < aliases->u.list.count; i++)
		put_name(out, aliases->u.list.items[i].u.string, to, false, is_former);
}

struct span
finder_script(const struct portfolio *p, struct arena *a)
{
	const struct site_finder *finder = &p->schema->finder;
	struct buf out = {0};
	if (!finder->of)
		return (struct span){0};
	const struct collection_records *all = &p->collections[finder->of->index_number];
	buf_puts(&out, "finderNames([");
	for (size_t i = 0; i < all->count; i++)
		put_record(&out, all->records[i], finder->follow);
	buf_puts(&out, "]);\n");
	return buf_take(&out, a);
}

/*
 * template.c - a set of compiled templates.  Part of render/.
 */
#include "render/template.h"

#include "core/arena.h"
#include "core/text.h"
#include "render/template_code.h"

struct template_set *
template_set_new(struct arena *a, struct diag *d, bool strict)
{
	struct template_set *set = ARENA_NEW(a, struct template_set);
	*set = (struct template_set){.arena = a, .diag = d, .strict = strict};
	map_init(&set->by_name, a);
	return set;
}

/* A template with mistakes stays in the set, empty: nobody is told that it does not exist. */
bool
template_set_add(struct template_set *set, struct span name, const struct source *source)
{
	if (map_get(&set->by_name, name))
		return true;
	struct template *t = ARENA_NEW(set->arena, struct template);
	bool ok = template_compile(set->arena, set->diag, source, t);
	t->name = name;
	map_add(&set->by_name, name, t);
	return ok;
}

const struct template *
template_find(const struct template_set *set, struct span name)
{
	return map_get(&set->by_name, name);
}

static void
report_unknown(const struct template_set *set, const struct template *t,
	const struct instruction *i, const struct span *names)
{
	size_t near = text_nearest(i->text, names, set->by_name.len);
	diag_report(set->diag,
		&(struct diag_item){
			.code = DIAG_TEMPLATE_UNKNOWN,
			.source = t->source,
			.pos = i->pos,
			.detail = span_printf(set->arena, "\"%.*s\"", SPAN_ARG(i->text)),
			.suggestion = near < set->by_name.len ? names[near] : (struct span){0},
		});
}

bool
template_set_link(struct template_set *set)
{
	if (!set->strict)
		return true;
	bool ok = true;
	struct span *names = ARENA_ARRAY(set->arena, set->by_name.len, struct span);
	for (size_t n = 0; n < set->by_name.len; n++)
		names[n] = set->by_name.entries[n].key;
	for (size_t n = 0; n < set->by_name.len; n++) {
		const struct template *t = set->by_name.entries[n].value;
		for (size_t k = 0; k < t->count; k++) {
			const struct instruction *i = &t->code[k];
			bool names_template = i->op == OP_PARTIAL || i->op == OP_PARENT;
			if (!names_template || i->dynamic || template_find(set, i->text))
				continue;
			report_unknown(set, t, i, names);
			ok = false;
		}
	}
	return ok;
}

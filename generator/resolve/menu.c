/*
 * menu.c - does every line of the menu name something?
 *
 * Part of resolve/: includes model/ and core/ only.
 */
#include "resolve/resolve.h"

static bool
is_place(const struct portfolio *p, struct span name)
{
	const struct collection *collection = map_get(&p->schema->by_name, name);
	if (collection && collection->index.len)
		return true;
	enum site_page_kind kind;
	if (schema_find_page(p->schema, name, &kind))
		return true;
	for (size_t i = 0; i < p->schema->collection_count; i++) {
		if (p->collections[i].collection->at_root
			&& map_get(&p->collections[i].by_slug, name))
			return true;
	}
	return false;
}

void
resolve_menu(const struct portfolio *p, struct diag *d)
{
	const struct value *menu = role_value(p->schema->settings_roles, &p->settings, ROLE_MENU);
	for (size_t i = 0; menu && menu->type == VALUE_LIST && i < menu->u.list.count; i++) {
		const struct value *item = &menu->u.list.items[i];
		if (item->type == VALUE_STRING && !is_place(p, item->u.string))
			diag_reportf(d, DIAG_MENU_ITEM, &p->settings_file->source, item->pos,
				"\"%.*s\"", SPAN_ARG(item->u.string));
	}
}

/*
 * lua_records.c - find records, and the way to them.  Part of filter/.
 */
#include "filter/lua_records.h"

#include "core/fs.h"
#include "filter/lua_frozen.h"
#include "model/address.h"
#include "model/portfolio.h"

static const struct collection_records *
check_collection(lua_State *L, int index)
{
	const struct filter_state *s = filter_state(L);
	const struct schema *schema = s->portfolio->schema;
	struct span name;
	name.s = luaL_checklstring(L, index, &name.len);
	limit_charge(L, name.len);
	const struct collection *found = map_get(&schema->by_name, name);
	if (found)
		return &s->portfolio->collections[found->index_number];
	struct span *names = ARENA_ARRAY(s->scratch, schema->collection_count, struct span);
	for (size_t i = 0; i < schema->collection_count; i++)
		names[i] = schema->collections[i].name;
	size_t nearest = state_nearest(L, name, names, schema->collection_count);
	state_unknown(L, "collection", name, "",
		nearest < schema->collection_count ? names[nearest] : (struct span){0});
	return NULL;
}

int
records_all(lua_State *L)
{
	frozen_push_records(L, check_collection(L, 1));
	return 1;
}

static void
unknown_record(lua_State *L, const struct collection_records *all, struct span slug)
{
	struct span *slugs = ARENA_ARRAY(filter_state(L)->scratch, all->count, struct span);
	limit_check_memory(L);
	for (size_t i = 0; i < all->count; i++)
		slugs[i] = all->records[i]->slug;
	size_t nearest = state_nearest(L, slug, slugs, all->count);
	const char *where = lua_pushfstring(L, " in \"%s\"", lua_tostring(L, 1));
	state_unknown(
		L, "record", slug, where, nearest < all->count ? slugs[nearest] : (struct span){0});
}

int
records_one(lua_State *L)
{
	const struct record *r = filter_state(L)->record;
	if (!lua_isnone(L, 1)) {
		const struct collection_records *all = check_collection(L, 1);
		struct span slug;
		slug.s = luaL_checklstring(L, 2, &slug.len);
		limit_charge(L, slug.len);
		r = map_get(&all->by_slug, slug);
		if (!r)
			unknown_record(L, all, slug);
	}
	if (r->collection)
		frozen_push_record(L, r);
	else
		lua_pushnil(L);
	return 1;
}

/* As a writer links to it: the path to its file, and the slug of an item in a register. */
int
records_link(lua_State *L)
{
	const struct filter_state *s = filter_state(L);
	const struct record *r = frozen_record(L, 1);
	if (!r)
		return luaL_typeerror(L, 1, "record");
	struct span dir = fs_dirname(s->record->file->path);
	struct span path = fs_relative(s->scratch, dir, r->file->path);
	path = address_encode(s->scratch, path);
	limit_charge(L, path.len);
	limit_check_memory(L);
	lua_pushlstring(L, path.s, path.len);
	if (r->collection->reg_file.len)
		lua_pushfstring(L, "%s#%s", lua_tostring(L, -1), span_cstr(s->scratch, r->slug));
	return 1;
}

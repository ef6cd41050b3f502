/*
 * lua_data.c - find a table by its path, and copy it to Lua.  Part of filter/.
 */
#include "filter/lua_data.h"

#include "core/fs.h"
#include "core/text.h"
#include "filter/lua_list.h"
#include "model/address.h"

#define PATH_BYTES_MAX    1000
#define STEPS_PER_CELL    8
#define STEPS_PER_MISTAKE 10000 /* to find what is near takes time for every table */

static const struct data_table *
find(const struct filter_state *s, struct span written)
{
	const struct span folders[] = {{0}, fs_dirname(s->path)};
	struct span path, name = address_decode(s->scratch, written);
	const struct data_table *found = NULL;
	for (size_t i = 0; i < 2 && !found && s->tables; i++) {
		if (fs_join(s->scratch, folders[i], name, &path))
			found = map_get(s->tables, path);
	}
	return found;
}

/* By the file's own name: the folder may be what is wrong.  An empty span if none is near. */
static struct span
nearest(const struct filter_state *s, struct span path)
{
	size_t count = s->tables ? s->tables->len : 0;
	struct span *names = ARENA_ARRAY(s->scratch, count, struct span);
	for (size_t i = 0; i < count; i++)
		names[i] = fs_stem(s->tables->entries[i].key);
	size_t found = text_nearest(fs_stem(path), names, count);
	return found < count ? s->tables->entries[found].key : (struct span){0};
}

static void
fail(lua_State *L, struct span path)
{
	struct filter_state *s = filter_state(L);
	limit_charge(L, STEPS_PER_MISTAKE);
	struct span near = nearest(s, path);
	const char *written = span_cstr(s->scratch, path);
	if (near.len)
		luaL_error(L, "no data file \"%s\"; did you mean \"%s\"?", written,
			span_cstr(s->scratch, near));
	luaL_error(L, "no data file \"%s\"", written);
}

static void
push_row(lua_State *L, const struct data_table *t, size_t row)
{
	list_push_new(L, LIST);
	for (size_t column = 0; column < t->column_count; column++) {
		struct span text = t->cells[row * t->column_count + column].text;
		lua_pushlstring(L, text.s ? text.s : "", text.len);
		lua_rawseti(L, -2, (lua_Integer)column + 1);
	}
}

int
data_rows(lua_State *L)
{
	struct span path;
	path.s = luaL_checklstring(L, 1, &path.len);
	luaL_argcheck(L, path.len <= PATH_BYTES_MAX, 1, "path is too long");
	limit_charge(L, path.len);
	const struct data_table *t = find(filter_state(L), path);
	if (!t)
		fail(L, path);
	limit_charge(L, t->row_count * t->column_count * STEPS_PER_CELL);
	list_push_new(L, LIST);
	for (size_t row = 0; row < t->row_count; row++) {
		push_row(L, t, row);
		lua_rawseti(L, -2, (lua_Integer)row + 1);
	}
	return 1;
}

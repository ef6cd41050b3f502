/*
 * lua_data.c - find a data file by its path, and give it to Lua.  Part of filter/.
 */
#include "filter/lua_data.h"

#include "core/fs.h"
#include "filter/lua_frozen.h"
#include "filter/lua_list.h"
#include "model/address.h"
#include "model/portfolio.h"

#define PATH_BYTES_MAX 1000
#define STEPS_PER_CELL 8

/* One of the two, or neither. */
struct found {
	const struct data_table *table;
	const struct data_file *file;
};

static struct found
find(const struct filter_state *s, struct span written)
{
	const struct span folders[] = {{0}, fs_dirname(s->record->file->path)};
	struct span path, name = address_decode(s->scratch, written);
	struct found found = {0};
	for (size_t i = 0; i < 2 && !found.table && !found.file; i++) {
		if (!fs_join(s->scratch, folders[i], name, &path))
			continue;
		found.table = map_get(&s->portfolio->tables, path);
		found.file = map_get(&s->portfolio->data, path);
	}
	return found;
}

/* The nearest is told by the file's own name: the folder may be what is wrong. */
static int
fail(lua_State *L, struct span path)
{
	const struct filter_state *s = filter_state(L);
	const struct map *files[] = {&s->portfolio->tables, &s->portfolio->data};
	size_t count = 0, total = files[0]->len + files[1]->len;
	struct span *paths = ARENA_ARRAY(s->scratch, total, struct span);
	struct span *names = ARENA_ARRAY(s->scratch, total, struct span);
	for (size_t k = 0; k < 2; k++) {
		for (size_t i = 0; i < files[k]->len; i++) {
			paths[count] = files[k]->entries[i].key;
			names[count++] = fs_stem(files[k]->entries[i].key);
		}
	}
	size_t nearest = state_nearest(L, fs_stem(path), names, count);
	return state_unknown(
		L, "data file", path, "", nearest < count ? paths[nearest] : (struct span){0});
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

static void
push_rows(lua_State *L, const struct data_table *t)
{
	limit_charge(L, t->row_count * t->column_count * STEPS_PER_CELL);
	list_push_new(L, LIST);
	for (size_t row = 0; row < t->row_count; row++) {
		push_row(L, t, row);
		lua_rawseti(L, -2, (lua_Integer)row + 1);
	}
}

int
data_push(lua_State *L)
{
	struct span path;
	path.s = luaL_checklstring(L, 1, &path.len);
	luaL_argcheck(L, path.len <= PATH_BYTES_MAX, 1, "path is too long");
	limit_charge(L, path.len);
	struct found found = find(filter_state(L), path);
	if (found.table)
		push_rows(L, found.table);
	else if (found.file)
		frozen_push_value(L, &found.file->value, found.file->source);
	else
		return fail(L, path);
	return 1;
}

/*
 * context.c - the frame that every page gets, and each record as a map.
 *
 * Part of render/: includes model/ and core/ only.
 */
#include "render/context_room.h"

#include "core/arena.h"
#include "core/text.h"
#include "model/address.h"
#include "model/edition.h"
#include "render/format.h"

/* title summary slug fragment path outside collection file labels facets */
#define OWN_MEMBERS_MAX 10

struct span
context_root(struct arena *a, struct span path)
{
	size_t depth = 0;
	for (size_t i = span_find(path, '/', 0); i < path.len; i = span_find(path, '/', i + 1))
		depth++;
	char *root = arena_alloc(a, 3 * depth + 1);
	for (size_t i = 0; i < depth; i++)
		memcpy(root + 3 * i, "../", 3);
	return (struct span){root, 3 * depth};
}

struct span
context_string(const struct contexts *c, struct span name)
{
	return value_get_string(&c->theme->strings, name);
}

struct value
context_date(struct arena *a, struct span iso, enum diag_language language)
{
	struct value_builder b = {0};
	value_builder_put(a, &b, SPAN("iso"), value_string(iso));
	value_builder_put(a, &b, SPAN("text"), value_string(format_date(a, iso, language)));
	value_builder_put(a, &b, SPAN("year"), value_string(span_sub(iso, 0, 4)));
	return value_builder_map(&b);
}

void
context_put_record_address(
	const struct contexts *c, struct arena *a, const struct record *r, struct value_builder *b)
{
	struct span path, base = portfolio_setting(c->portfolio, ROLE_URL);
	if (c->output->address(c->output->context, r, &path)) {
		value_builder_put(a, b, SPAN("path"), value_string(path));
		return;
	}
	/* False, for an absent name would be sought in the page around the record. */
	value_builder_put(a, b, SPAN("path"), value_bool(false));
	bool has_page = r->path.len && base.len;
	value_builder_put(a, b, SPAN("outside"),
		has_page ? value_string(address_join(a, base, r->address)) : value_bool(false));
}

struct span
context_outside_index(
	const struct contexts *c, struct arena *a, const struct collection *collection)
{
	struct span base = portfolio_setting(c->portfolio, ROLE_URL);
	struct span path = c->portfolio->collections[collection->index_number].index_path;
	if (!c->output->xhtml || !base.len || !path.len)
		return (struct span){0};
	return address_join(a, base, path);
}

static void
put_summary(struct arena *a, const struct record *r, struct value_builder *b)
{
	const struct value *summary = role_value(r->collection->roles, &r->data, ROLE_SUMMARY);
	if (summary && summary->type == VALUE_STRING)
		value_builder_put(a, b, SPAN("summary"), *summary);
}

/* At most so many members come from the fields; a list has its count too. */
static size_t
count_members(const struct value *data, enum context_depth depth)
{
	size_t lists = 0, maps = 0;
	for (size_t i = 0; i < data->u.map.count; i++) {
		enum value_type type = data->u.map.members[i].value.type;
		lists += type == VALUE_LIST;
		maps += type == VALUE_MAP;
	}
	size_t all = data->u.map.count;
	return depth == DEPTH_MINI ? all - lists - maps : all + lists;
}

/* A record as far as DEPTH goes, without its body. */
static void
put_record(const struct contexts *c, struct arena *a, enum context_depth depth,
	const struct record *r, struct span page_path, struct value_builder *b)
{
	value_builder_reserve(a, b, OWN_MEMBERS_MAX + count_members(&r->data, depth));
	value_builder_put(a, b, SPAN("title"), value_string(r->title));
	put_summary(a, r, b);
	value_builder_put(a, b, SPAN("slug"), value_string(r->slug));
	if (r->fragment.len)
		value_builder_put(a, b, SPAN("fragment"), value_string(r->fragment));
	context_put_record_address(c, a, r, b);
	value_builder_put(a, b, SPAN("collection"), c->collections[r->collection->index_number]);
	if (depth != DEPTH_MINI) {
		value_builder_put(a, b, SPAN("file"), value_string(r->file->path));
		value_builder_put(a, b, SPAN("labels"), c->labels[r->collection->index_number]);
		if (c->facets)
			value_builder_put(a, b, SPAN("facets"), c->facets[r->number]);
	}
	context_put_fields(c, a, depth, &r->collection->fields, &r->data, page_path, b);
}

static struct value
make_record(const struct contexts *c, enum context_depth depth, const struct record *r)
{
	struct value_builder b = {0};
	/* A card's Markdown stands on the page that lists it, if it has none of its own. */
	struct span path = {0};
	c->output->address(c->output->context, r, &path);
	put_record(c, c->arena, depth, r, path, &b);
	return value_builder_map(&b);
}

struct value
context_mini(const struct contexts *c, const struct record *r)
{
	return c->minis[r->number];
}

struct value
context_card(const struct contexts *c, const struct record *r)
{
	return c->cards[r->number];
}

struct value
context_record(const struct contexts *c, struct arena *scratch, const struct record *r,
	struct span page_path)
{
	struct value_builder b = {0};
	put_record(c, scratch, DEPTH_PAGE, r, page_path, &b);
	value_builder_put(scratch, &b, SPAN("about"), context_about(c, scratch, r));
	if (r->body)
		context_put_body(c, scratch, r->body, page_path, &b);
	return value_builder_map(&b);
}

struct value
context_collection(const struct contexts *c, const struct collection *collection)
{
	return c->collections[collection->index_number];
}

static struct value
make_collection(const struct contexts *c, const struct collection_records *all)
{
	struct value_builder b = {0};
	const struct collection *collection = all->collection;
	struct span title = label_text(&collection->title, c->language), path;
	int64_t listed = 0;
	for (size_t i = 0; i < all->count; i++)
		listed += context_is_listed(all->records[i]);
	value_builder_put(c->arena, &b, SPAN("name"), value_string(collection->name));
	value_builder_put(c->arena, &b, SPAN("title"), value_string(title));
	value_builder_put(c->arena, &b, SPAN("singular"),
		value_string(label_text(&collection->singular, c->language)));
	value_builder_put(c->arena, &b, SPAN("count"), value_int(listed));
	if (c->output->index(c->output->context, collection, &path))
		value_builder_put(c->arena, &b, SPAN("path"), value_string(path));
	if (c->output->facets)
		value_builder_put(c->arena, &b, SPAN("facets"), context_facets(c, all));
	return value_builder_map(&b);
}

/* The pages at the root, as minis. */
static struct value
make_pages(const struct contexts *c)
{
	const struct portfolio *p = c->portfolio;
	struct value list = {.type = VALUE_LIST};
	list.u.list.items = ARENA_ARRAY(c->arena, p->record_count, struct value);
	for (size_t i = 0; i < p->schema->collection_count; i++) {
		const struct collection_records *all = &p->collections[i];
		for (size_t k = 0; all->collection->at_root && k < all->count; k++) {
			if (context_is_listed(all->records[k]))
				list.u.list.items[list.u.list.count++] =
					context_mini(c, all->records[k]);
		}
	}
	return list;
}

/* So that a theme can lead to a page that a portfolio may have. */
static struct value
by_slug(struct arena *a, const struct value *minis)
{
	struct value_builder b = {0};
	for (size_t i = 0; i < minis->u.list.count; i++) {
		const struct value *mini = &minis->u.list.items[i];
		value_builder_put(a, &b, value_get_string(mini, SPAN("slug")), *mini);
	}
	return value_builder_map(&b);
}

static struct value
collections_by_name(const struct contexts *c)
{
	const struct schema *schema = c->portfolio->schema;
	struct value_builder b = {0};
	value_builder_reserve(c->arena, &b, schema->collection_count);
	for (size_t i = 0; i < schema->collection_count; i++)
		value_builder_put(c->arena, &b, schema->collections[i].name, c->collections[i]);
	return value_builder_map(&b);
}

/* The pages that no collection asks for, by their names in the schema. */
static void
put_site_pages(const struct contexts *c, struct value_builder *site)
{
	for (enum site_page_kind kind = 0; kind < SITE_PAGE_COUNT; kind++) {
		struct span path = c->portfolio->schema->pages[kind].path;
		struct value_builder b = {0};
		if (!path.len || c->output->lacks[kind])
			continue;
		value_builder_put(c->arena, &b, SPAN("path"), value_string(path));
		if (kind == SITE_SEARCH)
			value_builder_put(
				c->arena, &b, SPAN("index"), value_string(c->output->search_index));
		value_builder_put(c->arena, site, site_page_name(kind), value_builder_map(&b));
	}
}

/* The settings by their roles, and what every page leads to. */
static struct value
make_site(const struct contexts *c)
{
	static const struct {
		enum field_role role;
		const char *name;
	} texts[] = {
		{ROLE_TITLE, "title"},
		{ROLE_SUBTITLE, "subtitle"},
		{ROLE_SUMMARY, "summary"},
		{ROLE_URL, "url"},
		{ROLE_PUBLISHER, "publisher"},
		{ROLE_RIGHTS, "rights"},
		{ROLE_EDITION, "edition"},
		{ROLE_EDIT_URL, "edit_url"},
		{ROLE_CREATORS, "creators"},
	};
	const struct portfolio *p = c->portfolio;
	struct value_builder b = {0};
	for (size_t i = 0; i < sizeof texts / sizeof *texts; i++) {
		const struct value *v =
			role_value(p->schema->settings_roles, &p->settings, texts[i].role);
		if (v)
			value_builder_put(c->arena, &b, span_of(texts[i].name), *v);
	}
	struct span language = diag_language_tag(c->language);
	struct span text_language = portfolio_text_language(p);
	value_builder_put(c->arena, &b, SPAN("language"), value_string(language));
	value_builder_put(c->arena, &b, SPAN("text_language"), value_string(text_language));
	value_builder_put(
		c->arena, &b, SPAN("bilingual"), value_bool(!span_eq(language, text_language)));
	struct span date = portfolio_date(p, c->arena);
	if (date.len)
		value_builder_put(
			c->arena, &b, SPAN("date"), context_date(c->arena, date, c->language));
	struct value pages = make_pages(c);
	value_builder_put(c->arena, &b, SPAN("pages"), pages);
	value_builder_put(c->arena, &b, SPAN("page"), by_slug(c->arena, &pages));
	if (c->output->feed.len)
		value_builder_put(c->arena, &b, SPAN("feed"), value_string(c->output->feed));
	value_builder_put(c->arena, &b, SPAN("collection"), collections_by_name(c));
	if (c->output->plain)
		value_builder_put(c->arena, &b, SPAN("plain"), value_bool(true));
	if (!c->output->xhtml)
		put_site_pages(c, &b);
	return value_builder_map(&b);
}

/* What a line of the menu names, if it is in this output; resolve/ checked that it exists. */
static bool
find_menu_item(const struct contexts *c, struct span name, struct span *text, struct span *path)
{
	const struct portfolio *p = c->portfolio;
	const struct output *out = c->output;
	const struct collection *collection = map_get(&p->schema->by_name, name);
	if (collection) {
		*text = label_text(&collection->title, c->language);
		return out->index(out->context, collection, path);
	}
	enum site_page_kind kind;
	const struct site_page *page = schema_find_page(p->schema, name, &kind);
	if (page) {
		*text = context_string(c, site_page_name(kind));
		*path = page->path;
		return !out->lacks[kind];
	}
	for (size_t i = 0; i < p->schema->collection_count; i++) {
		const struct record *r = map_get(&p->collections[i].by_slug, name);
		if (r && r->collection->at_root) {
			*text = r->title;
			return out->address(out->context, r, path);
		}
	}
	return false;
}

static void
make_menu(struct contexts *c)
{
	const struct portfolio *p = c->portfolio;
	const struct value *menu = role_value(p->schema->settings_roles, &p->settings, ROLE_MENU);
	if (c->output->xhtml || !menu || menu->type != VALUE_LIST)
		return; /* a book has no menu */
	c->menu = ARENA_ARRAY(c->arena, menu->u.list.count, struct value);
	for (size_t i = 0; i < menu->u.list.count; i++) {
		const struct value *item = &menu->u.list.items[i];
		struct span text, path;
		if (!find_menu_item(c, item->u.string, &text, &path))
			continue;
		struct value_builder b = {0};
		value_builder_put(c->arena, &b, SPAN("text"), value_string(text));
		value_builder_put(c->arena, &b, SPAN("path"), value_string(path));
		c->menu[c->menu_count++] = value_builder_map(&b);
	}
}

/* "page" if PAGE is the menu's page, "true" if it stands below it ("x/index.html", "x/y.html"). */
static struct span
current_of(struct span menu_path, struct span page)
{
	if (span_eq(menu_path, page))
		return SPAN("page");
	size_t slash = span_find(menu_path, '/', 0);
	bool below = slash < menu_path.len && span_starts(page, span_sub(menu_path, 0, slash + 1));
	return below ? SPAN("true") : (struct span){0};
}

static struct value
menu_for(const struct contexts *c, struct arena *a, struct span page_path)
{
	struct value list = {.type = VALUE_LIST};
	list.u.list.count = c->menu_count;
	list.u.list.items = ARENA_ARRAY(a, c->menu_count, struct value);
	for (size_t i = 0; i < c->menu_count; i++) {
		struct value_builder b = {0};
		struct span path = value_get_string(&c->menu[i], SPAN("path"));
		struct span current = current_of(path, page_path);
		value_builder_put(a, &b, SPAN("text"), *value_get(&c->menu[i], SPAN("text")));
		value_builder_put(a, &b, SPAN("path"), value_string(path));
		if (current.len)
			value_builder_put(a, &b, SPAN("current"), value_string(current));
		list.u.list.items[i] = value_builder_map(&b);
	}
	return list;
}

void
context_page(const struct contexts *c, struct arena *scratch, struct span page_path,
	struct value_builder *b)
{
	struct value_builder site = {0};
	for (size_t i = 0; i < c->site.u.map.count; i++)
		value_builder_put(scratch, &site, c->site.u.map.members[i].key,
			c->site.u.map.members[i].value);
	value_builder_put(scratch, &site, SPAN("menu"), menu_for(c, scratch, page_path));
	value_builder_put(scratch, b, SPAN("site"), value_builder_map(&site));
	value_builder_put(scratch, b, SPAN("strings"), c->theme->strings);
	value_builder_put(scratch, b, SPAN("root"), value_string(context_root(scratch, page_path)));
	value_builder_put(scratch, b, SPAN("path"), value_string(page_path));
	struct span base = portfolio_setting(c->portfolio, ROLE_URL);
	/* A server shows the home page at the folder's address. */
	bool is_home = span_eq(page_path, SPAN("index.html"));
	if (base.len)
		value_builder_put(scratch, b, SPAN("canonical"),
			value_string(address_join(scratch, base, is_home ? SPAN("") : page_path)));
}

struct contexts *
contexts_new(struct arena *a, const struct portfolio *p, const struct theme *theme,
	const struct output *output)
{
	struct contexts *c = ARENA_NEW(a, struct contexts);
	*c = (struct contexts){
		.arena = a,
		.portfolio = p,
		.theme = theme,
		.output = output,
		.language = p->language,
		.dates = ARENA_NEW(a, struct map),
		.enums = ARENA_NEW(a, struct map),
		.minis = ARENA_ARRAY(a, p->record_count, struct value),
		.cards = ARENA_ARRAY(a, p->record_count, struct value),
		.collections = ARENA_ARRAY(a, p->schema->collection_count, struct value),
		.labels = ARENA_ARRAY(a, p->schema->collection_count, struct value),
	};
	if (output->facets)
		c->facets = ARENA_ARRAY(a, p->record_count, struct value);
	map_init(c->dates, a);
	map_init(c->enums, a);
	make_menu(c);
	for (size_t i = 0; i < p->schema->collection_count; i++) {
		c->collections[i] = make_collection(c, &p->collections[i]);
		c->labels[i] = context_labels(c, &p->schema->collections[i].fields);
		if (c->facets)
			context_find_facets(c, &p->collections[i]);
	}
	/* Cards refer to minis, so all of these come first. */
	for (enum context_depth depth = DEPTH_MINI; depth <= DEPTH_CARD; depth++) {
		for (size_t i = 0; i < p->schema->collection_count; i++) {
			for (size_t k = 0; k < p->collections[i].count; k++) {
				const struct record *r = p->collections[i].records[k];
				struct value *slot = depth == DEPTH_MINI ? c->minis : c->cards;
				slot[r->number] = make_record(c, depth, r);
			}
		}
	}
	c->site = make_site(c);
	return c;
}

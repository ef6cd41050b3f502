/*
 * check_body.c - the headings of a body, against the sections of its collection.  Part of load/.
 */
#include "core/arena.h"
#include "core/text.h"
#include "load/check.h"
#include "model/document.h"

static void
report(const struct check *c, enum diag_code code, struct pos pos, struct span title)
{
	diag_reportf(c->diag, code, c->source, pos, "\"%.*s\"", SPAN_ARG(title));
}

/* The page's title is its H1, so a body starts at H2 and goes down one level at a time. */
static void
check_levels(const struct check *c, const struct document *document)
{
	int above = 1;
	for (const struct node *n = document->root->first; n; n = n->next) {
		if (n->kind != NODE_HEADER)
			continue;
		if (n->u.level == 1)
			report(c, DIAG_HEADING_TITLE, n->pos, node_text(c->arena, n));
		else if (n->u.level > above + 1)
			diag_reportf(c->diag, DIAG_HEADING_JUMP, c->source, n->pos, "H%d, H%d",
				above, n->u.level);
		above = n->u.level;
	}
}

static const struct body_rule *
find_rule(const struct collection *collection, const struct value *data)
{
	for (size_t i = 0; i < collection->body_count; i++) {
		if (condition_holds(&collection->bodies[i].condition, data))
			return &collection->bodies[i];
	}
	return NULL;
}

static void
report_unknown(
	const struct check *c, const struct body_rule *rule, struct pos pos, struct span title)
{
	struct span *titles = ARENA_ARRAY(c->arena, rule->section_count, struct span);
	for (size_t i = 0; i < rule->section_count; i++)
		titles[i] = rule->sections[i].title;
	size_t nearest = text_nearest(title, titles, rule->section_count);
	diag_report(c->diag,
		&(struct diag_item){.code = DIAG_SECTION_UNKNOWN,
			.source = c->source,
			.pos = pos,
			.detail = span_printf(c->arena, "\"%.*s\"", SPAN_ARG(title)),
			.suggestion = nearest < rule->section_count ? titles[nearest]
								    : (struct span){0}});
}

/* FOUND has, for each section of the rule, its heading or NULL. */
static void
check_section(const struct check *c, const struct body_rule *rule, const struct node *heading,
	const struct node **found)
{
	struct span title = node_text(c->arena, heading);
	size_t k = 0;
	while (k < rule->section_count && !span_eq(rule->sections[k].title, title))
		k++;
	if (k == rule->section_count) {
		report_unknown(c, rule, heading->pos, title);
		return;
	}
	if (found[k]) {
		report(c, DIAG_SECTION_TWICE, heading->pos, title);
		return;
	}
	found[k] = heading;
	const struct node *content = heading->next;
	if (!content || (content->kind == NODE_HEADER && content->u.level <= 2))
		report(c, DIAG_SECTION_EMPTY, heading->pos, title);
	for (size_t later = k + 1; later < rule->section_count; later++) {
		if (found[later]) {
			report(c, DIAG_SECTION_ORDER, heading->pos, rule->sections[later].title);
			return;
		}
	}
}

/* A missing section is reported at the one that it should stand above, or at the body's end. */
static void
check_present(const struct check *c, const struct body_rule *rule, const struct node **found,
	const struct document *document)
{
	const struct node *last = document->root->last;
	struct pos pos = last ? last->pos : document->root->pos;
	for (size_t k = rule->section_count; k-- > 0;) {
		if (found[k])
			pos = found[k]->pos;
		else if (rule->sections[k].required)
			report(c, DIAG_SECTION_MISSING, pos, rule->sections[k].title);
	}
}

void
check_body(const struct check *c, const struct collection *collection, const struct value *data,
	const struct document *document)
{
	check_levels(c, document);
	const struct body_rule *rule = find_rule(collection, data);
	if (!rule)
		return;
	const struct node **found = ARENA_ARRAY(c->arena, rule->section_count, const struct node *);
	const struct node *first = document->root->first;
	if (first && first->kind != NODE_HEADER)
		diag_reportf(c->diag, DIAG_SECTION_BEFORE, c->source, first->pos, "\"%.*s\"",
			SPAN_ARG(rule->section_count ? rule->sections[0].title : (struct span){0}));
	for (const struct node *n = first; n; n = n->next) {
		if (n->kind == NODE_HEADER && n->u.level == 2)
			check_section(c, rule, n, found);
	}
	check_present(c, rule, found, document);
}

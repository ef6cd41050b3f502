/*
 * template_render.c - run a template's instructions.  Part of render/.
 *
 * What is in force (frames, indentation, arguments) lives on the C stack of the body
 * that set it; TEMPLATE_DEPTH_MAX bounds that stack.
 */
#include <inttypes.h>
#include <math.h>
#include <stdlib.h>

#include "render/template_code.h"

/* White space that starts each line of a template's text, after that of `outer`. */
struct indent {
	const struct indent *outer;
	struct span text;
};

/* The blocks that a parent tag passes to its parent; what stood in `outer` comes first. */
struct arguments {
	const struct arguments *outer;
	const struct template *template;
	size_t parent; /* the number of the instruction */
};

struct run {
	const struct template_set *set;
	struct span about;
	struct buf *out;
	size_t out_begin;
	const struct value *frames[TEMPLATE_DEPTH_MAX + 1]; /* the innermost is the last */
	size_t frame_count;
	size_t depth; /* bodies being run */
	size_t steps;
	const struct indent *indent;
	const struct arguments *arguments;
	bool failed;
};

static void run_body(struct run *, const struct template *, size_t from, size_t to);

static void
fail(struct run *r, enum diag_code code, const struct template *t, const struct instruction *i,
	struct span name)
{
	const char *open = r->about.len ? " (" : "", *close = r->about.len ? ")" : "";
	diag_reportf(r->set->diag, code, t->source, i->pos, "\"%.*s\"%s%.*s%s", SPAN_ARG(name),
		open, SPAN_ARG(r->about), close);
	r->failed = true;
}

static bool
output_is_full(const struct run *r)
{
	return r->out->len - r->out_begin > TEMPLATE_OUTPUT_MAX_BYTES;
}

static bool
within_limits(struct run *r, const struct template *t, const struct instruction *i)
{
	r->steps++;
	if (r->failed || i->op == OP_TEXT) /* there is no text without end: a tag repeats it */
		return !r->failed;
	if (r->depth > TEMPLATE_DEPTH_MAX && i->op >= OP_SECTION)
		fail(r, DIAG_TEMPLATE_DEPTH, t, i, i->text);
	else if (r->steps > TEMPLATE_STEPS_MAX || output_is_full(r))
		fail(r, DIAG_TEMPLATE_WORK, t, i, i->text);
	return !r->failed;
}

static void
put_indent(struct buf *out, const struct indent *indent)
{
	if (!indent)
		return;
	put_indent(out, indent->outer);
	buf_put(out, indent->text);
}

static void
put_text(struct run *r, const struct instruction *i)
{
	if (!r->indent) {
		buf_put(r->out, i->text);
		return;
	}
	if (i->line_start)
		put_indent(r->out, r->indent);
	for (size_t at = 0; at < i->text.len && !output_is_full(r);) {
		if (at)
			put_indent(r->out, r->indent);
		size_t end = span_find(i->text, '\n', at) + 1;
		buf_put(r->out, span_sub(i->text, at, end - at));
		at = end;
	}
}

/* The value of a name: "." is the innermost frame; "a.b" is b in the innermost a. */
static const struct value *
look_up(const struct run *r, struct span name)
{
	if (span_eq(name, SPAN(".")))
		return r->frames[r->frame_count - 1];
	size_t dot = span_find(name, '.', 0);
	const struct value *v = NULL;
	for (size_t n = r->frame_count; n > 0 && !v; n--)
		v = value_get(r->frames[n - 1], span_sub(name, 0, dot));
	while (v && dot < name.len) {
		size_t from = dot + 1;
		dot = span_find(name, '.', from);
		v = value_get(v, span_sub(name, from, dot - from));
	}
	return v;
}

/*
 * The shortest decimal that reads back as the same number.  The program never sets a
 * locale, so the decimal separator is a point (C17 7.11.1.1).
 */
static void
put_number(struct buf *out, double number)
{
	char digits[32];
	if (!isfinite(number))
		return;
	for (int precision = 15; precision <= 17; precision++) {
		snprintf(digits, sizeof digits, "%.*g", precision, number);
		double back = strtod(digits, NULL);
		if (!(back < number) && !(back > number))
			break;
	}
	buf_puts(out, digits);
}

static void
put_value(struct buf *out, const struct value *v, bool escape)
{
	if (!v)
		return;
	switch (v->type) {
	case VALUE_STRING:
		if (escape)
			buf_put_escaped(out, v->u.string);
		else
			buf_put(out, v->u.string);
		break;
	case VALUE_BOOL:
		buf_puts(out, v->u.boolean ? "true" : "false");
		break;
	case VALUE_INT:
		buf_printf(out, "%" PRId64, v->u.integer);
		break;
	case VALUE_NUMBER:
		put_number(out, v->u.number);
		break;
	case VALUE_NULL:
	case VALUE_LIST:
	case VALUE_MAP:
	case VALUE_REF:
	case VALUE_DOCUMENT:
		break;
	}
}

static void
run_section(struct run *r, const struct template *t, const struct instruction *i)
{
	const struct value *v = look_up(r, i->text);
	if (!value_is_truthy(v))
		return;
	bool is_list = v->type == VALUE_LIST;
	size_t count = is_list ? v->u.list.count : 1;
	size_t body = (size_t)(i - t->code) + 1;
	for (size_t n = 0; n < count && within_limits(r, t, i); n++) {
		r->frames[r->frame_count++] = is_list ? &v->u.list.items[n] : v;
		run_body(r, t, body, i->next);
		r->frame_count--;
	}
}

/* The template that a partial or parent names; NULL if there is none. */
static const struct template *
find_target(struct run *r, const struct template *t, const struct instruction *i)
{
	struct span name = i->text;
	if (i->dynamic) {
		const struct value *v = look_up(r, i->text);
		name = v && v->type == VALUE_STRING ? v->u.string : (struct span){0};
	}
	const struct template *target = name.len ? template_find(r->set, name) : NULL;
	if (!target && r->set->strict)
		fail(r, DIAG_TEMPLATE_UNKNOWN, t, i, name.len ? name : i->text);
	return target;
}

/* Run a body in the place of a tag: indented as the tag if that stands alone, else not. */
static void
run_replacement(struct run *r, const struct instruction *tag, const struct arguments *arguments,
	const struct template *t, size_t from, size_t to)
{
	const struct indent *outer_indent = r->indent;
	const struct arguments *outer_arguments = r->arguments;
	struct indent indent = {r->indent, tag->indent};
	r->indent = tag->standalone ? &indent : NULL;
	r->arguments = arguments;
	run_body(r, t, from, to);
	r->indent = outer_indent;
	r->arguments = outer_arguments;
}

static void
run_partial(struct run *r, const struct template *t, const struct instruction *i)
{
	const struct template *target = find_target(r, t, i);
	if (target)
		run_replacement(r, i, r->arguments, target, 0, target->count);
}

static void
run_parent(struct run *r, const struct template *t, const struct instruction *i)
{
	const struct template *target = find_target(r, t, i);
	struct arguments arguments = {r->arguments, t, (size_t)(i - t->code)};
	if (target)
		run_replacement(r, i, &arguments, target, 0, target->count);
}

/* The argument for a block: of the outermost parent tag that has one, as that knows best. */
static const struct instruction *
find_argument(const struct arguments *a, struct span name, const struct arguments **from)
{
	const struct instruction *found = NULL;
	for (; a; a = a->outer) {
		const struct instruction *code = a->template->code;
		for (size_t n = a->parent + 1; n < code[a->parent].next; n = code[n].next) {
			if (code[n].op == OP_BLOCK && span_eq(code[n].text, name)) {
				found = &code[n];
				*from = a;
				break;
			}
		}
	}
	return found;
}

static void
run_block(struct run *r, const struct template *t, const struct instruction *i)
{
	const struct arguments *from = NULL;
	const struct instruction *argument = find_argument(r->arguments, i->text, &from);
	if (!argument) {
		run_body(r, t, (size_t)(i - t->code) + 1, i->next);
		return;
	}
	size_t begin = r->out->len;
	size_t body = (size_t)(argument - from->template->code) + 1;
	/* Blocks in the argument are filled by whoever renders the template that passes it. */
	run_replacement(r, i, from->outer, from->template, body, argument->next);
	if (r->out->len > begin && r->out->s[r->out->len - 1] != '\n')
		buf_put(r->out, i->line_break);
}

static void
run_instruction(struct run *r, const struct template *t, const struct instruction *i)
{
	switch (i->op) {
	case OP_TEXT:
		put_text(r, i);
		break;
	case OP_VARIABLE:
	case OP_RAW:
		put_value(r->out, look_up(r, i->text), i->op == OP_VARIABLE);
		break;
	case OP_SECTION:
		run_section(r, t, i);
		break;
	case OP_INVERTED:
		if (!value_is_truthy(look_up(r, i->text)))
			run_body(r, t, (size_t)(i - t->code) + 1, i->next);
		break;
	case OP_PARTIAL:
		run_partial(r, t, i);
		break;
	case OP_PARENT:
		run_parent(r, t, i);
		break;
	case OP_BLOCK:
		run_block(r, t, i);
		break;
	}
}

static void
run_body(struct run *r, const struct template *t, size_t from, size_t to)
{
	r->depth++;
	for (size_t n = from; n < to && within_limits(r, t, &t->code[n]); n = t->code[n].next)
		run_instruction(r, t, &t->code[n]);
	r->depth--;
}

bool
template_render(const struct template_set *set, const struct template *t,
	const struct value *context, struct span about, struct buf *out)
{
	struct run r = {.set = set, .about = about, .out = out, .out_begin = out->len};
	r.frames[r.frame_count++] = context;
	run_body(&r, t, 0, t->count);
	if (!r.failed && output_is_full(&r)) /* by its last text */
		fail(&r, DIAG_TEMPLATE_WORK, t, &(struct instruction){.op = OP_TEXT}, t->name);
	return !r.failed;
}

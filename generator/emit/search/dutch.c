/*
 * dutch.c - the tables of nl/ as a struct language.  Part of emit/search/.
 */
#include "emit/search/language.h"

static const struct stem_rule rules[] = {
#define X(step, before, cut, put, syllables) {step, before, cut, put, syllables},
#include "emit/search/nl/rules_list.h"
#undef X
};

static const char *const kept[] = {
#define X(words) words,
#include "emit/search/nl/kept_list.h"
	NULL};

static const char *const adjectives[] = {
#include "emit/search/nl/adjectives_list.h"
	NULL};

static const char *const function_words[] = {
#include "emit/search/nl/function_list.h"
#undef X
	NULL};

static const struct word_family irregular[] = {
#define X(base, forms) {base, forms},
#include "emit/search/nl/irregular_list.h"
	{NULL, NULL}};

static const struct word_family verbs[] = {
#include "emit/search/nl/verbs_list.h"
#undef X
	{NULL, NULL}};

static const char *const prefixes[] = {
#define PREFIX(words) words,
#include "emit/search/nl/compounds_list.h"
#undef PREFIX
	NULL};

static const char *const particles[] = {
#define PARTICLE(words) words,
#include "emit/search/nl/compounds_list.h"
#undef PARTICLE
	NULL};

static const struct linker linkers[] = {
#define LINKER(letters, share) {{letters, sizeof(letters) - 1}, share},
#include "emit/search/nl/compounds_list.h"
#undef LINKER
	{.share = 0}};

static const char *const no_first[] = {
#define NO_FIRST(words) words,
#include "emit/search/nl/compounds_list.h"
#undef NO_FIRST
	NULL};

static const char *const no_last[] = {
#define NO_LAST(words) words,
#include "emit/search/nl/compounds_list.h"
#undef NO_LAST
	NULL};

static const char *const whole_words[] = {
#define WHOLE(words) words,
#include "emit/search/nl/compounds_list.h"
#undef WHOLE
	NULL};

static const char *const bound_parts[] = {
#define BOUND(words) words,
#include "emit/search/nl/compounds_list.h"
#undef BOUND
	NULL};

static const char *const short_parts[] = {
#define SHORT_PART(words) words,
#include "emit/search/nl/compounds_list.h"
#undef SHORT_PART
	NULL};

const struct language language_dutch = {
	.rules = rules,
	.rule_count = sizeof rules / sizeof *rules,
	.kept = kept,
	.irregular = irregular,
	.adjectives = adjectives,
	.verbs = verbs,
	.participle_prefix = "ge",
	.participle_ends = "dt",
	.prefixes = prefixes,
	.particles = particles,
	.function_words = function_words,
	.linkers = linkers,
	.no_first = no_first,
	.no_last = no_last,
	.whole_words = whole_words,
	.bound_parts = bound_parts,
	.short_parts = short_parts,
};

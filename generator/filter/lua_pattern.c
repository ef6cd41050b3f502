/*
 * lua_pattern.c - a backtracking matcher for Lua's patterns.  Part of filter/.
 */
#include "filter/lua_pattern.h"

#include <ctype.h>

#define CAPTURES_MAX     32
#define CAPTURE_OPEN     (-1)
#define CAPTURE_POSITION (-2)
#define MATCH_DEPTH_MAX  1000 /* items of a pattern */
#define STEPS_AT_ONCE    256

struct match {
	lua_State *lua;
	const char *subject;
	const char *subject_end;
	const char *pattern_end;
	unsigned depth;
	unsigned steps; /* not yet charged */
	int level;
	struct {
		const char *start;
		ptrdiff_t len;
	} captures[CAPTURES_MAX];
};

static const char *match_here(struct match *, const char *s, const char *p);

static void
count_step(struct match *m)
{
	if (++m->steps < STEPS_AT_ONCE)
		return;
	m->steps = 0;
	limit_charge(m->lua, STEPS_AT_ONCE);
}

/* The end of the single item (character, class, set) at P. */
static const char *
item_end(struct match *m, const char *p)
{
	char c = *p++;
	if (c == '%') {
		if (p == m->pattern_end)
			luaL_error(m->lua, "malformed pattern (ends with '%%')");
		return p + 1;
	}
	if (c != '[')
		return p;
	if (p < m->pattern_end && *p == '^')
		p++;
	do { /* a ']' that comes first stands for itself */
		if (p == m->pattern_end)
			luaL_error(m->lua, "malformed pattern (missing ']')");
		if (*p++ == '%' && p < m->pattern_end)
			p++;
	} while (p == m->pattern_end || *p != ']');
	return p + 1;
}

static bool
class_has(int c, int class)
{
	bool in;
	switch (tolower(class)) {
	case 'a':
		in = isalpha(c);
		break;
	case 'c':
		in = iscntrl(c);
		break;
	case 'd':
		in = isdigit(c);
		break;
	case 'g':
		in = isgraph(c);
		break;
	case 'l':
		in = islower(c);
		break;
	case 'p':
		in = ispunct(c);
		break;
	case 's':
		in = isspace(c);
		break;
	case 'u':
		in = isupper(c);
		break;
	case 'w':
		in = isalnum(c);
		break;
	case 'x':
		in = isxdigit(c);
		break;
	default:
		return class == c;
	}
	return isupper(class) ? !in : in;
}

/* The set from P, at '[', to LAST, at its ']'. */
static bool
set_has(struct match *m, int c, const char *p, const char *last)
{
	bool in = true;
	if (p[1] == '^') {
		in = false;
		p++;
	}
	while (++p < last) {
		count_step(m);
		if (*p == '%') {
			p++;
			if (class_has(c, (unsigned char)*p))
				return in;
		} else if (p[1] == '-' && p + 2 < last) {
			if ((unsigned char)p[0] <= c && c <= (unsigned char)p[2])
				return in;
			p += 2;
		} else if ((unsigned char)*p == c) {
			return in;
		}
	}
	return !in;
}

/* Does the character at S match the item from P to END? */
static bool
matches_one(struct match *m, const char *s, const char *p, const char *end)
{
	count_step(m);
	if (s >= m->subject_end)
		return false;
	int c = (unsigned char)*s;
	switch (*p) {
	case '.':
		return true;
	case '%':
		return class_has(c, (unsigned char)p[1]);
	case '[':
		return set_has(m, c, p, end - 1);
	default:
		return (unsigned char)*p == c;
	}
}

/* %bxy */
static const char *
match_balance(struct match *m, const char *s, const char *p)
{
	if (p + 1 >= m->pattern_end)
		luaL_error(m->lua, "malformed pattern (missing arguments to '%%b')");
	if (s >= m->subject_end || *s != *p)
		return NULL;
	int open = 1;
	for (s++; s < m->subject_end; s++) {
		count_step(m);
		if (*s == p[1]) {
			if (--open == 0)
				return s + 1;
		} else if (*s == *p) {
			open++;
		}
	}
	return NULL;
}

/* %f[set] */
static const char *
match_frontier(struct match *m, const char *s, const char *p)
{
	if (p >= m->pattern_end || *p != '[')
		luaL_error(m->lua, "missing '[' after '%%f' in pattern");
	const char *end = item_end(m, p);
	int before = s == m->subject ? 0 : (unsigned char)s[-1];
	int at = s < m->subject_end ? (unsigned char)*s : 0;
	if (set_has(m, before, p, end - 1) || !set_has(m, at, p, end - 1))
		return NULL;
	return match_here(m, s, end);
}

/* As many as there are, then fewer. */
static const char *
match_most(struct match *m, const char *s, const char *p, const char *end)
{
	ptrdiff_t count = 0;
	while (matches_one(m, s + count, p, end))
		count++;
	for (; count >= 0; count--) {
		const char *found = match_here(m, s + count, end + 1);
		if (found)
			return found;
	}
	return NULL;
}

/* As few as will do. */
static const char *
match_fewest(struct match *m, const char *s, const char *p, const char *end)
{
	for (;;) {
		const char *found = match_here(m, s, end + 1);
		if (found)
			return found;
		if (!matches_one(m, s, p, end))
			return NULL;
		s++;
	}
}

static const char *
open_capture(struct match *m, const char *s, const char *p, ptrdiff_t kind)
{
	if (m->level >= CAPTURES_MAX)
		luaL_error(m->lua, "too many captures");
	m->captures[m->level].start = s;
	m->captures[m->level].len = kind;
	m->level++;
	const char *found = match_here(m, s, p);
	if (!found)
		m->level--;
	return found;
}

static const char *
close_capture(struct match *m, const char *s, const char *p)
{
	int level = m->level;
	while (--level >= 0 && m->captures[level].len != CAPTURE_OPEN)
		continue;
	if (level < 0)
		luaL_error(m->lua, "invalid pattern capture");
	m->captures[level].len = s - m->captures[level].start;
	const char *found = match_here(m, s, p);
	if (!found)
		m->captures[level].len = CAPTURE_OPEN;
	return found;
}

/* %1 */
static const char *
match_capture(struct match *m, const char *s, int digit)
{
	int level = digit - '1';
	if (level < 0 || level >= m->level || m->captures[level].len == CAPTURE_OPEN)
		luaL_error(m->lua, "invalid capture index %%%d", level + 1);
	ptrdiff_t len = m->captures[level].len;
	if (len < 0) /* a position matches nothing */
		return NULL;
	limit_charge(m->lua, (size_t)len / 16);
	if (m->subject_end - s < len || memcmp(m->captures[level].start, s, (size_t)len) != 0)
		return NULL;
	return s + len;
}

/* An item and what may follow it: * + - ? */
static const char *
match_item(struct match *m, const char *s, const char *p)
{
	const char *end = item_end(m, p);
	switch (end < m->pattern_end ? *end : '\0') {
	case '*':
		return match_most(m, s, p, end);
	case '+':
		return matches_one(m, s, p, end) ? match_most(m, s + 1, p, end) : NULL;
	case '-':
		return match_fewest(m, s, p, end);
	case '?':
		if (matches_one(m, s, p, end)) {
			const char *found = match_here(m, s + 1, end + 1);
			if (found)
				return found;
		}
		return match_here(m, s, end + 1);
	default:
		return matches_one(m, s, p, end) ? match_here(m, s + 1, end) : NULL;
	}
}

static const char *
match_escape(struct match *m, const char *s, const char *p)
{
	int c = p + 1 < m->pattern_end ? (unsigned char)p[1] : 0;
	if (c == 'b') {
		s = match_balance(m, s, p + 2);
		return s ? match_here(m, s, p + 4) : NULL;
	}
	if (c == 'f')
		return match_frontier(m, s, p + 2);
	if (isdigit(c)) {
		s = match_capture(m, s, c);
		return s ? match_here(m, s, p + 2) : NULL;
	}
	return match_item(m, s, p);
}

/* Match the rest of the pattern, from P, at S; the end of what matches, or NULL. */
static const char *
match_here(struct match *m, const char *s, const char *p)
{
	count_step(m);
	if (p == m->pattern_end)
		return s;
	if (++m->depth > MATCH_DEPTH_MAX)
		luaL_error(m->lua, "pattern too complex");
	const char *found;
	if (*p == '(' && p + 1 < m->pattern_end && p[1] == ')')
		found = open_capture(m, s, p + 2, CAPTURE_POSITION);
	else if (*p == '(')
		found = open_capture(m, s, p + 1, CAPTURE_OPEN);
	else if (*p == ')')
		found = close_capture(m, s, p + 1);
	else if (*p == '$' && p + 1 == m->pattern_end)
		found = s == m->subject_end ? s : NULL;
	else if (*p == '%')
		found = match_escape(m, s, p);
	else
		found = match_item(m, s, p);
	m->depth--;
	return found;
}

/* Match the pattern from P at S alone. */
static const char *
match_at(struct match *m, const char *s, const char *p)
{
	m->depth = 0;
	m->level = 0;
	return match_here(m, s, p);
}

/* Push capture I; the whole match, from S to END, if there are none. */
static void
push_capture(struct match *m, int i, const char *s, const char *end)
{
	if (i >= m->level) {
		if (i != 0)
			luaL_error(m->lua, "invalid capture index %%%d", i + 1);
		lua_pushlstring(m->lua, s, (size_t)(end - s));
	} else if (m->captures[i].len == CAPTURE_POSITION) {
		lua_pushinteger(m->lua, m->captures[i].start - m->subject + 1);
	} else if (m->captures[i].len == CAPTURE_OPEN) {
		luaL_error(m->lua, "unfinished capture");
	} else {
		lua_pushlstring(m->lua, m->captures[i].start, (size_t)m->captures[i].len);
	}
}

/* Push all captures; WHOLE: the match itself if there are none. */
static int
push_captures(struct match *m, bool whole, const char *s, const char *end)
{
	int count = m->level == 0 && whole ? 1 : m->level;
	luaL_checkstack(m->lua, count, "too many captures");
	for (int i = 0; i < count; i++)
		push_capture(m, i, s, end);
	return count;
}

/* Set up a match of argument 1 against argument 2, and give the pattern. */
static struct span
start_match(lua_State *L, struct match *m, int subject, int pattern)
{
	size_t subject_len;
	struct span p;
	const char *s = luaL_checklstring(L, subject, &subject_len);
	p.s = luaL_checklstring(L, pattern, &p.len);
	*m = (struct match){
		.lua = L, .subject = s, .subject_end = s + subject_len, .pattern_end = p.s + p.len};
	return p;
}

/* The offset that argument INDEX, a position that may be negative, stands for. */
static size_t
start_offset(lua_State *L, int index, size_t len)
{
	lua_Integer at = luaL_optinteger(L, index, 1);
	if (at > 0)
		return (lua_Unsigned)at - 1 > len ? len + 1 : (size_t)at - 1;
	if (at == 0 || at < -(lua_Integer)len)
		return 0;
	return len - (size_t)-at;
}

static int
find_plain(struct match *m, const char *s, struct span needle)
{
	limit_charge(m->lua, (size_t)(m->subject_end - s) / 16);
	const char *at = memmem(s, (size_t)(m->subject_end - s), needle.s, needle.len);
	if (!at) {
		lua_pushnil(m->lua);
		return 1;
	}
	lua_pushinteger(m->lua, at - m->subject + 1);
	lua_pushinteger(m->lua, at - m->subject + (lua_Integer)needle.len);
	return 2;
}

static bool
has_specials(struct span pattern)
{
	for (size_t i = 0; i < pattern.len; i++) {
		if (memchr("^$*+?.([%-", pattern.s[i], 10))
			return true;
	}
	return false;
}

static int
find_or_match(lua_State *L, bool find)
{
	struct match m;
	struct span pattern = start_match(L, &m, 1, 2);
	size_t len = (size_t)(m.subject_end - m.subject), start = start_offset(L, 3, len);
	if (start > len) {
		lua_pushnil(L);
		return 1;
	}
	const char *s = m.subject + start;
	if (find && (lua_toboolean(L, 4) || !has_specials(pattern)))
		return find_plain(&m, s, pattern);
	bool anchored = pattern.len > 0 && pattern.s[0] == '^';
	const char *p = pattern.s + anchored;
	do {
		const char *end = match_at(&m, s, p);
		if (end && find) {
			lua_pushinteger(L, s - m.subject + 1);
			lua_pushinteger(L, end - m.subject);
			return push_captures(&m, false, s, end) + 2;
		}
		if (end)
			return push_captures(&m, true, s, end);
	} while (s++ < m.subject_end && !anchored);
	lua_pushnil(L);
	return 1;
}

int
pattern_find(lua_State *L)
{
	return find_or_match(L, true);
}

int
pattern_match(lua_State *L)
{
	return find_or_match(L, false);
}

/* Upvalues: subject, pattern, where to go on, where the last match ended (-1: none). */
static int
gmatch_next(lua_State *L)
{
	struct match m;
	struct span pattern = start_match(L, &m, lua_upvalueindex(1), lua_upvalueindex(2));
	const char *last = m.subject + lua_tointeger(L, lua_upvalueindex(4));
	for (const char *s = m.subject + lua_tointeger(L, lua_upvalueindex(3)); s <= m.subject_end;
		s++) {
		const char *end = match_at(&m, s, pattern.s);
		if (!end || (end == last && lua_tointeger(L, lua_upvalueindex(4)) >= 0))
			continue;
		lua_pushinteger(L, end - m.subject);
		lua_pushvalue(L, -1);
		lua_replace(L, lua_upvalueindex(3));
		lua_replace(L, lua_upvalueindex(4));
		return push_captures(&m, true, s, end);
	}
	return 0;
}

int
pattern_gmatch(lua_State *L)
{
	size_t len;
	luaL_checklstring(L, 1, &len);
	luaL_checkstring(L, 2);
	size_t start = start_offset(L, 3, len);
	lua_settop(L, 2);
	lua_pushinteger(L, (lua_Integer)start);
	lua_pushinteger(L, -1);
	lua_pushcclosure(L, gmatch_next, 4);
	return 1;
}

/* Add the replacement string, argument 3, with its %0..%9. */
static void
add_template(struct match *m, luaL_Buffer *out, const char *s, const char *end)
{
	struct span text;
	text.s = lua_tolstring(m->lua, 3, &text.len);
	for (size_t i = 0; i < text.len; i++) {
		char c = text.s[i];
		if (c == '%') {
			c = ++i < text.len ? text.s[i] : '\0';
			if (c == '0') {
				luaL_addlstring(out, s, (size_t)(end - s));
				continue;
			}
			if (isdigit((unsigned char)c)) {
				push_capture(m, c - '1', s, end);
				luaL_tolstring(m->lua, -1, NULL);
				lua_remove(m->lua, -2);
				luaL_addvalue(out);
				continue;
			}
			if (c != '%')
				luaL_error(m->lua, "invalid use of '%%' in replacement string");
		}
		luaL_addchar(out, c);
	}
}

/* Add what replaces the match from S to END: by argument 3, a string, table or function. */
static void
add_replacement(struct match *m, luaL_Buffer *out, const char *s, const char *end)
{
	lua_State *L = m->lua;
	int type = lua_type(L, 3);
	if (type == LUA_TFUNCTION) {
		lua_pushvalue(L, 3);
		int count = push_captures(m, true, s, end);
		lua_call(L, count, 1);
	} else if (type == LUA_TTABLE) {
		push_capture(m, 0, s, end);
		lua_gettable(L, 3);
	} else {
		add_template(m, out, s, end);
		return;
	}
	if (!lua_toboolean(L, -1)) {
		lua_pop(L, 1);
		luaL_addlstring(out, s, (size_t)(end - s));
	} else if (lua_isstring(L, -1)) {
		luaL_addvalue(out);
	} else {
		luaL_error(L, "invalid replacement value (a %s)", luaL_typename(L, -1));
	}
}

int
pattern_gsub(lua_State *L)
{
	struct match m;
	struct span pattern = start_match(L, &m, 1, 2);
	int type = lua_type(L, 3);
	luaL_argexpected(L,
		type == LUA_TNUMBER || type == LUA_TSTRING || type == LUA_TFUNCTION
			|| type == LUA_TTABLE,
		3, "string/function/table");
	lua_Integer most = luaL_optinteger(L, 4, m.subject_end - m.subject + 1), count = 0;
	bool anchored = pattern.len > 0 && pattern.s[0] == '^';
	const char *s = m.subject, *last = NULL;
	luaL_Buffer out;
	luaL_buffinit(L, &out);
	while (count < most) {
		const char *end = match_at(&m, s, pattern.s + anchored);
		if (end && end != last) {
			count++;
			add_replacement(&m, &out, s, end);
			s = last = end;
		} else if (s < m.subject_end) {
			luaL_addchar(&out, *s++);
		} else {
			break;
		}
		if (anchored)
			break;
	}
	luaL_addlstring(&out, s, (size_t)(m.subject_end - s));
	luaL_pushresult(&out);
	lua_pushinteger(L, count);
	return 2;
}

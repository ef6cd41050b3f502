/*
 * test_filter_hostile.c - filters that loop, hog or reach for what is not theirs: each is
 * stopped in time, told of at its line, and leaves the record and the next filter alone.
 */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <time.h>

#include <cmocka.h>

#include "core/arena.h"
#include "core/buf.h"
#include "filtered.h"
#include "messages.h"
#include "parse/markdown.h"
#include "render/html.h"

/* Sanitizers and Valgrind make what the clock does not see between two looks many times slower. */
#define CPU_SECONDS_MAX 30

#define LOOP "while true do end"
#define LONG "local s = string.rep('x', 2^20 - 99) "
#define META "local m = setmetatable({}, {"

struct hostile {
	const char *lua;
	const char *codes;
};

static double
cpu_seconds(void)
{
	struct timespec now;
	clock_gettime(CLOCK_THREAD_CPUTIME_ID, &now);
	return (double)now.tv_sec + (double)now.tv_nsec / 1e9;
}

/* Run the script and then a sound one. */
static void
run(const char *lua, struct arena *arena, struct diag *diag, struct buf *html)
{
	static struct source in, sources[2];
	struct filter_script scripts[2] = {{&sources[0]}, {&sources[1]}};
	in = (struct source){SPAN("in.md"), SPAN("Een *twee* drie.\n")};
	sources[0] = (struct source){SPAN("f.lua"), span_of(lua)};
	sources[1] = (struct source){SPAN("g.lua"), SPAN("function Emph(e) return e.content end")};
	struct document *document = markdown_parse(arena, &in, in.text, (struct pos){1, 1}, diag);
	struct filtered f;
	filtered_init(&f, arena, "in.md", document, (struct value){.type = VALUE_MAP});
	filtered_run(&f, scripts, 2, diag);
	const struct html_options options = {.bare = true};
	html_put_blocks(html, &options, document->root->first, NULL);
	buf_putc(html, '\0');
}

static void
assert_stopped(const struct hostile *h)
{
	struct arena *arena = arena_new();
	struct diag *diag = diag_new();
	struct buf html = {0};
	double start = cpu_seconds();
	run(h->lua, arena, diag, &html);
	double seconds = cpu_seconds() - start;
	char *codes = messages_codes(diag);
	bool right = strcmp(codes, h->codes) == 0 && seconds < CPU_SECONDS_MAX
		&& strcmp(html.s, "<p>Een twee drie.</p>\n") == 0;
	if (!right)
		fail_msg("%s: %s after %.1f s, %s", h->lua, codes, seconds, html.s);
	free(codes);
	buf_clear(&html);
	diag_free(diag);
	arena_free(arena);
}

static void
assert_all_stopped(const struct hostile *all)
{
	for (; all->lua; all++)
		assert_stopped(all);
}

static void
loops(void **state)
{
	(void)state;
	assert_all_stopped((const struct hostile[]){
		{LOOP, "F004 1:1"},
		{"function Para(p)\n repeat until false end", "F004 2:2"},
		{"local function f() return f() end f()", "F004 1:1"},
		{"while true do pcall(function() " LOOP " end) end", "F004 1:1"},
		{"xpcall(error, function() " LOOP " end)", "F004 1:1"},
		{"local function h() error 'x' end while true do pcall(xpcall, error, h) end",
			"F004 1:1"},
		{"local x <close> = setmetatable({}, {__close = function() " LOOP " end})",
			"F004 1:1"},
		{"local function f(n) local x <close> = setmetatable({}, {__close = function()\n"
		 "while true do end end}) if n > 0 then f(n - 1) end error 'x' end f(999)",
			"F004 2:1"},
		{"load('goto a ::a:: goto a')()", "F004 1:1"},
		{"load('for i = 1, 1e18 do end')()", "F004 1:1"},
		{"local s = ('x=1 '):rep(2e5) while true do load(s) end", "F004 1:1"},
		{"pandoc.List(function() " LOOP " end)", "F004 1:1"},
		{"portfolio.finder{'twee'}:walk(function() " LOOP " end)", "F004 1:1"},
		{"return setmetatable({}, {__index = function() " LOOP " end})", "F004 1:1"},
		{"while true do print 'x' end", "F004 1:1, F008 1:1"},
		{NULL, NULL},
	});
}

static void
loops_in_coroutines(void **state)
{
	(void)state;
	assert_all_stopped((const struct hostile[]){
		{"local c = coroutine.wrap(function()\n" LOOP " end)\nc()", "F004 2:1"},
		{"while true do coroutine.wrap(function() for i = 1, 99 do end end)() end",
			"F004 1:1"},
		{"local c = coroutine.wrap(function() while true do coroutine.yield() end end)\n"
		 "while true do c() end",
			"F004 2:1"},
		{"local c = coroutine.wrap(function()\npcall(function() coroutine.yield() " LOOP
		 " end) " LOOP " end)\nwhile true do c() end",
			"F004 2:1"},
		{"('a'):rep(1e5):gsub('a', coroutine.wrap(function() while true do\n"
		 "coroutine.yield 'b' end end)) " LOOP,
			"F004 2:1"},
		{"for i = 1, 1e6 do coroutine.wrap(function() local x <close> = setmetatable({},\n"
		 "{__close = function() " LOOP " end}) coroutine.yield() end)() end",
			"F004 1:1"},
		{"\ncoroutine.close(coroutine.create(print))", "F002 2:1"},
		{"\ncoroutine.yield()", "F002 2:1"},
		{"function Para(p) coroutine.wrap(function() p:walk{Str =\ncoroutine.yield} end)() "
		 "end",
			"F002 1:1"},
		{"local function f() coroutine.wrap(f)() end f()", "F002 1:1"},
		{NULL, NULL},
	});
}

static void
loops_in_patterns_and_strings(void **state)
{
	(void)state;
	assert_all_stopped((const struct hostile[]){
		{"string.find(('a'):rep(1000), '.-.-.-.-.-.-.-.-b')", "F004 1:1"},
		{"string.gsub(('a'):rep(1000), '.-.-.-.-.-.-.-.-b', '')", "F004 1:1"},
		{"for _ in string.gmatch(('a'):rep(1e5), '(.-)(.-)(.-)b') do end", "F004 1:1"},
		{"string.find(('('):rep(1e6), '%b()')", "F004 1:1"},
		{"string.find(('a'):rep(1e6), '[' .. ('b'):rep(1e5) .. ']')", "F004 1:1"},
		{"string.find(('a'):rep(1e6), ('a?'):rep(1e5))", "F002 1:1"},
		{"('a'):gsub('a', function() " LOOP " end)", "F004 1:1"},
		{LONG "while true do s:upper() end", "F004 1:1"},
		{LONG "while true do s:reverse() end", "F004 1:1"},
		{LONG "while true do s:find('y', 1, true) end", "F004 1:1"},
		{LONG "while true do utf8.len(s) end", "F004 1:1"},
		{LONG "while true do pandoc.text.upper(s) end", "F004 1:1"},
		{LONG "while true do pandoc.sha1(s) end", "F004 1:1"},
		{LONG "s:byte(1, -1)", "F002 1:1"},
		{LONG "utf8.codepoint(s, math.mininteger, -1)", "F002 1:1"},
		{"string.format('%99999999d', 1)", "F002 1:1"},
		{LONG "while true do string.format('%q', s) end", "F004 1:1"},
		{"\nstring.dump(print)", "F002 2:1"},
		{NULL, NULL},
	});
}

static void
loops_in_tables(void **state)
{
	(void)state;
	assert_all_stopped((const struct hostile[]){
		{"table.move({}, 1, 2^53, 1, {})", "F004 1:1"},
		{"table.concat(setmetatable({}, {__index = table.concat}), '', 1, 2^53)",
			"F004 1:1"},
		{META "__len = function() return 2^53 end})\ntable.insert(m, 1, 1)", "F002 2:1"},
		{META "__len = function() return 2^53 end})\ntable.concat(m)", "F002 2:1"},
		{META "__len = function() return 2^53 end})\ntable.sort(m) error 'x'", "F002 2:1"},
		{META "__len = function()\n" LOOP " end}) return #m", "F004 2:1"},
		{"table.unpack({}, 1, 2^53)", "F002 1:1"},
		{"table.unpack({}, math.mininteger, math.maxinteger)", "F002 1:1"},
		{"table.sort({3, 2, 1}, function() " LOOP " end)", "F004 1:1"},
		{"local t = {} for i = 1, 99 do t[i] = i end table.sort(t, function()\n"
		 "for i = 1, 99 do t[i] = nil end return true end) error 'x'",
			"F002 2:1"},
		{"local t = {} for i = 1, 1e5 do t['k' .. i] = i end while true do pairs(t) end",
			"F004 1:1"},
		{"function Para(p) for i = 1, 1e6 do p.content:insert(1, 'x') end end", "F004 1:1"},
		{"local a, b = pandoc.List{}, pandoc.List{} for i = 1, 40 do\n"
		 "a, b = pandoc.List{a, a}, pandoc.List{b, b} end return a == b",
			"F004 2:1"},
		{"local a = {} for i = 1, 40 do a = {a, a} end\npandoc.utils.stringify(a)",
			"F004 2:1"},
		{"local t = {} for i = 1, 1e4 do t['k' .. i] = 'v' end\n"
		 "while true do pandoc.Span({}, t) end",
			"F004 2:1"},
		{NULL, NULL},
	});
}

static void
metatables(void **state)
{
	(void)state;
	assert_all_stopped((const struct hostile[]){
		{META "__eq = function()\n" LOOP " end}) return m == {}", "F004 2:1"},
		{META "__lt = function()\n" LOOP " end}) return m < m", "F004 2:1"},
		{META "__concat = function()\n" LOOP " end}) return m .. ''", "F004 2:1"},
		{META "__pairs = function()\n" LOOP " end}) pairs(m)", "F004 2:1"},
		{META "__index = function() return 1 end}) for _ in ipairs(m) do end", "F004 1:1"},
		{META "__tostring = function()\n" LOOP " end}) print(m)", "F004 2:1"},
		{META "__tostring = tostring})\ntostring(m)", "F002 2:1"},
		{META "})\ngetmetatable(m).__call = m m()", "F005 2:1"},
		{META "})\ngetmetatable(m).__index = m return m.x", "F002 2:1"},
		{META "__gc = function() " LOOP " end})", "F002 1:1"},
		{META "__mode = 'k'})", "F002 1:1"},
		{"function Para(p)\ngetmetatable(p).__index = nil end", "F002 2:1"},
		{"function Para(p)\nsetmetatable(p, {}) end", "F002 2:1"},
		{"function Para(p)\nsetmetatable(p.content, {}) end", "F002 2:1"},
		{"function Para(p)\nrawset(p, 1, 1) end", "F002 2:1"},
		{"function Para(p)\np[setmetatable({}, {__tostring = error})] = 1 end", "F002 2:1"},
		{"function Para(p)\nreturn p < p end", "F002 2:1"},
		{"setmetatable(_G, {})", "F002 1:1"},
		{"getmetatable('').__index = nil", "F002 1:1"},
		{NULL, NULL},
	});
}

static void
errors_of_any_type(void **state)
{
	(void)state;
	assert_all_stopped((const struct hostile[]){
		{"\nerror()", "F002 2:1"},
		{"\nerror({})", "F002 2:1"},
		{"\nerror(print)", "F002 2:1"},
		{"function Para(p)\nerror(p) end", "F002 2:1"},
		{"\nerror(setmetatable({}, {__tostring = function() " LOOP " end}))", "F002 2:1"},
		{"\nerror(setmetatable({}, {__tostring = error, __name = ('x'):rep(1e6)}))",
			"F002 2:1"},
		{"\nerror '\\xff\\0\\27[31m'", "F002 2:1"},
		{NULL, NULL},
	});
}

static void
recursion(void **state)
{
	(void)state;
	assert_all_stopped((const struct hostile[]){
		{"local function f() return 1 + f() end f()", "F005 1:1"},
		{"local function f() pcall(f) end f() " LOOP, "F004 1:1"},
		{"local function h() return xpcall(error, h) end xpcall(error, h)", "F002 1:1"},
		{"local function f() ('a'):gsub('a', f) end f()", "F002 1:1"},
		{"local function f() table.sort({1, 2}, f) end f()", "F002 1:1"},
		{"\nassert(load('x = ' .. ('{'):rep(1e5)))", "F002 2:1"},
		{"function Meta(m) m.x = m return m end", "F003 1:1"},
		{NULL, NULL},
	});
}

static void
hogs(void **state)
{
	(void)state;
	assert_all_stopped((const struct hostile[]){
		{"local t = {} for i = 1, 1e9 do t[i] = {i} end", "F005 1:1"},
		{"while true do pcall(function() local t = {} for i = 1, 1e9 do t[i] = {i} end "
		 "end) end",
			"F005 1:1"},
		{"local c = coroutine.wrap(function() local t = {}\n"
		 "for i = 1, 1e9 do t[i] = {i} end end)\nc()",
			"F005 2:1"},
		{"local x, t = ('x'):rep(9999), {} while true do t[#t + 1] = x:rep(99) .. #t end",
			"F005 1:1"},
		{"local s = 'x' while true do s = s .. s end", "F005 1:1"},
		{"pandoc.List(function() return 1 end)", "F005 1:1"},
		{LONG "\ns = s .. s", "F005 2:1"},
		{LONG "s:gsub('x', '%0%0')", "F005 1:1"},
		{LONG "print(s, s)", "F005 1:1"},
		{"string.rep('x', 2^40)", "F002 1:1"},
		{"string.rep('xx', math.maxinteger)", "F002 1:1"},
		{"assert(string.rep('', 2^40) == '' and #string.rep('', 9, ',') == 8, 'fine')\n"
		 "error 'x'",
			"F002 2:1"},
		{"local t = {} while true do t[#t + 1] = pandoc.Para 'x y z' end", "F005 1:1"},
		{"function Para(p) for i = 1, 60 do p = pandoc.Div{p, p} end return p end",
			"F005 1:1"},
		{"function Para(p) while true do p:walk{} end end", "F005 1:1"},
		{"local c = pandoc.Code(string.rep('x', 2^20 - 99))\n"
		 "function Para(p) return pandoc.Para{c}:walk{Code = function(d)\n"
		 "local t = {} for i = 1, 1e4 do t[i] = d end return t end} end",
			"F005 2:1"},
		{"local c = pandoc.Code(string.rep('x', 2^20 - 99))\ntostring(pandoc.Para{c, c})",
			"F002 2:1"},
		{NULL, NULL},
	});
}

static void
what_is_not_theirs(void **state)
{
	(void)state;
	assert_all_stopped((const struct hostile[]){
		{"load('\\27Lua')()", "F002 1:1"},
		{"\nload(function() return 'x' end)", "F002 2:1"},
		{"\nio.popen('id')", "F002 2:1"},
		{"\nos.exit(1)", "F002 2:1"},
		{"\ndebug.sethook()", "F002 2:1"},
		{"\ndofile('/etc/passwd')", "F002 2:1"},
		{"\ncollectgarbage('stop')", "F002 2:1"},
		{"\nportfolio.data('/etc/passwd')", "F002 2:1"},
		{"\nportfolio.data('../../etc/passwd')", "F002 2:1"},
		{NULL, NULL},
	});
}

/* A message is as long as a line can be read. */
static void
long_errors_are_cut_off(void **state)
{
	(void)state;
	struct arena *arena = arena_new();
	struct diag *diag = diag_new();
	struct buf html = {0};
	run(LONG "error(s)", arena, diag, &html);
	char *text = messages_text(diag);
	assert_in_range(strlen(text), 500, 1000);
	free(text);
	buf_clear(&html);
	diag_free(diag);
	arena_free(arena);
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(loops),
		cmocka_unit_test(loops_in_coroutines),
		cmocka_unit_test(loops_in_patterns_and_strings),
		cmocka_unit_test(loops_in_tables),
		cmocka_unit_test(metatables),
		cmocka_unit_test(errors_of_any_type),
		cmocka_unit_test(recursion),
		cmocka_unit_test(hogs),
		cmocka_unit_test(what_is_not_theirs),
		cmocka_unit_test(long_errors_are_cut_off),
	};
	return cmocka_run_group_tests(tests, NULL, NULL);
}

-- Elements are values: what is put into another element is a copy.
local lines = pandoc.List {}

--- A line with the values; an error is just that, as its text differs.
local function show(name, f)
	local values = table.pack(pcall(f))
	if not values[1] then values = {n = 2, true, 'error'} end
	for i = 2, values.n do values[i] = tostring(values[i]) end
	lines:insert(name .. ': ' .. table.concat(values, ' | ', 2, values.n))
end

show('put and changed', function()
	local p = pandoc.Para 'a'
	local d = pandoc.Div {p, p}
	p.content = 'z'
	d.content[1].content:insert(pandoc.Str 'w')
	return p, d
end)
show('attributes', function()
	local s = pandoc.Span('x', pandoc.Attr 'a')
	local t = pandoc.Span('y', s.attr)
	t.identifier = 'b'
	return s, t
end)
show('clone', function()
	local p = pandoc.Para {pandoc.Emph 'a'}
	local c = p:clone()
	c.content[1].content = 'b'
	return p, c
end)
show('clone of attributes', function()
	local s = pandoc.Span('x', {id = 'i'})
	local c = s:clone()
	c.identifier = 'j'
	return s, c
end)
show('a live list', function()
	local p = pandoc.Para {'x'}
	local content = p.content
	content:insert(pandoc.Str 'y')
	return p
end)
show('equal', function()
	return pandoc.Str 'a' == pandoc.Str 'a', pandoc.Para 'a b' == pandoc.Para {pandoc.Str 'a', pandoc.Space(), pandoc.Str 'b'},
		pandoc.Str 'a' == pandoc.Emph 'a', pandoc.Emph 'a' == pandoc.Para 'a', pandoc.Str 'a' == 'a',
		pandoc.Quoted('SingleQuote', 'x') == pandoc.Quoted('DoubleQuote', 'x'), pandoc.Math('InlineMath', 'x') == pandoc.Math('InlineMath', 'x'), pandoc.Math('InlineMath', 'x') == pandoc.Math('DisplayMath', 'x'),
		pandoc.Header(1, 'a', {'x'}) == pandoc.Header(1, 'a'), pandoc.LineBlock {'a'} == pandoc.LineBlock {'a'}
end)
show('equal citations', function()
	local function cite(id, prefix) return pandoc.Cite('x', {pandoc.Citation(id, 'NormalCitation', prefix)}) end
	return cite('a', 'p') == cite('a', 'p'), cite('a', 'p') == cite('a', 'q'), cite('a') == cite('b'),
		pandoc.Citation('a', 'NormalCitation') == pandoc.Citation('a', 'NormalCitation')
end)

function Pandoc(d) return pandoc.Pandoc({pandoc.CodeBlock(table.concat(lines, '\n'))}, d.meta) end

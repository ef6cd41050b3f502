-- Fields that are read and set, their aliases, and lists that change in place.
local lines = pandoc.List {}

--- A line with the values; an error is just that, as its text differs.
local function show(name, f)
	local values = table.pack(pcall(f))
	if not values[1] then values = {n = 2, true, 'error'} end
	for i = 2, values.n do values[i] = tostring(values[i]) end
	lines:insert(name .. ': ' .. table.concat(values, ' | ', 2, values.n))
end

local function with(el, content)
	el.content = content
	return el
end

show('read', function()
	local h = pandoc.Header(1, 'a', {'i', {'c'}, {k = 'v'}})
	return h.t, h.tag, h.level, h.identifier, h.classes[1], h.attributes.k, #h.c, h.iets, pandoc.Str('x').c, pandoc.Para('x').attr
end)
show('a field that is not there', function() local s = pandoc.Str 'x' s.iets = 1 return s end)
show('a tag', function() local s = pandoc.Str 'x' s.tag = 'Emph' return s end)
show('inlines', function() return with(pandoc.Para 'x', 'a b'), with(pandoc.Para 'x', {pandoc.Str 'a', 'b'}), with(pandoc.Emph 'x', pandoc.Str 'q') end)
show('blocks', function() return with(pandoc.Div {}, 'a b'), with(pandoc.Div {}, pandoc.Para 'a') end)
show('inlines as blocks', function()
	return with(pandoc.Div {}, {pandoc.Str 'a', pandoc.Space(), pandoc.Str 'b'}), with(pandoc.Div {}, {pandoc.Str 'a', pandoc.Para 'b'})
end)
show('items', function()
	return with(pandoc.BulletList {}, {{pandoc.Str 'a', pandoc.Space()}}), with(pandoc.OrderedList {}, {{pandoc.Para 'a', pandoc.Plain 'x'}})
end)
show('terms', function() return with(pandoc.DefinitionList {}, {{'a b', {{pandoc.Para 'c'}}}}) end)
show('lines', function() return with(pandoc.LineBlock {}, {'a b', {pandoc.Str 'c'}}) end)
show('in place', function()
	local div = pandoc.Div {'x'}
	div.content:insert(pandoc.Str 'y')
	div.content:insert 'z q'
	div.content[1].content[1].text = 'w'
	return div
end)
show('in place, items', function()
	local list = pandoc.BulletList {'x'}
	list.content[1][2] = pandoc.Para 'z q'
	list.content[2] = pandoc.Plain 'k'
	return list
end)
show('a hole', function() local p = pandoc.Para {'x'} p.content[4] = 'z' return p, #p.content end)
show('c', function() local p = pandoc.Para 'x' p.c = {'q'} return p end)
show('text', function() local c = pandoc.Code 'x' c.text = 5 return c, c.text end)
show('level', function() local h = pandoc.Header('2', 'x') h.level = h.level + 1 return h end)
show('caption', function() local i = pandoc.Image('a', 'b') i.caption = 'c d' i.src = 'e' i.title = 'f' return i end)
show('raw', function() local r = pandoc.RawBlock('html', 'x') r.format = 'latex' r.text = 'y' return r end)

function Pandoc(d) return pandoc.Pandoc({pandoc.CodeBlock(table.concat(lines, '\n'))}, d.meta) end

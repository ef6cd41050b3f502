-- Attr, AttributeList and their members.
local lines = pandoc.List {}

--- A line with the values; an error is just that, as its text differs.
local function show(name, f)
	local values = table.pack(pcall(f))
	if not values[1] then values = {n = 2, true, 'error'} end
	for i = 2, values.n do values[i] = tostring(values[i]) end
	lines:insert(name .. ': ' .. table.concat(values, ' | ', 2, values.n))
end

show('made', function()
	return pandoc.Attr('i', {'a', 'b'}, {k = 'v'}), pandoc.Attr {id = 'x', class = 'b c', z = '1'}, pandoc.Attr {'i', {'c'}}, pandoc.Attr()
end)
show('members', function()
	local a = pandoc.Attr('i', {'a', 'b'}, {k = 'v'})
	return a.identifier, a.classes[2], a.attributes.k, #a.attributes, a.classes:includes 'a', a.attributes.geen
end)
show('set', function()
	local s = pandoc.Span('x', {class = 'a'})
	s.identifier = 'q'
	s.classes:insert 'b'
	s.attributes.z = '1'
	s.attributes.y = '2'
	s.attributes.z = '3'
	s.attributes.n = 5
	return s
end)
show('taken away', function()
	local s = pandoc.Span('x', {'i', {'a', 'b'}, {{'k', 'v'}, {'l', 'w'}}})
	s.attributes.k = nil
	s.classes:remove(1)
	s.identifier = ''
	return s, #s.attributes
end)
show('by number', function()
	local s = pandoc.Span('x', {'i', {}, {{'k', 'v'}}})
	s.attributes[2] = {'l', 'w'}
	return s, s.attributes[1][1], s.attributes[2][2]
end)
show('all', function()
	local t = pandoc.List {}
	for k, v in pairs(pandoc.Attr('', {}, {{'k', 'v'}, {'a', 'w'}}).attributes) do t:insert(k .. '=' .. v) end
	return table.concat(t, ' ')
end)
show('whole', function()
	local h = pandoc.Header(1, 'x', pandoc.Attr('a', {'unnumbered'}))
	h.attr.classes = {'q'}
	h.attr.identifier = 'zz'
	h.attr.attributes = {a = '1'}
	local s, t = pandoc.Span 'x', pandoc.Span 'y'
	s.attr = 'alleen'
	t.attr = {id = 'q', class = 'a b', x = 'y'}
	return h, s, t
end)
show('equal', function()
	return pandoc.Attr 'x' == pandoc.Attr 'x', pandoc.Attr 'x' == pandoc.Attr 'y', pandoc.Attr('', {'a'}) == pandoc.Attr('', {'a'}),
		pandoc.Attr('', {}, {a = 'b'}) == pandoc.Attr('', {}, {a = 'b'}), pandoc.Attr('', {}, {a = 'b'}) == pandoc.Attr('', {}, {a = 'c'})
end)
show('of none', function() local p = pandoc.Para 'x' return p.identifier, p.classes end)
show('set of none', function() local p = pandoc.Para 'x' p.identifier = 'a' return p end)

function Pandoc(d) return pandoc.Pandoc({pandoc.CodeBlock(table.concat(lines, '\n'))}, d.meta) end

-- pandoc.List and the methods of lists.
local lines = pandoc.List {}

--- A line with the values; an error is just that, as its text differs.
local function show(name, f)
	local values = table.pack(pcall(f))
	if not values[1] then values = {n = 2, true, 'error'} end
	for i = 2, values.n do values[i] = tostring(values[i]) end
	lines:insert(name .. ': ' .. table.concat(values, ' | ', 2, values.n))
end

local List = pandoc.List
local join = table.concat

show('new', function() local t = {1, 2} local l = List(t) return l == t, #l, #List:new(), #List:new {3} end)
show('find', function()
	local l = List {3, 1, 2, 1}
	return l:find(1), select(2, l:find(1, 3)), l:find(9), select(2, l:find(1, -1)), l:includes(2), l:includes(2, 4)
end)
show('find_if', function()
	local l = List {3, 1, 2, 1}
	return l:find_if(function(x) return x > 1 end), l:find_if(function(x) return x > 1 end, 2), l:find_if(function(_, i) return i == 4 end)
end)
show('find elements', function()
	local l = pandoc.Inlines 'a b a'
	return l:find(pandoc.Str 'b'), select(2, l:find(pandoc.Str 'a', 2)), l:includes(pandoc.Str 'z'), l:includes(pandoc.Space())
end)
show('map', function() return join(List {1, 2, 3}:map(function(x, i) return x * i end), ',') end)
show('filter', function()
	local l = pandoc.Inlines 'a b c':filter(function(x, i) return x.t == 'Str' and i < 5 end)
	return #l, pandoc.utils.type(l)
end)
show('insert', function() local l = List {1, 2} l:insert(3) l:insert(1, 0) l:insert(2, 'x') return join(l, ',') end)
show('insert too far', function() List {1, 2}:insert(9, 3) end)
show('remove', function() local l = List {1, 2, 3} return l:remove(), l:remove(1), l:remove(), l:remove(), #l end)
show('remove too far', function() List {1, 2, 3}:remove(7) end)
show('sort', function()
	local l, m = List {3, 1, 2}, List {'b', 'a'}
	l:sort()
	m:sort(function(a, b) return a > b end)
	return join(l, ','), join(m, ',')
end)
show('extend', function() local l = List {1} l:extend {2, 3} l:extend(List {4}) return join(l, ',') end)
show('clone', function() local l = List {1, {2}} local m = l:clone() m[1] = 5 return l[1], l[2] == m[2], #m end)
show('equal', function()
	return List {1, 2} == List {1, 2}, List {1, {2}} == List {1, {2}}, List {1} == {1}, List {} == List {},
		List {List {1}} == List {List {1}}, pandoc.Inlines 'a' == List {pandoc.Str 'a'}, pandoc.Inlines 'a' == pandoc.Inlines 'a'
end)
show('joined', function()
	return join(List {1} .. {2} .. List {3}, ','), pandoc.utils.type(List {} .. {}), pandoc.utils.type({} .. List {}),
		pandoc.utils.type(pandoc.Blocks {} .. List {}), #(pandoc.Inlines 'a b' .. {pandoc.Str 'x'})
end)
show('loops', function()
	local s = ''
	for i, v in ipairs(List {'a', 'b'}) do s = s .. i .. v end
	return s, table.unpack(List {'c', 'd'})
end)

function Pandoc(d) return pandoc.Pandoc({pandoc.CodeBlock(table.concat(lines, '\n'))}, d.meta) end

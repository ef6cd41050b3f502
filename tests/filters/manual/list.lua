-- What pandoc.List has in pandoc 3: at, iter, iterators, callable objects, tostring.
local List = pandoc.List
local lines = List {}
local function show(...) lines:insert(table.concat(List {...}:map(tostring), ' | ')) end

local l = List {'a', 'b', 'c'}
show(l:at(1), l:at(-1), l:at(4), l:at(0), l:at(-4, 'd'), l:at(9, 'e'))

local function all(iterator)
	local items = {}
	for item in iterator do items[#items + 1] = item end
	return table.concat(items)
end
show(all(l:iter()), all(l:iter(2)), all(l:iter(-1)), all(l:iter(-2)), all(List {}:iter()))

show(List(('x y z'):gmatch '%a'), List:new(l:iter()))
show(l, List {}, List {1, List {true}}, pandoc.Inlines 'a b')

local shout = setmetatable({}, {__call = function(_, x) return x .. '!' end})
show(l:map(shout), pandoc.utils.type(pandoc.Inlines 'a':map(shout and tostring)))
show(l:filter(setmetatable({}, {__call = function(_, x) return x ~= 'b' end})))

function Pandoc() return pandoc.Pandoc {pandoc.CodeBlock(table.concat(lines, '\n'))} end

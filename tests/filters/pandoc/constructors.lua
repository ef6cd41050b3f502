-- What the constructors accept as content, and what they do not.
local lines = pandoc.List {}

--- A line with the values; an error is just that, as its text differs.
local function show(name, f)
	local values = table.pack(pcall(f))
	if not values[1] then values = {n = 2, true, 'error'} end
	for i = 2, values.n do values[i] = tostring(values[i]) end
	lines:insert(name .. ': ' .. table.concat(values, ' | ', 2, values.n))
end

show('inlines', function()
	return pandoc.Para 'a  b\nc', pandoc.Para {'a', pandoc.Emph 'c', 'd'}, pandoc.Para(pandoc.Str 'x'), pandoc.Para {}
end)
show('inlines of a number', function() return pandoc.Para(5) end)
show('inlines in inlines', function() return pandoc.Para {{'a'}} end)
show('a block as inlines', function() return pandoc.Para {pandoc.Para 'x'} end)
show('no inlines', function() return pandoc.Para() end)
show('text', function() return pandoc.Str(5), pandoc.Code '' end)
show('no text', function() return pandoc.Str() end)
show('blocks', function() return pandoc.Div 'a b', pandoc.Div(pandoc.Para 'a'), pandoc.Div(pandoc.Str 'a'), pandoc.Div {} end)
show('inlines as blocks', function() return pandoc.Div {pandoc.Str 'a', pandoc.Space(), pandoc.Str 'b'} end)
show('a mixture', function() return pandoc.Div {pandoc.Str 'e', pandoc.Para 'f', 'g h', {'x'}, pandoc.Inlines 'y z'} end)
show('blocks of a number', function() return pandoc.Div(5) end)
show('no blocks', function() return pandoc.Div() end)
show('items', function()
	return pandoc.BulletList 'a', pandoc.BulletList {'a', {'b', 'c'}, pandoc.Para 'd', {{'e'}}}, pandoc.BulletList {}
end)
show('items of blocks', function() return pandoc.BulletList(pandoc.Para 'a'), pandoc.OrderedList {pandoc.Para 'a', pandoc.Para 'b'} end)
show('items of inlines', function() return pandoc.BulletList {pandoc.Inlines 'a b', {pandoc.Str 'e', pandoc.Str 'f'}} end)
show('terms', function()
	return pandoc.DefinitionList {{'a', 'b'}}, pandoc.DefinitionList {{'a', {pandoc.Para 'b', pandoc.Para 'c'}}},
		pandoc.DefinitionList {{pandoc.Emph 'a', pandoc.Para 'b'}}, pandoc.DefinitionList {}
end)
show('terms alone', function() return pandoc.DefinitionList {'a', 'b'} end)
show('lines', function() return pandoc.LineBlock {pandoc.Str 'a', {pandoc.Str 'b', pandoc.Space()}, 'c d'}, pandoc.LineBlock {} end)
show('a line', function() return pandoc.LineBlock 'a' end)
show('wrong quotes', function() return pandoc.Quoted('Quote', 'x') end)
show('wrong math', function() return pandoc.Math('x') end)
show('no citations', function() return pandoc.Cite 'x' end)
show('wrong citations', function() return pandoc.Cite({pandoc.Citation('a', 'NormalCitation')}, {pandoc.Str 'x'}) end)
show('wrong mode', function() return pandoc.Citation('a', 'x') end)
show('a document', function() return pandoc.Pandoc('a b').blocks[1], #pandoc.Pandoc {pandoc.Str 'x', pandoc.Str 'y'}.blocks end)
show('constants', function()
	return pandoc.AlignLeft, pandoc.DefaultStyle, pandoc.Example, pandoc.TwoParens, pandoc.InlineMath, pandoc.DoubleQuote,
		pandoc.SuppressAuthor
end)

function Pandoc(d) return pandoc.Pandoc({pandoc.CodeBlock(table.concat(lines, '\n'))}, d.meta) end

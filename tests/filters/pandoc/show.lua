-- Elements as strings: what Haskell shows of them.
local lines = pandoc.List {}

--- A line with the values; an error is just that, as its text differs.
local function show(name, f)
	local values = table.pack(pcall(f))
	if not values[1] then values = {n = 2, true, 'error'} end
	for i = 2, values.n do values[i] = tostring(values[i]) end
	lines:insert(name .. ': ' .. table.concat(values, ' | ', 2, values.n))
end

show('inlines', function()
	return pandoc.Str 'a"b\\c é1', pandoc.Space(), pandoc.SoftBreak(), pandoc.LineBreak(), pandoc.Emph 'x y',
		pandoc.Code('c', {'i', {'k'}}), pandoc.RawInline('html', '<b>'), pandoc.Math('InlineMath', 'x'),
		pandoc.Quoted('SingleQuote', 'q'), pandoc.Span('s', {class = 'a b'}), pandoc.Note 'n'
end)
show('links', function()
	return pandoc.Link('a', 'b', 'c', {'d'}), pandoc.Link({pandoc.Str 'x'}, 'y'), pandoc.Image('a', 'b.png')
end)
show('scripts', function()
	return pandoc.Strong 'a', pandoc.Strikeout 'b', pandoc.Underline 'c', pandoc.Superscript 'd',
		pandoc.Subscript 'e', pandoc.SmallCaps 'f'
end)
show('cite', function()
	return pandoc.Cite('x', {pandoc.Citation('a', 'NormalCitation', 'p', 's', 1, 2), pandoc.Citation('b', 'AuthorInText')})
end)
show('blocks', function()
	return pandoc.Para 'a b', pandoc.Plain 'a', pandoc.Header(2, 'h', 'i'), pandoc.HorizontalRule(),
		pandoc.CodeBlock('x\ny\t', {'', {'lua'}}), pandoc.RawBlock('html', '<hr>'), pandoc.BlockQuote 'x',
		pandoc.Div({pandoc.Para 'd'}, {id = 'i'})
end)
show('lists', function()
	return pandoc.BulletList {'a', {pandoc.Para 'b'}}, pandoc.OrderedList({'a'}, {3, 'LowerRoman', 'OneParen'}),
		pandoc.DefinitionList {{'t', {'d', {pandoc.Para 'e'}}}}, pandoc.LineBlock {'a b', 'c'}
end)
show('attr', function() return pandoc.Attr('i', {'c', 'd'}, {{'k', 'v'}, {'l', 'w'}}), pandoc.Attr() end)
show('method', function() return pandoc.Para('x'):show() end)

function Pandoc(d) return pandoc.Pandoc({pandoc.CodeBlock(table.concat(lines, '\n'))}, d.meta) end

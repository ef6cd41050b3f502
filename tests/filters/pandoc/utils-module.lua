-- pandoc.utils and pandoc.types.
local lines = pandoc.List {}

--- A line with the values; an error is just that, as its text differs.
local function show(name, f)
	local values = table.pack(pcall(f))
	if not values[1] then values = {n = 2, true, 'error'} end
	for i = 2, values.n do values[i] = tostring(values[i]) end
	lines:insert(name .. ': ' .. table.concat(values, ' | ', 2, values.n))
end

local utils = pandoc.utils

show('stringify', function()
	return utils.stringify(pandoc.Para {'a', pandoc.LineBreak(), 'b', pandoc.SoftBreak(), pandoc.Code 'c', pandoc.Space(), pandoc.Math('InlineMath', 'd')}),
		utils.stringify {pandoc.Str 'a', 'b', 5, true, {'x'}}, utils.stringify {pandoc.Para 'a', pandoc.Para 'b'}, utils.stringify 'a', utils.stringify(5)
end)
show('stringify leaves out', function()
	return utils.stringify(pandoc.Para {pandoc.Note 'n', pandoc.RawInline('html', '<b>'), pandoc.RawInline('html', '<br/>'), 'x'}), utils.stringify(pandoc.CodeBlock 'x')
end)
show('stringify in', function()
	return utils.stringify(pandoc.Image('alt', 'src', 'title')), utils.stringify(pandoc.LineBlock {'a', 'b'}), utils.stringify(pandoc.Quoted('DoubleQuote', {pandoc.Quoted('SingleQuote', 'x')})),
		utils.stringify(pandoc.DefinitionList {{'a', {'b', 'c'}}}), utils.stringify(pandoc.Cite('x', {pandoc.Citation('i', 'NormalCitation', 'p', 's')})), utils.stringify(pandoc.Pandoc {pandoc.Para 'a', pandoc.Para 'b'})
end)
show('type', function()
	local t = utils.type
	return t(pandoc.Str 'x'), t(pandoc.Para 'x'), t(pandoc.Inlines 'x'), t(pandoc.Blocks 'x'), t(pandoc.List()), t(pandoc.Pandoc {}), t(pandoc.Attr()), t {}, t 'x', t(1), t(nil),
		t(pandoc.ListAttributes()), t(pandoc.Attr().attributes), t(PANDOC_VERSION), t(pandoc.Citation('a', 'NormalCitation')), t(print)
end)
show('equals', function()
	return utils.equals(1, 1), utils.equals({1}, {1}), utils.equals(pandoc.Str 'a', pandoc.Str 'a'), utils.equals(pandoc.List {1}, pandoc.List {1}), utils.equals('1', 1)
end)
show('to_roman_numeral', function()
	return utils.to_roman_numeral(1), utils.to_roman_numeral(1994), utils.to_roman_numeral(3999), utils.to_roman_numeral(4000), utils.to_roman_numeral '7'
end)
show('half a number', function() return utils.to_roman_numeral(2.5) end)
show('sha1', function() return utils.sha1 'abc', pandoc.sha1 '', utils.sha1 'é' end)
show('versions', function()
	local Version = pandoc.types.Version
	return Version '2.17' < Version {3, 1}, Version '1.2.3', PANDOC_VERSION >= Version '2.17', Version '1.2'[2], #Version '1.2.3', PANDOC_API_VERSION > '1.17'
end)
show('metadata', function()
	local t = utils.type
	return t(pandoc.MetaInlines 'a'), t(pandoc.MetaBlocks 'a'), t(pandoc.MetaString 'a'), t(pandoc.MetaBool(true)), t(pandoc.MetaList {'a'}), pandoc.MetaMap {a = 1}.a
end)

function Pandoc(d) return pandoc.Pandoc({pandoc.CodeBlock(table.concat(lines, '\n'))}, d.meta) end

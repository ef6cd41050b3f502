-- pandoc.utils.blocks_to_inlines of each sort of block.
local function flat(...)
	return pandoc.Para(pandoc.utils.blocks_to_inlines({...}, {pandoc.Str '|'}))
end

function Pandoc(d)
	local table = d.blocks:find_if(function(b) return b.t == 'Table' end)
	d.blocks = {
		flat(pandoc.Para 'a b', pandoc.Plain 'c', pandoc.Header(1, 'h'), pandoc.HorizontalRule(), pandoc.Para {}),
		flat(pandoc.LineBlock {'a', 'b'}, pandoc.CodeBlock('c', {'i'}), pandoc.RawBlock('html', '<b>')),
		flat(pandoc.OrderedList {'a', 'b'}, pandoc.BulletList {'d', 'e'}),
		flat(pandoc.DefinitionList {{'t', {'d', 'e'}}, {'u', 'v'}}, pandoc.Para 'w'),
		flat(pandoc.Div {pandoc.Para 'x'}, pandoc.BlockQuote 'z', table),
		flat(),
	}
	return d
end

-- The order of all functions from the top down.
local seen = pandoc.List {}
local function see(el) seen:insert(el.t) end
return {
	{
		traverse = 'topdown',
		Inline = see,
		Block = see,
		Inlines = function(l) seen:insert('Inlines' .. #l) end,
		Blocks = function(b) if #b > 0 then seen:insert('Blocks' .. #b) end end,
		Meta = function() seen:insert 'Meta' end,
		Pandoc = function() seen:insert 'Pandoc' end,
	},
	{Pandoc = function(d) return pandoc.Pandoc({pandoc.CodeBlock(table.concat(seen, ' '))}, d.meta) end},
}

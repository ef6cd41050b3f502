return {
	{BulletList = function(l)
		local items = {}
		for i, item in ipairs(l.content) do
			items[i] = {pandoc.utils.stringify(item[1]), {item, 'x', {pandoc.Para 'y', pandoc.Plain 'z'}}}
		end
		return pandoc.DefinitionList(items)
	end},
	{
		DefinitionList = function(d)
			for _, item in ipairs(d.content) do
				item[1]:insert(pandoc.Str '?')
				item[2]:insert {pandoc.Para 'extra'}
			end
			d.content:insert {{pandoc.Str 'laatste'}, {{pandoc.Para 'einde'}}}
			return d
		end,
		Inlines = function(l) l:insert(1, pandoc.Str '<') return l end,
	},
	{traverse = 'topdown', DefinitionList = function(d) return {d, pandoc.DefinitionList {}} end,
		Str = function(s) return s.text:upper() end},
}

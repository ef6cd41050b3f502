-- Citations with a text before and behind them, which is walked like all other text.
return {
	{Link = function(l)
		local first = pandoc.Citation('a1', 'NormalCitation', 'zie ook', {pandoc.Emph 'p'}, 3, 7)
		return pandoc.Cite(l.content, {first, pandoc.Citation('b2', pandoc.AuthorInText)})
	end},
	{
		Cite = function(c)
			local last = c.citations[2]:clone()
			last.id = c.citations[1].id .. 'x'
			last.mode = 'SuppressAuthor'
			c.citations[2].suffix = 'na dit'
			c.citations[2].note_num = 4
			c.citations:insert(last)
			c.content:insert(pandoc.Str(pandoc.utils.stringify(c)))
			return c
		end,
		Emph = function(e) return pandoc.Strong(e.content) end,
		Inlines = function(l) if #l == 1 then l:insert(pandoc.Str '1') return l end end,
	},
}

return {
	{Para = function(p) return pandoc.LineBlock {p.content, 'c d', pandoc.Str 'e'} end},
	{
		LineBlock = function(l)
			l.content[2]:insert(1, pandoc.Str '>')
			l.content:insert {pandoc.Str 'slot'}
			return {l, pandoc.Para(tostring(#l.content))}
		end,
		Inlines = function(i) i:insert(pandoc.Str ';') return i end,
	},
}

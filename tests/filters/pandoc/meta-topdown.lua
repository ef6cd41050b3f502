-- Pandoc before Meta, and both before all else.
return {
	{
		traverse = 'topdown',
		Meta = function(m) m.titel = m.titel .. ' uit Meta' return m end,
		Pandoc = function(d) d.meta.titel = 'uit Pandoc' d.blocks = {pandoc.Para 'x'} return d end,
		Str = function(s) return s.text .. '!' end,
	},
	{Pandoc = function(d) d.blocks:insert(pandoc.Para(pandoc.utils.stringify(d.meta.titel))) return d end},
}

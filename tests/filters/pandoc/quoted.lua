return {
	{
		Strong = function(s) return pandoc.Quoted('DoubleQuote', s.content) end,
		Emph = function(e) return pandoc.Quoted(pandoc.SingleQuote, e.content) end,
	},
	{Quoted = function(q)
		local old = q.quotetype
		q.quotetype = old == 'SingleQuote' and pandoc.DoubleQuote or 'SingleQuote'
		q.content:insert(pandoc.Str(old))
		return {q, pandoc.Str(pandoc.utils.stringify(q))}
	end},
}

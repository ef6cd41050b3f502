-- One filter after the other: Underline, SmallCaps, Superscript, Subscript.
return {
	{Strong = function(s) return pandoc.Underline(s.content) end},
	{Underline = function(u) return {u, pandoc.SmallCaps(u.content)} end},
	{Emph = function(e) return pandoc.Superscript(e.content) end},
	{Superscript = function(s) s.content:insert(1, pandoc.Subscript 'onder') return s end},
	{Subscript = function(s) return pandoc.Subscript(s.content .. {pandoc.Str '.'}) end,
		SmallCaps = function(s) s.content = {pandoc.Str 'klein', s.content[1]} return s end},
}

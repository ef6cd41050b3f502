-- A Str with a space in it stays one Str until the next filter.
return {
	{Emph = function() return pandoc.Str 'twee woorden' end},
	{Str = function(s) return pandoc.Strong {s} end},
}

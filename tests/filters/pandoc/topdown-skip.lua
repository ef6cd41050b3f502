-- A second value, false, leaves out what is below; a list that is spliced in is walked.
return {{
	traverse = 'topdown',
	Para = function(p)
		if #p.content > 5 then return {p, pandoc.Div {p}}, false end
		return pandoc.Div {p}, false
	end,
	Header = function() return nil, false end,
	BlockQuote = function(q) return q.content end,
	Emph = function() return {}, false end,
	Str = function(s) return s.text .. '!' end,
}}

return {{
	traverse = 'topdown',
	Blocks = function(b)
		if #b == 2 then b:insert(pandoc.Para 'niet verder') return b, false end
	end,
	Inlines = function(l)
		if #l == 1 then l:insert(pandoc.Str 'alleen') return l, false end
	end,
	Str = function(s) return s.text .. '!' end,
}}

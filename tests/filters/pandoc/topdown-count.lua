-- Each call gets a number.
local n = 0
return {{
	traverse = 'topdown',
	Blocks = function(b) n = n + 1 b:insert(pandoc.Plain('B' .. n)) return b end,
	Inlines = function(l) n = n + 1 l:insert(pandoc.Str('I' .. n)) return l, n % 2 == 0 end,
	Str = function(s) n = n + 1 return pandoc.Str(s.text .. n) end,
	Plain = function() n = n + 1 end,
}}

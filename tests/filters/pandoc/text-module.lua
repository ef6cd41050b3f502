-- The module text: strings by characters.
local lines = pandoc.List {}

--- A line with the values; an error is just that, as its text differs.
local function show(name, f)
	local values = table.pack(pcall(f))
	if not values[1] then values = {n = 2, true, 'error'} end
	for i = 2, values.n do values[i] = tostring(values[i]) end
	lines:insert(name .. ': ' .. table.concat(values, ' | ', 2, values.n))
end

local text = require 'text'

show('case', function() return text.lower 'ÀÉÇŒ ΑΣ ЖЁ Ő Ż Ț', text.upper 'àéçœ ας жё ő ż ț straße ŉ ﬁ ÿ', text.lower 'ẞİ', text.upper 'ıſµ' end)
show('len', function() return text.len 'añb', text.len '', text.len 'a\u{301}', text.len(5), text.len '€😀' end)
show('reverse', function() return text.reverse 'añb', text.reverse '', text.reverse '€x😀' end)
show('sub', function()
	return text.sub('añbc', 2, 3), text.sub('añbc', -2), text.sub('añbc', 0), text.sub('añbc', 3, 1), text.sub('añbc', 2, -2), text.sub('añbc', -100, 2), text.sub('añbc', 2, 100)
end)
show('sub without a start', function() return text.sub 'abc' end)
show('no string', function() return text.upper() end)

function Pandoc(d) return pandoc.Pandoc({pandoc.CodeBlock(table.concat(lines, '\n'))}, d.meta) end

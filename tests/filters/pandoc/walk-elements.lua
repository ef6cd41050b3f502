-- The method walk, of each sort of element.
local lines = pandoc.List {}

--- A line with the values; an error is just that, as its text differs.
local function show(name, f)
	local values = table.pack(pcall(f))
	if not values[1] then values = {n = 2, true, 'error'} end
	for i = 2, values.n do values[i] = tostring(values[i]) end
	lines:insert(name .. ': ' .. table.concat(values, ' | ', 2, values.n))
end

local function up(s) return pandoc.Str(s.text:upper()) end

show('block', function() return pandoc.Para 'a b':walk {Str = up}, pandoc.Div {pandoc.Para 'x'}:walk {Para = function() return {} end} end)
show('not itself', function() return pandoc.Emph 'x':walk {Emph = function() return 'y' end, Str = up}, pandoc.Para 'x':walk {Para = function() return {} end} end)
show('lists', function()
	local insert = {Inlines = function(l) l:insert(pandoc.Str '!') return l end}
	return pandoc.Para 'a b':walk(insert), pandoc.Para(pandoc.Inlines 'a b':walk(insert)), pandoc.Div(pandoc.Blocks 'a':walk {Plain = function(p) return pandoc.Para(p.content) end})
end)
show('notes', function() return pandoc.Para {pandoc.Note {pandoc.Para 'n'}}:walk {Str = up} end)
show('quotes and formulas', function()
	return pandoc.Para {pandoc.Quoted('SingleQuote', 'x'), pandoc.Math('InlineMath', 'y')}:walk {Quoted = function(q) return q.content end, Math = function(m) return pandoc.Code(m.text) end, Str = up}
end)
show('citations', function() return pandoc.Para {pandoc.Cite('x', {pandoc.Citation('i', 'NormalCitation', 'pre', 'suf')})}:walk {Str = up, Inlines = function(l) l:insert(pandoc.Str '.') return l end} end)
show('terms and lines', function()
	local filter = {Str = up, Plain = function(p) return pandoc.Para(p.content) end, Inlines = function(l) l:insert(1, pandoc.Str '<') return l end, Blocks = function(b) b:insert(pandoc.HorizontalRule()) return b end}
	return pandoc.DefinitionList {{'a', {'b', pandoc.Para 'c'}}}:walk(filter), pandoc.LineBlock {'a', 'b'}:walk(filter)
end)
show('topdown', function()
	return pandoc.Div {pandoc.Para {pandoc.Emph 'a', pandoc.Strong 'b'}}:walk {traverse = 'topdown', Emph = function(e) return e, false end, Str = up}
end)
show('the old way', function() return pandoc.walk_block(pandoc.Div {pandoc.Para 'x'}, {Str = up}), pandoc.walk_inline(pandoc.Emph 'x', {Str = up}) end)
show('a copy', function()
	local p = pandoc.Para 'a'
	local q = p:walk {Str = up}
	return p, q
end)
show('a document', function()
	local d = pandoc.Pandoc({pandoc.Para 'x'}, {a = 'b'}):walk {Str = up, Meta = function(m) m.a = 'c' return m end, Pandoc = function(doc) doc.blocks:insert(pandoc.Para(pandoc.utils.stringify(doc.meta.a))) return doc end}
	return d.blocks[1], d.blocks[2]
end)

function Pandoc(d) return pandoc.Pandoc({pandoc.CodeBlock(table.concat(lines, '\n'))}, d.meta) end

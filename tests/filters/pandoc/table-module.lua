-- The parts of a table.
local lines = pandoc.List {}

--- A line with the values; an error is just that, as its text differs.
local function show(name, f)
	local values = table.pack(pcall(f))
	if not values[1] then values = {n = 2, true, 'error'} end
	for i = 2, values.n do values[i] = tostring(values[i]) end
	lines:insert(name .. ': ' .. table.concat(values, ' | ', 2, values.n))
end

local function row(...)
	local cells = pandoc.List {...}
	return pandoc.Row(cells:map(function(text) return pandoc.Cell {pandoc.Plain(text)} end))
end

local function make()
	local body = {attr = {'b'}, head = {row('ih', 'ii')}, body = {row('a', 'b')}, row_head_columns = 1}
	return pandoc.Table({long = {pandoc.Plain 'cap'}}, {{'AlignLeft'}, {pandoc.AlignDefault}}, pandoc.TableHead {row('h', 'i')}, {body}, pandoc.TableFoot {row('f', 'g')}, {'id'})
end

show('made', make)
show('cell', function()
	local c = pandoc.Cell({pandoc.Plain 'x'}, 'AlignLeft', 2, 3, {'i'})
	return c.alignment, c.row_span, c.col_span, c.identifier, c.attr.identifier, #c.contents, #c.content
end)
show('read', function()
	local t = make()
	local cell = t.head.rows[1].cells[1]
	return #t.head.rows, #t.bodies, #t.bodies[1].body, #t.bodies[1].head, t.bodies[1].row_head_columns, t.bodies[1].attr.identifier, #t.foot.rows, t.colspecs[1][1], #t.caption.long,
		pandoc.utils.stringify(cell.contents), pandoc.utils.type(cell.contents)
end)
show('changed in place', function()
	local t = make()
	t.caption.long = 'nieuw bijschrift'
	t.colspecs[1] = {'AlignRight'}
	t.bodies[1].body[1].cells[1].contents = 'nieuw x'
	t.bodies[1].body[1].cells[2].alignment = 'AlignCenter'
	t.bodies[1].body:insert(row 'n')
	t.head.rows[1].cells:remove(1)
	t.foot = pandoc.TableFoot {}
	return t
end)
show('attributes', function()
	local t = make()
	t.identifier = 'm'
	t.head.attr = {'z'}
	t.bodies[1].attr.identifier = 'zz'
	t.bodies[1].row_head_columns = 2
	for _, r in ipairs(t.bodies[1].body) do
		r.classes = {'rij'}
		r.cells[1].classes:insert 'u'
		r.cells[1].attributes.k = 'v'
	end
	return t
end)
show('more bodies', function() local t = make() t.bodies = {t.bodies[1], t.bodies[1]} return t, #t.bodies end)
show('a whole caption', function() local t = make() t.caption = {pandoc.Plain 'abc'} return t end)
show('equal', function() return make() == make(), make():clone() == make(), pandoc.Row {} == pandoc.Row {}, pandoc.TableHead {} == pandoc.TableHead {row 'a'} end)
show('walk', function() return make():walk {Str = function(s) return pandoc.Emph {s} end} end)
show('strings as cells', function() return pandoc.Row {'a', 'b'} end)

function Pandoc(d) return pandoc.Pandoc({pandoc.CodeBlock(table.concat(lines, '\n'))}, d.meta) end

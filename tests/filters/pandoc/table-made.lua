local function row(first, second)
	return pandoc.Row {pandoc.Cell(first), pandoc.Cell {pandoc.Plain(second)}}
end

function Table(t)
	local body = {attr = {}, head = {}, body = {row('2012', '7,1'), row('2019', '')}, row_head_columns = 1}
	local caption = {long = pandoc.Blocks {pandoc.Plain {pandoc.Str 'Aandeel'}}}
	local made = pandoc.Table(caption, {{pandoc.AlignDefault}, {pandoc.AlignRight}},
		pandoc.TableHead {row('Jaar', 'Aandeel (%)')}, {body}, pandoc.TableFoot {})
	local again = made:clone()
	again.bodies[1].row_head_columns = again.bodies[1].row_head_columns + 1
	return {made, again, pandoc.Para(tostring(made == again))}
end

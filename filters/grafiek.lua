-- grafiek.lua - a table of figures, and a chart of them, from an image that is a CSV file.
--
--   ![Title](../cijfers/x.csv)            alone in a paragraph becomes a table with that title,
--                                         and below it a link to the file
--   ![Title](../cijfers/x.csv "staaf")    and above it a bar chart of all columns
--   ![Title](../cijfers/x.csv "lijn: A")  and above it a line over the years of the first column,
--                                         of the column with the head A; of two: "staaf: A; B"
--
-- The first line of the file has the heads of the columns, the first column those of the
-- rows, which are shown as they are written.  In another column, if it holds numbers alone
-- (and empty cells), they are shown as in Dutch, 7.1 as 7,1 and 2000 as 2.000; but not
-- years, which stand below a head of one word that ends in "jaar".

local link_text = 'Deze cijfers als CSV-bestand'

local function trim(text)
	return text:match('^%s*(.-)%s*$')
end

-- Sign, whole part and fraction ('' if there is none); nil if it is no number.  Something
-- like 0363 is a code.
local function split_number(text)
	local sign, whole, fraction = text:match('^(%-?)(%d+)[.,](%d+)$')
	if not whole then
		sign, whole = text:match('^(%-?)(%d+)$')
	end
	if whole and (whole == '0' or whole:sub(1, 1) ~= '0') then
		return sign, whole, fraction or ''
	end
end

-- The cells of a column below its head, trimmed.
local function column_cells(rows, column)
	local cells = pandoc.List {}
	for i = 2, #rows do
		cells:insert(trim(rows[i][column]))
	end
	return cells
end

local function holds_numbers(cells)
	local filled = cells:filter(function(text) return text ~= '' end)
	return #filled > 0 and not filled:find_if(function(text) return not split_number(text) end)
end

local function is_year(head)
	return head:lower():match('^%a*jaar$')
end

local function is_share(head)
	return head:find('(%)', 1, true) ~= nil
end

local function dutch_number(text)
	local sign, whole, fraction = split_number(text)
	if not whole then
		return text -- an empty cell
	end
	whole = whole:reverse():gsub('%d%d%d', '%0.'):reverse():gsub('^%.', '')
	return sign .. whole .. (fraction == '' and '' or ',' .. fraction)
end

-- To a Dutch reader 2.000 is two thousand, to a spreadsheet it may be two.  A percentage is
-- clear: it cannot be thousands.
local function check_numbers(image, head, cells)
	local says = '%s, kolom "%s", rij %d: %s kan ook een getal met duizendtallen zijn; '
		.. 'schrijf %s, of neem een ander aantal decimalen dan drie'
	for i, text in ipairs(cells) do
		if text:match('^%-?[1-9]%d?%d?[.,]%d%d%d$') and not is_share(head) then
			local whole = text:gsub('[.,]', '')
			portfolio.error(image, says:format(image.src, head, i + 1, text, whole))
		end
	end
end

local function make_row(cells)
	return pandoc.Row(cells:map(function(text) return pandoc.Cell {pandoc.Plain(text)} end))
end

-- The cells as they are shown, in place, and how the columns are aligned.
local function format(image, rows)
	local colspecs = pandoc.List {}
	for column, written in ipairs(rows[1]) do
		local head, cells = trim(written), column_cells(rows, column)
		local numbers = column > 1 and holds_numbers(cells)
		colspecs:insert {numbers and pandoc.AlignRight or pandoc.AlignDefault}
		if numbers and not is_year(head) then
			check_numbers(image, head, cells)
			cells = cells:map(dutch_number)
		end
		rows[1][column] = head
		for i, text in ipairs(cells) do
			rows[i + 1][column] = text
		end
	end
	return colspecs
end

local function make_table(image, title, rows)
	local colspecs = format(image, rows)
	local lines = rows:map(make_row)
	local head = pandoc.TableHead {lines:remove(1)}
	local body = {attr = {}, head = {}, body = lines, row_head_columns = 1}
	return pandoc.Table({long = title}, colspecs, head, {body}, pandoc.TableFoot {})
end

-- The chart.  The table below it says the same, so who cannot see it hears of one image.
-- Names are text that wraps at any width; what is drawn is measured in percents of the width
-- and in em, so that it grows with the letters.  Colours are the theme's, and nothing is told
-- by colour alone.  A row "Totaal" is not drawn.

local series_max, rows_max, years_max = 4, 40, 8
local phone_em, digit_em = 19, 0.56 -- how wide the text is on a small phone, and a digit

local function check(condition, message, ...)
	if not condition then
		error(message:format(...), 0)
	end
end

local function escape(text)
	local names = {['&'] = '&amp;', ['<'] = '&lt;', ['>'] = '&gt;', ['"'] = '&quot;'}
	return (text:gsub('[&<>"]', names))
end

local function element(name, attributes, content)
	local tag = name
	for key, value in pairs(attributes) do
		tag = ('%s %s="%s"'):format(tag, key, escape(tostring(value)))
	end
	return content and ('<%s>%s</%s>'):format(tag, content, name) or ('<%s/>'):format(tag)
end

local function paragraph(class, content)
	return element('p', {class = class}, content) .. '\n'
end

local function svg(width, height, content)
	return element('svg', {width = width, height = height, fill = 'currentColor'}, content)
end

-- A part of the drawing, in the theme's colour.
local function mark(name, attributes)
	attributes.class = 'chart-mark'
	return element(name, attributes)
end

local function em(number)
	return ('%.4gem'):format(number)
end

local function percent(number)
	return ('%.4g%%'):format(number)
end

-- The number in a cell, and how it is written beside the drawing.
local function read_cell(head, line, text)
	if text == '' then
		return {label = 'geen cijfer'}
	end
	local at = ('kolom "%s", rij %d: '):format(head, line)
	local sign, whole, fraction = split_number(text)
	check(whole, '%s"%s" is geen getal', at, text)
	check(sign == '', '%s%s is minder dan nul', at, text)
	local number = tonumber(whole .. '.' .. fraction .. '0')
	check(number < 1e15, '%s%s is te groot', at, text)
	check(number <= 100 or not is_share(head), '%s%s is meer dan 100 %%', at, text)
	return {number = number, label = dutch_number(text) .. (is_share(head) and '\u{a0}%' or '')}
end

local function read_series(rows, lines, column)
	local head = trim(rows[1][column])
	local cells = lines:map(function(line)
		return read_cell(head, line, trim(rows[line][column]))
	end)
	return {name = trim((head:gsub('%(%%%)', ''))), share = is_share(head), cells = cells}
end

-- The columns to draw: those that are named, or all but the first.
local function chosen_columns(heads, named)
	local columns = pandoc.List {}
	for name in named:gmatch('[^;]+') do
		local _, column = heads:find(trim(name), 2)
		check(column, 'geen kolom heet "%s"; er zijn: %s', trim(name), table.concat(heads, '; ', 2))
		columns:insert(column)
	end
	for column = 2, named == '' and #heads or 0 do
		columns:insert(column)
	end
	check(#columns > 0, 'er is geen kolom met getallen')
	check(#columns <= series_max, '%d kolommen zijn te veel: noem er hoogstens %d, uit: %s',
		#columns, series_max, table.concat(heads, '; ', 2))
	return columns
end

-- What is to be drawn: of which lines of the file, in which series, up to which number.
local function read_chart(rows, named)
	local heads, lines = rows[1]:map(trim), pandoc.List {}
	for line = 2, #rows do
		if trim(rows[line][1]):lower() ~= 'totaal' then
			lines:insert(line)
		end
	end
	check(#lines > 0, 'er is geen rij om te tekenen')
	check(#lines <= rows_max, '%d rijen zijn te veel: hoogstens %d', #lines, rows_max)
	local chart = {subject = heads[1], top = 1}
	chart.labels = lines:map(function(line) return trim(rows[line][1]) end)
	chart.series = chosen_columns(heads, named):map(function(column)
		return read_series(rows, lines, column)
	end)
	for _, series in ipairs(chart.series) do
		check(series.share == chart.series[1].share, 'percentages en andere getallen passen niet '
			.. 'bij elkaar: noem de kolommen, uit: %s', table.concat(heads, '; ', 2))
		for _, cell in ipairs(series.cells) do
			chart.top = math.max(chart.top, cell.number or 0)
		end
	end
	chart.top = chart.series[1].share and 100 or chart.top
	return chart
end

-- The room for bars, in percents: behind the longest its number fits on a small phone.
local function bar_room(chart)
	local longest = 0
	for _, series in ipairs(chart.series) do
		for _, cell in ipairs(series.cells) do
			longest = math.max(longest, cell.number and utf8.len(cell.label) or 0)
		end
	end
	return 100 - math.min(60, 100 * (longest + 1) * digit_em / phone_em)
end

-- The bar of series K: full, light, hollow, striped.
local function bar(k, y, width)
	local place = {y = em(y), width = width, height = '1em', stroke = 'currentColor'}
	place.fill = k <= 2 and 'currentColor' or 'none'
	place['fill-opacity'] = k == 2 and 0.3 or nil
	local stripes = {x2 = width, y1 = em(y + 0.5), y2 = em(y + 0.5), stroke = 'currentColor'}
	stripes['stroke-width'], stripes['stroke-dasharray'] = '1em', '3 5'
	return mark('rect', place) .. (k == 4 and mark('line', stripes) or '')
end

-- Below each name the bars of its row, on a line that marks zero.
local function draw_bars(chart)
	local room, step = bar_room(chart), 1.3
	local drawn = ''
	for k, series in ipairs(chart.series) do
		local sample = svg('2em', '1em', bar(k, 0, '2em'))
		drawn = drawn .. paragraph('chart-series', sample .. ' ' .. escape(series.name))
	end
	drawn = drawn .. paragraph('chart-subject', escape(chart.subject))
	for row, label in ipairs(chart.labels) do
		local height = em(step * #chart.series)
		local bars = element('line', {y2 = height, stroke = 'currentColor'})
		for k, series in ipairs(chart.series) do
			local cell, y = series.cells[row], step * (k - 1) + 0.15
			local width = percent(room * (cell.number or 0) / chart.top)
			local place = {x = width, y = em(y + 0.85), dx = '0.4em'}
			bars = bars .. bar(k, y, width) .. element('text', place, escape(cell.label))
		end
		drawn = drawn .. paragraph('chart-label', escape(label)) .. svg('100%', height, bars) .. '\n'
	end
	return drawn
end

-- How far each year lies from the left, in percents.
local function year_places(labels)
	check(#labels >= 2 and #labels <= years_max, '%d jaren passen niet in een lijn: neem er 2 tot %d',
		#labels, years_max)
	local years = labels:map(function(label) return tonumber(label:match('^%d%d%d%d$')) or 0 end)
	for i, label in ipairs(labels) do
		check(years[i] > (years[i - 1] or 0), 'bij een lijn staan in de eerste kolom jaren, '
			.. 'van vroeg naar laat: "%s" past daar niet in', label)
	end
	local span = years[#years] - years[1]
	return years:map(function(year) return 10 + 80 * (year - years[1]) / span end)
end

-- Points with their number above them and their year below, and a line from each to the next.
local function draw_line(chart)
	local series, bottom, height = chart.series[1], 8, 6.5
	check(#chart.series == 1, 'een lijn heeft een kolom: noem die, zoals "lijn: %s"', series.name)
	local axis = {x2 = '100%', y1 = em(bottom), y2 = em(bottom), stroke = 'currentColor'}
	local drawn, last = element('line', axis), nil
	for i, place in ipairs(year_places(chart.labels)) do
		local cell = series.cells[i]
		local x, y = percent(place), em(bottom - height * (cell.number or 0) / chart.top)
		local function text(at, move, content)
			local attributes = {x = x, y = at, dy = move, ['text-anchor'] = 'middle'}
			return element('text', attributes, content)
		end
		drawn = drawn .. text(y, '-0.6em', cell.number and cell.label or '–') .. text(em(bottom), '1.3em', chart.labels[i])
		if cell.number then
			drawn = drawn .. mark('circle', {cx = x, cy = y, r = '0.3em', fill = 'currentColor'})
		end
		if cell.number and last then
			drawn = drawn .. mark('line', {x1 = last.x, y1 = last.y, x2 = x, y2 = y,
				stroke = 'currentColor', ['stroke-width'] = 3})
		end
		last = cell.number and {x = x, y = y}
	end
	return paragraph('chart-subject', escape(series.name)) .. svg('100%', em(bottom + 1.6), drawn) .. '\n'
end

local kinds = {
	lijn = {name = 'Lijndiagram', draw = draw_line},
	staaf = {name = 'Staafdiagram', draw = draw_bars},
}

-- The drawing that the image's second title asks for.
local function draw(image, title, rows)
	local word = trim(image.title:match('^[^:]*')):lower()
	local kind = kinds[word]
	check(kind, '"%s" is geen soort grafiek: kies staaf of lijn, of laat het weg', word)
	local chart = read_chart(rows, trim(image.title:match(':(.*)$') or ''))
	local name = kind.name .. ' bij de tabel eronder' .. (title ~= '' and ': ' .. title or '')
	local attributes = {class = 'chart', role = 'img', ['aria-label'] = name}
	return pandoc.RawBlock('html', element('div', attributes, '\n' .. kind.draw(chart)))
end

local function make_chart(image, title, rows)
	local drawn, result = pcall(draw, image, title, rows)
	if drawn then
		return result
	end
	portfolio.error(image, 'grafiek: ' .. result)
end

-- Out of its place each of several links must tell which file it leads to.
local function make_link(image, title)
	local attr = title ~= '' and {['aria-label'] = link_text .. ': ' .. title} or {}
	return pandoc.Link(link_text, image.src, '', attr)
end

-- The title stands above a chart, and then that of the table need not be seen.
local function make_blocks(image, rows)
	local title = pandoc.utils.stringify(image.caption)
	local caption = #image.caption > 0 and {pandoc.Plain(image.caption)} or {}
	local link = pandoc.Para {make_link(image, title)}
	local chart = image.title ~= '' and make_chart(image, title, rows)
	if not chart then
		return pandoc.Div({make_table(image, caption, rows), link}, {class = 'figures'})
	end
	return pandoc.Div({
		pandoc.Div(caption, {class = 'chart-title'}),
		chart,
		make_table(image, title ~= '' and {pandoc.Plain(title)} or {}, rows),
		link,
	}, {class = 'figures with-chart'})
end

-- Most pages have no such image, and to look into each paragraph takes time.
local has_table = false

local function is_table(image)
	return image.src:lower():match('%.csv$') ~= nil
end

local function note_table(image)
	has_table = has_table or is_table(image)
end

local function replace(el)
	if not has_table then
		return nil
	end
	local image = el.content[1]
	if #el.content ~= 1 or image.t ~= 'Image' or not is_table(image) then
		return nil
	end
	local found, rows = pcall(portfolio.data, image.src)
	if not found then
		return nil -- a path that is wrong is told where it stands, as of any image
	end
	if #image.caption == 0 then
		portfolio.warn(image, 'tabel zonder titel: zet die tussen de vierkante haken')
	end
	return make_blocks(image, rows)
end

return {{Image = note_table}, {Para = replace}}

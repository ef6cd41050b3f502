-- grafiek.lua - a table of figures, from an image that is a CSV file.
--
--   ![Title](../cijfers/x.csv)   alone in a paragraph becomes a table with that title, and
--                                below it a link to the file.
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
		if text:match('^%-?[1-9]%d?%d?[.,]%d%d%d$') and not head:find('(%)', 1, true) then
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

local function make_table(image, rows)
	local colspecs = format(image, rows)
	local lines = rows:map(make_row)
	local head = pandoc.TableHead {lines:remove(1)}
	local body = {attr = {}, head = {}, body = lines, row_head_columns = 1}
	local title = #image.caption > 0 and {pandoc.Plain(image.caption)} or {}
	return pandoc.Table({long = title}, colspecs, head, {body}, pandoc.TableFoot {})
end

-- Out of its place each of several links must tell which file it leads to.
local function make_link(image)
	local title = pandoc.utils.stringify(image.caption)
	local attr = title ~= '' and {['aria-label'] = link_text .. ': ' .. title} or {}
	return pandoc.Link(link_text, image.src, '', attr)
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
	return pandoc.Div({
		make_table(image, rows),
		pandoc.Para {make_link(image)},
	}, {class = 'figures'})
end

return {{Image = note_table}, {Para = replace}}

-- kaders.lua - boxes and quotations, from block quotes.
--
--   > [!TIP]                 becomes a box with the title "Tip"; likewise NOTE, IMPORTANT,
--   > Start small.           WARNING and CAUTION (GitHub's alerts).
--
--   > What was said.         a last line that starts with an em dash and a space becomes the
--   > — Who said it          speaker, outside of the quotation.

local titles = {
	NOTE = 'Let op',
	TIP = 'Tip',
	IMPORTANT = 'Voorwaarde',
	WARNING = 'Waarschuwing',
	CAUTION = 'Pas op',
}

local function is_break(inline)
	return inline.t == 'SoftBreak' or inline.t == 'LineBreak'
end

local function slice(inlines, first, last)
	local part = pandoc.Inlines {}
	for i = first, last do
		part:insert(inlines[i])
	end
	return part
end

-- The kind of box that the first line names, and the paragraph without that line.
local function box_kind(paragraph)
	local inlines = paragraph.content
	local kind = #inlines > 0 and inlines[1].t == 'Str' and inlines[1].text:match('^%[!(%u+)%]$')
	if not titles[kind] then
		return nil
	end
	if #inlines > 1 and not is_break(inlines[2]) then
		return nil -- more text on the line: GitHub does not make a box of it either
	end
	return kind, slice(inlines, 3, #inlines)
end

local function box(kind, first, blocks)
	local title = pandoc.Div({pandoc.Plain(titles[kind])}, {class = 'box-title'})
	local content = pandoc.Blocks {title}
	if #first > 0 then
		content:insert(pandoc.Para(first))
	end
	for i = 2, #blocks do
		content:insert(blocks[i])
	end
	return pandoc.Div(content, {class = 'box box-' .. kind:lower()})
end

-- Where the last line of a paragraph starts.
local function last_line(inlines)
	for i = #inlines, 1, -1 do
		if is_break(inlines[i]) then
			return i + 1
		end
	end
	return 1
end

local function starts_with_dash(inlines, i)
	return inlines[i] and inlines[i].t == 'Str' and inlines[i].text == '—'
		and inlines[i + 1] and inlines[i + 1].t == 'Space'
end

local function quote(blocks)
	local inlines = blocks[#blocks].content
	local first = last_line(inlines)
	if not starts_with_dash(inlines, first) then
		return nil
	end
	local said = blocks:clone()
	said:remove()
	if first > 1 then
		said:insert(pandoc.Para(slice(inlines, 1, first - 2)))
	end
	if #said == 0 then
		return nil -- a speaker, but nothing said
	end
	local speaker = pandoc.Plain(slice(inlines, first, #inlines))
	return pandoc.Div({
		pandoc.BlockQuote(said),
		pandoc.Div({speaker}, {class = 'attribution'}),
	}, {class = 'quote'})
end

function BlockQuote(el)
	local blocks = el.content
	local kind, first
	if #blocks > 0 and blocks[1].t == 'Para' then
		kind, first = box_kind(blocks[1])
	end
	if kind and (#first > 0 or #blocks > 1) then
		return box(kind, first, blocks)
	end
	if #blocks > 0 and blocks[#blocks].t == 'Para' then
		return quote(blocks)
	end
end

-- begrippen.lua - the first mention of each term leads to its explanation.
--
-- A term of content/begrippen.yaml becomes a link to its item, with the definition as title.
-- Not in headings, links, quotations and code, not on the term itself, and not where the
-- writer already links to the term: that link gets the definition instead.  A term that is no
-- name is found in small letters only, so that "Holland Expat Center" stays whole.  Nor is it
-- found in what a hyphen makes one word of (emancipatie- en diversiteitsbeleid), or in italics
-- that hold more than the term: a title.
--
-- Off for one page: `zonder_filters: [begrippen]` in its front matter.

local terms = portfolio.records('begrippen')
local finder = portfolio.finder(terms, {'term', 'aliassen'; fold = true, whole = true})

-- A name has a capital or a digit behind its first letter: G4, Charter Diversiteit.
local function is_name(text)
	return text:find('[%u%d]', 2) ~= nil
end

local function is_as_written(term, found)
	if is_name(term.term) and not is_name(found) then
		return false
	end
	return is_name(found) or not found:find('^%u')
end

local own = portfolio.record()
local is_off = own and own.zonder_filters and own.zonder_filters:includes('begrippen')

local done = {} -- addresses that the page leads to
local italics = pandoc.List {} -- pieces of text, each with the whole that is in italics

local function note_italics(el)
	local whole = pandoc.utils.stringify(el)
	for _, piece in ipairs(el.content) do
		if piece.t == 'Str' and piece.pos then
			italics:insert {text = piece.text, pos = piece.pos, whole = whole}
		end
	end
end

local function is_in_title(el)
	return el.pos and italics:find_if(function(piece)
		local behind = el.pos.column - piece.pos.column
		return el.pos.line == piece.pos.line and behind >= 0 and behind < #piece.text
			and el.text ~= piece.whole
	end)
end

-- A link of the writer's.
local function note_link(el)
	done[el.target] = true
	local slug = el.target:match('begrippen%.yaml#(.+)$')
	if not slug or el.title ~= '' then
		return nil
	end
	local known, term = pcall(portfolio.record, 'begrippen', slug)
	if known then
		el.title = term.definitie
		el.classes:insert('term')
		return el
	end
end

local function link_terms()
	local settled = {} -- by index of the term: no further mention counts
	finder:walk({'Header', 'Link', 'BlockQuote', 'Div.quote'}, function(el, index)
		if settled[index] then
			return nil
		end
		local term = terms[index]
		local address = portfolio.link(term)
		settled[index] = term == own or done[address]
		if settled[index] or not is_as_written(term, el.text) or is_in_title(el) then
			return nil
		end
		settled[index] = true
		return pandoc.Link(el, address, term.definitie, {class = 'term'})
	end)
end

return is_off and {} or {
	{Link = note_link, Emph = note_italics},
	{Meta = link_terms},
}

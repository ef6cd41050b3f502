-- begrippen.lua - the first mention of each term leads to its explanation.
--
-- A term of content/begrippen.yaml becomes a link to its item, with the definition as title.
-- Not in headings, links, quotations and code, not on the term itself, and not where the
-- writer already links to the term.  A term that is no name is found in small letters only, so
-- that "Holland Expat Center" stays whole.
--
-- Off for one page: `zonder_filters: [begrippen]` in its front matter.

local terms = portfolio.records('begrippen')
local finder = portfolio.finder(terms, {'term', 'aliassen'; fold = true})

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

local done = {} -- addresses that the page leads to

local function link_terms(meta)
	if pandoc.List(meta.zonder_filters or {}):includes('begrippen') then
		return nil
	end
	local own = portfolio.record()
	finder:walk({'Header', 'Link', 'BlockQuote', 'Div.quote'}, function(el, index)
		local term = terms[index]
		local address = portfolio.link(term)
		if term == own or done[address] or not is_as_written(term, el.text) then
			return nil
		end
		done[address] = true
		return pandoc.Link(el, address, term.definitie, {class = 'term'})
	end)
end

return {
	{Link = function(el) done[el.target] = true end},
	{Meta = link_terms},
}

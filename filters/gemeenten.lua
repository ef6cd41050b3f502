-- gemeenten.lua - the first mention of each municipality leads to its page.
--
-- The names, other names and former municipalities of content/gemeenten.yaml become links.  Not
-- in headings, links, quotations and code, not on the municipality's own page, and not where
-- the writer already links to it.  Names that are a word too (Best, Buren), or a province
-- (Utrecht), stand in content/gemeentenamen.yaml: they are left alone.  So are longer names that
-- hold one, which stand there too (Universiteit van Tilburg), and all that a hyphen makes one word
-- of (Tilburg-Noord).
--
-- Off for one page: `zonder_filters: [gemeenten]` in its front matter.

local places = portfolio.records('gemeenten')
local finder = portfolio.finder(places, {'naam', 'aliassen'; whole = true})
local names = portfolio.data('gemeentenamen.yaml')
local ambiguous = names.ook_iets_anders
local longer = portfolio.finder(names.in_een_naam or {})

local done = {} -- addresses that the page leads to
local held = pandoc.List {} -- the longer names on the page

local function is_held(el)
	return el.pos and held:find_if(function(name)
		local behind = el.pos.column - name.pos.column
		return el.pos.line == name.pos.line and behind >= 0 and behind < #name.text
	end)
end

local function link_places(meta)
	if pandoc.List(meta.zonder_filters or {}):includes('gemeenten') then
		return nil
	end
	local own = portfolio.record()
	longer:walk(function(el)
		if el.pos then
			held:insert(el)
		end
	end)
	finder:walk({'Header', 'Link', 'BlockQuote', 'Div.quote'}, function(el, index)
		local place = places[index]
		local address = portfolio.link(place)
		if place == own or done[address] or ambiguous:includes(el.text) or is_held(el) then
			return nil
		end
		done[address] = true
		return pandoc.Link(el, address)
	end)
end

return {
	{Link = function(el) done[el.target] = true end},
	{Meta = link_places},
}

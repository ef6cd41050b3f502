-- gemeenten.lua - the first mention of each municipality leads to its page.
--
-- The names, other names and former municipalities of content/gemeenten.yaml become links.  Not
-- in headings, links, quotations and code, not on the municipality's own page, and not where
-- the writer already links to it.  Names that are a word too (Best, Buren), or a province
-- (Utrecht), stand in content/gemeentenamen.yaml: they are left alone.
--
-- Off for one page: `zonder_filters: [gemeenten]` in its front matter.

local places = portfolio.records('gemeenten')
local finder = portfolio.finder(places, {'naam', 'aliassen'})
local ambiguous = portfolio.data('gemeentenamen.yaml').ook_iets_anders

local done = {} -- addresses that the page leads to

local function link_places(meta)
	if pandoc.List(meta.zonder_filters or {}):includes('gemeenten') then
		return nil
	end
	local own = portfolio.record()
	finder:walk({'Header', 'Link', 'BlockQuote', 'Div.quote'}, function(el, index)
		local place = places[index]
		local address = portfolio.link(place)
		if place == own or done[address] or ambiguous:includes(el.text) then
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

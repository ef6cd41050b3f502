-- For same.sh and threads.sh: looks at all records, changes text and metadata of each.
local places, terms = portfolio.records('gemeenten'), portfolio.records('begrippen')
local names = portfolio.finder(places, {'naam', 'aliassen'})
local words = portfolio.finder(terms, {'term', 'aliassen', fold = true})
local here, seen = portfolio.record(), {}

local function link_first(finder, records)
	finder:walk({'Header', 'Link', 'BlockQuote'}, function(el, i)
		local record = records[i]
		if record ~= here and not seen[record] then
			seen[record] = true
			return pandoc.Link(el, portfolio.link(record))
		end
	end)
end

link_first(names, places)
link_first(words, terms)

-- A Markdown field of another record, which another worker may be filtering.
local function explanation()
	local term = terms:find_if(function(t) return seen[t] and t.let_op end)
	return term and pandoc.utils.stringify(term.let_op)
end

function Meta(meta)
	if here.collection ~= 'praktijken' then
		return nil
	end
	for _, theme in ipairs(portfolio.records('themas')) do
		if #meta.themas < 5 and not meta.themas:includes(theme.slug) then
			meta.themas:insert(theme.slug)
		end
	end
	meta.ondertitel = (explanation() or 'Geen'):sub(1, 40):match('^%w+')
	return meta
end

-- labels.lua - tags for records, by the rules in content/labels.yaml.
--
-- A rule has words (a word, a stem* or a phrase) and what they stand for: a free tag, a theme
-- or a target group.  The first word of a rule that stands in the title, the summary or the
-- text of a record gives it the tag, once; the tag tells which other word did so.  A field that the
-- editor filled in is never changed, and what `geen_trefwoorden` names is left out.
--
-- Off for one page: `zonder_filters: [labels]` in its front matter.

local rules = portfolio.data('labels.yaml').regels
local words, rules_of = pandoc.List {}, {} -- a word may stand in several rules
for index, rule in ipairs(rules) do
	for _, word in ipairs(rule.woorden) do
		if not rules_of[word] then
			rules_of[word] = pandoc.List {}
			words:insert(word)
		end
		rules_of[word]:insert(index)
	end
end
local finder = portfolio.finder(words, {fold = true})
local fields = {thema = 'themas', doelgroep = 'doelgroepen'}

-- The word by which each rule is met: index of the rule -> word.
local function find_words(meta)
	local found = {}
	local function note(text, index)
		for _, rule in ipairs(rules_of[words[index]]) do
			found[rule] = found[rule] or text
		end
	end
	for _, field in ipairs {'titel', 'samenvatting'} do
		local text, at = meta[field] or '', 1
		while true do
			local first, last, index = finder:find(text, at)
			if not first then
				break
			end
			note(text:sub(first, last), index)
			at = last + 1
		end
	end
	finder:walk({'Link'}, function(el, index) note(el.text, index) end)
	return found
end

local function add_reference(meta, rule, kind, editors)
	local field = fields[kind]
	if rule[kind] and not editors[field] then
		local list = pandoc.List(meta[field] or {})
		if not list:includes(rule[kind]) then
			list:insert(rule[kind])
			meta[field] = list
		end
	end
end

return {{Meta = function(meta)
	local own = portfolio.record()
	if not own or own.collection ~= 'praktijken'
		or pandoc.List(meta.zonder_filters or {}):includes('labels') then
		return nil
	end
	local refused = pandoc.List(meta.geen_trefwoorden or {})
	local editors = {themas = meta.themas, doelgroepen = meta.doelgroepen}
	local found, tags, seen = find_words(meta), pandoc.List {}, {}
	for index, rule in ipairs(rules) do
		local tag = rule.label
		if found[index] and tag and not seen[tag] and not refused:includes(tag) then
			seen[tag] = true
			local word = pandoc.text.lower(found[index])
			tags:insert {label = tag, woord = word ~= pandoc.text.lower(tag) and found[index] or nil}
		end
		if found[index] then
			add_reference(meta, rule, 'thema', editors)
			add_reference(meta, rule, 'doelgroep', editors)
		end
	end
	if #tags > 0 then
		meta.trefwoorden = tags
	end
	return meta
end}}

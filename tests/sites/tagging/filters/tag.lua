-- Gives notes the subjects whose words they hold, unless their writer fixed these.
local rules = portfolio.data('words.yaml')
local words = portfolio.finder(rules, {'words', fold = true})
local secret = portfolio.finder {'SECRET'}

function Meta(meta)
	if portfolio.record().collection ~= 'notes' or meta.fixed then
		return nil
	end
	meta.words, meta.subjects = 0, meta.subjects or pandoc.List {}
	words:walk(function(el, i)
		meta.words = meta.words + 1
		if not meta.subjects:includes(rules[i].subject) then
			meta.subjects:insert(rules[i].subject)
			portfolio.warn(el, 'word of ' .. rules[i].subject)
		end
	end)
	secret:walk(function() meta.secret = true end)
	return meta
end

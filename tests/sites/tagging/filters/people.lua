-- Links each person at the first mention.
local people = portfolio.records('people')
local names = portfolio.finder(people, {'name', 'also'})
local here, seen = portfolio.record(), {}

names:walk({'Header', 'Link', 'BlockQuote'}, function(el, i)
	local person = people[i]
	assert(person.name ~= person.name:upper())
	if person ~= here and not seen[person] then
		seen[person] = true
		return pandoc.Link(el, portfolio.link(person), person.name)
	end
end)

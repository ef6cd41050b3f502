-- Keeps a node, and a count, for the next record.
local kept = seen
seen = (seen or 0) + 1
string.seen = seen
function Para(el)
	kept = kept or el
	return pandoc.Para(kept.content .. {pandoc.Str(' ' .. seen .. string.seen)})
end

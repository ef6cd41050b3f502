function Para(el)
	el.content = {}
	error(setmetatable({}, {__tostring = function() while true do end end}))
end

function Emph(el)
	if portfolio.record().slug < 'd' then
		while true do
			pcall(function() while true do end end)
		end
	end
	return {}
end

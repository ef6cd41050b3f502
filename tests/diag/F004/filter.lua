function Emph(el)
	while true do end
end

function Emph(el)
	return true
end

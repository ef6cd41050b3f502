function Emph(el)
	return el.content[9].text
end

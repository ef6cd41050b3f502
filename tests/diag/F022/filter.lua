function Header()
	return pandoc.RawBlock('html', '<svg><a href="https://voorbeeld.nl"><text>Een koppeling</text></a></svg>')
end

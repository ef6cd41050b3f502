function Emph()
	return pandoc.RawInline('html', '<b onclick="alert(1)">klein</b>')
end

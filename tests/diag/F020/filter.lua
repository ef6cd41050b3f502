function Emph()
	return pandoc.RawInline('html', '<b>groot&nbsp;klein</b>')
end

function Emph()
	return pandoc.RawInline('html', ('<b>'):rep(51) .. ('</b>'):rep(51))
end

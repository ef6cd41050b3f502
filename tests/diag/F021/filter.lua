function Emph(el)
	return {
		pandoc.RawInline('html', '<span class="klein">'),
		pandoc.Str(pandoc.utils.stringify(el)),
		pandoc.RawInline('html', '</span>'),
	}
end

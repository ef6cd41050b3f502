function Para(el)
	el.content:insert(pandoc.RawInline('html', '<script>alert(1)</script>'))
	return el
end

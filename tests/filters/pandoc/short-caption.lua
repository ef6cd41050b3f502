function Table(t)
	t.caption.long = {pandoc.Plain 'lang bijschrift'}
	t.caption.short = pandoc.Inlines 'kort'
	return t
end

function Para()
	local emph, para = pandoc.Emph 'a', pandoc.Para {}
	para.content = {emph}
	emph.content = 'b'
	return para
end

-- Figure, which pandoc 3 has: content, caption, attributes; its caption is walked too.
return {
	{Para = function(p)
		local image = p.content:find_if(function(i) return i.t == 'Image' end)
		if not image then return nil end
		local figure = pandoc.Figure(pandoc.Plain {image}, {long = {pandoc.Plain(image.caption)}}, {id = 'f', class = 'k'})
		local bare = pandoc.Figure 'alleen inhoud'
		bare.caption = pandoc.Caption {pandoc.Para 'later bijschrift'}
		bare.content:insert(pandoc.Para(tostring(figure == figure:clone())))
		return {figure, bare, pandoc.Figure {pandoc.Para 'zonder'}}
	end},
	{
		Figure = function(f)
			f.classes:insert(f.t)
			f.caption.long:insert(pandoc.Plain(tostring(#f.content)))
			return f
		end,
		Str = function(s) return s.text .. '.' end,
	},
	{Pandoc = function(d) return pandoc.Pandoc(d.blocks:filter(function(b) return b.t == 'Figure' end)) end},
}

function Image(i)
	i.identifier = 'im'
	i.classes = {'breed', 'x'}
	i.attributes.width = '3'
	i.attributes['data-y'] = 'é"q'
	return {i, pandoc.Image({pandoc.Str 'x', pandoc.Emph 'y'}, 'u v.png', 't', {class = 'z'})}
end
function Link(l) return pandoc.Link(l.content, l.target .. '#x', l.title .. '!', pandoc.Attr('q', {}, l.attributes)) end
function Code(c)
	c.attr = pandoc.Attr('id', {'k'}, {{'a', '1'}, {'b', '2'}})
	c.attributes.b = nil
	c.classes:insert 'm'
	return c
end
function CodeBlock(c) return pandoc.CodeBlock(c.text, 'alleen-id') end
function Header(h)
	local attr = h.attr:clone()
	attr.identifier = 'kloon'
	h.attributes.k = 'v'
	h.attributes.l = 'w'
	h.attributes[1] = {'m', 'x'}
	return {h, pandoc.Header(2, 'twee', attr)}
end

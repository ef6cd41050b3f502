-- Before and after the others: tells how the text is, and adds a word to it.
function Pandoc(doc)
	portfolio.warn(doc.blocks[1], pandoc.utils.stringify(doc.blocks))
	doc.blocks[1].content:insert(1, pandoc.Str 'Hello. ')
	return doc
end

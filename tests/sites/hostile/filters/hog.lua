function Pandoc(doc)
	for i = 1, 60 do
		doc.blocks:extend(doc.blocks)
	end
	return doc
end

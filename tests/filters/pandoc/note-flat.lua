-- Notes in the text, their paragraphs behind each other.
function Note(n)
	local separator = {pandoc.Space(), pandoc.Str '/', pandoc.Space()}
	return pandoc.Span(pandoc.utils.blocks_to_inlines(n.content, separator), {class = 'noot'})
end
